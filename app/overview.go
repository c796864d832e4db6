// Package app holds the go-app components of a report's pages. The build
// command prints them as HTML, and the browser program mounts the same ones
// over that HTML.
package app

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
)

// Overview is the root of every page and the only component with state. Until
// [Overview.OnMount] has run it shows the page as it was prerendered, whatever
// the reader has ticked, so that the program finds every element it expects.
type Overview struct {
	app.Compo

	Index   *report.Index
	Release string
	Page    Page
	Query   report.Query

	live   bool // the program is in charge
	landed bool // the address the page was opened with has been seen
	acted  bool // the reader has changed the query
	result report.Result
}

// NewOverview returns the overview of a report for one of its pages.
func NewOverview(index *report.Index, release string, page Page) *Overview {
	o := &Overview{Index: index, Release: release, Page: page}
	o.apply(page.Query())
	return o
}

// Render draws the page. Everything a reader can do reaches the root as an
// event that bubbles; the views need no function to call.
func (o *Overview) Render() app.UI {
	return el("main", attrs{"id": "report", "data-report": o.Report().ID, "data-release": o.Release},
		when(!o.Page.Embedded, func() app.UI { return &Masthead{Report: o.Report(), Page: o.Page} }),
		&Filter{Report: o.Report(), Page: o.Page, Query: o.Query, Counts: o.result.Counts, Status: o.status()},
		&Sessions{Report: o.Report(), Page: o.Page, Shown: o.result.Sessions},
		&Colophon{Report: o.Report(), Page: o.Page},
	).On("change", o.onEdit).On("input", o.onEdit).On("click", o.onClick).On("submit", o.onSubmit)
}

// Report returns the report that is shown.
func (o *Overview) Report() *report.Report { return o.Index.Report() }

// status is empty until the reader acts, so that nothing is announced unasked.
func (o *Overview) status() string {
	if !o.acted {
		return ""
	}
	return sessionsOf(len(o.result.Sessions), len(o.Report().Sessions))
}
