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
	got, err := withSessionFacets(r)
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
	if got, err := withSessionFacets(r); err != nil || got.Facet("day") != nil {
		t.Errorf("%v: %+v", err, got.Facets)
	}
}

func TestADayFacetOfTheAuthorStays(t *testing.T) {
	r := congress()
	r.Facets = []report.Facet{{ID: "day", Label: "My days", Values: []report.Value{{ID: "first", Label: "First"}}}}
	if got, err := withSessionFacets(r); err != nil || len(got.Facets) != 1 || got.Facets[0].Label != "My days" {
		t.Errorf("%v: %+v", err, got.Facets)
	}
}

func TestRoomsAndPeopleAreFiltersWhereTheAuthorWantsThem(t *testing.T) {
	r := congress()
	say := func(r *report.Report, rooms [3]string) {
		for i := range r.Sessions {
			r.Sessions[i].Room, r.Sessions[i].People = rooms[i], []report.Person{{Name: "Ana Silva"}, {Name: "李伟"}, {Name: "Ana Silva"}}[:i+1]
		}
	}
	say(r, [3]string{"Hall 2", "Hall 1", ""})
	say(r.Translations[0], [3]string{"Saal 2", "Saal 1", ""})
	if got, err := withSessionFacets(r); err != nil || got.Facet("room") != nil {
		t.Fatalf("%v: there are rooms that nobody asked for", err)
	}
	r.FilterBy = []string{"room", "people"}
	got, err := withSessionFacets(r)
	if err != nil {
		t.Fatal(err)
	}
	want := []report.Value{{ID: "hall-2", Label: "Hall 2"}, {ID: "hall-1", Label: "Hall 1"}}
	if f := got.Facet("room"); f == nil || f.Label != "Room" || !slices.Equal(f.Values, want) {
		t.Errorf("the rooms are %+v", f)
	}
	want = []report.Value{{ID: "hall-2", Label: "Saal 2"}, {ID: "hall-1", Label: "Saal 1"}}
	if f := got.Translations[0].Facet("room"); f == nil || f.Label != "Raum" || !slices.Equal(f.Values, want) {
		t.Errorf("the German rooms are %+v", f)
	}
	want = []report.Value{{ID: "ana-silva", Label: "Ana Silva"}, {ID: "person-5ed4d58e", Label: "李伟"}}
	if f := got.Facet("people"); f == nil || f.Label != "People" || !slices.Equal(f.Values, want) {
		t.Errorf("the people are %+v", f)
	}
	if s := got.Sessions; !slices.Equal(s[2].Facets["people"], []string{"ana-silva", "person-5ed4d58e"}) || len(s[2].Facets["room"]) > 0 {
		t.Errorf("the sessions have %v", s)
	}
	if problems := got.Validate(); len(problems) > 0 {
		t.Error(problems)
	}
}

func TestARoomThatIsAFilterHasAPageWithoutScriptAndNoTag(t *testing.T) {
	r := congress()
	r.FilterBy, r.Translations = []string{"room"}, nil
	for i, room := range []string{"Hall 2", "Hall 1", "Hall 2"} {
		r.Sessions[i].Room = room
	}
	tree := build(t, r)
	page := parse(t, tree["congress/room/hall-2/index.html"])
	var listed []string
	for n := range page.Descendants() {
		if n.Data == "article" {
			listed = append(listed, attr(n, "id"))
		}
		if attr(n, "data-action") == "choose" && attr(n, "data-query") == "room=hall-2" {
			t.Error("a card has its room as a tag, too")
		}
	}
	if !slices.Equal(listed, []string{"a", "c"}) {
		t.Errorf("the page of a room lists %v", listed)
	}
}
