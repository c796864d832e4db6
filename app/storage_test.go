package app

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
)

func savable() *report.Report {
	return &report.Report{ID: "a", Lang: "en", Title: "A",
		Facets:   []report.Facet{{ID: "kind", Label: "Kind", Values: []report.Value{{ID: "talk", Label: "Talk"}}}},
		Sessions: []report.Session{{ID: "one", Title: "One"}, {ID: "two", Title: "Two"}}}
}

func TestWhatWasSavedIsReadWhateverBecameOfIt(t *testing.T) {
	for text, want := range map[string]saved{
		``:             {},
		`null`:         {},
		`[1,2]`:        {},
		`{"stars":"x`:  {},
		`{"stars":5}`:  {},
		`{"query":{}}`: {},
		`{"stars":["two","gone","two","one"],"query":"kind=talk&kind=gone&q=trust&session=one&theme=dark"}`: {Stars: []string{"two", "one"}, Query: "kind=talk&q=trust"},
	} {
		got := readSaved(text, savable())
		if diff := cmp.Diff(want, got); len(got.Stars)+len(want.Stars) > 0 && diff != "" || got.Query != want.Query {
			t.Errorf("%s: %+v", text, got)
		}
	}
}

func TestAStarIsGivenAndTaken(t *testing.T) {
	first := saved{Stars: []string{"one"}}
	second := first.toggled("two")
	if diff := cmp.Diff(saved{Stars: []string{"one", "two"}}, second); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(saved{Stars: []string{"two"}}, second.toggled("one")); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(saved{Stars: []string{"one"}}, first); diff != "" {
		t.Error("what was saved has changed:", diff)
	}
}

func FuzzReadSaved(f *testing.F) {
	f.Add(`{"stars":["one"],"query":"kind=talk"}`)
	f.Fuzz(func(t *testing.T, text string) {
		r := savable()
		s := readSaved(text, r)
		for _, id := range s.Stars {
			if r.Session(id) == nil {
				t.Errorf("a star for %q", id)
			}
		}
		if again := report.ParseQuery(s.Query, r).String(r); again != s.Query {
			t.Errorf("the filter %q is read as %q", s.Query, again)
		}
	})
}
