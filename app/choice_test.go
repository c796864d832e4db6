//go:build !js

package app

import (
	"testing"

	"reportwidget/app/report"
)

func TestALinkChoosesItsValuesAndLeavesOtherFacetsAlone(t *testing.T) {
	r := fair()
	for _, c := range []struct {
		name   string
		q      report.Query
		values []choice
		query  string
		taken  bool
	}{
		{"nothing is chosen", report.Query{}, []choice{{"kind", "trees"}}, "kind=trees", false},
		{"another value is chosen", asking("kind", "birds"), []choice{{"kind", "trees"}}, "kind=trees", false},
		{"one of two is chosen", asking("kind", "trees", "birds"), []choice{{"kind", "trees"}}, "kind=trees", false},
		{"the value is chosen", asking("kind", "trees"), []choice{{"kind", "trees"}}, "", true},
		{"both values are chosen", asking("kind", "trees", "birds"), []choice{{"kind", "birds"}, {"kind", "trees"}}, "", true},
		{"another facet is chosen", asking("season", "spring"), []choice{{"kind", "birds"}, {"kind", "trees"}}, "kind=trees&kind=birds&season=spring", false},
		{"one facet of two is chosen", asking("kind", "trees"), []choice{{"kind", "trees"}, {"season", "spring"}}, "kind=trees&season=spring", false},
		{"the same value twice", report.Query{}, []choice{{"kind", "trees"}, {"kind", "trees"}}, "kind=trees", false},
	} {
		a := narrowing(r, Standalone, c.q, c.values...)
		if a["data-query"] != c.query || (a["aria-current"] == "true") != c.taken {
			t.Errorf("%s: the link asks for %q, and is current: %q", c.name, a["data-query"], a["aria-current"])
		}
		href := "./"
		if c.query != "" {
			href += "?" + c.query
		}
		if a["href"] != href {
			t.Errorf("%s: the link leads to %s", c.name, a["href"])
		}
		if canonical := report.ParseQuery(c.query, r).String(r); canonical != c.query {
			t.Errorf("%s: %q is in another order than %q", c.name, c.query, canonical)
		}
	}
}

func TestMakingALinkLeavesTheQueryAsItIs(t *testing.T) {
	q := asking("kind", "trees")
	narrowing(fair(), Standalone, q, choice{"kind", "trees"})
	narrowing(fair(), Standalone, q, choice{"kind", "birds"})
	if !q.Has("kind", "trees") || q.Has("kind", "birds") {
		t.Errorf("the query is %v", q.Facets)
	}
}
