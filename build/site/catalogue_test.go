package site

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"reportwidget/app/report"
)

// threeYears returns reports of three years, two of which share a facet.
func threeYears() []*report.Report {
	first, second, third := sample(), sample(), sample()
	first.ID, first.Title, first.Event.Start, first.Event.End = "2022", "The first", "2022-05-01", "2022-05-02"
	second.ID, second.Title = "2024", "The second"
	second.Facets[0].Values = append(second.Facets[0].Values, report.Value{ID: "poster", Label: "Poster"})
	second.Sessions[0].Facets = map[string][]string{"kind": {"poster"}}
	third.ID, third.Title, third.Event.Start, third.Event.End = "2023", "The third", "2023-05-01", "2023-05-02"
	third.Facets = []report.Facet{{ID: "topic", Label: "Topic", Values: []report.Value{{ID: "data", Label: "Data"}}}}
	third.Sessions[0].Facets, third.Sessions[1].Facets = map[string][]string{"topic": {"data"}}, nil
	return []*report.Report{first, second, third}
}

func TestACatalogueListsItsReportsNewestFirstWithTheFacetsTheyShare(t *testing.T) {
	page := parse(t, build(t, threeYears()...)["index.html"])
	var ids, values []string
	for n := range page.Descendants() {
		switch n.Data {
		case "article":
			ids = append(ids, attr(n, "data-report")+": "+attr(n, "data-kind"))
		case "input":
			if attr(n, "type") == "checkbox" {
				values = append(values, attr(n, "name")+"="+attr(n, "value"))
			}
		}
	}
	if diff := cmp.Diff([]string{"2024: workshop poster", "2023: ", "2022: talk workshop"}, ids); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"kind=talk", "kind=workshop", "kind=poster"}, values); diff != "" {
		t.Error(diff)
	}
}

func TestAnotherReportChangesNoOtherReportsFiles(t *testing.T) {
	all := threeYears()
	for n := 1; n < len(all); n++ {
		before, after := build(t, all[:n]...), build(t, all[:n+1]...)
		if programs := slices.DeleteFunc(after.Paths(), func(path string) bool { return !strings.HasSuffix(path, ".wasm") }); len(programs) != 1 {
			t.Errorf("the reports do not share the program: %v", programs)
		}
		for _, path := range before.Paths() {
			own := slices.ContainsFunc(all[:n], func(r *report.Report) bool { return strings.HasPrefix(path, r.ID+"/") })
			if (own || n == 1 && path != "index.html" && serverFiles[path] == "") && !cmp.Equal(before[path], after[path]) {
				t.Errorf("%d reports: %s has changed", n+1, path)
			}
		}
	}
}

func TestTheCatalogueCanBeInstalledBesideItsReports(t *testing.T) {
	tree := build(t, threeYears()...)
	seen := map[string]bool{}
	for _, file := range []string{"manifest.webmanifest", "2022/manifest.webmanifest", "2023/manifest.webmanifest", "2024/manifest.webmanifest"} {
		m := readManifest(t, tree, file)
		if seen[m.ID] || m.Scope != "./" || m.StartURL != "./" {
			t.Errorf("%s: %+v", file, m)
		}
		seen[m.ID] = true
	}
}

func TestACatalogueSpeaksTheLanguageOfItsNewestReport(t *testing.T) {
	all := threeYears()
	all[0].Lang, all[1].Lang, all[2].Lang = "en", "fr", "fr"
	page := parse(t, build(t, all...)["index.html"])
	if got := attr(find(page, "html", "", ""), "lang") + " " + text(find(page, "h1", "", "")); got != "fr Rapports" {
		t.Errorf("it is %s", got)
	}
	for id, want := range map[string]string{"2024": "", "2022": "fr"} {
		var sessions *html.Node
		for n := range find(page, "article", "data-report", id).Descendants() {
			if n.Type == html.TextNode && n.Data == "2 séances" {
				sessions = n.Parent
			}
		}
		if sessions == nil || attr(sessions, "lang") != want {
			t.Errorf("%s: the number of sessions is not in French: %v", id, sessions)
		}
	}
}

func TestFacetsOfACatalogueAreInTheLanguageOfTheReportThatNamesThem(t *testing.T) {
	all := threeYears()
	all[0].Lang, all[1].Lang, all[2].Lang = "fr", "fr", "en"
	all[2].Event.Start = "2025-05-01"
	page := parse(t, build(t, all...)["index.html"])
	if got := attr(find(page, "html", "", ""), "lang"); got != "en" {
		t.Errorf("the newest is English, the page in %q", got)
	}
	if legend := find(page, "legend", "", ""); attr(legend, "lang") != "fr" {
		t.Errorf("%s is in %q", text(legend), attr(legend, "lang"))
	}
}
