// Package markdown reads CommonMark into the text of a report, and says what a
// report cannot hold: HTML, links that lead nowhere, pictures in the middle of a text.
// https://spec.commonmark.org/
package markdown

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"reportwidget/app/report"
)

// maxDepth is the depth of nested text at which reading stops. It is more than a
// report may have, so that the report's own check tells.
const maxDepth = 40

var commonMark = goldmark.DefaultParser()

// Finding is something that is wrong with a text, or advice on it, at an offset.
type Finding struct {
	At          int
	Advice      bool
	Cause, Hint string
}

// Link returns the address to publish for one that a text has at an offset, or "" if
// it leads nowhere, which the function has said then.
type Link func(at int, href string) string

// Picture returns the path of the file for an address that a picture has at an
// offset, or "" if it cannot be shown, which the function has said then.
type Picture func(at int, address string) string

// Parse reads a text. The functions are called for every link and picture.
func Parse(s string, link Link, picture Picture) (report.Text, []Finding) {
	m := &parser{text: []byte(s), link: link, picture: picture}
	t := m.blocks(commonMark.Parse(text.NewReader(m.text)), 0)
	return t, m.found
}

type parser struct {
	text    []byte
	link    Link
	picture Picture
	level   int // of the heading above
	found   []Finding
}

// wrong reports a problem at a node.
func (m *parser) wrong(n ast.Node, cause, hint string) {
	m.found = append(m.found, Finding{At: at(n), Cause: cause, Hint: hint})
}

// at returns where in the text a node stands.
func at(n ast.Node) int { return max(n.Pos(), 0) }

func (m *parser) blocks(parent ast.Node, depth int) report.Text {
	var t report.Text
	if depth > maxDepth {
		return nil
	}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		t = append(t, m.block(n, depth)...)
	}
	return t
}

func (m *parser) block(n ast.Node, depth int) report.Text {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		if images := imagesOf(n, m.text); images != nil {
			return m.figures(images)
		}
		return m.paragraph(report.Node{Kind: report.Paragraph}, n, depth)
	case *ast.Heading:
		// The title of a session is a heading of level 1, its text starts at 2.
		level := min(max(n.Level-1, 1), 4)
		m.outline(n, level)
		return m.paragraph(report.Node{Kind: report.Heading, Level: level}, n, depth)
	case *ast.List:
		if n.IsOrdered() && n.Start != 1 {
			m.wrong(n, "a numbered list that does not start at 1", "indent what is between its items, so that they stay one list")
		}
		return report.Text{{Kind: report.List, Ordered: n.IsOrdered(), Nodes: m.blocks(n, depth+1)}}
	case *ast.ListItem:
		return report.Text{{Kind: report.Item, Nodes: m.blocks(n, depth+1)}}
	case *ast.Blockquote:
		return report.Text{{Kind: report.Quote, Nodes: m.blocks(n, depth+1)}}
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		return report.Text{{Kind: report.CodeBlock, Text: strings.TrimSuffix(string(n.Lines().Value(m.text)), "\n")}}
	case *ast.HTMLBlock:
		m.html(n, slices.Concat(n.Lines().Value(m.text), closure(n, m.text)))
	}
	return nil // thematic breaks and the addresses of links, which stand elsewhere
}

// paragraph fills a block with inline nodes, or returns nothing without any.
func (m *parser) paragraph(block report.Node, n ast.Node, depth int) report.Text {
	block.Nodes = joinLines(m.inlines(n, depth+1))
	if len(block.Nodes) == 0 {
		return nil
	}
	return report.Text{block}
}

func closure(n *ast.HTMLBlock, text []byte) []byte {
	if !n.HasClosure() {
		return nil
	}
	return n.ClosureLine.Value(text)
}

// html reports HTML other than comments: a report's text is never HTML, and to
// leave it out would lose what the author wrote.
func (m *parser) html(n ast.Node, source []byte) {
	switch {
	case onlyComments(source):
	case bytes.HasPrefix(bytes.TrimSpace(source), []byte("<!--")):
		m.wrong(n, "a comment that does not end its line", "put --> at the end of the comment's line, and all other text on other lines")
	default:
		m.wrong(n, "HTML is not supported here", `write Markdown; for a plain "<" write \<`)
	}
}

// onlyComments reports whether the HTML is nothing but comments.
func onlyComments(html []byte) bool {
	for html = bytes.TrimSpace(html); len(html) > 0; html = bytes.TrimSpace(html) {
		if !bytes.HasPrefix(html, []byte("<!--")) {
			return false
		}
		// The two hyphens that open a comment can close it, as in <!-->.
		_, after, closed := bytes.Cut(html[len("<!"):], []byte("-->"))
		if !closed {
			return false
		}
		html = after
	}
	return true
}

// outline advises on a heading that is more than a level below the one before, or
// below the title. Those who listen to a page find their way by the levels.
func (m *parser) outline(n ast.Node, level int) {
	if level > m.level+1 {
		m.found = append(m.found, Finding{At: at(n), Advice: true, Cause: "a heading that skips a level", Hint: fmt.Sprintf("begin it with %q", "######"[:m.level+2])})
	}
	m.level = level
}
