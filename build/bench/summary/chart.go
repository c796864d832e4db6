package summary

import (
	"cmp"
	_ "embed"
	"fmt"
	"html"
	"math"
	"slices"
	"strings"
)

// chart shows one duration of each row, in milliseconds, on a scale on which
// each step is ten times the one before: rows differ by so much.
type chart struct {
	title string
	dots  []dot
}

// dot is a row's value, with the least and the greatest that were measured.
type dot struct {
	row         Row
	value       float64
	least, most float64
}

// The measures of a chart, in its own units.
const (
	chartWidth = 680
	nameWidth  = 220
	plotWidth  = 380
	lineHeight = 26
	headHeight = 58
)

//go:embed chart.css
var chartStyle string

// svg draws the chart, the fastest row first, or returns "" if it has none.
func (c chart) svg() string {
	dots := slices.DeleteFunc(slices.Clone(c.dots), func(d dot) bool { return math.IsNaN(d.value) })
	if len(dots) == 0 {
		return ""
	}
	slices.SortStableFunc(dots, func(a, b dot) int { return cmp.Compare(a.value, b.value) })
	scale := newScale(dots)
	height := headHeight + lineHeight*len(dots) + 10
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="title desc">`+"\n", chartWidth, height)
	fmt.Fprintf(&b, "<title id=\"title\">%s</title>\n<desc id=\"desc\">%s</desc>\n<style>\n%s</style>\n", html.EscapeString(c.title), html.EscapeString(spoken(dots)), chartStyle)
	fmt.Fprintf(&b, `<rect class="paper" width="%d" height="%d" rx="8"/>`+"\n", chartWidth, height)
	fmt.Fprintf(&b, `<text class="title" x="14" y="24">%s</text>`+"\n", html.EscapeString(c.title))
	scale.draw(&b, height)
	for i, d := range dots {
		d.draw(&b, scale, headHeight+lineHeight*i+lineHeight/2)
	}
	b.WriteString("</svg>\n")
	return b.String()
}

// spoken tells the chart to those who do not see it.
func spoken(dots []dot) string {
	var said []string
	for _, d := range dots {
		said = append(said, fmt.Sprintf("%s %s ms", d.row.Name, whole(d.value)))
	}
	return strings.Join(said, ", ") + "."
}

func (d dot) draw(b *strings.Builder, s scale, y int) {
	x := s.at(d.value)
	fmt.Fprintf(b, `<g class="%s"><text class="name" x="%d" y="%d">%s</text>`, d.row.Kind, nameWidth-12, y+5, html.EscapeString(d.row.Name))
	if d.most > d.least {
		fmt.Fprintf(b, `<path d="M%.1f %dH%.1f"/>`, s.at(d.least), y, s.at(d.most))
	}
	fmt.Fprintf(b, `<circle cx="%.1f" cy="%d" r="5"/><text x="%.1f" y="%d">%s</text></g>`+"\n", x, y, max(x, s.at(d.most))+10, y+5, whole(d.value))
}

// scale maps milliseconds to places between two powers of ten.
type scale struct{ low, high float64 }

func newScale(dots []dot) scale {
	low, high := math.Inf(1), math.Inf(-1)
	for _, d := range dots {
		low, high = min(low, math.Floor(math.Log10(d.least))), max(high, math.Ceil(math.Log10(d.most)))
	}
	return scale{low, max(high, low+1)}
}

func (s scale) at(ms float64) float64 {
	return nameWidth + plotWidth*(math.Log10(ms)-s.low)/(s.high-s.low)
}

// draw draws a line for each power of ten.
func (s scale) draw(b *strings.Builder, height int) {
	for power := s.low; power <= s.high; power++ {
		ms := math.Pow(10, power)
		label := whole(ms) + " ms"
		if ms >= 1000 {
			label = whole(ms/1000) + " s"
		}
		fmt.Fprintf(b, `<path class="grid" d="M%.1f %dV%d"/><text class="tick" x="%.1f" y="%d">%s</text>`+"\n", s.at(ms), headHeight-6, height-10, s.at(ms), headHeight-12, label)
	}
}
