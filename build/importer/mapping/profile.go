package mapping

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"reportwidget/build/importer/records"
	"reportwidget/build/tabular"
)

// sample is the number of values of a column that are looked at closely.
const sample = 400

// profile is what the values of a column are like. The shares are of the values
// that there are.
type profile struct {
	rows, filled, distinct int
	// length is the mean number of characters.
	length float64
	// days are dates without a time, moments are dates with one, clocks are times
	// without a date.
	days, moments, clocks float64
	// ranges are several days.
	ranges float64
	// weekdays and ordinals are days without a date; yearless are days of which the
	// year is not known.
	weekdays, ordinals, yearless float64
	// lengths are such of sessions, and numbers are whole ones.
	lengths, numbers float64
	// midnight is the share of the moments that are at 0:00, and precise of those
	// whose seconds somebody's computer set.
	midnight, precise float64
	// odd is the share of those at a minute that no programme begins at.
	odd               float64
	addresses, emails float64
	// persons look like names of people, languages and decisions are words for such.
	persons, languages, decisions float64
	// numbered are such as "Hall 2": a word with a number.
	numbered float64
	// slugs are identifiers made of words, salutations are forms of address.
	slugs, salutations float64
	// truths are words for yes and no.
	truths float64
	// dated texts have the number of a day and a year, in whatever language.
	datedTexts float64
	// first and last are the earliest and the latest date.
	first, last string
	examples    []string
}

// days between the first and the last date.
func (p profile) spread() int {
	first, errFirst := time.Parse(time.DateOnly, p.first)
	last, errLast := time.Parse(time.DateOnly, p.last)
	if errFirst != nil || errLast != nil {
		return 0
	}
	return int(last.Sub(first).Hours() / 24)
}

// temporal is the share of the values that say something about when.
func (p profile) temporal() float64 {
	return p.days + p.moments + p.clocks + p.weekdays + p.ordinals + p.yearless
}

// dated is the share of the values that are days.
func (p profile) dated() float64 {
	return p.days + p.moments + p.weekdays + p.ordinals + p.yearless
}

var (
	address     = regexp.MustCompile(`^(?i:https?://|www\.)\S+$`)
	slugs       = regexp.MustCompile(`^[\pL\pN]+(?:-[\pL\pN]+)+(?:; [\pL\pN]+(?:-[\pL\pN]+)+)*$`)
	salutations = regexp.MustCompile(`^(?i:(?:prof|dr|mr|mrs|ms|miss|mx|sir|herr|frau|m|mme|mlle|sr|sra|srta|ing|dipl|г-н|г-жа)\.?(?: |$))+$`)
	datedText   = regexp.MustCompile(`(?:^|\D)\d{1,2}\D+(?:19|20)\d\d(?:\D|$)|(?:^|\D)(?:19|20)\d\d\D+\d{1,2}(?:\D|$)`)
	// numberedWord matches what is called by a word and a number.
	numberedWord = regexp.MustCompile(`^\pL+\.? ?[0-9]{1,3}[a-zA-Z]?$`)
	email        = regexp.MustCompile(`^\S+@\S+\.\S+$`)
	whole        = regexp.MustCompile(`^-?[0-9]{1,6}$`)
	// computer matches a time with seconds that are not 0, or parts of them.
	computer = regexp.MustCompile(`[0-9]{1,2}:[0-9]{2}:(?:[0-9]{2}[.,]0*[1-9]|0[1-9]|[1-5][0-9])`)
	midnight = regexp.MustCompile(`(?:^|[^0-9])0?0:00(?::00(?:\.0+)?)?(?:$|[^0-9])|(?:^|[^0-9])12:00(?::00)? ?[Aa][Mm]`)
)

// profileOf returns what the values of a column are like.
func profileOf(r *records.Records, column int, dates *tabular.Dates) profile {
	p := profile{rows: len(r.Rows)}
	different, texts := map[string]bool{}, []string(nil)
	for _, row := range r.Rows {
		text := row[column].Text()
		if strings.TrimSpace(text) == "" || heads(r, row) {
			continue
		}
		p.filled++
		p.length += float64(utf8.RuneCountInString(text))
		if !different[text] {
			different[text] = true
			texts = append(texts, text)
			if len(p.examples) < 3 {
				p.examples = append(p.examples, Brief(text))
			}
		}
	}
	p.distinct = len(different)
	if p.filled == 0 {
		return p
	}
	p.length /= float64(p.filled)
	step := max(1, len(texts)/sample)
	n := 0.0
	for i := 0; i < len(texts); i += step {
		p.count(texts[i], dates)
		n++
	}
	for _, share := range []*float64{&p.ranges, &p.days, &p.moments, &p.clocks, &p.weekdays, &p.ordinals, &p.yearless, &p.lengths, &p.numbers, &p.midnight, &p.precise, &p.odd, &p.addresses, &p.emails, &p.persons, &p.languages, &p.decisions, &p.slugs, &p.salutations, &p.truths, &p.datedTexts, &p.numbered} {
		*share /= n
	}
	return p
}

