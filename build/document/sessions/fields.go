package sessions

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"reportwidget/build/document/richtext"
	"reportwidget/build/tabular"
)

// The head of a session, in which its fields are: so many blocks, and so many lines
// that are something else.
const (
	headBlocks = 12
	otherLines = 3
)

// roomWord matches the name of a room.
var roomWord = regexp.MustCompile(`(?i)\b(?:room|hall|auditorium|theatre|theater|raum|saal|hörsaal|salle|amphi(?:théâtre)?|sala|aula|auditorio|зал|аудитория)\b|القاعة|قاعة|會議室|会议室|教室|室$|廳$|厅$`)

// head reads the fields of a session at its head.
type head struct {
	*cutter
	session *Session
	named   string // the title that a label gives
	// waiting is the label whose value is on the lines below.
	waiting labelled
	// listed tells that the line before was an item of the list below the label.
	listed bool
	label  []richtext.Run // as it is written
}

// read takes the fields off the head of a session, and returns the rest.
func (h *head) read(blocks []richtext.Block) []richtext.Block {
	var rest []richtext.Block
	others := 0
	for i, b := range blocks {
		if i >= headBlocks || others > otherLines || b.Kind == richtext.Heading || b.Kind == richtext.Code || b.Kind == richtext.Rule {
			return append(h.unanswered(rest, b), blocks[i:]...)
		}
		if b.Kind == richtext.Table {
			if !fieldTable(b) {
				return append(h.unanswered(rest, b), blocks[i:]...)
			}
			if b.Rows = h.table(b.Rows); len(b.Rows) > 0 {
				rest = append(rest, b)
			}
			continue
		}
		b.Runs = h.lines(b, &others)
		if !b.Empty() {
			rest = append(rest, b)
		}
	}
	return h.unanswered(rest, richtext.Block{})
}

// unanswered puts a label back whose value did not come.
func (h *head) unanswered(rest []richtext.Block, at richtext.Block) []richtext.Block {
	waiting, runs := h.waiting, h.label
	h.waiting, h.label = labelled{}, nil
	if waiting.field == noField || len(runs) == 0 || at.Kind == richtext.Heading || at.Line == 0 {
		return rest // an empty field of a template
	}
	return append(rest, richtext.Block{Runs: runs, Line: at.Line})
}

// lines reads the lines of a block and returns those that are not fields.
func (h *head) lines(b richtext.Block, others *int) []richtext.Run {
	var kept []richtext.Run
	for _, l := range b.Lines() {
		text := strings.TrimSpace((richtext.Block{Runs: l}).String())
		if text == "" {
			continue
		}
		if h.line(text, l, b.Kind == richtext.Item) {
			continue
		}
		*others++
		if len(kept) > 0 {
			kept = append(kept, richtext.Run{Text: "\n"})
		}
		kept = append(kept, l...)
	}
	return kept
}

// line reads a line, and reports whether it is a field.
func (h *head) line(text string, runs []richtext.Run, item bool) bool {
	if h.answer(text, item) {
		return true
	}
	if h.bars(text) {
		return true
	}
	if l := labelIn(text); l.field == noField {
		if alone := loneLabel(text); alone != noField {
			return h.field(labelled{field: alone, word: strings.Trim(text, "*_ ")}, runs)
		}
		return h.unlabelled(text)
	}
	done := true
	for _, part := range segments(text) {
		done = h.field(labelIn(part), runs) && done
	}
	return done
}

// bars reads a line of which every part between bars is a field, a moment or a room, as in
// "10:00–11:15 | Room 2 | Chair: Ana Silva", and reports whether that is so.
func (h *head) bars(text string) bool {
	parts := bar.Split(text, -1)
	if len(parts) < 2 || len(text) > longestSentence {
		return false
	}
	for _, p := range parts {
		if !h.readable(p) {
			return false
		}
	}
	for _, p := range parts {
		if h.readsMoment(p) || labelIn(p).field != noField && h.field(labelIn(p), nil) {
			continue
		}
		h.place(p)
	}
	return true
}

var bar = regexp.MustCompile(`\s*(?:\t+|\s[|·•]\s|\s//?\s)\s*`)

// readable reports whether a text is a label with a value, a moment or a room.
func (h *head) readable(text string) bool {
	if l := labelIn(text); l.field != noField {
		return l.value != ""
	}
	_, found := h.calendar.moment(text)
	return found || isRoom(text)
}

// readsMoment reads a text that is a day or a time and nothing else.
func (h *head) readsMoment(text string) bool {
	m, found := h.calendar.moment(text)
	if found && labelIn(text).field == noField {
		h.set(m)
		return true
	}
	return false
}

// isRoom reports whether a text is the name of a room and hardly anything else.
func isRoom(text string) bool {
	return utf8.RuneCountInString(text) <= longestRoom && roomWord.MatchString(text) && !strings.ContainsAny(text, ".!?;")
}

// unlabelled reads a line that is a date or a time, and reports whether it is
// nothing else.
func (h *head) unlabelled(text string) bool {
	if utf8.RuneCountInString(text) > longestTitle {
		return false
	}
	m, rest, found := h.calendar.momentIn(text)
	if !found || m.Date == "" && (m.Start == "" || rest != "") {
		return false
	}
	h.set(m)
	return h.place(rest)
}

