package records

import (
	"math"
	"slices"
	"strings"

	"reportwidget/build/tabular"
)

// OfTree returns the records of a file that look like sessions, or nil if there are
// none: those of the lists whose entries have titles, times and people, wherever
// they stand. What stands around an entry, such as a day or a room, becomes a column
// of it, and references to other lists become the names of what they refer to.
func OfTree(v any) *Records {
	c := collect(v)
	chosen := c.choose()
	if len(chosen) == 0 {
		return nil
	}
	taken := map[*Object]bool{}
	for _, list := range chosen {
		for _, e := range list.entries {
			taken[e.object] = true
		}
	}
	separate(chosen, taken)
	j := newJoiner(c, taken)
	b := newBuilder()
	several := besides(chosen, taken)
	for _, list := range chosen {
		for _, e := range list.entries {
			if !taken[e.object] || list.holdsTaken(e.object, taken) {
				continue
			}
			for _, around := range j.appearances(e) {
				b.row("")
				j.record(b, e, around)
				j.keys(b, e, around)
				j.byPosition(b, e, around)
				if several && list.name != "" {
					b.put("kind", list.name)
				}
			}
		}
	}
	r := b.done()
	r.Unresolved, r.Ignored, r.Day = j.unresolved, c.ignored(chosen, j), dayOf(v)
	return r
}

// dayOf returns the date at the top of a file, which is that of its sessions unless they
// have others, or "".
func dayOf(v any) string {
	top, _ := v.(*Object)
	for key, value := range top.All() {
		text, _ := value.(string)
		if m, problem := tabular.NewDates(nil, "", "", false).Read(text); isField(key, tabular.Date) && problem == nil && m.Date != "" && m.Start == "" {
			return text
		}
	}
	return ""
}

// namesOf returns the names of the lists with entries that are sessions themselves.
func namesOf(lists []*collection, taken map[*Object]bool) []string {
	var all []string
	for _, l := range lists {
		if !slices.Contains(all, l.name) && slices.ContainsFunc(l.entries, func(e entry) bool { return taken[e.object] && !l.holdsTaken(e.object, taken) }) {
			all = append(all, l.name)
		}
	}
	return all
}

// besides reports whether lists with other names stand beside each other, and not in one
// another: those of keynotes and of posters.
func besides(chosen []*collection, taken map[*Object]bool) bool {
	names := namesOf(chosen, taken)
	return len(names) > 1 && !slices.ContainsFunc(chosen, func(a *collection) bool {
		return slices.ContainsFunc(chosen, func(b *collection) bool { return a != b && strings.HasPrefix(b.path, a.path) })
	})
}

// holdsTaken reports whether an entry holds others that are sessions: a block with
// its talks.
func (*collection) holdsTaken(o *Object, taken map[*Object]bool) bool {
	var inside func(v any, level int) bool
	inside = func(v any, level int) bool {
		if level > maxNesting {
			return false
		}
		switch v := v.(type) {
		case []any:
			return slices.ContainsFunc(v, func(item any) bool { return inside(item, level+1) })
		case *Object:
			if level > 0 && taken[v] {
				return true
			}
			return slices.ContainsFunc(v.keys, func(key string) bool { return inside(v.values[key], level+1) })
		}
		return false
	}
	return inside(o, 0)
}

// Least scores of lists that hold sessions: the best of a file, and others.
const (
	leastScore = 4.0
	sureScore  = 5.0
)

// choose returns the lists that hold sessions, in the order of the file.
func (c *collector) choose() []*collection {
	scores := map[string]float64{}
	best := ""
	for _, path := range c.order {
		if scores[path] = c.collections[path].score(); best == "" || scores[path] > scores[best] {
			best = path
		}
	}
	if best == "" || scores[best] < leastScore {
		return nil
	}
	var chosen []*collection
	for _, path := range c.order {
		list := c.collections[path]
		similar := list.name == c.collections[best].name || list.likeness(c.collections[best]) >= 0.5
		named := aboutSessions(list.name)
		if path == best || scores[path] >= sureScore && scores[path] >= scores[best]-5 && (similar || named || strings.HasPrefix(best, path) || strings.HasPrefix(path, best)) {
			chosen = append(chosen, list)
		}
	}
	return chosen
}

