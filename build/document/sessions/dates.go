package sessions

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"reportwidget/build/tabular"
)

// calendar reads the dates in documents.
type calendar struct {
	dates *tabular.Dates
	// monthFirst tells that dates with points have the month first, against custom.
	monthFirst bool
}

var dotted = regexp.MustCompile(`\b(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})\b`)

// newCalendar learns from all documents how their dates are written. The days of the
// event help where they are known.
func newCalendar(files []File, o Options) calendar {
	texts := append(allTexts(files), yearsOf(files)...)
	var c calendar
	for _, text := range texts {
		for _, m := range dotted.FindAllStringSubmatch(text, -1) {
			if len(m[1]) == 2 && m[1] > "12" {
				return calendar{dates: tabular.NewDates(texts, o.First, o.Last, false).Ordered(o.DateOrder)}
			}
			c.monthFirst = c.monthFirst || len(m[2]) == 2 && m[2] > "12"
		}
	}
	if c.monthFirst {
		for i, text := range texts {
			texts[i] = dotted.ReplaceAllString(text, "$1/$2/$3")
		}
	}
	c.dates = tabular.NewDates(texts, o.First, o.Last, false).Ordered(o.DateOrder)
	return c
}

// year matches a year in the name of an event or of a file.
var year = regexp.MustCompile(`(?:^|[^0-9])(20[0-9]{2})(?:[^0-9]|$)`)

// yearsOf returns a day of the year that the names and titles of the documents say, if
// they say only one, for dates that have none.
func yearsOf(files []File) []string {
	said := ""
	for _, f := range files {
		names := []string{f.Name, f.Document.Title}
		if at := headingsOf(f.Document.Blocks); len(at) > 0 {
			names = append(names, f.Document.Blocks[at[0]].OneLine())
		}
		for _, name := range names {
			for _, m := range year.FindAllStringSubmatch(name, -1) {
				if said != "" && said != m[1] {
					return nil
				}
				said = m[1]
			}
		}
	}
	if said == "" {
		return nil
	}
	return []string{said + "-07-02"} // the middle, to which all its days are nearest
}

// longestDate is how many characters a line may have that is a date alone.
const longestDate = 60

// moment reads a text that is a date, a day, a time or several of these, and
// nothing else.
func (c calendar) moment(text string) (tabular.Moment, bool) {
	text = strings.Trim(strings.TrimSpace(text), "*_#()[]:：,.")
	if utf8.RuneCountInString(text) > longestDate || !saysMoment(text) {
		return tabular.Moment{}, false
	}
	if c.monthFirst {
		text = dotted.ReplaceAllString(text, "$1/$2/$3")
	}
	m, problem := c.dates.Read(text)
	return m, problem == nil && m.LastDate == "" // that of the event
}

// saysMoment reports whether a text may be a date or a time: a plain number is
// not one.
func saysMoment(text string) bool {
	digits, others := 0, 0
	for _, c := range text {
		switch {
		case unicode.IsDigit(c):
			digits++
		case unicode.IsLetter(c), strings.ContainsRune(":./-–", c):
			others++
		}
	}
	return others > 0 && (digits > 0 || others >= 3)
}

// momentIn reads the moment at the front of a text, whose rest is something else
// such as a place.
func (c calendar) momentIn(text string) (m tabular.Moment, rest string, found bool) {
	if m, found = c.moment(text); found {
		return m, "", true
	}
	front := text[:min(len(text), 4*longestDate)]
	cuts := pieceEnds.FindAllStringIndex(front, -1)
	for i := len(cuts) - 1; i >= 0; i-- {
		if m, found = c.moment(text[:cuts[i][0]]); found {
			return m, strings.TrimSpace(text[cuts[i][1]:]), true
		}
	}
	return m, text, false
}

// pieceEnds matches what may stand between a moment and something else.
var pieceEnds = regexp.MustCompile(`\s*(?:[,;|،，@]|\s[-–—]\s|\s(?:at|in|@|im|à|en)\s)\s*`)

// isDay reports whether a moment says a day.
func isDay(m tabular.Moment) bool { return m.Date != "" || m.Weekday > 0 || m.Ordinal > 0 }

// day reports whether a heading or a line is a day and nothing else.
func (c calendar) day(text string) (tabular.Moment, bool) {
	m, found := c.moment(text)
	return m, found && isDay(m) && m.Start == ""
}

// allTexts returns the texts in documents that may hold dates, of which each shows
// whether the day or the month is first in the others.
func allTexts(files []File) []string {
	var texts []string
	for _, f := range files {
		texts = append(texts, strings.Map(nameSeparator, f.Name))
		for _, b := range f.Document.Blocks {
			for _, l := range strings.Split(b.String(), "\n") {
				if len(l) <= 160 && strings.ContainsFunc(l, unicode.IsDigit) {
					_, value, found := strings.Cut(l, ":")
					if texts = append(texts, l); found {
						texts = append(texts, strings.TrimSpace(value))
					}
				}
			}
		}
	}
	return texts
}

func nameSeparator(c rune) rune {
	if c == '_' || c == '/' {
		return ' '
	}
	return c
}
