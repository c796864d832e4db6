//go:build !reader

package app

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"reportwidget/app/report"
	"reportwidget/app/search"
	"reportwidget/app/view"
	"reportwidget/app/view/htmltest"
)

func TestHostileTextIsShownAsText(t *testing.T) {
	for _, words := range htmltest.Hostile {
		page := htmltest.Parse(t, NewOverview(search.NewIndex(reportSaying(words)), words, view.Standalone))
		if found := htmltest.Element(page, "script") != nil || htmltest.Element(page, "img") != nil; found {
			t.Errorf("%.40q made an element", words)
		}
		for _, tag := range []string{"h1", "h3", "legend"} {
			if got := htmltest.Said(htmltest.Element(page, tag)); got != words {
				t.Errorf("%s says %.60q instead of %.60q", tag, got, words)
			}
		}
		if got := htmltest.Attribute(htmltest.Element(page, "main"), "data-release"); got != words {
			t.Errorf("the attribute is %.60q instead of %.60q", got, words)
		}
	}
}

func TestThePageIsTheSameEveryTime(t *testing.T) {
	r := reportSaying("The same")
	first := htmltest.Print(t, NewOverview(search.NewIndex(r), "1", view.Embed))
	for range 20 {
		if again := htmltest.Print(t, NewOverview(search.NewIndex(r), "1", view.Embed)); again != first {
			t.Fatalf("another text for the same report:\n%s\n%s", first, again)
		}
	}
}

func TestTheBoxOfAFacetPageIsTheOnlyOneTicked(t *testing.T) {
	page := htmltest.Parse(t, NewOverview(search.NewIndex(reportSaying("Words")), "1", view.FacetPage("type", "one")))
	ticked := map[string]bool{}
	htmltest.Walk(page, func(n *html.Node) {
		if n.Data == "input" && htmltest.Attribute(n, "name") == "type" {
			ticked[htmltest.Attribute(n, "value")] = htmltest.Has(n, "checked")
		}
	})
	if !ticked["one"] || ticked["two"] || len(ticked) != 2 {
		t.Errorf("ticked: %v", ticked)
	}
}

func FuzzTextRoundTrip(f *testing.F) {
	for _, words := range htmltest.Hostile {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		r := reportSaying(words)
		if len(r.Validate()) > 0 {
			return // such a report is never built
		}
		page := htmltest.Parse(t, NewOverview(search.NewIndex(r), strings.TrimSpace(words), view.Standalone))
		if got := htmltest.Said(htmltest.Element(page, "h1")); got != words {
			t.Errorf("the heading says %q instead of %q", got, words)
		}
		if got := htmltest.Attribute(htmltest.Element(page, "main"), "data-release"); got != strings.TrimSpace(words) {
			t.Errorf("the attribute is %q instead of %q", got, words)
		}
	})
}

// reportSaying returns a report that says the words wherever it can.
func reportSaying(words string) *report.Report {
	return &report.Report{
		ID: "words", Lang: "en", Title: words, Summary: report.PlainText(words),
		Facets: []report.Facet{{ID: "type", Label: words, Values: []report.Value{{ID: "one", Label: words}, {ID: "two", Label: words}}}},
		Sessions: []report.Session{{
			ID: "first", Title: words, Room: words, Text: report.PlainText(words), KeyPoints: []report.Text{report.PlainText(words)},
			People: []report.Person{{Name: words, Role: words}}, Facets: map[string][]string{"type": {"one"}},
		}, {ID: "second", Title: words, Facets: map[string][]string{"type": {"two"}}}},
	}
}
