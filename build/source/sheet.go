package source

import (
	"fmt"
	"slices"

	"reportwidget/app/report"
	"reportwidget/build/table"
)

// sheet is a table that is being read, in which each row is a session.
type sheet struct {
	*document // the file
	*table.Table
	fields    map[table.Field][]int
	languages map[string]map[table.Field]int
	facets    map[string][]int
	values    map[string]*values // by the facet's ID
	dates     *table.Dates
	// day is that of a row which holds nothing else, for the rows below.
	day string
	// empty is the number of rows that say nothing of a session.
	empty int
}

func newSheet(d *document, t *table.Table) *sheet {
	s := &sheet{
		document: d, Table: t, fields: map[table.Field][]int{}, languages: map[string]map[table.Field]int{},
		facets: map[string][]int{}, values: map[string]*values{}, empty: t.Filler,
	}
	s.assign()
	s.dates = t.DatesOf(s.dated(), d.report.Event.Start, d.report.Event.End)
	return s
}

// dated returns the cells of all columns with dates and times.
func (s *sheet) dated() []table.Cell {
	var cells []table.Cell
	for _, f := range []table.Field{table.Date, table.Start, table.End} {
		for _, row := range s.Rows {
			cells = append(cells, pick(row, s.fields[f])...)
		}
	}
	return cells
}

// pick returns the cells with text in some columns of a row.
func pick(row table.Row, columns []int) []table.Cell {
	var cells []table.Cell
	for _, i := range columns {
		if row[i].Text != "" {
			cells = append(cells, row[i])
		}
	}
	return cells
}

// read reads all rows.
func (s *sheet) read() {
	if n := len(s.report.Sessions) + len(s.Rows); n > maxSessions {
		s.problem(place{file: s.file}, fmt.Sprintf("%d sessions, and %d is the limit", n, maxSessions), "")
		s.sessionsLost = true
		return
	}
	s.prepareFacets()
	for _, cells := range s.Rows {
		switch {
		case s.heading(cells):
		case !s.says(cells):
			s.empty++
		default:
			s.session(cells)
		}
	}
	s.remark()
}

// heading reports whether a row is a day and nothing else, in a table without a
// column for days. It is that of the rows below.
func (s *sheet) heading(cells table.Row) bool {
	filled := slices.DeleteFunc(slices.Clone(cells), func(c table.Cell) bool { return c.Text == "" })
	if len(s.fields[table.Date]) > 0 || len(filled) != 1 {
		return false
	}
	m, p := s.dates.Read(filled[0].Text)
	if p != nil || m.Date == "" || m.Start != "" {
		return false
	}
	s.day = m.Date
	return true
}

// says reports whether a row says anything of a session: a title, a text or who
// takes part. Tables are full of rows that only have a number or a room.
func (s *sheet) says(cells table.Row) bool {
	for _, f := range []table.Field{table.Title, table.Text, table.People} {
		if len(pick(cells, s.fields[f])) > 0 {
			return true
		}
	}
	return false
}

// session adds the session of a row to the report.
func (s *sheet) session(cells table.Row) {
	n := len(s.report.Sessions)
	s.report.Sessions = append(s.report.Sessions, report.Session{})
	r := &row{s, cells, fmt.Sprintf("sessions[%d]", n)}
	r.places[r.part] = s.placeOf(cells[s.fields[table.Title][0]])
	r.fill(&s.report.Sessions[n])
	r.translations(n)
}

// placeOf returns where a cell stands.
func (s *sheet) placeOf(c table.Cell) place { return place{s.file, c.Line, c.Column, s.Sheet} }

// cell returns a document that is the text of a cell, or nil after reporting what
// no text should hold.
func (s *sheet) cell(c table.Cell) *document {
	d, at := *s.document, s.placeOf(c)
	d.source, d.fixed = c.Text, &at
	switch {
	case c.IsError():
		d.add(0, fmt.Sprintf("%q is an error of the spreadsheet", c.Text), "mend the formula, or type what should be there")
	case len(c.Text) > maxFile:
		d.add(0, fmt.Sprintf("more than %d kB in one cell", maxFile>>10), "")
	case d.sound():
		return &d
	}
	return nil
}

// note says what an author may not expect, of the sheet as a whole.
func (s *sheet) note(cause, hint string) {
	s.tables.notes = append(s.tables.notes, s.problemAt(place{file: s.file, sheet: s.Sheet}, cause, hint))
}

// remark notes what of the table is not published.
func (s *sheet) remark() {
	if s.empty > 0 {
		s.note(count(s.empty, "row without a session, which is left out", "rows without a session, which are left out"), "")
	}
	if s.Strays > 0 {
		s.note(count(s.Strays, "cell is", "cells are")+" in another encoding than the others, which are in "+s.Encoding, "look at the accents of their sessions")
	} else if s.Encoding != "" && s.Encoding != "UTF-8" {
		s.note("the encoding is taken to be "+s.Encoding, "look at the accents, or save the table as CSV in UTF-8")
	}
	if len(s.Above) > 0 {
		s.note(fmt.Sprintf("what stands above the names of the columns is not published: %.100q", s.Above[0].Text), "")
	}
	s.remarkColumns()
}

// count returns a number with a word for one or for several.
func count(n int, one, several string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, several)
}
