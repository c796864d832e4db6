package records

import (
	"slices"

	"reportwidget/build/tabular"
)

// position is the place of an entry in its list, and the length of the list. The zero
// value is none.
type position struct{ at, of int }

// byPosition puts the rooms or tracks of which a list stands around an entry, if the list
// in a slot that the entry is in has as many entries: the first is in the first room, and
// so on. A list of one is for everybody, and says nothing about the room.
func (j *joiner) byPosition(b *builder, e entry, around []link) {
	var positions []position
	for _, l := range around {
		positions = append(positions, l.place)
	}
	if len(around) == len(e.around) {
		positions = append(positions, e.place)
	}
	for h, l := range around {
		if l.object == nil || h+2 >= len(positions) {
			continue
		}
		inSlots := positions[h+2:] // the lists in those that stand beside the rooms
		for _, key := range l.object.keys {
			names := namesIn(l.object.values[key])
			field := tabular.Named([]string{key})[0].Field
			if field != tabular.Room && field != tabular.Track || b.filled(key) {
				continue
			}
			if i := slices.IndexFunc(inSlots, func(p position) bool { return p.of > 1 && p.of == len(names) }); i >= 0 {
				b.put(key, names[inSlots[i].at])
				j.used[j.subject(key)] = true
			}
		}
	}
}

// namesIn returns the names in a list of texts or of groups with names, or nil.
func namesIn(v any) []string {
	items, _ := v.([]any)
	var names []string
	for _, item := range items {
		name, isText := item.(string)
		if o, isGroup := item.(*Object); isGroup {
			name, _ = nameOf(o)
		} else if !isText {
			return nil
		}
		if name == "" {
			return nil
		}
		names = append(names, name)
	}
	return names
}
