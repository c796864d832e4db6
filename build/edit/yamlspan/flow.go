package yamlspan

import "strings"

// flow reads what is in brackets or braces.
func (s *scanner) flow(at, depth int) (*Node, error) {
	if depth > maxDepth {
		return nil, errForeign
	}
	n := &Node{Style: FlowList, Start: at}
	end := byte(']')
	if s.text[at] == '{' {
		n.Style, end = FlowMap, '}'
	}
	at = s.skip(at + 1)
	for at < len(s.text) && s.text[at] != end {
		e, err := s.flowEntry(at, n.Style == FlowMap, depth)
		if err != nil {
			return nil, err
		}
		n.Entries = append(n.Entries, e)
		if at = s.skip(e.End()); at >= len(s.text) {
			break
		}
		switch s.text[at] {
		case ',':
			at = s.skip(at + 1)
		case end:
		default:
			return nil, errForeign
		}
	}
	if at >= len(s.text) {
		return nil, errForeign
	}
	n.End = at + 1
	return n, nil
}

func (s *scanner) flowEntry(at int, inMap bool, depth int) (e Entry, err error) {
	e.Start = at
	if !inMap {
		e.Value, err = s.flowValue(at, depth+1)
		if err == nil {
			if next := s.skip(e.Value.End); next < len(s.text) && s.text[next] == ':' {
				err = errForeign // a key without braces
			}
		}
		return e, err
	}
	key, err := s.flowValue(at, depth+1)
	if err != nil || key.IsFlow() || key.End <= key.Start {
		return e, errForeign
	}
	e.Key = s.key(key.Start, key.End)
	e.Sign = s.spaces(key.End)
	if e.Sign >= len(s.text) || s.text[e.Sign] != ':' {
		return e, errForeign
	}
	e.Sign++
	value := s.skip(e.Sign)
	if value < len(s.text) && (s.text[value] == ',' || s.text[value] == '}') {
		e.Value = &Node{Style: Null, Start: e.Sign, End: e.Sign}
		return e, nil
	}
	e.Value, err = s.flowValue(value, depth+1)
	return e, err
}

func (s *scanner) flowValue(at, depth int) (*Node, error) {
	if at >= len(s.text) {
		return nil, errForeign
	}
	switch s.text[at] {
	case '[', '{':
		return s.flow(at, depth)
	case '"', '\'':
		return s.quoted(at)
	case ',', ']', '}', '&', '*', '!', '|', '>', '%', '@', '`', '#':
		return nil, errForeign
	}
	return s.flowPlain(at)
}

// flowPlain reads a text without quotes up to a sign of the list or map that it
// is in.
func (s *scanner) flowPlain(at int) (*Node, error) {
	n := &Node{Style: Plain, Start: at, End: at}
	for ; at < len(s.text); at++ {
		switch c := s.text[at]; {
		case strings.IndexByte(",[]{}", c) >= 0:
			return n, nil
		case c == ':' && (s.endsWord(at+1) || strings.IndexByte(",[]{}", s.text[at+1]) >= 0):
			return n, nil
		case c == '#' && s.endsWord(at-1):
			return n, nil
		case c != ' ' && c != '\n' && c != '\r':
			n.End = at + 1
		}
	}
	return nil, errForeign
}
