package tabular

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"reportwidget/build/diagnostic"
)

// Moment is what a cell says about when something is. What it does not say is
// empty.
type Moment struct {
	// Date is a day as "2006-01-02", LastDate the last one of several, which is later.
	Date, LastDate string
	// Weekday is a day that has no date but the name of a day of the week: 1 for
	// Monday to 7. Ordinal is one that is the first, second and so on of the event.
	Weekday, Ordinal int
	// Start and End are times as "15:04". A single time is the start.
	Start, End string
	// Offset is that of the times from UTC, as "Z" or "+10:00".
	Offset string
	// Zone is the zone of the database that the abbreviation of one after the time
	// stands for.
	Zone string
}

// In returns the moment in a zone. Its times are those of the zone already if
// the cell gives no offset.
func (m Moment) In(zone *time.Location) Moment {
	if m.Offset == "" || m.Date == "" || m.Start == "" {
		return m
	}
	t, err := time.Parse("2006-01-02 15:04Z07:00", m.Date+" "+m.Start+m.Offset)
	if err != nil {
		return m
	}
	local := t.In(zone)
	moved := Moment{Date: local.Format(time.DateOnly), Start: local.Format("15:04")}
	if m.End != "" {
		end, _ := time.Parse("15:04", m.End)
		start, _ := time.Parse("15:04", m.Start)
		moved.End = local.Add(end.Sub(start)).Format("15:04")
	}
	return moved
}

// DateOrder is what comes first in a date such as 03/04/2026.
type DateOrder string

// The orders of dates; the empty one takes what the cells show.
const (
	DayFirst   DateOrder = "day-month"
	MonthFirst DateOrder = "month-day"
)

// Dates reads dates and times as the authors of a table wrote them, in Arabic,
// Chinese, English, French, German, Russian or Spanish. It knows from all cells
// what one does not say.
type Dates struct {
	monthFirst bool
	// unknown is set if no cell shows whether the day or the month is first.
	unknown  bool
	date1904 bool
	// twelve is set if no time is in the afternoon, so that "1:30" might be.
	twelve bool
	// compact is set if times are written as "0930".
	compact bool
	// hours is set if plain numbers are hours.
	hours bool
	// first is the first day of the event, year the year of all dates, or "", and near
	// one of the dates that are known.
	first, year, near string
}

// DatesOf returns how to read cells of the table with dates and times. The first
// and the last day of the event, as "2006-01-02", help where they are known.
func (t *Table) DatesOf(cells []Cell, first, last string) *Dates {
	texts := make([]string, len(cells))
	for i, c := range cells {
		texts[i] = c.Text
	}
	return NewDates(texts, first, last, t.Date1904)
}

// NewDates returns how to read texts with dates and times; see [Table.DatesOf].
func NewDates(texts []string, first, last string, date1904 bool) *Dates {
	d := &Dates{date1904: date1904, twelve: true, first: first}
	var day, month []string // as dates with the day first, and with the month
	var sure []string       // the dates whose order of day and month is known
	years, numbers, byWeekday := map[string]bool{}, &compactTimes{}, weekdayOrders{}
	each, starts := eachDay(slices.DeleteFunc(slices.Clone(texts), func(text string) bool { return len(text) > longestMoment }))
	for i, text := range each {
		if n, ok := numericIn(text); ok {
			years[century(n.year)] = true
			if n.sign != "." {
				day = append(day, isoDay(n.year, n.second, n.first))
				month = append(month, isoDay(n.year, n.first, n.second))
				byWeekday.add(text, day[len(day)-1], month[len(month)-1])
			} else {
				sure = append(sure, isoDay(n.year, n.second, n.first))
			}
		} else if f, known := dateIn(text); known && f.year != "" {
			if !starts[i] {
				years[century(f.year)] = true
			}
			sure = append(sure, isoDay(f.year, f.month, f.day))
		} else if s := slashed.FindStringSubmatch(text); s != nil && !known {
			day, month = append(day, isoDay("2024", s[3], s[2])), append(month, isoDay("2024", s[2], s[3]))
		} else if m, ok := d.serial(strings.TrimSpace(text)); ok && m.Date != "" {
			years[m.Date[:4]] = true
		}
		numbers.add(strings.TrimSpace(text))
		if afternoon(text) {
			d.twelve = false
		}
	}
	d.compact = numbers.found()
	d.near = cmp.Or(append([]string{first}, sure...)...)
	if d.year = yearOf(years, first, last); d.year == "" && len(day) == 0 {
		d.year = yearOverNewYear(sure)
	}
	dayFits, monthFits := fits(day, "", ""), fits(month, "", "")
	if dayFits && monthFits {
		dayFits, monthFits = fits(day, first, last), fits(month, first, last)
	}
	if dayFits && monthFits && byWeekday.dayFirst != byWeekday.monthFirst {
		dayFits, monthFits = byWeekday.dayFirst, byWeekday.monthFirst
	}
	d.monthFirst = monthFits && !dayFits
	d.unknown = dayFits == monthFits && strings.Join(day, " ") != strings.Join(month, " ")
	return d
}

