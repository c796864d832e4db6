package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/messages"
	"reportwidget/build/studio/talk"
)

// ReadStep shows what an import has read, and what it has left out.
type ReadStep struct {
	app.Compo
	Say    *messages.Catalogue
	Key    string
	Import *talk.Import
	Report *talk.Report

	OnChoose func(column string) app.EventHandler
	OnAnswer func(talk.Question, string) app.EventHandler
	OnType   func(talk.Question) app.EventHandler
	// OnTake takes an entry that was left out anyway, or leaves it out again.
	OnTake func(take bool, reason, title string) app.EventHandler
	// OnCut begins sessions of documents somewhere else.
	OnCut func(split string) app.EventHandler
}

func (r *ReadStep) columns() *Columns {
	return &Columns{Say: r.Say, Import: r.Import, OnChoose: r.OnChoose, OnAnswer: r.OnAnswer, OnType: r.OnType}
}

// Render draws the step.
func (r *ReadStep) Render() app.UI {
	say, n := r.Say.Read, r.Say.Number
	leftOut := 0
	for _, l := range r.Import.LeftOut {
		leftOut += len(l.Titles)
	}
	return html.El("section", html.Attrs{"aria-labelledby": "heading"},
		heading(say.Title),
		html.El("p", html.Attrs{"class": "summary", "data-summary": "", "data-read": count(r.Import.Sessions), "data-left-out": count(leftOut)},
			html.El("strong", nil, html.Text(r.Say.Count(say.Sessions, r.Import.Sessions, "sessions", n(r.Import.Sessions)))),
			html.Text(" "),
			html.El("span", nil, html.Text(r.Say.Count(say.From, r.Import.Read, "count", n(r.Import.Read), "file", strings.Join(r.Import.Files, r.Say.Shared.Comma)))),
		),
		html.When(len(r.Import.Questions) > 0, func() app.UI { return r.columns().question(r.Import.Questions[0]) }),
		html.When(len(r.Report.Sessions) > manySessions, func() app.UI { return (&PublishStep{Say: r.Say, Report: r.Report}).long() }),
		r.facets(),
		r.leftOut(leftOut),
		html.When(len(r.Import.Notices) > 0, r.notices),
		html.When(len(r.taken()) > 0, r.takenAnyway),
		html.When(len(r.Import.Documents) > 0, func() app.UI {
			return &Outline{Say: r.Say, Documents: r.Import.Documents, Replaces: true, OnCut: r.OnCut}
		}),
		html.When(len(r.Import.Columns) > 0, func() app.UI { return r.columns() }),
		next(r.Key, Describe, say.Next),
	)
}

func (r *ReadStep) facets() app.UI {
	say := r.Say.Read
	if len(r.Report.Facets) == 0 {
		return html.El("p", nil, html.Text(say.NoFilters))
	}
	return html.El("section", html.Attrs{"class": "facets", "aria-labelledby": "filters"},
		html.El("h2", html.Attrs{"id": "filters"}, html.Text(say.Filters)),
		html.El("div", nil, html.Each(r.Report.Facets, r.facet)...))
}

// maxValues is how many values of a facet are shown; a column that is read as a
// filter by mistake may have hundreds.
const maxValues = 12

func (r *ReadStep) facet(f talk.Facet) app.UI {
	shown := f.Values[:min(len(f.Values), maxValues)]
	values := html.Each(shown, func(v talk.Value) app.UI {
		return html.El("li", nil, html.El("bdi", nil, html.Text(v.Label)), html.El("span", html.Attrs{"class": "count"}, html.Text(r.Say.Number(v.Sessions))))
	})
	if more := len(f.Values) - len(shown); more > 0 {
		values = append(values, html.El("li", html.Attrs{"class": "count"}, html.Text("+"+r.Say.Number(more))))
	}
	return html.El("div", html.Attrs{"data-facet": f.ID},
		html.El("h3", nil, html.El("bdi", nil, html.Text(f.Label))),
		html.El("ul", html.Attrs{"class": "values"}, values...))
}
