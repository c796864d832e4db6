package view

import (
	"slices"
	"strconv"

	"reportwidget/app/report"
)

// tones is the number of colours that the style sheet has for facet values.
const tones = 8

// tone returns the name of a value's colour, or "". It is the value's own, or,
// in the primary facet, one of the style sheet's. Nothing is shown by colour
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
		return strconv.Itoa(i%tones + 1)
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
