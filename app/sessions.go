package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
)

// Sessions lists the sessions, or says that there are none.
type Sessions struct {
	app.Compo

	Report *report.Report
	Page   Page
	Shown  []*report.Session
}

func (s *Sessions) Render() app.UI {
	if len(s.Shown) == 0 {
		return el("section", attrs{"class": "sessions"}, el("h2", attrs{"class": "unseen"}, text("Sessions")), s.none())
	}
	items := []app.UI{el("h2", attrs{"class": "unseen"}, text("Sessions"))}
	for _, session := range s.Shown {
		items = append(items, &Card{Report: s.Report, Page: s.Page, Session: session})
	}
	return el("section", attrs{"class": "sessions"}, items...)
}

func (s *Sessions) none() app.UI {
	return el("div", attrs{"class": "none"},
		el("p", nil, text("No session matches all of this.")),
		el("p", nil, el("a", attrs{"data-action": "clear", "href": s.Page.clearLink()}, text("Show all sessions"))),
	)
}

// Card is one session.
type Card struct {
	app.Compo

	Report  *report.Report
	Page    Page
	Session *report.Session
}

func (c *Card) Render() app.UI {
	s := c.Session
	a := attrs{"class": "session", "id": s.ID, "lang": s.Lang}
	if s.Lang == "" {
		delete(a, "lang")
	}
	for _, f := range c.Report.Facets {
		if values := s.Facets[f.ID]; len(values) > 0 {
			a["data-"+f.ID] = strings.Join(values, " ")
		}
	}
	return el("article", a,
		c.band(),
		el("h3", nil, text(s.Title)),
		when(s.Date+s.Start+s.Room != "", c.when),
		when(len(s.People) > 0, c.people),
		when(len(s.KeyPoints) > 0, c.keyPoints),
		when(len(s.Text) > 0, func() app.UI { return el("div", attrs{"class": "text"}, blocks(s.Text, 4)...) }),
		c.values(),
	)
}

// band shows the colours of the session's values; its tags say them in words.
func (c *Card) band() app.UI {
	if len(c.Report.Facets) == 0 {
		return nil
	}
	f := &c.Report.Facets[0]
	return el("div", attrs{"class": "band", "aria-hidden": "true"}, each(c.Session.Facets[f.ID], func(v string) app.UI {
		return el("span", attrs{"data-tone": tone(f, v)})
	})...)
}

func (c *Card) when() app.UI {
	s := c.Session
	return el("p", attrs{"class": "when"},
		when(s.Date != "", func() app.UI { return el("time", attrs{"datetime": s.Date}, text(dayRange(s.Date, ""))) }),
		when(s.Start != "", func() app.UI { return el("span", nil, text(hours(s.Start, s.End))) }),
		when(s.Room != "", func() app.UI { return el("span", nil, text(s.Room)) }),
	)
}

func (c *Card) people() app.UI {
	return el("ul", attrs{"class": "people"}, each(c.Session.People, func(p report.Person) app.UI {
		return el("li", nil, text(p.Name), when(p.Role != "", func() app.UI { return el("small", nil, text(p.Role)) }))
	})...)
}

func (c *Card) keyPoints() app.UI {
	return el("ul", attrs{"class": "points"}, each(c.Session.KeyPoints, func(t report.Text) app.UI {
		return el("li", nil, loose(t)...)
	})...)
}

// values are links to the pages of the session's facet values.
func (c *Card) values() app.UI {
	var tags []app.UI
	for i := range c.Report.Facets {
		f := &c.Report.Facets[i]
		for _, id := range c.Session.Facets[f.ID] {
			tags = append(tags, c.tag(f, f.Value(id)))
		}
	}
	if tags == nil {
		return nil
	}
	return el("ul", attrs{"class": "tags"}, tags...)
}

func (c *Card) tag(f *report.Facet, v *report.Value) app.UI {
	a := c.Page.facetLink(f.ID, v.ID)
	a["data-action"], a["data-name"], a["data-value"] = "choose", f.ID, v.ID
	return el("li", attrs{"data-tone": tone(f, v.ID)}, el("a", a, text(v.Label)))
}
