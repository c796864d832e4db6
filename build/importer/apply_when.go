package importer

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"reportwidget/build/diagnostic"
	"reportwidget/build/importer/mapping"
	"reportwidget/build/importer/records"
	"reportwidget/build/tabular"
)

// chooseZone takes for the zone of the event that which columns name, if nothing else
// does: in a column of its own, or in the names of the columns of times.
func (a *application) chooseZone() {
	if a.zoneGiven || a.Zone != nil {
		return
	}
	var named count
	for _, i := range a.fields[tabular.Zone] {
		for _, row := range a.records.Rows {
			if text := row[i].Text(); text != "" {
				named.add(text)
			}
		}
	}
	for _, i := range append(a.fields[tabular.Start], a.fields[tabular.End]...) {
		if zone := a.zones[i]; zone != "" && zone[0] != '+' && zone[0] != '-' {
			named.add(zone)
		}
	}
	best := ""
	for _, name := range sortedKeys(named.of) {
		if best == "" || named.of[name] > named.of[best] {
			best = name
		}
	}
	if findZone(best) != nil {
		a.zoneOf(best)
	} else if best != "" {
		a.Summary.UnknownZones.add(best)
	}
}

// cells are what the cells of a session say about when it is.
type cells struct {
	day, start, end, lastDay tabular.Moment
	label                    string // of a day without a date
}

// lastOf returns the last day of a range that has the clock time as its end, or "".
func (t cells) lastOf(clock string) string {
	for _, m := range []tabular.Moment{t.start, t.day} {
		if m.LastDate != "" && m.End == clock {
			return m.LastDate
		}
	}
	return ""
}

// when reads the day and the times of a session.
func (a *application) when(s *Session, row []records.Cell) {
	t := cells{start: a.moment(tabular.Start, row), end: a.moment(tabular.End, row), lastDay: a.moment(mapping.EndDate, row)}
	a.day(&t, row)
	date := cmp.Or(t.start.Date, t.day.Date)
	if t.start.Date != "" && t.day.Date != "" && t.start.Date != t.day.Date {
		a.Summary.against("a date that differs from that of the start, so that of the start was used", s.Title)
	}
	zone := a.zoneIn(row)
	start := cmp.Or(t.start.Start, t.day.Start)
	if a.allDay(row) {
		start, t.start.End, t.day.End, t.end.Start = "", "", "", ""
	}
	s.Start = inZone(momentOf(date, start, cmp.Or(t.start.Offset, t.day.Offset)), cmp.Or(t.start.Zone, t.day.Zone, zone))
	if start == "00:00" && endOfDay.MatchString(a.first(row, tabular.Start)) {
		s.Start.Time = s.Start.AddDate(0, 0, 1)
	}
	if clock := cmp.Or(t.end.Start, t.start.End, t.day.End); clock != "" && date != "" && !s.Start.AllDay {
		s.End = inZone(momentOf(cmp.Or(t.end.Date, t.lastDay.Date, t.lastOf(clock), date), clock, cmp.Or(t.end.Offset, t.start.Offset, t.day.Offset)), cmp.Or(t.end.Zone, t.start.Zone, zone))
		if t.end.Date == "" && t.lastDay.Date == "" && t.lastOf(clock) == "" && s.End.Before(s.Start.Time) && s.End.Hour() < morning {
			s.End.Time = s.End.AddDate(0, 0, 1)
		}
	}
	if last := cmp.Or(t.lastDay.Date, t.day.LastDate, t.start.LastDate, t.end.Date); last > date && date != "" && (s.End.IsZero() || s.End.Format(time.DateOnly) == date) {
		a.Summary.SeveralDays++
	}
	if t.end.Start != "" && start == "" {
		a.unreadable(a.columnOf(tabular.End, row), a.first(row, tabular.End)+" (an end without a start)")
	}
	a.length(s, row)
	if date == "" {
		s.Times = dayless(start, cmp.Or(t.end.Start, t.start.End, t.day.End), s.Length)
		a.withoutDate(s, t.label)
	}
}

// endOfDay matches a start at the end of a day, which is the next day at 0:00.
var endOfDay = regexp.MustCompile(`(?:^|[^0-9:])24[:.h]?00`)

var (
	allDayName = regexp.MustCompile(`(?i)^(?:.*\.)?(?:is)?[_ -]?(?:all[_ -]?day(?:[_ -]?event)?|ganztägig|ganztags|journée entière|todo el día)\??$`)
	allDayYes  = regexp.MustCompile(`(?i)^(?:true|yes|y|1|x|ja|oui|sí|wahr|vrai|verdadero)$`)
)

