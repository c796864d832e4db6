//go:build !reader

package view

import (
	"testing"

	"reportwidget/app/search"
	"reportwidget/app/view/htmltest"
)

func TestTheNumbersOfAReportAreOneLine(t *testing.T) {
	r := conference(4, 2, "Value ")
	page := htmltest.Parse(t, &Numbers{Report: r, Page: Standalone, Sizes: search.NewIndex(r).Sizes(), People: People(r)})
	if got := htmltest.Said(htmltest.Element(page, "p")); got != "4 sessions2 days5 people" {
		t.Errorf("they are %q", got)
	}
	if bars := len(htmltest.All(page, "rect", "")); bars != 2 {
		t.Errorf("the bar has %d parts", bars)
	}
}
