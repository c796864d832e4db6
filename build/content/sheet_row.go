package content

import (
	"fmt"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/tabular"
)

// row is a row of a sheet, which makes the part of the report with the given
// path.
type row struct {
	sheet *sheet
	cells tabular.Row
	part  string
}

// fill fills a session from the cells.
func (r *row) fill(s *report.Session) {
	s.Title = r.plain(tabular.Title, "title")
	s.Lang = r.language()
	r.when(s)
	s.Room = r.plain(tabular.Room, "room")
	r.people(s)
	s.KeyPoints = r.keyPoints(r.pick(tabular.KeyPoints))
	s.Text = r.markdown(r.pick(tabular.Text), "text")
	s.Picture = r.picture()
	s.Files, s.Recordings = r.files(), r.recordings()
	s.Facets = r.facetValues()
	s.ID = r.id()
}

func (r *row) pick(f tabular.Field) []tabular.Cell { return pick(r.cells, r.sheet.fields[f]) }

// mark notes that the part of the session with the given name stands in a cell.
func (r *row) mark(name string, c tabular.Cell) string {
	path := r.part + "." + name
	r.sheet.reader.places[path] = r.sheet.placeOf(c)
	return path
}

// text returns the text of a cell for the part with the given name, or "" after
// reporting what is wrong with it.
func (r *row) text(c tabular.Cell, name string) string {
	path := r.mark(name, c)
	text := r.sheet.oneLine(c)
	if text == "" {
		r.sheet.reader.unread[path] = true
	}
	return text
}

// plain returns the text of a field, of one column or of several.
func (r *row) plain(f tabular.Field, name string) string {
	var texts []string
	for _, c := range r.pick(f) {
		texts = append(texts, r.text(c, name))
	}
	return strings.TrimSpace(strings.Join(texts, " "))
}

// wrong reports what is wrong with a cell.
func (r *row) wrong(c tabular.Cell, cause, hint string) {
	if r.sheet.sound(c) {
		r.sheet.reader.problem(r.sheet.placeOf(c), cause, hint)
	}
}

// language returns the language of the session, if it is not the report's.
func (r *row) language() string {
	for _, c := range r.pick(tabular.Lang) {
		tag, known := tabular.Language(r.text(c, "lang"))
		if !known {
			r.wrong(c, fmt.Sprintf("%.40q is not a language tag", c.Text), `write a tag such as en, fr or zh-Hans; to publish no language, write "columns: {lang: []}" in report.yaml`)
		}
		if tag != r.sheet.reader.report.Lang {
			return tag
		}
	}
	return ""
}

func (r *row) people(s *report.Session) {
	for _, c := range r.pick(tabular.People) {
		if r.text(c, "people") == "" {
			continue
		}
		for _, p := range tabular.PeopleIn(c.Text) {
			r.mark(fmt.Sprintf("people[%d]", len(s.People)), c)
			s.People = append(s.People, report.Person{Name: p.Name, Role: p.Role})
		}
	}
}

// markdown returns the texts of cells for the part with the given name, one below
// the other.
func (r *row) markdown(cells []tabular.Cell, name string) report.Text {
	var t report.Text
	for _, c := range cells {
		r.mark(name, c)
		t = append(t, r.sheet.parse(c)...)
	}
	return t
}

// keyPoints returns the points in the lines of cells.
func (r *row) keyPoints(cells []tabular.Cell) []report.Text {
	var points []report.Text
	for _, c := range cells {
		for line := range strings.Lines(c.Text) {
			point := c
			point.Text = strings.TrimSpace(strings.TrimLeft(line, " -*•·"))
			if t := r.sheet.parse(point); t != nil {
				r.mark(fmt.Sprintf("keyPoints[%d]", len(points)), c)
				points = append(points, t)
			}
		}
	}
	return points
}

// parse reads the Markdown of a cell.
func (s *sheet) parse(c tabular.Cell) report.Text {
	if !s.sound(c) {
		return nil
	}
	d := s.cell(c)
	t := d.parseMarkdown(c.Text, func(offset int) int { return offset })
	s.reader.merge(d.found, "")
	return t
}
