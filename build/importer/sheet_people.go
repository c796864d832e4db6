package importer

import (
	"slices"
	"strings"

	"reportwidget/build/table"
)

// ofPeople are the names of columns, in small letters, that tell of somebody
// and not of a session; ofSessions are fields that only sessions have.
var (
	ofPeople   = []string{"name", "full name", "first name", "last name", "email", "e-mail", "email address", "nom", "nombre", "correo"}
	ofSessions = []table.Field{table.Date, table.Start, table.End, table.Duration, table.Text, table.Room, table.Track}
)

// peopleSheets returns the sheets of a workbook that list people, whose titles
// are those of persons, if another one lists sessions.
func peopleSheets(tables []*table.Table) []*table.Table {
	var people []*table.Table
	sessions := false
	for _, t := range tables {
		if aboutPeople(t) {
			people = append(people, t)
		} else {
			sessions = sessions || !t.Hidden && holds(t, table.Title)
		}
	}
	if !sessions {
		return nil
	}
	return people
}

func aboutPeople(t *table.Table) bool {
	return !holds(t, ofSessions...) && slices.ContainsFunc(t.Columns, func(c table.Column) bool {
		return slices.Contains(ofPeople, strings.ToLower(line(c.Name.Text)))
	})
}

// holds reports whether a table has a column for one of the fields.
func holds(t *table.Table, fields ...table.Field) bool {
	return slices.ContainsFunc(t.Columns, func(c table.Column) bool { return slices.Contains(fields, c.Field) })
}
