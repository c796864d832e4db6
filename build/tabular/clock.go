package tabular

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"reportwidget/build/diagnostic"
)

// clockTime is a time, clockTimes is one or two with an offset or the name of a
// zone after them.
const clockTime = `([0-9]{1,2})(?:(?: ?[:.h] ?| ?u[hu]r )([0-9]{2}))?(?::[0-9]{2}(?:[.,][0-9]+)?)?( ?(?:h|hs|hrs|u[hu]r)\b\.?)?( ?[ap]\.? ?m\b\.?)?`

var (
	clockTimes  = regexp.MustCompile(`^` + clockTime + `(?: ?(?:-+|to|till?|until|bis|à|a|et|hasta|al|às|as|tot|alle|до|по|至|到|إلى|الى|حتى|~|\.\.\.?|>|→) ?` + clockTime + `)? ?(z|[+-](?:0[0-9]|1[0-4]):?[0-5][0-9]|\(?[a-zм][a-zск]{1,3}(?: ?[+-] ?[0-9]{1,2}(?::?[0-9]{2})?)?\)?)?$`)
	compactTime = regexp.MustCompile(`^([01][0-9]|2[0-3])([0-5][0-9])(?: ?- ?([01][0-9]|2[0-3])([0-5][0-9]))?$`)
	halfNames   = strings.NewReplacer("de la mañana", "am", "de la tarde", "pm", "de la noche", "pm", "du matin", "am", "de l'après-midi", "pm", "du soir", "pm", "in the morning", "am", "in the afternoon", "pm", "in the evening", "pm",
		"صباحاً", "am", "صباحا", "am", "مساءً", "pm", "مساء", "pm", "ظهراً", "pm", "ظهرا", "pm", "утра", "am", "дня", "pm", "вечера", "pm",
		"часов", "h", "часа", "h", "час", "h", "мин.", "", "мин", "", "12:00 noon", "12:00", "12 noon", "12:00", "12:00 midday", "12:00", "12 uhr mittags", "12:00", "12:00 midnight", "24:00", "12 midnight", "24:00", "noon", "12:00", "midday", "12:00", "midi", "12:00", "mittags", "12:00", "mediodía", "12:00", "полдень", "12:00", "midnight", "24:00", "minuit", "24:00", "mitternacht", "24:00", "medianoche", "24:00")
	arabicHalf = regexp.MustCompile(`([0-9]) ?(ص|م)(?:$|[^\pL])`)
	// signBefore matches an hour with the sign in front of it: "ore 15", "godz. 9", "dalle 9 alle 10".
	signBefore = regexp.MustCompile(`\b(ore|dalle|alle|godz\.?|klockan|kl\.?) ([0-9]{1,2})($|[^0-9:.h])`)
	russianH   = regexp.MustCompile(`([0-9]) ?ч(?:\.|$|[^\pL])`)
)

// compactTimes decides from all texts whether numbers of four digits are times: all are
// such, in steps of five minutes, and not all could be years.
type compactTimes struct{ numbers, times, years int }

var fourDigits = regexp.MustCompile(`^[0-9]{4}(?: ?- ?[0-9]{4})?$`)

func (c *compactTimes) add(text string) {
	if !fourDigits.MatchString(text) {
		return
	}
	s := compactTime.FindStringSubmatch(text)
	if c.numbers++; s != nil && (s[2][1] == '0' || s[2][1] == '5') {
		c.times++
	}
	if text >= "1900" && text < "2100" {
		c.years++
	}
}

func (c *compactTimes) found() bool {
	return c.numbers > 0 && c.times == c.numbers && c.years < c.numbers
}

// plainClock writes the times of other scripts as "2:30 pm".
func plainClock(text string) string {
	text = plainChineseClock(text)
	text = halfNames.Replace(text)
	text = russianH.ReplaceAllString(text, "$1 h ")
	text = signBefore.ReplaceAllString(text, "$1 ${2}h$3")
	return arabicHalf.ReplaceAllStringFunc(text, func(s string) string {
		return strings.NewReplacer("ص", " am ", "م", " pm ").Replace(s)
	})
}

