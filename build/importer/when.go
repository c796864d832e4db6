package importer

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"reportwidget/build/tabular"
)

// morning is the hour before which an end may be that of a night; a later one
// before the start is a mistake.
const morning = 8

// unreadable counts a text that is not a time, with the session that has it.
func (p *Programme) unreadable(s *Session, text string) {
	text = fmt.Sprintf("%.80s", line(text))
	p.Summary.Unreadable.add(strings.TrimSuffix(text+" of "+s.Title, " of "))
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

// shortHour matches a moment in an hour of one digit.
var shortHour = regexp.MustCompile(`\d[T ][1-6]:\d\d(:\d\d)?$`)

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

// lasting gives a session the length that a text says. It counts a text that is
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
