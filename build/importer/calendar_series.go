package importer

import (
	"slices"
	"strings"
	"time"

	"github.com/teambition/rrule-go"
)

// Limits of a series. A rule can name more times than any computer can list.
const (
	maxOccurrences = 1000
	maxYears       = 10
)

// occurrences returns when an event takes place. Of a series without an end it
// is the first time, and the summary says so.
func (c *calendar) occurrences(part *component, s *Session) []Moment {
	starts := []Moment{s.Start}
	if rule := part.get("RRULE").value; rule != "" && !s.Start.IsZero() {
		starts = c.follow(rule, s.Start)
	}
	for _, p := range part.all("RDATE") {
		for _, value := range strings.Split(p.value, ",") {
			p.value, _, _ = strings.Cut(value, "/") // of a period its start
			if at := c.at(s, p); !at.IsZero() {
				starts = append(starts, at)
			}
		}
	}
	for _, p := range part.all("EXDATE") {
		for _, value := range strings.Split(p.value, ",") {
			p.value = value
			at := c.at(s, p)
			starts = slices.DeleteFunc(starts, func(m Moment) bool { return m.Equal(at.Time) })
		}
	}
	if len(starts) > 1 {
		c.Summary.Series++
	}
	return slices.CompactFunc(starts, func(a, b Moment) bool { return a.Equal(b.Time) && !a.IsZero() })
}

// follow returns the times that a rule names. The rule is followed on the
// clocks of the place, so that summer time changes nothing.
func (c *calendar) follow(text string, start Moment) []Moment {
	option, err := rrule.StrToROption(text)
	if err != nil || option.Freq > rrule.DAILY || hourly(option) || option.Interval > 1000 {
		c.Summary.UnknownRules.add(line(text))
		return []Moment{start}
	}
	if option.Count == 0 && option.Until.IsZero() {
		c.Summary.Endless++
		return []Moment{start}
	}
	wall := time.Date(start.Year(), start.Month(), start.Day(), start.Hour(), start.Minute(), start.Second(), 0, time.UTC)
	option.Dtstart = wall
	if option.Until = untilWall(text, option.Until, start); option.Until.IsZero() || option.Until.After(wall.AddDate(maxYears, 0, 0)) {
		option.Until = wall.AddDate(maxYears, 0, 0)
	}
	rule, err := rrule.NewRRule(*option)
	if err != nil {
		c.Summary.UnknownRules.add(line(text))
		return []Moment{start}
	}
	return c.times(rule, start)
}

// hourly reports whether a rule names times of a day, which could be very many.
func hourly(o *rrule.ROption) bool {
	return len(o.Byhour)+len(o.Byminute)+len(o.Bysecond) > 0
}

// untilWall returns the end of a rule as the clocks of the place show it. An end
// that is a day includes that day.
func untilWall(text string, until time.Time, start Moment) time.Time {
	_, value, found := strings.Cut(strings.ToUpper(text), "UNTIL=")
	if !found {
		return time.Time{}
	}
	value, _, _ = strings.Cut(value, ";")
	switch {
	case !strings.Contains(value, "T"):
		return until.Add(24*time.Hour - time.Second)
	case strings.HasSuffix(value, "Z") && start.Zoned:
		t := until.In(start.Location())
		return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
	}
	return until
}

func (c *calendar) times(rule *rrule.RRule, start Moment) []Moment {
	var all []Moment
	next := rule.Iterator()
	for t, ok := next(); ok; t, ok = next() {
		if len(all) == maxOccurrences {
			c.Summary.Cut++
			break
		}
		at := start
		at.Time = time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, start.Location())
		all = append(all, at)
	}
	if len(all) == 0 {
		return []Moment{start}
	}
	return all
}
