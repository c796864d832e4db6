package export

import (
	"strconv"
	"strings"
)

// day is a date: year, month and day, of which the last two may be missing.
type day []int

// parseDay reads "2006-01-02" or "2006"; what is neither gives nil.
func parseDay(s string) day {
	if s == "" {
		return nil
	}
	var d day
	for _, part := range strings.Split(s, "-") {
		n, err := strconv.Atoi(part)
		if err != nil || n < 0 {
			return nil
		}
		d = append(d, n)
	}
	if len(d) != 1 && (len(d) != 3 || d[1] < 1 || d[1] > 12) {
		return nil
	}
	return d
}

// year returns the year in four digits, or "".
func (d day) year() string {
	if d == nil {
		return ""
	}
	return padded(d[0], 4)
}

// String returns a whole day as "2006-01-02".
func (d day) String() string { return d.year() + "-" + padded(d[1], 2) + "-" + padded(d[2], 2) }

func padded(n, digits int) string {
	s := strconv.Itoa(n)
	return strings.Repeat("0", max(0, digits-len(s))) + s
}

// whole reports whether the day is known, not only its year.
func (d day) whole() bool { return len(d) == 3 }

var months = [...]string{"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December"}

// monthDay returns a date without its year, such as "October 1".
func (d day) monthDay() string { return months[d[1]-1] + " " + strconv.Itoa(d[2]) }

// monthDays returns days of one year without it, such as "September 30–October 3"
// or "October 1–3".
func monthDays(from, to day) string {
	switch {
	case from[1] != to[1]:
		return from.monthDay() + "–" + to.monthDay()
	case from[2] != to[2]:
		return from.monthDay() + "–" + strconv.Itoa(to[2])
	}
	return from.monthDay()
}
