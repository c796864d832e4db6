package importer

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"reportwidget/app/report"
)

// piece is a part of a paragraph that has no space at its ends.
type piece struct {
	kind report.Kind // Plain, Code or Break
	text string
	mark report.Kind // Emphasis, Strong or ""
	href string
	// space says that a space stands before it.
	space bool
}

// Spaces at the ends of lines, and more empty lines than anybody means.
var (
	lineSpaces = regexp.MustCompile(`[ \t]+(\n|$)`)
	blankLines = regexp.MustCompile(`\n{4,}`)
)

func tidyCode(s string) string {
	s = lineSpaces.ReplaceAllString(visible(lineEnds.Replace(s)), "$1")
	return strings.Trim(blankLines.ReplaceAllString(s, "\n\n\n"), "\n")
}

// tidy brings a text into the form in which Markdown can say all of it: without
// what is empty, with spaces outside of emphasis, and without emphasis in
// emphasis or links in links. No word is lost.
func tidy(t report.Text) report.Text {
	var tidied report.Text
	for _, n := range t {
		switch n.Kind {
		case report.CodeBlock:
			if n.Text = tidyCode(n.Text); n.Text != "" {
				tidied = append(tidied, n)
			}
		case report.Paragraph, report.Heading:
			tidied = append(tidied, tidyParagraph(n)...)
		default:
			if n.Nodes = tidy(n.Nodes); len(n.Nodes) > 0 {
				tidied = append(tidied, n)
			}
		}
	}
	return tidied
}

// tidyParagraph returns a paragraph as one for each part between empty lines.
func tidyParagraph(n report.Node) report.Text {
	var pieces []piece
	collect(n.Nodes, piece{}, &pieces)
	var t report.Text
	for len(pieces) > 0 {
		end := paragraphEnd(pieces, n.Kind)
		if nodes := tree(settled(pieces[:end])); len(nodes) > 0 {
			n.Nodes = nodes
			t = append(t, n)
		}
		for end < len(pieces) && pieces[end].kind == report.Break {
			end++
		}
		pieces = pieces[end:]
	}
	return t
}

// paragraphEnd returns the index of the first of two breaks in a row. Breaks in
// headings are spaces.
func paragraphEnd(pieces []piece, kind report.Kind) int {
	for i := range pieces {
		switch {
		case pieces[i].kind != report.Break:
		case kind == report.Heading:
			pieces[i] = piece{kind: report.Plain, space: true}
		case i+1 == len(pieces), pieces[i+1].kind == report.Break:
			return i
		}
	}
	return len(pieces)
}

// collect takes a tree of inline nodes apart.
func collect(t report.Text, around piece, pieces *[]piece) {
	for _, n := range t {
		in := around
		switch n.Kind {
		case report.Plain:
			in.kind = report.Plain
			in.words(visible(n.Text), pieces)
		case report.Code:
			in.kind, in.text = report.Code, strings.Join(strings.Fields(visible(n.Text)), " ")
			*pieces = append(*pieces, in)
		case report.Break:
			*pieces = append(*pieces, piece{kind: report.Break})
		case report.Anchor:
			if in.href == "" {
				in.href = n.Href
			}
			collect(n.Nodes, in, pieces)
		default:
			if in.mark == "" {
				in.mark = n.Kind
			}
			collect(n.Nodes, in, pieces)
		}
	}
}

// words appends the words of a plain text, with an empty piece for a space at
// its end.
func (in piece) words(s string, pieces *[]piece) {
	if s == "" {
		return
	}
	in.text = strings.Join(strings.FieldsFunc(s, asciiSpace), " ")
	in.space = asciiSpace(rune(s[0]))
	*pieces = append(*pieces, in)
	if asciiSpace(rune(s[len(s)-1])) {
		*pieces = append(*pieces, piece{kind: report.Plain, space: true})
	}
}

// settled moves spaces from empty pieces to those after them, takes away
// breaks at the ends, and emphasis that Markdown could not tell.
func settled(pieces []piece) []piece {
	var kept []piece
	space := false
	for _, p := range pieces {
		if space = space || p.space; p.text == "" && p.kind != report.Break {
			continue
		}
		inside := len(kept) > 0 && p.kind != report.Break && kept[len(kept)-1].kind != report.Break
		p.space, space = space && inside, false
		if len(kept) > 0 || p.kind != report.Break {
			kept = append(kept, p)
		}
	}
	for len(kept) > 0 && kept[len(kept)-1].kind == report.Break {
		kept = kept[:len(kept)-1]
	}
	for start := 0; start < len(kept); {
		end := start + run(kept[start:], piece.emphasised)
		if kept[start].mark != "" && !(opens(kept, start) && closes(kept, end)) {
			for i := start; i < end; i++ {
				kept[i].mark = ""
			}
		}
		start = end
	}
	return kept
}

