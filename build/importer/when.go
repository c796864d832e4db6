package importer

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"reportwidget/build/tabular"
)

// when are texts that people wrote to say when a session is. Any of them may
// hold a day, a time, or both.
type when struct{ date, start, end, length string }

// morning is the hour before which an end may be that of a night; a later one
// before the start is a mistake.
const morning = 8

// unreadable counts a text that is no time, with the session that has it.
func (p *Programme) unreadable(s *Session, text string) {
	text = fmt.Sprintf("%.80s", line(text))
	p.Summary.Unreadable.add(strings.TrimSuffix(text+" of "+s.Title, " of "))
}

// moments reads what people wrote, with knowledge of how they write dates.
func (p *Programme) moments(s *Session, d *tabular.Dates, w when) {
	day, start, end := p.written(d, s, w.date), p.written(d, s, w.start), p.written(d, s, w.end)
	date := cmp.Or(start.Date, day.Date)
	s.Start = momentOf(date, cmp.Or(start.Start, day.Start), cmp.Or(start.Offset, day.Offset))
	if clock := cmp.Or(end.Start, start.End, day.End); clock != "" && !s.Start.AllDay {
		s.End = momentOf(cmp.Or(end.Date, date), clock, cmp.Or(end.Offset, start.Offset, day.Offset))
		if end.Date == "" && s.End.Before(s.Start.Time) && s.End.Hour() < morning {
			s.End.Time = s.End.AddDate(0, 0, 1)
		}
	}
	if end.Start != "" && cmp.Or(start.Start, day.Start) == "" {
		p.unreadable(s, w.end+" (an end without a start)")
	}
	p.lasting(s, w.length, func(text string) (time.Duration, bool) {
		minutes, ok := tabular.Minutes(text)
		return time.Duration(minutes) * time.Minute, ok
	})
	if date == "" {
		s.Times = dayless(cmp.Or(start.Start, day.Start), cmp.Or(end.Start, start.End, day.End), s.Length)
	}
}

// dayless returns the times of a session of which no day is known.
func dayless(start, end string, length time.Duration) Times {
	if at, err := time.Parse("15:04", start); err == nil && end == "" && length > 0 {
		end = at.Add(length).Format("15:04")
	}
	if start == "" || start == end {
		end = ""
	}
	return Times{Start: start, End: end}
}

// momentOf puts a moment together of a day, a time and an offset from UTC, of
// which only the day must be there.
func momentOf(date, clock, offset string) Moment {
	if date != "" && clock != "" {
		date += "T" + clock + offset
	}
	m, _ := moment(date)
	return m
}

// epoch matches seconds since 1970, as some themes of websites have them, and
// shortHour a moment in an hour of one digit.
var (
	epoch     = regexp.MustCompile(`^\d{9,10}$`)
	shortHour = regexp.MustCompile(`\d[T ][1-6]:\d\d(:\d\d)?$`)
)

// written reads one text. An hour of one to six that may be of the morning is
// taken for the afternoon, in which most sessions are.
func (p *Programme) written(d *tabular.Dates, s *Session, text string) tabular.Moment {
	text = strings.TrimSpace(text)
	switch {
	case text == "":
		return tabular.Moment{}
	case len(text) > 200:
		p.unreadable(s, text)
		return tabular.Moment{}
	}
	if epoch.MatchString(text) {
		seconds, _ := strconv.ParseInt(text, 10, 64)
		text = time.Unix(seconds, 0).UTC().Format(time.RFC3339)
	}
	if m, ok := moment(text); ok {
		if shortHour.MatchString(text) {
			p.Summary.Afternoon++
			m.Time = m.Add(12 * time.Hour)
		}
		return apart(m)
	}
	m, wrong := d.Read(text)
	if wrong == nil {
		return m
	}
	if m, still := d.Read(text + " pm"); still == nil {
		p.Summary.Afternoon++
		return m
	}
	p.unreadable(s, text)
	return tabular.Moment{}
}

// apart takes a moment apart.
func apart(m Moment) tabular.Moment {
	parts := tabular.Moment{Date: m.Format(time.DateOnly)}
	if !m.AllDay {
		parts.Start = m.Format("15:04")
	}
	if m.Zoned {
		parts.Offset = m.Format("Z07:00")
	}
	return parts
}

// moment reads a moment of a session, and counts what is none.
func (p *Programme) moment(s *Session, text string) Moment {
	m, ok := moment(text)
	if !ok && text != "" {
		p.unreadable(s, text)
		return Moment{}
	}
	return m
}

// lasting gives a session the length that a text tells. It counts a text that is
// none.
func (p *Programme) lasting(s *Session, text string, length func(string) (time.Duration, bool)) bool {
	n, ok := length(text)
	switch {
	case ok:
		s.Length = n
	case text != "":
		p.unreadable(s, text)
	}
	return ok
}
