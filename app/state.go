package app

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
)

// Resume makes the query what the reader has set up in the page's controls
// before the program was there. It is called before the overview is mounted.
func (o *Overview) Resume(rawQuery string) {
	o.Query = report.ParseQuery(rawQuery, o.Report())
	o.Query = o.readControls()
}

// OnMount takes charge of the page.
func (o *Overview) OnMount(ctx app.Context) {
	// go-app's own handler takes every click on a link for a route: it kills
	// the program on "tel:" and loses target, modifiers and other pages.
	// https://github.com/maxence-charriere/go-app/issues/481
	app.Window().Set("onclick", nil)
	o.live = true
	if o.Query.String(o.Report()) != o.addressed(ctx).String(o.Report()) {
		o.change(o.Query)
	} else {
		o.apply(o.Query)
	}
	ctx.Defer(func(app.Context) { document().Get("documentElement").Get("dataset").Set("engine", "wasm") })
}

// OnNav follows the address, which back and forward change. Its first call is
// for the address that the page was opened with.
func (o *Overview) OnNav(ctx app.Context) {
	if !o.landed {
		o.landed = true
		return
	}
	if q := o.addressed(ctx); q.String(o.Report()) != o.Query.String(o.Report()) {
		o.acted = true
		o.apply(q)
		o.writeWords()
	}
}

// addressed returns the query that the address asks for. The address of a facet
// page asks for the page's value unless it chooses otherwise.
func (o *Overview) addressed(ctx app.Context) report.Query {
	q := report.ParseQuery(ctx.Page().URL().RawQuery, o.Report())
	if q.Empty() {
		q.Facets = o.Page.Query().Facets
	}
	return q
}

func (o *Overview) onEdit(app.Context, app.Event) { o.change(o.readControls()) }

func (o *Overview) onSubmit(_ app.Context, e app.Event) {
	e.PreventDefault()
	o.change(o.readControls())
}

// onClick serves the links that act on this page. Every other one is the
// browser's, and so is a click that asks for a new tab or a download.
func (o *Overview) onClick(_ app.Context, e app.Event) {
	source := e.Get("target").Call("closest", "[data-action]")
	if !source.Truthy() || modified(e) {
		return
	}
	e.PreventDefault()
	data := source.Get("dataset")
	q := o.Query.Clear()
	if data.Get("action").String() == "choose" {
		q.Set(data.Get("name").String(), []string{data.Get("value").String()})
	}
	o.change(q)
	o.writeWords()
	focusFilter()
}

func modified(e app.Event) bool {
	for _, key := range []string{"ctrlKey", "metaKey", "shiftKey", "altKey", "button"} {
		if e.Get(key).Truthy() {
			return true
		}
	}
	return false
}

// change applies what the reader did and keeps it in the address. It never adds
// to the history: in a frame that is the host's. The page of a facet value
// becomes the report's page, since the address now says what is chosen.
func (o *Overview) change(q report.Query) {
	o.acted = true
	o.apply(q)
	address := o.Page.clearLink()
	if query := q.String(o.Report()); query != "" {
		address += "?" + query
	}
	replaceAddress(address)
	if o.Page.Facet != "" {
		o.Page = Standalone
		document().Set("title", o.Report().Title)
	}
}

func (o *Overview) apply(q report.Query) {
	o.Query = q
	o.result = o.Index.Match(q)
}

// readControls returns the query with the facets and words that the page's
// controls say.
func (o *Overview) readControls() report.Query {
	q := o.Query
	for _, f := range o.Report().Facets {
		q.Set(f.ID, tickedBoxes(f.ID))
	}
	q.Words = searchBox().Get("value").String()
	return q
}

func (o *Overview) writeWords() { searchBox().Set("value", o.Query.Words) }

func document() app.Value { return app.Window().Get("document") }

func searchBox() app.Value { return document().Call("querySelector", "#report input[name=q]") }

func tickedBoxes(facet string) []string {
	boxes := document().Call("querySelectorAll", "#report input[name='"+facet+"']:checked")
	values := make([]string, boxes.Get("length").Int())
	for i := range values {
		values[i] = boxes.Index(i).Get("value").String()
	}
	return values
}

// replaceAddress lets the address be what it is when a browser refuses: Safari
// does after a hundred changes in thirty seconds.
// https://github.com/WebKit/WebKit/blob/main/Source/WebCore/page/History.cpp
func replaceAddress(address string) {
	defer func() {
		if refused := recover(); refused != nil {
			app.Log(refused)
		}
	}()
	app.Window().Get("history").Call("replaceState", nil, "", address)
}

// focusFilter gives the focus to the first box, after the control that had it
// may have gone. The host's page must not move.
func focusFilter() {
	control := document().Call("querySelector", "#report fieldset input")
	if !control.Truthy() {
		control = searchBox()
	}
	control.Call("focus", map[string]any{"preventScroll": true})
}
