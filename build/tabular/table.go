// Package tabular reads the tables that organisers keep of their sessions: CSV
// with whatever delimiter, encoding and line ends a program gave it, and XLSX
// workbooks.
//
// [Read] distinguishes the two by their content. A [Table] has one column for each
// cell of its header and one row for each row with text below; [Guess] says what
// a column holds. Every cell knows its place, so that whoever uses it can show
// an author where to fix it.
package tabular

import (
	"fmt"
	"iter"
	"slices"

	"reportwidget/build/diagnostic"
)

// Limits of a table, which keep the memory it takes well below a gigabyte.
const (
	// MaxFile is the size in bytes of the largest file that is read.
	MaxFile    = 64 << 20
	maxColumns = 1000
	maxCells   = 4_000_000
)

// Table is a CSV file or one sheet of a workbook.
type Table struct {
	// File is the name of the file, Sheet that of the sheet in a workbook.
	File, Sheet string
	Columns     []Column
	// Rows are those below the header. Each has as many cells as the table has
	// columns.
	Rows []Row
	// Above are the cells with text in the rows above the header, such as the
	// name of the event.
	Above []Cell
	// Filler is the number of rows without text, which are left out.
	Filler int
	// Encoding is that of a CSV file, as "UTF-8" or "Windows 1252".
	Encoding string
	// Strays is the number of cells in another encoding than the rest.
	Strays int
	// Delimiter is the character between the cells of a CSV file.
	Delimiter rune
	// Hidden is set for a sheet that its author has hidden.
	Hidden bool
	// Date1904 is set where dates that are plain numbers count from 1904.
	Date1904 bool
}

// Column is a column, named by its cell in the header. It has no name where
// there is text below an empty cell.
type Column struct {
	Name Cell
	Kind
}

// Row is a row of cells.
type Row []Cell

// Cell is a piece of text, without white space around it, and where it stands.
// Dates and times of a workbook are spelt "2006-01-02", "15:04" and
// "2006-01-02 15:04".
type Cell struct {
	Text string
	// Line counts from 1: a line of a CSV file, a row of a sheet. Column counts
	// from 1, too: the characters of that line, the columns of the sheet.
	Line, Column int
}

// Place returns where a cell of the table stands.
func (t *Table) Place(c Cell) diagnostic.Place {
	return diagnostic.Place{File: t.File, Sheet: t.Sheet, Line: c.Line, Column: c.Column}
}

// Column returns the number of the column with the given name, or -1.
func (t *Table) Column(name string) int {
	return slices.IndexFunc(t.Columns, func(c Column) bool { return c.Name.Text == name })
}

// newTable makes a table of all rows of a file or sheet.
func newTable(rows []Row) (*Table, *diagnostic.Problem) {
	t := &Table{}
	header := headerOf(rows)
	for _, row := range rows[:header] {
		for _, c := range row {
			if c.Text != "" {
				t.Above = append(t.Above, c)
			}
		}
	}
	for _, row := range rows[header:] {
		if empty(row) {
			t.Filler++
		} else {
			t.Rows = append(t.Rows, row)
		}
	}
	if len(t.Rows) == 0 {
		return t, nil
	}
	return t, t.name()
}

// name makes the first row the header, and all rows as wide as the widest.
func (t *Table) name() *diagnostic.Problem {
	width := 0
	for _, row := range t.Rows {
		width = max(width, len(trimmed(row)))
	}
	if width > maxColumns {
		return tooManyColumns(width)
	}
	if width*len(t.Rows) > maxCells {
		return tooManyCells()
	}
	for i, row := range t.Rows {
		t.Rows[i] = row.wide(width)
	}
	t.joinHeaders()
	names := make([]string, width)
	for i, c := range t.Rows[0] {
		names[i] = c.Text
	}
	for i, kind := range Guess(names) {
		t.Columns = append(t.Columns, Column{t.Rows[0][i], kind})
	}
	t.Rows = t.Rows[1:]
	t.joinHalves()
	return nil
}

func tooManyColumns(n int) *diagnostic.Problem {
	return &diagnostic.Problem{Cause: fmt.Sprintf("%d columns, and %d is the limit", n, maxColumns), Hint: "delete the columns that no session needs"}
}

// trimmed returns the row without the empty cells at its end.
func trimmed(row Row) Row {
	for len(row) > 0 && row[len(row)-1].Text == "" {
		row = row[:len(row)-1]
	}
	return row
}

func empty(row Row) bool { return len(trimmed(row)) == 0 }

// wide returns the row with the given number of cells. Those that it does not
// have stand where it ends.
func (r Row) wide(n int) Row {
	last := r[len(r)-1]
	last.Text = ""
	for len(r) < n {
		r = append(r, last)
	}
	return r[:n:n]
}

// all yields every cell of rows, to be changed in place.
func all(rows []Row) iter.Seq[*Cell] {
	return func(yield func(*Cell) bool) {
		for _, row := range rows {
			for i := range row {
				if !yield(&row[i]) {
					return
				}
			}
		}
	}
}
