//go:build !reader

package view

import (
	"testing"

	"reportwidget/app/report"
	"reportwidget/app/search"
	"reportwidget/app/view/htmltest"
)

func TestALinkChoosesItsValuesAndLeavesOtherFacetsAlone(t *testing.T) {
	r := fair()
	for _, c := range []struct {
		name   string
		q      report.Query
		values []Choice
		query  string
		href   string
	}{
		{"nothing is chosen", report.Query{}, []Choice{{"kind", "trees"}}, "kind=trees", "./kind/trees/"},
		{"another value is chosen", asking("kind", "birds"), []Choice{{"kind", "trees"}}, "kind=trees", "./kind/trees/"},
		{"one of two is chosen", asking("kind", "trees", "birds"), []Choice{{"kind", "trees"}}, "kind=trees", "./kind/trees/"},
		{"the value is chosen", asking("kind", "trees"), []Choice{{"kind", "trees"}}, "", "./"},
		{"both values are chosen", asking("kind", "trees", "birds"), []Choice{{"kind", "birds"}, {"kind", "trees"}}, "", "./"},
		{"another facet is chosen", asking("season", "spring"), []Choice{{"kind", "birds"}, {"kind", "trees"}}, "kind=trees&kind=birds&season=spring", "./kind/trees/kind/birds/"},
		{"one facet of two is chosen", asking("kind", "trees"), []Choice{{"kind", "trees"}, {"season", "spring"}}, "kind=trees&season=spring", "./kind/trees/season/spring/"},
		{"the same value twice", report.Query{}, []Choice{{"kind", "trees"}, {"kind", "trees"}}, "kind=trees", "./kind/trees/"},
	} {
		a := narrowing(r, Standalone, c.q, c.values...)
		if a["data-query"] != c.query || (a["aria-current"] == "true") != (c.query == "") {
			t.Errorf("%s: the link asks for %q, and is current: %q", c.name, a["data-query"], a["aria-current"])
		}
		if a["href"] != c.href {
			t.Errorf("%s: the link leads to %s", c.name, a["href"])
		}
		if canonical := report.ParseQuery(c.query, r).String(r); canonical != c.query {
			t.Errorf("%s: %q is in another order than %q", c.name, c.query, canonical)
		}
	}
}

func TestMakingALinkLeavesTheQueryAsItIs(t *testing.T) {
	q := asking("kind", "trees")
	narrowing(fair(), Standalone, q, Choice{"kind", "trees"})
	narrowing(fair(), Standalone, q, Choice{"kind", "birds"})
	if !q.Has("kind", "trees") || q.Has("kind", "birds") {
		t.Errorf("the query is %v", q.Facets)
	}
}

func TestEveryLinkOfDiagramAndMatrixHasAPage(t *testing.T) {
	r := fair()
	r.Relations = []report.Relation{{Facet: "kind", From: "trees", To: "birds", Text: "Trees give birds a place."}}
	pages := map[string]bool{}
	for _, p := range ChoicePages(r) {
		if back := PageAt(p.Path()); back != p {
			t.Errorf("%s is the page %+v, not %+v", p.Path(), back, p)
		}
		pages["./"+p.Path()] = true
	}
	diagram := htmltest.Parse(t, &Diagram{Report: r, Page: Standalone})
	matrix := htmltest.Parse(t, &Matrix{Report: r, Page: Standalone, Sessions: search.NewIndex(r).Match(report.Query{}).Worded})
	for _, link := range append(htmltest.All(diagram, "a", ""), htmltest.All(matrix, "a", "")...) {
		if htmltest.Attribute(link, "data-action") == "narrow" && !pages[htmltest.Attribute(link, "href")] {
			t.Errorf("%s leads to no page: %s", htmltest.Spoken(link), htmltest.Attribute(link, "href"))
		}
	}
	if !pages["./kind/trees/kind/birds/"] || !pages["./kind/trees/season/summer/"] {
		t.Errorf("pairs are missing among %v", pages)
	}
}

func TestALongReportHasNoPagesOfCrossingValues(t *testing.T) {
	r := fair()
	for len(r.Sessions) <= MaxUnpaged {
		r.Sessions = append(r.Sessions, r.Sessions[0])
	}
	a := narrowing(r, Standalone, report.Query{}, Choice{"kind", "trees"}, Choice{"season", "spring"})
	if a["href"] != "./kind/trees/" || a["data-query"] != "kind=trees&season=spring" {
		t.Errorf("the link is %v", a)
	}
}
