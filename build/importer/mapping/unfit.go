package mapping

import "reportwidget/build/tabular"

// unfit says why values are none of a field, or "".
func unfit(field tabular.Field, p profile) string {
	switch field {
	case tabular.Title, tabular.Subtitle:
		switch {
		case p.temporal() > 0.5 && field == tabular.Title:
			return "its values are dates or times"
		case p.numbers > 0.5 && field == tabular.Title:
			return "its values are numbers"
		case p.length > 300:
			return "its texts are long"
		case p.truths > 0.5:
			return "its values are yes and no"
		case p.addresses+p.emails > 0.5:
			return "its values are addresses"
		case field == tabular.Title && (p.salutations > 0.5 || p.length < 6 && p.filled >= 4 && p.distinct*2 <= p.filled):
			return "its values are forms of address or a few short words"
		}
	case tabular.Room:
		if p.temporal() > 0.6 || p.length > 120 {
			return "its values are not places"
		}
	case tabular.People, tabular.FirstName, tabular.LastName:
		if p.emails > 0.5 || p.addresses > 0.5 || p.numbers > 0.5 || p.temporal() > 0.6 || p.length > 600 {
			return "its values are not names"
		}
	case tabular.Track, tabular.Type, tabular.Facet:
		if p.length > 80 || p.temporal() > 0.8 && p.clocks < 0.5 && p.filled > 3 {
			return "its texts are too long to filter by"
		}
	case tabular.Tags:
		if p.length > 300 {
			return "its texts are too long to filter by"
		}
	case tabular.Lang:
		if p.length > 40 || p.numbers > 0.5 {
			return "its values are not languages"
		}
	case tabular.ID:
		if p.length > 100 {
			return "its texts are long"
		}
	case tabular.Link:
		if p.addresses < 0.5 {
			return "its values are not addresses"
		}
	case tabular.Text:
		if p.emails > 0.5 {
			return "its values are addresses"
		}
	}
	return ""
}
