package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/search"
	"reportwidget/app/view/html"
)

// prose shows texts.
type prose struct {
	page  Page         // from which its links lead
	level int          // of the highest heading
	words search.Words // to be marked
}

func (p prose) blocks(t report.Text) []app.UI { return html.Each(t, p.block) }

func (p prose) block(n report.Node) app.UI {
	a := p.attributes(n)
	p.page = p.page.within(n.Lang)
	switch n.Kind {
	case report.Heading:
		return p.page.heading(min(p.level+n.Level-1, 6), a, p.inlines(n.Nodes)...)
	case report.List:
		return html.El(map[bool]string{false: "ul", true: "ol"}[n.Ordered], a, p.blocks(n.Nodes)...)
	case report.Item:
		return html.El("li", a, p.loose(n.Nodes)...)
	case report.Quote:
		return html.El("blockquote", a, p.blocks(n.Nodes)...)
	case report.CodeBlock:
		return html.El("pre", a, html.El("code", nil, p.plain(n.Text)...))
	case report.Figure:
		return p.figure(a, n)
	case report.Paragraph:
		return html.El("p", a, p.inlines(n.Nodes)...)
	}
	return html.El("span", a, p.inlines(report.Text{n})...)
}

// attributes tell the language of a block, and the direction of its own text if
// that runs against it.
func (p prose) attributes(n report.Node) html.Attrs {
	switch n.Kind {
	case report.Heading, report.Item, report.Paragraph:
		return p.page.marked(n.Lang, nil, n.Nodes.String())
	}
	return p.page.in(n.Lang, nil)
}

// loose shows a text that is mostly one paragraph without the paragraph, which
// stays where it tells the language.
func (p prose) loose(t report.Text) []app.UI {
	if len(t) == 1 && t[0].Kind == report.Paragraph && t[0].Lang == "" {
		return p.inlines(t[0].Nodes)
	}
	return p.blocks(t)
}

func (p prose) inlines(t report.Text) []app.UI {
	var nodes []app.UI
	for _, n := range t {
		nodes = append(nodes, p.inline(n)...)
	}
	return nodes
}

func (p prose) inline(n report.Node) []app.UI {
	switch n.Kind {
	case report.Plain:
		return p.plain(n.Text)
	case report.Break:
		return []app.UI{html.Void("br", nil)}
	case report.Code:
		return []app.UI{html.El("code", nil, p.plain(n.Text)...)}
	case report.Anchor:
		return []app.UI{html.El("a", p.page.link(n.Href), p.inlines(n.Nodes)...)}
	}
	tag := map[report.Kind]string{report.Emphasis: "em", report.Strong: "strong"}[n.Kind]
	if tag == "" {
		tag = "span"
	}
	return []app.UI{html.El(tag, nil, p.inlines(n.Nodes)...)}
}

// plain shows a text with what was searched for in it.
func (p prose) plain(s string) []app.UI { return highlighted(s, p.words.Marks(s)) }

func highlighted(s string, marks []search.Span) []app.UI {
	var nodes []app.UI
	at := 0
	for _, m := range marks {
		if m.Start > at {
			nodes = append(nodes, html.Text(s[at:m.Start]))
		}
		nodes = append(nodes, html.El("mark", nil, html.Text(s[m.Start:m.End])))
		at = m.End
	}
	if at < len(s) {
		nodes = append(nodes, html.Text(s[at:]))
	}
	return nodes
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
