package edit

import (
	"bytes"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"reportwidget/build/edit/csvspan"
	"reportwidget/build/tabular"
)

// table is a table of text, such as sessions.csv.
type table struct {
	path string
	// text is the file as bytes of the characters that delimiters and quotes are
	// in ASCII: the file itself, or UTF-8 for one in UTF-16.
	text     string
	code     codec
	layout   csvspan.Layout
	rows     []csvspan.Row
	header   int // the number of the row that names the columns
	converts bool
}

// isTable reports whether a file is a table of text.
func isTable(file string) bool {
	switch strings.ToLower(path.Ext(file)) {
	case ".csv", ".tsv":
		return true
	}
	return false
}

func openTable(at Field, whole []byte, there bool) (file, error) {
	if !there {
		return nil, &Refusal{at, "there is no such table", ""}
	}
	t, err := readTable(at.File, whole)
	if err != nil {
		return nil, &Refusal{at, err.Error(), ""}
	}
	return t, nil
}

// readTable finds the cells of a table where its reader has them.
func readTable(name string, whole []byte) (*table, error) {
	read, err := parse(name, whole)
	if err != nil {
		return nil, err
	}
	t := &table{path: name, code: encodingOf(whole, read.Encoding)}
	if t.text, err = t.code.open(whole); err != nil {
		return nil, err
	}
	t.layout = csvspan.Layout{Delimiter: byte(read.Delimiter)}
	t.rows = csvspan.Parse(t.text, t.layout)
	t.header = slices.IndexFunc(t.rows, func(r csvspan.Row) bool { return r.Line == read.Columns[0].Name.Line })
	if t.header < 0 || !t.agrees(read) {
		return nil, fmt.Errorf("it is not certain where the cells of %s begin and end; save it again as CSV, or edit it in a spreadsheet", name)
	}
	return t, nil
}

// parse reads a table as reports do.
func parse(name string, whole []byte) (*tabular.Table, error) {
	tables, err := tabular.Read(name, bytes.NewReader(whole))
	if err != nil {
		return nil, err
	}
	if len(tables) != 1 || len(tables[0].Columns) == 0 || tables[0].Delimiter == 0 {
		return nil, fmt.Errorf("%s is not a table of text", name)
	}
	return tables[0], nil
}

// agrees reports whether the names of columns are what the table's reader has
// read, and every row is where it is there.
func (t *table) agrees(read *tabular.Table) bool {
	for i, c := range read.Columns {
		if t.cell(t.header, i) != c.Name.Text {
			return false
		}
	}
	lines := map[int]bool{}
	for _, r := range t.rows {
		lines[r.Line] = true
	}
	return !slices.ContainsFunc(read.Rows, func(r tabular.Row) bool { return !lines[r[0].Line] })
}

// cell returns the text of a cell, or "" if its row is shorter.
func (t *table) cell(row, column int) string {
	if column >= len(t.rows[row].Cells) {
		return ""
	}
	c := t.rows[row].Cells[column]
	return strings.TrimSpace(lineEnds.Replace(t.code.decode(c.Text(t.text))))
}

// find returns the row and column of a field.
func (t *table) find(at Field) (row, column int, err error) {
	if row = t.row(at.Row); row < 0 {
		return 0, 0, &Refusal{at, fmt.Sprintf("there is no row in line %d", at.Row), ""}
	}
	column, err = t.column(at)
	return row, column, err
}

// row returns the number of the row that a line belongs to, or -1.
func (t *table) row(line int) int {
	return slices.IndexFunc(t.rows, func(r csvspan.Row) bool {
		return r.Line <= line && line <= r.Line+csvspan.Breaks(t.text[r.Start:r.End])
	})
}

func (t *table) column(at Field) (int, error) {
	for i := range t.rows[t.header].Cells {
		if t.cell(t.header, i) == at.Path && at.Path != "" {
			return i, nil
		}
	}
	return 0, noColumn(at)
}

func noColumn(at Field) error {
	return &Refusal{at, fmt.Sprintf("there is no column %q", at.Path), ""}
}

func (t *table) content() []byte { return t.code.close(t.text) }

func (t *table) rewritten() []string {
	if t.converts {
		return []string{t.path}
	}
	return nil
}

// subject returns the title of the row's session, as far as the first column with
// a name of a title tells.
func (t *table) subject(at Field) string {
	row := t.row(at.Row)
	if row < 0 {
		return ""
	}
	for i, kind := range tabular.Guess(t.columns(at)) {
		if kind.Field == tabular.Title {
			return t.cell(row, i)
		}
	}
	return ""
}

