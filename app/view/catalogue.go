package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/search"
	"reportwidget/app/view/html"
)

// Catalogue is the home page of a site with several reports. It needs no
// program: the style sheet filters, web/catalogue.js searches.
type Catalogue struct {
	app.Compo

	// Shelf has the reports for its sessions, and the facets that they share.
	Shelf *search.Index
	// Reports are those of the shelf, in its order.
	Reports []*report.Report
	Page    Page
}

func (c *Catalogue) Render() app.UI {
	var cards []app.UI
	for i, r := range c.Reports {
		cards = append(cards, c.card(r, &c.Shelf.Report().Sessions[i]))
	}
	return html.El("main", html.Attrs{"id": "report"},
		html.El("header", html.Attrs{"class": "masthead"}, html.El("div", html.Attrs{"class": "introduction"},
			html.When(c.Shelf.Report().Publisher.Name != "", func() app.UI {
				return html.El("p", html.Attrs{"class": "event"}, html.El("span", html.Attrs{"class": "name"}, html.Text(c.Shelf.Report().Publisher.Name)))
			}),
			c.Page.said("h1", nil, c.Page.Say.Shelf.Title),
		)),
		c.form(),
		html.El("section", html.Attrs{"class": "sessions"}, cards...),
	)
}

func (c *Catalogue) form() app.UI {
	say := c.Page.Say
	f := &Filter{Report: c.Shelf.Report(), Page: c.Page, Counts: c.Shelf.Sizes(), Sizes: c.Shelf.Sizes()}
	controls := []app.UI{html.El("label", html.Attrs{"class": "words scripted"},
		c.Page.said("span", nil, say.Shelf.Search),
		html.Void("input", c.Page.own(html.Attrs{"type": "search", "name": "q", "placeholder": say.SearchHint, "maxlength": "1000", "enterkeyhint": "search"})),
	)}
	for i := range c.Shelf.Report().Facets {
		controls = append(controls, f.facet(i))
	}
	controls = append(controls, html.El("div", html.Attrs{"class": "outcome"},
		html.El("p", c.Page.own(html.Attrs{"id": "status", "role": "status", "data-found": string(say.Shelf.Found), "data-failed": say.Shelf.Failed})),
		c.Page.said("a", html.Attrs{"class": "clear", "href": "./"}, say.Shelf.Clear),
	))
	return html.El("form", html.Attrs{"class": "filter", "role": "search", "action": "./", "autocomplete": "off", "aria-label": say.Shelf.Search}, controls...)
}

// card is one report. Its list of hits is filled by the search.
func (c *Catalogue) card(r *report.Report, s *report.Session) app.UI {
	a := html.Attrs{"class": "session", "data-report": r.ID, "lang": r.Lang, "dir": "auto"}
	for facet, values := range s.Facets {
		a["data-"+facet] = strings.Join(values, " ")
	}
	folder := Page{Root: r.ID + "/", Lang: r.Lang, Say: c.Page.Say}
	return html.El("article", a,
		band(c.Shelf.Report(), s),
		html.El("h2", nil, html.El("a", html.Attrs{"href": folder.Root}, html.Text(r.Title))),
		html.El("p", html.Attrs{"class": "when"},
			html.When(r.Event.Name != "" && r.Event.Name != r.Title, func() app.UI { return html.El("span", nil, html.Text(r.Event.Name)) }),
			html.When(r.Event.Place != "", func() app.UI { return html.El("span", nil, html.Text(r.Event.Place)) }),
			html.When(r.Event.Start != "", func() app.UI { return folder.said("span", nil, c.Page.Say.Days(r.Event.Start, r.Event.End)) }),
			folder.said("span", nil, c.sessions(len(r.Sessions))),
		),
		html.El("div", html.Attrs{"class": "text"}, prose{page: folder, level: 3}.blocks(r.Summary)...),
		html.El("ul", html.Attrs{"class": "hits", "hidden": "", "data-more": string(c.Page.Say.Shelf.MoreHits)}),
		c.tags(folder, s),
	)
}

// sessions says how many a report has.
func (c *Catalogue) sessions(n int) string {
	say := c.Page.Say
	return say.Count(say.Shelf.Sessions, n, "count", say.Number(n))
}

// tags name the report's values; its own pages link to them.
func (c *Catalogue) tags(folder Page, s *report.Session) app.UI {
	shelf := c.Shelf.Report()
	var tags []app.UI
	for i := range shelf.Facets {
		f := &shelf.Facets[i]
		for _, id := range s.Facets[f.ID] {
			link := html.Attrs{"href": s.ID + "/" + f.ID + "/" + id + "/"}
			v := f.Value(id)
			tags = append(tags, html.El("li", html.Attrs{"data-tone": tone(shelf, f.ID, id)}, folder.written(v.Lang, "a", link, v.Label)))
		}
	}
	if tags == nil {
		return nil
	}
	return html.El("ul", html.Attrs{"class": "tags"}, tags...)
}
