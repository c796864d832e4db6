package records

import (
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
	slotted    map[*Object]bool // the groups that stand around such references
	taken      map[*Object]bool
	sessions   map[string]bool   // the identifiers of sessions
	about      map[string]string // what the names of fields are about
	used       map[string]bool   // what the lists are about that references lead to
	unresolved map[string]int
	deep       int // how many entries lead to the one that is resolved
}

// identifiers are the keys, folded, under which entries have what others call them by.
var identifiers = []string{"id", "guid", "uuid", "code", "slug", "key", "uid", "username", "handle"}

func newJoiner(c *collector, taken map[*Object]bool) *joiner {
	j := &joiner{lists: map[string]map[string]*Object{}, slots: map[string][][]link{}, taken: taken, sessions: map[string]bool{}, about: map[string]string{}, used: map[string]bool{}, unresolved: map[string]int{}}
	for _, path := range c.order {
		list := c.collections[path]
		for _, e := range list.entries {
			for _, id := range idsOf(e) {
				if taken[e.object] {
					j.sessions[id] = true
				} else {
					j.index(list.name, id, e.object)
				}
			}
		}
	}
	j.findSlots(c)
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

// index notes an entry of a list, unless it is itself a reference with something about
// it, such as the role of a person.
func (j *joiner) index(name, id string, o *Object) {
	subject := j.subject(name)
	if label, _ := nameOf(o); subject == "" || label == "" && localized(o) == nil && !timed(o) {
		return
	}
	if j.lists[subject] == nil {
		j.lists[subject] = map[string]*Object{}
	}
	if _, known := j.lists[subject][id]; !known {
		j.lists[subject][id] = o
	}
}

// timed reports whether a group says when something is.
func timed(o *Object) bool {
	return slices.ContainsFunc(tabular.Named(o.keys), func(r tabular.Reading) bool {
		return r.Field == tabular.Start || r.Field == tabular.End || r.Field == tabular.Date
	})
}

// subject returns what a name is about, so that "speakerIds", "speaker" and
// "persons" are about the same.
func (j *joiner) subject(name string) string {
	if s, known := j.about[name]; known {
		return s
	}
	words := strings.FieldsFunc(splitCase(idStart.ReplaceAllString(name, "$1")), func(c rune) bool { return strings.ContainsRune("_-. ", c) })
	for len(words) > 1 && (strings.EqualFold(words[len(words)-1], "id") || strings.EqualFold(words[len(words)-1], "ids") || strings.EqualFold(words[len(words)-1], "uuid") || strings.EqualFold(words[len(words)-1], "guid")) {
		words = words[:len(words)-1]
	}
	plain := strings.Join(words, " ")
	read := tabular.Named([]string{plain})[0]
	s := string(read.Field)
	if s == "" || slices.Contains([]tabular.Field{tabular.Title, tabular.Start, tabular.End, tabular.Date}, read.Field) {
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
func (j *joiner) findSlots(c *collector) {
	for _, r := range c.references {
		if !j.sessions[r.text] || !aboutSessions(r.name) && !aboutSessions(strings.TrimPrefix(j.subject(r.name), "=")) {
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

// inSlots reports whether an entry of a list stands around a reference to a session.
func (j *joiner) inSlots(list *collection) bool {
	if j.slotted == nil {
		j.slotted = map[*Object]bool{}
		for _, slots := range j.slots {
			for _, around := range slots {
				for _, l := range around {
					j.slotted[l.object] = l.object != nil
				}
			}
		}
	}
	return slices.ContainsFunc(list.entries, func(e entry) bool { return j.slotted[e.object] })
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
				// An identifier names the group, and a field of the entry itself says more.
				if !slices.Contains(identifiers, foldKey(key)) && !(l.name == "" && b.filled(key)) {
					j.field(b, l.name, key, v)
				}
			case *Object:
				if flat(v) {
					j.field(b, l.name, key, v)
				}
			case []any:
				if isField(key, tabular.People) {
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
	if l.own && len(e.around) > 0 && e.around[len(e.around)-1] == l {
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
	plain, v := j.replace(name, key, v)
	b.inner(name, plain, v, 0)
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
