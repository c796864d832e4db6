package report

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestValuesAreAlternativesAndFacetsCombine(t *testing.T) {
	r := sample()
	x := NewIndex(r)
	for address, want := range map[string][]string{
		"":                        {"one", "two", "three"},
		"partnership=communities": {"one", "two"},
		"partnership=libraries&partnership=partners": {"one", "three"},
		"partnership=communities&kind=workshop":      {"two"},
		"partnership=partners&kind=workshop":         nil,
		"q=trust":                                    {"one"},
		"q=TRUST&partnership=partners":               nil,
	} {
		var got []string
		for _, s := range x.Match(ParseQuery(address, r)).Sessions {
			got = append(got, s.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s selects %v instead of %v", address, got, want)
		}
	}
}

func TestACountSaysWhatTheValueWouldShowUnderTheOtherFilters(t *testing.T) {
	r := sample()
	got := NewIndex(r).Match(ParseQuery("partnership=communities&kind=talk", r)).Counts
	want := map[string]map[string]int{
		"partnership": {"libraries": 1, "communities": 1, "partners": 1},
		"kind":        {"talk": 1, "workshop": 1},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
