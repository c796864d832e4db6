package core

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/content"
	"reportwidget/build/edit"
	"reportwidget/build/slug"
	"reportwidget/build/studio/talk"
)

// A session may be a row of a table. Its file is then named with the line, as in
// "sessions.csv:12", and an edit of a field changes the cells that hold it. Afterwards the
// table is read again: what an edit would change besides makes it impossible.

// rowName names the row as the file of its session.
func rowName(r content.TableRow) string {
	name := r.File
	if r.Sheet != "" {
		name += ":" + r.Sheet
	}
	return fmt.Sprintf("%s:%d", name, r.Line)
}

// rows are the sessions that are rows of a table, as it is now.
func (w *work) rows() []content.TableRow {
	if w.latest == nil || len(w.latest.Folders) == 0 {
		return nil
	}
	return w.latest.Folders[0].Rows
}

// row returns the row of a name and its number among all.
func (w *work) row(name string) (content.TableRow, int) {
	rows := w.rows()
	i := slices.IndexFunc(rows, func(r content.TableRow) bool { return rowName(r) == name })
	if i < 0 {
		return content.TableRow{}, -1
	}
	return rows[i], i
}

func rowField(r content.TableRow, column string) edit.Field {
	return edit.Field{File: r.File, Sheet: r.Sheet, Row: r.Line, Path: column}
}

// changeRow makes the change that a request asks for in a row.
func (w *work) changeRow(number int, r talk.Request) (edit.Change, error) {
	row := w.rows()[number]
	at := rowField(row, r.Field)
	switch r.Op {
	case talk.Set:
		return w.setRow(number, r.Field, w.attempts(row, r), func(s report.Session) bool { return holds(s, r) })
	case talk.Insert, talk.Remove:
		return w.setRow(number, r.Field, w.material(row, r), func(report.Session) bool { return true })
	case talk.Translate:
		key := r.Name + ":" + columnOf(r.Field)
		return w.setRow(number, key, w.plainAttempts(row, key, r.Value), func(report.Session) bool { return true })
	case talk.MoveSession:
		return w.moveRow(number, r.To)
	case talk.DuplicateSession:
		return w.duplicateRow(row)
	case talk.RemoveSession:
		c, err := edit.RemoveRow(w.files, at)
		return w.unless(c, err, func(after []content.TableRow) bool {
			return sameRows(slices.Delete(slices.Clone(w.rows()), number, number+1), after)
		})
	}
	return edit.Change{}, fmt.Errorf("the studio cannot do %q", r.Op)
}

// setRow tries ways to write a field, each of them cells. The first with which the field
// holds what it should, and nothing else is changed, is taken; or else the first that
// changes nothing else and leads to a problem, which the author sees then.
func (w *work) setRow(number int, field string, ways [][]edit.Cell, right func(report.Session) bool) (edit.Change, error) {
	var wrong edit.Change
	refused := unfit(w.rows()[number], field)
	for _, cells := range ways {
		c, err := w.writeCells(w.rows()[number], cells)
		if err != nil {
			refused = err
			continue
		}
		after, problems, err := w.reading(c)
		if err != nil {
			return c, err
		}
		switch {
		case len(after) != len(w.rows()) || !w.onlyField(after, number, field):
		case problems <= len(w.latest.Problems) && right(after[number].Session):
			return c, nil
		case wrong.Kind == "" && problems > len(w.latest.Problems):
			wrong = c
		}
	}
	if wrong.Kind != "" {
		return wrong, nil
	}
	return edit.Change{}, refused
}

func unfit(r content.TableRow, field string) error {
	var names []string
	for _, c := range r.Cells[field] {
		names = append(names, c.Column)
	}
	hint := "change it in the table itself, and open the folder again"
	if len(names) > 0 {
		hint = fmt.Sprintf("change it in the table itself, in %s of line %d, and open the folder again", strings.Join(names, ", "), r.Line)
	}
	return &edit.Refusal{Field: rowField(r, field), Cause: "the table cannot hold this without another change", Hint: hint}
}

// writeCells gives cells of a row other texts. Columns that are missing are added.
func (w *work) writeCells(r content.TableRow, cells []edit.Cell) (edit.Change, error) {
	columns, err := edit.ColumnsOf(w.files, rowField(r, ""))
	if err != nil {
		return edit.Change{}, err
	}
	missing := func(c edit.Cell) bool { return !slices.Contains(columns, c.Column) }
	cells = slices.DeleteFunc(slices.Clone(cells), func(c edit.Cell) bool { return c.Text == "" && missing(c) })
	files := w.files
	for _, c := range slices.DeleteFunc(slices.Clone(cells), func(c edit.Cell) bool { return !missing(c) }) {
		added, err := edit.AddColumn(files, rowField(r, c.Column))
		if err != nil {
			return edit.Change{}, err
		}
		files = edit.Apply(files, added.Patches)
	}
	if len(cells) == 0 {
		return edit.Change{}, nil
	}
	c, err := edit.SetCells(files, rowField(r, cells[0].Column), cells)
	c.Patches = between(w.files, edit.Apply(files, c.Patches))
	return c, err
}

// reading reads the report as a change makes it, and counts its problems.
func (w *work) reading(c edit.Change) (rows []content.TableRow, problems int, err error) {
	opened, err := w.open(edit.Apply(w.files, c.Patches))
	if err != nil {
		return nil, 0, err
	}
	if len(opened.Folders) > 0 {
		rows = opened.Folders[0].Rows
	}
	return rows, len(opened.Problems), nil
}

