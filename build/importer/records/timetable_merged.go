package records

import "reportwidget/build/tabular"

// goesOn reports whether a cell is the continuation of one above that was merged with it:
// a session of several rows.
func goesOn(row tabular.Row, c tabular.Cell) bool {
	for _, other := range row {
		if other.Line > c.Line && c.Text != "" {
			return true
		}
	}
	return false
}

// lastRow returns the row in which a session that begins in another one ends.
func (g timetable) lastRow(begin int, session tabular.Cell) tabular.Row {
	last := g.Rows[begin]
	for _, row := range g.Rows[begin+1:] {
		on := false
		for _, c := range row[g.first:] {
			on = on || c == session && goesOn(row, c)
		}
		if !on {
			break
		}
		last = row
	}
	return last
}

// until returns what stands before a session in a column: a time with an end gets the end of
// the last row of the session.
func (g timetable) until(last tabular.Row, column int, first string, text func(tabular.Cell) string) string {
	end := text(last[column])
	if end == first {
		return first
	}
	dates := tabular.NewDates([]string{first, end}, "", "", g.Date1904)
	from, wrong := dates.Read(first)
	to, other := dates.Read(end)
	if wrong != nil || other != nil || from.Date != "" || from.End == "" || to.End == "" {
		return first
	}
	return from.Start + "-" + to.End
}
