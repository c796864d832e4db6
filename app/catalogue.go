package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/search"
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
	return el("main", attrs{"id": "report"},
		el("header", attrs{"class": "masthead"}, el("div", attrs{"class": "introduction"},
			when(c.Shelf.Report().Publisher.Name != "", func() app.UI {
				return el("p", attrs{"class": "event"}, el("span", attrs{"class": "name"}, text(c.Shelf.Report().Publisher.Name)))
			}),
			c.Page.said("h1", nil, c.Page.Say.Shelf.Title),
		)),
		c.form(),
		el("section", attrs{"class": "sessions"}, cards...),
	)
}

func (c *Catalogue) form() app.UI {
	say := c.Page.Say
	f := &Filter{Report: c.Shelf.Report(), Page: c.Page, Counts: c.Shelf.Sizes(), Sizes: c.Shelf.Sizes()}
	controls := []app.UI{el("label", attrs{"class": "words scripted"},
		c.Page.said("span", nil, say.Shelf.Search),
		void("input", c.Page.own(attrs{"type": "search", "name": "q", "placeholder": say.SearchHint, "maxlength": "1000", "enterkeyhint": "search"})),
	)}
	for i := range c.Shelf.Report().Facets {
		controls = append(controls, f.facet(i))
	}
	controls = append(controls, el("div", attrs{"class": "outcome"},
		el("p", c.Page.own(attrs{"id": "status", "role": "status", "data-found": string(say.Shelf.Found), "data-failed": say.Shelf.Failed})),
		c.Page.said("a", attrs{"class": "clear", "href": "./"}, say.Shelf.Clear),
	))
	return el("form", attrs{"class": "filter", "role": "search", "action": "./", "autocomplete": "off", "aria-label": say.Shelf.Search}, controls...)
}

// card is one report. Its list of hits is filled by the search.
func (c *Catalogue) card(r *report.Report, s *report.Session) app.UI {
	a := attrs{"class": "session", "data-report": r.ID, "lang": r.Lang, "dir": "auto"}
	for facet, values := range s.Facets {
		a["data-"+facet] = strings.Join(values, " ")
	}
	folder := Page{Root: r.ID + "/", Lang: r.Lang, Say: c.Page.Say}
	return el("article", a,
		band(c.Shelf.Report(), s),
		el("h2", nil, el("a", attrs{"href": folder.Root}, text(r.Title))),
		el("p", attrs{"class": "when"},
			when(r.Event.Name != "" && r.Event.Name != r.Title, func() app.UI { return el("span", nil, text(r.Event.Name)) }),
			when(r.Event.Place != "", func() app.UI { return el("span", nil, text(r.Event.Place)) }),
			when(r.Event.Start != "", func() app.UI { return folder.said("span", nil, c.Page.Say.Days(r.Event.Start, r.Event.End)) }),
			folder.said("span", nil, c.sessions(len(r.Sessions))),
		),
		el("div", attrs{"class": "text"}, prose{page: folder, level: 3}.blocks(r.Summary)...),
		el("ul", attrs{"class": "hits", "hidden": "", "data-more": string(c.Page.Say.Shelf.MoreHits)}),
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
			link := attrs{"href": s.ID + "/" + f.ID + "/" + id + "/"}
			v := f.Value(id)
			tags = append(tags, el("li", attrs{"data-tone": tone(shelf, f.ID, id)}, folder.written(v.Lang, "a", link, v.Label)))
		}
	}
	if tags == nil {
		return nil
	}
	return el("ul", attrs{"class": "tags"}, tags...)
}
