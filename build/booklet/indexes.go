package booklet

import (
	"fmt"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"reportwidget/app/report"
)

// people lists everybody who is named, in the order of the report's language.
func people(r *report.Report) []entry {
	var all []entry
	at := map[string]int{}
	for i := range r.Sessions {
		s := &r.Sessions[i]
		for _, p := range s.People {
			k, found := at[p.Name]
			if !found {
				k = len(all)
				at[p.Name] = k
				all = append(all, entry{ID: fmt.Sprintf("person/%d", k+1), Label: p.Name})
			}
			if e := &all[k]; !slices.Contains(e.Sessions, s) {
				e.Sessions = append(e.Sessions, s)
			}
		}
	}
	order := collate.New(language.Make(r.Lang))
	slices.SortStableFunc(all, func(a, b entry) int { return order.CompareString(a.Label, b.Label) })
	return all
}

// facets lists the values of each facet but days, by which the sessions stand, and people,
// who have an index of their own.
func facets(r *report.Report) []index {
	var all []index
	for _, f := range r.Facets {
		if f.ID == report.PeopleFacet || f.ID == report.DayFacet {
			continue
		}
		x := index{Label: f.Label, Lang: f.Lang}
		for _, v := range f.Values {
			e := entry{ID: f.ID + "/" + v.ID, Label: v.Label, Lang: v.Lang}
			for i := range r.Sessions {
				if s := &r.Sessions[i]; slices.Contains(s.Facets[f.ID], v.ID) {
					e.Sessions = append(e.Sessions, s)
				}
			}
			if e.Sessions != nil {
				x.Entries = append(x.Entries, e)
			}
		}
		if x.Entries != nil {
			all = append(all, x)
		}
	}
	return all
}