// allDay reports whether a row says that its session takes the whole day, so that the times
// beside it are those of the day's ends.
func (a *application) allDay(row []records.Cell) bool {
	return slices.ContainsFunc(a.allDays, func(i int) bool { return allDayYes.MatchString(strings.TrimSpace(row[i].Text())) })
}

// columnOf returns the name of the column of a field that a row has a text in.
func (a *application) columnOf(field tabular.Field, row []records.Cell) string {
	for _, i := range a.fields[field] {
		if len(row[i]) > 0 {
			return a.records.Columns[i]
		}
	}
	return ""
}

// zoneIn returns the zone that a row, or the name of the column of its start, names.
func (a *application) zoneIn(row []records.Cell) string {
	if zone := a.first(row, tabular.Zone); findZone(zone) != nil {
		return zone
	}
	for _, i := range a.fields[tabular.Start] {
		if a.zones[i] != "" {
			return a.zones[i]
		}
	}
	return ""
}

// inZone returns a moment that is what the clocks of a zone show. The name is that of a
// zone of the database, or an offset from UTC; an offset in the moment itself goes
// before it.
func inZone(m Moment, zone string) Moment {
	if m.Zoned || m.AllDay || m.IsZero() || zone == "" {
		return m
	}
	if t, err := time.Parse("-07:00", zone); err == nil {
		_, offset := t.Zone()
		return Moment{Time: m.Add(-time.Duration(offset) * time.Second).In(t.Location()), Zoned: true}
	}
	location := findZone(zone)
	if location == nil {
		return m
	}
	return Moment{Time: time.Date(m.Year(), m.Month(), m.Day(), m.Hour(), m.Minute(), m.Second(), 0, location), Zoned: true}
}

// dayNumber matches the number of a day of the event.
var dayNumber = regexp.MustCompile(`^[0-9]{1,2}$`)

// day reads the day of a session: in a column, or above the row.
func (a *application) day(t *cells, row []records.Cell) {
	text, name := a.first(row, tabular.Date), a.columnOf(tabular.Date, row)
	if text == "" {
		text = a.above(row)
	} else {
		a.lastDay = text
	}
	if ofAll := a.heading == a.records.Day && t.start.Date != ""; text == "" && !ofAll {
		text = a.heading
	}
	switch {
	case text == "" && t.start.Date == "" && t.start.Weekday+t.start.Ordinal > 0:
		t.label = withoutTime(a.first(row, tabular.Start))
	case dayNumber.MatchString(text):
		n, _ := strconv.Atoi(text)
		if t.day.Date = a.dates.Nth(n); t.day.Date == "" {
			t.label = name[strings.LastIndexByte(name, '.')+1:] + " " + text
		}
	case text != "":
		a.namedDay(t, name, text)
	}
}

// above returns the day in the row above for one that has a time and no day: people write
// a day once for all its sessions.
func (a *application) above(row []records.Cell) string {
	if !a.records.Table || a.lastDay == "" || a.heading != "" || a.first(row, tabular.Start) == "" {
		return ""
	}
	if m, wrong := a.readBy(a.clocks, a.first(row, tabular.Start)); wrong != nil || m.Date != "" || m.Start == "" {
		return ""
	}
	a.Summary.DaysAbove++
	return a.lastDay
}

// namedDay reads a day that is written in words or as a date. One whose date is not
// known keeps its words.
func (a *application) namedDay(t *cells, name, text string) {
	if text == a.records.Day && !slices.Contains(a.Summary.DayOfAll, line(text)) && name == "" {
		a.Summary.DayOfAll = append(a.Summary.DayOfAll, line(text))
	}
	m, wrong := a.read(text)
	if wrong != nil && !strings.Contains(wrong.Cause, "has no year") {
		a.unreadable(name, text)
		return
	}
	a.assumed(text)
	a.contradicted(m, text)
	if t.day = m; m.Date == "" {
		t.label = withoutTime(text)
		if wrong != nil {
			t.day = a.dates.Times(text)
		}
	}
	if a.midnightOnly(name) {
		t.day.Start, t.day.End, t.day.Offset, t.day.Zone = "", "", "", ""
	}
}

// timeOfDay matches a time and what stands around it.
var timeOfDay = regexp.MustCompile(`[\s,(–-]*[0-9]{1,2} ?(?:[:.h][0-9]{2}|[ap]m|h\b|uhr).*$`)

// withoutTime returns the words for a day without the time that stands after them.
func withoutTime(text string) string {
	if rest := strings.TrimSpace(timeOfDay.ReplaceAllString(text, "")); rest != "" {
		return rest
	}
	return text
}

