package records

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"reportwidget/build/tabular"
)

// timetable is a table with a row for each time and a column for each room or track,
// whose cells are sessions.
type timetable struct {
	*tabular.Table
	// first is the number of the first column of sessions, place is what these columns
	// are: rooms or tracks.
	first int
	place tabular.Field
}

// longestCell is the most characters of a session in a timetable.
const longestCell = 200

// timetableOf returns a table as a timetable, if it certainly is one.
func timetableOf(t *tabular.Table) (timetable, bool) {
	names := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		names[i] = c.Name.Text
	}
	read := tabular.Named(names)
	if len(names) < 3 {
		return timetable{}, false
	}
	last := len(names) - 1
	first, place := last, headOf(names[last], read[last])
	for place != "" && first > 0 && headOf(names[first-1], read[first-1]) == place {
		first--
	}
	if begin := onlyPlaces(t, read); begin > 0 {
		first, place = begin, tabular.Room
	}
	g := timetable{t, first, place}
	if place == "" || first < 1 || len(names)-first < 2 {
		return timetable{}, false
	}
	for i, r := range read[:first] {
		when := r.Field == tabular.Date || r.Field == tabular.Start || r.Field == tabular.End || i == 0 && names[0] == ""
		where := place == tabular.Start && (placeOf(r) != "" || r.Field == tabular.Date)
		if !when && !where {
			return timetable{}, false
		}
	}
	return g, (g.differentPlaces() || g.isTimeOrDay()) && (place == tabular.Start || g.timed()) && g.holdsTitles()
}

// onlyPlaces returns the first column of a table in which one of times stands before such as
// are called by places, one of them by a word for such ("Hall, Lab"), with different
// texts as long as titles in each; or 0.
func onlyPlaces(t *tabular.Table, read []tabular.Reading) int {
	if read[0].Field != tabular.Start && read[0].Field != tabular.Date && t.Columns[0].Name.Text != "" {
		return 0
	}
	known := 0
	for i, r := range read[1:] {
		switch {
		case r.Field == tabular.Room:
			known++
		case r.Field != "" || r.Apart || len(r.Hints) > 0:
			return 0
		}
		if !differentTitles(t, i+1) || slices.Contains(placeWords, strings.ToLower(strings.TrimSpace(t.Columns[i+1].Name.Text))) {
			return 0
		}
	}
	if known == 0 {
		return 0
	}
	return 1
}

// shortestTitles is the least mean length in characters of texts that are titles and no names
// of rooms.
const shortestTitles = 8

// differentTitles reports whether the texts of a column are nearly all different and as long
// as titles.
func differentTitles(t *tabular.Table, column int) bool {
	all, letters, different := 0, 0, map[string]bool{}
	for _, row := range t.Rows {
		if text := row[column].Text; strings.ContainsFunc(text, unicode.IsLetter) {
			all++
			letters += utf8.RuneCountInString(text)
			different[text] = true
		}
	}
	return all > 1 && letters >= all*shortestTitles && len(different)*10 >= all*8
}

// isTimeOrDay reports whether the columns of sessions are days or times.
func (g timetable) isTimeOrDay() bool { return g.place == tabular.Date || g.place == tabular.Start }

// headOf returns what the name of a column of sessions is: that of a room or a track, a day,
// or a time.
func headOf(name string, r tabular.Reading) tabular.Field {
	if place := placeOf(r); place != "" {
		return place
	}
	dates := tabular.NewDates([]string{name, "15:00"}, "", "", false)
	m, problem := dates.Read(name)
	switch {
	case name == "":
	case problem != nil && strings.Contains(problem.Cause, "has no year") && dates.Times(name).Start == "":
		return tabular.Date
	case problem != nil:
	case m.Start == "" && (m.Date != "" || m.Weekday+m.Ordinal > 0):
		return tabular.Date
	case m.Start != "" && m.Date == "" && m.Weekday+m.Ordinal == 0:
		return tabular.Start
	}
	return ""
}

// IsTimetable reports whether a table has a column for each room or track, with sessions
// in its cells.
func IsTimetable(t *tabular.Table) bool {
	_, is := timetableOf(t)
	return is
}

