package site

import (
	"slices"
	"testing"

	"reportwidget/app/report"
)

// congress is a report of three sessions on two days, in two languages.
func congress() *report.Report {
	make := func(lang string) *report.Report {
		return &report.Report{ID: "congress", Lang: lang, Title: "Congress", Sessions: []report.Session{
			{ID: "a", Title: "A", Date: "2026-05-04"}, {ID: "b", Title: "B", Date: "2026-05-05"}, {ID: "c", Title: "C"},
		}}
	}
	r := make("en")
	r.Translations = []*report.Report{make("de")}
	return r
}

func TestSessionsOfSeveralDaysCanBeChosenByTheirDay(t *testing.T) {
	r := congress()
	got, err := withDays(r)
	if err != nil {
		t.Fatal(err)
	}
	f := got.Facet("day")
	if f == nil || f.Label != "Day" || f.Values[1].Label != "Tuesday 5 May" {
		t.Fatalf("the facet is %+v", f)
	}
	if de := got.Translations[0].Facet("day"); de == nil || de.Label != "Tag" || de.Values[1].Label != "Dienstag, 5. Mai" {
		t.Errorf("the German facet is %+v", de)
	}
	if s := got.Sessions; !slices.Equal(s[1].Facets["day"], []string{"2026-05-05"}) || len(s[2].Facets["day"]) > 0 {
		t.Errorf("the sessions have the days %v and %v", s[1].Facets, s[2].Facets)
	}
	if problems := got.Validate(); len(problems) > 0 {
		t.Error(problems)
	}
	if r.Facet("day") != nil || r.Sessions[0].Facets != nil {
		t.Error("the author's report has changed")
	}
}

func TestOneDayIsNotAChoice(t *testing.T) {
	r := congress()
	r.Sessions[1].Date = r.Sessions[0].Date
	if got, err := withDays(r); err != nil || got.Facet("day") != nil {
		t.Errorf("%v: %+v", err, got.Facets)
	}
}

func TestADayFacetOfTheAuthorStays(t *testing.T) {
	r := congress()
	r.Facets = []report.Facet{{ID: "day", Label: "My days", Values: []report.Value{{ID: "first", Label: "First"}}}}
	if got, err := withDays(r); err != nil || len(got.Facets) != 1 || got.Facets[0].Label != "My days" {
		t.Errorf("%v: %+v", err, got.Facets)
	}
}
