package diagram

import (
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
)

// everyLayout calls a test for each layout with the arrows from every node to
// every other one.
func everyLayout(t *testing.T, test func(t *testing.T, l Layout, curves map[Pair]Curve)) {
	for n := minNodes; n <= MaxNodes; n++ {
		for _, word := range []int{1, discWord + 1} {
			t.Run(fmt.Sprintf("%d nodes, a word of %d", n, word), func(t *testing.T) {
				l := For(n, word)
				if len(l.centres) != n {
					t.Fatalf("the layout has %d places", len(l.centres))
				}
				test(t, l, l.Curves(complete(n)))
			})
		}
	}
}

func complete(n int) (pairs []Pair) {
	for i := range n {
		for j := range n {
			if i != j {
				pairs = append(pairs, Pair{i, j, 0})
			}
		}
	}
	return pairs
}

func TestNodesKeepApartAndStayOnTheStage(t *testing.T) {
	everyLayout(t, func(t *testing.T, l Layout, _ map[Pair]Curve) {
		for i, a := range l.centres {
			if !l.within(point{a.x - l.half.x, a.y - l.half.y}) || !l.within(point{a.x + l.half.x, a.y + l.half.y}) {
				t.Errorf("node %d leaves the stage", i)
			}
			for j, b := range l.centres[:i] {
				across, along := math.Abs(a.x-b.x)-2*l.half.x, math.Abs(a.y-b.y)-2*l.half.y
				if max(across, along) < 20 {
					t.Errorf("nodes %d and %d are %.0f apart", j, i, max(across, along))
				}
			}
		}
	})
}

func TestTheStyleKnowsEveryPlace(t *testing.T) {
	css, err := os.ReadFile("../../../web/diagram.css")
	if err != nil {
		t.Fatal(err)
	}
	rule := func(format string, values ...any) {
		if want := fmt.Sprintf(format, values...); !strings.Contains(string(css), want) {
			t.Errorf("there is no rule %s", want)
		}
	}
	everyLayout(t, func(t *testing.T, l Layout, _ map[Pair]Curve) {
		rule(`.node[data-shape="%s"] { --half: %v; --tall: %v;`, l.Shape, l.half.x, l.half.y)
		for i := range l.centres {
			x, y := l.Place(i)
			for _, want := range []string{`[data-x="` + x + `"]{--x:` + x + `}`, `[data-y="` + y + `"]{--y:` + y + `}`} {
				if !slices.Contains(l.Rules(), want) || !slices.Contains(AllRules(), want) {
					t.Errorf("there is no rule %s", want)
				}
			}
		}
	})
	rule(`(var(--x) - var(--half)) / %v * 1%%`, stageWidth/100.)
	rule(`(var(--y) - var(--tall)) / %v * 1%%`, stageWidth/100.)
	rule(`var(--half) / %v * 1%%`, stageWidth/200.)
}

func TestTheStageIsTheSameInTheMirror(t *testing.T) {
	everyLayout(t, func(t *testing.T, l Layout, _ map[Pair]Curve) {
		for _, c := range l.centres {
			found := false
			for _, other := range l.centres {
				found = found || other == point{stageWidth - c.x, c.y}
			}
			if !found {
				t.Errorf("there is nothing opposite %v", c)
			}
		}
	})
}

func TestEveryArrowGoesFromBorderToBorder(t *testing.T) {
	everyLayout(t, func(t *testing.T, l Layout, curves map[Pair]Curve) {
		for p, c := range curves {
			if d := l.distance(p.From, c.start); math.Abs(d-tailGap) > .1 {
				t.Errorf("%v starts %.2f from the border", p, d)
			}
			if d := l.distance(p.To, c.end); math.Abs(d-tipGap) > .1 {
				t.Errorf("%v ends %.2f from the border", p, d)
			}
		}
	})
}

func TestEveryArrowPassesTheOtherNodes(t *testing.T) {
	everyLayout(t, func(t *testing.T, l Layout, curves map[Pair]Curve) {
		for p, c := range curves {
			for i := range 101 {
				at := c.at(float64(i) / 100)
				for node := range l.centres {
					if d := l.distance(node, at); d < 2 || node != p.From && node != p.To && d < berth-1 {
						t.Fatalf("%v is %.1f from node %d", p, d, node)
					}
				}
				if !l.within(at) {
					t.Fatalf("%v leaves the stage", p)
				}
			}
			for _, end := range []point{first(c.barbs()), second(c.barbs())} {
				if d := l.distance(p.To, end); d < 0 {
					t.Errorf("the head of %v is in its node by %.1f", p, -d)
				}
			}
		}
	})
}

func first(a, _ point) point  { return a }
func second(_, b point) point { return b }

func TestOppositeArrowsAreTwo(t *testing.T) {
	everyLayout(t, func(t *testing.T, l Layout, curves map[Pair]Curve) {
		for p, c := range curves {
			back := curves[Pair{p.To, p.From, 0}]
			if d := c.at(.5).to(back.at(.5)); d < 1.7*l.lane {
				t.Errorf("%v and the way back are %.1f apart", p, d)
			}
		}
	})
}

func TestOppositeArrowsAreAlikeWhereNothingIsInTheWay(t *testing.T) {
	l := layouts[3]
	for p, c := range l.Curves(complete(3)) {
		back := l.Curves(complete(3))[Pair{p.To, p.From, 0}]
		if math.Abs(c.start.to(c.control)-back.start.to(back.control)) > .1 {
			t.Errorf("%v bends otherwise than the way back", p)
		}
	}
}

func TestSeveralArrowsOfOneDirectionAreApart(t *testing.T) {
	l := layouts[3]
	curves := l.Curves([]Pair{{0, 1, 0}, {0, 1, 1}, {0, 1, 2}, {1, 0, 0}})
	for p, c := range curves {
		for q, other := range curves {
			if d := c.at(.5).to(other.at(.5)); p != q && d < l.lane {
				t.Errorf("%v and %v are %.1f apart", p, q, d)
			}
		}
	}
}

func TestTheSameArrowsAreDrawnTheSame(t *testing.T) {
	l := layouts[8]
	known := l.Curves(complete(8))
	curvesOf.Clear()
	for p, c := range l.Curves(complete(8)) {
		if c != known[p] {
			t.Errorf("%v is drawn %v, and was %v", p, c, known[p])
		}
	}
}

func BenchmarkArrows(b *testing.B) {
	for b.Loop() {
		curvesOf.Clear()
		layouts[MaxNodes].Curves(complete(MaxNodes))
	}
}
