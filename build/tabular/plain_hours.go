package tabular

import (
	"regexp"
	"strconv"
	"strings"
)

// plainHours matches an hour without a sign for one, or two with a hyphen.
var plainHours = regexp.MustCompile(`^([0-9]{1,2})(?: ?- ?([0-9]{1,2})(:[0-9]{2})?)?$`)

// earliest is the first hour that a plain number is taken for: smaller ones may be numbers
// of slots or days, or of the afternoon.
const earliest = 7

// WithHours returns a reader that takes plain numbers for hours, as "9" and "14-15" in a
// column of times, if all texts of the column are hours or times.
func (d *Dates) WithHours(texts []string) *Dates {
	plain, afternoon := 0, false
	for _, text := range texts {
		text = strings.TrimSpace(plainText(text))
		from, to, is := hoursIn(text)
		m, wrong := d.Read(text)
		switch {
		case text == "":
		case is:
			plain++
			afternoon = afternoon || from > 12 || to > 12
		case wrong != nil && !strings.Contains(wrong.Cause, "may be in the morning"), m.Date != "", wrong == nil && m.Start == "":
			return d
		}
	}
	if plain == 0 {
		return d
	}
	hours := *d
	hours.hours, hours.twelve = true, d.twelve && !afternoon
	return &hours
}

// hoursIn returns the hours in a text of one plain number, or two of which the second is
// later; to is 0 if there is one.
func hoursIn(text string) (from, to int, is bool) {
	s := plainHours.FindStringSubmatch(text)
	if s == nil {
		return 0, 0, false
	}
	from, _ = strconv.Atoi(s[1])
	to, _ = strconv.Atoi(s[2])
	return from, to, from >= earliest && from < 24 && (s[2] == "" || to >= from && to <= 24)
}

// withSigns writes plain hours as times: "9" as "9:00".
func withSigns(text string) string {
	if _, _, is := hoursIn(text); !is {
		return text
	}
	s := plainHours.FindStringSubmatch(text)
	if s[2] == "" {
		return s[1] + ":00"
	}
	minutes := s[3]
	if minutes == "" {
		minutes = ":00"
	}
	return s[1] + ":00-" + s[2] + minutes
}
