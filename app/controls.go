package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
)

// readControls returns the query with what the page's controls say.
func readControls(q report.Query, r *report.Report) report.Query {
	for _, f := range r.Facets {
		if document().Call("querySelector", "#report fieldset[data-facet='"+f.ID+"']").Truthy() {
			q.Set(f.ID, tickedBoxes(f.ID))
		}
	}
	q.Words = control("q").Get("value").String()
	q.Sort = report.Order(control("sort").Get("value").String())
	q.View = ""
	if control("view").Get("checked").Bool() {
		q.View = report.ListView
	}
	return q
}

// writeControls makes the controls say what the query does; the boxes are
// drawn so.
func writeControls(q report.Query) {
	control("q").Set("value", q.Words)
	control("sort").Set("value", string(q.Sort))
	control("view").Set("checked", q.View == report.ListView)
}

func document() app.Value { return app.Window().Get("document") }

func control(name string) app.Value {
	return document().Call("querySelector", "#report [name="+name+"]")
}

// findValues shows of a facet's further values those whose label holds what is
// written in a box.
func findValues(box app.Value) {
	words := strings.ToLower(strings.TrimSpace(box.Get("value").String()))
	chips := box.Call("closest", "fieldset").Call("querySelectorAll", ".others .chip")
	for i := range chips.Length() {
		label := chips.Index(i).Call("querySelector", ".label").Get("textContent").String()
		chips.Index(i).Set("hidden", !strings.Contains(strings.ToLower(label), words))
	}
}

func tickedBoxes(facet string) []string {
	boxes := document().Call("querySelectorAll", "#report input[name='"+facet+"']:checked")
	values := make([]string, boxes.Get("length").Int())
	for i := range values {
		values[i] = boxes.Index(i).Get("value").String()
	}
	return values
}

// focusFilter gives the focus to the first box, after the control that had it
// may have gone. The host's page must not move.
func focusFilter() {
	first := document().Call("querySelector", "#report fieldset input")
	if !first.Truthy() {
		first = control("q")
	}
	first.Call("focus", map[string]any{"preventScroll": true})
}
