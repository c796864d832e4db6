package sessions

import (
	"regexp"
	"unicode/utf8"

	"reportwidget/build/document/richtext"
)

// onDayAbove puts sessions without a day on the one that stands above all of them, as in
// "Lisbon, 5 May 2026" or "Date: 5 May 2026". It leaves them alone if one of them has a day,
// or if their times go back, which may be another day.
func (c *cutter) onDayAbove(sessions []Session, above []richtext.Block) {
	day := c.dayIn(above)
	before := ""
	for _, s := range sessions {
		if s.Date != "" || s.Start != "" && s.Start < before {
			return
		}
		before = max(before, s.Start)
	}
	if day == "" {
		return
	}
	for i := range sessions {
		sessions[i].Date, sessions[i].Guessed = day, append(sessions[i].Guessed, "date")
	}
}

// dayIn returns the only day that the lines of blocks say, or "".
func (c *cutter) dayIn(blocks []richtext.Block) string {
	day := ""
	for _, b := range blocks {
		for _, l := range b.Lines() {
			found := c.dayInLine(richtext.Block{Runs: l}.OneLine())
			if found != "" && day != "" && found != day {
				return ""
			}
			day = max(day, found)
		}
	}
	return day
}

// dayEnd matches the parts of a title of which the last may be a day: "Staff day – 17 September
// 2025", "Réunion du 18 juin 2025".
var dayEnd = regexp.MustCompile(`^(.*?\S)\s*(?:,|\s[-–—|]|\s(?:du|vom|am|on|of|del|de|от|за))\s+(\S.*)$`)

// dayAtEnd returns the day at the end of a title, or "", and what stands before it.
func (c *cutter) dayAtEnd(title string) (rest, day string) {
	for from := title; ; {
		m := dayEnd.FindStringSubmatchIndex(from)
		if m == nil {
			return title, ""
		}
		if found, is := c.calendar.day(from[m[4]:m[5]]); is && found.Date != "" {
			return title[:len(title)-len(from)+m[3]], found.Date
		}
		from = from[m[4]:m[5]]
	}
}

// longestDayLine is how many characters a line may have that says the day of an event.
const longestDayLine = 120

// otherDay matches a line about a day that is not that of the event.
var otherDay = regexp.MustCompile(`(?i)deadline|updated?|printed|version|submi|last |stand\b|frist|aktualisiert|mise à jour|actualizado|截止|更新|обновлен`)

// dayInLine returns the day of the event in a line with a label for it, or with a place or a
// title beside it, or "".
func (c *cutter) dayInLine(line string) string {
	if utf8.RuneCountInString(line) > longestDayLine || otherDay.MatchString(line) {
		return ""
	}
	if l := labelIn(line); l.field == when {
		line = l.value
	}
	if m, _, found := c.calendar.momentIn(line); found && m.Date != "" {
		return m.Date
	}
	for _, cut := range pieceEnds.FindAllStringIndex(line, -1) {
		if m, found := c.calendar.day(line[cut[1]:]); found && m.Date != "" {
			return m.Date
		}
	}
	return ""
}
