package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
)

// Filter holds the controls that choose sessions: the search box, one group of
// boxes for each facet, the status line and the way back to all sessions. It
// is a form of native controls, so that it works before the program does.
type Filter struct {
	app.Compo

	Report *report.Report
	Page   Page
	Query  report.Query
	Counts map[string]map[string]int
	Status string
}

func (f *Filter) Render() app.UI {
	controls := []app.UI{f.search()}
	for i := range f.Report.Facets {
		controls = append(controls, f.facet(&f.Report.Facets[i]))
	}
	controls = append(controls, el("div", attrs{"class": "outcome"},
		el("p", attrs{"id": "status", "role": "status", "data-without": withoutProgram}, text(f.Status)),
		el("a", attrs{"class": "clear", "data-action": "clear", "href": f.Page.clearLink()}, text("Show all sessions")),
	))
	return el("form", attrs{"class": "filter", "role": "search", "action": f.Page.clearLink(), "autocomplete": "off",
		"aria-label": "Filter the sessions"}, controls...)
}

// search is without a value of its own: what the reader types stays the
// browser's, and can never be overwritten by an older state.
func (f *Filter) search() app.UI {
	return el("label", attrs{"class": "words"},
		el("span", nil, text("Search the sessions")),
		void("input", attrs{"type": "search", "name": "q", "placeholder": "Titles, key points, people", "maxlength": "1000", "enterkeyhint": "search"}),
	)
}

func (f *Filter) facet(facet *report.Facet) app.UI {
	boxes := []app.UI{el("legend", nil, text(facet.Label))}
	for _, v := range facet.Values {
		boxes = append(boxes, f.box(facet, v))
	}
	return el("fieldset", attrs{"data-facet": facet.ID}, boxes...)
}

func (f *Filter) box(facet *report.Facet, v report.Value) app.UI {
	a := attrs{"type": "checkbox", "name": facet.ID, "value": v.ID}
	return el("label", attrs{"class": "chip", "data-tone": tone(facet, v.ID)},
		void("input", checked(a, f.Query.Has(facet.ID, v.ID))),
		el("span", attrs{"class": "label"}, text(v.Label)),
		el("span", attrs{"class": "count"}, text(strconv.Itoa(f.Counts[facet.ID][v.ID]))),
	)
}

// tones is the number of colours that the style sheet has for facet values.
const tones = 8

// tone returns the number of a value's colour. Only the primary facet, the
// first one, is told by colour.
func tone(f *report.Facet, value string) string {
	for i, v := range f.Values {
		if v.ID == value {
			return strconv.Itoa(i%tones + 1)
		}
	}
	return ""
}
