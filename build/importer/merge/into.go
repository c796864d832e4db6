package merge

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/content"
	"reportwidget/build/diagnostic"
	"reportwidget/build/document/sessions"
)

// Target is the report whose sessions get notes.
type Target struct {
	Files  Files
	Report *report.Report
	// PlaceOf returns the file in which a part of the report stands, and the line.
	PlaceOf func(part string) (file string, line int)
	// Rows are the sessions that are rows of a table.
	Rows []content.TableRow
}

// Matching is what is known about notes and the sessions of a report.
type Matching struct {
	Lang  string // of the report
	Taken []Matched
	// Unsure are not taken until somebody says which session they are about.
	Unsure []Matched
	// New are those that become sessions of their own.
	New []Matched
	// Without are the sessions that have no notes.
	Without []report.Session
}

// Matched is what was written about a session, with what it may be about.
type Matched struct {
	Name  string // the file, or with a colon the file and the line
	Title string
	// Session is the one that they are about, or "" if that is not sure. Best are the most
	// likely.
	Session string
	Why     string
	Best    []Likely
}

// Likely is a session that notes may be about. Score is in thousandths.
type Likely struct {
	ID, Title string
	Score     int
}

// Into puts notes into the sessions of a report: below a heading "Notes", and into fields
// that are empty. Matches name sessions, by their ids, for notes by the names that
// [Matched] has; "" is for none, so that the notes become a session of their own, and
// [Undecided] leaves them aside. What is known of documents that came before, and are not
// among these, stays.
func Into(t Target, s Source) (*Result, error) {
	record, _, err := ReadRecord(t.Files)
	if err != nil {
		return nil, err
	}
	at := record.find(path.Base(s.Name), true)
	n := &into{update: update{folder: clone(t.Files), source: s, next: s.entry(true)}, target: t}
	n.Notes = &Matching{Lang: t.Report.Lang}
	if at >= 0 {
		n.base = record.Imports[at]
	}
	if err := n.do(); err != nil {
		return nil, err
	}
	n.put(File, record.with(at, n.next).bytes())
	n.withoutNotes(record)
	return n.finish(t.Files), nil
}

// Undecided is named, in the place of a session, for notes that are not to be taken yet.
const Undecided = "-"

// into is such an import while it is made.
type into struct {
	update
	target Target
	now    []Session
	told   []said
	// about are the numbers of the report's sessions that the notes are about, or -1.
	about []int
	noted map[string]bool // the ids of sessions that have notes now
	// seen are the numbers, in the record, of the sessions whose notes come again, and others
	// is set if the record has documents that are not among these.
	seen   map[int]bool
	others bool
}

func (n *into) do() (err error) {
	n.noted = map[string]bool{}
	if n.now, n.told, err = n.source.sessions(); err != nil {
		return err
	}
	ofSource, err := facetsOf(n.source.Made)
	if err != nil {
		return err
	}
	if err := n.onlyKnown(n.told, ofSource); err != nil {
		return err
	}
	n.LostValues = nil // a track that the report does not have was never wanted
	n.index()
	n.next.Files = maps.Clone(n.source.Files)
	for file, hash := range n.base.Files {
		if n.source.Files[file] == "" {
			n.others = true
			n.next.Files[file] = hash
		}
	}
	if err := n.match(); err != nil {
		return err
	}
	if err := n.write(); err != nil {
		return err
	}
	n.keepOthers()
	return nil
}

// keepOthers keeps what is known of the sessions of documents that are not among these:
// they may come again.
func (n *into) keepOthers() {
	for i, s := range n.base.Sessions {
		if !n.seen[i] && n.source.Files[s.File] == "" {
			n.next.Sessions = append(n.next.Sessions, s)
		}
	}
}

