package app

import (
	"slices"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/view"
)

// showAnswer brings the beginning of the list into sight: where the reader has
// scrolled past it, and where it begins below the screen, unless what has the focus
// would leave it. The filters beside the list stay where they are.
func (o *Overview) showAnswer() {
	o.ctx.Defer(func(app.Context) {
		above := rect(document().Call("querySelector", "#report .outcome"), "top")
		below := rect(firstHeading(), "bottom") - app.Window().Get("innerHeight").Float()
		switch focus := rect(document().Get("activeElement"), "top"); {
		case above < 0:
			app.Window().Call("scrollBy", 0, above)
		case below > 0 && below <= focus:
			app.Window().Call("scrollBy", 0, below)
		}
	})
}

// showFirst brings the first session into sight after a choice in the diagram or
// in a table, which may fill the screen. It scrolls the page only: to scroll an
// element into view would move the host of a frame too.
func (o *Overview) showFirst() {
	o.ctx.Defer(func(app.Context) {
		const room = 8 // below the heading, in pixels
		above := rect(document().Call("querySelector", "#report .sessions"), "top")
		below := rect(firstHeading(), "bottom") + room - app.Window().Get("innerHeight").Float()
		app.Window().Call("scrollBy", 0, min(above, max(below, 0)))
	})
}

// hold keeps a control where it is on the screen while what stands above it, such
// as the line that says what came of the choice, becomes higher or lower.
func (o *Overview) hold(control app.Value) {
	before := rect(control, "top")
	o.ctx.Defer(func(app.Context) {
		if control.Get("isConnected").Bool() {
			app.Window().Call("scrollBy", 0, rect(control, "top")-before)
		}
	})
}

// showBelow makes room below the diagram or the table that its heading is about to
// open, so that a choice in it need not scroll.
func (o *Overview) showBelow(summary app.Value) {
	if summary.Truthy() && !summary.Get("parentElement").Get("open").Bool() {
		o.ctx.Defer(func(app.Context) { makeRoomBelow(summary) })
	}
}

// makeRoomBelow scrolls what has been opened to the top of the screen if the heading
// of some first session, which takes three lines at most, would be below it.
func makeRoomBelow(opened app.Value) {
	const heading = 80 // pixels
	if rect(firstHeading(), "top")+heading > app.Window().Get("innerHeight").Float() {
		app.Window().Call("scrollBy", 0, rect(opened, "top"))
	}
}

func firstHeading() app.Value {
	return document().Call("querySelector", "#report .session h3, #report .none")
}

// rect returns an edge of an element on the screen; it is 0 where there is none.
func rect(element app.Value, edge string) float64 {
	if !element.Truthy() {
		return 0
	}
	return element.Call("getBoundingClientRect").Get(edge).Float()
}

func showNearest(element app.Value) {
	if element.Truthy() {
		element.Call("scrollIntoView", map[string]any{"block": "nearest"})
	}
}

// reveal draws the open session, and may bring it into sight: in a frame only
// when the reader has asked for it, since the host's page would move too.
func (o *Overview) reveal(ctx app.Context, inSight bool) {
	place := slices.IndexFunc(o.drawing.result.Sessions, func(s *report.Session) bool { return s.ID == o.drawing.shown.Session })
	if place < 0 {
		return
	}
	o.drawTo(place)
	if place >= o.drawing.first+view.Urgent {
		o.drawing.old = nil // it would be drawn later
	}
	id := o.drawing.shown.Session
	ctx.Defer(func(app.Context) {
		if inSight {
			showNearest(document().Call("getElementById", id))
		}
	})
}

// inSight reports whether the reader sees some of a session's card.
func (o *Overview) inSight(session string) bool {
	card := document().Call("getElementById", session)
	if !card.Truthy() {
		return false
	}
	place := card.Call("getBoundingClientRect")
	return place.Get("top").Float() < app.Window().Get("innerHeight").Float() && place.Get("bottom").Float() > 0
}

// drawTo has a place of the list drawn, and what leads to it unless that is long.
func (o *Overview) drawTo(place int) {
	ahead := place - o.drawing.first
	switch {
	case ahead < 0, ahead >= view.MaxUnpaged:
		o.drawing.first, o.drawing.limit, o.drawing.printed = place-place%view.PageSize, view.PageSize, false
	case ahead >= o.drawing.limit:
		o.drawing.limit, o.drawing.printed = ahead+1, false
	}
}
