//go:build !reader

package view

import (
	"strings"
	"testing"

	"reportwidget/app/report"
	"reportwidget/app/view/htmltest"
)

func TestDaysHaveHeadingsThatKnowTheirValues(t *testing.T) {
	r := conference(4, 2, "Value ")
	r.Sessions[3].Facets["topic"] = []string{"v0"}
	var sessions []*report.Session
	for i := range r.Sessions {
		sessions = append(sessions, &r.Sessions[i])
	}
	page := htmltest.Parse(t, &SessionList{Report: r, Page: Standalone, Sessions: sessions, Days: InDays(r)})
	days := htmltest.All(page, "h2", "day")
	if len(days) != 2 || htmltest.Said(days[0]) != "Monday 4 May" || htmltest.Attribute(days[0], "data-topic") != "v0 v1" || htmltest.Attribute(days[1], "data-topic") != "v0" {
		t.Errorf("there are %d headings", len(days))
	}
	turns := 0
	for _, p := range htmltest.All(page, "span", "hours turn") {
		turns += strings.Count(htmltest.Said(p), ":")
	}
	if turns != 2 {
		t.Errorf("%d hours are new", turns)
	}
}

func TestSessionsOutOfTheOrderOfTheirDaysHaveNoHeadings(t *testing.T) {
	r := conference(4, 2, "Value ")
	if r.Sessions[0].Date = "2026-05-06"; InDays(r) {
		t.Error("a later day stands first")
	}
	if InDays(conference(1, 1, "Value ")) {
		t.Error("one session needs no heading")
	}
}

func TestAReportOfOneDaySaysItsDateOnce(t *testing.T) {
	r := conference(4, 1, "Value ")
	page := htmltest.Parse(t, &SessionList{Report: r, Page: Standalone, Sessions: []*report.Session{&r.Sessions[0], &r.Sessions[1]}, Days: InDays(r)})
	if dates := htmltest.All(page, "time", ""); len(dates) != 1 || htmltest.Said(dates[0]) != "Monday 4 May" {
		t.Errorf("the date is said %d times", len(dates))
	}
}
