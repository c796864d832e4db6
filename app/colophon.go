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
	// Dialog is true where web/embedding-button.js can open the dialog by which
	// webmasters choose how to embed the report.
	Dialog bool
}

func (c *Colophon) Render() app.UI {
	return el("footer", attrs{"class": "colophon"},
		when(c.Page.Embedded, c.source),
		when(!c.Page.Embedded, c.pages),
		when(!c.Page.Embedded, func() app.UI { return el("p", nil, c.statement(), c.embedding(), when(c.Dialog, c.dialog)) }),
	)
}

func (c *Colophon) source() app.UI {
	r := c.Report
	return el("p", nil,
		c.Page.written(r.TitleLang, "a", c.Page.outward(attrs{"class": "title", "href": c.Page.home()}), r.Title),
		el("span", nil, each(r.Documents, func(d report.Link) app.UI { return named(d, c.Page) })...),
		when(r.Event.Name != "", func() app.UI { return c.Page.written(r.Event.Lang, "span", nil, r.Event.Name) }),
		when(r.Licence.Name != "", func() app.UI { return el("span", nil, licence(r.Licence, c.Page)) }),
		c.statement(),
	)
}

func (c *Colophon) statement() app.UI {
	return el("a", c.Page.outward(attrs{"href": c.Page.Root + StatementPath}), text(c.Page.Say.Accessibility))
}

// embedding leads webmasters to what they ask about a report's frame.
func (c *Colophon) embedding() app.UI {
	return el("a", attrs{"href": c.Page.top(c.Report) + "about-this-embed/"}, text(c.Page.Say.Embedding))
}

func (c *Colophon) dialog() app.UI {
	return el("button", attrs{"type": "button", "class": "embed-this", "aria-haspopup": "dialog"}, text(c.Page.Say.Embed))
}

// pages leads to the page of every facet value, for readers whose browser
// cannot filter and for those who come from a search engine.
func (c *Colophon) pages() app.UI {
	return el("nav", attrs{"aria-label": c.Page.Say.PagesByFacet}, each(c.Report.Facets, func(f report.Facet) app.UI {
		links := []app.UI{c.Page.written(f.Lang, "strong", nil, f.Label)}
		for _, v := range f.Values {
			a := c.Page.facetLink(f.ID, v.ID)
			if c.Page.Path() == FacetPage(f.ID, v.ID).Path() {
				a["aria-current"] = "page"
			}
			links = append(links, c.Page.written(v.Lang, "a", a, v.Label))
		}
		return el("p", nil, links...)
	})...)
}
