package messages

import (
	"strconv"
	"time"

	"reportwidget/app/format"
)

// Dates is how a language writes days and ranges of days, after the long dates
// of CLDR. The patterns travel with the catalogue: Intl would tell them by the
// data of each browser, and the program must draw what the build has printed.
// https://cldr.unicode.org/translation/date-time/date-time-patterns
type Dates struct {
	// Months are their names as they stand in a date, in Russian genitives.
	Months []string `json:"months" length:"12"`
	// Weekdays are their names from Sunday, as a heading begins with them.
	Weekdays []string `json:"weekdays" length:"7"`
	// FirstDay is how the first day of a month is written.
	FirstDay string `json:"firstDay"`

	Day       Pattern `json:"day" holds:"day month year"`
	DayOfWeek Pattern `json:"dayOfWeek" holds:"weekday day month"`
	SameMonth Pattern `json:"sameMonth" holds:"day endDay month year"`
	SameYear  Pattern `json:"sameYear" holds:"day month endDay endMonth year"`
	Years     Pattern `json:"years" holds:"day month year endDay endMonth endYear"`
}

// Days tells one or several days, both given as "2006-01-02", as briefly as is
// unambiguous: "30 September – 3 October 2024". The end may be "".
func (c *Catalogue) Days(start, end string) string {
	from, ok := format.ParseDate(start)
	if !ok {
		return start
	}
	to, ok := format.ParseDate(end)
	if !ok {
		to = from
	}
	return c.Dates.pattern(from, to).With(
		"day", c.Dates.day(from), "month", c.Dates.month(from), "year", strconv.Itoa(from.Year()),
		"endDay", c.Dates.day(to), "endMonth", c.Dates.month(to), "endYear", strconv.Itoa(to.Year()))
}

// DayOfWeek tells a day of an event, given as "2006-01-02", without its year:
// "Monday 30 September".
func (c *Catalogue) DayOfWeek(date string) string {
	day, ok := format.ParseDate(date)
	if !ok {
		return date
	}
	weekday := ""
	if n := int(day.Weekday()); n < len(c.Dates.Weekdays) {
		weekday = c.Dates.Weekdays[n]
	}
	return c.Dates.DayOfWeek.With("weekday", weekday, "day", c.Dates.day(day), "month", c.Dates.month(day))
}

func (d *Dates) pattern(from, to time.Time) Pattern {
	switch {
	case to.Equal(from):
		return d.Day
	case from.Year() != to.Year():
		return d.Years
	case from.Month() != to.Month():
		return d.SameYear
	}
	return d.SameMonth
}

func (d *Dates) day(t time.Time) string {
	if t.Day() == 1 {
		return d.FirstDay
	}
	return strconv.Itoa(t.Day())
}

func (d *Dates) month(t time.Time) string {
	if m := int(t.Month()); m <= len(d.Months) {
		return d.Months[m-1]
	}
	return ""
}

// Hours tells a time, or the time from start to end, both given as "15:04".
func (c *Catalogue) Hours(start, end string) string {
	if end == "" || end == start {
		return start
	}
	return c.HourRange.With("start", start, "end", end)
}
