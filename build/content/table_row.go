package content

import (
	"maps"
	"slices"

	"reportwidget/app/report"
	"reportwidget/build/tabular"
)

// TableRow is a session that is a row of a table, and where each part of it stands.
type TableRow struct {
	// Session is what was read, as far as it could be.
	Session report.Session
	// Number is that of the session in the report.
	Number int
	// File and Sheet name the table, and Line is where the row starts, from 1.
	File, Sheet string
	Line        int
	// Named is set if the table has a column of ids. Otherwise, titles give them.
	Named bool
	// Cells are those of each part by its key, such as "date" or the id of a facet,
	// in the order of the columns. A translated part has the tag of its language
	// before it, as in "fr:title".
	Cells map[string][]TableCell
}

// TableCell is a cell by the name of its column.
type TableCell struct {
	Column, Text string
}

// locateCells notes where the parts of a row's session stand.
func (r *row) locateCells(number int) {
	s := r.sheet
	t := TableRow{Number: number, File: s.file, Sheet: s.Sheet, Line: r.cells[0].Line, Named: len(s.fields[tabular.ID]) > 0, Cells: map[string][]TableCell{}}
	for field, columns := range s.fields {
		t.Cells[string(field)] = r.cellsOf(columns)
	}
	for facet, columns := range s.facets {
		t.Cells[facet] = r.cellsOf(columns)
	}
	for lang, fields := range s.languages {
		for _, field := range slices.Sorted(maps.Keys(fields)) {
			t.Cells[lang+":"+string(field)] = r.cellsOf([]int{fields[field]})
		}
	}
	s.reader.tables.rows = append(s.reader.tables.rows, t)
}

func (r *row) cellsOf(columns []int) (cells []TableCell) {
	for _, i := range columns {
		cells = append(cells, TableCell{r.sheet.Columns[i].Name.Text, r.cells[i].Text})
	}
	return cells
}

// tableRows returns the rows with the sessions that were read from them.
func (r *reader) tableRows() []TableRow {
	rows := slices.Clone(r.tables.rows)
	for i := range rows {
		rows[i].Session = r.report.Sessions[rows[i].Number]
	}
	return rows
}
