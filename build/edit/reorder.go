package edit

import (
	"slices"

	"reportwidget/build/edit/yamlspan"
)

// moveEntry moves an entry of a list with the comments right above it; what is
// between the entries stays.
func (s *splicer) moveEntry(path []step, from, to int) {
	n := nodeAt(s.root, path)
	if n == nil || !n.IsList() || max(from, to) >= len(n.Entries) {
		s.failed = true
		return
	}
	order := make([]int, len(n.Entries))
	for i := range order {
		order[i] = i
	}
	order = slices.Insert(slices.Delete(order, from, from+1), to, from)
	for i, other := range order {
		if i == other {
			continue
		}
		start, end := s.chunk(n, i)
		otherStart, otherEnd := s.chunk(n, other)
		s.replace(start, end, s.text[otherStart:otherEnd])
	}
}

// chunk returns the bytes that move with an entry: its lines, and those of
// comments right above it, or what is between two commas.
func (s *splicer) chunk(n *yamlspan.Node, number int) (start, end int) {
	e := n.Entries[number]
	if n.IsFlow() {
		return e.Start, e.End()
	}
	if !s.startsLine(e.Start) {
		s.failed = true
		return e.Start, e.Start
	}
	start = yamlspan.LineStart(s.text, e.Start)
	above := 0
	if number > 0 {
		above = yamlspan.NextLine(s.text, n.Entries[number-1].End())
	}
	for start > above {
		line := yamlspan.LineStart(s.text, start-1)
		if start >= 2 && s.text[start-2:start] == "\r\n" {
			line = yamlspan.LineStart(s.text, start-2)
		}
		indent, _ := yamlspan.Indent(s.text, line)
		if line < above || indent != n.Column || s.text[line+indent] != '#' {
			break
		}
		start = line
	}
	return start, yamlspan.LineEnd(s.text, e.End())
}

// nodeAt returns where the value at a path stands, or nil.
func nodeAt(n *yamlspan.Node, path []step) *yamlspan.Node {
	for _, p := range path {
		i := p.number
		switch {
		case p.number < 0 && n.IsMap():
			i = n.Find(p.key)
		case p.number >= 0 && n.IsList():
		case p.number == 0:
			continue // an entry that is not in a list
		default:
			return nil
		}
		if i < 0 || i >= len(n.Entries) {
			return nil
		}
		n = n.Entries[i].Value
	}
	return n
}
