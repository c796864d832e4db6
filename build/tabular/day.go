package tabular

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"reportwidget/build/diagnostic"

	"github.com/xuri/excelize/v2"
)

// The forms of a date.
var (
	isoDate     = regexp.MustCompile(`\b([0-9]{4})([-/.])([0-9]{1,2})[-/.]([0-9]{1,2})(?:t|\b)`)
	basicDate   = regexp.MustCompile(`^((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})$`)
	chineseDate = regexp.MustCompile(`(?:([0-9]{4}) ?年 ?)?([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?[日号號]`)
	numericDate = regexp.MustCompile(`\b([0-9]{1,2})([-/.]) ?([0-9]{1,2})([-/.]) ?([0-9]{4}|[0-9]{2})\b`)
	yearFirst   = regexp.MustCompile(`\b([0-9]{4})[-/. ]+(\pL[\pL\pM]{2,})\.?[-/. ]+([0-9]{1,2})\b`)
	dayMonth    = regexp.MustCompile(`\b([0-9]{1,2})(?:st|nd|rd|th|er|ère|\.|º|°|ª)?[ /.-]*(?:of |de |d'|del )?(\pL[\pL\pM]{2,})\.?`)
	monthDay    = regexp.MustCompile(`(\pL[\pL\pM]{2,})\.?[ /-]*([0-9]{1,2})(?:st|nd|rd|th|\.)?(?:[^0-9:.h]|\.$|$)`)
	yearAfter   = regexp.MustCompile(`^(?:[ ,./-]|de |del |of |г)*([0-9]{4})(?: ?г\.?| ?года)?(?:$|[^0-9:])`)
	shortYear   = regexp.MustCompile(`^(?:[-/]|,? ?')([0-9]{2})(?:$|[^0-9:.h])|^[ ,.]+([3-9][0-9]|2[5-9])(?:$|[^0-9:.h])|^[ ,.]+(2[0-4])$`)
	noYear      = regexp.MustCompile(`^([^0-9]*)\b([0-9]{1,2})\. ?([0-9]{1,2})\.(?:$|[ ,)-])`)
	slashed     = regexp.MustCompile(`^([^0-9]*)\b([0-9]{1,2})/([0-9]{1,2})(?:$|[ ,)])`)
)

// found is a date in a text: its parts, of which the year may be missing, and
// where it stands.
type found struct {
	year, month, day string
	start, end       int
}

// dateIn finds the date in a plain text, in any form but that of three numbers
// with the year last.
func dateIn(text string) (found, bool) {
	sub := func(at []int, i int) string {
		if at[2*i] < 0 {
			return ""
		}
		return text[at[2*i]:at[2*i+1]]
	}
	if at := isoDate.FindStringSubmatchIndex(text); at != nil {
		return found{sub(at, 1), sub(at, 3), sub(at, 4), at[0], at[1]}, true
	} else if at := basicDate.FindStringSubmatchIndex(text); at != nil {
		return found{sub(at, 1), sub(at, 2), sub(at, 3), at[0], at[1]}, true
	} else if at := chineseDate.FindStringSubmatchIndex(text); at != nil {
		return found{sub(at, 1), sub(at, 2), sub(at, 3), at[0], at[1]}, true
	} else if at := yearFirst.FindStringSubmatchIndex(text); at != nil && monthOf(sub(at, 2)) != "" {
		return found{sub(at, 1), monthOf(sub(at, 2)), sub(at, 3), at[0], at[1]}, true
	}
	for _, at := range dayMonth.FindAllStringSubmatchIndex(text, -1) {
		if month := monthOf(sub(at, 2)); month != "" {
			return withYear(text, found{"", month, sub(at, 1), at[0], at[1]}), true
		}
	}
	for _, at := range monthDay.FindAllStringSubmatchIndex(text, -1) {
		if month := monthOf(sub(at, 1)); month != "" {
			return withYear(text, found{"", month, sub(at, 2), at[0], ordinalEnd(text, at[5])}), true
		}
	}
	if at := noYear.FindStringSubmatchIndex(text); at != nil {
		return found{"", sub(at, 3), sub(at, 2), at[4], at[7] + 1}, true
	}
	return found{}, false
}

