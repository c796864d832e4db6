package app

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/view"
)

// history is what the program knows of the addresses of this page.
type history struct {
	landed  bool // the address the page was opened with has been seen
	landing landing
	writing bool   // the last step was made by writing words
	unkept  func() // puts the query into the address
}

// landing is the page as the reader came to it.
type landing struct {
	page        view.Page
	path, title string
}

// pageHere returns the page of the current address, which back and forward lead
// to: the one that the reader came to, or the report's.
func (o *Overview) pageHere() view.Page {
	if here() == o.history.landing.path {
		return o.history.landing.page
	}
	return o.reportPage()
}

// reportPage returns the page of the report that answers any query. The page of
// a facet value becomes it when the reader filters, since the address then says
// what is chosen.
func (o *Overview) reportPage() view.Page {
	if o.Page.Path() == "" {
		return o.Page
	}
	p := o.Page
	p.Facet, p.Value, p.And, p.Number = "", "", view.Choice{}, 0
	return p.Placed()
}

// turn makes the document one of the report's pages, whose address it has.
func (o *Overview) turn(p view.Page) {
	if p == o.Page {
		return
	}
	o.Page = p
	title := o.Report().Title
	if p == o.history.landing.page {
		title = o.history.landing.title
	}
	document().Set("title", title)
}

// answers reports whether the page is the one that the query should be at.
func (o *Overview) answers(q report.Query) bool {
	return o.Page.Path() == "" || o.Page.Shows(q, o.Report())
}

// keepLater keeps the query in the address. What the reader writes is kept once
// its answer is seen: a browser takes longer for it than the program to answer.
// The address of another page is kept at once, since links are relative to it.
func (o *Overview) keepLater(keep func(address string)) {
	address := o.Page.At(o.drawing.shown.String(o.Report()))
	if !o.history.writing || o.Page.Path() != "" {
		keep(address)
		return
	}
	o.history.unkept = func() { keep(address) }
}

// keepNow keeps what keepLater has put off.
func (o *Overview) keepNow() {
	if o.history.unkept != nil {
		o.history.unkept()
		o.history.unkept = nil
	}
}

// keeping returns how the address of the next query is kept. What the reader
// writes is one step back however many letters it has. A frame adds no step:
// its history is the host's.
func (o *Overview) keeping(next report.Query) func(address string) {
	before := o.Query
	before.Words = next.Words
	rest := before.String(o.Report()) == next.String(o.Report())
	same := rest && o.Query.Words == next.Words
	again := rest && o.history.writing
	o.history.writing = rest && !same
	if same || again || o.Page.Embedded || framed() {
		return func(address string) { writeAddress("replaceState", address) }
	}
	return func(address string) { writeAddress("pushState", address) }
}

// writeAddress lets the address be what it is when a browser refuses: Safari
// does after a hundred changes in thirty seconds.
// https://github.com/WebKit/WebKit/blob/main/Source/WebCore/page/History.cpp
func writeAddress(method, address string) {
	defer func() {
		if refused := recover(); refused != nil {
			app.Log(refused)
		}
	}()
	app.Window().Get("history").Call(method, nil, "", address)
}

func here() string { return app.Window().Get("location").Get("pathname").String() }

func framed() bool { return !app.Window().Get("parent").Equal(app.Window()) }