// ignored counts the entries of the lists that hold no sessions and that no session
// refers to, by the names of the lists.
func (c *collector) ignored(chosen []*collection, j *joiner) map[string]int {
	all := map[string]int{}
	for _, path := range c.order {
		list := c.collections[path]
		inside := slices.ContainsFunc(chosen, func(other *collection) bool { return strings.HasPrefix(path, other.path) })
		around := slices.ContainsFunc(chosen, func(other *collection) bool { return strings.HasPrefix(other.path, path) })
		if !inside && !around && !j.inSlots(list) && list.name != "" && !j.used[j.subject(list.name)] {
			all[list.name] += len(list.entries)
		}
	}
	return all
}

func (l *collection) likeness(other *collection) float64 {
	return overlap(l.entries[0].object, other.entries[0].object)
}

// aboutSessions reports whether a list is called by a word for sessions.
func aboutSessions(name string) bool {
	read := tabular.Named([]string{name})[0]
	return read.Field == tabular.Title && read.Sure == 1 || slices.Contains([]string{"slots", "videos", "lessons", "keynotes", "posters", "panels", "tutorials", "cards", "items", "entries", "results"}, foldKey(name))
}

// weights say how much each field of a session makes a list one of sessions.
var weights = map[tabular.Field]float64{
	tabular.Title: 3, tabular.Start: 2, tabular.Date: 1.5, tabular.End: 1, tabular.Duration: 1, tabular.Text: 1, tabular.People: 2, tabular.Room: 1, tabular.Track: 0.5, tabular.Type: 0.5, tabular.Lang: 0.5,
	tabular.FirstName: -3, tabular.LastName: -3, tabular.Affiliation: -1,
}

// score says how much a list looks like one of sessions.
func (l *collection) score() float64 {
	var names []string
	for _, e := range l.entries[:min(len(l.entries), 30)] {
		for _, key := range e.object.keys {
			if inner, ok := e.object.values[key].(*Object); ok && isLanguage(key) {
				names = append(names, inner.keys...)
				continue
			} else if ok && referenceOf(inner) != "" {
				continue // it is the title of another entry
			}
			names = append(names, key)
		}
	}
	slices.Sort(names)
	names = slices.Compact(names)
	score, ofPeople := 0.0, 0.0
	found := map[tabular.Field]bool{}
	for i, read := range tabular.Named(names) {
		if read.Apart && slices.Contains([]string{"bio", "biography", "email", "avatar", "photo"}, foldKey(names[i])) {
			ofPeople -= 1.5
		}
		if read.Field == tabular.Title && read.Sure == 1 && foldKey(names[i]) == "name" {
			score += 0.5 // as rooms and people have, too
			continue
		}
		if !found[read.Field] {
			found[read.Field] = true
			score += weights[read.Field]
		}
	}
	if !found[tabular.Title] || !found[tabular.Text] {
		score += ofPeople // a proposal names who made it, too
	}
	if !found[tabular.Title] {
		named := slices.ContainsFunc(names, func(n string) bool { return foldKey(n) == "name" })
		if !named || !found[tabular.Start] && !found[tabular.Date] && !(found[tabular.Text] && aboutSessions(l.name)) {
			return 0
		}
		score += 2
	}
	return score + l.nameScore() + math.Min(1, math.Log10(float64(len(l.entries))))
}

// nameScore says what the name of a list says about its entries.
func (l *collection) nameScore() float64 {
	switch read := tabular.Named([]string{l.name})[0]; {
	case aboutSessions(l.name):
		return 2
	case read.Apart:
		return -4
	case slices.Contains([]tabular.Field{tabular.People, tabular.Room, tabular.Track, tabular.Type, tabular.Tags, tabular.Affiliation, tabular.Lang, tabular.Link, tabular.Status}, read.Field):
		return -6
	case slices.Contains([]string{"sponsors", "partners", "news", "posts", "pages", "questions", "answers", "files", "attachments", "resources", "levels", "days", "menu", "links"}, foldKey(l.name)):
		return -5
	}
	return 0
}
