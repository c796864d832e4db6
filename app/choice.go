package app

import (
	"net/url"
	"slices"
	"strings"

	"reportwidget/app/report"
)

// choice is one value of one facet.
type choice struct{ facet, value string }

// narrowing returns the attributes of a link that chooses values of facets and
// leaves the other facets, and the words, as they are. Where these values are
// all that is chosen of their facets, the link says so and takes them back.
//
// Its data-query holds the facets of the next query, all of them, and its
// address asks for the same, so that it works before the program is there.
func narrowing(r *report.Report, p Page, q report.Query, values ...choice) attrs {
	a := attrs{"data-action": "narrow"}
	next, taken := chosenAlso(q, values)
	if taken {
		a["aria-current"] = "true"
	}
	query := facetQuery(r, next)
	a["data-query"], a["href"] = query, p.at(query)
	return a
}

// chosenAlso returns the facets of the query with exactly the values chosen in
// theirs. If they are already, it returns them without the values, and true.
func chosenAlso(q report.Query, values []choice) (facets map[string][]string, taken bool) {
	want := map[string][]string{}
	for _, v := range values {
		want[v.facet] = append(want[v.facet], v.value)
	}
	next := q
	taken = true
	for facet, ids := range want {
		taken = taken && same(q.Facets[facet], ids)
		next.Set(facet, ids)
	}
	for facet := range want {
		if taken {
			next.Set(facet, nil)
		}
	}
	return next.Facets, taken
}

// facetQuery returns the query string that asks for facets and nothing else, in
// canonical order. It is short work however many values a facet has.
func facetQuery(r *report.Report, facets map[string][]string) string {
	var params []string
	for i := range r.Facets {
		f := &r.Facets[i]
		ids := facets[f.ID]
		if len(ids) > 1 {
			ids = inOrder(f, ids)
		}
		for _, id := range ids {
			params = append(params, f.ID+"="+url.QueryEscape(id))
		}
	}
	return strings.Join(params, "&")
}

// inOrder returns the values in the order of the facet, each once.
func inOrder(f *report.Facet, ids []string) (ordered []string) {
	for i := range f.Values {
		if id := f.Values[i].ID; slices.Contains(ids, id) {
			ordered = append(ordered, id)
		}
	}
	return ordered
}

// same reports whether two lists hold the same values, however often and in any
// order.
func same(a, b []string) bool {
	a, b = slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))
	return slices.Equal(slices.Compact(a), slices.Compact(b))
}
