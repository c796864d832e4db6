package importer

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
)

// labelsOf returns the labels of a facet's values, in order.
func labelsOf(r *report.Report, facet string) []string {
	var labels []string
	for _, v := range r.Facet(facet).Values {
		labels = append(labels, v.Label)
	}
	return labels
}

func TestTagsArePartedAsTheirFormatPartsThem(t *testing.T) {
	json := func(tags string) string {
		return `{"schedule":{"conference":{"days":[{"date":"2024-05-04","rooms":{"R":[{"title":"A","start":"10:00",` + tags + `}]}}]}}}`
	}
	for file, want := range map[string]string{
		event("<title>A</title><tags>Law, Open data</tags>"):                                "Law|Open data",
		event("<title>A</title><tags><tag>Law</tag><tag>Open data, AI</tag></tags>"):        "AI|Law|Open data",
		event("<title>A</title><keywords>Law</keywords>"):                                   "Law",
		json(`"tags":["Law","Open data"]`):                                                  "Law|Open data",
		json(`"tags":"Law,Open data"`):                                                      "Law|Open data",
		json(`"keywords":[{"name":"Law"},{"name":"Rights, and duties"}]`):                   "Law|Rights, and duties",
		"Title,Tags\nA,Law; Open data\n":                                                    "Law|Open data",
		"Title,Tags\nA,\"Law, Open data\"\n":                                                "Law|Open data",
		"Title,Tags\nA,\"Law; Rights, and duties\"\n":                                       "Law|Rights, and duties",
		"Title,Tags\nA,\"Law (national, foreign), AI\"\n":                                   "AI|Law (national, foreign)",
		"Title;Tags\nA;\"Law\nOpen data\"\n":                                                "Law|Open data",
		calendarOf(vevent("DTSTART:20240504T100000", `CATEGORIES:Law,Rights\, and duties`)): "Law|Rights, and duties",
	} {
		_, r := importingText(t, file)
		if got := strings.Join(labelsOf(r, r.Facets[0].ID), "|"); got != want {
			t.Errorf("%s: %s", file, got)
		}
	}
}

// pageOf returns a folder with one page of the given front matter.
func pageOf(t *testing.T, keys string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "page.md"), []byte("---\n"+keys+"---\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestTagsOfPagesArePartedAsJekyllDoes(t *testing.T) {
	for tags, want := range map[string]string{
		"law data": "data|law", "open data, law": "law|open data", "[open data, law]": "law|open data", "\n  - open data\n  - law": "law|open data",
	} {
		dir := pageOf(t, "title: A\ntags: "+tags+"\n")
		_, r := importing(t, dir, Options{})
		if got := strings.Join(labelsOf(r, "tags"), "|"); got != want {
			t.Errorf("%s: %s", tags, got)
		}
	}
}

func TestWhatSessionizeDoesNotNameIsToldAndNotPublished(t *testing.T) {
	p, r := importingText(t, `{"sessions":[{"id":"1","title":"A","speakers":["s1","s2"],"roomId":9,"categoryItems":[7,8]}],
		"speakers":[{"id":"s1","fullName":"Ana"}],"rooms":[{"id":1,"name":"Hall"}],"categories":[{"title":"Track","items":[{"id":7,"name":"Law"}]}]}`)
	for _, want := range []string{"categoryItems that are not in the file (1)", "roomId that are not in the file (1)", "speakers that are not in the file (1)"} {
		if summary := p.Tell("x"); !strings.Contains(summary, want) {
			t.Errorf("%q is not in the summary:\n%s", want, summary)
		}
	}
	s := r.Sessions[0]
	if diff := cmp.Diff([]report.Person{{Name: "Ana"}}, s.People); diff != "" || s.Room != "" || strings.Join(labelsOf(r, "track"), "|") != "Law" {
		t.Error(diff, s)
	}
}

func TestATableOfNothingButTitles(t *testing.T) {
	for _, content := range []string{"Title\nOpening\nClosing\n", "\ufeffTitre\r\nOpening\r\nClosing\r\n", workbook(t, map[string][][]any{"Sheet1": {{"Titel"}, {"Opening"}, {"Closing"}}})} {
		_, r := importingText(t, content)
		if len(r.Sessions) != 2 || r.Sessions[0].Title != "Opening" || r.Sessions[1].Title != "Closing" {
			t.Errorf("%.20q: %v", content, r.Sessions)
		}
	}
	if p := wrong(t, text(t, "Dear all,\nno table follows.\n"), Options{}); !strings.Contains(p.Cause, "nothing that is known here begins with") {
		t.Error(p)
	}
	if p := wrong(t, text(t, workbook(t, map[string][][]any{"Sheet1": {{"Dear all"}, {"no table follows"}}})), Options{}); !strings.Contains(p.Cause, "no column holds titles of sessions") {
		t.Error(p)
	}
}
