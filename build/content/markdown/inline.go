package markdown

import (
	"bytes"
	"html"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"reportwidget/app/report"
)

// emphasis tells what a number of asterisks means.
var emphasis = map[int]report.Kind{1: report.Emphasis, 2: report.Strong}

// inlines reads the inline nodes below a node. Line ends in them stand for soft
// line breaks until [joinLines] has seen the whole block.
func (m *parser) inlines(parent ast.Node, depth int) report.Text {
	if depth > maxDepth {
		return nil
	}
	var t report.Text
	var plain strings.Builder // of nodes that follow each other
	flush := func() {
		if plain.Len() > 0 {
			t = append(t, report.Node{Kind: report.Plain, Text: plain.String()})
			plain.Reset()
		}
	}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		for _, node := range m.inline(n, depth) {
			if node.Kind == report.Plain {
				plain.WriteString(node.Text)
				continue
			}
			flush()
			t = append(t, node)
		}
	}
	flush()
	return t
}

func (m *parser) inline(n ast.Node, depth int) report.Text {
	switch n := n.(type) {
	case *ast.Text:
		return m.plainText(n)
	case *ast.CodeSpan:
		return report.Text{{Kind: report.Code, Text: m.code(n)}}
	case *ast.Emphasis:
		return report.Text{{Kind: emphasis[n.Level], Nodes: m.inlines(n, depth+1)}}
	case *ast.Link:
		return m.linked(n, string(n.Destination), depth)
	case *ast.AutoLink:
		return m.autoLink(n)
	case *ast.Image:
		m.wrong(n, "a picture in the middle of a text", "put it in a paragraph of its own, with an empty line above and below")
	case *ast.RawHTML:
		m.html(n, n.Segments.Value(m.text))
	}
	return nil
}

func (m *parser) plainText(n *ast.Text) report.Text {
	s := string(n.Value(m.text))
	if !n.IsRaw() {
		s = unescape(s)
	}
	if n.SoftLineBreak() {
		s += "\n"
	}
	var t report.Text
	if s != "" {
		t = append(t, report.Node{Kind: report.Plain, Text: s})
	}
	if n.HardLineBreak() {
		t = append(t, report.Node{Kind: report.Break})
	}
	return t
}

func (m *parser) code(n *ast.CodeSpan) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			b.Write(bytes.ReplaceAll(t.Value(m.text), []byte("\n"), []byte(" ")))
		}
	}
	return b.String()
}

// escape matches what stands for another character in Markdown.
var escape = regexp.MustCompile(`\\[[:punct:]]|&#[0-9]{1,7};|&#[xX][0-9a-fA-F]{1,6};|&[A-Za-z][A-Za-z0-9]*;`)

// unescape puts in the characters that backslashes and entities stand for, once:
// what an escaped ampersand begins is not an entity.
func unescape(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s // as nearly all is
	}
	return escape.ReplaceAllStringFunc(s, func(found string) string {
		if found[0] == '\\' {
			return found[1:]
		}
		if _, known := util.LookUpHTML5EntityByName(found[1 : len(found)-1]); found[1] != '#' && !known {
			return found
		}
		return html.UnescapeString(found)
	})
}
