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
			el("h1", in(r.TitleLang, nil), text(r.Title)),
			m.value(),
			el("div", attrs{"class": "lede"}, prose{page: m.Page, level: 2}.blocks(r.Summary)...),
			el("p", attrs{"class": "documents"}, each(r.Documents, m.document)...),
		),
		el("dl", attrs{"class": "facts"}, m.facts()...),
	)
}

func (m *Masthead) event() []app.UI {
	e := m.Report.Event
	name := el("span", in(e.Lang, attrs{"class": "name"}), text(e.Name))
	if e.URL != "" {
		name = el("a", in(e.Lang, classed(m.Page.link(e.URL), "name")), text(e.Name))
	}
	return []app.UI{
		name,
		when(e.Place != "", func() app.UI { return el("span", in(e.PlaceLang, nil), text(e.Place)) }),
		when(e.Start != "", func() app.UI { return el("span", nil, text(dayRange(e.Start, e.End))) }),
	}
}

// value introduces the facet value that the page is about.
func (m *Masthead) value() app.UI {
	f := m.Report.Facet(m.Page.Facet)
	if f == nil {
		return nil
	}
	v := f.Value(m.Page.Value)
	return el("p", attrs{"class": "about", "data-tone": tone(m.Report, f.ID, v.ID)},
		el("strong", in(v.Lang, nil), text(f.Label+": "+v.Label)),
		when(v.Summary != "", func() app.UI { return el("span", in(v.SummaryLang, nil), text(v.Summary)) }),
	)
}

func (m *Masthead) document(d report.Link) app.UI {
	return el("a", in(d.Lang, classed(m.Page.link(d.URL), "button")), text(d.Name))
}

func (m *Masthead) facts() []app.UI {
	var facts []app.UI
	fact := func(term string, say ...app.UI) {
		facts = append(facts, el("div", nil, el("dt", nil, text(term)), el("dd", nil, say...)))
	}
	if m.Report.Publisher.Name != "" {
		fact("Published by", named(m.Report.Publisher, m.Page))
	}
	if len(m.Report.Credits) > 0 {
		fact("With thanks", m.credits()...)
	}
	if m.Report.Licence.Name != "" {
		fact("Licence", licence(m.Report.Licence, m.Page))
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
		return el("a", in(l.Lang, p.link(l.URL)), text(l.Name))
	case l.Lang != "":
		return el("span", in(l.Lang, nil), text(l.Name))
	}
	return text(l.Name)
}

func licence(l report.Link, p Page) app.UI {
	if l.URL == "" {
		return named(l, p)
	}
	a := p.link(l.URL)
	a["rel"] = strings.TrimSpace("license " + a["rel"])
	return el("a", in(l.Lang, a), text(l.Name))
}

func classed(a attrs, class string) attrs {
	a["class"] = class
	return a
}