// heads reports whether a row of a table says one thing only, such as the day of the rows
// below.
func heads(r *records.Records, row []records.Cell) bool {
	filled := 0
	for _, c := range row {
		if len(c) > 0 {
			filled++
		}
	}
	return r.Table && len(r.Columns) > 2 && filled == 1
}

// count adds a value to the shares.
func (p *profile) count(text string, dates *tabular.Dates) {
	text = strings.TrimSpace(text)
	if utf8.RuneCountInString(text) <= 100 {
		p.countTime(text, dates)
	}
	one := func(share *float64, is bool) {
		if is {
			*share++
		}
	}
	_, lasts := tabular.Minutes(text)
	one(&p.lengths, lasts)
	one(&p.numbers, whole.MatchString(text))
	one(&p.addresses, address.MatchString(text))
	one(&p.emails, email.MatchString(text))
	one(&p.truths, text != "1" && text != "0" && text != "-1" && text != "x" && (yes.MatchString(text) || no.MatchString(text)))
	one(&p.salutations, salutations.MatchString(text))
	one(&p.datedTexts, utf8.RuneCountInString(text) <= 40 && datedText.MatchString(text))
	one(&p.numbered, numberedWord.MatchString(text))
	one(&p.slugs, slugs.MatchString(text))
	one(&p.persons, looksLikePeople(text))
	_, known := tabular.Language(text)
	one(&p.languages, known)
	one(&p.decisions, IsDecision(text))
}

func (p *profile) countTime(text string, dates *tabular.Dates) {
	m, problem := dates.Read(text)
	switch {
	case problem != nil && strings.Contains(problem.Cause, "has no year"):
		p.yearless++
	case problem != nil:
		if strings.Contains(problem.Cause, "may begin with the day") {
			p.days++
		} else if strings.Contains(problem.Cause, "may be in the morning") {
			p.clocks++
		}
	case m.Date != "" && m.Start != "":
		p.moments++
		p.span(m.Date)
		if last := m.Start[len(m.Start)-1]; m.End == "" && last != '0' && last != '5' {
			p.odd++
		}
	case m.Date != "":
		p.days++
		p.span(m.Date)
	case m.Weekday > 0:
		p.weekdays++
	case m.Ordinal > 0:
		p.ordinals++
	case m.Start != "":
		p.clocks++
	}
	if m.LastDate != "" {
		p.ranges++
	}
	if computer.MatchString(text) {
		p.precise++
	}
	if m.Start == "00:00" && midnight.MatchString(text) {
		p.midnight++
	}
}

func (p *profile) span(date string) {
	if p.first == "" || date < p.first {
		p.first = date
	}
	p.last = max(p.last, date)
}

// Brief returns a value in one line of a limited length.
func Brief(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if utf8.RuneCountInString(text) > 60 {
		text = string([]rune(text)[:59]) + "…"
	}
	return text
}

// looksLikePeople reports whether a text is a list of names of people: two to five
// words each, most of them with a capital, without digits and words for organisations.
func looksLikePeople(text string) bool {
	if strings.ContainsAny(text, "0123456789!?:/") || utf8.RuneCountInString(text) > 300 {
		return false
	}
	people := tabular.PeopleIn(text)
	for _, p := range people {
		words := strings.Fields(p.Name)
		capitals := 0
		for _, w := range words {
			c, _ := utf8.DecodeRuneInString(w)
			if unicode.IsUpper(c) || unicode.Is(unicode.Han, c) || unicode.Is(unicode.Arabic, c) {
				capitals++
			}
		}
		han := len(words) == 1 && utf8.RuneCountInString(words[0]) <= 4 && capitals == 1 && words[0][0] >= 0x80
		if tabular.IsOrganisation(p.Name) || !han && (len(words) < 2 || len(words) > 5 || capitals*3 < len(words)*2) {
			return false
		}
	}
	return len(people) > 0
}

// IsDecision reports whether a word says what became of a session.
func IsDecision(text string) bool {
	word := plainWord(text)
	first, _, _ := strings.Cut(word, " ")
	return Exclusion(text) != "" || slices.Contains(kept, word) || first == "accept" || first == "accepted"
}
