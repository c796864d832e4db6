package content

import (
	"maps"
	"slices"

	"reportwidget/app/report"
	"reportwidget/build/tabular"
)

// translations keeps what the row says in other languages of the session with
// the given number.
func (r *row) translations(number int) {
	for _, tag := range slices.Sorted(maps.Keys(r.sheet.languages)) {
		if s, found := r.translation(r.sheet.languages[tag]); found {
			r.sheet.reader.tables.translate(tag, number, s)
		}
	}
}

// translation returns the session by the columns of one language.
func (r *row) translation(fields map[tabular.Field]int) (s report.Session, found bool) {
	for field, i := range fields {
		c := r.cells[i]
		if c.Text == "" {
			continue
		}
		switch field {
		case tabular.Title:
			s.Title = r.sheet.oneLine(c)
		case tabular.Room:
			s.Room = r.sheet.oneLine(c)
		case tabular.Text:
			s.Text = r.sheet.parse(c)
		case tabular.KeyPoints:
			s.KeyPoints = r.keyPoints([]tabular.Cell{c})
		}
		found = true
	}
	s.Picture = r.translatedPicture(fields)
	return s, found
}

func (t *tables) translate(tag string, number int, s report.Session) {
	if t.translations == nil {
		t.translations = map[string]map[int]report.Session{}
	}
	if t.translations[tag] == nil {
		t.translations[tag] = map[int]report.Session{}
	}
	t.translations[tag][number] = s
}

// oneLine returns the text of a cell, or "" after reporting what is wrong with it.
func (s *sheet) oneLine(c tabular.Cell) string {
	if !s.sound(c) {
		return ""
	}
	return oneLine(c.Text)
}
