package app

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
)

// Colophon closes the page. In a frame it says what the masthead says
// elsewhere, and leads to the stand-alone page.
type Colophon struct {
	app.Compo

	Report *report.Report
	Page   Page
}

func (c *Colophon) Render() app.UI {
	return el("footer", attrs{"class": "colophon"},
		when(c.Page.Embedded, c.source),
		when(!c.Page.Embedded, c.pages),
		when(!c.Page.Embedded, func() app.UI { return el("p", nil, c.statement()) }),
	)
}

func (c *Colophon) source() app.UI {
	r := c.Report
	return el("p", nil,
		el("a", in(r.TitleLang, c.Page.outward(attrs{"class": "title", "href": c.Page.home()})), text(r.Title)),
		el("span", nil, each(r.Documents, func(d report.Link) app.UI { return named(d, c.Page) })...),
		when(r.Event.Name != "", func() app.UI { return el("span", in(r.Event.Lang, nil), text(r.Event.Name)) }),
		when(r.Licence.Name != "", func() app.UI { return el("span", nil, licence(r.Licence, c.Page)) }),
		c.statement(),
	)
}

func (c *Colophon) statement() app.UI {
	return el("a", c.Page.outward(attrs{"href": c.Page.Root + StatementPath}), text(statementLink))
}

// pages leads to the page of every facet value, for readers whose browser
// cannot filter and for those who come from a search engine.
func (c *Colophon) pages() app.UI {
	return el("nav", attrs{"aria-label": "Pages by facet"}, each(c.Report.Facets, func(f report.Facet) app.UI {
		links := []app.UI{el("strong", in(f.Lang, nil), text(f.Label))}
		for _, v := range f.Values {
			a := c.Page.facetLink(f.ID, v.ID)
			if c.Page.Facet == f.ID && c.Page.Value == v.ID {
				a["aria-current"] = "page"
			}
			links = append(links, el("a", in(v.Lang, a), text(v.Label)))
		}
		return el("p", nil, links...)
	})...)
}
