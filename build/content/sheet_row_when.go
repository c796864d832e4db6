package content

import (
	"cmp"
	"fmt"
	"time"
	_ "time/tzdata" // for computers that have none

	"reportwidget/app/report"
	"reportwidget/build/tabular"
)

// when fills the day and the times of a session. A cell may hold a day, a time,
// both, or a start and an end; a length gives the end.
func (r *row) when(s *report.Session) {
	date, _ := r.moment(tabular.Date, r.sheet.day)
	start, at := r.moment(tabular.Start, date.Date)
	s.Date = cmp.Or(date.Date, start.Date, r.sheet.day)
	end, atEnd := r.moment(tabular.End, s.Date)
	s.Start = cmp.Or(start.Start, date.Start)
	s.End = cmp.Or(end.Start, start.End, date.End)
	if date.Date != "" && start.Date != "" && start.Date != date.Date {
		r.wrong(at, fmt.Sprintf("the start is on %s, and the date is %s", start.Date, date.Date), "write the same day in both cells, or the time only")
	}
	if s.End == "" {
		s.End = r.lasting(s.Start)
	}
	r.sameDay(s, end, atEnd)
}

// moment reads the cell of a field, or several put together. A day given by
// other cells helps to understand a time with an offset.
func (r *row) moment(f tabular.Field, day string) (tabular.Moment, tabular.Cell) {
	cells := r.pick(f)
	if len(cells) == 0 {
		return tabular.Moment{}, tabular.Cell{}
	}
	c := cells[0]
	c.Text = r.plain(f, string(f))
	if c.Text == "" {
		return tabular.Moment{}, c
	}
	m, p := r.sheet.dates.Read(c.Text)
	if p != nil {
		r.wrong(c, p.Cause, p.Hint)
		return tabular.Moment{}, c
	}
	if overnight := m.End != "" && m.End < m.Start && m.LastDate == nextDay(m.Date); m.LastDate != "" && !overnight {
		r.wrong(c, fmt.Sprintf("%.40q is several days", c.Text), "a session lasts less than a day; make one of each day")
		return tabular.Moment{}, c
	}
	return r.inZone(m, day, c), c
}

// nextDay returns the day after another, or "" for what is not a day.
func nextDay(date string) string {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return ""
	}
	return day.AddDate(0, 0, 1).Format(time.DateOnly)
}

// inZone returns a time with an offset from UTC in the zone of the event.
func (r *row) inZone(m tabular.Moment, day string, c tabular.Cell) tabular.Moment {
	if m.Offset == "" {
		return m
	}
	zone, err := time.LoadLocation(r.sheet.reader.report.Event.Zone)
	if err != nil || r.sheet.reader.report.Event.Zone == "" {
		r.wrong(c, fmt.Sprintf("%.40q is a time of another zone than the event's, which is not known", c.Text), `write the event's zone in report.yaml, such as "event: {zone: Australia/Brisbane}"`)
		return tabular.Moment{}
	}
	m.Date = cmp.Or(m.Date, day)
	return m.In(zone)
}

// lasting returns the end of a session by its length.
func (r *row) lasting(start string) string {
	begin, err := time.Parse("15:04", start)
	for _, c := range r.pick(tabular.Duration) {
		minutes, known := tabular.Minutes(r.text(c, "end"))
		if !known {
			r.wrong(c, fmt.Sprintf("%.40q is not a valid length", c.Text), "write minutes, such as 20, or hours and minutes, such as 1:30")
		} else if err == nil {
			return begin.Add(time.Duration(minutes) * time.Minute).Format("15:04")
		}
	}
	return ""
}

// sameDay reports an end on a day on which the session cannot end: it lasts less
// than a day, and an end before the start is on the day after.
func (r *row) sameDay(s *report.Session, end tabular.Moment, c tabular.Cell) {
	if end.Date == "" || nextDay(s.Date) == "" {
		return
	}
	overnight := s.End != "" && s.End < s.Start
	switch after := nextDay(s.Date); {
	case end.Date == s.Date && overnight:
		r.wrong(c, fmt.Sprintf("the session ends at %s, before it starts at %s", s.End, s.Start), "")
	case end.Date == s.Date, end.Date == after && overnight:
	default:
		r.wrong(c, fmt.Sprintf("the session ends on %s, and starts on %s", end.Date, s.Date), "a session lasts less than a day; make one of each day")
	}
}
