package importer

import (
	"strconv"
	"time"

	"github.com/teambition/rrule-go"
)

// calendarZone is a time zone as an iCalendar file names or describes it.
type calendarZone struct {
	id       string
	location *time.Location // nil for a zone that is only described
	shifts   []zoneShift
}

// zoneShift is a change to an offset from UTC, which may come every year.
type zoneShift struct {
	onset  time.Time // as the clocks show it, as if in UTC
	rule   *rrule.RRule
	offset int // in seconds
}

// zone returns the zone with the given name, or nil if nothing says its times.
func (c *calendar) zone(id string) *calendarZone {
	z := c.zones[id]
	if z == nil {
		z = &calendarZone{id: id}
		c.zones[id] = z
	}
	if z.location == nil {
		z.location = findZone(id)
	}
	if z.location == nil && len(z.shifts) == 0 {
		return nil
	}
	return z
}

// observe reads a part of the zone's description; one that cannot be read says
// nothing.
func (z *calendarZone) observe(part *component) {
	offset, ok := utcOffset(part.get("TZOFFSETTO").value)
	if !ok || len(z.shifts) >= maxLevels {
		return
	}
	onset, ok := moment(part.get("DTSTART").value)
	if !ok {
		onset = Moment{Time: time.Unix(0, 0).UTC()}
	}
	z.shifts = append(z.shifts, zoneShift{onset.Time, yearly(part.get("RRULE").value, onset.Time), offset})
}

// yearly returns the rule by which a shift comes again, or nil.
func yearly(text string, onset time.Time) *rrule.RRule {
	option, err := rrule.StrToROption(text)
	if text == "" || err != nil || option.Freq != rrule.YEARLY || hourly(option) {
		return nil
	}
	if option.Dtstart = onset; onset.Year() < 1970 { // some begin in 1601
		option.Dtstart = onset.AddDate(1970-onset.Year(), 0, 0)
	}
	rule, err := rrule.NewRRule(*option)
	if err != nil {
		return nil
	}
	return rule
}

// instant returns the moment at which the clocks of the zone show a time.
func (z *calendarZone) instant(wall time.Time) time.Time {
	if z.location != nil {
		return time.Date(wall.Year(), wall.Month(), wall.Day(), wall.Hour(), wall.Minute(), wall.Second(), 0, z.location)
	}
	var last time.Time
	offset := z.shifts[0].offset
	for _, s := range z.shifts {
		onset := s.onset
		if s.rule != nil {
			onset = s.rule.Before(wall, true)
		}
		if !onset.IsZero() && !onset.After(wall) && !onset.Before(last) {
			last, offset = onset, s.offset
		}
	}
	return wall.Add(-time.Duration(offset) * time.Second).In(time.FixedZone("", offset))
}

// utcOffset reads an offset of RFC 5545, section 3.3.14, in seconds.
func utcOffset(text string) (int, bool) {
	if len(text) != 5 && len(text) != 7 {
		return 0, false
	}
	n, err := strconv.Atoi(text[1:])
	if len(text) == 5 {
		n *= 100
	}
	seconds := n/10000*3600 + n/100%100*60 + n%100
	if text[0] == '-' {
		seconds = -seconds
	}
	return seconds, err == nil && (text[0] == '+' || text[0] == '-') && n >= 0 && n < 150000
}

// chooseZone takes for the event the zone that most of its times are in, unless
// the file or the editor names one.
func (c *calendar) chooseZone() {
	if c.Zone != nil {
		return
	}
	best, most := "", 0
	for _, id := range sortedKeys(c.named.of) {
		if n := c.named.of[id]; n > most && c.zones[id].location != nil {
			best, most = id, n
		}
	}
	if best != "" {
		c.Zone = c.zones[best].location
	} else if c.anyUTC() {
		c.Summary.OnlyUTC = len(c.named.of) == 0
		c.Zone = time.UTC
	}
}

// anyUTC reports whether a time is given in UTC.
func (c *calendar) anyUTC() bool {
	for _, s := range c.Sessions {
		if s.Start.Zoned && s.Start.Location() == time.UTC {
			return true
		}
	}
	return false
}
