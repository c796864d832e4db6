package search

import (
	"slices"
	"strconv"

	"reportwidget/app/report"
)

// Near are the sessions around one: before and after it in a list, and those
// that share the most with it.
type Near struct {
	Previous, Next *report.Session
	Related        []*report.Session
}

// maxRelated is how many related sessions are shown.
const maxRelated = 3

// Near returns what is around a session in a list of sessions. A session that
// is not in the list has no neighbours.
func (x *Index) Near(s *report.Session, list []*report.Session) Near {
	near := Near{Related: x.related(s)}
	i := slices.Index(list, s)
	if i > 0 {
		near.Previous = list[i-1]
	}
	if i >= 0 && i+1 < len(list) {
		near.Next = list[i+1]
	}
	return near
}

// related returns the sessions that share facet values with s, those with the
// rarest ones first.
func (x *Index) related(s *report.Session) []*report.Session {
	self := x.byID[s.ID]
	related := []*report.Session{}
	for _, i := range x.alike(self) {
		if i != self && len(related) < maxRelated {
			related = append(related, &x.report.Sessions[i])
		}
	}
	return related
}

// alike returns the sessions, one more than are shown, that are most like any with
// the values of a session, which may be among them. In a large report many have
// the same values, and share the answer.
func (x *Index) alike(session int32) []int32 {
	values := ""
	for f := range x.facets {
		for _, v := range x.facets[f].of(session) {
			values += strconv.Itoa(int(v)) + " "
		}
		values += ";"
	}
	if known, found := x.kin.Load(values); found {
		return known.([]int32)
	}
	found := x.nearest(x.weights(session), maxRelated+1)
	x.kin.Store(values, found)
	return found
}

// nearest returns the sessions whose values weigh most, in their order where
// they weigh the same.
func (x *Index) nearest(weights [][]float64, most int) []int32 {
	type candidate struct {
		session int32
		weight  float64
	}
	var best []candidate
	for i := range int32(len(x.report.Sessions)) {
		w := x.shared(i, weights)
		if w == 0 || len(best) == most && w <= best[most-1].weight {
			continue
		}
		at, _ := slices.BinarySearchFunc(best, w, func(c candidate, w float64) int {
			if c.weight >= w {
				return -1
			}
			return 1
		})
		best = slices.Insert(best, at, candidate{i, w})
		best = best[:min(len(best), most)]
	}
	sessions := make([]int32, len(best))
	for i, c := range best {
		sessions[i] = c.session
	}
	return sessions
}

// weights returns, by facet and value, what sharing a value of the session is
// worth: the less common, the more.
func (x *Index) weights(session int32) [][]float64 {
	weights := make([][]float64, len(x.facets))
	for f := range x.facets {
		weights[f] = make([]float64, len(x.report.Facets[f].Values))
		for _, v := range x.facets[f].of(session) {
			weights[f][v] = 1 / float64(1+x.facets[f].sizes()[v])
		}
	}
	return weights
}

func (x *Index) shared(session int32, weights [][]float64) float64 {
	sum := 0.0
	for f := range x.facets {
		for _, v := range x.facets[f].of(session) {
			sum += weights[f][v]
		}
	}
	return sum
}
