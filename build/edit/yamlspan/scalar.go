package yamlspan

import "strings"

// scalar reads a text, or what is in brackets or braces, as a value in a block.
func (s *scanner) scalar(at, parent, depth int) (n *Node, err error) {
	switch s.text[at] {
	case '"', '\'':
		n, err = s.quoted(at)
	case '[', '{':
		n, err = s.flow(at, depth)
	case '|', '>':
		return s.lines(at, parent)
	case '&', '*', '!', '%', '@', '`', '?':
		if s.text[at] != '?' || s.endsWord(at+1) {
			return nil, errForeign
		}
		return s.plain(at, parent), nil
	default:
		return s.plain(at, parent), nil
	}
	if err == nil && !s.restIsEmpty(n.End) {
		err = errForeign
	}
	return n, err
}

// plain reads a text without quotes, which goes on in lines after the column of
// its parent. A comment ends it.
func (s *scanner) plain(at, parent int) *Node {
	n := &Node{Style: Plain, Start: at}
	var comment bool
	n.End, comment = s.plainLine(at)
	for line := NextLine(s.text, at); line < len(s.text) && !comment; line = NextLine(s.text, line) {
		indent, blank := Indent(s.text, line)
		if blank {
			continue
		}
		if indent <= parent || s.text[line+indent] == '#' || s.isMarker(line, "---") || s.isMarker(line, "...") {
			break
		}
		n.End, comment = s.plainLine(line + indent)
	}
	return n
}

// plainLine returns the end of a line's text, and whether a comment follows.
func (s *scanner) plainLine(at int) (end int, comment bool) {
	line := s.text[at:LineEnd(s.text, at)]
	if i := strings.Index(line, " #"); i >= 0 {
		line, comment = line[:i], true
	}
	return at + len(strings.TrimRight(line, " ")), comment
}

// quoted reads a text in quotes.
func (s *scanner) quoted(at int) (*Node, error) {
	end, err := s.quoteEnd(at)
	style := Double
	if s.text[at] == '\'' {
		style = Single
	}
	return &Node{Style: style, Start: at, End: end}, err
}

// quoteEnd returns the end of the text in quotes at a byte.
func (s *scanner) quoteEnd(at int) (int, error) {
	quote := s.text[at]
	for at++; at < len(s.text); at++ {
		switch {
		case quote == '"' && s.text[at] == '\\':
			at++
		case s.text[at] != quote:
		case quote == '\'' && strings.HasPrefix(s.text[at:], "''"):
			at++
		default:
			return at + 1, nil
		}
	}
	return 0, errForeign
}

// key returns the key between two bytes as it is read.
func (s *scanner) key(start, end int) string {
	key := s.text[start:end]
	switch key[0] {
	case '\'':
		return strings.ReplaceAll(key[1:len(key)-1], "''", "'")
	case '"':
		return unescape.Replace(key[1 : len(key)-1])
	}
	return key
}

var unescape = strings.NewReplacer(`\\`, `\`, `\"`, `"`)

// lines reads a text below "|" or ">". Its lines are after the column of its
// parent.
func (s *scanner) lines(at, parent int) (*Node, error) {
	n := &Node{Style: Literal, Start: at, Column: -1, Body: NextLine(s.text, at)}
	if s.text[at] == '>' {
		n.Style = Folded
	}
	n.End = at + 1
	for n.End < len(s.text) && strings.IndexByte("+-123456789", s.text[n.End]) >= 0 {
		if c := s.text[n.End]; c >= '1' {
			n.Column = max(parent, 0) + int(c-'0')
		}
		n.End++
	}
	if !s.restIsEmpty(n.End) {
		return nil, errForeign
	}
	if n.Body == LineEnd(s.text, at) {
		return n, nil // the text ends with the sign
	}
	kept := strings.Contains(s.text[at:n.End], "+")
	for line := n.Body; line < len(s.text); line = NextLine(s.text, line) {
		indent, blank := Indent(s.text, line)
		if blank {
			if kept {
				n.End = LineEnd(s.text, line)
			}
			continue
		}
		if indent <= parent {
			break
		}
		if n.Column < 0 {
			n.Column = indent
		}
		n.End = LineEnd(s.text, line)
	}
	return n, nil
}
