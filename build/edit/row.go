package edit

import (
	"path"
	"strings"
)

// rows is a table whose rows are sessions, as text or as a workbook. Like those of a
// file, its methods return what it becomes.
type rows interface {
	file
	duplicate(at Field) (file, error)
	addColumn(at Field) (file, error)
	// lineOf returns the line of the last row, or of the one after that of a field.
	lineOf(at Field) int
	columns(at Field) []string
	setCells(at Field, cells []Cell) (file, error)
}

// Cell is a text for the cell in a line and in the column of a name.
type Cell struct {
	Row    int
	Column string
	Text   string
}

// isWorkbook reports whether a file is a workbook of sheets.
func isWorkbook(file string) bool { return strings.ToLower(path.Ext(file)) == ".xlsx" }

// changeRows makes a change of a table, and names its session by the field.
func changeRows(files Files, kind Kind, at Field, edit func(rows) (file, error)) (Change, error) {
	return change(files, kind, at, func(f file) (file, error) {
		table, is := f.(rows)
		if !is {
			return nil, &Refusal{at, "this is not a table", ""}
		}
		return edit(table)
	})
}

// SetCells gives cells of a table other texts, all or none. The field names the file and,
// in a workbook, the sheet; together with its row and path it names the change.
func SetCells(files Files, at Field, cells []Cell) (Change, error) {
	return changeRows(files, KindSet, at, func(t rows) (file, error) { return t.setCells(at, cells) })
}

// AddRow adds a row to a table, with texts by the names of columns. The field names the
// file and, in a workbook, the sheet. That of the change names the line of the row.
func AddRow(files Files, at Field, cells map[string]string) (Change, error) {
	values := map[string]any{}
	for name, text := range cells {
		values[name] = text
	}
	c, err := changeRows(files, KindAddRow, at, func(t rows) (file, error) { return t.insert(at, values) })
	return located(c, func(t rows) int { return t.lineOf(Field{Sheet: at.Sheet}) }, err)
}

// located returns a change with the line of the row that it has made.
func located(c Change, line func(rows) int, err error) (Change, error) {
	if err != nil || len(c.Patches) == 0 {
		return c, err
	}
	f, err := open(Files{c.Field.File: c.Patches[0].After}, c.Field)
	if table, is := f.(rows); err == nil && is {
		c.Field.Row = line(table)
		c.Subject = table.subject(c.Field)
	}
	return c, err
}

// RemoveRow removes the row of a table that starts in the field's line.
func RemoveRow(files Files, at Field) (Change, error) {
	at.Path = ""
	f, err := open(files, at)
	if err != nil {
		return Change{}, err
	}
	c, err := change(files, KindRemoveRow, at, func(f file) (file, error) { return f.remove(at) })
	c.Subject = f.subject(at)
	return c, err
}

// DuplicateRow puts a copy of a row below it. The field of the change names its line.
func DuplicateRow(files Files, at Field) (Change, error) {
	at.Path = ""
	c, err := changeRows(files, KindDuplicateRow, at, func(t rows) (file, error) { return t.duplicate(at) })
	return located(c, func(t rows) int { return t.lineOf(at) }, err)
}

// MoveRow puts a row at the place of the row in another line of the same sheet.
func MoveRow(files Files, at Field, to int) (Change, error) {
	at.Path = ""
	f, err := open(files, at)
	if err != nil {
		return Change{}, err
	}
	c, err := changeRows(files, KindMoveRow, at, func(t rows) (file, error) { return t.move(at, to) })
	c.Subject = f.subject(at)
	return c, err
}

// AddColumn adds an empty column at the end of a table, which the field's path names.
func AddColumn(files Files, at Field) (Change, error) {
	return changeRows(files, KindSet, at, func(t rows) (file, error) { return t.addColumn(at) })
}

// Columns returns the names of a table's columns; of a workbook, those of its first
// sheet.
func Columns(files Files, name string) ([]string, error) {
	return ColumnsOf(files, Field{File: name})
}

// ColumnsOf returns the names of the columns of a field's table or sheet.
func ColumnsOf(files Files, at Field) ([]string, error) {
	f, err := open(files, at)
	if err != nil {
		return nil, err
	}
	table, is := f.(rows)
	if !is {
		return nil, &Refusal{at, "this is not a table", ""}
	}
	return table.columns(at), nil
}
