package sessions

import (
	"cmp"
	"regexp"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/tabular"
)

// habits are what the author of a document does in all headings.
type habits struct {
	numbers  bool // they begin with a number
	speakers bool // they end with a dash and a name
	full     bool // some of them, with a name of several words
	brackets bool // they end with a name in parentheses
}

// afterDash matches a title with something after a dash.
var afterDash = regexp.MustCompile(`^(.{3,}?)\s+[-–—]\s+([^-–—]+)$`)

// byName matches a title with a name after "by".
var byName = regexp.MustCompile(`^(.{3,}?),?\s+(?:by|von|par|por|with|mit|avec|con)\s+(.+)$`)

func habitsOf(parts []part) habits {
	numbers, speakers, full, bracketed := 0, 0, 0, 0
	for _, p := range parts {
		if numbered.MatchString(p.heading) {
			numbers++
		}
		if m := afterDash.FindStringSubmatch(unwrapped(p.heading)); m != nil && allNames(m[2], 1) {
			speakers++
			full += one(allNames(m[2], 2))
		}
		if m := brackets.FindStringSubmatch(p.heading); m != nil && allNames(m[2], 2) {
			bracketed++
		}
	}
	return habits{brackets: bracketed*2 >= len(parts) && bracketed > 1, numbers: numbers == len(parts) && numbers > 1, speakers: speakers*2 >= len(parts) && speakers > 1, full: full*3 >= len(parts) && full > 1}
}

// allNames reports whether a text is the names of people and nothing else, each of
// at least some words and all of them capital.
func allNames(text string, words int) bool {
	people := peopleIn(text)
	for _, p := range people {
		n := len(strings.Fields(p.Name))
		if n < words || n > 4 || n > 1 && !looksLikePerson(p.Name) {
			return false
		}
	}
	return len(people) > 0
}

// plain returns a heading without the number that all have.
func (h habits) plain(heading string) string {
	if h.numbers {
		return numbered.ReplaceAllString(heading, "")
	}
	return heading
}

// speaker takes the speaker off a title.
func (h habits) speaker(title string) (people []report.Person, rest string, found bool) {
	if m := byName.FindStringSubmatch(title); m != nil && allNames(m[2], 1) && strings.Contains(strings.ToLower(title), " by ") || m != nil && allNames(m[2], 2) {
		return peopleIn(m[2]), unwrapped(m[1]), true
	}
	if m := afterDash.FindStringSubmatch(title); m != nil && (h.speakers && allNames(m[2], 1) || h.full && allNames(m[2], 2)) {
		return peopleIn(m[2]), unwrapped(m[1]), true
	}
	if m := brackets.FindStringSubmatch(title); m != nil && h.brackets && allNames(m[2], 2) {
		return peopleIn(m[2]), m[1], true
	}
	return nil, title, false
}

// wrappings are what may stand around a whole title.
var wrappings = []struct{ open, close string }{{`"`, `"`}, {"“", "”"}, {"„", "“"}, {"«", "»"}, {"「", "」"}, {"『", "』"}, {"[", "]"}, {"*", "*"}, {"_", "_"}, {"'", "'"}, {"‘", "’"}}

// unwrapped returns a title without quotes, brackets or marks around all of it.
func unwrapped(title string) string {
	title = strings.TrimSpace(title)
	for _, w := range wrappings {
		inner, found := strings.CutPrefix(title, w.open)
		if !found {
			continue
		}
		if inner, found = strings.CutSuffix(inner, w.close); found && !strings.Contains(inner, w.close) && strings.TrimSpace(inner) != "" {
			return unwrapped(inner)
		}
		if at := strings.Index(inner, w.close); at > 0 && w.open == "[" && strings.HasPrefix(inner[at+1:], " ") {
			return inner[:at] + inner[at+1:] // "[Title] - Speaker"
		}
	}
	return title
}

// quotedTitle matches a title in quotes with a name after it.
var quotedTitle = regexp.MustCompile(`^(?:["“„«](.+?)["”“»])\s+(?:by|von|par|por)\s+(.+)$`)

