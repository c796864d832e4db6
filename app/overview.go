// Package app is the overview of a report: the root component of its pages and
// the only one with state. It draws the views of package view. The build command
// prints it as HTML, and the browser program mounts it over that HTML.
package app

import (
	"sync"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/search"
	"reportwidget/app/view"
	"reportwidget/app/view/html"
)

// Overview is the root of every page and the only component with state. Until
// [Overview.OnMount] has run it shows the page as it was prerendered, whatever
// the reader has ticked, so that the program finds every element it expects.
type Overview struct {
	app.Compo

	Index   *search.Index
	Release string
	Page    view.Page
	Query   report.Query // what the reader has chosen
	Address string       // of the stand-alone page, if it is known

	people    int  // how many are named in the report
	inDays    bool // its sessions are in the order of their days
	ctx       app.Context
	warmed    sync.Once
	live      bool   // the program is in charge
	acted     bool   // the reader has changed the query
	announced string // what the status line says
	saved     saved
	unstored  bool         // the browser has refused to keep it
	last      report.Query // the filter of an earlier visit

	history history
	texts   textLoading
	drawing drawing
}

// drawing is what the page shows and is going to show.
type drawing struct {
	answer
	old  *answer // what is drawn, while only the top has been drawn anew
	acts int     // how often the answer has changed
}

// answer is what the page shows, and how much of it.
type answer struct {
	shown   report.Query
	result  search.Result
	first   int  // the place of the first session that is drawn
	limit   int  // how many are drawn
	printed bool // the page holds the others too, from the start
}

// NewOverview returns the overview of a report for one of its pages.
func NewOverview(index *search.Index, release string, page view.Page) *Overview {
	o := &Overview{Index: index, Release: release, Page: page, texts: newTextLoading()}
	o.drawing.limit = view.PageSize
	o.people, o.inDays = view.People(index.Report()), view.InDays(index.Report())
	o.apply(page.Query())
	o.drawing.printed = len(o.drawing.result.Sessions) <= view.MaxUnpaged && page.Number == 0 && !page.Opened
	return o
}

// Render draws the page. Everything a reader can do reaches the root as an
// event that bubbles; the views need no function to call.
func (o *Overview) Render() app.UI {
	return html.El("main", html.Attrs{"id": "report", "data-report": o.Report().ID, "data-release": o.Release},
		html.El("div", html.Attrs{"class": "overview"}, o.parts()...),
		&view.Footer{Report: o.Report(), Page: o.Page, Dialog: !o.Page.Embedded && !o.Page.Opened},
	).On("input", o.onEdit).On("click", o.onClick).On("submit", o.onSubmit).On("focusin", o.onFocus)
}

// parts are what the style sheet puts into columns where there is room. The page's
// foot stands after them, so that the filters, which stay in sight while the list
// scrolls, end before it.
func (o *Overview) parts() []app.UI {
	return []app.UI{
		html.When(len(o.Report().Languages) > 1 && !o.Page.Opened, o.languages),
		o.header(),
		html.When(len(o.Report().Sessions) > 1, func() app.UI {
			return &view.Numbers{Report: o.Report(), Page: o.Page, Query: o.drawing.shown, Sizes: o.Index.Sizes(), People: o.people}
		}),
		&view.Filter{Report: o.Report(), Page: o.Page, Ticked: o.Query, Active: o.active(), Counts: o.drawing.result.Counts, Sizes: o.Index.Sizes(), Status: o.announced, Diagram: o.diagram()},
		html.When(len(o.Report().Facets) > 1 && o.Page.Number == 0, o.matrix),
		o.sessions(),
		html.When(!o.drawing.printed, o.pager),
		html.When(o.live && o.saves() && !o.saved.empty(), o.keepsakes),
		o.takeaway(),
	}
}

// languages lead to what is shown, in another language. The page of a facet
// value asks for that value by its address.
func (o *Overview) languages() app.UI {
	l := &view.LanguageLinks{Report: o.Report(), Page: o.Page, Path: o.Page.LanguagePath()}
	if o.Page.Path() == "" {
		q := o.drawing.shown
		q.Frame, q.Only = nil, nil // web/frame.js adds what the host asks for
		l.Query = q.String(o.Report())
	}
	return l
}

