package diagram

import (
	"math"
	"strconv"
	"strings"
)

// barb is the length of the two strokes of an arrow's head.
const barb = 8.5

type point struct{ x, y float64 }

// to tells how far another point is.
func (p point) to(other point) float64 { return math.Hypot(other.x-p.x, other.y-p.y) }

// Curve is a quadratic Bézier curve.
type Curve struct{ start, control, end point }

// arc returns the curve between two points that is bent to the left of its way
// by so much at its middle.
func arc(start, end point, bend float64) Curve {
	x, y := end.x-start.x, end.y-start.y
	length := math.Hypot(x, y)
	middle := point{(start.x + end.x) / 2, (start.y + end.y) / 2}
	return Curve{start, point{middle.x + 2*bend*y/length, middle.y - 2*bend*x/length}, end}
}

// polar is the curve's blossom: polar(t, t) is the point at t, and polar(s, t)
// the control point of the part from s to t.
func (c Curve) polar(s, t float64) point {
	a, b, d := (1-s)*(1-t), (1-s)*t+s*(1-t), s*t
	return point{a*c.start.x + b*c.control.x + d*c.end.x, a*c.start.y + b*c.control.y + d*c.end.y}
}

func (c Curve) at(t float64) point { return c.polar(t, t) }

func (c Curve) part(s, t float64) Curve { return Curve{c.at(s), c.polar(s, t), c.at(t)} }

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

// Line returns the path data of the curve alone.
func (c Curve) Line() string {
	return "M" + c.start.path() + "Q" + c.control.path() + " " + c.end.path()
}

// Arrow returns the path data of the curve and its head.
func (c Curve) Arrow() string {
	left, right := c.barbs()
	return c.Line() + "M" + left.path() + "L" + c.end.path() + " " + right.path()
}

// barbs returns where the strokes of the head begin that meet at its tip.
func (c Curve) barbs() (left, right point) {
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
