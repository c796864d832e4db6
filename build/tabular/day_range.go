package tabular

import (
	"cmp"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"reportwidget/build/diagnostic"
)

// Signs and words between the first and the last day of a range, and what may stand after
// the number of a day.
const (
	through     = ` ?(?:-+|~|→|>|\bto\b|\bthrough\b|\bthru\b|\buntil\b|\btill?\b|\bbis(?: zum)?\b|\bau\b|\bal?\b|\bhasta(?: el)?\b|\bt/m\b|\btot(?: en met)?\b|по|до|至|到|إلى|الى|حتى) ?(?:\bthe\b ?|\bel\b ?|\bden\b ?)?`
	ordinalEnds = `(?:st|nd|rd|th|er|ère|\.|º|°|ª)?`
	inMonth     = `[ .-]*(?:of |de |d'|del )?(\pL[\pL\pM]{2,})`
)

// The forms of a range of days whose first day says less than the last, or the other way.
var (
	// "3-5 May 2026", "3. bis 5. Mai"
	daysOfMonth = regexp.MustCompile(`(?:^|[^0-9:.])([0-9]{1,2})` + ordinalEnds + through + `(?:[\pL\pM]+\.?,? )?([0-9]{1,2})` + ordinalEnds + inMonth)
	// "May 3-5, 2026"
	monthOfDays = regexp.MustCompile(`(\pL[\pL\pM]{2,})\.? ?([0-9]{1,2})` + ordinalEnds + through + `([0-9]{1,2})` + ordinalEnds + `(?:[^0-9:.hap]|$)`)
	// "5月3日至5日", "5月3-5日"
	chineseDays = regexp.MustCompile(`((?:[0-9]{4} ?年 ?)?[0-9]{1,2} ?月 ?)([0-9]{1,2}) ?[日号號]?` + through + `([0-9]{1,2}) ?[日号號]`)
	// "03.-05.05.2026"
	pointedDays = regexp.MustCompile(`(?:^|[^0-9:.])([0-9]{1,2})\.` + through + `([0-9]{1,2})(\.[0-9]{1,2}\.(?:[0-9]{4}|[0-9]{2}\b)?)`)
	// "2026-05-03/2026-05-05"
	isoDays = regexp.MustCompile(`^([0-9]{4}-[0-9]{2}-[0-9]{2})/([0-9]{4}-[0-9]{2}-[0-9]{2})$`)
	// dayBefore matches the day in front of a month, after which the numbers are hours: "9 May 10-12"
	dayBefore   = regexp.MustCompile(`[0-9]` + ordinalEnds + `[ .-]*(?:of |de |d'|del )?$`)
	betweenDays = regexp.MustCompile(through)
)

// daysIn returns the first and the last day in a plain text with a range of days, each
// with everything that is said about it.
func daysIn(text string) (first, last string, is bool) {
	if !mayHoldDays(text) {
		return "", "", false
	}
	if s := isoDays.FindStringSubmatch(text); s != nil {
		return s[1], s[2], true
	}
	if at := daysOfMonth.FindStringSubmatchIndex(text); at != nil && monthOf(text[at[6]:at[7]]) != "" && saysNothing(text[:at[2]]) {
		return text[:at[2]] + text[at[2]:at[3]] + text[at[5]:], text[:at[2]] + text[at[4]:], true
	}
	if at := monthOfDays.FindStringSubmatchIndex(text); at != nil && monthOf(text[at[2]:at[3]]) != "" && !dayBefore.MatchString(text[:at[2]]) {
		return text[:at[5]] + text[at[7]:], text[:at[4]] + text[at[6]:], true
	}
	if at := chineseDays.FindStringSubmatchIndex(text); at != nil {
		return text[:at[5]] + "日" + trimDay(text[at[7]:]), text[:at[4]] + text[at[6]:], true
	}
	if at := pointedDays.FindStringSubmatchIndex(text); at != nil && saysNothing(text[:at[2]]) {
		return text[:at[3]] + text[at[6]:], text[:at[2]] + text[at[4]:], true
	}
	return twoDates(text)
}

// saysNothing reports whether what stands before a range are words around a date, and not
// those of a number, as in "Day 3 - 5 May".
func saysNothing(text string) bool {
	for _, word := range letters.FindAllString(text, -1) {
		if folded := foldWord(word); weekdays[folded] == 0 && !around[folded] {
			return false
		}
	}
	return !strings.ContainsFunc(text, unicode.IsDigit)
}

// trimDay returns what stands after the sign for a day.
func trimDay(text string) string {
	return strings.TrimLeft(text, " 日号號")
}