// midnightOnly reports whether a column of days has times that say nothing.
func (a *application) midnightOnly(name string) bool {
	i := a.records.Column(name)
	if i < 0 {
		return false
	}
	if a.midnights == nil {
		a.midnights = map[string]bool{}
	}
	only, known := a.midnights[name]
	if !known {
		only = true
		for _, row := range a.records.Rows {
			m, wrong := a.read(row[i].Text())
			if wrong != nil && strings.Contains(wrong.Cause, "has no year") {
				m = a.dates.Times(row[i].Text())
			}
			if m.Start != "" && m.Start != "00:00" {
				only = false
				break
			}
		}
		a.midnights[name] = only
	}
	return only
}

// moment reads the column of a field. A day whose times are all at midnight is only a
// day.
func (a *application) moment(field tabular.Field, row []records.Cell) tabular.Moment {
	text, name := a.first(row, field), a.columnOf(field, row)
	if text == "" {
		return tabular.Moment{}
	}
	m, wrong := a.readBy(a.clocks, text)
	if wrong != nil && strings.Contains(wrong.Cause, "has no year") && field == tabular.Start {
		m = a.dates.Times(text)
		m.Ordinal = unknownDay
		return m
	}
	if wrong != nil {
		a.unreadable(name, text)
		return tabular.Moment{}
	}
	a.assumed(text)
	a.contradicted(m, text)
	if m.Start == "00:00" && m.Date != "" && a.midnightOnly(name) {
		m.Start, m.End, m.Offset, m.Zone = "", "", "", ""
	}
	return m
}

// unknownDay is the number of a day that a text names without its year.
const unknownDay = 1000

// read reads a text that may be a day.
func (a *application) read(text string) (tabular.Moment, *diagnostic.Problem) {
	return a.readBy(a.dates, text)
}

// readBy reads a text. An hour of one to six that may be of the morning is taken for the
// afternoon, in which most sessions are.
func (a *application) readBy(dates *tabular.Dates, text string) (tabular.Moment, *diagnostic.Problem) {
	if len(text) > 200 {
		return tabular.Moment{}, &diagnostic.Problem{Cause: "is too long"}
	}
	if m, ok := moment(text); ok && !shortHour.MatchString(text) && m.Year() > 1970 {
		return apart(m), nil
	}
	m, wrong := dates.Read(text)
	if wrong != nil && strings.Contains(wrong.Cause, "may be in the morning") {
		if m, still := dates.Read(text + " pm"); still == nil {
			return m, nil
		}
	}
	return m, wrong
}

// assumed counts a text whose time is taken for one of the afternoon.
func (a *application) assumed(text string) {
	if _, wrong := a.dates.Read(text); wrong != nil && strings.Contains(wrong.Cause, "may be in the morning") {
		a.Summary.Afternoon++
	}
}

// contradicted counts a text that names another day of the week than that of its date.
func (a *application) contradicted(m tabular.Moment, text string) {
	if tabular.Contradicts(text, m.Date) {
		a.Summary.against("a day of the week that does not fit the date, so the date was used", line(text))
	}
}

// length reads how long a session is.
func (a *application) length(s *Session, row []records.Cell) {
	text := a.first(row, tabular.Duration)
	if text == "" {
		return
	}
	if minutes, ok := a.minutes(text); ok {
		s.Length = time.Duration(minutes) * time.Minute
		return
	}
	a.unreadable(a.columnOf(tabular.Duration, row), text)
}

func (a *application) minutes(text string) (int, bool) {
	if hours, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64); err == nil && a.hours && hours > 0 && hours < 24 {
		return int(hours*60 + 0.5), true
	}
	if seconds, err := strconv.Atoi(text); err == nil && a.seconds {
		return seconds / 60, seconds > 0 && seconds < 24*60*60
	}
	return tabular.Minutes(text)
}

// inSeconds reports whether the durations are numbers of which one is more than the
// minutes of a day.
func (a *application) inSeconds() bool {
	more := false
	for _, row := range a.records.Rows {
		text := a.first(row, tabular.Duration)
		n, err := strconv.Atoi(text)
		if text != "" && err != nil {
			return false
		}
		more = more || n >= 24*60
	}
	return more
}

// dayFacet is the name of the facet of days whose dates are not known.
const dayFacet = "day"

// withoutDate keeps the words for a day whose date is not known, as a facet and in the
// order of the file.
func (a *application) withoutDate(s *Session, label string) {
	if label = line(label); label == "" {
		return
	}
	s.dayRank = len(a.Days) + 1
	for i, known := range a.Days {
		if known == label {
			s.dayRank = i + 1
		}
	}
	if s.dayRank > len(a.Days) {
		a.Days = append(a.Days, label)
	}
	s.add(dayFacet, label)
}

// unreadable counts a text that is not a day, a time or a length, with its column.
func (a *application) unreadable(column, text string) {
	a.Summary.Unreadable.add(fmt.Sprintf("%.80s in %s", line(text), strconv.Quote(cmp.Or(column, "a heading"))))
}
