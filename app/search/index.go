// Package search answers queries over a report: which sessions match, in which
// order, how many each facet value would leave, and where the searched words
// stand in a text.
//
// [Index] combines facets with words. Words go through the same steps in texts
// and in queries: fold.go makes letters comparable, tokenize.go cuts them into
// words, [WordIndex] finds and ranks sessions, spelling.go corrects what no
// session holds, and highlight.go marks what was found.
package search

import (
	"slices"
	"strings"
	"sync"

	"reportwidget/app/report"
)

// Index answers queries over the sessions of one report. It is safe for
// concurrent use, unless the report is split.
type Index struct {
	report *report.Report
	facets []facetValues
	byID   map[string]int32
	all    []*report.Session
	titles func() []int32    // places in the order of titles, by session
	search func() *WordIndex // made when words are first searched for
	texts  *texts            // of a split report; only one goroutine may use it
	kin    sync.Map          // numbers of sessions by the values that they are alike in
}

// facetValues holds, for one facet, the numbers of all sessions' values: those
// of session n are values[starts[n]:starts[n+1]].
type facetValues struct {
	values []int32
	starts []int32
	sizes  func() []int // by value, the number of sessions that have it
}

// Result is the answer to a query.
type Result struct {
	// Sessions are the matching sessions in the order that the query asks for.
	Sessions []*report.Session
	// Counts holds, for each facet and each of its values in the report's
	// order, the number of sessions that would be left if this value alone
	// were chosen in the facet, all other filters staying as they are.
	Counts [][]int
	// Worded are the sessions that hold the words, whatever their facets.
	Worded []*report.Session
	// Words are what was searched for, to mark it in texts, and Corrected the
	// words that were taken for others since no session holds them.
	Words     Words
	Corrected []Correction
}

// NewIndex prepares the report for queries.
func NewIndex(r *report.Report) *Index {
	x := &Index{report: r, byID: make(map[string]int32, len(r.Sessions))}
	for i := range r.Sessions {
		x.byID[r.Sessions[i].ID] = int32(i)
		x.all = append(x.all, &r.Sessions[i])
	}
	for i := range r.Facets {
		x.facets = append(x.facets, valuesOf(r, &r.Facets[i]))
	}
	x.titles = sync.OnceValue(func() []int32 { return titleOrder(r) })
	x.search = sync.OnceValue(func() *WordIndex { return NewWordIndex(r) })
	return x
}

func valuesOf(r *report.Report, f *report.Facet) facetValues {
	number := make(map[string]int32, len(f.Values))
	for i, v := range f.Values {
		number[v.ID] = int32(i)
	}
	values := facetValues{starts: make([]int32, 1, len(r.Sessions)+1)}
	for i := range r.Sessions {
		for _, id := range r.Sessions[i].Facets[f.ID] {
			values.values = append(values.values, number[id])
		}
		values.starts = append(values.starts, int32(len(values.values)))
	}
	values.sizes = sync.OnceValue(func() []int {
		sizes := make([]int, len(f.Values))
		for _, v := range values.values {
			sizes[v]++
		}
		return sizes
	})
	return values
}

func (f *facetValues) of(session int32) []int32 {
	return f.values[f.starts[session]:f.starts[session+1]]
}

// Report returns the report that the index is of.
func (x *Index) Report() *report.Report { return x.report }

// Session returns the session with the given ID, or nil.
func (x *Index) Session(id string) *report.Session {
	if i, found := x.byID[id]; found {
		return &x.report.Sessions[i]
	}
	return nil
}

// Places returns where sessions are in the report.
func (x *Index) Places(sessions []*report.Session) []int {
	places := make([]int, len(sessions))
	for i, s := range sessions {
		places[i] = int(x.byID[s.ID])
	}
	return places
}

// Sizes returns, for each facet and each of its values in the report's order,
// the number of sessions that have it.
func (x *Index) Sizes() [][]int {
	sizes := make([][]int, len(x.facets))
	for i := range x.facets {
		sizes[i] = x.facets[i].sizes()
	}
	return sizes
}

// Warm prepares for a search, which would otherwise wait for it.
func (x *Index) Warm() { x.search() }

// Match answers the query.
func (x *Index) Match(q report.Query) Result {
	found := Found{Every: true}
	if strings.TrimSpace(q.Words) != "" {
		found = x.search().Find(q.Words)
	}
	m := newMatch(x, q)
	if q.Only != nil {
		m.only = x.shown(q)
	}
	if found.Every {
		for i := range x.report.Sessions {
			m.take(int32(i))
		}
	} else {
		for _, i := range found.Sessions {
			m.take(i)
		}
	}
	x.sort(m.sessions, q, found)
	result := Result{Sessions: x.sessions(m.sessions), Counts: m.counts, Worded: x.all, Words: found.Words, Corrected: found.Corrected}
	if !found.Every {
		result.Worded = x.sessions(found.Sessions)
	}
	return result
}

// shown are the sessions that the query's page is limited to, by their places.
func (x *Index) shown(q report.Query) map[int32]bool {
	only := map[int32]bool{}
	for _, id := range append([]string{q.Session}, q.Only...) {
		if i, found := x.byID[id]; found {
			only[i] = true
		}
	}
	return only
}

// sort brings matches, which are in programme order, into the one that the
// query asks for.
func (x *Index) sort(matches []int32, q report.Query, found Found) {
	switch q.Order() {
	case report.ByTitle:
		places := x.titles()
		slices.SortFunc(matches, func(a, b int32) int { return int(places[a] - places[b]) })
	case report.ByRelevance:
		found.Rank(matches)
	}
}

func (x *Index) sessions(numbers []int32) []*report.Session {
	sessions := make([]*report.Session, len(numbers))
	for i, n := range numbers {
		sessions[i] = x.all[n]
	}
	return sessions
}

// match collects the answer to one query.
type match struct {
	index    *Index
	only     map[int32]bool // what the page is limited to, or nil
	chosen   [][]bool       // by facet and value; nil where the facet lets all pass
	counts   [][]int
	sessions []int32
}

func newMatch(x *Index, q report.Query) *match {
	m := &match{index: x, chosen: make([][]bool, len(x.facets)), counts: make([][]int, len(x.facets)), sessions: make([]int32, 0, len(x.report.Sessions))}
	for i, f := range x.report.Facets {
		m.counts[i] = make([]int, len(f.Values))
		if len(q.Facets[f.ID]) == 0 {
			continue
		}
		m.chosen[i] = make([]bool, len(f.Values))
		for k, v := range f.Values {
			m.chosen[i][k] = q.Has(f.ID, v.ID)
		}
	}
	return m
}

// take counts a session that holds the words, and keeps it if no facet refuses
// it. A session that exactly one facet refuses counts for that facet's values.
func (m *match) take(session int32) {
	if m.only != nil && !m.only[session] {
		return
	}
	refused, by := 0, 0
	for i := range m.chosen {
		if m.chosen[i] != nil && !m.passes(i, session) {
			refused, by = refused+1, i
		}
	}
	switch refused {
	case 0:
		m.sessions = append(m.sessions, session)
		for i := range m.counts {
			m.count(i, session)
		}
	case 1:
		m.count(by, session)
	}
}

func (m *match) passes(facet int, session int32) bool {
	for _, v := range m.index.facets[facet].of(session) {
		if m.chosen[facet][v] {
			return true
		}
	}
	return false
}

func (m *match) count(facet int, session int32) {
	for _, v := range m.index.facets[facet].of(session) {
		m.counts[facet][v]++
	}
}
