package app

import (
	"cmp"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
)

// Parts of a session that its card and its page share.

// band shows the colours of the session's values; its tags say them in words.
func band(r *report.Report, s *report.Session) app.UI {
	if len(r.Facets) == 0 {
		return nil
	}
	f := r.Facets[0].ID
	return el("div", attrs{"class": "band", "aria-hidden": "true"}, each(s.Facets[f], func(v string) app.UI {
		return el("span", attrs{"data-tone": tone(r, f, v)})
	})...)
}

// about says when and where the session was.
func about(p Page, s *report.Session) app.UI {
	if s.Date+s.Start+s.Room == "" {
		return nil
	}
	return el("p", attrs{"class": "when"},
		when(s.Date != "", func() app.UI { return p.said("time", attrs{"datetime": s.Date}, p.Say.Days(s.Date, "")) }),
		when(s.Start != "", func() app.UI { return el("span", nil, text(p.Say.Hours(s.Start, s.End))) }),
		when(s.Room != "", func() app.UI { return p.written("", "span", nil, s.Room) }),
	)
}

func people(page Page, s *report.Session) app.UI {
	if len(s.People) == 0 {
		return nil
	}
	return el("ul", attrs{"class": "people"}, each(s.People, func(p report.Person) app.UI {
		return el("li", nil, el("bdi", nil, text(p.Name)), when(p.Role != "", func() app.UI { return page.written(p.Lang, "small", nil, p.Role) }))
	})...)
}

// points lists the key points.
func points(keys []report.Text, p prose) app.UI {
	if len(keys) == 0 {
		return nil
	}
	return el("ul", attrs{"class": "points"}, each(keys, func(t report.Text) app.UI {
		return el("li", p.page.directed(nil, t.String()), p.loose(t)...)
	})...)
}

// tags are links to the pages of the session's facet values.
func tags(r *report.Report, p Page, s *report.Session) app.UI {
	var tags []app.UI
	for i := range r.Facets {
		f := &r.Facets[i]
		for _, id := range s.Facets[f.ID] {
			a := p.facetLink(f.ID, id)
			a["data-action"], a["data-query"] = "choose", f.ID+"="+id
			v := f.Value(id)
			tags = append(tags, el("li", attrs{"data-tone": tone(r, f.ID, id)}, p.written(cmp.Or(v.Lang, r.Lang), "a", a, v.Label)))
		}
	}
	if tags == nil {
		return nil
	}
	return el("ul", p.in(r.Lang, attrs{"class": "tags"}), tags...)
}
