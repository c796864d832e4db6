package records

import (
	"regexp"
	"slices"
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
	t = withoutHeaders(t)
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

// withoutHeaders returns a table without the rows that name the columns again, as where each
// day or page has the names above it. A row above such names that is one text with a day in
// it says the day only.
func withoutHeaders(t *tabular.Table) *tabular.Table {
	again := func(row tabular.Row) bool {
		filled := 0
		for i, c := range row {
			if c.Text != "" && !strings.EqualFold(c.Text, t.Columns[i].Name.Text) {
				return false
			}
			filled += min(len(c.Text), 1)
		}
		return filled > 1
	}
	if !slices.ContainsFunc(t.Rows, again) {
		return t
	}
	without := *t
	without.Rows = nil
	for i, row := range t.Rows {
		if again(row) {
			continue
		}
		if i+1 < len(t.Rows) && again(t.Rows[i+1]) {
			row = dayOnly(row)
		}
		without.Rows = append(without.Rows, row)
	}
	return &without
}

// beforeDay matches what may stand between other words and a day.
var beforeDay = regexp.MustCompile(`[(,:|]|\s[-–—]\s`)

// dayOnly returns a row of one text without the words around the day in it.
func dayOnly(row tabular.Row) tabular.Row {
	at := slices.IndexFunc(row, func(c tabular.Cell) bool { return c.Text != "" })
	if at < 0 || slices.ContainsFunc(row[at+1:], func(c tabular.Cell) bool { return c.Text != "" }) {
		return row
	}
	text := row[at].Text
	dates := tabular.NewDates([]string{text}, "", "", false)
	for _, cut := range beforeDay.FindAllStringIndex(text, -1) {
		day := strings.Trim(text[cut[1]:], " ()")
		if m, wrong := dates.Read(day); wrong == nil && m.Date != "" && m.LastDate == "" {
			row = slices.Clone(row)
			row[at].Text = day
			return row
		}
	}
	return row
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
