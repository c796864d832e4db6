package importer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"reportwidget/build/diagnostic"
	"reportwidget/build/importer/mapping"
	"reportwidget/build/importer/records"
	"reportwidget/build/tabular"
)

// noTitle is the problem of a file in which no column holds titles.
func (e *Export) noTitle(m mapping.Mapping) error {
	if rooms := gridOf(m); rooms != nil {
		return diagnostic.Problems{{File: e.Name, Cause: "this may be a timetable with a column for each room (" + strings.Join(rooms, ", ") + "), which is read only if every row has a time", Hint: "put a time into the first column of every row, or write each session into a row of its own, with its title, time and room in columns"}}
	}
	var columns []string
	for _, c := range m.Columns {
		if c.Filled > 0 {
			columns = append(columns, fmt.Sprintf("%q (such as %q%s)", c.Name, strings.Join(c.Examples[:1], ""), maybe(c)))
		}
	}
	more := ""
	if n := len(columns) - 12; n > 0 {
		columns, more = columns[:12], fmt.Sprintf(" and %d more", n)
	}
	return diagnostic.Problems{{File: e.Name, Cause: "no column holds titles of sessions; the columns are " + strings.Join(columns, ", ") + more, Hint: `say which it is, for example --map title="` + e.likelyTitle(m) + `"`}}
}

// maybe says what a column is read as or could be.
func maybe(c mapping.Column) string {
	if c.Field != "" {
		return ": " + string(c.Field)
	}
	var all []string
	for _, f := range c.Alternatives {
		all = append(all, string(f))
	}
	if len(all) == 0 {
		return ""
	}
	return ": could be " + strings.Join(all, " or ")
}

// gridOf returns the names of the columns of a timetable that has times in the rows and
// rooms in the columns, of which one is called so, or nil for other tables.
func gridOf(m mapping.Mapping) []string {
	timed, named := false, false
	var rooms []string
	for _, c := range m.Columns {
		switch {
		case c.Field == tabular.Start:
			timed = true
		case (c.Field == "" || c.Field == tabular.Room) && c.Filled > 0:
			named = named || records.IsPlace(c.Name)
			rooms = append(rooms, strconv.Quote(c.Name))
		case c.Field != "" && c.Field != tabular.Date && c.Field != tabular.End:
			return nil
		}
	}
	if !timed || !named || len(rooms) < 2 {
		return nil
	}
	return rooms
}

// likelyTitle returns the column that is most likely that of titles.
func (e *Export) likelyTitle(m mapping.Mapping) string {
	best, length := "Name of the column", 0
	for _, c := range m.Columns {
		if slices.Contains(c.Alternatives, tabular.Title) {
			return c.Name
		}
		timed := c.Field != "" || slices.Contains(c.Alternatives, tabular.Date) || slices.Contains(c.Alternatives, tabular.Start)
		if len(c.Examples) > 0 && len(c.Examples[0]) > length && !timed {
			best, length = c.Name, len(c.Examples[0])
		}
	}
	return best
}
