package records

import (
	"regexp"
	"slices"
	"strings"

	"reportwidget/build/tabular"
)

// joiner replaces references to entries of other lists by their names.
type joiner struct {
	// lists are the entries of the lists that hold no sessions by their identifiers,
	// by what the lists are about.
	lists map[string]map[string]*Object
	// slots are the groups that refer to a session from elsewhere, by its identifier.
	slots      map[string][][]link
	taken      map[*Object]bool
	about      map[string]string // what the names of fields are about
	unresolved map[string]int
}

// identifiers are the keys, folded, under which entries have what others call them by.
var identifiers = []string{"id", "guid", "uuid", "code", "slug", "key", "uid", "username", "handle"}

func newJoiner(c *collector, taken map[*Object]bool) *joiner {
	j := &joiner{lists: map[string]map[string]*Object{}, slots: map[string][][]link{}, taken: taken, about: map[string]string{}, unresolved: map[string]int{}}
	sessions := map[string]bool{}
	for _, path := range c.order {
		list := c.collections[path]
		for _, e := range list.entries {
			for _, id := range idsOf(e) {
				if taken[e.object] {
					sessions[id] = true
				} else {
					j.index(list.name, id, e.object)
				}
			}
		}
	}
	j.findSlots(c, sessions)
	return j
}

// idsOf returns what an entry is called by: its identifiers, and its key.
func idsOf(e entry) []string {
	var ids []string
	for _, key := range e.object.keys {
		for _, id := range identifiers {
			if s := e.object.text(key); foldKey(key) == id && s != "" {
				ids = append(ids, s)
			}
		}
	}
	if n := len(e.around); n > 0 && e.around[n-1].own {
		ids = append(ids, e.around[n-1].key)
	}
	return ids
}

func (j *joiner) index(name, id string, o *Object) {
	subject := j.subject(name)
	if subject == "" {
		return
	}
	if j.lists[subject] == nil {
		j.lists[subject] = map[string]*Object{}
	}
	if _, known := j.lists[subject][id]; !known {
		j.lists[subject][id] = o
	}
}

// subject returns what a name is about, so that "speakerIds", "speaker" and
// "persons" are about the same.
func (j *joiner) subject(name string) string {
	if s, known := j.about[name]; known {
		return s
	}
	words := strings.FieldsFunc(splitCase(name), func(c rune) bool { return strings.ContainsRune("_-. ", c) })
	for len(words) > 1 && (strings.EqualFold(words[len(words)-1], "id") || strings.EqualFold(words[len(words)-1], "ids") || strings.EqualFold(words[len(words)-1], "uuid") || strings.EqualFold(words[len(words)-1], "guid")) {
		words = words[:len(words)-1]
	}
	plain := strings.Join(words, " ")
	read := tabular.Named([]string{plain})[0]
	s := string(read.Field)
	if s == "" || read.Field == tabular.Title {
		s = "=" + strings.TrimSuffix(foldKey(plain), "s")
	}
	j.about[name] = s
	return s
}

// splitCase parts a name before capitals.
func splitCase(name string) string {
	var b strings.Builder
	before := ' '
	for _, c := range name {
		if c >= 'A' && c <= 'Z' && before >= 'a' && before <= 'z' {
			b.WriteByte(' ')
		}
		b.WriteRune(c)
		before = c
	}
	return b.String()
}

// findSlots finds the groups that refer to sessions: the slots of a timetable.
func (j *joiner) findSlots(c *collector, sessions map[string]bool) {
	for _, r := range c.references {
		if !sessions[r.text] || !aboutSessions(r.name) && !aboutSessions(strings.TrimPrefix(j.subject(r.name), "=")) {
			continue
		}
		inside := false
		for _, l := range r.around {
			inside = inside || l.object != nil && j.taken[l.object]
		}
		if !inside {
			j.slots[r.text] = append(j.slots[r.text], r.around)
		}
	}
}

// appearances returns what stands around an entry, once for each slot that refers to
// it.
func (j *joiner) appearances(e entry) [][]link {
	for _, id := range idsOf(e) {
		if slots := j.slots[id]; len(slots) > 0 {
			all := make([][]link, len(slots))
			for i, slot := range slots {
				all[i] = append(append([]link{}, e.around...), slot...)
			}
			return all
		}
	}
	return [][]link{e.around}
}