// weekdayOrders notes which order of day and month fits the days of the week that stand beside
// dates.
type weekdayOrders struct{ dayFirst, monthFirst bool }

// add notes a text with the dates that it is in either order.
func (w *weekdayOrders) add(text, day, month string) {
	weekday := weekdayIn(plainText(text))
	byDay, byMonth := weekday > 0 && weekdayOf(day) == weekday, weekday > 0 && weekdayOf(month) == weekday
	if byDay != byMonth {
		w.dayFirst, w.monthFirst = w.dayFirst || byDay, w.monthFirst || byMonth
	}
}

// Ordered returns a reader that takes the day or the month for the first number of
// a date, whatever the cells show.
func (d *Dates) Ordered(o DateOrder) *Dates {
	ordered := *d
	if o != "" {
		ordered.monthFirst, ordered.unknown = o == MonthFirst, false
	}
	return &ordered
}

// Unordered reports whether no cell shows if the day or the month is first in a date.
func (d *Dates) Unordered() bool { return d.unknown }

func century(year string) string {
	if len(year) == 2 {
		return "20" + year
	}
	return year
}

// yearOf returns the year of dates that have none: that of the event, or of all
// other dates.
func yearOf(years map[string]bool, first, last string) string {
	if len(first) >= 4 && (len(last) < 4 || first[:4] == last[:4]) {
		return first[:4]
	}
	if len(years) == 1 {
		for year := range years {
			return year
		}
	}
	return ""
}

// yearOverNewYear returns the year of the first of dates that are near each other in two
// years, or "".
func yearOverNewYear(dates []string) string {
	if len(dates) == 0 {
		return ""
	}
	first, wrong := time.Parse(time.DateOnly, slices.Min(dates))
	last, other := time.Parse(time.DateOnly, slices.Max(dates))
	if wrong != nil || other != nil || last.Year() != first.Year()+1 || last.Sub(first) > mostOverNewYear {
		return ""
	}
	return strconv.Itoa(first.Year())
}

// mostOverNewYear is how long an event over New Year lasts.
const mostOverNewYear = 60 * 24 * time.Hour

// fits reports whether all days are in the calendar, and within two if they are
// given.
func fits(days []string, first, last string) bool {
	for _, day := range days {
		if day == "" || first != "" && day < first || last != "" && day > last {
			return false
		}
	}
	return true
}

// westOfUTC matches a moment as programs write it with its UTC offset, where
// a hyphen is none between a start and an end.
var westOfUTC = regexp.MustCompile(`^([0-9]{4}-[0-9]{2}-[0-9]{2}(?:t[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?| [0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?)) ?(-(?:0[0-9]|1[0-2]):[0-5][0-9])$`)

// isoInterval matches a moment and, after a slash, an end or a length.
// https://www.iso.org/standard/70907.html
var isoInterval = regexp.MustCompile(`^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(?:Z|[+-][0-9:]+)?)/(\S+)$`)

// interval reads a moment with its end, which is on the same day, or its length.
func (d *Dates) interval(from, to string) (Moment, *diagnostic.Problem) {
	m, p := d.Read(from)
	if p != nil {
		return m, p
	}
	if minutes, lasts := Minutes(to); lasts {
		start, _ := time.Parse("15:04", m.Start)
		m.End = start.Add(time.Duration(minutes) * time.Minute).Format("15:04")
		return m, nil
	}
	end, p := d.Read(to)
	if p == nil && end.Date != "" && end.Date != m.Date {
		p = &diagnostic.Problem{Cause: fmt.Sprintf("%.60q ends on another day", from+"/"+to)}
	}
	if p != nil {
		return Moment{}, p
	}
	m.End = end.Start
	return m, nil
}

// Contradicts reports whether a text names another day of the week than that of the
// date which was read of it.
func Contradicts(text, date string) bool {
	weekday := weekdayIn(plainText(text))
	return date != "" && weekday > 0 && weekday != weekdayOf(date)
}

// longestMoment is the most bytes of a text that may be a day or a time: a longer one is prose.
const longestMoment = 400

// Read returns what a cell says. The problem has no place.
func (d *Dates) Read(text string) (Moment, *diagnostic.Problem) {
	text = strings.TrimSpace(text)
	if len(text) > longestMoment {
		return Moment{}, caused(text, noMoment())
	}
	if s := isoInterval.FindStringSubmatch(text); s != nil {
		return d.interval(s[1], s[2])
	}
	m, p := d.read(text)
	return m.withoutZeroDay(), p
}

