//go:build !reader

package view

import (
	"fmt"
	"slices"
	"testing"

	"golang.org/x/net/html"

	"reportwidget/app/report"
	"reportwidget/app/search"
	"reportwidget/app/view/htmltest"
)

// conference returns a report of two days with a facet of as many values as
// asked for, of which each session has one.
func conference(sessions, values int, label string) *report.Report {
	r := &report.Report{ID: "conference", Lang: "en", Title: "Conference", Facets: []report.Facet{{ID: "topic", Label: "Topic"}}}
	for i := range values {
		r.Facets[0].Values = append(r.Facets[0].Values, report.Value{ID: fmt.Sprint("v", i), Label: fmt.Sprint(label, i)})
	}
	for i := range sessions {
		r.Sessions = append(r.Sessions, report.Session{ID: fmt.Sprint("s", i), Title: fmt.Sprint("Session ", i),
			Date: []string{"2026-05-04", "2026-05-05"}[i*2/sessions], Start: fmt.Sprintf("%02d:00", 9+i/2),
			People: []report.Person{{Name: "Ana"}, {Name: fmt.Sprint("Guest ", i)}}, Facets: map[string][]string{"topic": {fmt.Sprint("v", i%values)}}})
	}
	return r
}

func filterOf(t *testing.T, r *report.Report, q report.Query) *html.Node {
	t.Helper()
	x := search.NewIndex(r)
	return htmltest.Parse(t, &Filter{Report: r, Page: Standalone, Active: q, Counts: x.Match(q).Counts, Sizes: x.Sizes()})
}

func TestFewShortValuesAreChipsAndOthersAList(t *testing.T) {
	for _, c := range []struct {
		values int
		label  string
		listed bool
	}{{2, "Short ", false}, {6, "Short ", false}, {7, "Short ", true}, {3, "Fourteen long", false}, {3, "Wednesday, 2 May ", true}} {
		group := htmltest.Element(filterOf(t, conference(20, c.values, c.label), report.Query{}), "fieldset")
		if listed := htmltest.Attribute(group, "class") == "listed"; listed != c.listed {
			t.Errorf("%d values such as %q: a list is %v", c.values, c.label, listed)
		}
	}
}

func TestAFacetWithOneValueIsNotShown(t *testing.T) {
	page := filterOf(t, conference(4, 1, "Only "), report.Query{})
	if htmltest.Element(page, "fieldset") != nil || len(htmltest.All(page, "label", "toggle")) > 0 {
		t.Error("there is a group of one box")
	}
}

func TestManyValuesCanBeLookedFor(t *testing.T) {
	for values, want := range map[int]int{8: 0, 13: 1} {
		page := filterOf(t, conference(40, values, "Value "), report.Query{})
		if got := len(htmltest.All(page, "input", "find scripted")); got != want {
			t.Errorf("%d values have %d search boxes", values, got)
		}
	}
}

func TestAValueThatGivesNothingStandsBack(t *testing.T) {
	r := conference(4, 2, "Value ")
	r.Facets = append(r.Facets, report.Facet{ID: "kind", Label: "Kind", Values: []report.Value{{ID: "a", Label: "A"}, {ID: "b", Label: "B"}}})
	r.Sessions[0].Facets["kind"], r.Sessions[1].Facets["kind"] = []string{"a"}, []string{"b"}
	var q report.Query
	q.Set("topic", []string{"v0"})
	var back []string
	for _, chip := range htmltest.All(filterOf(t, r, q), "label", "chip nothing") {
		back = append(back, htmltest.Said(chip))
	}
	if !slices.Equal(back, []string{"B0"}) {
		t.Errorf("these stand back: %q", back)
	}
}

func TestTheToggleSaysHowManyFiltersAreSet(t *testing.T) {
	var q report.Query
	q.Set("topic", []string{"v0", "v2"})
	if got := htmltest.Said(htmltest.All(filterOf(t, conference(9, 3, "Value "), q), "label", "toggle")[0]); got != "Filters2" {
		t.Errorf("it says %q", got)
	}
}

func TestACountKeepsItsWidthWhenItBecomesShorter(t *testing.T) {
	for sessions, want := range map[int][]string{
		9:   nil,
		10:  {".chip>.count{min-inline-size:2ch;text-align:end}"},
		120: {".chip>.count{min-inline-size:3ch;text-align:end}"},
	} {
		if got := CountRules(conference(sessions, 1, "Topic ")); !slices.Equal(got, want) {
			t.Errorf("%d sessions: %v", sessions, got)
		}
	}
}
