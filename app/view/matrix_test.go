//go:build !reader

package view

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"reportwidget/app/report"
	"reportwidget/app/search"
	"reportwidget/app/view/htmltest"
)

// fair returns a report with two facets.
func fair() *report.Report {
	session := func(id string, kind, season []string) report.Session {
		return report.Session{ID: id, Title: id, Facets: map[string][]string{"kind": kind, "season": season}}
	}
	return &report.Report{
		ID: "fair", Lang: "en", Title: "Fair",
		Facets: []report.Facet{
			{ID: "kind", Label: "Kind", Values: []report.Value{{ID: "trees", Label: "Trees"}, {ID: "birds", Label: "Birds"}}},
			{ID: "season", Label: "Season", Values: []report.Value{{ID: "spring", Label: "Spring"}, {ID: "summer", Label: "Summer"}, {ID: "autumn", Label: "Autumn"}}},
		},
		Sessions: []report.Session{
			session("one", []string{"trees"}, []string{"spring"}),
			session("two", []string{"trees", "birds"}, []string{"spring", "summer"}),
			session("three", []string{"birds"}, nil),
			session("four", nil, []string{"autumn"}),
		},
	}
}

// matrixOf shows the matrix as the root does.
func matrixOf(t *testing.T, r *report.Report, q report.Query) *html.Node {
	t.Helper()
	found := search.NewIndex(r).Match(report.Query{Words: q.Words}).Sessions
	return htmltest.Parse(t, &Matrix{Report: r, Page: Standalone, Query: q, Sessions: found})
}

// rows returns what the table says, row by row.
func rows(table *html.Node) (rows []string) {
	for _, tr := range htmltest.All(table, "tr", "") {
		var cells []string
		for c := range tr.ChildNodes() {
			cells = append(cells, htmltest.Spoken(c))
		}
		rows = append(rows, strings.Join(cells, " | "))
	}
	return rows
}

func TestTheMatrixCountsSessionsByBothFacets(t *testing.T) {
	page := matrixOf(t, fair(), report.Query{})
	want := []string{
		"Kind | Season",
		"Spring | Summer | Autumn",
		"Trees | 2 sessions: Trees, Spring | 1 session: Trees, Summer | 0",
		"Birds | 1 session: Birds, Spring | 1 session: Birds, Summer | 0",
	}
	if got := rows(htmltest.Element(page, "table")); !slices.Equal(got, want) {
		t.Errorf("the table says\n%s", strings.Join(got, "\n"))
	}
}

func TestTheMatrixIsATableThatIsReadWithItsHeaders(t *testing.T) {
	page := matrixOf(t, fair(), report.Query{})
	scopes := map[string]int{}
	for _, th := range htmltest.All(page, "th", "") {
		scopes[htmltest.Attribute(th, "scope")]++
	}
	if scopes["col"] != 4 || scopes["row"] != 2 || scopes["colgroup"] != 1 {
		t.Errorf("the headers are %v", scopes)
	}
	if got := htmltest.Spoken(htmltest.Element(page, "caption")); got != Standalone.Say.MatrixCaption {
		t.Errorf("the caption says %q", got)
	}
	region := htmltest.All(page, "div", "region")[0]
	if htmltest.Attribute(region, "role") != "region" || htmltest.Attribute(region, "tabindex") != "0" || htmltest.Attribute(region, "aria-label") != "Kind by Season" {
		t.Errorf("the table scrolls in %v", region.Attr)
	}
}

func TestANumberLeadsToWhatItCountsAndZeroNowhere(t *testing.T) {
	page := matrixOf(t, fair(), report.Query{})
	cells := htmltest.All(page, "td", "")
	link := htmltest.Element(cells[1], "a")
	if htmltest.Attribute(link, "href") != "./kind/trees/season/summer/" || htmltest.Attribute(link, "data-query") != "kind=trees&season=summer" || htmltest.Attribute(link, "data-action") != "narrow" {
		t.Errorf("the number leads to %v", link.Attr)
	}
	if htmltest.Element(cells[2], "a") != nil || htmltest.Attribute(cells[2], "data-heat") != "0" {
		t.Error("zero leads somewhere")
	}
}

func TestTheChosenCellIsMarkedAndCanBeTakenBack(t *testing.T) {
	q := asking("kind", "trees")
	q.Set("season", []string{"summer"})
	links := htmltest.All(matrixOf(t, fair(), q), "a", "")
	if htmltest.Attribute(links[1], "aria-current") != "true" || htmltest.Attribute(links[1], "data-query") != "" {
		t.Errorf("the chosen cell has %v", links[1].Attr)
	}
	if htmltest.Has(links[0], "aria-current") || htmltest.Attribute(links[0], "data-query") != "kind=trees&season=spring" {
		t.Errorf("another cell has %v", links[0].Attr)
	}
}

func TestTheMatrixKeepsOtherFiltersAndItsOwnNumbers(t *testing.T) {
	r := fair()
	r.Facets = append(r.Facets, report.Facet{ID: "place", Label: "Place", Values: []report.Value{{ID: "north", Label: "North"}, {ID: "south", Label: "South"}}})
	r.Sessions[0].Facets["place"] = []string{"north"}
	r.Sessions[1].Facets["place"] = []string{"south"}
	q := asking("place", "north")
	q.Set("kind", []string{"birds"}) // one of the two of the table: its rows stay comparable
	page := matrixOf(t, r, q)
	table := htmltest.Element(page, "table")
	if got, want := rows(table)[2:], []string{"Trees | 1 session: Trees, Spring | 0 | 0", "Birds | 0 | 0 | 0"}; !slices.Equal(got, want) {
		t.Errorf("the table says\n%s", strings.Join(got, "\n"))
	}
	if got := htmltest.Attribute(htmltest.Element(table, "a"), "data-query"); got != "kind=trees&season=spring&place=north" {
		t.Errorf("a number asks for %s", got)
	}
}