// mayHoldDays reports whether a text may hold a range of days: it has two numbers, and more
// than the digits and the colons of times.
func mayHoldDays(text string) bool {
	numbers, more, digit := 0, false, false
	for i := range len(text) {
		c := text[i]
		is := c >= '0' && c <= '9'
		if is && !digit {
			numbers++
		}
		digit = is
		more = more || c >= 0x80 || c >= 'a' && c <= 'z' || c == '.' || c == '/'
	}
	return (numbers > 5 || numbers > 1 && more) && !oneMoment(text)
}

// oneMoment reports whether a text is a moment as programs write it, such as
// "2026-05-04t09:00:00+02:00", with one date in it.
func oneMoment(text string) bool {
	if len(text) < len("2006-01-02") || text[4] != '-' || text[7] != '-' {
		return false
	}
	rest := text[len("2006-01-02"):]
	return !strings.ContainsFunc(rest, func(c rune) bool {
		return c != 't' && c != 'z' && c != ':' && c != '.' && c != '+' && c != '-' && c != ' ' && (c < '0' || c > '9')
	}) &&
		strings.Count(rest, "-") < 2 && !strings.Contains(rest, " - ")
}

// twoDates parts a text with a date on either side of a sign for a range. The first may
// lack the year.
func twoDates(text string) (first, last string, is bool) {
	for _, at := range betweenDays.FindAllStringIndex(text, -1) {
		first, last = text[:at[0]], text[at[1]:]
		year, dated := yearIn(last)
		if !dated || !isDated(first) {
			continue
		}
		if own, _ := yearIn(first); own == "" && year != "" {
			first = addYear(first, yearBefore(first, last, year))
		}
		return first, last, true
	}
	return "", "", false
}

// yearIn returns the year of the date in a plain text, which may be "", and whether there
// is a date.
func yearIn(text string) (year string, dated bool) {
	if n, ok := numericIn(text); ok {
		return n.year, true
	}
	f, ok := dateIn(text)
	return f.year, ok
}

// yearBefore returns the year of the first day of a range, of which only the last has one: the
// year before if the first is later in the year, as in "30 December - 2 January 2026".
func yearBefore(first, last, year string) string {
	f, _ := dateIn(first)
	l, known := dateIn(last)
	if n, numeric := numericIn(last); numeric {
		l.month, l.day, known = n.second, n.first, n.sign == "."
	}
	if number, err := strconv.Atoi(year); err == nil && len(year) == 4 && known && isoDay("2024", f.month, f.day) > isoDay("2024", l.month, l.day) {
		return strconv.Itoa(number - 1)
	}
	return year
}

func isDated(text string) bool {
	_, dated := yearIn(text)
	return dated
}

// addYear puts a year after the date in a plain text that has none.
func addYear(text, year string) string {
	f, _ := dateIn(text)
	if strings.HasSuffix(text[:f.end], ".") && !strings.ContainsFunc(text[f.start:f.end], func(c rune) bool { return c >= 'a' }) {
		return text[:f.end] + year + text[f.end:] // "30.4."
	}
	if strings.Contains(text[f.start:f.end], "月") {
		return text[:f.start] + year + "年" + text[f.start:]
	}
	return text[:f.end] + " " + year + text[f.end:]
}

// days reads a range of days. A time that stands for both is that of every day; otherwise
// the end is on the last day.
func (d *Dates) days(first, last string) (Moment, *diagnostic.Problem) {
	m, p := d.Read(first)
	if p != nil {
		return m, p
	}
	end, p := d.Read(last)
	if p != nil {
		return Moment{}, p
	}
	if end.Date < m.Date {
		end.Date = overNewYear(&m, end.Date)
	}
	switch {
	case m.Date == "" || end.Date < m.Date:
		return Moment{}, noDay()
	case end.Date > m.Date:
		m.LastDate = end.Date
	}
	if m.Start == "" || end.Start != m.Start || end.End != m.End {
		m.End = cmp.Or(end.End, end.Start)
	}
	if m.Start == "" {
		m.End = ""
	}
	return m, nil
}

// overNewYear puts the first day of a range into the year before if that makes the range
// short, as from 30 December to 2 January. It returns the last day.
func overNewYear(m *Moment, last string) string {
	first, wrong := time.Parse(time.DateOnly, m.Date)
	end, other := time.Parse(time.DateOnly, last)
	before := first.AddDate(-1, 0, 0)
	if wrong == nil && other == nil && end.Sub(before) < mostOverNewYear {
		m.Date = before.Format(time.DateOnly)
	}
	return last
}

// eachDay returns plain texts, of which one with a range of days is two, and the places of
// the first days of ranges: the last day says the year.
func eachDay(texts []string) (all []string, starts map[int]bool) {
	starts = map[int]bool{}
	for _, text := range texts {
		text = plainText(text)
		if first, last, is := daysIn(strings.TrimSpace(text)); is {
			starts[len(all)] = true
			all = append(all, first, last)
			continue
		}
		all = append(all, text)
	}
	return all, starts
}
