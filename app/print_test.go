//go:build !reader

package app

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"reportwidget/app/report"
	"reportwidget/app/search"
)

// hostile are texts that must reach the reader as they are.
var hostile = []string{
	`He said "hi" & 'bye'`,
	`"><script>alert(1)</script>`,
	`</article></main><img src=x onerror=alert(1)>`,
	`back\slash \" \u0041 \x41`,
	"right-to-left \u202Emark\u202C and \u200Fsigns",
	"true", "false", `javascript:alert(1)`, "&amp; &#60;b&#62;",
	"emoji 👩🏽‍🚀, 漢字, عربي, línea",
	"no-break\u00A0space and tab\tinside",
	strings.Repeat("long ", 2000) + "end",
}

func TestHostileTextIsShownAsText(t *testing.T) {
	for _, words := range hostile {
		page := parse(t, NewOverview(search.NewIndex(reportSaying(words)), words, Standalone))
		if found := element(page, "script") != nil || element(page, "img") != nil; found {
			t.Errorf("%.40q made an element", words)
		}
		for _, tag := range []string{"h1", "h3", "legend"} {
			if got := said(element(page, tag)); got != words {
				t.Errorf("%s says %.60q instead of %.60q", tag, got, words)
			}
		}
		if got := attribute(element(page, "main"), "data-release"); got != words {
			t.Errorf("the attribute is %.60q instead of %.60q", got, words)
		}
	}
}

func TestThePageIsTheSameEveryTime(t *testing.T) {
	r := reportSaying("The same")
	first, err := HTML(NewOverview(search.NewIndex(r), "1", Embed))
	if err != nil {
		t.Fatal(err)
	}
	for range 20 {
		again, err := HTML(NewOverview(search.NewIndex(r), "1", Embed))
		if err != nil || again != first {
			t.Fatalf("another text for the same report: %v\n%s\n%s", err, first, again)
		}
	}
}

func TestTheBoxOfAFacetPageIsTheOnlyOneTicked(t *testing.T) {
	page := parse(t, NewOverview(search.NewIndex(reportSaying("Words")), "1", FacetPage("type", "one")))
	ticked := map[string]bool{}
	walk(page, func(n *html.Node) {
		if n.Data == "input" && attribute(n, "type") == "checkbox" {
			ticked[attribute(n, "value")] = has(n, "checked")
		}
	})
	if !ticked["one"] || ticked["two"] || len(ticked) != 2 {
		t.Errorf("ticked: %v", ticked)
	}
}

func FuzzTextRoundTrip(f *testing.F) {
	for _, words := range hostile {
		f.Add(words)
	}
	f.Fuzz(func(t *testing.T, words string) {
		r := reportSaying(words)
		if len(r.Validate()) > 0 {
			return // such a report is never built
		}
		page := parse(t, NewOverview(search.NewIndex(r), strings.TrimSpace(words), Standalone))
		if got := said(element(page, "h1")); got != words {
			t.Errorf("the heading says %q instead of %q", got, words)
		}
		if got := attribute(element(page, "main"), "data-release"); got != strings.TrimSpace(words) {
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
		}},
	}
}

func parse(t *testing.T, o *Overview) *html.Node {
	t.Helper()
	printed, err := HTML(o)
	if err != nil {
		t.Fatal(err)
	}
	page, err := html.Parse(strings.NewReader("<!DOCTYPE html><body>" + printed))
	if err != nil {
		t.Fatal(err)
	}
	return page
}

func walk(n *html.Node, visit func(*html.Node)) {
	visit(n)
	for c := range n.ChildNodes() {
		walk(c, visit)
	}
}

func element(page *html.Node, tag string) (found *html.Node) {
	walk(page, func(n *html.Node) {
		if found == nil && n.Type == html.ElementNode && n.Data == tag {
			found = n
		}
	})
	return found
}

func said(n *html.Node) string {
	var b strings.Builder
	walk(n, func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	})
	return b.String()
}

func has(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name {
			return true
		}
	}
	return false
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}
