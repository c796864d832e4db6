package sessions

import (
	"cmp"
	"slices"
	"strings"
)

// Known is a session of a programme that notes may be about.
type Known struct {
	ID, Title   string
	Date, Start string // as in [report.Session]
	Room        string
	People      []string
	// Links are addresses in its text, such as that of its pad.
	Links []string
}

// Taken is what was written about a session, as far as it helps to find it.
type Taken struct {
	// File is where the notes stand, with slashes.
	File string
	// Titles are what may be the title: the heading, the first line, the name of the file.
	Titles []string
	// Head is the text of the first lines, in which a name, an id or an address may stand.
	Head        string
	Date, Start string
	Room        string
	People      []string
}

// Verdict says how sure it is which session notes are about.
type Verdict string

// Unsure notes are taken only if somebody says which session they are about. New ones
// are about none of the programme.
const (
	Sure   Verdict = "sure"
	Unsure Verdict = "unsure"
	New    Verdict = "new"
)

// Match is the session that notes are about.
type Match struct {
	Verdict Verdict
	// Session is its number, or -1 unless the verdict is sure.
	Session int
	// Best are the sessions with the most in common with the notes, two at most.
	Best []Likeness
	// Why says what speaks for the best one.
	Why string
}

// Likeness is how much a session has in common with notes, in thousandths. The score is
// more than 1000 where more than the title agrees.
type Likeness struct {
	Session, Score int
	Why            string
}

// The bounds of a match, measured on notes of real events: right ones had 0.62 and more,
// wrong ones 0.35 at most.
const (
	sureScore   = 600
	unsureScore = 350
	lead2nd     = 200 // how far a sure match is ahead of the next
)

// Assign finds the sessions that notes are about: the surest first. A session takes notes
// once, unless their titles are the same or they say which part or group they are of.
func Assign(programme []Known, notes []Taken) []Match {
	a := newAssignment(programme, notes)
	for a.round() {
	}
	for i := range a.matches {
		if a.matches[i].Verdict == "" {
			a.leave(i)
		}
	}
	return a.matches
}

// assignment is the matching while it goes on.
type assignment struct {
	programme []Known
	notes     []Taken
	likes     [][]Likeness // of all notes, the best first
	matches   []Match
	takenBy   map[int][]int // numbers of notes by that of their session
	twice     map[string]int
}

func newAssignment(programme []Known, notes []Taken) *assignment {
	a := &assignment{programme: programme, notes: notes, takenBy: map[int][]int{}, twice: map[string]int{}}
	a.matches = make([]Match, len(notes))
	for i := range a.matches {
		a.matches[i].Session = -1
	}
	for _, s := range programme {
		a.twice[fold(s.Title)]++
	}
	w := newWeigher(programme)
	for _, n := range notes {
		a.likes = append(a.likes, w.likenesses(n))
	}
	return a
}

// round takes the notes that are sure by now, the best first, and reports whether there
// were some. What one takes may make the next sure.
func (a *assignment) round() bool {
	var sure []int
	for i := range a.notes {
		if a.matches[i].Verdict == "" && a.isSure(i) {
			sure = append(sure, i)
		}
	}
	slices.SortStableFunc(sure, func(x, y int) int { return cmp.Compare(a.free(y)[0].Score, a.free(x)[0].Score) })
	took := false
	for _, i := range sure {
		if free := a.free(i); len(free) > 0 && a.isSure(i) {
			a.take(i, free[0])
			took = true
		}
	}
	return took
}

// free returns the sessions that notes may still be about.
func (a *assignment) free(note int) []Likeness {
	return slices.DeleteFunc(slices.Clone(a.likes[note]), func(l Likeness) bool {
		by := a.takenBy[l.Session]
		return len(by) > 0 && !a.shares(note, by[0])
	})
}

// shares reports whether two notes may be about one session.
func (a *assignment) shares(one, other int) bool {
	return groupWord.MatchString(fold(stem(a.notes[one].File)+" "+strings.Join(a.notes[one].Titles, " "))) ||
		len(a.notes[one].Titles) > 0 && len(a.notes[other].Titles) > 0 && fold(a.notes[one].Titles[0]) == fold(a.notes[other].Titles[0])
}

// isSure reports whether the best session is far enough ahead of the others.
func (a *assignment) isSure(note int) bool {
	free := a.free(note)
	if len(free) == 0 || free[0].Score < sureScore {
		return false
	}
	if a.equals(note, free[0].Session) && (len(free) == 1 || free[1].Score < free[0].Score) {
		return true
	}
	return len(free) == 1 || free[0].Score-free[1].Score >= lead2nd
}

// equals reports whether notes have the title of a session that no other has.
func (a *assignment) equals(note, session int) bool {
	name := fold(a.programme[session].Title)
	return !isGeneric(name) && a.twice[name] == 1 && slices.ContainsFunc(a.notes[note].Titles, func(t string) bool { return fold(t) == name })
}

func (a *assignment) take(note int, l Likeness) {
	a.matches[note] = Match{Verdict: Sure, Session: l.Session, Best: a.best(note), Why: l.Why}
	a.takenBy[l.Session] = append(a.takenBy[l.Session], note)
}

// leave decides about notes that are not sure.
func (a *assignment) leave(note int) {
	m := Match{Verdict: New, Session: -1, Best: a.best(note)}
	if len(m.Best) > 0 && m.Best[0].Score >= unsureScore {
		m.Verdict, m.Why = Unsure, m.Best[0].Why
		if by := a.takenBy[m.Best[0].Session]; len(by) > 0 && len(a.free(note)) < len(a.likes[note]) {
			m.Why += ", which has notes in " + a.notes[by[0]].File + " already"
		}
	}
	a.matches[note] = m
}

// best returns the two sessions with the most in common.
func (a *assignment) best(note int) []Likeness {
	return slices.Clone(a.likes[note][:min(2, len(a.likes[note]))])
}
