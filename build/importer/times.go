package importer

import (
	"time"
)

// Times are when a session was, as readers see it: a day as "2006-01-02", and
// times as "15:04" of the event's zone. An End before Start is on the day after.
type Times struct{ Date, Start, End string }

// tellTimes gives every session the times that readers see, in the zone of the
// programme, and counts what is odd about them.
func (p *Programme) tellTimes() {
	p.checkZone()
	p.checkOffsets()
	p.Summary.OnlyUTC = p.Summary.OnlyUTC || p.Zone == nil && p.allUTC()
	p.leaveBlocks()
	for i := range p.Sessions {
		s := &p.Sessions[i]
		p.complete(s)
		s.Times = p.timesOf(s)
	}
	p.spanDays()
}

// checkZone takes the zone of the file away if the clock of its own times shows
// another: some tools name UTC where they mean nothing.
func (p *Programme) checkZone() {
	if p.Zone == nil || p.zoneGiven {
		return
	}
	for _, s := range p.Sessions {
		if at := s.Start; at.Zoned && at.Wall && at.In(p.Zone).Format(time.DateTime) != at.Format(time.DateTime) {
			p.Summary.WrongZone = p.Zone.String()
			p.Zone = nil
			return
		}
	}
}

// checkOffsets notes the sessions whose times have another UTC offset than
// most, if no zone is known in which all could be shown.
func (p *Programme) checkOffsets() {
	var offsets count
	for _, s := range p.Sessions {
		if s.Start.Zoned {
			offsets.add(s.Start.Format("Z07:00"))
		}
	}
	if p.Zone != nil || len(offsets.of) < 2 {
		return
	}
	usual := ""
	for _, offset := range sortedKeys(offsets.of) {
		if usual == "" || offsets.of[offset] > offsets.of[usual] {
			usual = offset
		}
	}
	other := &p.Summary.OtherOffsets
	other.Reason = "another UTC offset than " + usual + ", whose clock times stay as they are"
	for _, s := range p.Sessions {
		if s.Start.Zoned && s.Start.Format("Z07:00") != usual {
			other.Titles = append(other.Titles, s.Title)
		}
	}
}

// allUTC reports whether there are times, and all are in UTC.
func (p *Programme) allUTC() bool {
	any := false
	for _, s := range p.Sessions {
		if s.Start.IsZero() || s.Start.AllDay {
			continue
		}
		if _, offset := s.Start.Zone(); !s.Start.Zoned || offset != 0 {
			return false
		}
		any = true
	}
	return any
}

// complete finds the end of a session that has a length.
func (p *Programme) complete(s *Session) {
	if s.Start.IsZero() || s.Start.AllDay || !s.End.IsZero() || s.Length == 0 {
		return
	}
	s.End = s.Start
	s.End.Time = s.Start.Add(s.Length)
}

func (p *Programme) timesOf(s *Session) Times {
	switch {
	case s.Start.IsZero() && s.Times.Start != "":
		p.Summary.Dayless++
		return s.Times
	case s.Start.IsZero():
		p.Summary.Undated++
		return Times{}
	}
	start, end := p.local(s.Start), p.local(s.End)
	t := Times{Date: start.Format(time.DateOnly)}
	if s.Start.AllDay {
		p.Summary.AllDay++
		if !s.End.IsZero() && end.After(start.AddDate(0, 0, 1)) {
			p.Summary.Long++
		}
		return t
	}
	if !s.Start.Zoned {
		p.Summary.Floating++
	}
	t.Start = start.Format("15:04")
	if !s.End.IsZero() && !s.End.AllDay {
		t.End = p.endOf(start, end)
	}
	return t
}

// endOf returns the clock time of an end that a report can tell, or "".
func (p *Programme) endOf(start, end time.Time) string {
	switch {
	case end.Equal(start):
		p.Summary.Zero++
	case end.Before(start):
		p.Summary.Reversed++
	case end.Sub(start) >= 24*time.Hour:
		p.Summary.Long++
	default:
		if end.Format(time.DateOnly) != start.Format(time.DateOnly) {
			p.Summary.Overnight++
		}
		return end.Format("15:04")
	}
	return ""
}

// local returns a moment as the clocks of the event show it.
func (p *Programme) local(m Moment) time.Time {
	if !m.Zoned || p.Zone == nil {
		return m.Time
	}
	return m.In(p.Zone)
}

// spanDays takes the days of the event from its sessions if the file does not
// tell them, or tells others.
func (p *Programme) spanDays() {
	first, last := "", ""
	for _, s := range p.Sessions {
		if d := s.Times.Date; d != "" && (first == "" || d < first) {
			first = d
		}
		last = max(last, s.Times.Date)
	}
	if p.Start == "" || first != "" && first < p.Start {
		p.Start = first
	}
	if p.End < last {
		p.End = last
	}
	if p.End < p.Start {
		p.End = p.Start
	}
}