// ordinalEnd returns where a number and the ending of an ordinal end.
func ordinalEnd(text string, end int) int {
	for _, ending := range []string{"st", "nd", "rd", "th"} {
		if strings.HasPrefix(text[end:], ending) {
			return end + len(ending)
		}
	}
	return end
}

// withYear adds the year that stands after a day and a month. Two digits are a
// year only where they cannot be an hour.
func withYear(text string, f found) found {
	rest := text[f.end:]
	for _, form := range []*regexp.Regexp{yearAfter, shortYear} {
		at := form.FindStringSubmatchIndex(rest)
		for i := 2; at != nil && i < len(at); i += 2 {
			if at[i] >= 0 {
				f.year, f.end = rest[at[i]:at[i+1]], f.end+at[i+1]
				return f
			}
		}
	}
	return f
}

// date takes the date out of a plain text.
func (d *Dates) date(text string) (rest string, m Moment, p *diagnostic.Problem) {
	f, known := dateIn(text)
	n, isNumeric := numericIn(text)
	switch {
	case isNumeric && (!known || f.year == "" || f.start > n.start) && !isoDate.MatchString(text):
		f.start, f.end = n.start, n.end
		m.Date, p = d.numeric(n)
	case known:
		m.Date, p = d.complete(f, text)
	case slashed.MatchString(text):
		at := slashed.FindStringSubmatchIndex(text)
		f = found{"", text[at[6]:at[7]], text[at[4]:at[5]], at[4], at[7]}
		if d.unknown && f.day != f.month {
			return text, m, ambiguousDay()
		}
		if d.monthFirst {
			f.day, f.month = f.month, f.day
		}
		m.Date, p = d.complete(f, text)
	default:
		return text, m, nil
	}
	if m.Date == "" && p == nil {
		p = noDay()
	}
	return text[:f.start] + " " + text[f.end:], m, p
}

// complete returns a date as "2006-01-02". One without a year is in the year of
// the others; the name of its weekday, if there is one, must agree.
func (d *Dates) complete(f found, text string) (string, *diagnostic.Problem) {
	if f.year != "" {
		return isoDay(f.year, f.month, f.day), nil
	}
	if isoDay("2024", f.month, f.day) == "" {
		return "", noDay()
	}
	if d.year == "" {
		return "", yearless()
	}
	day := d.nearest(f)
	if weekday := weekdayIn(text); weekday > 0 && day != "" && weekdayOf(day) != weekday {
		return "", &diagnostic.Problem{Cause: "is another day of the week in " + day[:4], Hint: "write year-month-day, for example 2024-09-30"}
	}
	return day, nil
}

// nearest returns the date of a day and a month in the year in which it is nearest to
// the dates that are known: the days of an event follow each other over New Year, too.
func (d *Dates) nearest(f found) string {
	known, err := time.Parse(time.DateOnly, d.near)
	year, _ := strconv.Atoi(d.year)
	best, least := "", time.Duration(0)
	for _, y := range []int{year, year - 1, year + 1} {
		day := isoDay(strconv.Itoa(y), f.month, f.day)
		t, invalid := time.Parse(time.DateOnly, day)
		if invalid != nil {
			continue
		}
		if away := t.Sub(known).Abs(); best == "" || err == nil && away < least {
			best, least = day, away
		}
	}
	return best
}

// weekdayOf returns the day of the week of a date, Monday being 1.
func weekdayOf(date string) int {
	t, _ := time.Parse(time.DateOnly, date)
	return (int(t.Weekday())+6)%7 + 1
}

var letters = regexp.MustCompile(`[\pL\pM]+`)

// weekdayIn returns the first day of the week that a plain text names, or 0.
func weekdayIn(text string) int {
	for _, word := range letters.FindAllString(text, -1) {
		if n := weekdays[foldWord(word)]; n > 0 {
			return n
		}
	}
	return 0
}

// numericForm is a date of three numbers with the year last, and the sign between them.
type numericForm struct {
	first, second, year, sign string
	start, end                int
}

