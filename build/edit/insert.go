package edit

import (
	"strings"

	"reportwidget/build/edit/yamlspan"
)

// insertKey adds a key to a map, after those that are before it in the format.
func (s *splicer) insertKey(at slot, n *yamlspan.Node, key string, value any) {
	before := s.before(n, key, s.orders[at.where])
	where := join(at.where, key)
	switch {
	case n.IsFlow():
		s.insertFlow(n, before+1, key+": "+s.flow(value, where))
	case before >= 0:
		line := spaces(n.Column) + key + ":" + s.value(value, n.Column, where)
		if n == s.root && s.separated(n) {
			line = s.eol + line
		}
		s.insertLine(n.Entries[before].End(), line)
	case len(n.Entries) > 0:
		s.replace(n.Entries[0].Start, n.Entries[0].Start, key+":"+s.value(value, n.Column, where)+s.eol+spaces(n.Column))
	default: // a text of comments
		s.insertLine(len(s.text), key+":"+s.value(value, 0, where))
	}
}

// before returns the number of the entry after which a key belongs, or -1.
func (s *splicer) before(n *yamlspan.Node, key string, order []string) int {
	found, highest := -1, -1
	for i, e := range n.Entries {
		if r := rank(e.Key, order); r <= rank(key, order) && r >= highest {
			found, highest = i, r
		}
	}
	return found
}

// separated reports whether blank lines are between most keys.
func (s *splicer) separated(n *yamlspan.Node) bool {
	blank := 0
	for i, e := range n.Entries[1:] {
		end := yamlspan.NextLine(s.text, n.Entries[i].End())
		if _, empty := yamlspan.Indent(s.text, end); empty && end < e.Start {
			blank++
		}
	}
	return blank > 0 && 2*blank >= len(n.Entries)-1
}

// insertLine adds a line after that of a byte.
func (s *splicer) insertLine(after int, line string) {
	next := yamlspan.NextLine(s.text, after)
	if end := yamlspan.LineEnd(s.text, after); end == next && next > 0 && !strings.HasSuffix(s.text[:next], "\n") && !strings.HasSuffix(s.text[:next], "\r") {
		s.replace(next, next, s.eol+line) // the last line has no end, nor shall the new one
		return
	}
	s.replace(next, next, line+s.eol)
}

// insertItems adds entries to a list before that with a number.
func (s *splicer) insertItems(at slot, n *yamlspan.Node, number int, items []any) {
	for i, item := range items {
		switch {
		case n.IsFlow():
			s.insertFlow(n, number, s.flow(item, at.where))
		case number > 0:
			s.insertLine(n.Entries[number-1].End(), s.line(n, number-1, item, at.where))
		case i > 0 || s.startsLine(n.Start):
			first := yamlspan.NextLine(s.text, at.sign) // above a comment on what was first
			s.replace(first, first, s.line(n, 0, item, at.where)+s.eol)
		default:
			s.failed = true
		}
	}
}

// line writes an entry of a block list as its neighbour is written.
func (s *splicer) line(n *yamlspan.Node, neighbour int, item any, where string) string {
	if _, group := item.(map[string]any); group && n.Entries[neighbour].Value.IsFlow() {
		return spaces(n.Column) + "- " + s.flow(item, where)
	}
	return spaces(n.Column) + "-" + s.item(item, n.Column, where)
}

func (s *splicer) insertFlow(n *yamlspan.Node, number int, text string) {
	switch {
	case number > 0:
		end := n.Entries[number-1].End()
		s.replace(end, end, ", "+text)
	case len(n.Entries) > 0:
		s.replace(n.Entries[0].Start, n.Entries[0].Start, text+", ")
	default:
		s.replace(n.Start+1, n.Start+1, text)
	}
}

// startsLine reports whether only spaces are before a byte in its line.
func (s *splicer) startsLine(at int) bool {
	return strings.Trim(s.text[yamlspan.LineStart(s.text, at):at], " ") == ""
}

// removeEntries removes entries from a map or list, which keeps others.
func (s *splicer) removeEntries(n *yamlspan.Node, from, to int) {
	first, last := n.Entries[from], n.Entries[to-1]
	switch {
	case n.IsFlow() && to < len(n.Entries):
		s.replace(first.Start, n.Entries[to].Start, "")
	case n.IsFlow() && from > 0:
		s.replace(n.Entries[from-1].End(), last.End(), "")
	case n.IsFlow():
		s.replace(first.Start, last.End(), "")
	case s.startsLine(first.Start):
		s.removeLines(yamlspan.LineStart(s.text, first.Start), last.End())
	case to < len(n.Entries):
		s.replace(first.Start, n.Entries[to].Start, "")
	default:
		s.failed = true
	}
}

// removeLines removes lines to the end of that which holds a byte, with one of
// two blank lines around them.
func (s *splicer) removeLines(start, last int) {
	end := yamlspan.NextLine(s.text, last)
	_, blankAfter := yamlspan.Indent(s.text, end)
	_, blankBefore := yamlspan.Indent(s.text, yamlspan.LineStart(s.text, max(start-1, 0)))
	switch {
	case end == len(s.text) && !strings.HasSuffix(s.text, "\n") && !strings.HasSuffix(s.text, "\r"):
		start = len(strings.TrimSuffix(strings.TrimSuffix(s.text[:start], "\n"), "\r"))
	case blankAfter && end < len(s.text) && (start == 0 || blankBefore):
		end = yamlspan.NextLine(s.text, end)
	}
	s.replace(start, end, "")
}
