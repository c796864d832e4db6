package edit

import (
	"slices"
	"strings"
	"unicode/utf8"

	"reportwidget/build/edit/yamlspan"
)

// replaceText puts a text in the place of another. An old text that stands there as
// it would be written by us needs no other style for the new one; what its author
// has written in another way keeps its style. So a text that is put back is what it
// was, byte for byte.
func (s *splicer) replaceText(at slot, n *yamlspan.Node, old, value string) {
	r := room{at.column, at.flow, at.flow || s.isFollowed(n)}
	ours := s.scalar(trimEnd(old), yamlspan.Plain, r)
	switch {
	case s.quoteAll:
	case s.text[n.Start:n.End] == ours:
		s.replace(n.Start, n.End, s.scalar(value, yamlspan.Plain, r))
		return
	case n.Style == yamlspan.Literal && n.HasLines() && !strings.Contains(value, "\t"):
		s.replace(yamlspan.LineEnd(s.text, n.Start), n.End, s.below(value, n.Column))
		return
	case n.Style == yamlspan.Folded && n.HasLines() && !strings.Contains(value, "\t"):
		s.replace(yamlspan.LineEnd(s.text, n.Start), n.End, s.folded(n, value))
		return
	case n.Style != yamlspan.Folded && n.Style != yamlspan.Literal && strings.ContainsAny(s.text[n.Start:n.End], "\r\n") && !strings.Contains(value, "\n"):
		s.replace(n.Start, n.End, s.wrapped(n, s.scalar(value, n.Style, r)))
		return
	}
	s.replace(n.Start, n.End, s.scalar(value, n.Style, r))
}

// isFollowed reports whether a comment follows a value in its last line, so that no
// lines can be below it.
func (s *splicer) isFollowed(n *yamlspan.Node) bool {
	return n.Style != yamlspan.Literal && n.Style != yamlspan.Folded && strings.TrimSpace(s.text[n.End:yamlspan.LineEnd(s.text, n.End)]) != ""
}

// folded writes a text as lines below ">", where one line end stands for a space.
func (s *splicer) folded(n *yamlspan.Node, value string) string {
	indent := spaces(n.Column)
	width := widest(s.text[n.Body:n.End])
	var b strings.Builder
	b.WriteString(s.eol)
	for i, line := range strings.Split(value, "\n") {
		if i > 0 {
			b.WriteString(s.eol)
		}
		if line == "" {
			continue
		}
		if i > 0 && b.Len() > len(s.eol) {
			b.WriteString(s.eol)
		}
		b.WriteString(indent + strings.Join(wrap(line, n.Column, n.Column, width), s.eol+indent))
	}
	return b.String()
}

// wrapped breaks a text of one line where the old text, of several lines, would
// be broken.
func (s *splicer) wrapped(n *yamlspan.Node, text string) string {
	first := yamlspan.LineStart(s.text, n.Start)
	second := yamlspan.NextLine(s.text, n.Start)
	indent, _ := yamlspan.Indent(s.text, second)
	width := widest(s.text[first:n.End])
	return strings.Join(wrap(text, n.Start-first, indent, width), s.eol+spaces(indent))
}

// widest returns the characters of the longest of some lines.
func widest(lines string) int {
	most := 0
	for _, line := range strings.FieldsFunc(lines, func(r rune) bool { return r == '\n' || r == '\r' }) {
		most = max(most, utf8.RuneCountInString(line))
	}
	return most
}

// wrap breaks a text at single spaces into lines that are no wider than a number
// of characters where possible. The first line starts in one column and the others
// in another.
func wrap(text string, first, others, width int) []string {
	var lines []string
	line, column := "", first
	for i, word := range strings.Split(text, " ") {
		switch {
		case i == 0:
			line = word
		case canStart(word) && line != "" && !strings.HasSuffix(line, " ") && column+utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width:
			lines = append(lines, line)
			line, column = word, others
		default:
			line += " " + word
		}
	}
	return append(lines, line)
}

// canStart reports whether a word at the start of a line is still text.
func canStart(word string) bool {
	return word != "" && !slices.Contains([]byte("#-?:\"'\\"), word[0]) && !strings.HasSuffix(word, ":")
}
