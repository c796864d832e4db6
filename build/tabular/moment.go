package tabular

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"time"
)

// Moment is what a cell says about when something is. What it does not say is
// empty.
type Moment struct {
	// Date is a day as "2006-01-02".
	Date string
	// Start and End are times as "15:04". A single time is the start.
	Start, End string
	// Offset is that of the times from UTC, as "Z" or "+10:00".
	Offset string
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

// Dates reads dates and times as the authors of a table wrote them, in English,
// French, German or Spanish. It knows from all cells what one does not tell.
type Dates struct {
	monthFirst bool
	// unknown is set if no cell tells whether the day or the month is first.
	unknown  bool
	date1904 bool
	// twelve is set if no time is in the afternoon, so that "1:30" might be.
	twelve bool
}

// DatesOf returns how to read cells of the table with dates and times. The first
// and the last day of the event, as "2006-01-02", help where they are known.
func (t *Table) DatesOf(cells []Cell, first, last string) *Dates {
	d := &Dates{date1904: t.Date1904, twelve: true}
	var day, month []string // as dates with the day first, and with the month
	for _, c := range cells {
		s := numericDate.FindStringSubmatch(c.Text)
		if s != nil && s[2] != "." {
			day = append(day, isoDay(s[4], s[3], s[1]))
			month = append(month, isoDay(s[4], s[1], s[3]))
		}
		if afternoon(c.Text) {
			d.twelve = false
		}
	}
	dayFits, monthFits := fits(day, "", ""), fits(month, "", "")
	if dayFits && monthFits {
		dayFits, monthFits = fits(day, first, last), fits(month, first, last)
	}
	d.monthFirst = monthFits && !dayFits
	d.unknown = dayFits == monthFits && strings.Join(day, " ") != strings.Join(month, " ")
	return d
}

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

// behindUTC matches a moment as programs write it with its distance from UTC, where
// a hyphen is none between a start and an end.
var behindUTC = regexp.MustCompile(`^([0-9]{4}-[0-9]{2}-[0-9]{2}(?:t[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?| [0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?)) ?(-(?:0[0-9]|1[0-2]):[0-5][0-9])$`)

// Read returns what a cell says. The problem has no place.
func (d *Dates) Read(text string) (Moment, *Problem) {
	text = strings.TrimSpace(text)
	if m, ok := d.serial(text); ok {
		return m, nil
	}
	given, west := strings.ToLower(text), ""
	if s := behindUTC.FindStringSubmatch(given); s != nil {
		given, west = s[1], s[2]
	}
	rest, m, p := d.date(given)
	if p == nil {
		m.Start, m.End, m.Offset, p = d.times(rest)
	}
	m.Offset = cmp.Or(west, m.Offset)
	if p != nil {
		p.Cause = fmt.Sprintf("%.40q %s", text, p.Cause)
		return Moment{}, p
	}
	return m, nil
}

// The problems of a text, whose causes go on behind it.

func noMoment() *Problem {
	return &Problem{Cause: "is no date and no time", Hint: "write year-month-day and hours and minutes, as 2024-09-30 or 09:30"}
}

func noDay() *Problem {
	return &Problem{Cause: "is no date", Hint: "write year-month-day, as 2024-09-30"}
}
