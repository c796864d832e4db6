package search

import (
	"reportwidget/app/format"
	"reportwidget/app/report"
)

// texts holds what the sessions of a split report say, as far as it has come.
// They stay encoded until they are to be seen: opened, those of 10,000 sessions
// take 60 MB, and the collector as long as a reader notices.
type texts struct {
	report *report.Report
	parts  map[string]int // their numbers, by name
	names  []string       // of the parts
	packed [][][]byte     // by part and session; nil until it has come
	opened map[int32]*report.Session
	read   int // the number of parts that the search has read, the first ones
	words  *builder
}

// mostOpened is the number of sessions that are kept open, unless more are drawn
// at once.
const mostOpened = 400

func newTexts(r *report.Report, names []string) *texts {
	t := &texts{report: r, names: names, parts: make(map[string]int, len(names)), packed: make([][][]byte, len(names)), opened: map[int32]*report.Session{}, words: newBuilder(len(r.Sessions))}
	for i, name := range names {
		t.parts[name] = i
	}
	return t
}

// add takes a part that has come, and refuses what Split cannot have written.
func (t *texts) add(name string, content []byte) error {
	part, known := t.parts[name]
	if !known {
		return format.Errorf("%w: no part is called %q", report.ErrBroken, name)
	}
	packed, err := report.DecodePart(content, min(report.PartSize, len(t.report.Sessions)-part*report.PartSize))
	if err != nil {
		return err
	}
	t.packed[part] = packed
	return nil
}

// has reports whether the texts of a session have come.
func (t *texts) has(session int32) bool { return t.packed[session/report.PartSize] != nil }

// open returns a session with its texts, or without them if they have not come.
func (t *texts) open(session int32) *report.Session {
	if s := t.opened[session]; s != nil {
		return s
	}
	s := &t.report.Sessions[session]
	if !t.has(session) {
		return s
	}
	whole, err := t.unpacked(session)
	if err != nil {
		return s // the search, which reads every text, says so
	}
	t.opened[session] = whole
	return whole
}

// makeRoom forgets what is open if so many sessions would be too many.
func (t *texts) makeRoom(sessions int) {
	if len(t.opened)+sessions > max(mostOpened, 2*sessions) {
		clear(t.opened)
	}
}

// unpacked returns a session with its texts, which have come.
func (t *texts) unpacked(session int32) (*report.Session, error) {
	s := t.report.Sessions[session]
	b, err := report.DecodeBody(t.packed[session/report.PartSize][session%report.PartSize])
	s.Picture, s.KeyPoints, s.Text = b.Picture, b.KeyPoints, b.Text
	return &s, err
}

func (t *texts) unpackedPart(part int) ([]*report.Session, error) {
	sessions := make([]*report.Session, len(t.packed[part]))
	for i := range sessions {
		s, err := t.unpacked(int32(part*report.PartSize + i))
		if err != nil {
			return nil, err
		}
		sessions[i] = s
	}
	return sessions, nil
}

// learn lets the search read the parts that have come, in their order, and
// returns it when it has read all.
func (t *texts) learn() (*WordIndex, error) {
	for ; t.read < len(t.packed) && t.packed[t.read] != nil; t.read++ {
		sessions, err := t.unpackedPart(t.read)
		if err != nil {
			t.packed[t.read] = nil // to be fetched again
			return nil, err
		}
		for _, s := range sessions {
			t.words.session(s)
		}
	}
	if t.read < len(t.packed) || t.words == nil {
		return nil, nil
	}
	search := t.words.search(t.open)
	t.words = nil
	return search, nil
}
