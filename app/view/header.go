package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/view/html"
)

// Header opens the stand-alone page: the event, the title, what the report
// is about, and the way to the full report.
type Header struct {
	app.Compo

	Report *report.Report
	Page   Page
}

func (m *Header) Render() app.UI {
	r := m.Report
	return html.El("header", html.Attrs{"class": "masthead"},
		html.El("div", html.Attrs{"class": "introduction"},
			html.El("p", html.Attrs{"class": "event"}, m.event()...),
			m.Page.written(r.TitleLang, "h1", nil, r.Title),
			html.When(m.Page.Facet != "", func() app.UI { return html.El("div", nil, html.Each(m.Page.Choices(), m.value)...) }),
			html.El("div", html.Attrs{"class": "lede"}, prose{page: m.Page, level: 2}.blocks(r.Summary)...),
			html.El("p", html.Attrs{"class": "documents"}, html.Each(r.Documents, m.document)...),
		),
		html.El("dl", html.Attrs{"class": "facts"}, m.facts()...),
	)
}

func (m *Header) event() []app.UI {
	e := m.Report.Event
	name := m.Page.written(e.Lang, "span", html.Attrs{"class": "name"}, e.Name)
	if e.URL != "" {
		name = m.Page.written(e.Lang, "a", classed(m.Page.link(e.URL), "name"), e.Name)
	}
	return []app.UI{
		name,
		html.When(e.Place != "", func() app.UI { return m.Page.written(e.PlaceLang, "span", nil, e.Place) }),
		html.When(e.Start != "", func() app.UI { return m.Page.said("span", nil, m.Page.Say.Days(e.Start, e.End)) }),
	}
}

// value introduces a facet value that the page is about.
func (m *Header) value(c Choice) app.UI {
	f := m.Report.Facet(c.Facet)
	v := f.Value(c.Value)
	return html.El("p", html.Attrs{"class": "about", "data-tone": tone(m.Report, f.ID, v.ID)},
		html.El("strong", m.Page.in(v.Lang, nil), html.Text(labelled(m.Page.Say, f.Label, v.Label))),
		html.When(v.Summary != "", func() app.UI { return m.Page.written(v.SummaryLang, "span", nil, v.Summary) }),
	)
}

func (m *Header) document(d report.Link) app.UI {
	return m.Page.written(d.Lang, "a", classed(m.Page.link(d.URL), "button"), d.Name)
}

func (m *Header) facts() []app.UI {
	var facts []app.UI
	fact := func(term string, say ...app.UI) {
		facts = append(facts, html.El("div", nil, m.Page.said("dt", nil, term), html.El("dd", nil, say...)))
	}
	if m.Report.Publisher.Name != "" {
		fact(m.Page.Say.PublishedBy, named(m.Report.Publisher, m.Page))
	}
	if len(m.Report.Credits) > 0 {
		fact(m.Page.Say.Thanks, m.credits()...)
	}
	if m.Report.Licence.Name != "" {
		fact(m.Page.Say.Licence, licence(m.Report.Licence, m.Page))
	}
	return facts
}

func (m *Header) credits() []app.UI {
	var all []app.UI
	for _, t := range m.Report.Credits {
		all = append(all, prose{page: m.Page, level: 2}.blocks(t)...)
	}
	return all
}

// named shows a name, as a link if there is an address.
func named(l report.Link, p Page) app.UI {
	switch {
	case l.URL != "":
		return p.written(l.Lang, "a", p.link(l.URL), l.Name)
	case l.Lang != "":
		return p.written(l.Lang, "span", nil, l.Name)
	}
	return html.Text(l.Name)
}

func licence(l report.Link, p Page) app.UI {
	if l.URL == "" {
		return named(l, p)
	}
	a := p.link(l.URL)
	a["rel"] = strings.TrimSpace("license " + a["rel"])
	return p.written(l.Lang, "a", a, l.Name)
}

func classed(a html.Attrs, class string) html.Attrs {
	a["class"] = class
	return a
}
