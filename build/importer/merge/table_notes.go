package merge

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/content"
	"reportwidget/build/diagnostic"
	"reportwidget/build/edit"
)

// tableNotes are the notes for sessions that are rows of a table. All cells of a sheet are
// written at once: a text of several lines moves the rows below it.
type tableNotes struct {
	*into
	cells    map[edit.Field][]edit.Cell // by the file and the sheet
	problems diagnostic.Problems
}

// add notes which cells the notes of a session fill.
func (t *tableNotes) add(number int, base map[string]string, theirs said) error {
	i := slices.IndexFunc(t.target.Rows, func(r content.TableRow) bool { return r.Number == number })
	if i < 0 {
		return fmt.Errorf("the session %q has neither a file nor a row", t.target.Report.Sessions[number].Title)
	}
	r := &rowNotes{tableNotes: t, row: t.target.Rows[i], merge: &sessionMerge{folder: t.folder, title: t.target.Rows[i].Session.Title, table: true}}
	r.merge.session.Path = r.row.File
	if len(r.row.Cells[textField]) == 0 && theirs.texts[""] != nil {
		t.problems = append(t.problems, diagnostic.Problem{
			File: r.row.File, Sheet: r.row.Sheet, Line: r.row.Line,
			Cause: fmt.Sprintf("the notes of %q cannot be put into this table: it has no column for texts", r.row.Session.Title),
			Hint:  `add a column for the text, such as "Abstract", or write the session in a file of its own`,
		})
		return nil
	}
	for _, field := range slices.Sorted(maps.Keys(theirs.values)) {
		if !isText(field) {
			r.field(field, base[field], theirs.values[field])
		}
	}
	return r.text(base, theirs)
}

// write changes the tables.
func (t *tableNotes) write() error {
	if len(t.problems) > 0 {
		return t.problems
	}
	t.Result.cells = t.cells
	return t.writeCells(t.cells)
}

// writeCells writes the cells of tables, by the file and the sheet.
func (f *folder) writeCells(all map[edit.Field][]edit.Cell) error {
	sheets := slices.SortedFunc(maps.Keys(all), func(a, b edit.Field) int {
		return cmp.Or(strings.Compare(a.File, b.File), strings.Compare(a.Sheet, b.Sheet))
	})
	for _, at := range sheets {
		cells := all[at]
		first := at
		first.Row, first.Path = cells[0].Row, cells[0].Column
		err := f.apply(edit.SetCells(f.files, first, cells))
		var refused *edit.Refusal
		if errors.As(err, &refused) {
			return diagnostic.Problems{{
				File: at.File, Sheet: at.Sheet, Line: refused.Field.Row, Cause: "the notes cannot be put into this table: " + refused.Cause,
				Hint: cmp.Or(refused.Hint, "save the table as sessions.csv, or write the session in a file of its own"),
			}}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// rowNotes are the notes for one row.
type rowNotes struct {
	*tableNotes
	row   content.TableRow
	merge *sessionMerge
}

// put notes the text of a cell.
func (r *rowNotes) put(column, text string) {
	at := edit.Field{File: r.row.File, Sheet: r.row.Sheet}
	r.cells[at] = append(r.cells[at], edit.Cell{Row: r.row.Line, Column: column, Text: text})
}

// field decides about a field other than the text. One that the table has no column for
// is written beside the table.
func (r *rowNotes) field(field, base string, theirs any) {
	mine := valueOf(r.row, field)
	outcome := decide(base, mine, theirs)
	columns := r.row.Cells[field]
	switch {
	case outcome == take && len(columns) == 1:
		r.merge.change(field, mine, theirs)
		r.put(columns[0].Column, cellOf(theirs))
	case outcome == take, outcome == conflict:
		c := Conflict{Title: r.merge.title, File: r.row.File, Table: len(columns) != 1, Field: field, Mine: mine, Theirs: theirs}
		if !c.Table {
			c.cell = r.disputed(columns[0].Column)
		}
		r.Conflicts = append(r.Conflicts, c)
	case outcome == keep && base != "" && !isEmpty(mine):
		r.Kept++
	}
}

// text puts the sections of the notes into the first column of texts.
func (r *rowNotes) text(base map[string]string, theirs said) error {
	columns := r.row.Cells[textField]
	if len(columns) == 0 {
		return nil
	}
	mine := said{values{}, map[string][]section{}}
	mine.write("", sectionsOf(columns[0].Text))
	before := len(r.merge.Conflicts)
	for _, field := range slices.Sorted(maps.Keys(theirs.values)) {
		if isText(field) {
			if err := r.merge.field(field, base[field], mine.values[field], theirs.values[field]); err != nil {
				return err
			}
		}
	}
	named := map[string]bool{}
	for _, field := range r.merge.taken {
		named[sectionOf(field)] = true
	}
	cell := r.disputed(columns[0].Column)
	cell.mine, cell.theirs, cell.named = mine.texts[""], theirs.texts[""], named
	for i := range r.merge.Conflicts[before:] {
		c := &r.merge.Conflicts[before+i]
		c.Table, c.cell = false, cell
	}
	if len(named) > 0 {
		r.put(columns[0].Column, joined(mixed(mine.texts[""], theirs.texts[""], named)))
	}
	return nil
}

// disputed is a cell about which the table and the source differ. Of a text, mine and theirs
// are the sections, and named those that the source has changed alone.
type disputed struct {
	at           edit.Field // the file and the sheet
	row          int
	column       string
	mine, theirs []section
	named        map[string]bool
}

func (r *rowNotes) disputed(column string) *disputed {
	return &disputed{at: edit.Field{File: r.row.File, Sheet: r.row.Sheet}, row: r.row.Line, column: column}
}

// take adds the cell to those that are written, with what the source says in a field. A text
// has the sections of the source that are named, of which this becomes one.
func (d *disputed) take(cells map[edit.Field][]edit.Cell, field string, theirs any, named map[string]bool) {
	cell := edit.Cell{Row: d.row, Column: d.column, Text: cellOf(theirs)}
	if isText(field) {
		named[sectionOf(field)] = true
		cell.Text = joined(mixed(d.mine, d.theirs, named))
	}
	others := slices.DeleteFunc(slices.Clone(cells[d.at]), func(c edit.Cell) bool { return c.Row == d.row && c.Column == d.column })
	cells[d.at] = append(others, cell)
}

// sectionOf returns the name of the section of a text that a field is.
func sectionOf(field string) string {
	_, name := parts(field)
	return strings.TrimPrefix(strings.TrimPrefix(name, textField), "/")
}

// valueOf returns what a row says in a field, as the file of a session would.
func valueOf(row content.TableRow, field string) any {
	s := row.Session
	switch field {
	case "date":
		return s.Date
	case "start":
		return s.Start
	case "end":
		return s.End
	case "room":
		return s.Room
	case "people":
		return peopleOf(s.People)
	}
	var points []any
	for _, c := range row.Cells[field] {
		for line := range strings.Lines(c.Text) {
			if line = strings.TrimSpace(line); line != "" {
				points = append(points, line)
			}
		}
	}
	return points
}

func peopleOf(people []report.Person) any {
	var all []any
	for _, p := range people {
		if p.Role == "" {
			all = append(all, p.Name)
		} else {
			all = append(all, map[string]any{"name": p.Name, "role": p.Role})
		}
	}
	return all
}

// cellOf returns a value as the text of a cell, with a line for each entry of a list.
func cellOf(v any) string {
	list, isList := v.([]any)
	if !isList {
		return text(v)
	}
	var lines []string
	for _, item := range list {
		lines = append(lines, written(item))
	}
	return strings.Join(lines, "\n")
}
