package app

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
)

// saved is what a stand-alone page keeps for its reader, in the reader's
// browser and nowhere else.
type saved struct {
	Stars []string `json:"stars,omitempty"` // sessions, in the order in which they were starred
	Query string   `json:"query,omitempty"` // the last filter
}

func (s saved) empty() bool { return len(s.Stars) == 0 && s.Query == "" }

func (s saved) starred(id string) bool { return slices.Contains(s.Stars, id) }

// toggled returns what is saved with a star given or taken.
func (s saved) toggled(id string) saved {
	if s.starred(id) {
		s.Stars = slices.DeleteFunc(slices.Clone(s.Stars), func(other string) bool { return other == id })
	} else {
		s.Stars = append(slices.Clip(s.Stars), id)
	}
	return s
}

// readSaved reads what was saved, leaving out what the report does not have any
// more. Whatever the text is, the result is usable.
func readSaved(text string, r *report.Report) saved {
	var s saved
	if json.Unmarshal([]byte(text), &s) != nil {
		return saved{}
	}
	seen := map[string]bool{}
	s.Stars = slices.DeleteFunc(s.Stars, func(id string) bool {
		gone := seen[id] || r.Session(id) == nil
		seen[id] = true
		return gone
	})
	s.Query = lasting(report.ParseQuery(s.Query, r)).String(r)
	return s
}

// lasting returns of a query what is worth keeping: what selects sessions.
func lasting(q report.Query) report.Query {
	return report.Query{Facets: q.Facets, Words: q.Words, Sort: q.Sort}
}

// Saved shows what is kept for the reader, and lets it be forgotten.
type Saved struct {
	app.Compo

	Report *report.Report
	Page   Page
	Stars  []string
	Last   report.Query // the filter of an earlier visit, or an empty one
}

func (s *Saved) Render() app.UI {
	p, say := s.Page, s.Page.Say
	return el("section", attrs{"class": "saved", "aria-labelledby": "saved-title"},
		p.said("h2", attrs{"id": "saved-title"}, say.Saved),
		when(len(s.Stars) > 0, func() app.UI { return el("ul", nil, each(s.Stars, s.star)...) }),
		when(!s.Last.Empty(), s.last),
		el("p", p.own(nil), text(say.SavedHere+" "), el("button", attrs{"type": "button", "data-action": "forget"}, text(say.Forget))),
	)
}

func (s *Saved) star(id string) app.UI {
	session := s.Report.Session(id)
	a := attrs{"href": s.Page.sessionAddress(id), "data-action": "show", "data-session": id}
	return el("li", nil, s.Page.written(cmp.Or(session.TitleLang, session.Lang), "a", a, session.Title))
}

func (s *Saved) last() app.UI {
	query, say := s.Last.String(s.Report), s.Page.Say
	return el("p", nil, s.Page.said("span", nil, say.LastFilter+say.Colon),
		el("a", attrs{"href": s.Page.at(query), "data-action": "resume", "data-query": query}, text(strings.Join(s.chosen(), say.Comma))))
}

// chosen says in words what the last filter was.
func (s *Saved) chosen() []string {
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
