// Package diagram places the nodes of a diagram on a stage and routes the arrows
// between them.
package diagram

import (
	"math"
	"slices"
	"strconv"
)

// Places of a diagram's nodes, in units of a stage that is as wide as a small
// phone. The style sheet (web/diagram.css) draws the shapes and mirrors the stage
// for right-to-left; a test holds the two together. The places get rules of ours.

// stageWidth is the width of the stage in its own units.
const stageWidth = 320

// minNodes and maxNodes are the least and the most nodes that can be drawn.
const (
	minNodes = 2
	MaxNodes = 8
)

// Layout says where the nodes of a diagram are. All have one shape: a
// rectangle with round corners, which is a disc if the corners leave no side.
type Layout struct {
	Shape   string // names the shape for the style sheet
	half    point  // half the width and half the height of a node
	corner  float64
	height  float64   // of the stage
	lane    float64   // how far an arrow bends, so that its opposite has room
	shifts  []float64 // how far beside the middle of a node an arrow may end
	centres []point   // clockwise
}

func discs(height float64, places ...point) Layout {
	return Layout{Shape: "disc", half: point{58, 58}, corner: 58, height: height, lane: 17, shifts: []float64{0}, centres: places}
}

func pills(height float64, places ...point) Layout {
	return Layout{Shape: "pill", half: point{70, 34}, corner: 34, height: height, lane: 12, shifts: []float64{0, 12, -12, 24, -24}, centres: places}
}

func plates(height float64, places ...point) Layout {
	return Layout{Shape: "plate", half: point{57, 30}, corner: 16, height: height, lane: 12, shifts: []float64{0, 12, -12, 24, -24}, centres: places}
}

// layouts are those of 2 to 8 nodes. The nodes stand on a round line, so that
// none is between two others; where a column comes close to that, the arrows
// bend around it.
var layouts = map[int]Layout{
	2: discs(124, point{62, 62}, point{258, 62}),
	3: discs(292, point{160, 62}, point{258, 230}, point{62, 230}),
	4: discs(320, point{62, 62}, point{258, 62}, point{258, 258}, point{62, 258}),
	5: plates(340, point{160, 34}, point{259, 130}, point{244, 290}, point{76, 290}, point{61, 130}),
	6: plates(390, point{160, 34}, point{259, 130}, point{259, 260}, point{160, 356}, point{61, 260}, point{61, 130}),
	7: plates(440, point{160, 34}, point{244, 140}, point{259, 270}, point{244, 400}, point{76, 400}, point{61, 270}, point{76, 140}),
	8: plates(490, point{160, 34}, point{244, 130}, point{259, 245}, point{244, 360}, point{160, 456}, point{76, 360}, point{61, 245}, point{76, 130}),
}

// discWord is the number of characters of the longest word that a disc holds on
// a phone, in letters of 16 pixels.
const discWord = 9

// wide are the layouts whose discs would break a word.
var wide = map[int]Layout{
	2: pills(230, point{160, 38}, point{160, 192}),
	3: pills(250, point{160, 38}, point{248, 212}, point{72, 212}),
	4: pills(280, point{72, 38}, point{248, 38}, point{248, 242}, point{72, 242}),
	5: pills(360, point{160, 38}, point{248, 140}, point{240, 312}, point{80, 312}, point{72, 140}),
}

// For returns the layout of so many nodes, in which a word of so many characters
// is not broken if there is room for it. It has no centres if so many nodes
// cannot be drawn.
func For(nodes, word int) Layout {
	if l, found := wide[nodes]; found && word > discWord {
		return l
	}
	return layouts[nodes]
}

// Drawn reports whether there is a place for every node.
func (l Layout) Drawn() bool { return len(l.centres) > 0 }

// Place tells where the centre of a node is, as it is written in attributes.
func (l Layout) Place(node int) (x, y string) {
	return tenths(l.centres[node].x), tenths(l.centres[node].y)
}

// Rules are those by which nodes stand at the places that attributes say.
func (l Layout) Rules() []string {
	var rules []string
	for _, c := range l.centres {
		rules = append(rules, rule("x", c.x), rule("y", c.y))
	}
	return rules
}

func rule(axis string, at float64) string {
	place := tenths(at)
	return `[data-` + axis + `="` + place + `"]{--` + axis + `:` + place + `}`
}

// AllRules are those of every layout.
func AllRules() (rules []string) {
	for nodes := minNodes; nodes <= MaxNodes; nodes++ {
		rules = append(append(rules, layouts[nodes].Rules()...), wide[nodes].Rules()...)
	}
	return unique(rules)
}

func unique(rules []string) []string {
	slices.Sort(rules)
	return slices.Compact(rules)
}

// ViewBox is that of an SVG element over the whole stage.
func (l Layout) ViewBox() string {
	return "0 0 " + strconv.Itoa(stageWidth) + " " + tenths(l.height)
}

// distance tells how far a point is from a node's border; inside the node it is
// negative.
func (l Layout) distance(node int, p point) float64 {
	c := l.centres[node]
	x := math.Abs(p.x-c.x) - l.half.x + l.corner
	y := math.Abs(p.y-c.y) - l.half.y + l.corner
	return math.Hypot(max(x, 0), max(y, 0)) + min(max(x, y), 0) - l.corner
}

// within reports whether the stage holds the point.
func (l Layout) within(p point) bool {
	return p.x >= 0 && p.x <= stageWidth && p.y >= 0 && p.y <= l.height
}
