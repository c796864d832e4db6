package view

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/view/html"
)

// Numbers tells a report at a glance, in one line: how many sessions, days and
// people it has, and the sizes of the first facet's values as a bar whose parts
// choose them.
type Numbers struct {
	app.Compo

	Report *report.Report
	Page   Page
	Query  report.Query
	Sizes  [][]int // see [search.Index]
	People int     // see [People]
}

// People returns how many different people the sessions of a report name.
func People(r *report.Report) int {
	names := map[string]bool{}
	for i := range r.Sessions {
		for _, p := range r.Sessions[i].People {
			names[p.Name] = true
		}
	}
	return len(names)
}

func (n *Numbers) Render() app.UI {
	return html.El("div", html.Attrs{"class": "numbers"},
		html.El("p", n.Page.own(nil), html.Each(n.figures(), func(s string) app.UI { return html.El("span", nil, html.Text(s)) })...),
		html.When(n.parts() > 1, n.bar),
	)
}

// figures leaves out what the report does not tell, and a single day.
func (n *Numbers) figures() []string {
	say := n.Page.Say
	figures := []string{say.Count(say.CountSessions, len(n.Report.Sessions), "count", say.Number(len(n.Report.Sessions)))}
	if days := n.days(); days > 1 {
		figures = append(figures, say.Count(say.CountDays, days, "count", say.Number(days)))
	}
	if n.People > 0 {
		figures = append(figures, say.Count(say.CountPeople, n.People, "count", say.Number(n.People)))
	}
	return figures
}

func (n *Numbers) days() int {
	days := map[string]bool{}
	for i := range n.Report.Sessions {
		if date := n.Report.Sessions[i].Date; date != "" {
			days[date] = true
		}
	}
	return len(days)
}

// maxParts bounds the bar, whose parts would become too narrow to be distinguished.
const maxParts = 12

// parts is the number of values in the bar; of a facet with too many there is
// none.
func (n *Numbers) parts() int {
	if len(n.Report.Facets) == 0 || len(n.Report.Facets[0].Values) > maxParts {
		return 0
	}
	parts := 0
	for _, size := range n.Sizes[0] {
		if size > 0 {
			parts++
		}
	}
	return parts
}

// bar repeats what the boxes offer, so it is hidden from assistive technology
// and cannot have the focus.
func (n *Numbers) bar() app.UI {
	f := &n.Report.Facets[0]
	all, at := 0, 0
	for _, size := range n.Sizes[0] {
		all += size
	}
	var parts []app.UI
	for k := range f.Values {
		size := n.Sizes[0][k]
		if size == 0 {
			continue
		}
		a := narrowing(n.Report, n.Page, n.Query, Choice{f.ID, f.Values[k].ID})
		a["tabindex"], a["data-tone"] = "-1", tone(n.Report, f.ID, f.Values[k].ID)
		parts = append(parts, svg("a", a,
			svg("title", nil, html.Text(labelled(n.Page.Say, f.Values[k].Label, n.Page.Say.Number(size)))),
			svg("rect", html.Attrs{"x": strconv.Itoa(at), "width": strconv.Itoa(size), "height": "1"})))
		at += size
	}
	return svg("svg", html.Attrs{"viewBox": "0 0 " + strconv.Itoa(all) + " 1", "preserveAspectRatio": "none", "aria-hidden": "true", "focusable": "false"}, parts...)
}
