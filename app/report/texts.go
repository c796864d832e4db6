package report

import (
	"encoding/json"
	"fmt"
)

// PartSize is the number of sessions whose texts travel together, where a report
// is so large that they come after it.
const PartSize = 50

// parts returns in how many parts the texts of so many sessions travel.
func parts(sessions int) int { return (sessions + PartSize - 1) / PartSize }

// body is what a session says at length.
type body struct {
	KeyPoints []Text `json:"keyPoints,omitempty"`
	Text      Text   `json:"text,omitempty"`
}

// Split returns the report without the texts and key points of its sessions, and
// these as JSON in parts of PartSize sessions.
func Split(r *Report) (*Report, [][]byte, error) {
	brief := *r
	brief.Sessions = append([]Session(nil), r.Sessions...)
	var parts [][]byte
	for from := 0; from < len(r.Sessions); from += PartSize {
		sessions := brief.Sessions[from:min(from+PartSize, len(r.Sessions))]
		bodies := make([]body, len(sessions))
		for i := range sessions {
			s := &sessions[i]
			bodies[i], s.KeyPoints, s.Text = body{s.KeyPoints, s.Text}, nil, nil
		}
		part, err := marshal(bodies)
		if err != nil {
			return nil, nil, fmt.Errorf("encoding the texts: %w", err)
		}
		parts = append(parts, append(part, '\n'))
	}
	return &brief, parts, nil
}

// texts holds what the sessions of a split report say, as far as it has come.
// They stay encoded until they are to be seen: opened, those of 10,000 sessions
// take 60 MB, and the collector as long as a reader notices.
type texts struct {
	report *Report
	parts  map[string]int      // their numbers, by name
	names  []string            // of the parts
	packed [][]json.RawMessage // by part and session; nil until it has come
	opened map[int32]*Session
	read   int // the number of parts that the search has read, the first ones
	words  *builder
}

// mostOpened is the number of sessions that are kept open, unless more are drawn
// at once.
const mostOpened = 400

func newTexts(r *Report, names []string) *texts {
	t := &texts{report: r, names: names, parts: make(map[string]int, len(names)), packed: make([][]json.RawMessage, len(names)), opened: map[int32]*Session{}, words: newBuilder(len(r.Sessions))}
	for i, name := range names {
		t.parts[name] = i
	}
	return t
}

// add takes a part that has come, and refuses what Split cannot have written.
func (t *texts) add(name string, content []byte) error {
	part, known := t.parts[name]
	if !known {
		return fmt.Errorf("%w: no part is called %q", ErrBroken, name)
	}
	if err := checkNesting(content); err != nil {
		return err
	}
	var packed []json.RawMessage
	if err := unmarshal(content, &packed); err != nil {
		return fmt.Errorf("%w: %v", ErrBroken, err)
	}
	if want := min(PartSize, len(t.report.Sessions)-part*PartSize); len(packed) != want {
		return fmt.Errorf("%w: the texts of %d sessions instead of %d", ErrBroken, len(packed), want)
	}
	t.packed[part] = packed
	return nil
}

// unpack decodes and validates what a session says.
func unpack(packed []byte) (body, error) {
	var b body
	if err := unmarshal(packed, &b); err != nil {
		return b, fmt.Errorf("%w: %v", ErrBroken, err)
	}
	v := validator{}
	for _, k := range b.KeyPoints {
		v.text("keyPoints", k)
	}
	if v.text("text", b.Text); len(v.problems) > 0 {
		return b, fmt.Errorf("%w: %v", ErrBroken, v.problems[0])
	}
	return b, nil
}

// has reports whether the texts of a session have come.
func (t *texts) has(session int32) bool { return t.packed[session/PartSize] != nil }

// open returns a session with its texts, or without them if they have not come.
func (t *texts) open(session int32) *Session {
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
func (t *texts) unpacked(session int32) (*Session, error) {
	s := t.report.Sessions[session]
	b, err := unpack(t.packed[session/PartSize][session%PartSize])
	s.KeyPoints, s.Text = b.KeyPoints, b.Text
	return &s, err
}

func (t *texts) unpackedPart(part int) ([]*Session, error) {
	sessions := make([]*Session, len(t.packed[part]))
	for i := range sessions {
		s, err := t.unpacked(int32(part*PartSize + i))
		if err != nil {
			return nil, err
		}
		sessions[i] = s
	}
	return sessions, nil
}

// learn lets the search read the parts that have come, in their order, and
// returns it when it has read all.
func (t *texts) learn() (*Search, error) {
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
