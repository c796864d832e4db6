package report

import (
	"reportwidget/app/format"
	"reportwidget/app/json"
)

// PartSize is the number of sessions whose texts travel together, where a report
// is so large that they come after it.
const PartSize = 50

// Parts returns in how many parts the texts of so many sessions travel.
func Parts(sessions int) int { return (sessions + PartSize - 1) / PartSize }

// Body is what a session says at length.
type Body struct {
	Picture   *Node  `json:"picture,omitempty"`
	KeyPoints []Text `json:"keyPoints,omitempty"`
	Text      Text   `json:"text,omitempty"`
}

// Split returns the report without the texts, key points and pictures of its sessions, and
// these as JSON in parts of PartSize sessions.
func Split(r *Report) (*Report, [][]byte, error) {
	brief := *r
	brief.Sessions = append([]Session(nil), r.Sessions...)
	var parts [][]byte
	for from := 0; from < len(r.Sessions); from += PartSize {
		sessions := brief.Sessions[from:min(from+PartSize, len(r.Sessions))]
		bodies := make([]Body, len(sessions))
		for i := range sessions {
			s := &sessions[i]
			bodies[i], s.Picture, s.KeyPoints, s.Text = Body{s.Picture, s.KeyPoints, s.Text}, nil, nil, nil
		}
		part, err := marshal(bodies)
		if err != nil {
			return nil, nil, format.Errorf("encoding the texts: %w", err)
		}
		parts = append(parts, append(part, '\n'))
	}
	return &brief, parts, nil
}

// DecodePart returns the bodies of a part's sessions as JSON. It refuses what
// Split cannot have written for so many sessions; the error is ErrBroken or
// ErrTooLarge.
func DecodePart(content []byte, sessions int) ([][]byte, error) {
	if err := checkNesting(content); err != nil {
		return nil, err
	}
	packed, err := json.Elements(content)
	if err != nil {
		return nil, format.Errorf("%w: %v", ErrBroken, err)
	}
	if len(packed) != sessions {
		return nil, format.Errorf("%w: the texts of %d sessions instead of %d", ErrBroken, len(packed), sessions)
	}
	return packed, nil
}

// DecodeBody reads and validates one of them. The error is ErrBroken.
func DecodeBody(packed []byte) (Body, error) {
	var b Body
	if err := unmarshal(packed, &b); err != nil {
		return b, format.Errorf("%w: %v", ErrBroken, err)
	}
	v := validator{}
	v.ownPicture("picture", b.Picture)
	for _, k := range b.KeyPoints {
		v.text("keyPoints", k)
	}
	if v.text("text", b.Text); len(v.problems) > 0 {
		return b, format.Errorf("%w: %v", ErrBroken, v.problems[0])
	}
	return b, nil
}