// zoneBetween matches a zone after the first of two times, as in "9:00 AM (GMT+2) → 10:00
// AM".
var zoneBetween = regexp.MustCompile(`[0-9m]( ?\((?:utc|gmt)(?: ?[+-] ?[0-9]{1,2}(?::?[0-9]{2})?)?\)) ?(?:-|to|→)`)

// rangeWords stand between two times, and around one, and hourBefore matches the first.
var (
	rangeWords = set("a,as,alle")
	hourBefore = regexp.MustCompile(`[0-9] ?h$`)
)

// words takes the names of weekdays and the words around a time out of a plain
// text. A half of the day after a number stays.
func words(text string) string {
	var b strings.Builder
	end := 0
	for _, at := range letters.FindAllStringIndex(text, -1) {
		word := foldWord(text[at[0]:at[1]])
		before := strings.TrimRight(text[:at[0]], " ")
		number := before != "" && before[len(before)-1] >= '0' && before[len(before)-1] <= '9'
		number = number || rangeWords[word] && hourBefore.MatchString(before)
		if weekdays[word] > 0 || around[word] && !number {
			b.WriteString(text[end:at[0]] + " ")
			end = at[1]
		}
	}
	b.WriteString(text[end:])
	return b.String()
}

var emptyBrackets = regexp.MustCompile(`\( *\)|\[ *\]`)

// times reads what is left of a plain text without its date: nothing, a time, or
// a start and an end.
func (d *Dates) times(text string) (m Moment, p *diagnostic.Problem) {
	text = strings.Join(strings.Fields(emptyBrackets.ReplaceAllString(words(plainClock(text)), " ")), " ")
	text = strings.Trim(text, " ,.;:|·/-@([])")
	if at := zoneBetween.FindStringSubmatchIndex(text); at != nil {
		text = text[:at[2]] + text[at[3]:] + " " + strings.TrimSpace(text[at[2]:at[3]])
	}
	if text == "" {
		return m, nil
	}
	if c := compactTime.FindStringSubmatch(text); c != nil && d.compact {
		m.Start = c[1] + ":" + c[2]
		if c[3] != "" {
			m.End = c[3] + ":" + c[4]
		}
		return m, nil
	}
	s := clockTimes.FindStringSubmatch(text)
	if s == nil {
		return m, noMoment()
	}
	known := false
	if m.Offset, m.Zone, known = offsetOf(s[9]); !known {
		return Moment{}, noMoment()
	}
	first, second := clockOf(s[1:5]), clockOf(s[5:9])
	switch {
	case second.hour != "" && first.half == "":
		first = first.like(second)
	case second.hour != "" && second.half == "":
		second = second.after(first)
	}
	if m.Start, p = d.clock(first); p == nil && second.hour != "" {
		m.End, p = d.clock(second)
	}
	if p != nil {
		return Moment{}, p
	}
	return m, nil
}

// written is a time as somebody wrote it.
type written struct {
	hour, minute string
	sign         bool // for the hour, as in "14h"
	half         string
}

func clockOf(s []string) written {
	return written{s[0], s[1], strings.TrimSpace(s[2]) != "", strings.Trim(s[3], " .")}
}

// like gives a start the half of the day that its end has, as in "2:15-3:00 pm".
// One that would then be after the end is in the morning, as in "11:00-1:00 pm".
// Hours without minutes, as in "14-15 h", are such by their end.
func (w written) like(end written) written {
	w.half = end.half
	from, _ := strconv.Atoi(w.hour)
	to, _ := strconv.Atoi(end.hour)
	if strings.HasPrefix(end.half, "p") && (from > 12 || from%12 > to%12) {
		w.half = ""
		w.sign = true
	}
	w.sign = w.sign || end.sign && w.minute == ""
	return w
}

// after gives an end the half of the day that its start has, as in "2:00 pm - 3:30". One
// that would then be before the start is in the afternoon, as in "11:00 am - 1:00".
func (w written) after(start written) written {
	from, _ := strconv.Atoi(start.hour)
	to, _ := strconv.Atoi(w.hour)
	switch {
	case to > 12:
	case to%12 < from%12:
		w.half = "pm"
	default:
		w.half = start.half
	}
	return w
}

