package importer

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Moment is a time as a file gives it. Its zero value is not a time.
type Moment struct {
	// Time is the moment. Without a zone it is what the clock on the wall says,
	// as if that were in UTC.
	time.Time
	// Zoned says that the file gives the zone or the UTC offset.
	Zoned bool
	// Wall says that the file means a zoned time's own clock to be that of the
	// place.
	Wall bool
	// AllDay says that the file gives a day without a time.
	AllDay bool
}

// layouts are the forms of moments in [time.Parse]'s terms. Fractions of
// seconds are read by all.
var (
	zonedLayouts = []string{
		"2006-01-02T15:04:05Z07:00", "2006-01-02T15:04Z07:00", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04Z07:00",
		"2006-01-02T15:04:05Z0700", "2006-01-02 15:04:05 Z0700", "2006-01-02 15:04:05 -07:00", "2006-01-02 15:04 Z0700", "20060102T150405Z",
	}
	wallLayouts = []string{
		"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04", "20060102T150405", "20060102T1504",
		"2006-01-02 3:04 PM", "2006-01-02 3:04PM", "2006-01-02 3:04pm", "2006-01-02T3:04:05 PM",
	}
	dayLayouts = []string{"2006-01-02", "20060102", "2006/01/02"}
)

// moment reads a date, or a date with a time.
func moment(s string) (Moment, bool) {
	if len(s) > 40 {
		return Moment{}, false
	}
	s = strings.TrimSpace(s)
	for _, layout := range zonedLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return Moment{Time: t, Zoned: true}, sensible(t)
		}
	}
	for _, layout := range wallLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return Moment{Time: t}, sensible(t)
		}
	}
	for _, layout := range dayLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return Moment{Time: t, AllDay: true}, sensible(t)
		}
	}
	return Moment{}, false
}

// sensible reports whether a time is one of a year that a report can tell.
func sensible(t time.Time) bool { return t.Year() >= 1000 && t.Year() <= 9000 }

// clock is a time of the day, in minutes after midnight.
type clock int

// clockForm matches hours and minutes, with or without seconds.
var clockForm = regexp.MustCompile(`^(\d{1,2}):(\d{2})(?::\d{2})?$`)

// clockTime reads a time of the day, as "09:30".
func clockTime(s string) (clock, bool) {
	m := clockForm.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return 0, false
	}
	hour, _ := strconv.Atoi(m[1])
	minute, _ := strconv.Atoi(m[2])
	return clock(hour%24*60 + minute), hour <= 24 && minute < 60
}

// on returns the moment at which a clock shows the time on a day.
func (c clock) on(day time.Time) Moment {
	return Moment{Time: day.Add(time.Duration(c) * time.Minute)}
}

// length reads a length as "00:30", "1:00:00", "90" or "PT1H30M".
func length(s string) (time.Duration, bool) {
	s = strings.TrimSpace(s)
	if len(s) > 20 || s == "" {
		return 0, false
	}
	if n, err := strconv.ParseFloat(s, 64); err == nil {
		return checkedLength(time.Duration(n * float64(time.Minute)))
	}
	if strings.ContainsAny(s, "Pp") {
		return isoLength(s)
	}
	parts := strings.Split(s, ":")
	if len(parts) > 4 || len(parts) < 2 {
		return 0, false
	}
	units := []time.Duration{24 * time.Hour, time.Hour, time.Minute, time.Second}
	if len(parts) < 4 {
		units = units[1:]
	}
	var sum time.Duration
	for i, part := range parts {
		n, err := strconv.Atoi(part)
		if err != nil || n < 0 || n > 10_000 {
			return 0, false
		}
		sum += time.Duration(n) * units[i]
	}
	return checkedLength(sum)
}

var isoForm = regexp.MustCompile(`^([+-]?)P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$`)

// isoLength reads a duration of RFC 5545, section 3.3.6.
func isoLength(s string) (time.Duration, bool) {
	m := isoForm.FindStringSubmatch(strings.ToUpper(s))
	if m == nil {
		return 0, false
	}
	var sum time.Duration
	for i, unit := range []time.Duration{7 * 24 * time.Hour, 24 * time.Hour, time.Hour, time.Minute, time.Second} {
		n, _ := strconv.Atoi(m[i+2])
		sum += time.Duration(n) * unit
	}
	if m[1] == "-" {
		sum = -sum
	}
	return checkedLength(sum)
}

// checkedLength refuses lengths of more than a year, which no session has.
func checkedLength(d time.Duration) (time.Duration, bool) {
	return d, d > -366*24*time.Hour && d < 366*24*time.Hour
}
