package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
)

// Masthead opens the stand-alone page: the event, the title, what the report
// is about, and the way to the full report.
type Masthead struct {
	app.Compo

	Report *report.Report
	Page   Page
}

func (m *Masthead) Render() app.UI {
	r := m.Report
	return el("header", attrs{"class": "masthead"},
		el("div", attrs{"class": "introduction"},
			el("p", attrs{"class": "event"}, m.event()...),
			m.Page.written(r.TitleLang, "h1", nil, r.Title),
			when(m.Page.Facet != "", func() app.UI { return el("div", nil, each(m.Page.Choices(), m.value)...) }),
			el("div", attrs{"class": "lede"}, prose{page: m.Page, level: 2}.blocks(r.Summary)...),
			el("p", attrs{"class": "documents"}, each(r.Documents, m.document)...),
		),
		el("dl", attrs{"class": "facts"}, m.facts()...),
	)
}

func (m *Masthead) event() []app.UI {
	e := m.Report.Event
	name := m.Page.written(e.Lang, "span", attrs{"class": "name"}, e.Name)
	if e.URL != "" {
		name = m.Page.written(e.Lang, "a", classed(m.Page.link(e.URL), "name"), e.Name)
	}
	return []app.UI{
		name,
		when(e.Place != "", func() app.UI { return m.Page.written(e.PlaceLang, "span", nil, e.Place) }),
		when(e.Start != "", func() app.UI { return m.Page.said("span", nil, m.Page.Say.Days(e.Start, e.End)) }),
	}
}

// value introduces a facet value that the page is about.
func (m *Masthead) value(c Choice) app.UI {
	f := m.Report.Facet(c.Facet)
	v := f.Value(c.Value)
	return el("p", attrs{"class": "about", "data-tone": tone(m.Report, f.ID, v.ID)},
		el("strong", m.Page.in(v.Lang, nil), text(labelled(m.Page.Say, f.Label, v.Label))),
		when(v.Summary != "", func() app.UI { return m.Page.written(v.SummaryLang, "span", nil, v.Summary) }),
	)
}

func (m *Masthead) document(d report.Link) app.UI {
	return m.Page.written(d.Lang, "a", classed(m.Page.link(d.URL), "button"), d.Name)
}

func (m *Masthead) facts() []app.UI {
	var facts []app.UI
	fact := func(term string, say ...app.UI) {
		facts = append(facts, el("div", nil, m.Page.said("dt", nil, term), el("dd", nil, say...)))
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

func (m *Masthead) credits() []app.UI {
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
	return text(l.Name)
}

func licence(l report.Link, p Page) app.UI {
	if l.URL == "" {
		return named(l, p)
	}
	a := p.link(l.URL)
	a["rel"] = strings.TrimSpace("license " + a["rel"])
	return p.written(l.Lang, "a", a, l.Name)
}

func classed(a attrs, class string) attrs {
	a["class"] = class
	return a
}