// clock returns a time as "15:04".
func (d *Dates) clock(w written) (string, *diagnostic.Problem) {
	hour, _ := strconv.Atoi(w.hour)
	minute, _ := strconv.Atoi(w.minute)
	switch {
	case w.minute == "" && !w.sign && w.half == "", hour > 24, minute > 59, hour == 24 && minute > 0, w.half != "" && (hour > 12 && w.half[0] == 'a' || hour > 23 || hour == 0 && w.half[0] == 'p'):
		return "", noMoment()
	case w.half == "" && d.twelve && hour >= 1 && hour <= 6 && len(w.hour) == 1 && !w.sign:
		return "", &diagnostic.Problem{Cause: "may be in the morning or in the afternoon", Hint: fmt.Sprintf("write %02d:%02d, or %d:%02d pm", hour+12, minute, hour, minute)}
	case strings.HasPrefix(w.half, "p") && hour < 12:
		hour += 12
	case strings.HasPrefix(w.half, "a") && hour == 12:
		hour = 0
	}
	return fmt.Sprintf("%02d:%02d", hour%24, minute), nil
}

var hours = regexp.MustCompile(`(?:^|[^0-9:.])([0-9]{1,2})(?: ?[:.h] ?[0-9]{2}\b| ?h\b| ?u[hu]r\b)`)

// afternoon reports whether a text has a time that shows that its author counts
// 24 hours.
func afternoon(text string) bool {
	rest := plainText(text)
	if n, ok := numericIn(rest); ok {
		rest = rest[:n.start] + " " + rest[n.end:]
	}
	for _, m := range hours.FindAllStringSubmatch(plainChineseClock(rest), -1) {
		if hour, _ := strconv.Atoi(m[1]); hour > 12 || len(m[1]) == 2 && m[1][0] == '0' {
			return true
		}
	}
	return false
}

var durations = regexp.MustCompile(`^(?:([0-9]{1,3}) ?(?:h(?:rs?|ours?|eures?|oras?)?|st(?:d|unden?)?|ч(?:ас(?:а|ов)?)?|小时|ساعات|ساعة|:)\.?(?: ?(?:,|and|et|und|y|и)? ?([0-9]{1,2})?)?|([0-9]{1,4}))(?::[0-9]{2})?(?: ?(?:'|′|m(?:in(?:s|utes?|uten?|utos?)?)?|мин(?:ут[аы]?)?|分钟|分|دقيقة|دقائق))?\.?$`)

// decimalHours matches "1.5 hours", isoDuration "PT1H30M".
var (
	decimalHours = regexp.MustCompile(`^([0-9]{1,2}[.,][0-9]{1,2}) ?(?:h(?:rs?|ours?|eures?|oras?)?|st(?:d|unden?)?|ч|час(?:а|ов)?)\.?$`)
	isoDuration  = regexp.MustCompile(`^pt(?:([0-9]{1,2})h)?(?:([0-9]{1,4})m)?(?:0s)?$`)
)

// Minutes reads how long something is: "20", "20 min", "1:30", "1 h 30", "PT1H" or
// the part of a day that spreadsheets store. It returns false for all else, and for
// a day or more.
func Minutes(text string) (int, bool) {
	text = strings.TrimSpace(plainText(text))
	number := func(s string) int { n, _ := strconv.Atoi(s); return n }
	n, sure := 0, true
	if day, err := strconv.ParseFloat(text, 64); err == nil && day > 0 && day < 1 {
		n = int(math.Round(day * 24 * 60))
	} else if s := decimalHours.FindStringSubmatch(text); s != nil {
		hours, _ := strconv.ParseFloat(strings.Replace(s[1], ",", ".", 1), 64)
		n = int(math.Round(hours * 60))
	} else if s := isoDuration.FindStringSubmatch(text); s != nil && text != "pt" {
		n = number(s[1])*60 + number(s[2])
	} else if s := durations.FindStringSubmatch(text); s == nil {
		sure = false
	} else if n = number(s[3]); s[3] == "" {
		n = number(s[1])*60 + number(s[2])
	}
	return n, sure && n < 24*60
}
