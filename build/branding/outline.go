package branding

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/image/vector"
)

// outline is a shape's edge.
type outline []segment

// segment is a step of an outline, as in the path of an SVG: M, L, Q or C with
// one to three points, or Z with none.
type segment struct {
	kind   byte
	points [3]point
}

type point struct{ x, y float32 }

// count returns how many of the points are used.
func (s segment) count() int { return map[byte]int{'M': 1, 'L': 1, 'Q': 2, 'C': 3}[s.kind] }

func (s segment) write(b *strings.Builder) {
	b.WriteByte(s.kind)
	for i, p := range s.points[:s.count()] {
		if i > 0 {
			b.WriteByte(' ')
		}
		fmt.Fprintf(b, "%.1f %.1f", p.x, p.y)
	}
}

// steps is how many lines a curve is drawn as: no icon shows more.
const steps = 32

// draw adds the segment to a path. Its curves are drawn here as lines, since
// those of the rasterizer come out differently on processors that multiply and
// add at once.
func (s segment) draw(r *vector.Rasterizer, scale float32) {
	x, y := r.Pen()
	from := []point{{x, y}}
	for _, p := range s.points[:s.count()] {
		from = append(from, point{float32(p.x * scale), float32(p.y * scale)})
	}
	switch s.kind {
	case 'M':
		r.MoveTo(from[1].x, from[1].y)
	case 'L':
		r.LineTo(from[1].x, from[1].y)
	case 'Q', 'C':
		for i := range steps {
			to := curve(from, float32(i+1)/steps)
			r.LineTo(to.x, to.y)
		}
	case 'Z':
		r.ClosePath()
	}
}

// curve returns the point of a Bézier curve at t, from 0 to 1.
// https://en.wikipedia.org/wiki/De_Casteljau%27s_algorithm
func curve(points []point, t float32) point {
	for points = slices.Clone(points); len(points) > 1; points = points[:len(points)-1] {
		for i, next := range points[1:] {
			p := points[i]
			points[i] = point{added(p.x, next.x-p.x, t), added(p.y, next.y-p.y, t)}
		}
	}
	return points[0]
}

// added returns a + b*c, each operation rounded for itself. Compilers for some
// processors make one operation of the two, with another result.
// https://go.dev/ref/spec#Floating_point_operators
func added(a, b, c float32) float32 { return a + float32(b*c) }

// moved returns the outline with every point passed through a function.
func (o outline) moved(by func(point) point) outline {
	moved := make(outline, len(o))
	for i, s := range o {
		for j := range s.points {
			s.points[j] = by(s.points[j])
		}
		moved[i] = s
	}
	return moved
}

// scaled returns the outline scaled about the square's middle.
func (o outline) scaled(by float32) outline {
	return o.moved(func(p point) point { return point{added(50, p.x-50, by), added(50, p.y-50, by)} })
}

// bounds returns the corners of the box around the outline's points.
func (o outline) bounds() (least, most point) {
	least, most = point{1e9, 1e9}, point{-1e9, -1e9}
	for _, s := range o {
		for _, p := range s.points[:s.count()] {
			least = point{min(least.x, p.x), min(least.y, p.y)}
			most = point{max(most.x, p.x), max(most.y, p.y)}
		}
	}
	return least, most
}

var (
	square        = rounded(0, 0, 100, 100, 0)
	roundedSquare = rounded(0, 0, 100, 100, corner)
	// mark stands for initials that cannot be drawn: the lines of a
	// list.
	mark = append(append(append(append(append(
		circle(27, 32, 6), rounded(40, 27, 80, 37, 5)...),
		circle(27, 50, 6)...), rounded(40, 45, 80, 55, 5)...),
		circle(27, 68, 6)...), rounded(40, 63, 66, 73, 5)...)
)

func circle(x, y, r float32) outline { return rounded(x-r, y-r, x+r, y+r, r) }

// rounded returns a rectangle whose corners are arcs, each as a cubic curve.
// https://spencermortensen.com/articles/bezier-circle/
func rounded(left, top, right, bottom, radius float32) outline {
	away := float32(radius * (1 - .5519)) // rounded; see added
	at := func(kind byte, xy ...float32) segment {
		s := segment{kind: kind}
		for i := range len(xy) / 2 {
			s.points[i] = point{xy[2*i], xy[2*i+1]}
		}
		return s
	}
	return outline{
		at('M', left+radius, top),
		at('L', right-radius, top), at('C', right-away, top, right, top+away, right, top+radius),
		at('L', right, bottom-radius), at('C', right, bottom-away, right-away, bottom, right-radius, bottom),
		at('L', left+radius, bottom), at('C', left+away, bottom, left, bottom-away, left, bottom-radius),
		at('L', left, top+radius), at('C', left, top+away, left+away, top, left+radius, top),
		at('Z'),
	}
}