// IsPlace reports whether the name of a column is that of a room or a track.
func IsPlace(name string) bool { return placeOf(tabular.Named([]string{name})[0]) != "" }

// placeOf returns whether the name of a column is that of a room or a track, or "".
func placeOf(r tabular.Reading) tabular.Field {
	for _, f := range []tabular.Field{tabular.Room, tabular.Track} {
		if !r.Apart && (r.Field == f || r.Field == "" && slices.Equal(r.Hints, []tabular.Field{f})) {
			return f
		}
	}
	return ""
}

// placeWords are what a column of places is called that is not one place.
var placeWords = []string{"room", "rooms", "place", "places", "location", "venue", "where", "building", "floor", "site", "raum", "ort", "saal", "wo", "salle", "lieu", "sala", "lugar", "track", "stream", "strand", "theme", "topic"}

// differentPlaces reports whether at least two columns are called by more than a word
// such as "Room".
func (g timetable) differentPlaces() bool {
	n := 0
	for _, c := range g.Columns[g.first:] {
		if name := strings.ToLower(strings.TrimSpace(c.Name.Text)); g.place == tabular.Room && !slices.Contains(placeWords, name) || len(strings.Fields(c.Name.Text)) > 1 || strings.ContainsFunc(c.Name.Text, unicode.IsDigit) || utf8.RuneCountInString(c.Name.Text) > 2 && strings.ContainsFunc(c.Name.Text, isHan) {
			n++
		}
	}
	return n > 1
}

