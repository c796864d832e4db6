package content

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"reportwidget/build/tabular"
)

// remarkColumns notes the columns with text that no part of a session is read
// from.
func (s *sheet) remarkColumns() {
	left := s.unused()
	if len(left) == 0 || s.reader.settings.facetsLost {
		return
	}
	var names []string
	for _, i := range left {
		names = append(names, cmp.Or(s.columnName(i), fmt.Sprintf("column %d", i+1)))
	}
	s.note("columns that are not published: "+strings.Join(names, ", "), s.publishing(left))
}

// publishing tells how to publish one of the columns: none that is without a name
// or holds addresses of people.
func (s *sheet) publishing(left []int) string {
	for _, i := range left {
		if s.columnName(i) != "" && !s.holds(i, "@") {
			return fmt.Sprintf(`to publish one, name it in report.yaml, such as "columns: {text: %s}", or let it be the label of a facet`, s.inYAML(append(s.fields[tabular.Text], i)))
		}
	}
	return ""
}

// unused returns the columns with text that no part of a session is read from.
func (s *sheet) unused() []int {
	var left []int
	for i := range s.Columns {
		if !s.uses(i) && s.holds(i, "") {
			left = append(left, i)
		}
	}
	return left
}

// holds reports whether a cell of the column has text with a piece in it.
func (s *sheet) holds(column int, piece string) bool {
	return slices.ContainsFunc(s.Rows, func(row tabular.Row) bool {
		return row[column].Text != "" && strings.Contains(row[column].Text, piece)
	})
}

// plainName matches the name of a column that YAML takes for itself between
// brackets and braces.
var plainName = regexp.MustCompile(`^\pL[\pL\pM\pN _./()-]*$`)

// inYAML writes the names of columns as a value of YAML: one, or a list.
func (s *sheet) inYAML(columns []int) string {
	var names []string
	for _, i := range columns {
		name := s.columnName(i)
		if !plainName.MatchString(name) || strings.EqualFold(name, "null") {
			name = strconv.Quote(name)
		}
		names = append(names, name)
	}
	if len(names) == 1 {
		return names[0]
	}
	return "[" + strings.Join(names, ", ") + "]"
}

func (s *sheet) uses(i int) bool {
	for _, numbers := range s.fields {
		if slices.Contains(numbers, i) {
			return true
		}
	}
	for _, numbers := range s.facets {
		if slices.Contains(numbers, i) {
			return true
		}
	}
	for _, fields := range s.languages {
		for _, n := range fields {
			if n == i {
				return true
			}
		}
	}
	return false
}
