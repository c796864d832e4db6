package content

import (
	"fmt"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/content/yamlpos"
	"reportwidget/build/diagnostic"
	"reportwidget/build/tabular"
)

// columnKeys are the parts of a session that a column may hold; the IDs of the
// facets join them.
var columnKeys = slices.Concat(sessionKeys, []string{"text", "duration", "picture-alt", "picture-caption", "picture-credit", "captions"})

// namedColumns are the columns that report.yaml names for a part of a session.
// They may be none.
type namedColumns struct {
	key   string
	names []string
	at    []place
}

// columns reads which columns hold which parts of a session.
func (f fields) columns(known vocabulary) (columns []namedColumns) {
	v, ok := f.get("columns", "columns")
	if !ok {
		return nil
	}
	keys := slices.Concat(columnKeys, known.facets)
	if known.facetsLost {
		keys = nil
	}
	g := f.group("columns", v, keys)
	for _, e := range v.Entries {
		if g.entries[e.Key].At != e.At {
			continue // which is reported
		}
		c := namedColumns{key: e.Key}
		g.each(e.Key, e.Key, func(path string, v yamlpos.Value) {
			c.names = append(c.names, g.plain(path, v))
			c.at = append(c.at, g.place(v.At))
		})
		columns = append(columns, c)
	}
	return columns
}

// missingColumns reports the columns of report.yaml that no sheet has.
func (r *reader) missingColumns(sheets []*sheet) {
	var known []string
	for _, s := range sheets {
		for i := range s.Columns {
			known = append(known, s.columnName(i))
		}
	}
	for _, c := range r.settings.columns {
		for i, name := range c.names {
			if !slices.ContainsFunc(known, func(k string) bool { return sameName(k, name) }) {
				r.problem(c.at[i], fmt.Sprintf("there is no column %q", name), nearColumn(name, known))
			}
		}
	}
}

func nearColumn(name string, known []string) string {
	return diagnostic.Suggest(name, known, "the columns are "+strings.Join(known[:min(len(known), 20)], ", "))
}

// sameName compares two names without regard to case and spaces.
func sameName(a, b string) bool { return folded(a) == folded(b) }

func folded(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// assign finds the columns of every part of a session: those that report.yaml
// names, and for the other parts those that their names tell.
func (s *sheet) assign() {
	for i, c := range s.Columns {
		s.guessed(i, c.Kind)
	}
	for tag, fields := range s.languages {
		for field, i := range fields {
			if tag == s.reader.report.Lang && len(s.fields[field]) == 0 {
				s.fields[field] = []int{i}
				delete(fields, field)
			}
		}
	}
	delete(s.languages, s.reader.report.Lang)
	for _, f := range s.reader.report.Facets {
		s.facets[f.ID] = s.facetColumns(f)
		delete(s.fields, tabular.Field(f.ID))
	}
	for i := range s.Columns {
		s.assignMaterial(i)
	}
	for _, c := range s.reader.settings.columns {
		numbers := s.numbers(c.names)
		if s.reader.report.Facet(c.key) != nil {
			s.facets[c.key] = numbers
		} else {
			s.fields[tabular.Field(c.key)] = numbers
		}
	}
}

// guessed assigns a column by what its name tells.
func (s *sheet) guessed(i int, k tabular.Kind) {
	switch {
	case k.Lang != "":
		if s.languages[k.Lang] == nil {
			s.languages[k.Lang] = map[tabular.Field]int{}
		}
		s.languages[k.Lang][k.Field] = i
	case slices.Contains(columnKeys, string(k.Field)) && !s.named(i):
		s.fields[k.Field] = append(s.fields[k.Field], i)
	}
}

// named reports whether report.yaml names the column.
func (s *sheet) named(i int) bool {
	return slices.ContainsFunc(s.reader.settings.columns, func(c namedColumns) bool {
		return slices.Contains(s.numbers(c.names), i)
	})
}

// facetColumns returns the columns that are named like a facet, or, for a facet
// such as "track", what tells the same in another language.
func (s *sheet) facetColumns(f report.Facet) []int {
	numbers := s.numbers([]string{f.ID, f.Label})
	if len(numbers) > 0 {
		return numbers[:1]
	}
	for i, c := range s.Columns {
		if string(c.Field) == f.ID && c.Lang == "" {
			return []int{i}
		}
	}
	return nil
}

// numbers returns the numbers of the columns with the given names.
func (s *sheet) numbers(names []string) []int {
	var numbers []int
	for _, name := range names {
		for i := range s.Columns {
			if sameName(s.columnName(i), name) && !slices.Contains(numbers, i) {
				numbers = append(numbers, i)
			}
		}
	}
	return numbers
}

// columnName returns the name of a column, on one line.
func (s *sheet) columnName(i int) string { return oneLine(s.Columns[i].Name.Text) }

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
