package report

import (
	"slices"
	"strings"
)

// Index answers queries over the sessions of one report. It is safe for
// concurrent use and never changes.
type Index struct {
	report *Report
	words  []string // by session, all that is searched, in lower case
}

// Result is the answer to a query.
type Result struct {
	// Sessions are the matching sessions in programme order.
	Sessions []*Session
	// Counts maps a facet's ID and a value's ID to the number of sessions that
	// would be left if this value alone were chosen in the facet, all other
	// filters staying as they are.
	Counts map[string]map[string]int
}

// NewIndex prepares the report for queries.
func NewIndex(r *Report) *Index {
	x := &Index{report: r, words: make([]string, len(r.Sessions))}
	for i := range r.Sessions {
		x.words[i] = strings.ToLower(searched(&r.Sessions[i]))
	}
	return x
}

// Report returns the report that the index is of.
func (x *Index) Report() *Report { return x.report }

func searched(s *Session) string {
	parts := []string{s.Title, s.Text.String(), s.Room}
	for _, k := range s.KeyPoints {
		parts = append(parts, k.String())
	}
	for _, p := range s.People {
		parts = append(parts, p.Name, p.Role)
	}
	return strings.Join(parts, "\n")
}

// Match returns the sessions that the query selects and the counts of all
// facet values under it.
func (x *Index) Match(q Query) Result {
	result := Result{Counts: make(map[string]map[string]int, len(x.report.Facets))}
	for _, f := range x.report.Facets {
		result.Counts[f.ID] = make(map[string]int, len(f.Values))
	}
	words := strings.Fields(strings.ToLower(q.Words))
	for i := range x.report.Sessions {
		if x.says(i, words) {
			result.take(x.report, q, &x.report.Sessions[i])
		}
	}
	return result
}

func (x *Index) says(i int, words []string) bool {
	for _, w := range words {
		if !strings.Contains(x.words[i], w) {
			return false
		}
	}
	return true
}

// take counts a session that holds the words, and keeps it if no facet refuses
// it. A session that exactly one facet refuses counts for that facet's values.
func (r *Result) take(report *Report, q Query, s *Session) {
	refused, by := 0, ""
	for _, f := range report.Facets {
		if !chosen(q.Facets[f.ID], s.Facets[f.ID]) {
			refused, by = refused+1, f.ID
		}
	}
	for _, f := range report.Facets {
		if refused == 0 || refused == 1 && by == f.ID {
			for _, v := range s.Facets[f.ID] {
				r.Counts[f.ID][v]++
			}
		}
	}
	if refused == 0 {
		r.Sessions = append(r.Sessions, s)
	}
}

// chosen reports whether a session with the values have passes a facet in which
// want is chosen.
func chosen(want, have []string) bool {
	return len(want) == 0 || slices.ContainsFunc(have, func(v string) bool { return slices.Contains(want, v) })
}
