package view

import (
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/app/view/html"
)

// narrowing returns the attributes of a link that chooses values of facets and
// leaves the other facets, and the words, as they are. Where these values are
// all that is chosen of their facets, the link says so and takes them back.
//
// Its data-query holds the facets of the next query, all of them. Its address
// is the page of the values, for readers without the program.
func narrowing(r *report.Report, p Page, q report.Query, values ...Choice) html.Attrs {
	next, taken := chosenAlso(q, values)
	a := html.Attrs{"href": p.clearLink(), "aria-current": "true"}
	if !taken {
		a = p.linkTo(choicePage(r, values))
	}
	a["data-action"], a["data-query"] = "narrow", facetQuery(r, next)
	return a
}

// choicePage returns the page of one or two values; two of the same facet are
// in its order. A long report has no pages for pairs of different facets: that
// of the first value leads there.
func choicePage(r *report.Report, values []Choice) Page {
	first, last := values[0], values[len(values)-1]
	if first.Facet == last.Facet {
		ids := inOrder(r.Facet(first.Facet), []string{first.Value, last.Value})
		first.Value, last.Value = ids[0], ids[len(ids)-1]
	}
	page := FacetPage(first.Facet, first.Value)
	if first == last || first.Facet != last.Facet && len(r.Sessions) > MaxUnpaged {
		return page
	}
	return page.with(last)
}

// ChoicePages returns the pages of a report that choose something: of every
// value, of every pair that a relation joins, and of every pair that crosses in
// a matrix.
func ChoicePages(r *report.Report) []Page {
	var pages []Page
	add := func(values ...Choice) {
		if page := choicePage(r, values); !slices.Contains(pages, page) {
			pages = append(pages, page)
		}
	}
	for _, f := range r.Facets {
		for _, v := range f.Values {
			add(Choice{f.ID, v.ID})
		}
	}
	for _, j := range r.Relations {
		add(Choice{j.Facet, j.From}, Choice{j.Facet, j.To})
	}
	for _, x := range crossings(r) {
		for i := range r.Sessions {
			x.add(&r.Sessions[i])
		}
		x.met(func(row, column Choice) { add(row, column) })
	}
	return pages
}

// chosenAlso returns the facets of the query with exactly the values chosen in
// theirs. If they are already, it returns them without the values, and true.
func chosenAlso(q report.Query, values []Choice) (facets map[string][]string, taken bool) {
	want := map[string][]string{}
	for _, v := range values {
		want[v.Facet] = append(want[v.Facet], v.Value)
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
			params = append(params, f.ID+"="+report.Escape(id))
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
