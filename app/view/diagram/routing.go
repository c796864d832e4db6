package diagram

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"sync"
)

// Measures of an arrow, in units of the stage.
const (
	tailGap  = 3.0 // from the border of the node it leaves
	tipGap   = 4.0 // to the border of the node it reaches
	berth    = 7.0 // kept from all other nodes
	roomStep = 2.5 // the unit in which the distance of two arrows' ends counts
	fullRoom = 5.  // of these steps are enough
	furthest = 110 // that it may bend to pass them
)

// trimmed returns what is between two nodes of the curve between their centres.
func (l Layout) trimmed(p Pair, c Curve) Curve {
	leaves := bisect(func(t float64) bool { return l.distance(p.From, c.at(t)) >= tailGap })
	reaches := 1 - bisect(func(t float64) bool { return l.distance(p.To, c.at(1-t)) >= tipGap })
	return c.part(leaves, reaches)
}

// clear reports whether an arrow stays on the stage and away from the nodes
// that it does not join.
func (l Layout) clear(joined Pair, c Curve) bool {
	const steps = 32
	for i := 0; i <= steps; i++ {
		p := c.at(float64(i) / steps)
		if !l.within(p) {
			return false
		}
		for node := range l.centres {
			if node != joined.From && node != joined.To && l.distance(node, p) < berth {
				return false
			}
		}
	}
	return true
}

// way is how an arrow goes from node to node: how it bends, and how far beside
// the middle it leaves and arrives.
type way struct{ bend, shift float64 }

// curve returns the arrow that goes a way. Nodes that are longer than high are
// aimed at on the side where the other one is.
func (l Layout) curve(p Pair, w way) Curve {
	start, end := l.centres[p.From], l.centres[p.To]
	aside := (l.half.x - l.half.y) * max(-1, min(1, (end.x-start.x)/stageWidth*2))
	start.x, end.x = start.x+aside+w.shift, end.x-aside+w.shift
	return l.trimmed(p, arc(start, end, w.bend))
}

// Pair is the two nodes that an arrow joins. There may be several arrows from
// one to the other, counted by Nth.
type Pair struct{ From, To, Nth int }

// Curves returns the arrows of all pairs. They keep to the left, as on a road,
// so that two opposite ones run side by side; where a node is in the way they
// pass it. Short arrows go first, since long ones have more ways to go.
func (l Layout) Curves(pairs []Pair) map[Pair]Curve {
	key := l.Shape + " " + strconv.Itoa(len(l.centres))
	for _, p := range pairs {
		key += " " + strconv.Itoa(p.From) + "," + strconv.Itoa(p.To) + "," + strconv.Itoa(p.Nth)
	}
	if known, found := curvesOf.Load(key); found {
		return known.(map[Pair]Curve)
	}
	all := make(map[Pair]Curve, len(pairs))
	var there []drawnCurve
	for _, p := range l.shortFirst(pairs) {
		all[p] = l.free(p, there)
		there = append(there, drawnCurve{p, all[p]})
	}
	curvesOf.Store(key, all)
	return all
}

type drawnCurve struct {
	joins Pair
	curve Curve
}

// curvesOf keeps what [Layout.Curves] has found, since a page is drawn anew
// with every letter that is typed.
var curvesOf sync.Map

func (l Layout) shortFirst(pairs []Pair) []Pair {
	length := func(p Pair) float64 { return l.centres[p.From].to(l.centres[p.To]) }
	return slices.SortedStableFunc(slices.Values(pairs), func(a, b Pair) int { return cmp.Compare(length(a), length(b)) })
}

// free returns the arrow with the least bend that is clear of nodes and leaves
// room for the arrows that are there, or the one that leaves the most.
func (l Layout) free(p Pair, there []drawnCurve) Curve {
	best, most := l.curve(p, way{bend: l.lane}), -1.
	for _, w := range l.ways() {
		c := l.curve(p, w)
		if room := l.room(p, c, there); room > most && l.clear(p, c) {
			best, most = c, room
		}
		if most == fullRoom {
			break
		}
	}
	return best
}

// ways are those an arrow may go, the best first.
func (l Layout) ways() (ways []way) {
	for bend := l.lane; bend <= furthest; bend += 5 {
		for _, side := range []float64{bend, -bend} {
			for _, shift := range l.shifts {
				ways = append(ways, way{side, shift})
			}
		}
	}
	return ways
}

// room tells in how many steps, up to fullRoom, an arrow keeps away from the
// ends of others. It is none if the arrow runs into one between the same nodes.
func (l Layout) room(p Pair, c Curve, there []drawnCurve) float64 {
	nearest := fullRoom * roomStep
	for _, other := range there {
		if !p.meets(other.joins) {
			continue
		}
		if p.joins(other.joins) && c.at(.5).to(other.curve.at(.5)) < 1.75*l.lane {
			return -1
		}
		nearest = min(nearest, other.curve.start.to(c.start), other.curve.start.to(c.end), other.curve.end.to(c.start), other.curve.end.to(c.end))
	}
	return math.Floor(nearest / roomStep)
}

// meets reports whether two arrows share a node, joins whether they share both.
func (p Pair) meets(q Pair) bool {
	return p.From == q.From || p.From == q.To || p.To == q.From || p.To == q.To
}

func (p Pair) joins(q Pair) bool {
	return p.From == q.From && p.To == q.To || p.From == q.To && p.To == q.From
}
