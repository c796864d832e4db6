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
	sheets := slices.SortedFunc(maps.Keys(t.cells), func(a, b edit.Field) int {
		return cmp.Or(strings.Compare(a.File, b.File), strings.Compare(a.Sheet, b.Sheet))
	})
	for _, at := range sheets {
		cells := t.cells[at]
		first := at
		first.Row, first.Path = cells[0].Row, cells[0].Column
		err := t.apply(edit.SetCells(t.files, first, cells))
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
		r.Conflicts = append(r.Conflicts, Conflict{Title: r.merge.title, File: r.row.File, Table: true, Field: field, Mine: mine, Theirs: theirs})
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
	for _, field := range slices.Sorted(maps.Keys(theirs.values)) {
		if isText(field) {
			if err := r.merge.field(field, base[field], mine.values[field], theirs.values[field]); err != nil {
				return err
			}
		}
	}
	named := map[string]bool{}
	for _, field := range r.merge.taken {
		named[strings.TrimPrefix(strings.TrimPrefix(field, textField), "/")] = true
	}
	if len(named) > 0 {
		r.put(columns[0].Column, joined(mixed(mine.texts[""], theirs.texts[""], named)))
	}
	return nil
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
