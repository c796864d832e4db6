package format

import "time"

// Date returns a day as "2006-01-02". Package time, which the program has anyway, reads
// and writes all forms of dates by one table, and that adds 0.01 MB to it.
func Date(day time.Time) string {
	return Sprintf("%04d-%02d-%02d", day.Year(), int(day.Month()), day.Day())
}

// ParseDate reports whether a text is a day of the calendar in that form, and returns
// when it begins in UTC.
func ParseDate(date string) (day time.Time, ok bool) {
	if len(date) != len("2006-01-02") || date[4] != '-' || date[7] != '-' {
		return time.Time{}, false
	}
	y, m, d := digits(date[:4]), digits(date[5:7]), digits(date[8:])
	if y < 0 || m < 1 || d < 1 {
		return time.Time{}, false
	}
	day = time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	if day.Day() != d || int(day.Month()) != m {
		return time.Time{}, false
	}
	return day, true
}

// IsClock reports whether a text is a time of a day, as "15:04".
func IsClock(clock string) bool {
	if len(clock) != len("15:04") || clock[2] != ':' {
		return false
	}
	hour, minute := digits(clock[:2]), digits(clock[3:])
	return hour >= 0 && hour < 24 && minute >= 0 && minute < 60
}

// digits returns the number that a text of few digits is, or -1.
func digits(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}
