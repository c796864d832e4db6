package records

import (
	"strings"

	"reportwidget/build/tabular"
)

// OfTable returns the rows of a table as records. A list or a dictionary in a cell
// is taken apart. A timetable with a column for each room has a record for each cell.
// The function changes a cell's text before; it may be nil.
func OfTable(t *tabular.Table, text func(tabular.Cell) string) *Records {
	if text == nil {
		text = func(c tabular.Cell) string { return c.Text }
	}
	if g, is := timetableOf(t); is {
		return g.records(text)
	}
	b := newBuilder()
	b.Sheet, b.Date1904, b.Table = t.Sheet, t.Date1904, true
	names := columnNames(t)
	literal := literalColumns(t)
	for _, name := range names {
		b.columns[name] = len(b.Columns)
		b.Columns = append(b.Columns, name)
	}
	for _, row := range t.Rows {
		b.row("")
		for i, c := range row {
			s := text(c)
			if s == "" {
				continue
			}
			if v, ok := parseLiteral(s); ok && literal[i] {
				b.flatten(names[i], v, 0)
				continue
			}
			b.put(names[i], s)
		}
	}
	return unfolded(b.done())
}

// columnNames returns the names of a table's columns, made different by a number
// where they are the same.
func columnNames(t *tabular.Table) []string {
	names := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		names[i] = strings.Join(strings.Fields(c.Name.Text), " ")
		if names[i] == "" {
			names[i] = "column " + columnLetters(i)
		}
	}
	return different(names)
}

// columnLetters returns the name of a column in a spreadsheet, "A" for 0.
func columnLetters(i int) string {
	if i >= 26 {
		return columnLetters(i/26-1) + columnLetters(i%26)
	}
	return string(rune('A' + i))
}

// literalColumns reports which columns hold lists or dictionaries wherever they hold
// anything.
func literalColumns(t *tabular.Table) []bool {
	literal := make([]bool, len(t.Columns))
	for i := range t.Columns {
		lists, filled := 0, 0
		for _, row := range t.Rows {
			if row[i].Text == "" {
				continue
			}
			filled++
			if _, ok := parseLiteral(row[i].Text); ok {
				lists++
			}
		}
		literal[i] = lists > 0 && lists == filled
	}
	return literal
}
