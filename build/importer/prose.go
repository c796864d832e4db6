package importer

import (
	"bytes"
	"net/url"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	renderer "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/util"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"reportwidget/app/report"
)

// anyIndent is a parser of blocks that begins one on an indented line too.
type anyIndent struct{ parser.BlockParser }

func (anyIndent) CanAcceptIndentedLine() bool { return true }

// maxMarkdown is the longest text, in bytes, that is read as Markdown. The time
// that its parser takes for text made to be slow grows with the square of the
// length.
const maxMarkdown = 64 << 10

// blockTag matches the tag of a block.
var blockTag = regexp.MustCompile(`(?i)<(?:p|div|ul|ol|table|h[1-6]|section|article)(?: [^<>]*)?/?>`)

// commonMark reads Markdown but for code by indentation, which in a text of
// unknown origin is more often an indented text.
var commonMark = goldmark.New(
	goldmark.WithParser(parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100), util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300), util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewATXHeadingParser(), 600), util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800), util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(anyIndent{parser.NewParagraphParser()}, 1000),
		),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
	)),
	goldmark.WithExtensions(extension.Table),
	goldmark.WithRendererOptions(renderer.WithUnsafe()), // the HTML is taken apart, never shown
)

// prose makes structured text of HTML, Markdown or plain text; nothing says
// which it is. Of HTML only what a report can hold is left: words, paragraphs,
// lists, emphasis and safe links.
func (p *Programme) prose(s string) report.Text {
	switch {
	case wholeHTML(s):
	case len(s) > maxMarkdown:
		return p.inPieces(s)
	default:
		var b bytes.Buffer
		if err := commonMark.Convert([]byte(withBreaks(s)), &b); err != nil {
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
	for _, piece := range pieces(s, maxMarkdown) {
		switch {
		case len(piece) <= maxMarkdown:
			t = append(t, p.prose(piece)...)
		case blockTag.MatchString(piece):
			t = append(t, p.fromHTML(piece)...)
		default:
			t = append(t, plainText(piece)...)
		}
	}
	return tidy(t)
}

// pieces parts a text at blank lines that are not in code between fences. No piece
// but a single paragraph, or code, is longer than the limit.
func pieces(s string, limit int) []string {
	var all []string
	start, end, fenced := 0, 0, false // of the piece, and of what is sure of it
	for at := 0; at < len(s); {
		l, _, _ := strings.Cut(s[at:], "\n")
		if strings.HasPrefix(strings.TrimLeft(l, " "), "```") {
			fenced = !fenced
		}
		if at = min(at+len(l)+1, len(s)); strings.TrimSpace(l) != "" || fenced {
			continue
		}
		if at-start > limit && end > start {
			all, start = append(all, s[start:end]), end
		}
		end = at
	}
	if len(s)-start > limit && end > start {
		all, start = append(all, s[start:end]), end
	}
	return append(all, s[start:])
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

// shortLine is the length of a line, in characters, under which its end was
// meant, as in a list without marks; a longer one was broken by its program.
const shortLine = 60

// withBreaks keeps the ends of short lines, and takes away an indentation that
// all lines have but the first.
func withBreaks(s string) string {
	lines := strings.Split(s, "\n")
	margin, fenced := marginOf(lines[1:]), false
	for i, l := range lines {
		if i > 0 {
			l = l[min(margin, len(l)):]
			lines[i] = l
		}
		if strings.HasPrefix(strings.TrimLeft(l, " "), "```") {
			fenced = !fenced
		}
		l = strings.TrimRight(l, " ")
		last := i+1 == len(lines) || strings.TrimSpace(lines[i+1]) == ""
		if !fenced && !last && l != "" && utf8.RuneCountInString(l) < shortLine && !strings.HasSuffix(l, "\\") {
			lines[i] = l + "  "
		}
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