// emphasised reports whether two pieces belong to one emphasis.
func (p piece) emphasised(other piece) bool { return p.mark == other.mark && p.href == other.href }

// linked reports whether two pieces belong to one link, or to none.
func (p piece) linked(other piece) bool { return p.href == other.href }

// run returns how many of the pieces belong together with the first.
func run(pieces []piece, together func(piece, piece) bool) int {
	n := 1
	for n < len(pieces) && together(pieces[0], pieces[n]) {
		n++
	}
	return n
}

// opens reports whether an asterisk before a piece begins an emphasis.
// https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run
func opens(pieces []piece, at int) bool {
	first, _ := utf8.DecodeRuneInString(pieces[at].text)
	if at == 0 || pieces[at].space {
		return flanks(' ', first, pieces[at])
	}
	before := pieces[at-1]
	if before.mark != "" {
		return false // two emphases in a row would be one run of asterisks
	}
	outside, _ := utf8.DecodeLastRuneInString(before.text)
	return flanks(before.outside(pieces[at], outside), first, pieces[at])
}

// closes reports whether an asterisk behind the piece before end ends an
// emphasis.
func closes(pieces []piece, end int) bool {
	last := pieces[end-1]
	inside, _ := utf8.DecodeLastRuneInString(last.text)
	if end == len(pieces) || pieces[end].space {
		return flanks(' ', inside, last)
	}
	outside, _ := utf8.DecodeRuneInString(pieces[end].text)
	return flanks(pieces[end].outside(last, outside), inside, last)
}

// outside returns the sign of a piece that stands beside an asterisk: its own,
// or that which begins or ends a link, code or a line.
func (p piece) outside(beside piece, own rune) rune {
	switch {
	case p.kind == report.Break:
		return ' '
	case p.kind == report.Code, !p.linked(beside):
		return '`'
	}
	return own
}

func flanks(outside, inside rune, p piece) bool {
	if p.kind == report.Code {
		inside = '`'
	}
	if unicode.IsSpace(inside) {
		return false
	}
	punctuation := unicode.IsPunct(inside) || unicode.IsSymbol(inside)
	return !punctuation || outside == ' ' || outside < utf8.RuneSelf && unicode.IsPunct(outside) || outside == '`'
}

// tree makes inline nodes of pieces.
func tree(pieces []piece) report.Text {
	var t report.Text
	for len(pieces) > 0 {
		n := run(pieces, piece.linked)
		if pieces[0].space {
			t = put(t, report.Node{Kind: report.Plain, Text: " "})
		}
		nodes := phrases(pieces[:n])
		if href := pieces[0].href; href != "" {
			nodes = report.Text{{Kind: report.Anchor, Href: href, Nodes: nodes}}
		}
		for _, node := range nodes {
			t = put(t, node)
		}
		pieces = pieces[n:]
	}
	return t
}

// phrases makes nodes of the pieces of one link.
func phrases(pieces []piece) report.Text {
	var t report.Text
	for i := 0; i < len(pieces); {
		n := run(pieces[i:], piece.emphasised)
		if i > 0 && pieces[i].space {
			t = put(t, report.Node{Kind: report.Plain, Text: " "})
		}
		nodes := leaves(pieces[i : i+n])
		if mark := pieces[i].mark; mark != "" {
			nodes = report.Text{{Kind: mark, Nodes: nodes}}
		}
		for _, node := range nodes {
			t = put(t, node)
		}
		i += n
	}
	return t
}

// leaves makes nodes of the pieces of one emphasis.
func leaves(pieces []piece) report.Text {
	var t report.Text
	for i, p := range pieces {
		if i > 0 && p.space {
			t = put(t, report.Node{Kind: report.Plain, Text: " "})
		}
		t = put(t, report.Node{Kind: p.kind, Text: p.text})
	}
	return t
}

// put appends a node, a plain text to one before it.
func put(t report.Text, n report.Node) report.Text {
	if last := len(t) - 1; n.Kind == report.Plain && last >= 0 && t[last].Kind == report.Plain {
		t[last].Text += n.Text
		return t
	}
	return append(t, n)
}
