package view

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/view/html"
)

// DayHeading stands before the sessions of a day and stays in sight while one
// scrolls through them.
type DayHeading struct {
	app.Compo

	Report *report.Report
	Page   Page
	Date   string
}

func (d *DayHeading) Render() app.UI {
	return d.Page.heading(2, d.Page.own(d.attributes()), html.El("time", html.Attrs{"datetime": d.Date}, html.Text(d.Page.Say.DayOfWeek(d.Date))))
}

// attributes hold the values of all sessions of the day, so that the style sheet
// hides the heading when it hides them.
func (d *DayHeading) attributes() html.Attrs {
	a := html.Attrs{"class": "day"}
	for _, f := range d.Report.Facets {
		var values []string
		for i := range d.Report.Sessions {
			if s := &d.Report.Sessions[i]; s.Date == d.Date {
				values = append(values, s.Facets[f.ID]...)
			}
		}
		slices.Sort(values)
		if values = slices.Compact(values); len(values) > 0 {
			a["data-"+f.ID] = strings.Join(values, " ")
		}
	}
	return a
}

// InDays reports whether the sessions of a report stand in the order of their days,
// so that headings say the days, and not each session. A single session says its own.
func InDays(r *report.Report) bool {
	days, before := 0, ""
	for i := range r.Sessions {
		switch date := r.Sessions[i].Date; {
		case date < before:
			return false
		case date > before:
			days++
			before = date
		}
	}
	return days > 0 && len(r.Sessions) > 1
}
