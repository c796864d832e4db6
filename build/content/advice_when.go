package content

import (
	"fmt"
	"time"

	"reportwidget/app/report"
)

// longSession is the length from which a session is taken for a slip of the pen.
const longSession = 12 * time.Hour

// checkWhen reports what no session can mean and tells of what it hardly does.
func (r *reader) checkWhen() {
	for i := range r.report.Sessions {
		part, s := fmt.Sprintf("sessions[%d]", i), &r.report.Sessions[i]
		if r.silent(part) {
			continue
		}
		r.checkEnd(part, s)
		r.adviseDay(part+".date", s)
		r.adviseGap(part+".start", s.Date, s.Start)
		if s.End >= s.Start {
			r.adviseGap(part+".end", s.Date, s.End)
		}
	}
}

// checkEnd looks at the end of a session against its start.
func (r *reader) checkEnd(part string, s *report.Session) {
	at := r.locate(part + ".end")
	if s.End != "" && s.Start == "" && !r.unread[part+".start"] {
		r.problem(at, fmt.Sprintf("the session ends at %.40q and has no start", s.End), "add the start, or remove the end")
		return
	}
	if s.Start != "" && s.Date == "" && !r.unread[part+".date"] {
		r.advice(r.locate(part+".start"), "the session has times and no date", `add a key such as "date: 2024-09-30"`)
	}
	start, wrong := time.Parse("15:04", s.Start)
	end, wrongEnd := time.Parse("15:04", s.End)
	if wrong != nil || wrongEnd != nil {
		return
	}
	length := (end.Sub(start) + 24*time.Hour) % (24 * time.Hour)
	switch {
	case length == 0:
		r.advice(at, fmt.Sprintf("the session ends at %s, as it starts", s.End), "correct one of the two, or remove the end")
	case end.Before(start) && length > longSession:
		r.advice(at, fmt.Sprintf("the session ends at %s, on the day after its start at %s", s.End, s.Start), "correct the end if it is on the same day")
	}
}

// adviseDay warns about a session on a date outside the event.
func (r *reader) adviseDay(path string, s *report.Session) {
	e := r.report.Event
	first, wrong := time.Parse(time.DateOnly, e.Start)
	day, wrongDay := time.Parse(time.DateOnly, s.Date)
	if wrong != nil || wrongDay != nil {
		return
	}
	last, err := time.Parse(time.DateOnly, e.End)
	if err != nil {
		last = first
	}
	if e.End != "" && err != nil || last.Before(first) {
		return // which is reported
	}
	if day.Before(first) || day.After(last) {
		r.advice(r.locate(path), fmt.Sprintf("the session is on %s, and the event is from %s to %s", s.Date, e.Start, last.Format(time.DateOnly)), "correct the date, or the days of the event in report.yaml")
	}
}

// adviseGap warns about a time skipped by daylight saving on that day.
func (r *reader) adviseGap(path, date, clock string) {
	zone, err := time.LoadLocation(r.report.Event.Zone)
	if err != nil || r.report.Event.Zone == "" {
		return
	}
	const form = time.DateOnly + " 15:04"
	t, err := time.ParseInLocation(form, date+" "+clock, zone)
	if err == nil && t.Format(form) != date+" "+clock {
		r.advice(r.locate(path), fmt.Sprintf("there is no %s on %s in %s, where clocks go forward", clock, date, r.report.Event.Zone), "correct the time, or the zone of the event")
	}
}