// numericIn finds a date of three numbers in a plain text. The same sign is between
// them: "9.00-9.45" is none.
func numericIn(text string) (numericForm, bool) {
	for from := 0; from < len(text); {
		at := numericDate.FindStringSubmatchIndex(text[from:])
		if at == nil {
			break
		}
		sub := func(i int) string { return text[from+at[2*i] : from+at[2*i+1]] }
		if sub(2) == sub(4) {
			return numericForm{sub(1), sub(3), sub(5), sub(2), from + at[0], from + at[1]}, true
		}
		from += at[3]
	}
	return numericForm{}, false
}

// numeric reads a date of three numbers. With points between them, the day is first.
func (d *Dates) numeric(n numericForm) (string, *diagnostic.Problem) {
	first, second := n.first, n.second
	if n.sign != "." && d.unknown && first != second {
		return "", ambiguousDay()
	}
	if n.sign != "." && d.monthFirst {
		first, second = second, first
	}
	return isoDay(n.year, second, first), nil
}

// isoDay returns a day of the calendar as "2006-01-02", or "". A year of two
// digits is in this century.
func isoDay(year, month, day string) string {
	if len(year) == 2 {
		year = "20" + year
	}
	t, err := time.Parse("2006-1-2", year+"-"+strings.TrimPrefix(month, "0")+"-"+strings.TrimPrefix(day, "0"))
	if err != nil {
		return ""
	}
	return t.Format(time.DateOnly)
}

// monthOf returns the number of a month, or "".
func monthOf(word string) string {
	if n := months[foldWord(word)]; n > 0 {
		return strconv.Itoa(n)
	}
	return ""
}

// ordinalDay matches "Day 2", "2nd day", "第2天" and the like in a plain text.
var ordinalDay = regexp.MustCompile(`第 ?([0-9]{1,2}|[一二三四五六七八九]) ?[天日]|(\pL[\pL\pM]*)\.? ?#?([0-9]{1,2})\b|\b([0-9]{1,2})(?:st|nd|rd|th|er|e|\.|-й)? ?(\pL[\pL\pM]*)`)

// ordinal takes the number of a day of the event out of a plain text.
func ordinal(text string) (rest string, number int) {
	for _, at := range ordinalDay.FindAllStringSubmatchIndex(text, -1) {
		sub := func(i int) string {
			if at[2*i] < 0 {
				return ""
			}
			return text[at[2*i]:at[2*i+1]]
		}
		switch {
		case at[2] >= 0:
			number = strings.Index("一二三四五六七八九", sub(1))/len("一") + 1
			if n, err := strconv.Atoi(sub(1)); err == nil {
				number = n
			}
		case dayWords[foldWord(sub(2))]:
			number, _ = strconv.Atoi(sub(3))
		case dayWords[foldWord(sub(5))]:
			number, _ = strconv.Atoi(sub(4))
		default:
			continue
		}
		return text[:at[0]] + " " + text[at[1]:], number
	}
	return text, 0
}

// The days that plain numbers are taken for: in 1954 to 2119.
const (
	firstSerial = 20_000
	lastSerial  = 80_000
)

// serial reads the number by which spreadsheets store a date, a time or both:
// days since 1900 or 1904.
func (d *Dates) serial(text string) (Moment, bool) {
	n, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
	switch {
	case err != nil, len(text) < 3, n >= lastSerial, n >= 1 && n < firstSerial, n <= 0:
		return Moment{}, false
	}
	t, err := excelize.ExcelDateToTime(n, d.date1904)
	if err != nil {
		return Moment{}, false
	}
	t = t.Round(time.Second).Round(time.Minute)
	var m Moment
	if n >= 1 {
		m.Date = t.Format(time.DateOnly)
	}
	if strings.ContainsAny(text, ".,") {
		m.Start = t.Format("15:04")
	}
	return m, true
}

// epochForm matches the seconds or milliseconds since 1970 of 2001 to 2033.
var epochForm = regexp.MustCompile(`^(1[0-9]{9})(?:[0-9]{3})?$`)

// epoch reads the number by which programs store a moment.
func epoch(text string) (Moment, bool) {
	s := epochForm.FindStringSubmatch(text)
	if s == nil {
		return Moment{}, false
	}
	seconds, _ := strconv.ParseInt(s[1], 10, 64)
	t := time.Unix(seconds, 0).UTC()
	return Moment{Date: t.Format(time.DateOnly), Start: t.Format("15:04"), Offset: "Z", Zone: "UTC"}, true
}
