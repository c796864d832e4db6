package app

import (
	"runtime"
	"strings"
	"time"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/view"
)

// Resume makes the query what the reader has set up in the page's controls
// before the program was there. It is called before the overview is mounted.
// An opened report's controls are not there yet, and follow the address.
func (o *Overview) Resume(rawQuery string) {
	o.Query = report.ParseQuery(rawQuery, o.Report())
	if !o.Page.Opened {
		o.Query = readControls(o.Query, o.Report())
	}
}

// OnMount takes charge of the page.
func (o *Overview) OnMount(ctx app.Context) {
	// go-app's own handler takes every click on a link for a route: it kills
	// the program on "tel:" and loses target, modifiers and other pages.
	// https://github.com/maxence-charriere/go-app/issues/481
	app.Window().Set("onclick", nil)
	o.live = true
	o.restore()
	defer o.fetchTexts()
	defer o.reveal(ctx, !o.Page.Embedded)
	o.ctx = ctx
	o.history.landing = landing{o.Page, here(), document().Get("title").String()}
	if q := o.addressed(ctx); q.String(o.Report()) != o.Query.String(o.Report()) || !o.answers(q) {
		o.change(o.Query)
	} else if o.Query.String(o.Report()) != o.drawing.shown.String(o.Report()) {
		o.apply(o.Query)
	}
	if o.Page.Opened {
		ctx.Defer(func(app.Context) { writeControls(o.Query) })
	}
	ctx.Defer(func(app.Context) { document().Get("documentElement").Get("dataset").Set("engine", "wasm") })
}

// OnNav follows the address, which back and forward change. Its first call is
// for the address that the page was opened with.
func (o *Overview) OnNav(ctx app.Context) {
	if !o.history.landed {
		o.history.landed = true
		return
	}
	o.history.unkept = nil // the address has changed since
	o.turn(o.pageHere())
	if q := o.addressed(ctx); q.String(o.Report()) != o.Query.String(o.Report()) {
		o.acted, o.history.writing = true, false
		o.apply(q)
		writeControls(q)
		o.reveal(ctx, !o.Page.Embedded)
		o.informHost()
		o.fetchTexts()
	}
}

// addressed returns the query that the address asks for. The address of a facet
// page asks for the page's value unless it chooses otherwise.
func (o *Overview) addressed(ctx app.Context) report.Query {
	q := report.ParseQuery(ctx.Page().URL().RawQuery, o.Report())
	if len(q.Facets) == 0 && strings.TrimSpace(q.Words) == "" {
		q.Facets = o.Page.Query().Facets
	}
	return q
}

func (o *Overview) onEdit(ctx app.Context, e app.Event) {
	target := e.Get("target")
	if action := target.Get("dataset").Get("action"); action.Truthy() && action.String() == "find" {
		findValues(target)
	}
	if toggle := target.Call("closest", ".toggle"); toggle.Truthy() && target.Get("checked").Bool() {
		makeRoomBelow(toggle.Call("closest", ".bar"))
	}
	name := target.Get("name")
	if !name.Truthy() {
		return
	}
	before := o.announced
	defer o.fetchTexts()
	o.hold(target)
	o.change(readControls(o.Query, o.Report()))
	o.showAnswer()
	if name.String() == "q" {
		o.announceLater(ctx, before)
	}
}

// typingPause is how long a reader stops typing who has done so.
const typingPause = 500 * time.Millisecond

// announceLater leaves the status line as it was until the reader stops typing,
// so that a screen reader says what came of the words, not of every letter.
func (o *Overview) announceLater(ctx app.Context, before string) {
	o.announced = before
	act := o.drawing.acts
	ctx.After(typingPause, func(app.Context) {
		if act == o.drawing.acts {
			o.announced = o.status()
		}
	})
}

func (o *Overview) onSubmit(_ app.Context, e app.Event) {
	e.PreventDefault()
	o.change(readControls(o.Query, o.Report()))
	o.fetchTexts()
}

// onFocus prepares the search before its first letter is typed.
func (o *Overview) onFocus(ctx app.Context, e app.Event) {
	if name := e.Get("target").Get("name"); name.Truthy() && name.String() == "q" {
		o.texts.seeking = true
		o.fetchTexts()
		ctx.Defer(func(app.Context) { o.warm() })
	}
}

// warm also lets the collector run now, rather than while the reader types.
func (o *Overview) warm() {
	o.Index.Warm()
	o.warmed.Do(func() {
		o.rehearse()
		runtime.GC()
	})
}

// rehearse searches for what is there, since browsers compile each function of
// the program when it is first called.
func (o *Overview) rehearse() {
	shown := o.drawing.visible()
	if len(shown) == 0 {
		return
	}
	s := o.Index.Whole(shown[:1])[0]
	card := &view.Card{Report: o.Report(), Page: o.Page, Session: s, Words: o.Index.Match(report.Query{Words: s.Title}).Words}
	card.Render()
}

