package importer

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"reportwidget/build/diagnostic"
	"reportwidget/build/importer/records"
	"reportwidget/build/tabular"
)

// openTables opens a CSV file or a workbook: every sheet that is not hidden and does
// not list people.
func (e *Export) openTables(f *file) error {
	tables, err := tabular.Read(f.name, bytes.NewReader(f.content))
	var wrong *diagnostic.Problem
	switch {
	case errors.As(err, &wrong):
		return diagnostic.Problems{{File: f.name, Line: wrong.Line, Column: wrong.Column, Sheet: wrong.Sheet, Cause: wrong.Cause, Hint: wrong.Hint}}
	case err != nil:
		return f.problem(-1, err.Error(), "")
	case len(tables) == 0, oneColumn(tables[0]):
		return refuse(f, syntaxOf(f.content))
	}
	if err := refusePeople(f, tables); err != nil {
		return err
	}
	e.Format = describe[Tables]
	people, others := peopleSheets(tables), otherSheets(tables)
	for _, t := range tables {
		switch {
		case slices.Contains(people, t):
			e.summary.PeopleSheets = append(e.summary.PeopleSheets, t.Sheet)
		case t.Hidden && len(tables) > 1, slices.Contains(others, t):
			e.summary.Sheets = append(e.summary.Sheets, t.Sheet)
		default:
			e.addTable(t)
		}
	}
	if len(e.records) == 0 {
		if tables[0].Sheet == "" {
			return f.problem(-1, "there is no session: the table has the names of columns and no row below them", "export it again when the schedule has sessions")
		}
		return f.problem(-1, "no sheet of the workbook has sessions in it", "put the names of the columns into the first row, and a session into each row below")
	}
	return nil
}

// addTable adds the rows of a table to the records.
func (e *Export) addTable(t *tabular.Table) {
	r := records.OfTable(t, func(c tabular.Cell) string { return e.cell(t, c) })
	if e.summary.Filler += t.Filler; len(r.Rows) == 0 {
		e.summary.Sheets = append(e.summary.Sheets, t.Sheet)
		return
	}
	e.summary.Strays += t.Strays
	for _, place := range r.Places {
		if !slices.Contains(e.summary.Places, place) {
			e.summary.Places = append(e.summary.Places, place)
		}
	}
	if isDay(t.Sheet) {
		r.Day = t.Sheet
	}
	for _, c := range t.Above {
		if isDay(c.Text) {
			r.Day = c.Text
		} else if e.title == "" {
			e.title = line(c.Text)
		}
	}
	e.records = append(e.records, r)
}

// isDay reports whether a text is a day and nothing else: a date, or the name or the
// number of a day.
func isDay(text string) bool {
	m, wrong := tabular.NewDates(nil, "2024-01-01", "", false).Read(text)
	return text != "" && wrong == nil && m.Date != "" && m.Start == ""
}

// cell returns the text of a cell, or "" after noting an error of the spreadsheet.
func (e *Export) cell(t *tabular.Table, c tabular.Cell) string {
	if !c.IsError() {
		return c.Text
	}
	errors := &e.summary.Errors
	errors.Reason = "cells with errors of the spreadsheet, left out"
	errors.Titles = append(errors.Titles, c.Text+" in "+where(t.Place(c)))
	return ""
}

// where says a place in the editor's file.
func where(p diagnostic.Place) string {
	if p.Sheet == "" {
		return fmt.Sprintf("line %d, column %d", p.Line, p.Column)
	}
	p.File = ""
	return strings.TrimLeft(p.String(), ": ")
}

// oneColumn reports whether a file has lines without any delimiter, which may be
// of any kind unless they are titles.
func oneColumn(t *tabular.Table) bool {
	return t.Sheet == "" && len(t.Columns) < 2 && t.Columns[0].Field != tabular.Title
}

// ofPeople are the names of columns, in small letters, for somebody
// and not for a session; ofSessions are fields that only sessions have.
var (
	ofPeople   = []string{"name", "full name", "first name", "last name", "email", "e-mail", "email address", "nom", "nombre", "correo", "vorname", "nachname", "имя", "фамилия", "姓名"}
	ofSessions = []tabular.Field{tabular.Date, tabular.Start, tabular.End, tabular.Duration, tabular.Text, tabular.Room, tabular.Track}
)

// peopleSheets returns the sheets of a workbook that list people, whose titles
// are those of persons, if another one lists sessions.
func peopleSheets(tables []*tabular.Table) []*tabular.Table {
	var people []*tabular.Table
	sessions := false
	for _, t := range tables {
		if aboutPeople(t) {
			people = append(people, t)
		} else {
			sessions = sessions || !t.Hidden && (holds(t, tabular.Title) || records.IsTimetable(t))
		}
	}
	if !sessions {
		return nil
	}
	return people
}

// otherSheets returns the sheets of a workbook that are about something else, such as costs:
// no column says when, where or with whom, and that of names may hold titles of
// anything, while another sheet has titles and times.
func otherSheets(tables []*tabular.Table) []*tabular.Table {
	var others []*tabular.Table
	sessions := false
	for _, t := range tables {
		sessions = sessions || !t.Hidden && (holds(t, tabular.Title) && holds(t, tabular.Date, tabular.Start) || records.IsTimetable(t))
		if !holds(t, append([]tabular.Field{tabular.People}, ofSessions...)...) && !records.IsTimetable(t) && !slices.ContainsFunc(t.Columns, namesTitle) {
			others = append(others, t)
		}
	}
	if !sessions {
		return nil
	}
	return others
}

// namesTitle reports whether a column is called by a word for titles.
func namesTitle(c tabular.Column) bool {
	read := tabular.Named([]string{c.Name.Text})[0]
	return read.Field == tabular.Title && read.Sure > 1
}

// ofAttendees matches the names of columns of lists of those who came or signed up.
var ofAttendees = regexp.MustCompile(`(?i)^(?:ticket(?: type)?|order (?:id|#|no\.?|number|date)|attendee\b.*|registrant\b.*|registration (?:time|date)|check(?:ed)?[- ]?in\b.*|approval status|rsvp\b.*|join time|leave time|time in session.*)$`)

// refusePeople refuses a file of one table that lists people and not sessions.
func refusePeople(f *file, tables []*tabular.Table) error {
	if len(tables) != 1 {
		return nil
	}
	attendees := 0
	for _, c := range tables[0].Columns {
		if ofAttendees.MatchString(line(c.Name.Text)) {
			attendees++
		}
	}
	switch {
	case attendees > 1:
		return f.problem(-1, "this is a list of people who signed up or came, not a programme", "import the programme; a list of people is not for readers")
	case aboutPeople(tables[0]) && !slices.ContainsFunc(tables[0].Columns, namesTitle) && !holds(tables[0], tabular.People):
		return f.problem(-1, "this is a list of people, not of sessions", "import the programme, with a row for each session")
	}
	return nil
}

func aboutPeople(t *tabular.Table) bool {
	return !holds(t, ofSessions...) && slices.ContainsFunc(t.Columns, func(c tabular.Column) bool {
		return slices.Contains(ofPeople, strings.ToLower(line(c.Name.Text)))
	})
}

// holds reports whether a table has a column for one of the fields.
func holds(t *tabular.Table, fields ...tabular.Field) bool {
	return slices.ContainsFunc(t.Columns, func(c tabular.Column) bool { return slices.Contains(fields, c.Field) })
}
