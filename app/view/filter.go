package view

import (
	"slices"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/view/html"
)

// Filter holds the controls that choose sessions: the search box, one group of
// boxes for each facet, the order, and what came of it. It is a form of native
// controls, so that it works before the program does.
type Filter struct {
	app.Compo

	Report *report.Report
	Page   Page
	Ticked report.Query // whose boxes are ticked
	Active report.Query // what the reader is told to be filtering by
	Counts [][]int      // see [search.Result]
	Sizes  [][]int      // see [search.Index]
	Status string
}

func (f *Filter) Render() app.UI {
	controls := []app.UI{f.search()}
	for i := range f.Report.Facets {
		controls = append(controls, f.facet(i))
	}
	controls = append(controls, f.outcome())
	return html.El("form", html.Attrs{"class": "filter", "role": "search", "action": f.Page.clearLink(), "autocomplete": "off",
		"aria-label": f.Page.Say.FilterLabel}, controls...)
}

// search is without a value of its own: what the reader types stays the
// browser's, and can never be overwritten by an older state.
func (f *Filter) search() app.UI {
	return html.El("label", html.Attrs{"class": "words"},
		f.Page.said("span", nil, f.Page.Say.Search),
		html.Void("input", f.Page.own(html.Attrs{"type": "search", "name": "q", "placeholder": f.Page.Say.SearchHint, "maxlength": "1000", "enterkeyhint": "search"})),
		f.Page.said("small", html.Attrs{"class": "scriptless"}, f.Page.Say.WithoutScript),
	)
}

// folded is the number of values that a facet shows at first.
const folded = 10

// facet shows the values in the report's order; of many, those with the most
// sessions, and the others on demand.
func (f *Filter) facet(i int) app.UI {
	facet := &f.Report.Facets[i]
	boxes := []app.UI{f.Page.written(facet.Lang, "legend", nil, facet.Label)}
	var others []app.UI
	first := f.frequent(i)
	for k, v := range facet.Values {
		if box := f.box(facet, v, f.Counts[i][k]); first[k] {
			boxes = append(boxes, box)
		} else {
			others = append(others, box)
		}
	}
	if others != nil {
		summary := f.Page.said("summary", nil, f.Page.Say.ShowAllValues.With("count", f.Page.Say.Number(len(facet.Values))))
		boxes = append(boxes, html.El("details", html.Attrs{"class": "others"}, summary, html.El("div", nil, others...)))
	}
	return html.El("fieldset", html.Attrs{"data-facet": facet.ID}, boxes...)
}

// frequent reports which values of a facet with many are shown at first.
func (f *Filter) frequent(i int) []bool {
	sizes := f.Sizes[i]
	first := make([]bool, len(sizes))
	order := make([]int, len(sizes))
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int { return sizes[b] - sizes[a] })
	if len(order) > folded+1 {
		order = order[:folded]
	}
	for _, k := range order {
		first[k] = true
	}
	return first
}

func (f *Filter) box(facet *report.Facet, v report.Value, count int) app.UI {
	a := html.Attrs{"type": "checkbox", "name": facet.ID, "value": v.ID}
	return html.El("label", html.Attrs{"class": "chip", "data-tone": tone(f.Report, facet.ID, v.ID)},
		html.Void("input", html.Checked(a, f.Ticked.Has(facet.ID, v.ID))),
		f.Page.written(v.Lang, "span", html.Attrs{"class": "label"}, v.Label),
		html.El("span", html.Attrs{"class": "count"}, html.Text(f.Page.Say.Number(count))),
	)
}

// outcome says how many sessions there are and why, and leads back to all.
func (f *Filter) outcome() app.UI {
	return html.El("div", html.Attrs{"class": "outcome"},
		f.Page.said("p", html.Attrs{"id": "status", "role": "status", "data-without": f.Page.Say.WithoutProgram}, f.Status),
		html.El("ul", html.Attrs{"class": "active", "aria-label": f.Page.Say.ActiveFilters}, f.active()...),
		f.Page.said("a", html.Attrs{"class": "clear", "data-action": "clear", "href": f.Page.clearLink()}, f.Page.Say.Clear),
		f.order(),
	)
}

// active lists what narrows the list, each to be taken away.
func (f *Filter) active() []app.UI {
	var active []app.UI
	add := func(name, value, label string) {
		active = append(active, html.El("li", nil, html.El("button", html.Attrs{"type": "button", "data-action": "remove", "data-name": name, "data-value": value,
			"aria-label": f.Page.Say.RemoveFilter.With("filter", f.Page.Say.Isolated(label))}, html.Text(label))))
	}
	for i := range f.Report.Facets {
		facet := &f.Report.Facets[i]
		for _, v := range facet.Values {
			if f.Active.Has(facet.ID, v.ID) {
				add(facet.ID, v.ID, v.Label)
			}
		}
	}
	if f.Active.Words != "" {
		add("q", "", f.Page.Say.Quoted.With("words", f.Page.Say.Isolated(f.Active.Words)))
	}
	return active
}

func (f *Filter) order() app.UI {
	options := []app.UI{html.El("option", html.Attrs{"value": ""}, html.Text(orderLabel(f.Page.Say, "")))}
	for _, order := range report.Orders {
		options = append(options, html.El("option", html.Attrs{"value": string(order)}, html.Text(orderLabel(f.Page.Say, order))))
	}
	return html.El("label", f.Page.own(html.Attrs{"class": "order"}), html.El("span", html.Attrs{"class": "unseen"}, html.Text(f.Page.Say.Order)),
		html.El("select", html.Attrs{"name": "sort"}, options...))
}
