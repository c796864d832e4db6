package report

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAReportInAnotherLanguageSaysWhatItIsIn(t *testing.T) {
	r := &Report{
		ID: "a", Lang: "en", Title: "A", Summary: PlainText("S"), Event: Event{Name: "E"},
		Facets:    []Facet{{ID: "f", Label: "F", Values: []Value{{ID: "v", Label: "V", Summary: "W"}, {ID: "w", Label: "W"}}}},
		Relations: []Relation{{Facet: "f", From: "v", To: "w", Text: "T"}},
		Sessions:  []Session{{ID: "x", Title: "X"}, {ID: "y", Title: "Y", Lang: "fr"}, {ID: "z", Title: "Z", Lang: "es"}},
	}
	before := *r
	want := &Report{
		ID: "a", Lang: "fr", Title: "A", TitleLang: "en", Summary: Foreign(PlainText("S"), "en"), Event: Event{Name: "E", Lang: "en"},
		Facets:    []Facet{{ID: "f", Label: "F", Lang: "en", Values: []Value{{ID: "v", Label: "V", Lang: "en", Summary: "W", SummaryLang: "en"}, {ID: "w", Label: "W", Lang: "en"}}}},
		Relations: []Relation{{Facet: "f", From: "v", To: "w", Text: "T", Lang: "en"}},
		Sessions:  []Session{{ID: "x", Title: "X", Lang: "en"}, {ID: "y", Title: "Y"}, {ID: "z", Title: "Z", Lang: "es"}},
	}
	if diff := cmp.Diff(want, r.In("fr")); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(&before, r); diff != "" || r.Facets[0].Lang != "" || r.Summary[0].Lang != "" {
		t.Error("the original has changed:", diff)
	}
	if ps := r.In("fr").Validate(); ps != nil {
		t.Error(ps)
	}
}

func TestAnEmptyReportInAnotherLanguageIsEmpty(t *testing.T) {
	want := &Report{Lang: "ar", TitleLang: "en"}
	if diff := cmp.Diff(want, (&Report{Lang: "en"}).In("ar")); diff != "" {
		t.Error(diff)
	}
}
