package records

import (
	"strings"

	"reportwidget/build/tabular"
)

// parts returns the timetables that stand below each other in one table, as for each day,
// where each has names of its own for its columns. A row with a day above such names is the
// last of the part before, and so for the rows that follow.
func (g timetable) parts() []timetable {
	var all []timetable
	begin, columns := 0, g.Columns
	add := func(end int) {
		part := *g.Table
		part.Columns, part.Rows = columns, g.Rows[begin:end]
		all = append(all, timetable{&part, g.first, g.place})
	}
	for i, row := range g.Rows {
		if !g.namesColumns(row) {
			continue
		}
		add(i)
		begin, columns = i+1, nil
		for _, c := range row {
			columns = append(columns, tabular.Column{Name: c})
		}
	}
	add(len(g.Rows))
	return all
}

// namesColumns reports whether a row of a timetable names its columns anew: the first cells
// are as above, and the others are places, days or times as those above are.
func (g timetable) namesColumns(row tabular.Row) bool {
	for i, c := range row[:g.first] {
		if !strings.EqualFold(c.Text, g.Columns[i].Name.Text) {
			return false
		}
	}
	var names []string
	for _, c := range row[g.first:] {
		if c.Text != "" {
			names = append(names, c.Text)
		}
	}
	for i, read := range tabular.Named(names) {
		if headOf(names[i], read) != g.place {
			return false
		}
	}
	return len(names) > 1
}
