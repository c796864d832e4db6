package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/view/html"
)

// Footer closes the page. In a frame it says what the masthead says
// elsewhere, and leads to the stand-alone page.
type Footer struct {
	app.Compo

	Report *report.Report
	Page   Page
	// Dialog is true where web/embedding-button.js can open the dialog by which
	// webmasters choose how to embed the report.
	Dialog bool
}

func (c *Footer) Render() app.UI {
	return html.El("footer", html.Attrs{"class": "colophon"},
		html.When(c.Page.Embedded, c.source),
		html.When(!c.Page.Embedded, c.pages),
		html.When(c.Report.DOI != "", c.archived),
		html.When(!c.Page.Embedded, func() app.UI { return html.El("p", nil, c.statement(), c.embedding(), html.When(c.Dialog, c.dialog)) }),
	)
}

func (c *Footer) source() app.UI {
	r := c.Report
	return html.El("p", nil,
		html.El("span", nil, html.Each(r.Documents, func(d report.Link) app.UI { return named(d, c.Page) })...),
		html.When(r.Event.Name != "", func() app.UI { return c.Page.written(r.Event.Lang, "span", nil, r.Event.Name) }),
		html.When(r.Licence.Name != "", func() app.UI { return html.El("span", nil, licence(r.Licence, c.Page)) }),
		c.statement(),
	)
}

func (c *Footer) statement() app.UI {
	return html.El("a", c.Page.outward(html.Attrs{"href": c.Page.home() + StatementPath}), html.Text(c.Page.Say.Accessibility))
}

// archived leads to the copy that an archive keeps.
func (c *Footer) archived() app.UI {
	return html.El("p", nil, html.El("a", c.Page.outward(html.Attrs{"href": c.Report.Archive()}), html.Text(c.Page.Say.Archived)))
}

// embedding leads webmasters to what they ask about a report's frame.
func (c *Footer) embedding() app.UI {
	return html.El("a", html.Attrs{"href": c.Page.home() + "about-this-embed/"}, html.Text(c.Page.Say.Embedding))
}

func (c *Footer) dialog() app.UI {
	return html.El("button", html.Attrs{"type": "button", "class": "embed-this", "aria-haspopup": "dialog"}, html.Text(c.Page.Say.Embed))
}

// pages leads to the page of every facet value, for readers whose browser
// cannot filter and for those who come from a search engine.
func (c *Footer) pages() app.UI {
	return html.El("nav", html.Attrs{"aria-label": c.Page.Say.PagesByFacet}, html.Each(c.Report.Facets, func(f report.Facet) app.UI {
		links := []app.UI{c.Page.written(f.Lang, "strong", nil, f.Label)}
		for _, v := range f.Values {
			a := c.Page.facetLink(f.ID, v.ID)
			if c.Page.Path() == FacetPage(f.ID, v.ID).Path() {
				a["aria-current"] = "page"
			}
			links = append(links, c.Page.written(v.Lang, "a", a, v.Label))
		}
		return html.El("p", nil, links...)
	})...)
}
