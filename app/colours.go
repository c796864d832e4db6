package app

import "reportwidget/app/report"

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
