package markdown

import (
	"github.com/yuin/goldmark/ast"

	"reportwidget/app/report"
)

// linked reads a link with its words.
func (m *parser) linked(n *ast.Link, destination string, depth int) report.Text {
	words := m.inlines(n, depth+1)
	if len(words) == 0 {
		m.wrong(n, "a link without words", "write between the brackets where it leads to")
		return nil
	}
	if len(n.Title) > 0 {
		m.wrong(n, "a link with a title, which nobody would see", "leave out the text in quotes after the address")
	}
	for inner := range all(words) {
		if inner.Kind == report.Anchor {
			m.wrong(n, "a link inside a link", "end the first before the second")
		}
	}
	return m.anchor(n, unescape(destination), words)
}

func (m *parser) autoLink(n *ast.AutoLink) report.Text {
	label, href := string(n.Label(m.text)), string(n.URL(m.text))
	words := report.Text{{Kind: report.Plain, Text: label}}
	if n.AutoLinkType == ast.AutoLinkEmail {
		href = "mailto:" + href
	}
	return m.anchor(n, href, words)
}

// anchor makes words a link. If it leads nowhere, that is reported and the words
// stay.
func (m *parser) anchor(n ast.Node, href string, words report.Text) report.Text {
	if href = m.link(at(n), href); href == "" {
		return words
	}
	return report.Text{{Kind: report.Anchor, Href: href, Nodes: words}}
}
