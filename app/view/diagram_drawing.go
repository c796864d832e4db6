package view

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/view/diagram"
	"reportwidget/app/view/html"
)

// drawing is what one diagram shows.
type drawing struct {
	layout diagram.Layout
	facet  *report.Facet
	values []*report.Value
	number map[string]int // of a value among values
	arrows []arrow
	curves map[diagram.Pair]diagram.Curve
}

// arrow is a relation and the nodes that it joins.
type arrow struct {
	relation report.Relation
	ends     diagram.Pair
}

// newDrawing takes all values of the facet, or those with relations if all are
// too many to be drawn.
func newDrawing(r *report.Report, f *report.Facet) *drawing {
	g := &drawing{facet: f, number: map[string]int{}}
	related := relatedValues(r, f.ID)
	for i, v := range f.Values {
		if len(f.Values) <= diagram.MaxNodes || related[v.ID] {
			g.number[v.ID] = len(g.values)
			g.values = append(g.values, &f.Values[i])
		}
	}
	g.layout = diagram.For(len(g.values), longestWord(g.values))
	g.addArrows(r)
	if g.drawn() {
		g.curves = g.layout.Curves(g.joining())
	}
	return g
}

// Places returns the style rules by which the nodes of a report's diagrams stand at
// their places, each once. They hold for all its languages, whose words differ in
// length and therefore in the places of their nodes.
func Places(r *report.Report) (rules []string) {
	for _, version := range append([]*report.Report{r}, r.Translations...) {
		for i := range version.Facets {
			if g := newDrawing(version, &version.Facets[i]); len(g.arrows) > 0 {
				rules = append(rules, g.layout.Rules()...)
			}
		}
	}
	slices.Sort(rules)
	return slices.Compact(rules)
}

func relatedValues(r *report.Report, facet string) map[string]bool {
	related := map[string]bool{}
	for _, relation := range r.Relations {
		if relation.Facet == facet {
			related[relation.From], related[relation.To] = true, true
		}
	}
	return related
}

func (g *drawing) addArrows(r *report.Report) {
	seen := map[diagram.Pair]int{}
	for _, relation := range r.Relations {
		if relation.Facet == g.facet.ID {
			p := diagram.Pair{From: g.number[relation.From], To: g.number[relation.To]}
			g.arrows = append(g.arrows, arrow{relation, diagram.Pair{From: p.From, To: p.To, Nth: seen[p]}})
			seen[p]++
		}
	}
}

// drawn reports whether there is a drawing, and not the list alone.
func (g *drawing) drawn() bool { return g.layout.Drawn() }

// joining returns the pairs of all arrows but those from a value to itself,
// which are not drawn.
func (g *drawing) joining() (pairs []diagram.Pair) {
	for _, a := range g.arrows {
		if a.ends.From != a.ends.To {
			pairs = append(pairs, a.ends)
		}
	}
	return pairs
}

func (g *drawing) leaving(value string) (arrows []arrow) {
	for _, a := range g.arrows {
		if a.relation.From == value {
			arrows = append(arrows, a)
		}
	}
	return arrows
}

// size says whether the list is short enough to stand beside the drawing.
func (g *drawing) size() string {
	const short = 8 // sentences
	switch {
	case !g.drawn():
		return "list"
	case len(g.arrows) > short:
		return "large"
	}
	return "small"
}

// longestCaption returns the caption for which the page keeps room: the hint
// that stands there at first, or the longest of those that replace it.
func (g *drawing) longestCaption(hint string) string {
	longest := hint
	take := func(words string) {
		if utf8.RuneCountInString(words) > utf8.RuneCountInString(longest) {
			longest = words
		}
	}
	for _, a := range g.arrows {
		take(a.relation.Text)
	}
	for _, v := range g.values {
		take(v.Summary)
	}
	return longest
}

// place adds the shape and the place of a node for the style sheet.
func (g *drawing) place(v *report.Value, a html.Attrs) html.Attrs {
	x, y := g.layout.Place(g.number[v.ID])
	a["class"], a["data-shape"], a["data-x"], a["data-y"] = "node", g.layout.Shape, x, y
	if longLabel(v.Label) {
		a["data-long"] = ""
	}
	return a
}

// longestWord is the number of characters of the longest word of the labels.
func longestWord(values []*report.Value) int {
	longest := 0
	for _, v := range values {
		for _, word := range strings.Fields(v.Label) {
			longest = max(longest, utf8.RuneCountInString(word))
		}
	}
	return longest
}

// longLabel reports whether a label needs smaller letters to fit into its node.
func longLabel(label string) bool {
	const line = 11 // characters that fit
	for _, word := range strings.Fields(label) {
		if utf8.RuneCountInString(word) > line {
			return true
		}
	}
	return utf8.RuneCountInString(label) > 2*line
}

// curve draws an arrow over the whole stage. Its first path cannot be seen; it
// is broad enough for a finger.
func (g *drawing) curve(a arrow) app.UI {
	c, found := g.curves[a.ends]
	if !found {
		return nil
	}
	return svg("svg", html.Attrs{"viewBox": g.layout.ViewBox(), "aria-hidden": "true", "focusable": "false"},
		svg("path", html.Attrs{"data-part": "touch", "d": c.Line()}),
		svg("path", html.Attrs{"data-part": "line", "d": c.Arrow()}),
	)
}