// zeroDays are the days from which programs count, which stand beside a time where a
// program knows no time without a day.
var zeroDays = set("1899-12-30,1899-12-31,1900-01-01,1904-01-01,1970-01-01")

// withoutZeroDay returns a moment without a day that only stands there because a program
// knows no time without one.
func (m Moment) withoutZeroDay() Moment {
	if m.Start != "" && zeroDays[m.Date] {
		m.Date, m.Offset, m.Zone = "", "", ""
	}
	return m
}

// read reads a cell that is not a moment with its end after a slash.
func (d *Dates) read(text string) (Moment, *diagnostic.Problem) {
	if m, ok := d.serial(text); ok {
		return m, nil
	}
	if m, ok := epoch(text); ok {
		return m, nil
	}
	given, west := strings.TrimSpace(plainText(text)), ""
	if d.hours {
		given = withSigns(given)
	}
	if first, last, is := daysIn(given); is {
		if m, p := d.days(first, last); p == nil || isDated(first) {
			return m, caused(text, p)
		}
	}
	if s := westOfUTC.FindStringSubmatch(given); s != nil {
		given, west = s[1], s[2]
	}
	rest, m, p := d.date(given)
	if p == nil {
		m, p = d.rest(rest, m)
	}
	m.Offset = cmp.Or(west, m.Offset)
	if p != nil {
		return Moment{}, caused(text, p)
	}
	return m, nil
}

// caused returns a problem with the text that it is about.
func caused(text string, p *diagnostic.Problem) *diagnostic.Problem {
	if p != nil && !strings.HasPrefix(p.Cause, `"`) {
		p.Cause = fmt.Sprintf("%.40q %s", text, p.Cause)
	}
	return p
}

// Times returns what a text says about the time on a day whose year is not known.
func (d *Dates) Times(text string) Moment {
	some := *d
	some.year, some.near = "2024", ""
	for _, year := range []string{"2024", "2025", "2026", "2027", "2028", "2029", "2030"} { // of which one fits a day of the week
		some.year = year
		if m, p := some.Read(text); p == nil {
			return Moment{Start: m.Start, End: m.End}
		}
	}
	return Moment{}
}

// allDay matches the words in place of a time for what lasts a whole day.
var allDay = regexp.MustCompile(`(?:all|whole|entire|full)[ -]?day|ganzt[aä]gig|(?:den )?ganze[nr] tag|toute la journée|journée entière|todo el d[ií]a|d[ií]a completo|(?:весь|целый) день|(?:طوال|كل) اليوم|全天|整天|終日|終天|dia (?:inteiro|todo)|tutto il giorno|hele da?gen?|hela dagen|cały dzień`)

// rest reads what stands beside a date: the number of a day, the name of a day,
// and times.
func (d *Dates) rest(text string, m Moment) (Moment, *diagnostic.Problem) {
	text, number := ordinal(allDay.ReplaceAllString(text, " "))
	weekday := weekdayIn(text)
	times, p := d.times(text)
	if p != nil {
		return m, p
	}
	times.Date = m.Date
	if m = times; m.Date == "" {
		m.Date = d.dayOf(number, weekday)
	}
	if m.Date == "" {
		m.Ordinal, m.Weekday = number, weekday
	}
	return m, nil
}

// dayOf returns the date of a day of the event by its number or its name, if the
// first day of the event is known.
func (d *Dates) dayOf(number, weekday int) string {
	first, err := time.Parse(time.DateOnly, d.first)
	switch {
	case err != nil || number == 0 && weekday == 0:
		return ""
	case number > 0:
		return first.AddDate(0, 0, number-1).Format(time.DateOnly)
	}
	return first.AddDate(0, 0, (weekday-weekdayOf(d.first)+7)%7).Format(time.DateOnly)
}

// Nth returns the date of the event's day with the given number, from 1 on, or "" if
// the first day is not known.
func (d *Dates) Nth(number int) string { return d.dayOf(number, 0) }

// The problems of a text, whose causes go on after it.

func noMoment() *diagnostic.Problem {
	return &diagnostic.Problem{Cause: "is not a date or a time", Hint: "write year-month-day and hours and minutes, for example 2024-09-30 or 09:30"}
}

func noDay() *diagnostic.Problem {
	return &diagnostic.Problem{Cause: "is not a date", Hint: "write year-month-day, for example 2024-09-30"}
}

func ambiguousDay() *diagnostic.Problem {
	return &diagnostic.Problem{Cause: "may begin with the day or with the month", Hint: "write year-month-day, for example 2024-09-30"}
}

func yearless() *diagnostic.Problem {
	return &diagnostic.Problem{Cause: "has no year", Hint: "write year-month-day, for example 2024-09-30"}
}