// record puts an entry and what stands around it into the columns of the last row.
func (j *joiner) record(b *builder, e entry, around []link) {
	for _, key := range e.object.keys {
		j.field(b, "", key, e.object.values[key])
	}
	for _, l := range around {
		if l.object == nil {
			continue
		}
		for _, key := range l.object.keys {
			switch v := l.object.values[key].(type) {
			case string:
				j.field(b, l.name, key, v)
			case *Object:
				if flat(v) {
					j.field(b, l.name, key, v)
				}
			}
		}
	}
}

// keys puts the keys under which an entry and what is around it stand, where nothing
// else says the same.
func (j *joiner) keys(b *builder, e entry, around []link) {
	for _, l := range around {
		if l.object != nil {
			continue
		}
		if name := keyColumn(l, e); !b.filled(name) {
			b.put(name, l.key)
		}
	}
}

// flat reports whether a group holds texts only, as a day with its date does.
func flat(o *Object) bool {
	return !slices.ContainsFunc(o.keys, func(key string) bool {
		_, isText := o.values[key].(string)
		return !isText && o.values[key] != nil
	})
}

// keyColumn names the column of a key. One that is a day is called so.
func keyColumn(l link, e entry) string {
	if m, p := tabular.NewDates(nil, "2024-01-01", "", false).Read(l.key); p == nil && m.Date != "" && m.Start == "" {
		return joined(l.name, "date")
	}
	if l.own && slices.Contains(e.around, l) {
		return "key"
	}
	switch {
	case l.name == "" && aboutSessions(l.key):
		return "kind"
	case l.name == "":
		return "group"
	}
	return l.name
}

// field puts a field of a record, unless it is a list of other records.
func (j *joiner) field(b *builder, name, key string, v any) {
	if j.holds(v) {
		return
	}
	known := j.lists[j.subject(key)]
	if known == nil {
		b.inner(name, key, v, 0)
		return
	}
	b.inner(name, withoutID(key), j.resolve(joined(name, key), v, known), 0)
}

// idEnding matches the end of the name of a field that holds identifiers.
var idEnding = regexp.MustCompile(`(?:[_ -](?i:ids?|uuids?|guids?|codes?|slugs?)|Ids?|IDs?)$`)

// withoutID returns the name of a field of identifiers once they are names.
func withoutID(key string) string {
	if rest := idEnding.ReplaceAllString(key, ""); rest != "" {
		return rest
	}
	return key
}

// holds reports whether a value has records in it, at some levels.
func (j *joiner) holds(v any) bool {
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			if j.holds(item) {
				return true
			}
		}
	case *Object:
		if j.taken[v] {
			return true
		}
		for _, key := range v.keys {
			if list, ok := v.values[key].([]any); ok && j.holds(list) {
				return true
			}
		}
	}
	return false
}

// resolve replaces references by the names of what they refer to. One that leads
// nowhere is counted and left out, if others lead somewhere: it is no name for readers.
func (j *joiner) resolve(column string, v any, known map[string]*Object) any {
	switch v := v.(type) {
	case string:
		if o := known[v]; o != nil {
			if name, _ := nameOf(o); name != "" || localized(o) != nil {
				return named(o, name)
			}
		} else if looksLikeID(v) {
			j.unresolved[column]++
			return nil
		}
	case []any:
		list := make([]any, 0, len(v))
		for _, item := range v {
			list = append(list, j.resolve(column, item, known))
		}
		return list
	case *Object:
		if name, _ := nameOf(v); name != "" || len(v.keys) > 3 {
			return v
		}
		for _, id := range idsOf(entry{object: v}) {
			if o := known[id]; o != nil {
				return j.resolve(column, id, known)
			}
		}
	}
	return v
}

// named returns the name of an entry as a value: a text, or one in several languages.
func named(o *Object, name string) any {
	if inner := localized(o); inner != nil {
		return inner
	}
	for _, key := range o.keys {
		if v, ok := o.values[key].(*Object); ok && isTranslated(v) && textOf(v) == name {
			return v
		}
	}
	return name
}

// localized returns the name of an entry that has a group of fields for each
// language, in these languages, or nil.
func localized(o *Object) *Object {
	names := newObject()
	for _, key := range o.keys {
		if inner, ok := o.values[key].(*Object); ok && isLanguage(key) {
			if name, _ := nameOf(inner); name != "" {
				names.set(key, name)
			}
		}
	}
	if len(names.keys) == 0 {
		return nil
	}
	return names
}

// looksLikeID reports whether a text is an identifier and no name: one word with a
// digit.
func looksLikeID(text string) bool {
	return !strings.ContainsAny(text, " \t") && strings.ContainsAny(text, "0123456789")
}