// header is one line in a frame, whose room is the host's.
func (o *Overview) header() app.UI {
	if o.Page.Embedded {
		return &view.FrameTitle{Report: o.Report(), Page: o.Page}
	}
	return &view.Header{Report: o.Report(), Page: o.Page}
}

func (o *Overview) diagram() *view.Diagram {
	if len(o.Report().Relations) == 0 || o.Page.Number > 0 {
		return nil
	}
	return &view.Diagram{Report: o.Report(), Page: o.Page, Query: o.drawing.shown}
}

func (o *Overview) matrix() app.UI {
	a := o.drawn()
	return &view.Matrix{Report: o.Report(), Page: o.Page, Query: a.shown, Sessions: a.result.Worded}
}

func (o *Overview) takeaway() app.UI {
	a := o.drawn()
	return &view.ExportPanel{View: o.view(a), Session: o.opened(a), Page: o.Page, Folder: o.Page.Root, Printable: !o.Page.Embedded}
}

func (o *Overview) keepsakes() app.UI {
	return &view.SavedPanel{Report: o.Report(), Page: o.Page, Stars: o.saved.Stars, Last: o.last}
}

// drawn returns the answer that the parts around the list show: the old one
// until the rest of the list is drawn.
func (o *Overview) drawn() *answer {
	if o.drawing.old != nil {
		return o.drawing.old
	}
	return &o.drawing.answer
}

// Report returns the report that is shown.
func (o *Overview) Report() *report.Report { return o.Index.Report() }

func (o *Overview) sessions() app.UI {
	if o.drawing.old == nil || len(o.drawing.visible()) <= view.Urgent || len(o.drawing.old.visible()) <= view.Urgent {
		return o.list(&o.drawing.answer, o.drawing.visible())
	}
	list := o.list(&o.drawing.answer, o.drawing.visible()[:view.Urgent])
	list.Old = o.list(o.drawing.old, o.drawing.old.visible())
	return list
}

func (o *Overview) list(a *answer, sessions []*report.Session) *view.SessionList {
	list := &view.SessionList{Report: o.Report(), Page: o.Page, Sessions: o.Index.Whole(sessions), Words: a.result.Words, Open: a.shown.Session, Stars: o.saves(), Starred: o.saved.Stars, Days: o.inDays && a.shown.Order() == report.ByProgramme}
	if a.printed {
		list.Printed = a.result.Sessions[len(list.Sessions):]
	}
	if s := o.opened(a); s != nil {
		list.Near = o.Index.Near(s, a.result.Sessions)
	}
	return list
}

// pager follows a list that does not show all of its sessions. What is drawn
// after a pause needs no link.
func (o *Overview) pager() app.UI {
	next, all := o.drawing.first+max(o.drawing.limit, view.PageSize), len(o.drawing.result.Sessions)
	if next >= all && o.drawing.first == 0 {
		return nil
	}
	return &view.Pager{Report: o.Report(), Page: o.Page, Query: o.drawing.shown, First: o.drawing.first, Next: next, All: all}
}

func (a *answer) visible() []*report.Session {
	sessions := a.result.Sessions[min(a.first, len(a.result.Sessions)):]
	return sessions[:min(a.limit, len(sessions))]
}

// active is empty until the reader acts, as is the status: both would move what
// the reader sees when the program takes over.
func (o *Overview) active() report.Query {
	if !o.acted {
		return report.Query{}
	}
	return o.drawing.shown
}

// status is what came of the query. It is empty until the reader acts, so that
// nothing is announced unasked but that a search is not complete.
func (o *Overview) status() string {
	brief := o.drawing.shown.Words != "" && !o.Index.Complete()
	if !o.acted && !brief {
		return ""
	}
	line := view.SessionsOf(o.Page.Say, len(o.drawing.result.Sessions), len(o.Report().Sessions))
	for _, c := range o.drawing.result.Corrected {
		line += view.Corrected(o.Page.Say, c)
	}
	if brief {
		line += o.Page.Say.TitlesOnly
	}
	return line
}
