package mapping

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"reportwidget/build/importer/records"
	"reportwidget/build/tabular"
)

// questions returns what is not certain about the columns of a sheet.
func (p *proposal) questions() []Question {
	var all []Question
	for _, c := range p.columns {
		switch {
		case c.Field != "" && !c.Certain:
			all = append(all, uncertain(c))
		case c.grouped:
			all = append(all, askFilter(c))
		case c.Field == tabular.Status && !c.chosen && len(p.strange(c)) > 0:
			all = append(all, askStatus(c, p.strange(c)))
		}
	}
	return all
}

// askStatus asks whether sessions are published of which a word is not known.
func askStatus(c *column, words []string) Question {
	return Question{
		Ask: AskStatus, Column: c.Name, Values: words,
		Text:    fmt.Sprintf("%q looks like a decision about sessions, but these words are not known: %s. The sessions are published; are they to be?", c.Name, strings.Join(words, ", ")),
		Options: []Option{{Label: "yes", Field: tabular.Status}, {Label: "it is not a decision: leave the column out", Field: LeaveOut}},
	}
}

// uncertain asks whether a column is what it was taken for.
func uncertain(c *column) Question {
	q := Question{Ask: AskColumn, Column: c.Name, Values: c.Examples, Text: fmt.Sprintf("%q was taken for %s because %s. Is that right?", c.Name, c.Field, c.Why)}
	q.Options = append(q.Options, Option{Label: "yes", Field: c.Field})
	for _, f := range c.Alternatives {
		q.Options = append(q.Options, Option{Label: string(f), Field: f})
	}
	q.Options = append(q.Options, Option{Label: "leave it out", Field: LeaveOut})
	return q
}

// mostStrange is how many words are named that are not known.
const mostStrange = 5

// strange returns the words of a column of decisions that are not understood.
func (p *proposal) strange(c *column) []string {
	i := p.records.Column(c.Name)
	var words []string
	for _, row := range p.records.Rows {
		text := Brief(row[i].Text())
		if _, understood := ExclusionIn(c.Name, text); !understood && !slices.Contains(words, text) {
			words = append(words, text)
		}
	}
	if len(words) > mostStrange {
		words = append(words[:mostStrange:mostStrange], "…")
	}
	return words
}

// dateQuestions asks what the dates of the columns that were chosen do not say: what
// comes first in them, their year, and when a day without a date is.
func (m Mapping) dateQuestions(r *records.Records) []Question {
	if m.FirstDay != "" && m.DateOrder != "" {
		return nil
	}
	dates := m.Dates(r)
	var all []Question
	unordered, dayless := "", ""
	for _, row := range r.Rows {
		dated := false
		for _, field := range []tabular.Field{tabular.Start, tabular.Date} {
			o, d, known := m.unclear(r, row, field, dates)
			if dated = dated || known; unordered == "" {
				unordered = o
			}
			if dayless == "" && !dated {
				dayless = d
			}
		}
	}
	if unordered != "" && m.DateOrder == "" {
		all = append(all, Question{
			Ask: AskDateOrder, Values: []string{unordered}, Text: fmt.Sprintf("What comes first in %q: the day or the month?", unordered),
			Options: []Option{{Label: "the day", DateOrder: tabular.DayFirst}, {Label: "the month", DateOrder: tabular.MonthFirst}},
		})
	}
	if dayless != "" && m.FirstDay == "" {
		all = append(all, Question{Ask: AskFirstDay, Values: []string{dayless}, Text: fmt.Sprintf("On which date is the first day of the event? %q does not say it.", dayless)})
	}
	return all
}

// unclear returns the text of a field if its order of day and month is not known, or if
// its date is not known without the first day of the event; and whether it is a date.
func (m Mapping) unclear(r *records.Records, row []records.Cell, field tabular.Field, dates *tabular.Dates) (unordered, dayless string, dated bool) {
	for _, i := range m.Of(r, field) {
		text := strings.TrimSpace(row[i].Text())
		if text == "" || len(text) > 100 {
			continue
		}
		moment, p := dates.Read(text)
		switch {
		case p != nil && strings.Contains(p.Cause, "may begin with the day"):
			return text, "", true
		case p != nil && strings.Contains(p.Cause, "has no year"), p == nil && moment.Date == "" && moment.Weekday+moment.Ordinal > 0:
			return "", text, false
		case p != nil && field == tabular.Date && whole.MatchString(text):
			return "", r.Columns[i] + " " + text, false
		}
		return "", "", p == nil && moment.Date != ""
	}
	return "", "", false
}

// Clocks returns how to read the columns of times of a sheet, in which a plain number may
// be an hour. Numbers of slots are none.
func (m Mapping) Clocks(r *records.Records) *tabular.Dates {
	dates := m.Dates(r)
	var texts []string
	for _, i := range append(m.Of(r, tabular.Start), m.Of(r, tabular.End)...) {
		if slotName.MatchString(r.Columns[i]) {
			return dates
		}
		for _, row := range r.Rows {
			texts = append(texts, row[i].Text())
		}
	}
	return dates.WithHours(texts)
}

// slotName matches the name of a column that may number the slots of a programme.
var slotName = regexp.MustCompile(`(?i)slot|block|nr\b|#`)

// Dates returns how to read the dates and times of a sheet.
func (m Mapping) Dates(r *records.Records) *tabular.Dates {
	var columns []int
	for _, field := range []tabular.Field{tabular.Date, tabular.Start, tabular.End, EndDate} {
		columns = append(columns, m.Of(r, field)...)
	}
	return datesIn(r, Choices{FirstDay: m.FirstDay, DateOrder: m.DateOrder}, columns...)
}
