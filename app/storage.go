package app

import (
	"slices"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/json"
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

// saves reports whether the page keeps anything: a frame's storage would be the
// host's, and an opened report is not this site's.
func (o *Overview) saves() bool { return !o.Page.Embedded && !o.Page.Opened }

// restore reads what was saved on an earlier visit.
func (o *Overview) restore() {
	if !o.saves() {
		return
	}
	o.saved = o.load()
	o.last = report.ParseQuery(o.saved.Query, o.Report())
	o.drawStarred()
}

// star gives a session a star or takes it. Another tab may have changed what is
// saved since this one looked.
func (o *Overview) star(id string) {
	o.saved = o.load().toggled(id)
	o.store()
	o.drawStarred()
}

// remember keeps the filter for the next visit.
func (o *Overview) remember() {
	if !o.saves() {
		return
	}
	o.saved = o.load()
	o.saved.Query = lasting(o.Query).String(o.Report())
	o.store()
}

func (o *Overview) forget() {
	o.saved, o.last = saved{}, report.Query{}
	o.store()
	focusFilter()
}

// drawStarred draws the rest of a list that the page holds from the start, if
// there are stars in it: the program has not taken those cards over.
func (o *Overview) drawStarred() {
	for i, s := range o.drawing.result.Sessions {
		if o.drawing.printed && i >= o.drawing.limit && o.saved.starred(s.ID) {
			o.drawing.limit, o.drawing.printed = len(o.drawing.result.Sessions), false
		}
	}
}

// place is the name under which the browser keeps it: that of the report's
// folder, since several reports share an origin.
func (o *Overview) place() string {
	here := app.Window().Get("location").Get("href")
	return "report-widget " + app.Window().Get("URL").New(o.Page.Root, here).Get("pathname").String()
}

// load and store do without a storage that is forbidden, full or absent: then
// what is saved lasts as long as the page.
func (o *Overview) load() (s saved) {
	s = o.saved
	if o.unstored {
		return s
	}
	defer withoutStorage()
	text := storage().Call("getItem", o.place())
	s = saved{} // another tab may have been asked to forget
	if text.Truthy() {
		s = readSaved(text.String(), o.Report())
	}
	return s
}

func (o *Overview) store() {
	o.unstored = true
	defer withoutStorage()
	if o.saved.empty() {
		storage().Call("removeItem", o.place())
	} else {
		storage().Call("setItem", o.place(), string(json.Marshal(o.saved, "")))
	}
	o.unstored = false
}

// storage panics where it is forbidden. Read by Get, which has no way to
// fail, it would end the program.
// https://github.com/golang/go/blob/go1.26/lib/wasm/wasm_exec.js ("syscall/js.valueGet")
func storage() app.Value {
	return app.Window().Get("Reflect").Call("get", app.Window(), "localStorage")
}

func withoutStorage() {
	if refused := recover(); refused != nil {
		app.Log(refused)
	}
}