// onClick serves what acts on this page. Every other link is the browser's, and
// so is a click that asks for a new tab or a download.
func (o *Overview) onClick(ctx app.Context, e app.Event) {
	o.keepNow()
	if e.Get("target").Call("closest", ".takeaway").Truthy() {
		o.locate()
	}
	o.showBelow(e.Get("target").Call("closest", ".relations > summary, .matrix > summary"))
	source := e.Get("target").Call("closest", "[data-action]")
	if !source.Truthy() || modified(e) {
		return
	}
	data := source.Get("dataset")
	action := data.Get("action").String()
	if action == "save" && o.drawing.shown.Empty() && o.opened(&o.drawing.answer) == nil && !o.Page.Opened {
		return // the link leads to the file
	}
	e.PreventDefault()
	defer o.fetchTexts()
	switch action {
	case "clear":
		o.choose(o.Query.Clear())
	case "choose":
		o.choose(o.Query.Choose(report.ParseQuery(data.Get("query").String(), o.Report())))
	case "narrow":
		o.hold(source)
		q := o.Query
		q.Facets, q.Session = report.ParseQuery(data.Get("query").String(), o.Report()).Facets, ""
		o.change(q)
		o.showFirst()
	case "remove":
		o.choose(o.Query.Without(data.Get("name").String(), data.Get("value").String()))
	case "open":
		o.open(ctx, data.Get("session").String())
	case "more":
		o.drawing.limit += view.PageSize
	case "star":
		o.star(data.Get("session").String())
	case "show":
		o.show(ctx, data.Get("session").String())
	case "resume":
		q := report.ParseQuery(data.Get("query").String(), o.Report())
		q.Only, q.Frame = o.Query.Only, o.Query.Frame
		o.choose(q)
	case "forget":
		o.forget()
	case "copy":
		if copyText(data.Get("target").String()) {
			o.announced = o.Page.Say.Copied
		}
	case "print":
		app.Window().Call("print")
	case "save":
		o.save(data.Get("file").String())
	}
}

// choose applies a query that was not set up in the controls, which follow it.
func (o *Overview) choose(q report.Query) {
	o.change(q)
	writeControls(q)
	focusFilter()
	o.showAnswer()
}

// open shows all of a session in its place, or as little as before.
func (o *Overview) open(ctx app.Context, id string) {
	q := o.Query
	if q.Session == id {
		q.Session = ""
	} else {
		q.Session = id
	}
	first, limit, acted, tail := o.drawing.first, o.drawing.limit, o.acted, o.drawing.printed
	o.change(q)
	o.drawing.first, o.drawing.limit, o.acted, o.drawing.printed = first, limit, acted, tail // the list is the same
	o.drawing.old = nil
	o.reveal(ctx, true)
}

// show opens a session that the filter may hide.
func (o *Overview) show(ctx app.Context, id string) {
	q := o.Query.Clear()
	q.Session = id
	o.choose(q)
	o.reveal(ctx, true)
}

func modified(e app.Event) bool {
	for _, key := range []string{"ctrlKey", "metaKey", "shiftKey", "altKey", "button"} {
		if e.Get(key).Truthy() {
			return true
		}
	}
	return false
}

// change applies what the reader did and keeps it in the address.
func (o *Overview) change(q report.Query) {
	o.keepNow()
	keep := o.keeping(q)
	o.drawTopFirst()
	o.acted = true
	o.locate()
	o.drawing.limit = drawnBeforeRest
	o.apply(q)
	o.keepLater(keep)
	o.remember()
	o.turn(o.reportPage())
	o.informHost()
}

// informHost lets web/framed.js send a frame's host what is shown.
func (o *Overview) informHost() {
	if !o.Page.Embedded {
		return
	}
	q := o.drawing.shown
	q.Frame, q.Only = nil, nil
	detail := map[string]any{"detail": map[string]any{"query": q.String(o.Report()), "count": len(o.drawing.result.Sessions)}}
	app.Window().Call("dispatchEvent", app.Window().Get("CustomEvent").New("report-widget:filter", detail))
}

// drawnBeforeRest is the number of sessions that are drawn when the list has
// changed, before the rest of a page's.
const drawnBeforeRest = 24

// clickPause is how long a reader rests after a click before the next one is not
// to be expected. It ends before a browser takes what moves for unexpected:
// https://web.dev/articles/cls#expected_vs_unexpected_layout_shifts
const clickPause = 250 * time.Millisecond

// paintDelay is how long the rest of a list waits for its top to be painted:
// drawn between two frames, it would hold up the second.
const paintDelay = 50 * time.Millisecond

// drawTopFirst lets the reader see the top of the next list before the rest of
// it is drawn: a screen is a sixth of the work. What is further down waits until
// the reader pauses, so that the next letter or click has not to wait for it.
func (o *Overview) drawTopFirst() {
	if o.drawing.old == nil {
		drawn := o.drawing.answer
		o.drawing.old = &drawn
	}
	o.drawing.acts++
	act, pause := o.drawing.acts, clickPause
	if o.history.writing {
		pause = typingPause
	}
	o.ctx.After(paintDelay, func(app.Context) {
		if act == o.drawing.acts {
			o.drawing.old = nil
			o.keepNow()
		}
	})
	o.ctx.After(pause, func(app.Context) {
		if act == o.drawing.acts {
			o.drawing.limit = max(o.drawing.limit, view.PageSize)
			o.ctx.Defer(func(app.Context) { collect() })
		}
	})
}

// collect lets the collector run before it must, while the reader looks at what
// is drawn: in a large report it takes longer than the answer to the next act,
// and would hold that up.
func collect() {
	var m runtime.MemStats
	if runtime.ReadMemStats(&m); m.HeapAlloc > m.NextGC/4*3 {
		runtime.GC()
	}
}

// locate finds out where the report is, if the build did not know. It waits for
// the reader to act, so that the page stays as it was until then. A file of the
// reader's own has no address for others.
func (o *Overview) locate() {
	here := app.Window().Get("location").Get("href")
	if o.Address == "" && !o.Page.Opened && strings.HasPrefix(here.String(), "http") {
		o.Address = app.Window().Get("URL").New(o.Page.Root, here).Get("href").String()
	}
}

func (o *Overview) apply(q report.Query) {
	o.Query, o.drawing.shown, o.drawing.printed, o.drawing.first = q, q, false, 0
	if o.Page.Shows(q, o.Report()) {
		o.drawing.first = o.Page.First()
	}
	o.drawing.result = o.Index.Match(q)
	o.announced = o.status()
}