// match finds the sessions that the notes are about: those of before, those that the
// editor names, and those that they are like.
func (n *into) match() error {
	known := knownOf(n.target.Report)
	numbers := map[string]int{}
	for i, s := range known {
		numbers[s.ID] = i
	}
	n.about = make([]int, len(n.now))
	before := identify(anchors(n.base.Sessions), anchors(n.now))
	chosen, err := n.chosen(numbers)
	if err != nil {
		return err
	}
	var open []int
	taken := map[int]bool{}
	n.seen = map[int]bool{}
	for i := range n.now {
		id, named := chosen[i]
		n.about[i] = -1
		n.seen[before[i]] = true
		switch {
		case named && id == Undecided:
			open = append(open, i)
		case named && id == "":
			n.fresh = append(n.fresh, newSession{i, n.told[i]})
		case named:
			n.about[i] = numbers[id]
			n.tell(i, numbers[id], "you said so", nil)
		case before[i] >= 0:
			if err := n.again(i, n.base.Sessions[before[i]], numbers); err != nil {
				return err
			}
		default:
			open = append(open, i)
		}
		if n.about[i] >= 0 {
			taken[n.about[i]] = true
		}
	}
	n.assign(open, known, taken, chosen)
	return nil
}

// again takes notes that an import before has taken.
func (n *into) again(i int, before Session, numbers map[string]int) error {
	number, there := numbers[before.ID]
	switch {
	case !there:
		n.Deleted = append(n.Deleted, Named{before.ID, before.Title, before.Path})
		n.next.Sessions = append(n.next.Sessions, before)
		return nil
	case !before.Added:
		n.about[i] = number
		n.tell(i, number, "as before", nil)
		return nil
	}
	n.noted[before.ID] = true
	now := n.now[i]
	now.ID, now.Path, now.Added, now.Fields = before.ID, before.Path, true, n.told[i].hashes()
	n.next.Sessions = append(n.next.Sessions, now)
	n.tell(i, number, "as before", nil)
	return n.merge(n.byID[before.ID], before.Fields, n.told[i])
}

// tell notes that notes were taken.
func (n *into) tell(i, number int, why string, best []Likely) {
	s := n.target.Report.Sessions[number]
	n.Notes.Taken = append(n.Notes.Taken, Matched{n.nameOf(i), n.now[i].Title, s.ID, why, best})
}

// nameOf names notes by their file, and by the line if there are several in it.
func (n *into) nameOf(i int) string {
	from := n.source.Programme.Sessions[i].From
	if from.File == "" {
		return n.now[i].ID
	}
	if slices.ContainsFunc(n.now[:i], func(s Session) bool { return s.File == from.File }) || slices.ContainsFunc(n.now[i+1:], func(s Session) bool { return s.File == from.File }) {
		return fmt.Sprintf("%s:%d", from.File, from.Line)
	}
	return from.File
}

// chosen are the ids that the editor has named, by the numbers of notes.
func (n *into) chosen(numbers map[string]int) (map[int]string, error) {
	byName := map[string]int{}
	var names []string
	for i := range n.now {
		byName[n.nameOf(i)] = i
		names = append(names, n.nameOf(i))
	}
	var ids []string
	for id := range numbers {
		ids = append(ids, id)
	}
	all := map[int]string{}
	var problems diagnostic.Problems
	for _, name := range slices.Sorted(maps.Keys(n.source.Settings.Matches)) {
		id := n.source.Settings.Matches[name]
		i, there := byName[name]
		_, known := numbers[id]
		earlier, was := n.base.Settings.Matches[name]
		switch {
		case was && earlier == id && (!there || !known && id != "" && id != Undecided): // which was said of notes before
		case !there:
			problems = append(problems, diagnostic.Problem{File: n.source.Name, Cause: fmt.Sprintf("--match names %q, where no notes are", name), Hint: diagnostic.Suggest(name, names, "use the names that the summary of --dry-run has")})
		case !known && id != "" && id != Undecided:
			problems = append(problems, diagnostic.Problem{File: n.source.Name, Cause: fmt.Sprintf("--match names the session %q, which the report does not have", id), Hint: diagnostic.Suggest(id, ids, "use the id of a session, or nothing for a new one")})
		default:
			all[i] = id
		}
	}
	if len(problems) > 0 {
		return nil, problems
	}
	return all, nil
}

