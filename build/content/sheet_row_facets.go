package content

import (
	"fmt"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/slug"
	"reportwidget/build/tabular"
)

// values are those of a facet, to be found by what authors write in cells.
type values struct {
	facet *report.Facet
	// open is set if report.yaml gives the facet no values, so that the cells do.
	open bool
	// commas is set if a comma parts values, since nothing else does.
	commas bool
	ids    map[string]string // by the ID or label, folded
}

// prepareFacets lists the values of every facet that has a column.
func (s *sheet) prepareFacets() {
	for i := range s.reader.report.Facets {
		f := &s.reader.report.Facets[i]
		v := &values{facet: f, open: s.open(f), commas: !s.separated(s.facets[f.ID]), ids: map[string]string{}}
		for _, value := range f.Values {
			v.ids[folded(value.Label)] = value.ID
		}
		for _, value := range f.Values {
			v.ids[folded(value.ID)] = value.ID
		}
		s.values[f.ID] = v
	}
}

// open reports whether a facet takes its values from cells. One that did so in
// another sheet still does.
func (s *sheet) open(f *report.Facet) bool {
	if len(f.Values) == 0 && len(s.facets[f.ID]) > 0 {
		s.reader.tables.open = append(s.reader.tables.open, f.ID)
	}
	return slices.Contains(s.reader.tables.open, f.ID)
}

// separated reports whether cells of the columns use another sign than commas
// between values.
func (s *sheet) separated(columns []int) bool {
	for _, cells := range s.Rows {
		for _, c := range pick(cells, columns) {
			if strings.ContainsAny(c.Text, ";|\n") {
				return true
			}
		}
	}
	return false
}

// facetValues returns the values of every facet that the session has.
func (r *row) facetValues() map[string][]string {
	facets := map[string][]string{}
	for _, id := range r.sheet.reader.facetIDs() {
		for _, c := range pick(r.cells, r.sheet.facets[id]) {
			if r.text(c, "facets."+id) == "" || r.sheet.reader.settings.valuesLost[id] {
				continue
			}
			for _, value := range r.sheet.values[id].in(c.Text) {
				facets[id] = r.addValue(facets[id], id, value, c)
			}
		}
	}
	if len(facets) == 0 {
		return nil
	}
	return facets
}

// addValue adds a value that a cell names, once.
func (r *row) addValue(list []string, facet, name string, c tabular.Cell) []string {
	id, known := r.sheet.values[facet].ids[folded(name)]
	switch {
	case known:
	case !r.sheet.values[facet].open:
		id = name // which the report's own check reports
	default:
		if id = r.sheet.values[facet].add(name); id == "" {
			r.wrong(c, fmt.Sprintf("%.100q cannot be turned into an id", name), fmt.Sprintf("write the values of the facet %q in report.yaml, each with an id and a label", facet))
			return list
		}
	}
	if slices.Contains(list, id) {
		return list
	}
	r.mark(fmt.Sprintf("facets.%s[%d]", facet, len(list)), c)
	return append(list, id)
}

// in returns the names of values in the text of a cell. A name that the facet
// has may hold any sign.
func (v *values) in(text string) []string {
	if _, known := v.ids[folded(text)]; known {
		return []string{text}
	}
	if v.open {
		return tabular.Split(text, v.commas)
	}
	parts := tabular.Split(text, false)
	if known := tabular.Split(text, true); v.all(known) {
		return known
	}
	return parts
}

func (v *values) all(names []string) bool {
	return !slices.ContainsFunc(names, func(name string) bool { return v.ids[folded(name)] == "" })
}

// add gives the facet a value with the label, and returns its ID, or "" if the
// label gives none.
func (v *values) add(label string) string {
	label = oneLine(label)
	id := slug.Of(label)
	if v.facet.Value(id) != nil {
		id = numbering{}.unused(id, func(id string) bool { return v.facet.Value(id) != nil })
	}
	if id != "" {
		v.ids[folded(label)] = id
		v.facet.Values = append(v.facet.Values, report.Value{ID: id, Label: label})
	}
	return id
}
