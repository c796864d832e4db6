package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app"
	"reportwidget/app/report"
	"reportwidget/app/search"
	"reportwidget/web"
)

// long returns the sample with so many sessions that its bundle is split.
func long() *report.Report {
	r := sample()
	for i := range 300 {
		r.Sessions = append(r.Sessions, report.Session{ID: fmt.Sprint("session-", i), Title: "A session", Text: report.PlainText(fmt.Sprint("Text ", i)),
			Facets: map[string][]string{r.Facets[0].ID: {r.Facets[0].Values[i%2].ID}}})
	}
	return r
}

func decoded(t *testing.T, content []byte) *report.Bundle {
	t.Helper()
	b, err := report.Decode(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestTheIndexAndTheTextsOfALargeReportAreItsBundle(t *testing.T) {
	tree := build(t, long())
	index := startOf(t, tree["sample/index.html"]).Index
	split := decoded(t, tree["sample/"+index])
	x := search.NewBundleIndex(split)
	for _, name := range split.Parts {
		content := tree["sample/"+app.TextsPath(name)]
		if Hash(content) != name {
			t.Errorf("the part %s has the hash %s", name, Hash(content))
		}
		if _, err := x.Add(name, content); err != nil {
			t.Error(err)
		}
	}
	whole := decoded(t, tree["sample/report.json"])
	if split.Release != whole.Release {
		t.Error("the index is of another release")
	}
	if len(tree["sample/"+index]) > len(tree["sample/report.json"]) {
		t.Error("the index has the texts too")
	}
	for i, s := range x.Whole(search.NewBundleIndex(split).Match(report.Query{}).Sessions) {
		if diff := cmp.Diff(whole.Report.Sessions[i], *s); diff != "" {
			t.Fatal(diff)
		}
	}
}

func TestAPageNamesTheTextsThatItShows(t *testing.T) {
	r := long()
	tree := build(t, r)
	for _, file := range []string{"sample/index.html", "sample/embed/index.html", "sample/page/2/index.html", "sample/kind/talk/index.html", "sample/fr/index.html"} {
		page := parse(t, tree[file])
		parts := decoded(t, tree["sample/"+startOf(t, tree[file]).Index]).Parts
		var want []string
		drawn := 0
		for n := range page.Descendants() {
			if attr(n, "class") != "session" || drawn == report.PartSize {
				continue
			}
			place := slices.IndexFunc(r.Sessions, func(s report.Session) bool { return s.ID == attr(n, "id") })
			if part := parts[place/report.PartSize]; !slices.Contains(want, part) {
				want = append(want, part)
			}
			drawn++
		}
		if diff := cmp.Diff(strings.Join(want, " "), startOf(t, tree[file]).Texts); diff != "" || drawn == 0 {
			t.Errorf("%s: %s", path.Dir(file), diff)
		}
	}
}

func TestASmallReportIsInOnePiece(t *testing.T) {
	tree := build(t, sample())
	if index := startOf(t, tree["sample/index.html"]).Index; index != "" {
		t.Errorf("there is an index: %s", index)
	}
}

// startOf returns what a page says to its scripts.
func startOf(t *testing.T, page []byte) (start web.Start) {
	t.Helper()
	said := find(parse(t, page), "script", "id", "start")
	if said == nil {
		return start
	}
	if err := json.Unmarshal([]byte(said.FirstChild.Data), &start); err != nil {
		t.Fatal(err)
	}
	return start
}
