package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
)

// blocks shows a text. Its headings start at the given level.
func blocks(t report.Text, level int) []app.UI {
	return each(t, func(n report.Node) app.UI { return block(n, level) })
}

// split returns the first blocks of a text, up to about size bytes, and the
// rest.
func split(t report.Text, size int) (lead, rest report.Text) {
	length := 0
	for i := range t {
		if length >= size && i > 0 {
			return t[:i], t[i:]
		}
		length += len(t[i : i+1].String())
	}
	return t, nil
}

func block(n report.Node, level int) app.UI {
	switch n.Kind {
	case report.Heading:
		return el("h"+strconv.Itoa(min(level+n.Level-1, 6)), nil, inlines(n.Nodes)...)
	case report.List:
		return el(map[bool]string{false: "ul", true: "ol"}[n.Ordered], nil, blocks(n.Nodes, level)...)
	case report.Item:
		return el("li", nil, loose(n.Nodes)...)
	case report.Quote:
		return el("blockquote", nil, blocks(n.Nodes, level)...)
	case report.CodeBlock:
		return el("pre", nil, el("code", nil, text(n.Text)))
	case report.Paragraph:
		return el("p", nil, inlines(n.Nodes)...)
	}
	return inline(n)
}

// loose shows a text that is mostly one paragraph without the paragraph.
func loose(t report.Text) []app.UI {
	if len(t) == 1 && t[0].Kind == report.Paragraph {
		return inlines(t[0].Nodes)
	}
	return blocks(t, 4)
}

func inlines(t report.Text) []app.UI { return each(t, inline) }

func inline(n report.Node) app.UI {
	switch n.Kind {
	case report.Emphasis:
		return el("em", nil, inlines(n.Nodes)...)
	case report.Strong:
		return el("strong", nil, inlines(n.Nodes)...)
	case report.Code:
		return el("code", nil, text(n.Text))
	case report.Anchor:
		return el("a", attrs{"href": n.Href}, inlines(n.Nodes)...)
	case report.Break:
		return void("br", nil)
	case report.Plain:
		return text(n.Text)
	}
	return el("span", nil, inlines(n.Nodes)...)
}
