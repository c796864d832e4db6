package records

import (
	"slices"

	"reportwidget/build/tabular"
)

// separate takes out of the sessions the entries that only say when and where others are:
// slots and blocks, to which a talk refers or which refer to a talk. The entries of the
// list that says more are the sessions.
func separate(chosen []*collection, taken map[*Object]bool) {
	about := &joiner{about: map[string]string{}}
	for _, list := range chosen {
		for _, other := range chosen {
			if list == other || list.name == other.name {
				continue
			}
			byID := map[string]*Object{}
			for _, e := range other.entries {
				for _, id := range idsOf(e) {
					byID[id] = e.object
				}
			}
			for _, e := range list.entries {
				to := byID[about.refersTo(e.object, other.name)]
				switch {
				case to == nil:
				case other.richness() > list.richness():
					delete(taken, e.object)
				default:
					delete(taken, to)
				}
			}
		}
	}
}

// refersTo returns the identifier in the field of an entry that is called as a list is, or
// "".
func (j *joiner) refersTo(o *Object, list string) string {
	for _, key := range o.keys {
		if j.subject(key) != j.subject(list) {
			continue
		}
		switch v := o.values[key].(type) {
		case string:
			return v
		case *Object:
			return referenceOf(v)
		}
	}
	return ""
}

// richness is how many fields say who speaks and what about.
func (l *collection) richness() int {
	found := map[tabular.Field]bool{}
	for _, e := range l.entries[:min(len(l.entries), 30)] {
		for _, read := range tabular.Named(e.object.keys) {
			found[read.Field] = found[read.Field] || slices.Contains([]tabular.Field{tabular.People, tabular.Text, tabular.Type, tabular.Track, tabular.Tags}, read.Field)
		}
	}
	n := 0
	for _, is := range found {
		if is {
			n++
		}
	}
	return n
}
