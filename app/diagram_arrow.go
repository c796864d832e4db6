package app

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Measures of an arrow, in units of the stage.
const (
	tailGap  = 3.0 // from the border of the node it leaves
	tipGap   = 4.0 // to the border of the node it reaches
	barb     = 8.5 // length of the two strokes of its head
	berth    = 7.0 // kept from all other nodes
	roomStep = 2.5 // in which the distance of two arrows' ends is told
	fullRoom = 5.  // of these steps are enough
	furthest = 110 // that it may bend to pass them
)

// curve is a quadratic Bézier curve.
type curve struct{ start, control, end point }

// arc returns the curve between two points that is bent to the left of its way
// by so much at its middle.
func arc(start, end point, bend float64) curve {
	x, y := end.x-start.x, end.y-start.y
	length := math.Hypot(x, y)
	middle := point{(start.x + end.x) / 2, (start.y + end.y) / 2}
	return curve{start, point{middle.x + 2*bend*y/length, middle.y - 2*bend*x/length}, end}
}

// polar is the curve's blossom: polar(t, t) is the point at t, and polar(s, t)
// the control point of the part from s to t.
func (c curve) polar(s, t float64) point {
	a, b, d := (1-s)*(1-t), (1-s)*t+s*(1-t), s*t
	return point{a*c.start.x + b*c.control.x + d*c.end.x, a*c.start.y + b*c.control.y + d*c.end.y}
}

func (c curve) at(t float64) point { return c.polar(t, t) }

func (c curve) part(s, t float64) curve { return curve{c.at(s), c.polar(s, t), c.at(t)} }

// trimmed returns what is between two nodes of the curve between their centres.
func (l layout) trimmed(p pair, c curve) curve {
	leaves := bisect(func(t float64) bool { return l.distance(p.from, c.at(t)) >= tailGap })
	reaches := 1 - bisect(func(t float64) bool { return l.distance(p.to, c.at(1-t)) >= tipGap })
	return c.part(leaves, reaches)
}

// bisect returns where, between 0 and a half, a condition begins to hold.
func bisect(holds func(float64) bool) float64 {
	low, high := 0.0, 0.5
	for range 20 {
		if middle := (low + high) / 2; holds(middle) {
			high = middle
		} else {
			low = middle
		}
	}
	return high
}

// clear reports whether an arrow stays on the stage and away from the nodes
// that it does not join.
func (l layout) clear(pair pair, c curve) bool {
	const steps = 32
	for i := 0; i <= steps; i++ {
		p := c.at(float64(i) / steps)
		if !l.within(p) {
			return false
		}
		for node := range l.centres {
			if node != pair.from && node != pair.to && l.distance(node, p) < berth {
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
func (l layout) curve(p pair, w way) curve {
	start, end := l.centres[p.from], l.centres[p.to]
	aside := (l.half.x - l.half.y) * max(-1, min(1, (end.x-start.x)/stageWidth*2))
	start.x, end.x = start.x+aside+w.shift, end.x-aside+w.shift
	return l.trimmed(p, arc(start, end, w.bend))
}

// pair is the two nodes that an arrow joins. There may be several arrows from
// one to the other, counted by nth.
type pair struct{ from, to, nth int }

// curves returns the arrows of all pairs. They keep to the left, as on a road,
// so that two opposite ones run side by side; where a node is in the way they
// pass it. Short arrows go first, since long ones have more ways to go.
func (l layout) curves(pairs []pair) map[pair]curve {
	key := fmt.Sprint(len(l.centres), pairs)
	if known, found := curvesOf.Load(key); found {
		return known.(map[pair]curve)
	}
	all := make(map[pair]curve, len(pairs))
	var there []drawnCurve
	for _, p := range l.shortFirst(pairs) {
		all[p] = l.free(p, there)
		there = append(there, drawnCurve{p, all[p]})
	}
	curvesOf.Store(key, all)
	return all
}

type drawnCurve struct {
	pair
	curve
}

// curvesOf keeps what [layout.curves] has found, since a page is drawn anew
// with every letter that is typed.
var curvesOf sync.Map

func (l layout) shortFirst(pairs []pair) []pair {
	length := func(p pair) float64 { return l.centres[p.from].to(l.centres[p.to]) }
	return slices.SortedStableFunc(slices.Values(pairs), func(a, b pair) int { return cmp.Compare(length(a), length(b)) })
}

// free returns the arrow with the least bend that is clear of nodes and leaves
// room for the arrows that are there, or the one that leaves the most.
func (l layout) free(p pair, there []drawnCurve) curve {
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
func (l layout) ways() (ways []way) {
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
func (l layout) room(p pair, c curve, there []drawnCurve) float64 {
	nearest := fullRoom * roomStep
	for _, other := range there {
		if !p.meets(other.pair) {
			continue
		}
		if p.joins(other.pair) && c.at(.5).to(other.at(.5)) < 1.75*l.lane {
			return -1
		}
		nearest = min(nearest, other.start.to(c.start), other.start.to(c.end), other.end.to(c.start), other.end.to(c.end))
	}
	return math.Floor(nearest / roomStep)
}

// meets reports whether two arrows share a node, joins whether they share both.
func (p pair) meets(q pair) bool {
	return p.from == q.from || p.from == q.to || p.to == q.from || p.to == q.to
}

func (p pair) joins(q pair) bool {
	return p.from == q.from && p.to == q.to || p.from == q.to && p.to == q.from
}

// to tells how far another point is.
func (p point) to(other point) float64 { return math.Hypot(other.x-p.x, other.y-p.y) }

// line returns the path data of the curve alone.
func (c curve) line() string {
	return "M" + c.start.path() + "Q" + c.control.path() + " " + c.end.path()
}

// arrow returns the path data of the curve and its head.
func (c curve) arrow() string {
	left, right := c.barbs()
	return c.line() + "M" + left.path() + "L" + c.end.path() + " " + right.path()
}

// barbs returns where the strokes of the head begin that meet at its tip.
func (c curve) barbs() (left, right point) {
	back := math.Atan2(c.control.y-c.end.y, c.control.x-c.end.x)
	at := func(turn float64) point {
		return point{c.end.x + barb*math.Cos(back+turn), c.end.y + barb*math.Sin(back+turn)}
	}
	return at(math.Pi / 6.5), at(-math.Pi / 6.5)
}

func (p point) path() string { return tenths(p.x) + " " + tenths(p.y) }

// tenths writes a length to a tenth of a unit.
func tenths(v float64) string {
	return strings.TrimSuffix(strconv.FormatFloat(v, 'f', 1, 64), ".0")
}
