package tabular

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// clockTime is a time, clockTimes is one or two with an offset, and timeWords
// are what stands around them.
const clockTime = `([0-9]{1,2})(?: ?[:.h] ?([0-9]{2}))?(?::[0-9]{2}(?:\.[0-9]+)?)?( ?h\b| ?uhr\b)?( ?[ap]\.?m\b\.?)?`

var (
	clockTimes = regexp.MustCompile(`^` + clockTime + `(?: ?(?:-|–|—|to|until|bis|à|a|hasta) ?` + clockTime + `)? ?(z|utc|gmt|[+-](?:0[0-9]|1[0-4]):?[0-5][0-9])?$`)
	timeWords  = regexp.MustCompile(`^(?:[\s,;.·|–—-]|\b(?:at|um|à|a las|a la|las|von|from|de|desde)\b|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:lun|mar|mercre|jeu|vendre|same)di\b|\bdimanche\b|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so)\b|\b(?:lunes|martes|jueves|viernes|domingo)\b|miércoles|sábado)+`)
)

// times reads what is left of a text without its date: nothing, a time, or a
// start and an end.
func (d *Dates) times(text string) (start, end, offset string, p *Problem) {
	text = strings.Join(strings.Fields(text), " ")
	text = strings.TrimRight(timeWords.ReplaceAllString(text, ""), " ,.;")
	if text == "" {
		return "", "", "", nil
	}
	s := clockTimes.FindStringSubmatch(text)
	if s == nil {
		return "", "", "", noMoment()
	}
	first, second := clockOf(s[1:5]), clockOf(s[5:9])
	if second.hour != "" && first.half == "" {
		first.half = second.half // as in 2:15-3:00 pm
	}
	if start, p = d.clock(first); p == nil && second.hour != "" {
		end, p = d.clock(second)
	}
	if offset = strings.ToUpper(s[9]); offset == "UTC" || offset == "GMT" {
		offset = "Z"
	} else if len(offset) == len("+1000") {
		offset = offset[:3] + ":" + offset[3:]
	}
	return start, end, offset, p
}

// written is a time as somebody wrote it.
type written struct {
	hour, minute string
	sign         bool // for the hour, as in "14h"
	half         string
}

func clockOf(s []string) written {
	return written{s[0], s[1], strings.TrimSpace(s[2]) != "", strings.TrimSpace(s[3])}
}

// clock returns a time as "15:04".
func (d *Dates) clock(w written) (string, *Problem) {
	hour, _ := strconv.Atoi(w.hour)
	minute, _ := strconv.Atoi(w.minute)
	switch {
	case w.minute == "" && !w.sign && w.half == "", hour > 24, minute > 59, hour == 24 && minute > 0, w.half != "" && (hour > 12 || hour == 0):
		return "", noMoment()
	case w.half == "" && d.twelve && hour >= 1 && hour <= 6 && len(w.hour) == 1 && !w.sign:
		return "", &Problem{Cause: "may be in the morning or in the afternoon", Hint: fmt.Sprintf("write %02d:%02d, or %d:%02d pm", hour+12, minute, hour, minute)}
	case strings.HasPrefix(w.half, "p") && hour < 12:
		hour += 12
	case strings.HasPrefix(w.half, "a") && hour == 12:
		hour = 0
	}
	return fmt.Sprintf("%02d:%02d", hour%24, minute), nil
}

var hours = regexp.MustCompile(`(?:^|[^0-9:.])([0-9]{1,2})(?: ?[:.h] ?[0-9]{2}\b| ?h\b| ?uhr\b)`)

// afternoon reports whether a text has a time that tells that its author counts
// 24 hours.
func afternoon(text string) bool {
	rest := numericDate.ReplaceAllString(strings.ToLower(text), " ")
	for _, m := range hours.FindAllStringSubmatch(rest, -1) {
		if hour, _ := strconv.Atoi(m[1]); hour > 12 || len(m[1]) == 2 && m[1][0] == '0' {
			return true
		}
	}
	return false
}

var durations = regexp.MustCompile(`^([0-9]{1,3})(?:(?: ?h(?:ours?|eures?|oras?)?| ?st(?:d|unden?)\.?|:) ?([0-9]{1,2})?)?( ?'| ?m(?:in(?:utes?|uten|utos?)?)?\.?)?$`)

// Minutes reads how long something is: "20", "20 min", "1:30", "1 h 30" or the
// part of a day that spreadsheets store. It returns false for all else, and for
// a day or more.
func Minutes(text string) (int, bool) {
	text = strings.ToLower(strings.TrimSpace(text))
	n, sure := 0, false
	if day, err := strconv.ParseFloat(text, 64); err == nil && day > 0 && day < 1 {
		n, sure = int(day*24*60+0.5), true
	} else if s := durations.FindStringSubmatch(text); s != nil {
		first, _ := strconv.Atoi(s[1])
		second, _ := strconv.Atoi(s[2])
		n, sure = first, true
		if hours := strings.TrimRight(text[len(s[1]):len(text)-len(s[3])], " 0123456789"); hours != "" {
			n = first*60 + second
		}
	}
	return n, sure && n < 24*60
}
