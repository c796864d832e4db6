package importer

import (
	"bytes"
	"net/url"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/extension"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"reportwidget/app/report"
	"reportwidget/build/document/markup"
)

// blockTag matches the tag of a block.
var blockTag = regexp.MustCompile(`(?i)<(?:p|div|ul|ol|table|h[1-6]|section|article)(?: [^<>]*)?/?>`)

// commonMark reads Markdown as programmes have it.
var commonMark = markup.CommonMark(extension.Table)

// prose makes structured text of HTML, Markdown or plain text; nothing says
// which it is. Of HTML only what a report can hold is left: words, paragraphs,
// lists, emphasis and safe links.
func (p *Programme) prose(s string) report.Text {
	switch {
	case wholeHTML(s):
	case len(s) > markup.MaxPiece:
		return p.inPieces(s)
	default:
		var b bytes.Buffer
		if err := commonMark.Convert([]byte(markup.WithBreaks(withoutMargin(s), false)), &b); err != nil {
			return plainText(s)
		}
		s = b.String()
	}
	return p.fromHTML(s)
}

// inPieces reads a text that is too long for Markdown's parser piece by piece,
// each of some paragraphs. A single paragraph of that length is HTML, or plain.
func (p *Programme) inPieces(s string) report.Text {
	var t report.Text
	for _, piece := range markup.Pieces(s) {
		switch {
		case len(piece) <= markup.MaxPiece:
			t = append(t, p.prose(piece)...)
		case blockTag.MatchString(piece):
			t = append(t, p.fromHTML(piece)...)
		default:
			t = append(t, plainText(piece)...)
		}
	}
	return tidy(t)
}

// fromHTML makes structured text of HTML.
func (p *Programme) fromHTML(s string) report.Text {
	nodes, err := html.ParseFragment(strings.NewReader(s), &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body})
	if err != nil { // nested too deep
		return plainText(wordsOf(s))
	}
	c := &converter{base: p.base(), summary: &p.Summary}
	for _, n := range nodes {
		c.node(n)
	}
	return tidy(c.done())
}

// wholeHTML reports whether a text is HTML as a whole: it begins with a block,
// and no words stand outside of its elements.
func wholeHTML(s string) bool {
	s = strings.TrimSpace(s)
	if at := blockTag.FindStringIndex(s); at == nil || at[0] > 0 {
		return false
	}
	z := html.NewTokenizer(strings.NewReader(s))
	for depth := 0; ; {
		switch z.Next() {
		case html.ErrorToken:
			return true
		case html.StartTagToken:
			if name, _ := z.TagName(); !voidTags[string(name)] {
				depth++
			}
		case html.EndTagToken:
			depth = max(depth-1, 0)
		case html.TextToken:
			if depth == 0 && len(bytes.TrimSpace(z.Text())) > 0 {
				return false
			}
		}
	}
}

// voidTags are those of elements without an end.
var voidTags = map[string]bool{"br": true, "hr": true, "img": true, "input": true, "wbr": true, "source": true}

// base returns the address from which links without a host lead on, or nil.
func (p *Programme) base() *url.URL {
	base, err := url.Parse(p.URL)
	if err != nil || !base.IsAbs() {
		return nil
	}
	return base
}

// withoutMargin takes away an indentation that all lines have but the first.
func withoutMargin(s string) string {
	lines := strings.Split(s, "\n")
	margin := marginOf(lines[1:])
	for i, l := range lines[1:] {
		lines[i+1] = l[min(margin, len(l)):]
	}
	return strings.Join(lines, "\n")
}

// marginOf returns the number of spaces that all lines begin with but empty
// ones.
func marginOf(lines []string) int {
	margin := -1
	for _, l := range lines {
		if text := strings.TrimLeft(l, " "); text != "" && (margin < 0 || len(l)-len(text) < margin) {
			margin = len(l) - len(text)
		}
	}
	return max(margin, 0)
}

// plainText returns a text with a paragraph for each of those that blank lines
// separate.
func plainText(s string) report.Text {
	var t report.Text
	for _, part := range strings.Split(s, "\n\n") {
		if part = strings.Join(strings.FieldsFunc(part, asciiSpace), " "); part != "" {
			t = append(t, report.Node{Kind: report.Paragraph, Nodes: linked(part)})
		}
	}
	return tidy(t)
}

// wordsOf returns the text between the tags of HTML.
func wordsOf(s string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(s))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			b.Write(z.Text())
		case html.StartTagToken, html.EndTagToken, html.SelfClosingTagToken:
			b.WriteByte(' ')
		}
	}
}
