package yamlspan

import (
	"errors"
	"strings"
)

// errForeign is what the scanner stops at.
var errForeign = errors.New("not a part of YAML that reports are written in")

// Parse returns the map that a text is. A text without keys is a map without
// entries that ends where its first key can be written.
func Parse(text string) *Node {
	s := &scanner{text: text}
	switch at := s.begin(); {
	case at == len(text):
		return &Node{Style: BlockMap, Start: at, End: at}
	case text[at] == '{':
		return s.braces(at)
	case s.column(at) == 0:
		return s.top(at)
	}
	return s.foreign()
}

// foreign is a text that cannot be followed.
func (s *scanner) foreign() *Node { return &Node{Style: Opaque, End: len(s.text)} }

// scanner reads a text by its bytes. Signs of YAML are ASCII, so that no byte of
// another character is taken for one.
type scanner struct {
	text string
}

// maxDepth is how deep values may be nested.
const maxDepth = 50

// begin returns where the first token is, after a "---".
func (s *scanner) begin() int {
	at := s.skip(len(s.text) - len(strings.TrimPrefix(s.text, "\ufeff")))
	if s.isMarker(at, "---") {
		at = s.skip(at + len("---"))
	}
	return at
}

// braces reads a text that is a map in braces as a whole.
func (s *scanner) braces(at int) *Node {
	n, err := s.flow(at, 0)
	if err != nil || s.skip(n.End) < len(s.text) && !s.isMarker(s.skip(n.End), "...") {
		return s.foreign()
	}
	return n
}

// isMarker reports whether a line is "---" or "...".
func (s *scanner) isMarker(at int, sign string) bool {
	return strings.HasPrefix(s.text[at:], sign) && s.column(at) == 0 && s.endsWord(at+len(sign))
}

// endsWord reports whether a space or the end of the line is at a byte.
func (s *scanner) endsWord(at int) bool {
	return at >= len(s.text) || strings.IndexByte(" \r\n", s.text[at]) >= 0
}

// top reads the map of the whole text. An entry that cannot be followed ends
// before the next line that starts with something else than a space or comment.
func (s *scanner) top(at int) *Node {
	n := &Node{Style: BlockMap, Start: at, End: at}
	for at < len(s.text) && !s.isMarker(at, "...") {
		e, err := s.entry(at, 0, 0)
		if err != nil {
			if e.Sign == 0 {
				return s.foreign()
			}
			e.Value = s.opaque(e.Sign)
		}
		n.Entries = append(n.Entries, e)
		n.End = e.End()
		if at = s.skip(n.End); at < len(s.text) && s.column(at) != 0 {
			return s.foreign()
		}
	}
	if at < len(s.text) && s.skip(at+len("...")) < len(s.text) {
		return s.foreign()
	}
	return n
}

// opaque returns all that belongs to a top-level key whose colon ends at a byte.
func (s *scanner) opaque(sign int) *Node {
	end := LineEnd(s.text, sign)
	for line := NextLine(s.text, sign); line < len(s.text); line = NextLine(s.text, line) {
		indent, blank := Indent(s.text, line)
		switch {
		case blank || s.text[line] == '#':
			continue
		case indent == 0 && !s.isDash(line):
			return &Node{Style: Opaque, Start: sign, End: end}
		}
		end = LineEnd(s.text, line)
	}
	return &Node{Style: Opaque, Start: sign, End: end}
}

// skip returns where the next token is, after spaces, line ends and comments.
func (s *scanner) skip(at int) int {
	for at < len(s.text) {
		switch c := s.text[at]; {
		case c == ' ' || c == '\n' || c == '\r':
			at++
		case c == '#' && (at == 0 || strings.IndexByte(" \r\n", s.text[at-1]) >= 0 || strings.HasSuffix(s.text[:at], "\ufeff")):
			at = LineEnd(s.text, at)
		default:
			return at
		}
	}
	return at
}

// column returns how many bytes are before one in its line.
func (s *scanner) column(at int) int {
	start := LineStart(s.text, at)
	return len(strings.TrimPrefix(s.text[start:at], "\ufeff"))
}

// spaces returns the first byte of a line from one on that is not a space.
func (s *scanner) spaces(at int) int {
	for at < len(s.text) && s.text[at] == ' ' {
		at++
	}
	return at
}

// restIsEmpty reports whether nothing but a comment follows in the line.
func (s *scanner) restIsEmpty(at int) bool {
	end := s.spaces(at)
	return end == len(s.text) || s.text[end] == '\n' || s.text[end] == '\r' || s.text[end] == '#' && end > at
}

// isDash reports whether the sign of an entry in a block list is at a byte.
func (s *scanner) isDash(at int) bool { return s.text[at] == '-' && s.endsWord(at+1) }

// isColon reports whether the sign after a key is at a byte.
func (s *scanner) isColon(at int) bool {
	return at < len(s.text) && s.text[at] == ':' && s.endsWord(at+1)
}