// assign finds the sessions of the notes that nobody has named.
func (n *into) assign(open []int, known []sessions.Known, taken map[int]bool, chosen map[int]string) {
	free := make([]sessions.Known, 0, len(known))
	var numbers []int
	for i, k := range known {
		if !taken[i] {
			free = append(free, k)
			numbers = append(numbers, i)
		}
	}
	var notes []sessions.Taken
	for _, i := range open {
		notes = append(notes, n.taken(i))
	}
	for j, m := range sessions.Assign(free, notes) {
		i := open[j]
		var best []Likely
		for _, l := range m.Best {
			best = append(best, Likely{free[l.Session].ID, free[l.Session].Title, l.Score})
		}
		if chosen[i] == Undecided {
			m.Verdict = sessions.Unsure
		}
		switch m.Verdict {
		case sessions.Sure:
			n.about[i] = numbers[m.Session]
			n.tell(i, n.about[i], m.Why, best)
		case sessions.Unsure:
			n.Notes.Unsure = append(n.Notes.Unsure, Matched{Name: n.nameOf(i), Title: n.now[i].Title, Why: m.Why, Best: best})
		default:
			n.fresh = append(n.fresh, newSession{i, n.told[i]})
		}
	}
}

// taken are notes as they are compared.
func (n *into) taken(i int) sessions.Taken {
	s, a := n.source.Programme.Sessions[i], n.now[i].Anchor
	t := sessions.Taken{File: a.File, Titles: []string{a.Title, a.Heading, s.From.Agenda}, Date: a.Date, Start: a.Start, Room: a.Room}
	if n.nameOf(i) == a.File {
		t.Titles = append(t.Titles, sessions.TitleFromName(a.File))
	}
	for _, p := range s.People {
		t.People = append(t.People, p.Name)
	}
	if sections := n.told[i].texts[""]; len(sections) > 0 {
		first := sections[0].text
		t.Head = first[:min(len(first), headBytes)]
		line, _, _ := strings.Cut(first, "\n")
		if line = strings.Trim(line, "*_ "); line != "" && len(line) <= headLine {
			t.Titles = append(t.Titles, line)
		}
	}
	return t
}

// How much of the beginning of notes may name a session, and how long a title may be.
const (
	headBytes = 1500
	headLine  = 160
)

// knownOf are the sessions of a report as they are compared. An address that several have
// names none.
func knownOf(r *report.Report) []sessions.Known {
	uses := map[string]int{}
	all := make([]sessions.Known, len(r.Sessions))
	for i, s := range r.Sessions {
		k := sessions.Known{ID: s.ID, Title: s.Title, Date: s.Date, Start: s.Start, Room: s.Room}
		for _, p := range s.People {
			k.People = append(k.People, p.Name)
		}
		k.Links = addresses(s.Text, nil)
		for _, a := range k.Links {
			uses[a]++
		}
		all[i] = k
	}
	for i := range all {
		all[i].Links = slices.DeleteFunc(all[i].Links, func(a string) bool { return uses[a] > 1 })
	}
	return all
}

// addresses are those of the links in a text, each once.
func addresses(t report.Text, all []string) []string {
	for _, n := range t {
		if n.Kind == report.Anchor && strings.Contains(n.Href, "://") && !slices.Contains(all, n.Href) {
			all = append(all, n.Href)
		}
		all = addresses(n.Nodes, all)
	}
	return all
}

// withoutNotes are the sessions of the report that have none now.
func (n *into) withoutNotes(record Record) {
	for _, s := range record.without(n.target.Report) {
		if !n.noted[s.ID] {
			n.Notes.Without = append(n.Notes.Without, s)
		}
	}
}

// Without returns what is known about the sessions of a report before notes come: those
// that have none.
func Without(t Target) (*Matching, error) {
	record, _, err := ReadRecord(t.Files)
	if err != nil {
		return nil, err
	}
	return &Matching{Lang: t.Report.Lang, Without: record.without(t.Report)}, nil
}

// without are the sessions of a report without notes: a part of their text, key points,
// or all of it where documents made the session. In a report that no import made, a text
// is notes.
func (r Record) without(of *report.Report) (all []report.Session) {
	documents := map[string]bool{}
	for _, i := range r.Imports {
		for _, s := range i.Sessions {
			documents[s.ID] = documents[s.ID] || s.Added || !i.Into && s.File != ""
		}
	}
	made := r.find("", false) >= 0
	for _, s := range of.Sessions {
		if !hasNotes(s.Text) && len(s.KeyPoints) == 0 && !documents[s.ID] && (made || len(s.Text) == 0) {
			all = append(all, s)
		}
	}
	return all
}

// hasNotes reports whether a text has a part with notes.
func hasNotes(t report.Text) bool {
	return slices.ContainsFunc(t, func(n report.Node) bool {
		return n.Kind == report.Heading && n.Level == 1 && isNotes(report.Text(n.Nodes).String())
	})
}
