package core

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"reportwidget/app/report"
	"reportwidget/build/content"
	"reportwidget/build/edit"
	"reportwidget/build/studio/talk"
)

// columnNames are those of columns that a table lacks, in words that its reader knows.
var columnNames = map[string]string{
	"title": "Title", "id": "ID", "lang": "Language", "date": "Date", "start": "Start", "end": "End", "room": "Room",
	"people": "People", "key-points": "Key points", "text": "Text", "picture": "Picture", "picture-alt": "Alt text", "picture-caption": "Caption",
	"picture-credit": "Photo credit", "files": "Files", "recordings": "Recordings", "captions": "Captions",
}

// attempts are the ways in which cells may hold what a request wants of a row, the best
// first.
func (w *work) attempts(row content.TableRow, r talk.Request) [][]edit.Cell {
	switch {
	case r.Field == "date" || r.Field == "start" || r.Field == "end":
		return momentAttempts(row, r.Field, strings.TrimSpace(r.Value))
	case r.Field == "people":
		return w.listAttempts(row, r.Field, linesOf(r.Value))
	case r.Field == "key-points":
		return w.plainAttempts(row, r.Field, strings.Join(linesOf(r.Value), "\n"))
	case r.List:
		return w.listAttempts(row, r.Field, w.labels(r.Field, r.Values))
	}
	return w.plainAttempts(row, columnOf(r.Field), r.Value)
}

// labels are those of a facet's values, in place of their ids.
func (w *work) labels(facet string, ids []string) (labels []string) {
	for _, id := range ids {
		label := id
		if f := w.facet(facet); f != nil && f.Value(id) != nil {
			label = f.Value(id).Label
		}
		labels = append(labels, label)
	}
	return labels
}

// facet returns the facet of an id, or nil.
func (w *work) facet(id string) *report.Facet {
	if w.good == nil {
		return nil
	}
	return w.good.Folders[0].Report.Facet(id)
}

// column names the column of a field that the table lacks.
func (w *work) column(field string) string {
	if lang, field, is := strings.Cut(field, ":"); is {
		return columnNames[field] + " (" + lang + ")"
	}
	if f := w.facet(field); f != nil {
		return f.Label
	}
	return cmp.Or(columnNames[field], field)
}

func one(row content.TableRow, column, text string) []edit.Cell {
	return []edit.Cell{{Row: row.Line, Column: column, Text: text}}
}

// plainAttempts write a text, which several cells may hold together: then, that one is
// changed in which the difference lies.
func (w *work) plainAttempts(row content.TableRow, field, value string) (ways [][]edit.Cell) {
	cells := row.Cells[field]
	switch len(cells) {
	case 0:
		return [][]edit.Cell{one(row, w.column(field), value)}
	case 1:
		return [][]edit.Cell{one(row, cells[0].Column, value)}
	}
	for i, c := range cells {
		before, after := shownAs(field, joined(cells[:i])), shownAs(field, joined(cells[i+1:]))
		rest, starts := strings.CutPrefix(value, before)
		rest, ends := strings.CutSuffix(rest, after)
		if starts && ends {
			ways = append(ways, one(row, c.Column, strings.TrimSpace(rest)))
		}
	}
	return ways
}

