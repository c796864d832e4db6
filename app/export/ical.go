package export

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"reportwidget/app/format"
	"reportwidget/app/report"
)

// Calendar returns the sessions as iCalendar, and the number of those that it
// leaves out because their day is not known: calendars have no place for them.
// If that is all of them, the event's own days are in the calendar; if they
// are not known either, it returns "" instead of a calendar.
//
// Every session is a VEVENT of RFC 5545. Its UID depends on the event and the
// IDs only, so that a calendar that takes the file again changes what it has.
func (v View) Calendar() (text string, undated int) {
	dated, undated := v.dated()
	if !v.HasCalendar() {
		return "", undated
	}
	c := &calendar{view: v, zone: newZone(v.Report.Event.Zone, dated)}
	c.begin()
	for _, s := range dated {
		c.session(s)
	}
	if len(dated) == 0 {
		c.event()
	}
	c.line("END:VCALENDAR")
	return c.String(), undated
}

// HasCalendar reports whether there is a day to put into a calendar.
func (v View) HasCalendar() bool {
	return parseDay(v.Report.Event.Start).whole() ||
		slices.ContainsFunc(v.sessions(), func(s *report.Session) bool { return parseDay(s.Date).whole() })
}

func (v View) dated() (dated []*report.Session, undated int) {
	for _, s := range v.sessions() {
		if parseDay(s.Date).whole() {
			dated = append(dated, s)
		} else {
			undated++
		}
	}
	return dated, undated
}

// calendar writes the lines of an iCalendar stream.
type calendar struct {
	strings.Builder
	view View
	zone *zone // nil if times have none
}

func (c *calendar) begin() {
	c.line("BEGIN:VCALENDAR")
	c.line("VERSION:2.0")
	c.line("PRODID:-//Report widget//Sessions//EN")
	c.line("CALSCALE:GREGORIAN")
	c.text("NAME", oneLine(c.view.Report.Title)) // RFC 7986
	c.text("X-WR-CALNAME", oneLine(c.view.Report.Title))
	if c.zone != nil {
		c.line("X-WR-TIMEZONE:" + c.zone.name)
		c.zone.write(c)
	}
}

func (c *calendar) session(s *report.Session) {
	r := c.view.Report
	c.line("BEGIN:VEVENT")
	c.line("UID:" + s.ID + "@" + c.source())
	c.stamp(s.Date)
	c.times(s)
	c.text("SUMMARY", oneLine(s.Title))
	c.text("LOCATION", list(", ", oneLine(s.Room), oneLine(r.Event.Place)))
	c.text("DESCRIPTION", c.description(s))
	c.uri(c.view.SessionLink(s))
	c.categories(s)
	c.line("END:VEVENT")
}

// event writes the event itself, for sessions that have no days.
func (c *calendar) event() {
	r := c.view.Report
	c.line("BEGIN:VEVENT")
	c.line("UID:" + c.source())
	c.stamp(r.Event.Start)
	c.line("DTSTART;VALUE=DATE:" + basic(r.Event.Start))
	if parseDay(r.Event.End).whole() && r.Event.End > r.Event.Start {
		c.line("DTEND;VALUE=DATE:" + basic(nextDay(r.Event.End)))
	}
	c.text("SUMMARY", list(": ", oneLine(r.Event.Name), oneLine(r.Title)))
	c.text("LOCATION", oneLine(r.Event.Place))
	c.text("DESCRIPTION", oneLine(r.Summary.String()))
	c.uri(absolute(c.view.Address))
	c.line("END:VEVENT")
}

// source names the report among all the reports of the world, wherever a copy
// of it is published.
func (c *calendar) source() string {
	r := c.view.Report
	sum := uint64(14695981039346656037) // FNV-1a
	for _, b := range []byte(r.Event.Name + "\n" + r.Event.Start) {
		sum = (sum ^ uint64(b)) * 1099511628211
	}
	return r.ID + "-" + strconv.FormatUint(sum, 16) + ".report-widget"
}

// stamp writes the time at which the entry was made, which must be there and
// must not change from build to build.
func (c *calendar) stamp(date string) { c.line("DTSTAMP:" + basic(date) + "T000000Z") }

// times writes when the session is: a whole day if nobody noted the hour.
func (c *calendar) times(s *report.Session) {
	if s.Start == "" {
		c.line("DTSTART;VALUE=DATE:" + basic(s.Date))
		return
	}
	c.moment("DTSTART", s.Date, s.Start)
	switch {
	case s.End > s.Start:
		c.moment("DTEND", s.Date, s.End)
	case s.End != "" && s.End < s.Start:
		c.moment("DTEND", nextDay(s.Date), s.End)
	}
}

func (c *calendar) moment(name, date, clock string) {
	if c.zone != nil {
		name += ";TZID=" + c.zone.name
	}
	c.line(name + ":" + basic(date) + "T" + strings.ReplaceAll(clock, ":", "") + "00")
}

// description is all that a session says. Its address closes it, since few
// calendars show the property that holds it.
func (c *calendar) description(s *report.Session) string {
	paragraphs := []string{strings.Join(people(s), ", ")}
	var points []string
	for _, k := range s.KeyPoints {
		points = append(points, "• "+oneLine(k.String()))
	}
	paragraphs = append(paragraphs, strings.Join(points, "\n"), oneLine(s.Text.String()), c.view.SessionLink(s))
	return list("\n\n", paragraphs...)
}

func (c *calendar) categories(s *report.Session) {
	var all []string
	for i := range c.view.Report.Facets {
		f := &c.view.Report.Facets[i]
		for _, label := range labels(f, s.Facets[f.ID]) {
			all = append(all, escapeText(label))
		}
	}
	if len(all) > 0 {
		c.line("CATEGORIES:" + strings.Join(all, ","))
	}
}

func (c *calendar) text(name, value string) {
	if value != "" {
		c.line(name + ":" + escapeText(value))
	}
}

func (c *calendar) uri(address string) {
	if address != "" {
		c.line("URL:" + address)
	}
}

// line folds a content line so that none is longer than 75 octets and no
// character is divided. RFC 5545, section 3.1.
func (c *calendar) line(s string) {
	for limit := 75; len(s) > limit; limit = 74 {
		n := limit
		for !utf8.RuneStart(s[n]) {
			n--
		}
		c.WriteString(s[:n] + "\r\n ")
		s = s[n:]
	}
	c.WriteString(s + "\r\n")
}

// escapeText writes a value of type TEXT. RFC 5545, section 3.3.11.
func escapeText(s string) string {
	var b strings.Builder
	for _, c := range s {
		switch {
		case c == '\n':
			b.WriteString(`\n`)
		case c == '\\', c == ';', c == ',':
			b.WriteByte('\\')
			b.WriteRune(c)
		case unicode.IsControl(c):
			b.WriteByte(' ')
		default:
			b.WriteRune(c)
		}
	}
	return b.String()
}

// basic returns a date as iCalendar writes it.
func basic(date string) string { return strings.ReplaceAll(date, "-", "") }

func nextDay(date string) string {
	day, ok := format.ParseDate(date)
	if !ok {
		return date
	}
	return format.Date(day.AddDate(0, 0, 1))
}
