package search

import (
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
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
		"sessions=three+one":                         {"one", "three"},
		"sessions=three+one&partnership=communities": {"one"},
		"sessions=three&session=two":                 {"two", "three"},
		"sessions=none":                              {"one", "two", "three"},
	} {
		var got []string
		for _, s := range x.Match(report.ParseQuery(address, r)).Sessions {
			got = append(got, s.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s selects %v instead of %v", address, got, want)
		}
	}
}

func TestACountSaysWhatTheValueWouldShowUnderTheOtherFilters(t *testing.T) {
	r := sample()
	got := NewIndex(r).Match(report.ParseQuery("partnership=communities&kind=talk", r)).Counts
	if diff := cmp.Diff([][]int{{1, 1, 1}, {1, 1}}, got); diff != "" {
		t.Error(diff)
	}
}

func TestAPageOfSomeSessionsCountsOnlyThem(t *testing.T) {
	r := sample()
	all := NewIndex(r).Match(report.ParseQuery("", r)).Counts
	some := NewIndex(r).Match(report.ParseQuery("sessions=two+three", r)).Counts
	one := NewIndex(r).Match(report.ParseQuery("sessions=one", r)).Counts
	for i := range all {
		for k := range all[i] {
			if some[i][k]+one[i][k] != all[i][k] {
				t.Errorf("facet %d, value %d: %d and %d of %d", i, k, some[i][k], one[i][k], all[i][k])
			}
		}
	}
}

func TestSessionsComeInTheOrderThatIsAskedFor(t *testing.T) {
	r := sample()
	r.Sessions[0].Title, r.Sessions[1].Title, r.Sessions[2].Title = "Zebra", "École", "apple"
	r.Sessions[2].Text = report.PlainText("zebra")
	x := NewIndex(r)
	for address, want := range map[string][]string{
		"sort=title":             {"three", "two", "one"},
		"sort=programme&q=zebra": {"one", "three"},
		"q=zebra":                {"one", "three"},
		"sort=nonsense":          {"one", "two", "three"},
	} {
		var got []string
		for _, s := range x.Match(report.ParseQuery(address, r)).Sessions {
			got = append(got, s.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v instead of %v", address, got, want)
		}
	}
}

func TestFilteringAllocatesNothingPerSession(t *testing.T) {
	few, many := allocations(100), allocations(10_000)
	if many > few {
		t.Errorf("%v allocations for 10,000 sessions, %v for 100", many, few)
	}
}

func allocations(sessions int) float64 {
	r := sample()
	for i := range sessions {
		r.Sessions = append(r.Sessions, report.Session{ID: "s" + strconv.Itoa(i), Title: "S", Facets: map[string][]string{"kind": {"talk"}}})
	}
	x := NewIndex(r)
	q := report.ParseQuery("kind=talk", r)
	return testing.AllocsPerRun(10, func() { x.Match(q) })
}

func FuzzEveryAddressIsAnswered(f *testing.F) {
	f.Add("?partnership=libraries&q=x&session=one")
	f.Add("%%%&&&===;;;")
	r := sample()
	x := NewIndex(r)
	f.Fuzz(func(t *testing.T, address string) {
		if found := len(x.Match(report.ParseQuery(address, r)).Sessions); found > len(r.Sessions) {
			t.Errorf("%q selects %d of %d sessions", address, found, len(r.Sessions))
		}
	})
}