// shownAs is a text as a field shows it: all but that of the notes is one line.
func shownAs(field, text string) string {
	if field == "text" || field == "files" || field == "recordings" {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}

// joined are the texts of cells as one, as a field shows it.
func joined(cells []content.TableCell) string {
	var texts []string
	for _, c := range cells {
		if c.Text != "" {
			texts = append(texts, c.Text)
		}
	}
	return strings.Join(texts, "\n\n")
}

// listAttempts write a list: with each sign that may part its entries, those that the
// column has first, or an entry in each of several columns.
func (w *work) listAttempts(row content.TableRow, field string, list []string) (ways [][]edit.Cell) {
	cells := row.Cells[field]
	if len(cells) > 1 {
		return spread(row, cells, list)
	}
	column, used := w.column(field), ""
	if len(cells) == 1 {
		column = cells[0].Column
	}
	for _, other := range w.rows() {
		used += joined(other.Cells[field]) + " "
	}
	signs := []string{"; ", ", ", " | ", "\n"}
	slices.SortStableFunc(signs, func(a, b string) int {
		return strings.Count(used, strings.TrimRight(b, " ")) - strings.Count(used, strings.TrimRight(a, " "))
	})
	for _, sign := range signs {
		ways = append(ways, one(row, column, strings.Join(list, sign)))
	}
	return ways
}

// spread writes an entry into each column, and those that are left into the last one.
func spread(row content.TableRow, cells []content.TableCell, list []string) [][]edit.Cell {
	way := make([]edit.Cell, len(cells))
	for i, c := range cells {
		way[i] = edit.Cell{Row: row.Line, Column: c.Column}
		if i < len(list) {
			way[i].Text = list[i]
		}
	}
	if last := len(cells) - 1; len(list) > len(cells) {
		way[last].Text = strings.Join(list[last:], "; ")
	}
	return [][]edit.Cell{way}
}

// momentAttempts write a day or a time. Tables have them in columns of their own, or
// several in one cell.
func momentAttempts(row content.TableRow, field, value string) (ways [][]edit.Cell) {
	s := row.Session
	day, start, end := s.Date, s.Start, s.End
	switch field {
	case "date":
		day = value
	case "start":
		start = value
	case "end":
		end = value
	}
	add := func(parts ...string) {
		if way, there := momentCells(row, parts); there {
			ways = append(ways, way)
		}
	}
	switch field {
	case "date":
		add("date", day)
		add("start", day+" "+start, "end", day+" "+end)
		add("start", day+" "+start)
		add("date", day+" "+start, "end", end)
		add("date", day+" "+start+" – "+end)
		add("date", day, "start", day+" "+start, "end", day+" "+end)
	case "start":
		add("start", start)
		add("start", day+" "+start)
		add("start", start+" – "+end)
		add("start", day+" "+start+" – "+end)
		add("date", day+" "+start)
		add("date", day+" "+start+" – "+end)
	case "end":
		add("end", end)
		add("end", day+" "+end)
		add("duration", minutes(start, end))
		add("start", start+" – "+end)
		add("start", day+" "+start+" – "+end)
		add("date", day+" "+start+" – "+end)
	}
	if len(row.Cells[field]) == 0 {
		ways = append(ways, one(row, columnNames[field], value))
	}
	return ways
}

// momentCells gives each field its text, if all of them have one column.
func momentCells(row content.TableRow, parts []string) (way []edit.Cell, there bool) {
	for i := 0; i < len(parts); i += 2 {
		cells := row.Cells[parts[i]]
		if len(cells) != 1 {
			return nil, false
		}
		way = append(way, edit.Cell{Row: row.Line, Column: cells[0].Column, Text: strings.Trim(parts[i+1], " –")})
	}
	return way, true
}

// minutes returns the length between two times.
func minutes(start, end string) string {
	from, err := time.Parse("15:04", start)
	to, errTo := time.Parse("15:04", end)
	if err != nil || errTo != nil {
		return ""
	}
	if to.Before(from) {
		to = to.Add(24 * time.Hour)
	}
	return fmt.Sprint(int(to.Sub(from).Minutes()))
}

// linesOf are the lines of a text that hold something, without the spaces around.
func linesOf(text string) (list []string) {
	for _, line := range lines(text) {
		list = append(list, line.(string))
	}
	return list
}

// namesOf are people, one a line, with a role in parentheses.
func namesOf(people []report.Person) string {
	var names []string
	for _, p := range people {
		name := p.Name
		if p.Role != "" {
			name += " (" + p.Role + ")"
		}
		names = append(names, name)
	}
	return strings.Join(names, "\n")
}

// rowFields are those of a row's session, as the form shows them: as they were read, or,
// where nothing could be, as they are written.
func rowFields(row content.TableRow) map[string]string {
	s := row.Session
	fields := map[string]string{
		"title": s.Title, "lang": s.Lang, "date": s.Date, "start": s.Start, "end": s.End, "room": s.Room,
		"people": namesOf(s.People), "text": joined(row.Cells["text"]),
	}
	for key, cells := range row.Cells {
		if text := joined(cells); fields[key] == "" && text != "" && !strings.Contains(key, ":") && key != "duration" {
			fields[key] = text
		}
	}
	for _, key := range []string{"alt", "caption", "credit"} {
		fields["picture."+key] = fields["picture-"+key]
	}
	fields["picture.file"] = fields["picture"]
	fields["key-points"] = points(joined(row.Cells["key-points"]))
	for facet, values := range s.Facets {
		fields[facet] = strings.Join(values, "\n")
	}
	for key, text := range fields {
		if text == "" {
			delete(fields, key)
		}
	}
	return fields
}

// points are those of a cell, without the signs before them.
func points(text string) string {
	list := linesOf(text)
	for i := range list {
		list[i] = strings.TrimSpace(strings.TrimLeft(list[i], "-*•·"))
	}
	return strings.Join(list, "\n")
}
