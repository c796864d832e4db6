package view

import (
	"slices"

	"reportwidget/app/messages"
	"reportwidget/app/report"
)

// Limits of the tables: what is beyond them is found by the filter.
const (
	maxMatrices = 4
	maxRows     = 20
	maxColumns  = 12
)

// crossing counts sessions by the values of two facets.
type crossing struct {
	rows, columns axis
	counts        [][]int
	highest       int
}

// axis is a side of a table.
type axis struct {
	facet  *report.Facet
	values []*report.Value
	place  map[string]int // of a value's ID among values
}

// crossings returns the tables of a report: its first facet by the others, as far as
// they separate sessions.
func crossings(r *report.Report) (all []*crossing) {
	for i := 1; i < len(r.Facets) && len(all) < maxMatrices; i++ {
		if separates(r, &r.Facets[0]) && separates(r, &r.Facets[i]) {
			all = append(all, newCrossing(r, &r.Facets[0], &r.Facets[i]))
		}
	}
	return all
}

// separates reports whether sessions have more than one value of the facet.
func separates(r *report.Report, f *report.Facet) bool {
	value := ""
	for i := range r.Sessions {
		for _, v := range r.Sessions[i].Facets[f.ID] {
			if value != "" && v != value {
				return true
			}
			value = v
		}
	}
	return false
}

func newCrossing(r *report.Report, rows, columns *report.Facet) *crossing {
	x := &crossing{rows: newAxis(r, rows, maxRows), columns: newAxis(r, columns, maxColumns)}
	for range x.rows.values {
		x.counts = append(x.counts, make([]int, len(x.columns.values)))
	}
	return x
}

// newAxis takes all values, or, of too many, those that most sessions of the
// report have: whatever the reader filters, the table keeps its form.
func newAxis(r *report.Report, f *report.Facet, limit int) axis {
	a := axis{facet: f, place: map[string]int{}}
	chosen := mostFrequent(r, f, limit)
	for i := range f.Values {
		if v := &f.Values[i]; chosen == nil || chosen[v.ID] {
			a.place[v.ID] = len(a.values)
			a.values = append(a.values, v)
		}
	}
	return a
}

// mostFrequent returns the values that most sessions have, or nil if all are
// within the limit. Of equal ones the first are taken.
func mostFrequent(r *report.Report, f *report.Facet, limit int) map[string]bool {
	if len(f.Values) <= limit {
		return nil
	}
	sessions := make(map[string]int, len(f.Values))
	for i := range r.Sessions {
		for _, id := range r.Sessions[i].Facets[f.ID] {
			sessions[id]++
		}
	}
	values := slices.Clone(f.Values)
	slices.SortStableFunc(values, func(a, b report.Value) int { return sessions[b.ID] - sessions[a.ID] })
	chosen := make(map[string]bool, limit)
	for _, v := range values[:limit] {
		chosen[v.ID] = true
	}
	return chosen
}

// count counts the sessions that pass the query's facets other than the two of
// the table.
func (x *crossing) count(sessions []*report.Session, q report.Query) {
	others := q
	others.Set(x.rows.facet.ID, nil)
	others.Set(x.columns.facet.ID, nil)
	for _, s := range sessions {
		if passes(s, others.Facets) {
			x.add(s)
		}
	}
}

// passes reports whether the session has a chosen value of every facet.
func passes(s *report.Session, facets map[string][]string) bool {
	for facet, chosen := range facets {
		if !slices.ContainsFunc(s.Facets[facet], func(v string) bool { return slices.Contains(chosen, v) }) {
			return false
		}
	}
	return true
}

func (x *crossing) add(s *report.Session) {
	columns := s.Facets[x.columns.facet.ID]
	for _, value := range s.Facets[x.rows.facet.ID] {
		row, found := x.rows.place[value]
		if !found {
			continue
		}
		for _, value := range columns {
			if column, found := x.columns.place[value]; found {
				x.counts[row][column]++
				x.highest = max(x.highest, x.counts[row][column])
			}
		}
	}
}

func (x *crossing) sessions(row, column string) int {
	return x.counts[x.rows.place[row]][x.columns.place[column]]
}

// met calls do with every row and column that have sessions together.
func (x *crossing) met(do func(row, column Choice)) {
	for i, row := range x.rows.values {
		for k, column := range x.columns.values {
			if x.counts[i][k] > 0 {
				do(Choice{x.rows.facet.ID, row.ID}, Choice{x.columns.facet.ID, column.ID})
			}
		}
	}
}

// heats is the number of shades that the style sheet has for cells with
// sessions.
const heats = 4

// heat returns the shade of a number, from 1 to heats. Small numbers have a
// shade each, so that a table of ones is not a dark one.
func (x *crossing) heat(n int) int {
	highest := max(x.highest, heats)
	return (n*heats + highest - 1) / highest
}

// caption says what is counted and what is left out.
func (x *crossing) caption(say *messages.Catalogue) string {
	words := say.MatrixCaption
	for _, a := range []axis{x.rows, x.columns} {
		if shown, all := len(a.values), len(a.facet.Values); shown < all {
			words += matrixMost(say, shown, all, a.facet.Label)
		}
	}
	return words
}