// unless returns a change of whole rows, or a refusal if what is read then is not right.
func (w *work) unless(c edit.Change, err error, right func([]content.TableRow) bool) (edit.Change, error) {
	if err != nil {
		return c, err
	}
	after, _, err := w.reading(c)
	if err == nil && !right(after) {
		err = &edit.Refusal{Field: c.Field, Cause: "other sessions of the table would change with this one", Hint: "rows take their day from the rows above them: give each its day, in a column for days"}
	}
	return c, err
}

// onlyField reports whether no more than one field of one session is another one.
func (w *work) onlyField(after []content.TableRow, number int, field string) bool {
	for i, before := range w.rows() {
		now := after[i]
		if i == number {
			before.Session, now.Session = without(before.Session, field), without(now.Session, field)
			if field == "start" && len(before.Cells["end"]) == 0 { // a length gives the end
				before.Session.End, now.Session.End = "", ""
			}
		}
		if !sameRow(before, now) {
			return false
		}
	}
	return true
}

func sameRows(before, after []content.TableRow) bool {
	return slices.EqualFunc(before, after, sameRow)
}

// sameRow reports whether two rows make the same session. Where titles give the ids, the
// others of one title may get other numbers.
func sameRow(before, after content.TableRow) bool {
	a, b := before.Session, after.Session
	if !before.Named {
		a.ID, b.ID = "", ""
	}
	return reflect.DeepEqual(a, b)
}

// without returns a session without the field, and without the id that may follow it.
func without(s report.Session, field string) report.Session {
	switch field, _, _ := strings.Cut(field, "."); field {
	case "picture":
		s.Picture = nil
	case "files":
		s.Files = nil
	case "recordings", "captions":
		s.Recordings = nil
	case "title":
		s.Title, s.TitleLang, s.ID = "", "", ""
	case "id":
		s.ID = ""
	case "lang":
		s.Lang, s.TitleLang = "", ""
	case "date":
		s.Date = ""
	case "start":
		s.Start = ""
	case "end":
		s.End = ""
	case "room":
		s.Room = ""
	case "people":
		s.People = nil
	case "key-points":
		s.KeyPoints = nil
	case "text":
		s.Text = nil
	default:
		s.Facets = maps.Clone(s.Facets)
		delete(s.Facets, field)
	}
	if len(s.Facets) == 0 {
		s.Facets = nil
	}
	return s
}

// holds reports whether a session has what a request wants of its field.
func holds(s report.Session, r talk.Request) bool {
	switch value := strings.Join(strings.Fields(r.Value), " "); r.Field {
	case "title":
		return s.Title == value
	case "id":
		return value == "" || s.ID == slug.Of(value)
	case "date":
		return s.Date == value
	case "start":
		return s.Start == value
	case "end":
		return s.End == value
	case "room":
		return s.Room == value
	case "people":
		return namesOf(s.People) == strings.Join(linesOf(r.Value), "\n")
	case "key-points":
		return len(s.KeyPoints) == len(linesOf(r.Value))
	case "lang", "text", "files", "recordings", "captions", "picture.alt", "picture.caption", "picture.credit":
		return true
	}
	return slices.Equal(slices.Sorted(slices.Values(s.Facets[r.Field])), slices.Sorted(slices.Values(r.Values)))
}

// addRow adds a session to the table of the others.
func (w *work) addRow(title string) (edit.Change, error) {
	rows := w.rows()
	last := rows[len(rows)-1]
	cells := map[string]string{last.Cells["title"][0].Column: title}
	c, err := edit.AddRow(w.files, rowField(last, ""), cells)
	if err == nil && last.Named && len(last.Cells["id"]) > 0 {
		c, err = w.named(c, last.Cells["id"][0].Column, slug.Of(title))
	}
	return c, err
}

// duplicateRow puts a copy of a row below it, with an id of its own.
func (w *work) duplicateRow(row content.TableRow) (edit.Change, error) {
	c, err := edit.DuplicateRow(w.files, rowField(row, ""))
	if err == nil && row.Named && row.Cells["id"][0].Text != "" {
		c, err = w.named(c, row.Cells["id"][0].Column, row.Session.ID)
	}
	return c, err
}

// named gives the row that a change has made an id that is free.
func (w *work) named(c edit.Change, column, stem string) (edit.Change, error) {
	taken := map[string]bool{}
	for _, r := range w.rows() {
		taken[r.Session.ID] = true
	}
	if stem == "" {
		stem = "session"
	}
	id := stem
	for n := 2; taken[id]; n++ {
		id = fmt.Sprintf("%s-%d", stem, n)
	}
	files := edit.Apply(w.files, c.Patches)
	given, err := edit.SetCells(files, c.Field, []edit.Cell{{Row: c.Field.Row, Column: column, Text: id}})
	c.Patches = between(w.files, edit.Apply(files, given.Patches))
	return c, err
}

// moveRow puts a session at the place of another one, by their numbers in the report.
func (w *work) moveRow(number, to int) (edit.Change, error) {
	rows := w.rows()
	row := rows[number]
	target := slices.IndexFunc(rows, func(r content.TableRow) bool { return r.Number == to })
	if target < 0 || rows[target].Sheet != row.Sheet {
		return edit.Change{}, &edit.Refusal{Field: rowField(row, ""), Cause: "there is no row of this table", Hint: ""}
	}
	c, err := edit.MoveRow(w.files, rowField(row, ""), rows[target].Line)
	return w.unless(c, err, func(after []content.TableRow) bool {
		return sameRows(slices.Insert(slices.Delete(slices.Clone(rows), number, number+1), target, row), after)
	})
}