func (t *table) get(at Field) (any, error) {
	row, column, err := t.find(at)
	if err != nil {
		return nil, err
	}
	return t.cell(row, column), nil
}

func (t *table) set(at Field, value any) (file, error) {
	text, err := cellText(at, value)
	if err != nil {
		return nil, err
	}
	row, column, err := t.find(at)
	if err != nil {
		return nil, err
	}
	if text == "" && t.isOnly(row, column) && t.cell(row, column) != "" {
		return nil, &Refusal{at, "the row would be empty", "remove the row"}
	}
	return t.setCells(at, []Cell{{at.Row, at.Path, text}})
}

// setCells writes the cells from the last one to the first, so that those that are left
// stay where they are.
func (t *table) setCells(at Field, cells []Cell) (file, error) {
	places, all := map[[2]int]string{}, ""
	for _, c := range cells {
		row, column, err := t.find(Field{File: at.File, Row: c.Row, Path: c.Column})
		if err != nil {
			return nil, err
		}
		text, err := cellText(at, c.Text)
		if err != nil {
			return nil, err
		}
		if text != t.cell(row, column) {
			places[[2]int{row, column}] = text
			all += text
		}
	}
	if len(places) == 0 {
		return t, nil
	}
	order := slices.SortedFunc(maps.Keys(places), func(a, b [2]int) int { return slices.Compare(b[:], a[:]) })
	return t.with(at, all, func(t *table) string {
		text := t.text
		longer := -1 // the row that has got more cells than it had
		for _, p := range order {
			row := t.rows[p[0]]
			if p[0] == longer && p[1] >= len(row.Cells) {
				row = csvspan.Parse(text, t.layout)[p[0]]
			}
			if p[1] >= len(row.Cells) {
				longer = p[0]
			}
			text = csvspan.Set(text, t.layout, row, p[1], t.code.encode(places[p]))
		}
		return text
	}, func(cells map[int][]string) {
		for p, text := range places {
			line := t.rows[p[0]].Line
			for len(cells[line]) <= p[1] {
				cells[line] = append(cells[line], "")
			}
			cells[line][p[1]] = text
		}
	})
}

// isOnly reports whether no other cell of a row has text.
func (t *table) isOnly(row, column int) bool {
	for i := range t.rows[row].Cells {
		if i != column && t.cell(row, i) != "" {
			return false
		}
	}
	return true
}

// cellText returns a value as the text of a cell.
func cellText(at Field, value any) (string, error) {
	value, err := normal(at, value)
	if err != nil {
		return "", err
	}
	switch v := value.(type) {
	case nil:
		return "", nil
	case string:
		return strings.TrimSpace(v), nil
	}
	return "", &Refusal{at, "a cell of a table holds a text, not a list or a group", ""}
}

// with returns the table after an edit of its text, if its reader has the cells
// then that the change of cells makes, by their lines. A text that the encoding of
// the table lacks makes it UTF-8.
func (t *table) with(at Field, text string, edit func(*table) string, change func(map[int][]string)) (file, error) {
	from := *t
	if !t.code.holds(text) {
		from = *t.toUTF8()
	}
	want := from.cells()
	change(want)
	for _, quoteAll := range []bool{false, true} {
		from.layout.QuoteAll = quoteAll // where a text could be taken for more cells
		next, err := readTable(t.path, from.code.close(edit(&from)))
		if err == nil && slices.Equal(rowTexts(want), rowTexts(next.cells())) {
			next.converts = from.converts
			return next, nil
		}
	}
	return nil, &Refusal{at, "the table cannot hold this text", "edit it in a spreadsheet"}
}

// cells returns the texts of all rows by the lines in which they start.
func (t *table) cells() map[int][]string {
	all := map[int][]string{}
	for i, r := range t.rows {
		for j := range r.Cells {
			all[r.Line] = append(all[r.Line], t.cell(i, j))
		}
	}
	return all
}

// rowTexts returns the rows in order, without the empty cells at their ends. The
// lines in which they start do not matter.
func rowTexts(cells map[int][]string) []string {
	var all []string
	for _, line := range slices.Sorted(maps.Keys(cells)) {
		if text := strings.TrimRight(strings.Join(cells[line], "\x00"), "\x00"); text != "" {
			all = append(all, text)
		}
	}
	return all
}

func (t *table) columns(Field) []string {
	var names []string
	for i := range t.rows[t.header].Cells {
		names = append(names, t.cell(t.header, i))
	}
	return names
}
