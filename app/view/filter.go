package view

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/view/html"
)

// Filter holds the controls that choose sessions: the search box, one group of
// boxes for each facet and the diagram, which stand beside the list where there
// is room, and above the list the order and what came of it. It is a form of
// native controls, so that it works before the program does.
type Filter struct {
	app.Compo

	Report *report.Report
	Page   Page
	Ticked report.Query // whose boxes are ticked
	Active report.Query // the filters that are named above the list
	Counts [][]int      // see [search.Result]
	Sizes  [][]int      // see [search.Index]
	Status string
	// Diagram is the one of the report, if it has one.
	Diagram *Diagram
}

func (f *Filter) Render() app.UI {
	facets := f.facets()
	return html.El("form", html.Attrs{"class": "filter", "role": "search", "action": f.Page.clearLink(), "autocomplete": "off",
		"aria-label": f.Page.Say.FilterLabel},
		html.El("div", html.Attrs{"class": "side"},
			html.El("div", html.Attrs{"class": "bar"}, f.search(), html.When(len(facets) > 0, f.toggle)),
			html.When(len(facets) > 0, func() app.UI { return html.El("div", html.Attrs{"class": "facets"}, facets...) }),
			html.When(f.Diagram != nil, func() app.UI { return f.Diagram }),
		),
		f.outcome(),
	)
}

// facets are the groups of boxes. A facet that cannot separate any sessions
// has none.
func (f *Filter) facets() []app.UI {
	var facets []app.UI
	for i := range f.Report.Facets {
		if f.used(i) > 1 {
			facets = append(facets, f.facet(i))
		}
	}
	return facets
}

// used is the number of a facet's values that sessions have.
func (f *Filter) used(i int) int {
	used := 0
	for _, size := range f.Sizes[i] {
		if size > 0 {
			used++
		}
	}
	return used
}

// toggle shows the boxes on a narrow page, where they would push the sessions
// out of sight; the style sheet does so without the program. It has no name,
// since it does not belong to the query.
func (f *Filter) toggle() app.UI {
	chosen := 0
	for _, values := range f.Active.Facets {
		chosen += len(values)
	}
	return html.El("label", f.Page.own(html.Attrs{"class": "toggle"}),
		html.Void("input", html.Attrs{"type": "checkbox"}),
		html.El("span", nil, html.Text(f.Page.Say.Filters)),
		html.When(chosen > 0, func() app.UI {
			return html.El("span", html.Attrs{"class": "count"}, html.Text(f.Page.Say.Number(chosen)))
		}),
	)
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

// A facet shows unfolded values at first, if it has more than one beyond that.
// Up to maxChips short values stand side by side, others in a list, and the
// others of more than searched values can be looked for by their label.
const (
	unfolded  = 6
	maxChips  = 6
	maxLetter = 14 // of the label of a chip
	searched  = 12
)

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
		boxes = append(boxes, html.El("details", html.Attrs{"class": "others"}, summary,
			html.When(len(facet.Values) > searched, func() app.UI { return f.find(facet) }),
			html.El("div", nil, others...)))
	}
	a := html.Attrs{"data-facet": facet.ID}
	if !chips(facet) {
		a["class"] = "listed"
	}
	return html.El("fieldset", a, boxes...)
}

// chips reports whether the values of a facet are so few and short that they can
// stand side by side.
func chips(f *report.Facet) bool {
	return len(f.Values) <= maxChips && !slices.ContainsFunc(f.Values, func(v report.Value) bool {
		return utf8.RuneCountInString(v.Label) > maxLetter
	})
}

// find looks for values by their label. Only the program serves it.
func (f *Filter) find(facet *report.Facet) app.UI {
	label := labelled(f.Page.Say, f.Page.Say.FindValue, facet.Label)
	return html.Void("input", f.Page.own(html.Attrs{"type": "search", "class": "find scripted", "data-action": "find", "aria-label": label, "placeholder": f.Page.Say.FindValue}))
}

// frequent reports which values of a facet with many are shown at first.
func (f *Filter) frequent(i int) []bool {
	sizes := f.Sizes[i]
	first := make([]bool, len(sizes))
	order := make([]int32, len(sizes)) // as in package search, so that one sort is linked
	for k := range order {
		order[k] = int32(k)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return sizes[b] - sizes[a] })
	if len(order) > unfolded+1 {
		order = order[:unfolded]
	}
	for _, k := range order {
		first[k] = true
	}
	return first
}

func (f *Filter) box(facet *report.Facet, v report.Value, count int) app.UI {
	a := html.Attrs{"type": "checkbox", "name": facet.ID, "value": v.ID}
	chip := html.Attrs{"class": "chip", "data-tone": tone(f.Report, facet.ID, v.ID)}
	if count == 0 {
		chip["class"] += " nothing"
	}
	return html.El("label", chip,
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
		f.view(),
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

// view chooses between cards and a list of one line for each session. The style
// sheet does both with the same elements.
func (f *Filter) view() app.UI {
	return html.El("label", f.Page.own(html.Attrs{"class": "view"}),
		html.Void("input", html.Attrs{"type": "checkbox", "name": "view", "value": string(report.ListView)}), html.El("span", nil, html.Text(f.Page.Say.ListView)))
}

func (f *Filter) order() app.UI {
	options := []app.UI{html.El("option", html.Attrs{"value": ""}, html.Text(orderLabel(f.Page.Say, "")))}
	for _, order := range report.Orders {
		options = append(options, html.El("option", html.Attrs{"value": string(order)}, html.Text(orderLabel(f.Page.Say, order))))
	}
	return html.El("label", f.Page.own(html.Attrs{"class": "order"}), html.El("span", html.Attrs{"class": "unseen"}, html.Text(f.Page.Say.Order)),
		html.El("select", html.Attrs{"name": "sort"}, options...))
}

// CountRules returns the style rule by which every count keeps the width of the
// highest one, so that no control moves when counts become shorter. There is none
// if all counts have one digit.
func CountRules(r *report.Report) []string {
	digits := len(strconv.Itoa(mostSessions(r)))
	if digits < 2 {
		return nil
	}
	return []string{".chip>.count{min-inline-size:" + strconv.Itoa(digits) + "ch;text-align:end}"}
}

// mostSessions is the number of sessions of the value that most of them have.
func mostSessions(r *report.Report) int {
	most := 0
	for _, f := range r.Facets {
		sessions := map[string]int{}
		for i := range r.Sessions {
			for _, value := range r.Sessions[i].Facets[f.ID] {
				sessions[value]++
				most = max(most, sessions[value])
			}
		}
	}
	return most
}