// title cleans a heading to be the title of a session, and takes the time, the
// speaker and the word "Session" off it.
func (h *head) title(heading string) {
	s := h.session
	text := strings.TrimSpace(heading)
	if l := labelIn(text); l.field == title && l.value != "" {
		text = l.value
	}
	text = h.takeMoment(h.takeTime(h.takeBrackets(text)))
	if m := sessionWord.FindStringIndex(text); m != nil {
		if rest := strings.Trim(text[m[1]:], " :：.–—-"); rest != "" {
			text = rest
		}
	}
	if rest, found := strings.CutPrefix(text, "Session "); found && strings.HasPrefix(rest, "\"") || found && strings.HasPrefix(rest, "“") {
		text = rest
	}
	text = h.takeTime(text)
	if m := quotedTitle.FindStringSubmatch(text); m != nil && len(peopleIn(m[2])) > 0 {
		text = m[1]
		s.People = addPeople(s.People, peopleIn(m[2]))
	}
	text = strings.TrimRight(unwrapped(text), ":： ")
	if h.named != "" && (text == "" || isGeneric(text) || sessionWord.MatchString(heading)) {
		text = h.named
	}
	if text == "" {
		text = strings.TrimSpace(heading)
	}
	s.Title = text
}

// takeBrackets takes what stands in parentheses at the end of a heading off, if all of it is
// a day, a time, a room or a field: "(Room 2, 9:30)", "(led by Ana Silva, notes by Bo Ek)".
func (h *head) takeBrackets(text string) string {
	m := brackets.FindStringSubmatch(text)
	if m == nil {
		return text
	}
	var said Session
	inner := &head{cutter: h.cutter, session: &said}
	scribes := len(h.scribes)
	if !inner.inBrackets(m[2]) {
		h.scribes = h.scribes[:scribes]
		return text
	}
	h.set(tabular.Moment{Date: said.Date, Start: said.Start, End: said.End})
	h.session.Room = cmp.Or(h.session.Room, said.Room)
	h.session.People = addPeople(h.session.People, said.People)
	return m[1]
}

// inBrackets reads parts with commas between, and reports whether each is a moment, a room or
// a field. The names of a field may have commas, too.
func (h *head) inBrackets(text string) bool {
	var last labelled
	for _, part := range strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(",;|،，", c) }) {
		part = strings.TrimSpace(part)
		l := labelIn(part)
		switch {
		case l.field != noField && l.value != "":
			if last = l; !h.field(l, nil) {
				return false
			}
		case h.readsMoment(part):
		case roomWord.MatchString(part):
			h.session.Room = part
		case last.field == lead && looksLikePerson(part):
			h.apply(labelled{lead, last.word, part})
		default:
			return h.readsMoment(text) // "30 September 2024, 9:30"
		}
	}
	return true
}

// frontMoment matches a heading with something in front of its title.
var frontMoment = regexp.MustCompile(`^(.{3,40}?)(?:\s*[:|：]\s+|\s+[-–—]\s+)(\S.*)$`)

// takeMoment takes the day off the front of a heading: "30 September: Opening".
func (h *head) takeMoment(text string) string {
	m := frontMoment.FindStringSubmatch(text)
	if m == nil {
		return text
	}
	found, ok := h.calendar.moment(m[1])
	if !ok || found.Date == "" && found.Start == "" {
		return text
	}
	h.set(found)
	return m[2]
}

// saysDay reports whether a heading has a day in front of its title, or in parentheses
// at its end.
func (c *cutter) saysDay(heading string) bool {
	h := &head{cutter: c, session: &Session{}}
	return h.takeMoment(h.takeBrackets(heading)) != heading
}

// takeTime takes the time off the front or the end of a heading.
func (h *head) takeTime(text string) string {
	if at := clock.FindStringIndex(text); at != nil && at[1] < len(text) {
		if m, found := h.calendar.moment(strings.Trim(text[:at[1]], " -–—:|,()")); found && m.Start != "" {
			h.set(m)
			return strings.TrimSpace(text[at[1]:])
		}
	}
	if at := endClock.FindStringSubmatchIndex(text); at != nil && at[0] > 0 {
		if m, found := h.calendar.moment(text[at[2]:at[3]]); found && m.Start != "" {
			h.set(m)
			return strings.TrimSpace(text[:at[0]])
		}
	}
	return text
}
