package records

import (
	"slices"
	"strings"

	"reportwidget/build/tabular"
)

// entry is an object in a list, with what stands around it.
type entry struct {
	object *Object
	around []link
	place  position
}

// link is a group around an entry: the name under which it stands, and its key, if
// it is one of several that have none in common.
type link struct {
	name, key string
	object    *Object
	// own is set for the key of the entry itself.
	own bool
	// place is where the group stands in a list.
	place position
}

// collection are the entries of the lists that stand at one place of a file, however
// many groups that place is in.
type collection struct {
	path    string
	name    string
	entries []entry
}

// reference is a text that may name an entry of another list.
type reference struct {
	name, text string
	around     []link
}

// collector finds the lists of a file.
type collector struct {
	collections map[string]*collection
	order       []string
	references  []reference
}

func collect(v any) *collector {
	c := &collector{collections: map[string]*collection{}}
	c.value(v, "/", "", nil, 0)
	return c
}

// value looks for lists in a value that stands under a name at a path.
func (c *collector) value(v any, path, name string, around []link, level int) {
	if level > maxLevels {
		return
	}
	switch v := v.(type) {
	case string:
		if len(v) <= 100 && len(around) > 0 {
			c.references = append(c.references, reference{name, v, around})
		}
	case []any:
		for i, item := range v {
			if o, ok := item.(*Object); ok && referenceOf(o) == "" {
				c.entry(o, path, name, "", around, level, position{i, len(v)})
				continue
			}
			c.value(item, path, name, around, level+1)
		}
	case *Object:
		if id := referenceOf(v); id != "" {
			c.value(id, path, name, around, level+1)
			return
		}
		if isDictionary(v, name) {
			c.dictionary(v, path, name, around, level)
			return
		}
		if !isMap(v, name) {
			if path != "/" {
				around = append(slices.Clip(around), link{name: name, object: v})
			}
			c.fields(v, path, around, level)
			return
		}
		for _, key := range v.keys {
			if o, ok := v.values[key].(*Object); ok && !isMap(o, key) {
				c.entry(o, path, name, key, around, level, position{})
				continue
			}
			inner := append(slices.Clip(around), link{name: name, key: key})
			c.value(v.values[key], path+"*/", listName(name), inner, level+1)
		}
	}
}

// isDictionary reports whether a group gives names to identifiers: {"r1": "Hall"} for
// rooms. Its keys are not those of fields.
func isDictionary(o *Object, name string) bool {
	read := tabular.Named([]string{name})[0]
	if !slices.Contains([]tabular.Field{tabular.Room, tabular.Track, tabular.Type, tabular.Tags, tabular.People}, read.Field) || len(o.keys) == 0 || isTranslated(o) || referenceOf(o) != "" {
		return false
	}
	if label, _ := nameOf(o); label != "" && len(o.keys) > 1 {
		return false
	}
	for i, read := range tabular.Named(o.keys) {
		if _, isText := o.values[o.keys[i]].(string); !isText || read.Field != "" || read.Apart || slices.Contains(identifiers, foldKey(o.keys[i])) {
			return false
		}
	}
	return true
}

// dictionary adds the names of a group as entries of a list.
func (c *collector) dictionary(o *Object, path, name string, around []link, level int) {
	for _, key := range o.keys {
		entry := newObject()
		entry.set("name", o.values[key])
		c.entry(entry, path, name, key, around, level, position{})
	}
}

// listName returns what the lists in a group are called: nothing, if the group is called
// by what its keys are, such as rooms or days.
func listName(name string) string {
	if f := tabular.Named([]string{name})[0].Field; f == tabular.Room || f == tabular.Date || f == tabular.Track || f == tabular.Type {
		return ""
	}
	return name
}

