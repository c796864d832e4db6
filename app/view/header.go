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
			html.When(len(r.Summary) > 0, m.lede),
		),
		html.When(len(r.Documents) > 0, func() app.UI {
			return html.El("p", html.Attrs{"class": "documents"}, html.Each(r.Documents, m.document)...)
		}),
		m.more(),
	)
}

// lede is the beginning of the summary, of which the style sheet shows three
// lines until the rest is opened.
func (m *Header) lede() app.UI {
	return html.El("div", html.Attrs{"class": "lede"}, prose{page: m.Page, level: 2}.blocks(m.Report.Summary[:1])...)
}

// more opens the rest of the summary and the facts about the report, so that
// they do not push the sessions out of sight.
func (m *Header) more() app.UI {
	facts := m.facts()
	var rest report.Text
	if len(m.Report.Summary) > 1 {
		rest = m.Report.Summary[1:]
	}
	if len(rest)+len(facts) == 0 && len(m.Report.Summary.String()) <= shortLede {
		return nil
	}
	return html.El("details", html.Attrs{"class": "more-about"},
		m.Page.said("summary", nil, m.Page.Say.AboutReport),
		html.When(len(rest) > 0, func() app.UI {
			return html.El("div", html.Attrs{"class": "lede"}, prose{page: m.Page, level: 2}.blocks(rest)...)
		}),
		html.When(len(facts) > 0, func() app.UI { return html.El("dl", html.Attrs{"class": "facts"}, facts...) }),
	)
}

// shortLede is the number of bytes that the style sheet shows in three lines.
const shortLede = 180

// FrameTitle says in one line which report a frame shows, and leads to it.
type FrameTitle struct {
	app.Compo

	Report *report.Report
	Page   Page
}

func (f *FrameTitle) Render() app.UI {
	return html.El("p", html.Attrs{"class": "frame-title"},
		f.Page.written(f.Report.TitleLang, "a", f.Page.outward(html.Attrs{"class": "title", "href": f.Page.home()}), f.Report.Title))
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
