package app

import (
	"strconv"

	"reportwidget/app/report"
)

// tones is the number of colours that the style sheet has for facet values.
const tones = 8

// tone returns the number of a value's colour, or "". Only the primary facet is
// told by colour, and never by colour alone.
func tone(r *report.Report, facet, value string) string {
	if len(r.Facets) == 0 || r.Facets[0].ID != facet {
		return ""
	}
	for i, v := range r.Facets[0].Values {
		if v.ID == value {
			return strconv.Itoa(i%tones + 1)
		}
	}
	return ""
}