func TestEveryTableIsOpenedByItsHeading(t *testing.T) {
	r := fair()
	for i := range 6 {
		r.Facets = append(r.Facets, report.Facet{ID: fmt.Sprint("more-", i), Label: fmt.Sprint("More ", i), Values: []report.Value{{ID: "x", Label: "X"}, {ID: "y", Label: "Y"}}})
		r.Sessions[0].Facets[fmt.Sprint("more-", i)], r.Sessions[1].Facets[fmt.Sprint("more-", i)] = []string{"x"}, []string{"y"}
	}
	page := matrixOf(t, r, report.Query{})
	if folded := len(htmltest.All(page, "details", "matrix")); folded != maxMatrices {
		t.Errorf("%d tables instead of %d", folded, maxMatrices)
	}
	if len(htmltest.All(page, "h2", "")) != maxMatrices {
		t.Error("not every table has a heading")
	}
}

func TestAFacetThatAllSessionsShareHasNoTable(t *testing.T) {
	r := fair()
	r.Facets = append(r.Facets, report.Facet{ID: "place", Label: "Place", Values: []report.Value{{ID: "north", Label: "North"}, {ID: "south", Label: "South"}}})
	for i := range r.Sessions {
		r.Sessions[i].Facets["place"] = []string{"north"}
	}
	if folded := len(htmltest.All(matrixOf(t, r, report.Query{}), "details", "matrix")); folded != 1 {
		t.Errorf("%d tables instead of one", folded)
	}
}

func TestAReportWithOneFacetHasNoMatrix(t *testing.T) {
	for _, facets := range []int{0, 1} {
		r := fair()
		r.Facets = r.Facets[:facets]
		if htmltest.Element(matrixOf(t, r, report.Query{}), "table") != nil {
			t.Errorf("%d facets: there is a table", facets)
		}
	}
}

func TestALargeMatrixShowsTheMostFrequentValuesAndSaysSo(t *testing.T) {
	r := fair()
	for _, f := range []*report.Facet{&r.Facets[0], &r.Facets[1]} {
		f.Values = nil
		for i := range 300 {
			f.Values = append(f.Values, report.Value{ID: fmt.Sprint("v", i), Label: fmt.Sprint(f.Label, " ", i)})
		}
	}
	r.Sessions = nil
	for i := range 50 {
		v := []string{fmt.Sprint("v", 299-i)}
		r.Sessions = append(r.Sessions, report.Session{ID: fmt.Sprint("s", i), Title: "S", Facets: map[string][]string{"kind": v, "season": v}})
	}
	for _, q := range []report.Query{{}, asking("kind", "v299")} {
		page := matrixOf(t, r, q)
		table := rows(htmltest.Element(page, "table"))
		if len(table) != 2+maxRows || !strings.HasPrefix(table[2], "Kind 250") || !strings.HasPrefix(table[21], "Kind 269") {
			t.Errorf("%d rows, from %.20q to %.20q", len(table), table[2], table[len(table)-1])
		}
	}
	caption := htmltest.Spoken(htmltest.Element(matrixOf(t, r, report.Query{}), "caption"))
	if !strings.Contains(caption, "Kind: the 20 of 300") || !strings.Contains(caption, "Season: the 12 of 300") {
		t.Errorf("the caption says %q", caption)
	}
}

func TestMoreSessionsAreNeverPaler(t *testing.T) {
	for _, highest := range []int{1, 2, 3, 4, 5, 9, 100, 10_000} {
		x := &crossing{highest: highest}
		for n := 1; n <= highest; n++ {
			if h := x.heat(n); h < 1 || h > heats || n > 1 && h < x.heat(n-1) {
				t.Errorf("%d of %d has the shade %d", n, highest, h)
			}
		}
		if highest >= heats && x.heat(highest) != heats {
			t.Errorf("the highest, %d, has the shade %d", highest, x.heat(highest))
		}
	}
	if one := (&crossing{highest: 1}).heat(1); one != 1 {
		t.Errorf("one session alone has the shade %d", one)
	}
}

func TestHostileLabelsAreShownInAMatrix(t *testing.T) {
	for _, words := range htmltest.Hostile {
		r := fair()
		for i := range r.Facets {
			r.Facets[i].Label = words
			for k := range r.Facets[i].Values {
				r.Facets[i].Values[k].Label = words
			}
		}
		page := matrixOf(t, r, report.Query{})
		if htmltest.Element(page, "script") != nil || htmltest.Element(page, "img") != nil {
			t.Errorf("%.40q made an element", words)
		}
		if got := htmltest.Spoken(htmltest.All(page, "th", "")[2]); got != words {
			t.Errorf("a header says %.60q instead of %.60q", got, words)
		}
		if got := htmltest.Attribute(htmltest.All(page, "div", "region")[0], "aria-label"); got != matrixTitle(Standalone.Say, words, words) {
			t.Errorf("the region is called %.60q", got)
		}
	}
}

func BenchmarkMatrix(b *testing.B) {
	r := fair()
	r.Sessions = nil
	for i := range 10_000 {
		r.Sessions = append(r.Sessions, report.Session{ID: fmt.Sprint("s", i), Title: "S", Facets: map[string][]string{
			"kind": {r.Facets[0].Values[i%2].ID}, "season": {r.Facets[1].Values[i%3].ID}}})
	}
	sessions := search.NewIndex(r).Match(report.Query{}).Sessions
	for b.Loop() {
		(&Matrix{Report: r, Page: Standalone, Sessions: sessions}).Render()
	}
}
