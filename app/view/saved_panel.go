package view

import (
	"cmp"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/view/html"
)

// SavedPanel shows what is kept for the reader, and lets it be forgotten.
type SavedPanel struct {
	app.Compo

	Report *report.Report
	Page   Page
	Stars  []string
	Last   report.Query // the filter of an earlier visit, or an empty one
}

func (s *SavedPanel) Render() app.UI {
	p, say := s.Page, s.Page.Say
	return html.El("section", html.Attrs{"class": "saved", "aria-labelledby": "saved-title"},
		p.said("h2", html.Attrs{"id": "saved-title"}, say.Saved),
		html.When(len(s.Stars) > 0, func() app.UI { return html.El("ul", nil, html.Each(s.Stars, s.star)...) }),
		html.When(!s.Last.Empty(), s.last),
		html.El("p", p.own(nil), html.Text(say.SavedHere+" "), html.El("button", html.Attrs{"type": "button", "data-action": "forget"}, html.Text(say.Forget))),
	)
}

func (s *SavedPanel) star(id string) app.UI {
	session := s.Report.Session(id)
	a := html.Attrs{"href": s.Page.sessionAddress(id), "data-action": "show", "data-session": id}
	return html.El("li", nil, s.Page.written(cmp.Or(session.TitleLang, session.Lang), "a", a, session.Title))
}

func (s *SavedPanel) last() app.UI {
	query, say := s.Last.String(s.Report), s.Page.Say
	return html.El("p", nil, s.Page.said("span", nil, say.LastFilter+say.Colon),
		html.El("a", html.Attrs{"href": s.Page.At(query), "data-action": "resume", "data-query": query}, html.Text(strings.Join(s.chosen(), say.Comma))))
}

// chosen says in words what the last filter was.
func (s *SavedPanel) chosen() []string {
	var all []string
	say := s.Page.Say
	for _, f := range s.Report.Facets {
		for _, id := range s.Last.Facets[f.ID] {
			all = append(all, say.Isolated(f.Value(id).Label))
		}
	}
	if s.Last.Words != "" {
		all = append(all, say.Quoted.With("words", say.Isolated(s.Last.Words)))
	}
	return all
}