// longestRoom is how many characters the name of a room may have behind a time.
const longestRoom = 40

// place reads what stands behind a day and a time, and reports whether it is a room and
// nothing else, or nothing.
func (h *head) place(rest string) bool {
	if rest == "" {
		return true
	}
	if h.session.Room != "" || !isRoom(rest) {
		return false
	}
	h.session.Room = rest
	return true
}

// segments parts a line in which several labels are, with tabs or bars between.
func segments(text string) []string {
	parts := regexpSegments.Split(text, -1)
	for _, p := range parts {
		if labelIn(p).field == noField {
			return []string{text}
		}
	}
	return parts
}

var regexpSegments = regexp.MustCompile(`\s*(?:\t+|\s\|\s|\s·\s|\s/\s)\s*`)

// answer reads a line as the value of the label above it.
func (h *head) answer(text string, item bool) bool {
	w := h.waiting
	if w.field == noField {
		return false
	}
	if labelIn(text).field != noField || w.field == present && (h.listed && !item || isSentence(text)) {
		h.waiting, h.label, h.listed = labelled{}, nil, false
		return false
	}
	h.listed = item
	w.value = strings.TrimLeft(text, "-*• ")
	if !h.apply(w) {
		h.waiting = labelled{}
		return false
	}
	if h.label = nil; !item && w.field != present { // a list may have more
		h.waiting = labelled{}
	}
	return true
}

// longestNames is how many words a line has at most that is not a sentence: names of those
// present, in one line, have commas between them.
const longestNames = 12

// isSentence reports whether a line is one and no list of names.
func isSentence(text string) bool {
	return words(text) > longestNames && strings.ContainsAny(text[len(text)-1:], ".!?") && strings.Count(text, ",")+strings.Count(text, ";") < words(text)/5
}

// field reads a label with its value.
func (h *head) field(l labelled, runs []richtext.Run) bool {
	switch l.field {
	case noField, decisions, actions:
		return false
	}
	if l.value != "" {
		return h.apply(l)
	}
	if l.field == keyPoints {
		return false // a list follows
	}
	h.waiting, h.label = l, runs
	return true
}

// apply sets a field, and reports whether its value could be read.
func (h *head) apply(l labelled) bool {
	s := h.session
	switch l.field {
	case title:
		h.named = l.value
		return true
	case lead:
		people := peopleIn(l.value)
		if len(people) == 0 && !notPeople.MatchString(strings.TrimSpace(l.value)) {
			h.unread(l)
			return false
		}
		s.People = addPeople(s.People, withRole(people, l.word))
		return true
	case scribe:
		people := peopleIn(l.value)
		h.scribes = addPeople(h.scribes, people)
		return len(people) > 0 || notPeople.MatchString(strings.TrimSpace(l.value))
	case present:
		if h.options.Attendees {
			return false
		}
		h.outline.Attendees++
		return true
	case when, begin, finish:
		return h.time(l)
	case room:
		if utf8.RuneCountInString(l.value) > 80 || strings.Contains(l.value, "://") {
			return false
		}
		s.Room = strings.Trim(l.value, " .,;")
		return true
	case track:
		s.Track = l.value
		return true
	case keyPoints:
		s.KeyPoints = append(s.KeyPoints, (&richtext.Document{}).Text([]richtext.Block{{Runs: []richtext.Run{{Text: l.value}}}}, ""))
		return true
	}
	return false
}

// unread notes a label whose value could not be read.
func (h *head) unread(l labelled) {
	h.outline.Unread = append(h.outline.Unread, richtext.OneLine(l.word+": "+l.value))
}

// time reads the value of a label for a date, a time or both.
func (h *head) time(l labelled) bool {
	m, rest, found := h.calendar.momentIn(l.value)
	if !found {
		h.unread(l)
		return false
	}
	if l.field == finish {
		h.session.End = m.Start
		return rest == ""
	}
	h.set(m)
	return h.place(rest)
}

// set sets what a moment says and the session does not say yet.
func (h *head) set(m tabular.Moment) {
	s := h.session
	if s.Date == "" {
		s.Date = m.Date
	}
	if s.Start == "" {
		s.Start, s.End = m.Start, m.End
	}
}

// fieldTable reports whether a table has two columns, the first of which names
// fields.
func fieldTable(b richtext.Block) bool {
	named, rows := 0, b.Rows
	if len(rows) > 2 && len(rows[0]) > 1 && titleRow(rows[0]) {
		rows = rows[1:]
	}
	for _, row := range rows {
		if len(row) < 2 || len(row) > 2 && richtext.Words(row[2].Blocks) != "" {
			return false
		}
		named += one(fieldOf(row[0].String()) != noField)
	}
	return named > 0 && named*5 >= len(rows)*3
}

// table reads the fields in a table, and returns the other rows.
func (h *head) table(rows []richtext.Row) []richtext.Row {
	var others []richtext.Row
	for i, row := range rows {
		l := labelled{field: fieldOf(row[0].String()), word: row[0].String(), value: strings.TrimSpace(row[1].String())}
		switch {
		case i == 0 && titleRow(row) && len(rows) > 2:
			continue // the title
		case l.field != noField && l.value == "":
			continue
		case l.field == keyPoints && h.points(asItems(row[1].Blocks)), l.field != keyPoints && h.field(l, nil):
			continue
		}
		others = append(others, row)
	}
	return others
}