func isLetterOrDigit(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

func isHan(c rune) bool { return unicode.Is(unicode.Han, c) }

// timed reports whether one of the columns before the sessions has a time in every row,
// except in those that have no session.
func (g timetable) timed() bool {
	for i := range g.first {
		var texts []string
		for _, row := range g.Rows {
			if len(g.sessions(row)) > 0 {
				texts = append(texts, row[i].Text)
			}
		}
		dates := tabular.NewDates(texts, "2024-01-01", "", g.Date1904)
		if len(texts) > 0 && !slices.ContainsFunc(texts, func(text string) bool { return !isTime(dates, text) }) {
			return true
		}
	}
	return false
}

// isTime reports whether a text is a time, even one that may be in the morning or in the
// afternoon.
func isTime(dates *tabular.Dates, text string) bool {
	m, wrong := dates.Read(text)
	if wrong != nil {
		return strings.Contains(wrong.Cause, "morning or in the afternoon")
	}
	return m.Start != ""
}

// holdsTitles reports whether the cells are short and at least half of them different,
// as titles are.
func (g timetable) holdsTitles() bool {
	all, different := 0, map[string]bool{}
	for _, row := range g.Rows {
		for _, s := range g.sessions(row) {
			if utf8.RuneCountInString(s.text.Text) > longestCell || !strings.ContainsFunc(s.text.Text, unicode.IsLetter) {
				return false
			}
			all++
			different[s.text.Text] = true
		}
	}
	return all > 1 && len(different)*2 >= all
}

// placed is a session of a timetable, with the names of the columns that it is in. One
// in all columns has no place.
type placed struct {
	text   tabular.Cell
	places []string
}

// sessions returns the sessions in a row. Cells with the same text are one.
func (g timetable) sessions(row tabular.Row) []placed {
	var all []placed
	if g.namesColumns(row) {
		return nil
	}
	for i, c := range row[g.first:] {
		if !strings.ContainsFunc(c.Text, isLetterOrDigit) || goesOn(row, c) { // a dash stands for nothing
			continue
		}
		same := slices.IndexFunc(all, func(s placed) bool { return s.text.Text == c.Text })
		if same < 0 || g.isTimeOrDay() {
			same = len(all)
			all = append(all, placed{text: c})
		}
		all[same].places = append(all[same].places, strings.Join(strings.Fields(g.Columns[g.first+i].Name.Text), " "))
	}
	if len(all) == 1 && len(all[0].places) == len(row)-g.first && !g.isTimeOrDay() {
		all[0].places = nil
	}
	return all
}

// records returns the sessions of a timetable, and of those that stand below it with columns
// of their own, as records.
func (g timetable) records(text func(tabular.Cell) string) *Records {
	b := newBuilder()
	b.Sheet, b.Date1904, b.Table = g.Sheet, g.Date1904, true
	for _, part := range g.parts() {
		part.addTo(b, text)
	}
	return b.done()
}

// addTo adds the sessions of a timetable to records.
func (g timetable) addTo(b *builder, text func(tabular.Cell) string) {
	names := columnNames(g.Table)
	b.Places = append(b.Places, names[g.first:]...)
	place := map[tabular.Field]string{tabular.Room: "Room", tabular.Track: "Track", tabular.Date: "Date", tabular.Start: "Start"}[g.place]
	inLines := g.peopleInLines()
	for n, row := range g.Rows {
		sessions := g.sessions(row)
		switch {
		case len(sessions) == 0 && slices.ContainsFunc(row[g.first:], func(c tabular.Cell) bool { return goesOn(row, c) }):
			continue
		case len(sessions) == 0:
			sessions = []placed{{}} // a day for the rows below
		}
		for _, s := range sessions {
			b.row("")
			for i := range g.first {
				b.cell(names[i], g.until(g.lastRow(n, s.text), i, text(row[i]), text))
			}
			title, people := titleAndPeople(text(s.text), inLines)
			b.cell("Title", title)
			b.cell("Speakers", people)
			b.cell(place, g.placesOf(s))
		}
	}
}

// placesOf returns the places of a session. One that stands in several columns of times is
// in the first.
func (g timetable) placesOf(s placed) string {
	if g.place == tabular.Start && len(s.places) > 1 {
		return s.places[0]
	}
	return strings.Join(s.places, ", ")
}

func (b *builder) cell(column, text string) {
	if text != "" {
		b.put(column, text)
	}
}

// lastBrackets matches a text with brackets at its end.
var lastBrackets = regexp.MustCompile(`(?s)^(.*[^\s])\s*[(（]([^()（）]+)[)）]$`)

// titleAndPeople parts the people in brackets after a title, or in the lines below it, from
// the title.
func titleAndPeople(text string, inLines bool) (title, people string) {
	if title, below := firstLine(text); inLines && below != "" {
		return title, below
	}
	m := lastBrackets.FindStringSubmatch(text)
	if m == nil || !areNames(m[2]) {
		return text, ""
	}
	return m[1], m[2]
}

// firstLine parts the lines of a cell, of which the first is a title.
func firstLine(text string) (title, below string) {
	title, below, _ = strings.Cut(strings.TrimSpace(text), "\n")
	return strings.TrimSpace(title), strings.TrimSpace(below)
}

func areNames(text string) bool {
	return !slices.ContainsFunc(tabular.PeopleIn(text), func(p tabular.Person) bool { return !looksLikeName(p.Name) })
}

// peopleInLines reports whether the cells of several lines, at least two, have a title in the
// first and names of people in all others. Where titles are broken into lines, one of the
// lines is not a name.
func (g timetable) peopleInLines() bool {
	n := 0
	for _, row := range g.Rows {
		for _, s := range g.sessions(row) {
			if _, below := firstLine(s.text.Text); below != "" {
				if !areNames(below) {
					return false
				}
				n++
			}
		}
	}
	return n > 1
}

// looksLikeName reports whether a text is two to four words with capitals, or a word of
// Chinese as short as a name, that is not a word for something about sessions.
func looksLikeName(text string) bool {
	if read := tabular.Named([]string{text})[0]; tabular.IsOrganisation(text) || read.Field != "" || len(read.Hints) > 0 || strings.ContainsFunc(text, unicode.IsDigit) {
		return false
	}
	words := strings.Fields(text)
	if !strings.ContainsFunc(text, func(c rune) bool { return !isHan(c) }) {
		n := utf8.RuneCountInString(text)
		return n > 1 && n < 5
	}
	return len(words) > 1 && len(words) < 5 && !slices.ContainsFunc(words[len(words)-1:], startsSmall) && !startsSmall(words[0])
}

func startsSmall(word string) bool {
	c, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLower(c)
}
