package export

import (
	"slices"
	"strings"
	"time"

	"reportwidget/app/format"
	"reportwidget/app/report"
)

// zone is as much of a time zone as a calendar's days need.
type zone struct {
	name   string
	first  time.Time // when it begins to be needed
	offset int       // from UTC then, in seconds
	shifts []shift
}

// shift is a change of a zone's offset.
type shift struct {
	at            int64 // in seconds of Unix time
	before, after int
}

// newZone returns the zone by its IANA name, for the days of the sessions. It
// returns nil if the zone is not known or no session has a time: times are
// then written as they are on the clocks of the place.
func newZone(name string, sessions []*report.Session) *zone {
	samples := moments(sessions)
	if len(samples) == 0 || !plainName(name) {
		return nil
	}
	offset, known := loadZone(name)
	if !known {
		return nil
	}
	z := &zone{name: name, first: time.Unix(samples[0], 0).UTC(), offset: offset(samples[0])}
	last := z.offset
	for i, at := range samples[1:] {
		if now := offset(at); now != last {
			z.shifts = append(z.shifts, shift{findShift(offset, samples[i], at), last, now})
			last = now
		}
	}
	return z
}

// moments returns, in order, times between which all sessions with a time are,
// whatever the zone. A zone changes at most once between two neighbours of one
// session.
func moments(sessions []*report.Session) []int64 {
	var dates []string
	for _, s := range sessions {
		if s.Start != "" {
			dates = append(dates, s.Date)
		}
	}
	slices.Sort(dates)
	var all []int64
	for _, date := range dates {
		if t, ok := format.ParseDate(date); ok {
			all = later(later(all, t.AddDate(0, 0, -1)), t.AddDate(0, 0, 3))
		}
	}
	return all
}

// later adds a time, unless it is not later than the last one.
func later(all []int64, t time.Time) []int64 {
	if at := t.Unix(); len(all) == 0 || at > all[len(all)-1] {
		return append(all, at)
	}
	return all
}

// plainName reports whether the name is one of the IANA's form, which can be
// written without quotes.
func plainName(name string) bool {
	return name != "" && name != "Local" && !strings.ContainsFunc(name, func(c rune) bool {
		return !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.ContainsRune("/_+-", c))
	})
}

// findShift returns the second in which the offset changes between two times.
func findShift(offset func(int64) int, from, to int64) int64 {
	before := offset(from)
	for to-from > 1 {
		if middle := (from + to) / 2; offset(middle) == before {
			from = middle
		} else {
			to = middle
		}
	}
	return to
}

// write writes the VTIMEZONE that RFC 5545, section 3.2.19, asks for wherever
// a zone is named.
func (z *zone) write(c *calendar) {
	c.line("BEGIN:VTIMEZONE")
	c.line("TZID:" + z.name)
	z.observance(c, "STANDARD", z.first, z.offset, z.offset)
	for _, s := range z.shifts {
		kind := "STANDARD"
		if s.after > s.before {
			kind = "DAYLIGHT"
		}
		onset := time.Unix(s.at+int64(s.before), 0).UTC() // as the clocks tell it before
		z.observance(c, kind, onset, s.before, s.after)
	}
	c.line("END:VTIMEZONE")
}

func (z *zone) observance(c *calendar, kind string, onset time.Time, before, after int) {
	c.line("BEGIN:" + kind)
	c.line("DTSTART:" + basic(format.Date(onset)) + format.Sprintf("T%02d%02d%02d", onset.Hour(), onset.Minute(), onset.Second()))
	c.line("TZOFFSETFROM:" + utcOffset(before))
	c.line("TZOFFSETTO:" + utcOffset(after))
	c.line("END:" + kind)
}

// utcOffset writes an offset as RFC 5545, section 3.3.14, does.
func utcOffset(seconds int) string {
	sign := "+"
	if seconds < 0 {
		sign, seconds = "-", -seconds
	}
	text := format.Sprintf("%s%02d%02d", sign, seconds/3600, seconds/60%60)
	if seconds%60 != 0 {
		text += format.Sprintf("%02d", seconds%60)
	}
	return text
}
