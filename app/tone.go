package app

import (
	"slices"
	"strconv"

	"reportwidget/app/report"
)

// tones is the number of colours that the style sheet has for facet values.
const tones = 8

// tone returns the name of a value's colour, or "". It is the value's own, or,
// in the primary facet, one of the style sheet's. Nothing is told by colour
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
