package view

import (
	"slices"
	"strconv"

	"reportwidget/app/report"
)

// tones are our colours for facet values, in the light theme and in the dark one.
var tones = [...]string{
	"#0a6a72,#62c6cf",
	"#93306f,#e99bcb",
	"#8a5200,#e8b45a",
	"#2f5fb3,#93b7f3",
	"#2f6f3a,#85ca8f",
	"#a5371f,#f2a18d",
	"#6247b0,#bba9f2",
	"#566017,#c2cc6b",
}

// Tones returns the style rules for those that a report uses.
func Tones(r *report.Report) []string {
	if len(r.Facets) == 0 {
		return nil
	}
	return tonesOf(len(r.Facets[0].Values))
}

// AllTones returns the style rules for all of them.
func AllTones() []string { return tonesOf(len(tones)) }

func tonesOf(values int) (rules []string) {
	for i := range min(values, len(tones)) {
		rules = append(rules, `[data-tone="`+strconv.Itoa(i+1)+`"]{--tone:light-dark(`+tones[i]+`)}`)
	}
	return rules
}

// tone returns the name of a value's colour, or "". It is the value's own, or,
// in the primary facet, one of ours. Nothing is shown by colour
// alone.
func tone(r *report.Report, facet, value string) string {
	f := r.Facet(facet)
	if f == nil {
		return ""
	}
	i := slices.IndexFunc(f.Values, func(v report.Value) bool { return v.ID == value })
	switch {
	case i < 0:
		return ""
	case f.Values[i].Colour != "":
		return ownTone(facet, value)
	case f == &r.Facets[0]:
		return strconv.Itoa(i%len(tones) + 1)
	}
	return ""
}

// ownTone names the colour that an author gave a value; see [Colours].
func ownTone(facet, value string) string { return facet + "/" + value }

// Colours returns the style rules for the colours that a report's author has
// chosen, each in a shade for either theme. Whatever is in the report, nothing
// but IDs and numbers gets into a rule.
func Colours(r *report.Report) []string {
	var rules []string
	add := func(selector, property, written string) {
		if c, ok := report.ParseColour(written); ok {
			rules = append(rules, selector+"{"+property+":light-dark("+report.Light.Shade(c).String()+","+report.Dark.Shade(c).String()+")}")
		}
	}
	add(":root", "--accent", r.Colour)
	for _, f := range r.Facets {
		for _, v := range f.Values {
			add(`[data-tone="`+ownTone(f.ID, v.ID)+`"]`, "--tone", v.Colour)
		}
	}
	return rules
}