// entry adds an object of a list, or of a group whose keys are names.
func (c *collector) entry(o *Object, path, name, key string, around []link, level int, place position) {
	if c.collections[path] == nil {
		c.collections[path] = &collection{path: path, name: name}
		c.order = append(c.order, path)
	}
	inner := slices.Clip(around)
	if key != "" {
		inner = append(inner, link{name: name, key: key, own: true})
	}
	list := c.collections[path]
	list.entries = append(list.entries, entry{o, inner, place})
	c.fields(o, path, append(slices.Clip(inner), link{name: name, object: o, place: place}), level)
}

// fields looks into the values of an object, which stands around them.
func (c *collector) fields(o *Object, path string, around []link, level int) {
	for _, key := range o.keys {
		name := key
		if n := len(around); n > 0 && slices.Contains(wrappers, foldKey(key)) && isField(around[n-1].name, tabular.People) {
			name = around[n-1].name
		}
		c.value(o.values[key], path+key+"/", name, around, level+1)
	}
}

// wrappers are the names, folded, of groups that hold a list and are called by what
// holds them: {"people": {"byId": {…}}}.
var wrappers = []string{"byid", "data", "nodes", "list", "all", "values", "entities"}

func isField(name string, field tabular.Field) bool {
	return tabular.Named([]string{name})[0].Field == field
}

// isMap reports whether the keys of a group are names of its entries and no fields:
// dates, numbers, identifiers, or rooms. Its values are all groups, or all lists.
func isMap(o *Object, name string) bool {
	groups, lists := 0, 0
	var first *Object
	alike := true
	for _, key := range o.keys {
		switch v := o.values[key].(type) {
		case *Object:
			groups++
			if first == nil {
				first = v
			}
			alike = alike && overlap(first, v) >= 0.5
		case []any:
			lists++
			if len(v) > 0 {
				if inner, ok := v[0].(*Object); ok {
					if first == nil {
						first = inner
					}
					alike = alike && overlap(first, inner) >= 0.5
				} else {
					alike = false
				}
			}
		default:
			return false
		}
	}
	if len(o.keys) == 0 || groups > 0 && lists > 0 || isTranslated(o) || allLanguages(o) || lists > 0 && slices.ContainsFunc(o.keys, namesLists) {
		return false
	}
	if slices.ContainsFunc(o.keys, func(key string) bool { return !isName(key) }) {
		field := tabular.Named([]string{name})[0].Field
		if lists > 0 && slices.ContainsFunc(o.keys, func(key string) bool { return isField(key, tabular.People) }) {
			return false // lists of sessions and of people, however alike
		}
		people := field == tabular.People && lists == 0 && allNamed(o)
		return first != nil && (people || alike && (len(o.keys) > 1 || field == tabular.Room || field == tabular.Date))
	}
	return true
}

// namesLists reports whether a key says what the entries of its list are.
func namesLists(key string) bool {
	return slices.Contains([]string{"days", "tracks", "rooms", "locations", "speakers", "types", "tags", "sponsors", "lists"}, foldKey(key))
}

// allNamed reports whether all groups in a group have names, as people have.
func allNamed(o *Object) bool {
	return !slices.ContainsFunc(o.keys, func(key string) bool {
		inner, _ := o.values[key].(*Object)
		if inner == nil {
			return true
		}
		name, _ := nameOf(inner)
		return name == ""
	})
}

func allLanguages(o *Object) bool {
	return !slices.ContainsFunc(o.keys, func(key string) bool { return !isLanguage(key) })
}

// isName reports whether a key is a date, a number or an identifier, and so none of
// a field.
func isName(key string) bool {
	if m, p := tabular.NewDates(nil, "2024-01-01", "", false).Read(key); p == nil && m.Date != "" {
		return true
	}
	digits := strings.Count(key, "") - 1
	for _, c := range key {
		if c < '0' || c > '9' {
			digits--
		}
	}
	return key != "" && digits*2 >= len(key)
}

// overlap returns the share of the keys of two objects that both have.
func overlap(a, b *Object) float64 {
	both := 0
	for _, key := range a.keys {
		if _, has := b.values[key]; has {
			both++
		}
	}
	if all := len(a.keys) + len(b.keys) - both; all > 0 {
		return float64(both) / float64(all)
	}
	return 0
}
