package app

import (
	"fmt"
	"os"
	"testing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/messages"
	"reportwidget/app/report"
	"reportwidget/app/search"
	"reportwidget/app/view"
)

// BenchmarkRender answers a query and makes what the page shows of it, as text,
// for there is no document outside of a browser.
func BenchmarkRender(b *testing.B) {
	page := view.Embed
	page.Say = english(b)
	for _, n := range []int{3, 500, 10_000} {
		index := search.NewIndex(programme(n))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				app.HTMLString(NewOverview(index, "made", page))
			}
		})
	}
}

// english reads the catalogue from its file, as the browser does.
func english(b *testing.B) *messages.Catalogue {
	b.Helper()
	file, err := os.ReadFile("messages/en.json")
	if err != nil {
		b.Fatal(err)
	}
	say, err := messages.Read(file)
	if err != nil {
		b.Fatal(err)
	}
	return say
}

// programme returns a report of n sessions with two facets.
func programme(n int) *report.Report {
	r := &report.Report{ID: "made", Lang: "en", Title: "Made", Facets: []report.Facet{
		{ID: "partnership", Label: "Partnership type", Values: []report.Value{{ID: "libraries", Label: "Libraries"}, {ID: "communities", Label: "Communities"}}},
		{ID: "day", Label: "Day", Values: []report.Value{{ID: "first", Label: "First"}, {ID: "second", Label: "Second"}, {ID: "third", Label: "Third"}}},
	}}
	for i := range n {
		r.Sessions = append(r.Sessions, report.Session{
			ID: fmt.Sprint("s", i), Title: fmt.Sprintf("Working together, part %d", i+1), Room: "Hall 2",
			People:    []report.Person{{Name: "Ana Silva", Role: "Chair"}, {Name: "Li Wei"}},
			KeyPoints: []report.Text{report.PlainText("Trust takes time."), report.PlainText("Nobody does it alone.")},
			Text:      report.PlainText("What a hundred people said in a room, and what they agreed to do about it when they are back in their libraries."),
			Facets:    map[string][]string{"partnership": {r.Facets[0].Values[i%2].ID}, "day": {r.Facets[1].Values[i%3].ID}},
		})
	}
	return r
}
