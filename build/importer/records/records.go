// Package records sees every structured file in one way: as records with named
// columns. The rows of a table are records, and so are the objects of JSON or YAML
// that look like sessions, at whatever depth they stand, and pages with front
// matter.
package records

import "strings"

// Records are entries of one kind in a file, each with a cell in every column.
type Records struct {
	// Sheet is the name of the sheet in a workbook, or "".
	Sheet string
	// Columns are the names of the columns, each different, in the order of the
	// file. That of a value in a group is joined by points: "speakers.affiliation".
	Columns []string
	// Rows have as many cells as there are columns.
	Rows [][]Cell
	// Names say for each row where it stands, for people, or is nil.
	Names []string
	// Date1904 is set where dates that are plain numbers count from 1904.
	Date1904 bool
	// Table is set for the rows of a table, which people wrote.
	Table bool
	// Places are the names of the columns of a timetable with a column for each room or
	// track, or nil.
	Places []string
	// Day is what the whole sheet says about when its sessions are, such as its name
	// "Monday", or "".
	Day string
	// Unresolved counts the references to entries that the file does not have, by
	// the names of their columns, and Ignored the entries of lists that hold no
	// sessions, by the names of the lists.
	Unresolved, Ignored map[string]int
}

// Cell is what an entry says in a column: no text, one, or the texts of a list.
type Cell []string

// Text returns the texts of a cell as one.
func (c Cell) Text() string { return strings.Join(c, "; ") }

// Column returns the number of a column, or -1.
func (r *Records) Column(name string) int {
	for i, c := range r.Columns {
		if c == name {
			return i
		}
	}
	return -1
}

// builder puts records together of entries whose columns are not known before.
type builder struct {
	*Records
	columns map[string]int
}

// maxColumns is the most columns that records have.
const maxColumns = 1000

func newBuilder() *builder { return &builder{&Records{}, map[string]int{}} }

// row begins a record.
func (b *builder) row(name string) {
	b.Rows = append(b.Rows, nil)
	b.Names = append(b.Names, name)
}

// put adds texts to a column of the last record.
func (b *builder) put(column string, texts ...string) {
	i, known := b.columns[column]
	if !known {
		if i = len(b.Columns); i == maxColumns {
			return
		}
		b.columns[column] = i
		b.Columns = append(b.Columns, column)
	}
	last := len(b.Rows) - 1
	for len(b.Rows[last]) <= i {
		b.Rows[last] = append(b.Rows[last], nil)
	}
	b.Rows[last][i] = append(b.Rows[last][i], texts...)
}

// filled reports whether the last record has a text in a column.
func (b *builder) filled(column string) bool {
	i, known := b.columns[column]
	row := b.Rows[len(b.Rows)-1]
	return known && i < len(row) && len(row[i]) > 0
}

// done returns the records, with a cell in every column of every row.
func (b *builder) done() *Records {
	for i, row := range b.Rows {
		for len(row) < len(b.Columns) {
			row = append(row, nil)
		}
		b.Rows[i] = row
	}
	return b.Records
}
