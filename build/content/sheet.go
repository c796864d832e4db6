package content

import (
	"fmt"
	"slices"

	"reportwidget/app/report"
	"reportwidget/build/diagnostic"
	"reportwidget/build/tabular"
)

// sheet is a table that is being read, in which each row is a session.
type sheet struct {
	reader *reader
	file   string
	*tabular.Table
	fields    map[tabular.Field][]int
	languages map[string]map[tabular.Field]int
	facets    map[string][]int
	values    map[string]*values // by the facet's ID
	dates     *tabular.Dates
	// day is that of a row which holds nothing else, for the rows below.
	day string
	// empty is the number of rows that say nothing of a session.
	empty int
	// silent is the number of recordings of which nobody says whether they have captions.
	silent int
}

func newSheet(r *reader, file string, t *tabular.Table) *sheet {
	s := &sheet{
		reader: r, file: file, Table: t, fields: map[tabular.Field][]int{}, languages: map[string]map[tabular.Field]int{},
		facets: map[string][]int{}, values: map[string]*values{}, empty: t.Filler,
	}
	s.assign()
	s.dates = t.DatesOf(s.dated(), r.report.Event.Start, r.report.Event.End)
	return s
}

// dated returns the cells of all columns with dates and times.
func (s *sheet) dated() []tabular.Cell {
	var cells []tabular.Cell
	for _, f := range []tabular.Field{tabular.Date, tabular.Start, tabular.End} {
		for _, row := range s.Rows {
			cells = append(cells, pick(row, s.fields[f])...)
		}
	}
	return cells
}

// pick returns the cells with text in some columns of a row.
func pick(row tabular.Row, columns []int) []tabular.Cell {
	var cells []tabular.Cell
	for _, i := range columns {
		if row[i].Text != "" {
			cells = append(cells, row[i])
		}
	}
	return cells
}

// read reads all rows.
func (s *sheet) read() {
	if n := len(s.reader.report.Sessions) + len(s.Rows); n > maxSessions {
		s.reader.problem(place{file: s.file}, fmt.Sprintf("%d sessions, and %d is the limit", n, maxSessions), "")
		s.reader.sessions.lost = true
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
func (s *sheet) heading(cells tabular.Row) bool {
	filled := slices.DeleteFunc(slices.Clone(cells), func(c tabular.Cell) bool { return c.Text == "" })
	if len(s.fields[tabular.Date]) > 0 || len(filled) != 1 {
		return false
	}
	m, p := s.dates.Read(filled[0].Text)
	if p != nil || m.Date == "" || m.Start != "" || m.LastDate != "" {
		return false
	}
	s.day = m.Date
	return true
}

// says reports whether a row says anything of a session: a title, a text or who
// takes part. Tables are full of rows that only have a number or a room.
func (s *sheet) says(cells tabular.Row) bool {
	for _, f := range []tabular.Field{tabular.Title, tabular.Text, tabular.People} {
		if len(pick(cells, s.fields[f])) > 0 {
			return true
		}
	}
	return false
}

// session adds the session of a row to the report.
func (s *sheet) session(cells tabular.Row) {
	n := len(s.reader.report.Sessions)
	s.reader.report.Sessions = append(s.reader.report.Sessions, report.Session{})
	r := &row{s, cells, fmt.Sprintf("sessions[%d]", n)}
	s.reader.places[r.part] = s.placeOf(cells[s.fields[tabular.Title][0]])
	r.fill(&s.reader.report.Sessions[n])
	r.translations(n)
	r.locateCells(n)
}

// placeOf returns where a cell stands.
func (s *sheet) placeOf(c tabular.Cell) place { return place{s.file, c.Line, c.Column, s.Sheet} }

// sound reports whether the text of a cell can be read, after reporting why not.
func (s *sheet) sound(c tabular.Cell) bool {
	d := s.cell(c)
	switch at, cause, hint, found := d.document.unsound(); {
	case c.IsError():
		d.add(0, fmt.Sprintf("%q is an error of the spreadsheet", c.Text), "correct the formula, or type the value")
	case len(c.Text) > maxFile:
		d.add(0, fmt.Sprintf("more than %d kB in one cell", maxFile>>10), "")
	case found:
		d.add(at, cause, hint)
	}
	s.reader.merge(d.found, "")
	return d.found.problems == 0
}

// cell returns the reading of a cell, of which everything stands in its place.
func (s *sheet) cell(c tabular.Cell) *reading {
	at := s.placeOf(c)
	d := document{file: s.file, source: c.Text, fixed: &at}
	return &reading{document: d, known: s.reader.vocabulary(), state: s.reader.fileState, found: newFindings()}
}

// note says what an author may not expect, of the sheet as a whole.
func (s *sheet) note(cause, hint string) {
	p := s.reader.problemAt(place{file: s.file, sheet: s.Sheet}, cause, hint)
	p.Level = diagnostic.Warning
	s.reader.tables.notes = append(s.reader.tables.notes, p)
}

// remark notes what of the table is not published.
func (s *sheet) remark() {
	if s.empty > 0 {
		s.note(count(s.empty, "row without a title, text and people, left out", "rows without a title, text and people, left out"), "")
	}
	if s.silent > 0 {
		s.note(count(s.silent, "recording does not say whether it has captions", "recordings do not say whether they have captions"), `write their languages into a column "Captions", such as "en, fr", or "none": people who do not hear it need them`)
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
