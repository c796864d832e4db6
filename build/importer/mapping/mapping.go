// Package mapping decides what the columns of records hold: by their values first
// and by their names second. What is not certain becomes a question, and a person's
// choices go before everything.
package mapping

import (
	"slices"

	"reportwidget/build/importer/records"
	"reportwidget/build/tabular"
)

// Fields besides those of [tabular].
const (
	// EndDate is the day on which a session ends.
	EndDate tabular.Field = "end-date"
	// LeaveOut is the choice of a person to use a column for nothing.
	LeaveOut tabular.Field = "-"
)

// Fields returns the fields that a column can be read as, in the order in which they
// are shown.
func Fields() []tabular.Field {
	return []tabular.Field{
		tabular.Title, tabular.Subtitle, tabular.Date, tabular.Start, tabular.End, EndDate, tabular.Duration, tabular.Zone, tabular.Room,
		tabular.People, tabular.FirstName, tabular.LastName, tabular.Affiliation, tabular.Text, tabular.KeyPoints, tabular.Link,
		tabular.Track, tabular.Type, tabular.Tags, tabular.Facet, tabular.Lang, tabular.ID, tabular.Status,
	}
}

// several are the fields that more than one column may be read as.
var several = []tabular.Field{tabular.People, tabular.FirstName, tabular.LastName, tabular.Affiliation, tabular.Text, tabular.KeyPoints, tabular.Link, tabular.Tags, tabular.Status, tabular.Lang, tabular.Facet}

// Mapping says what the columns of records hold.
type Mapping struct {
	// Columns are all columns, in the order of the file.
	Columns []Column
	// Questions are what is not certain.
	Questions []Question
	// FirstDay is the first day of the event, as "2006-01-02", or "" if it is not
	// known. Days without a date are counted from it.
	FirstDay string
	// DateOrder is what comes first in a date of three numbers, or "" for what the
	// dates show.
	DateOrder tabular.DateOrder
}

// Column is a column and what it is read as.
type Column struct {
	// Sheet is the name of the sheet in a workbook, Name that of the column.
	Sheet, Name string
	// Field is what the column is read as, or "" if it is not used.
	Field tabular.Field
	// Lang is the tag of the language of its texts, and Zone the time zone of its
	// times, where the name of the column says it.
	Lang, Zone string
	// Why says in a sentence why it is read as that, or as nothing.
	Why string
	// Examples are up to three different values, and Filled is the number of records
	// that have one.
	Examples []string
	Filled   int
	// Alternatives are the other fields that it could be, the best first.
	Alternatives []tabular.Field
	// Fallback is set for a column that is read only where another one for the same
	// field is empty.
	Fallback bool
	// Translation is set for a column that says in the language Lang what another column
	// for the same field says.
	Translation bool
	// Guessed is set for a facet of which only a word of the name and its values say so.
	Guessed bool
	// Certain is set if there is no doubt about the field.
	Certain bool
}

// Question is something that is not certain.
type Question struct {
	// Ask is what the answer is about.
	Ask Ask
	// Text is the question, for people.
	Text string
	// Column is the name of the column that it is about, or "".
	Column string
	// Values are what in the file gave rise to it: values of the column, words that are
	// not known, or a date.
	Values []string
	// Options are the answers to choose from. There are none if any text may be the
	// answer.
	Options []Option
}

// Ask is what the answer to a question is about.
type Ask string

// What questions are about: the field of a column, whether readers filter by a column,
// the first day of the event, the order of dates of three numbers, or a column of
// decisions whose words are not known.
const (
	AskColumn    Ask = "column"
	AskFilter    Ask = "filter"
	AskFirstDay  Ask = "first-day"
	AskDateOrder Ask = "date-order"
	AskStatus    Ask = "status"
)

// Option is an answer to a question: a field for the column, or an order of dates.
type Option struct {
	Label     string
	Field     tabular.Field
	DateOrder tabular.DateOrder
}

// Fixed returns the mapping of a format that has fixed names for its fields, of which a
// person may have decided otherwise.
func Fixed(columns []Column, c Choices) Mapping {
	m := Mapping{Columns: slices.Clone(columns), FirstDay: c.FirstDay, DateOrder: c.DateOrder}
	for i := range m.Columns {
		col := &m.Columns[i]
		if field, chosen := c.of(col.Name); chosen {
			if col.Field, col.Why = field, "you chose it"; field == LeaveOut {
				col.Field = ""
			}
		}
	}
	return m
}

// Of returns the columns that are read as a field, by their numbers in the sheet. Those
// that fill in for others come last.
func (m Mapping) Of(r *records.Records, field tabular.Field) []int {
	var all, fallbacks []int
	for _, c := range m.Columns {
		i := r.Column(c.Name)
		switch {
		case c.Sheet != r.Sheet || c.Field != field || i < 0:
		case c.Fallback:
			fallbacks = append(fallbacks, i)
		case c.Translation:
		default:
			all = append(all, i)
		}
	}
	return append(all, fallbacks...)
}

// Column returns the column with the given name in a sheet.
func (m Mapping) Column(sheet, name string) (Column, bool) {
	i := slices.IndexFunc(m.Columns, func(c Column) bool { return c.Sheet == sheet && c.Name == name })
	if i < 0 {
		return Column{}, false
	}
	return m.Columns[i], true
}

// Uses reports whether a column of a sheet is read as a field.
func (m Mapping) Uses(sheet string, field tabular.Field) bool {
	return slices.ContainsFunc(m.Columns, func(c Column) bool { return c.Sheet == sheet && c.Field == field })
}
