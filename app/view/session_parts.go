package view

import (
	"cmp"
	"slices"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/view/html"
)

// Parts of a session that its card and its page share.

// band shows the colours of the session's values; its tags say them in words.
func band(r *report.Report, s *report.Session) app.UI {
	if len(r.Facets) == 0 {
		return nil
	}
	f := r.Facets[0].ID
	return html.El("div", html.Attrs{"class": "band", "aria-hidden": "true"}, html.Each(s.Facets[f], func(v string) app.UI {
		return html.El("span", html.Attrs{"data-tone": tone(r, f, v)})
	})...)
}

// about says when and where the session was: with its day, unless a heading says
// it, and marked if it is the first of its hour.
func about(p Page, s *report.Session, day, turn bool) app.UI {
	day = day && s.Date != ""
	if !day && s.Start+s.Room == "" {
		return nil
	}
	hours := html.Attrs{"class": "hours"}
	if turn {
		hours["class"] += " turn"
	}
	return html.El("p", html.Attrs{"class": "when"},
		html.When(day, func() app.UI { return p.said("time", html.Attrs{"datetime": s.Date}, p.Say.Days(s.Date, "")) }),
		html.When(s.Start != "", func() app.UI { return html.El("span", hours, html.Text(p.Say.Hours(s.Start, s.End))) }),
		html.When(s.Room != "", func() app.UI { return p.written("", "span", nil, s.Room) }),
	)
}

func people(page Page, s *report.Session) app.UI {
	if len(s.People) == 0 {
		return nil
	}
	return html.El("ul", html.Attrs{"class": "people"}, html.Each(s.People, func(p report.Person) app.UI {
		return html.El("li", nil, page.person(p), html.When(p.Role != "", func() app.UI { return page.written(p.Lang, "small", nil, p.Role) }))
	})...)
}

// person names a person, and leads to the page about them if this site has one.
func (p Page) person(named report.Person) app.UI {
	if named.ID == "" || p.Opened {
		return html.El("bdi", nil, html.Text(named.Name))
	}
	return html.El("a", p.outward(html.Attrs{"href": p.Root + PersonPath(named.ID)}), html.El("bdi", nil, html.Text(named.Name)))
}

// PersonPath leads from the report's folder to the page of a person.
func PersonPath(id string) string { return report.PeopleFacet + "/" + id + "/" }

// points lists the key points.
func points(keys []report.Text, p prose) app.UI {
	if len(keys) == 0 {
		return nil
	}
	return html.El("ul", html.Attrs{"class": "points"}, html.Each(keys, func(t report.Text) app.UI {
		return html.El("li", p.page.directed(nil, t.String()), p.loose(t)...)
	})...)
}

// said reports whether a session says a value elsewhere: its day, room or people.
func said(f *report.Facet, v *report.Value, s *report.Session) bool {
	switch f.ID {
	case report.DayFacet:
		return v.ID == s.Date
	case report.RoomFacet:
		return v.Label == s.Room
	case report.PeopleFacet:
		return slices.ContainsFunc(s.People, func(p report.Person) bool { return p.Name == v.Label })
	}
	return false
}

// tagged returns the facet values that a session does not say elsewhere.
func tagged(r *report.Report, s *report.Session) (values []Choice) {
	for i := range r.Facets {
		f := &r.Facets[i]
		for _, id := range s.Facets[f.ID] {
			if !said(f, f.Value(id), s) {
				values = append(values, Choice{f.ID, id})
			}
		}
	}
	return values
}

// tags are links to the pages of these values.
func tags(r *report.Report, p Page, s *report.Session) app.UI {
	values := tagged(r, s)
	if values == nil {
		return nil
	}
	return html.El("ul", p.in(r.Lang, html.Attrs{"class": "tags"}), html.Each(values, func(c Choice) app.UI {
		a := p.facetLink(c.Facet, c.Value)
		a["data-action"], a["data-query"] = "choose", c.Facet+"="+c.Value
		v := r.Facet(c.Facet).Value(c.Value)
		return html.El("li", html.Attrs{"data-tone": tone(r, c.Facet, c.Value)}, p.written(cmp.Or(v.Lang, r.Lang), "a", a, v.Label))
	})...)
}
