package records

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"reportwidget/build/tabular"
)

// idEnding matches the end of the name of a field that holds identifiers.
var idEnding = regexp.MustCompile(`(?:[_ -](?i:ids?|uuids?|guids?|codes?|slugs?)|Ids?|IDs?)$`)

// idStart matches the start of the name of such a field: "idList".
var idStart = regexp.MustCompile(`^ids?([A-Z])`)

// withoutID returns the name of a field of identifiers once they are names.
func withoutID(key string) string {
	if idStart.MatchString(key) {
		return idStart.ReplaceAllString(key, "$1")
	}
	if rest := idEnding.ReplaceAllString(key, ""); rest != "" {
		return rest
	}
	return key
}

// referenceOf returns the identifier in a group that says nothing else, such as
// {"id": 7}, {"ref": "p1"} and {"$ref": "#/people/p1"}, or "".
// https://datatracker.ietf.org/doc/html/draft-pbryan-zyp-json-ref-03
func referenceOf(o *Object) string {
	if len(o.keys) != 1 {
		return ""
	}
	key := foldKey(o.keys[0])
	id := o.text(o.keys[0])
	switch {
	case key == "ref":
		return id[strings.LastIndexByte(id, '/')+1:]
	case slices.Contains(identifiers, key) && !strings.ContainsAny(id, " \t"):
		return id
	}
	return ""
}

// replace returns a value of a field with the names of what it refers to, at all
// levels, and the name of the field without "id".
func (j *joiner) replace(name, key string, v any) (string, any) {
	if about := j.subject(key); j.lists[about] != nil {
		return withoutID(key), j.resolve(joined(name, key), v, about)
	}
	return key, j.within(joined(name, key), j.subject(key), v)
}

// within replaces the references in a value that has no list of its own.
func (j *joiner) within(column, about string, v any) any {
	switch v := v.(type) {
	case string:
		if about == string(tabular.People) && bareID.MatchString(v) {
			j.unresolved[column]++
			return nil
		}
	case []any:
		if classifies(about) && len(v) > 0 && !slices.ContainsFunc(v, func(item any) bool { return !isNumber(item) }) {
			j.unresolved[column] += len(v)
			return nil
		}
		list := make([]any, len(v))
		for i, item := range v {
			list[i] = j.within(column, about, item)
		}
		return list
	case *Object:
		if id := referenceOf(v); id != "" {
			return j.anywhere(column, id)
		}
		return j.fieldsWithin(column, v)
	}
	return v
}

// classifies reports whether a field is one of classes, which numbers in a list refer to as
// the terms of WordPress do.
func classifies(about string) bool {
	return slices.Contains([]tabular.Field{tabular.Track, tabular.Type, tabular.Tags}, tabular.Field(about))
}

func isNumber(v any) bool {
	text, is := v.(string)
	return is && text != "" && strings.Trim(text, "0123456789") == ""
}

// fieldsWithin returns a group with the references in its fields replaced.
func (j *joiner) fieldsWithin(column string, o *Object) any {
	if isTranslated(o) {
		return o
	}
	replaced := newObject()
	for _, key := range o.keys {
		plain, v := j.replace(column, key, o.values[key])
		if _, taken := o.values[plain]; taken {
			plain = key
		}
		replaced.set(plain, v)
	}
	return replaced
}

// anywhere returns the name of the entry that has an identifier, if only one list has
// such an entry. A reference to a session says nothing new.
func (j *joiner) anywhere(column, id string) any {
	var lists []string
	for about, known := range j.lists {
		if known[id] != nil {
			lists = append(lists, about)
		}
	}
	switch {
	case len(lists) == 1:
		return j.resolve(column, id, lists[0])
	case !j.sessions[id]:
		j.unresolved[column]++
	}
	return nil
}

// resolve replaces references to the entries of a list by their names. A reference
// without an entry is counted and left out: it is not a name for readers.
func (j *joiner) resolve(column string, v any, about string) any {
	known := j.lists[about]
	switch v := v.(type) {
	case string:
		if o := known[v]; o != nil {
			j.used[about] = true
			return j.entry(column, o)
		}
		if looksLikeID(v, known) {
			j.unresolved[column]++
			return nil
		}
	case []any:
		list := make([]any, 0, len(v))
		for _, item := range v {
			list = append(list, j.resolve(column, item, about))
		}
		return list
	case *Object:
		return j.resolveGroup(column, v, about)
	}
	return v
}

// entry returns what a reference leads to: a name, or a group that says when something is.
func (j *joiner) entry(column string, o *Object) any {
	name, _ := nameOf(o)
	if !timed(o) || j.deep > maxNesting {
		return named(o, name)
	}
	j.deep++
	defer func() { j.deep-- }()
	return j.fieldsWithin(column, o)
}

func (j *joiner) resolveGroup(column string, o *Object, about string) any {
	known := j.lists[about]
	if id := referenceOf(o); id != "" {
		if known[id] == nil {
			return j.anywhere(column, id)
		}
		return j.resolve(column, id, about)
	}
	if name, _ := nameOf(o); name != "" || len(o.keys) > 3 {
		return o
	}
	for _, id := range idsOf(entry{object: o}) {
		if known[id] != nil {
			return j.resolve(column, id, about)
		}
	}
	return o
}

// bareID matches an identifier that is not a name in any list: "p1", "speaker-12", or
// digits and letters of a hash.
var bareID = regexp.MustCompile(`^(?:[A-Za-z]{0,3}|[A-Za-z]+[-_:])[0-9]+$|^[0-9a-f]{8}[0-9a-f-]{8,}$`)

// looksLikeID reports whether a text is an identifier and not a name: one word with a
// digit, or one that is written as the known identifiers are.
func looksLikeID(text string, known map[string]*Object) bool {
	switch {
	case strings.ContainsAny(text, " \t"):
		return false
	case strings.ContainsAny(text, "0123456789"):
		return true
	}
	form := formOf(text)
	if form == "Aa" {
		return false
	}
	for id := range known {
		if formOf(id) == form {
			return true
		}
	}
	return false
}

// formOf returns how a word is written: "a-a" for "ana-silva", "Aa" for "Ana". Scripts
// without capitals have no form.
func formOf(text string) string {
	var form []rune
	for _, c := range text {
		switch {
		case unicode.IsUpper(c):
			c = 'A'
		case unicode.IsLower(c):
			c = 'a'
		case unicode.IsDigit(c):
			c = '9'
		case unicode.IsLetter(c):
			return text
		}
		if len(form) == 0 || form[len(form)-1] != c {
			form = append(form, c)
		}
	}
	return string(form)
}
