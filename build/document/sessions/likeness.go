package sessions

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"time"
)

// What speaks for a session besides its title, in thousandths. An address or an id
// is as good as the whole title and more.
const (
	namedScore    = 2 * whole
	slotRoomScore = 400
	slotScore     = 150
	personScore   = 200
	sameDayScore  = 150 // where the title says nothing
	otherDayScore = -400
	genericShare  = 2 // of the similarity of a title that says nothing, one in two counts
)

// mostLikely is how many sessions are kept for each of the notes.
const mostLikely = 12

// groupWord matches what notes of one session in several groups say.
var groupWord = regexp.MustCompile(`(?:^|[^\pL])(?:part|group|table|gruppe|teil|tisch|groupe|partie|grupo|parte|группа|часть|المجموعة|الجزء|組|组)[ _-]*(?:\d+|[a-z])\b|第[一二三四五六\d]+[組组]`)

// weigher compares notes with the sessions of a programme.
type weigher struct {
	programme []Known
	words     [][]string
	// having are the numbers of the sessions whose titles have a word.
	having map[string][]int
	// at are those with a time, by day and start.
	at map[string][]int
	// vague are sessions whose titles others have too, or that say nothing.
	vague []bool
	// people are the names of those who take part, folded.
	people [][]string
}

// folded are notes as they are compared.
type folded struct {
	Taken
	titles [][]string // their words
	head   string
	people map[string]bool
}

func foldedOf(n Taken) folded {
	f := folded{Taken: n, head: fold(n.Head), people: map[string]bool{}}
	for _, t := range n.Titles {
		f.titles = append(f.titles, TitleWords(t))
	}
	for _, p := range n.People {
		f.people[fold(p)] = true
	}
	return f
}

func newWeigher(programme []Known) *weigher {
	w := &weigher{programme: programme, having: map[string][]int{}, at: map[string][]int{}}
	twice := map[string]int{}
	for _, s := range programme {
		twice[fold(s.Title)]++
	}
	for i, s := range programme {
		set := TitleWords(s.Title)
		w.words = append(w.words, set)
		w.vague = append(w.vague, isGeneric(s.Title) || twice[fold(s.Title)] > 1)
		w.people = append(w.people, fullNames(s.People))
		for _, word := range set {
			w.having[word] = append(w.having[word], i)
		}
		if s.Start != "" {
			w.at[s.Date+" "+s.Start] = append(w.at[s.Date+" "+s.Start], i)
		}
	}
	return w
}

// fullNames returns the names, folded, that say who somebody is: those of several words.
func fullNames(people []string) []string {
	var all []string
	for _, name := range people {
		if name = fold(name); strings.Contains(name, " ") || strings.ContainsFunc(name, isCJK) {
			all = append(all, name)
		}
	}
	return all
}

// likenesses returns the sessions that have something in common with notes, the best
// first.
func (w *weigher) likenesses(n Taken) []Likeness {
	f := foldedOf(w.withSlot(n))
	var all []Likeness
	for _, i := range w.possible(f) {
		if l := w.likeness(f, i); l.Score > 0 {
			all = append(all, l)
		}
	}
	slices.SortStableFunc(all, func(a, b Likeness) int { return cmp.Compare(b.Score, a.Score) })
	return all[:min(len(all), mostLikely)]
}

// possible returns the numbers of the sessions to compare with: those that share a word of
// the title or the time, or that the notes name.
func (w *weigher) possible(n folded) []int {
	found := map[int]bool{}
	for _, words := range n.titles {
		for _, word := range words {
			for _, i := range w.having[word] {
				found[i] = true
			}
		}
	}
	for _, i := range w.at[n.Date+" "+n.Start] {
		found[i] = true
	}
	var all []int
	for i, s := range w.programme {
		if found[i] || names(n.Taken, s) || w.hasOneOf(n, i) {
			all = append(all, i)
		}
	}
	return all
}

// likeness compares notes with one session.
func (w *weigher) likeness(n folded, i int) Likeness {
	s := w.programme[i]
	l := Likeness{Session: i}
	var why []string
	add := func(score int, reason string) {
		l.Score += score
		if score > 0 {
			why = append(why, reason)
		}
	}
	title := 0
	for _, words := range n.titles {
		title = max(title, similarity(words, w.words[i]))
	}
	if w.vague[i] {
		title /= genericShare
	}
	reason := "a title that is alike"
	if title == whole {
		reason = "the title"
	}
	add(title, reason)
	if names(n.Taken, s) {
		add(namedScore, "its id or address")
	}
	if w.vague[i] && n.Date != "" && n.Date == s.Date && n.Start == "" {
		add(sameDayScore, "the day")
	}
	w.when(n.Taken, s, add)
	if w.hasOneOf(n, i) {
		add(personScore, "somebody who takes part")
	}
	l.Why = strings.Join(why, ", ")
	return l
}

// when compares the day, the time and the room.
func (w *weigher) when(n Taken, s Known, add func(int, string)) {
	switch {
	case n.Date != "" && s.Date != "" && n.Date != s.Date:
		add(otherDayScore, "")
	case n.Start == "" || n.Start != s.Start:
	case n.Room != "" && fold(n.Room) == fold(s.Room):
		add(slotRoomScore, "the time and the room")
	default:
		add(slotScore, "the time")
	}
}

// names reports whether notes name a session by an address or by its id, in the name of
// the file or in the first lines.
func names(n Taken, s Known) bool {
	for _, address := range s.Links {
		if len(address) > 12 && strings.Contains(n.Head, strings.TrimSuffix(address, "/")) {
			return true
		}
	}
	return strings.ContainsAny(s.ID, "0123456789-") && len(s.ID) >= 4 && idIn(n.File, s.ID)
}

// idIn reports whether the name of a file is an id, or begins or ends with it.
func idIn(file, id string) bool {
	name := strings.ToLower(stem(file))
	for _, part := range []string{name, strings.TrimLeft(name, "0123456789-_ .")} {
		if part == id || strings.HasPrefix(part, id+"-") && !strings.Contains(id, "-") || strings.HasPrefix(part, id+"_") || strings.HasSuffix(part, "_"+id) {
			return true
		}
	}
	return false
}

// hasOneOf reports whether notes name somebody of a session in full.
func (w *weigher) hasOneOf(n folded, i int) bool {
	return slices.ContainsFunc(w.people[i], func(name string) bool { return n.people[name] || strings.Contains(n.head, name) })
}

// nameSlot matches a weekday and a time in the name of a file, as in "Sun0230pm".
var nameSlot = regexp.MustCompile(`(?i)(mon|tue|wed|thu|fri|sat|sun)[a-z]*[-_ ]?(\d{1,2})[.:h]?(\d{2})\s*(am|pm)?`)

// withSlot returns notes with the time that the name of their file says: a weekday and a
// time that one session of the programme at least has.
func (w *weigher) withSlot(n Taken) Taken {
	m := nameSlot.FindStringSubmatch(stem(n.File))
	if m == nil || n.Start != "" {
		return n
	}
	start := m[2] + ":" + m[3]
	if len(start) == 4 {
		start = "0" + start
	}
	if strings.EqualFold(m[4], "pm") {
		start = afternoon(start)
	}
	for _, s := range w.programme {
		day, err := time.Parse(time.DateOnly, s.Date)
		if err == nil && s.Start == start && strings.EqualFold(day.Weekday().String()[:3], m[1]) && (n.Date == "" || n.Date == s.Date) {
			n.Date, n.Start = s.Date, start
			return n
		}
	}
	return n
}
