package records

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/language"

	"reportwidget/build/tabular"
)

// different adds a number to a name that another has.
func different(names []string) []string {
	seen := map[string]bool{}
	for i, name := range names {
		unique := name
		for n := 2; seen[unique]; n++ {
			unique = fmt.Sprintf("%s (%d)", name, n)
		}
		seen[unique] = true
		names[i] = unique
	}
	return names
}

// maxNesting is how deep groups in a record are taken apart.
const maxNesting = 6

// flatten puts a value into the columns of the last record: a text under its name,
// a group under those of its values, and of a list all texts.
func (b *builder) flatten(name string, v any, level int) {
	if level > maxNesting {
		return
	}
	switch v := v.(type) {
	case string:
		if strings.TrimSpace(v) != "" {
			b.put(name, v)
		}
	case []any:
		b.list(name, v, level)
	case *Object:
		b.object(name, v, level)
	}
}

func (b *builder) list(name string, items []any, level int) {
	for _, item := range items {
		o, isObject := item.(*Object)
		if !isObject {
			b.flatten(name, item, level+1)
			continue
		}
		b.object(name, o, level+1)
	}
}

// object puts a group: its own name under that of the group, and its other values
// under both. A text in several languages has a column for each.
func (b *builder) object(name string, o *Object, level int) {
	if isTranslated(o) {
		for _, lang := range o.keys {
			b.flatten(name+" ["+lang+"]", o.values[lang], level+1)
		}
		return
	}
	label, used := nameOf(o)
	if key := affiliationIn(o); label != "" && key != "" && isField(name[strings.LastIndexByte(name, '.')+1:], tabular.People) {
		label, used[key] = label+" ("+withoutBrackets(o.text(key))+")", true
	}
	if label != "" {
		b.put(name, label)
	}
	for _, key := range o.keys {
		if !used[key] {
			b.inner(name, key, o.values[key], level)
		}
	}
}

// affiliationIn returns the key of a group that says where somebody works, or "".
func affiliationIn(o *Object) string {
	for i, read := range tabular.Named(o.keys) {
		if key := o.keys[i]; read.Field == tabular.Affiliation && strings.TrimSpace(o.text(key)) != "" {
			return key
		}
	}
	return ""
}

// withoutBrackets returns a text that can stand in brackets after a name.
func withoutBrackets(text string) string {
	text = strings.NewReplacer(" (", ", ", "(", " ", ")", "", ";", ",", "\n", " ").Replace(text)
	return strings.Join(strings.Fields(text), " ")
}

// inner puts a value of a group. A group that is called by a language holds the
// same fields in it.
func (b *builder) inner(name, key string, v any, level int) {
	if inner, ok := v.(*Object); ok && isLanguage(key) {
		for _, field := range inner.keys {
			b.flatten(joined(name, field)+" ["+key+"]", inner.values[field], level+1)
		}
		return
	}
	b.flatten(joined(name, key), v, level+1)
}

func joined(parts ...string) string {
	var all []string
	for _, part := range parts {
		if part != "" {
			all = append(all, part)
		}
	}
	return strings.Join(all, ".")
}

// foldKey returns a key without regard to case, points and underscores.
func foldKey(key string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return unicode.ToLower(c)
		}
		return -1
	}, key)
}

// Keys under which a group has its name, the best first, and the two parts of that of
// a person.
var (
	nameKeys   = []string{"name", "fullname", "publicname", "fullpublicname", "displayname", "title", "label", "text", "value"}
	givenKeys  = []string{"firstname", "givenname", "forename", "first", "given"}
	familyKeys = []string{"lastname", "familyname", "surname", "last", "family"}
)

// nameOf returns the name of a group of values, and the keys that it stands under.
func nameOf(o *Object) (name string, used map[string]bool) {
	folded := map[string]string{}
	for _, key := range o.keys {
		if f := foldKey(key); folded[f] == "" {
			folded[f] = key
		}
	}
	pick := func(keys []string) (string, string) {
		for _, k := range keys {
			if key, known := folded[k]; known {
				if s := textOf(o.values[key]); s != "" {
					return s, key
				}
			}
		}
		return "", ""
	}
	if s, key := pick([]string{"rendered"}); s != "" {
		return s, map[string]bool{key: true, folded["protected"]: true, folded["raw"]: true, folded["blockversion"]: true}
	}
	if s, key := pick(nameKeys); s != "" {
		return s, map[string]bool{key: true}
	}
	given, g := pick(givenKeys)
	family, f := pick(familyKeys)
	if given+family != "" {
		return strings.TrimSpace(given + " " + family), map[string]bool{g: true, f: true}
	}
	if len(o.keys) == 1 {
		if s, ok := o.values[o.keys[0]].(string); ok && !isLanguage(o.keys[0]) {
			return s, map[string]bool{o.keys[0]: true}
		}
	}
	return "", nil
}

// textOf returns a text, or of one in several languages the first.
func textOf(v any) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case *Object:
		if isTranslated(v) {
			for _, key := range v.keys {
				if s := textOf(v.values[key]); s != "" {
					return s
				}
			}
		}
	}
	return ""
}

// isLanguage reports whether a key is the tag of a language, such as "en" or "zh-TW".
func isLanguage(key string) bool {
	if len(key) != 2 && (len(key) != 5 || key[2] != '-' && key[2] != '_') || key == "id" || key == "no" || key == "to" {
		return false
	}
	_, err := language.Parse(strings.ReplaceAll(key, "_", "-"))
	return err == nil
}

// isTranslated reports whether a group is a text in several languages.
func isTranslated(o *Object) bool {
	for _, key := range o.keys {
		if _, isText := o.values[key].(string); !isLanguage(key) || !isText && o.values[key] != nil {
			return false
		}
	}
	return len(o.keys) > 0
}
