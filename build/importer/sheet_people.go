package importer

import (
	"slices"
	"strings"

	"reportwidget/build/tabular"
)

// ofPeople are the names of columns, in small letters, that tell of somebody
// and not of a session; ofSessions are fields that only sessions have.
var (
	ofPeople   = []string{"name", "full name", "first name", "last name", "email", "e-mail", "email address", "nom", "nombre", "correo"}
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
			sessions = sessions || !t.Hidden && holds(t, tabular.Title)
		}
	}
	if !sessions {
		return nil
	}
	return people
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
