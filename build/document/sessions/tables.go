package sessions

import (
	"fmt"
	"slices"
	"strings"

	"reportwidget/build/document/richtext"
	"reportwidget/build/tabular"
)

// sessionTable is a table that is a session, or whose rows are sessions.
type sessionTable struct {
	at      int
	columns []tabular.Field // of rows that are sessions, or nil
}

// sessionTables returns the tables of a document that are sessions: one with a row
// for each, or else all that have the fields of a session.
func sessionTables(blocks []richtext.Block) []sessionTable {
	var rows, fields []sessionTable
	for i, b := range blocks {
		if b.Kind != richtext.Table {
			continue
		}
		if columns := programme(b.Rows); columns != nil && (len(b.Rows) > 2 || isRepeated(blocks, i)) {
			rows = append(rows, sessionTable{i, columns})
		} else if fieldTable(b) {
			fields = append(fields, sessionTable{at: i})
		}
	}
	if len(fields) >= 2 && len(fields) >= len(rows) {
		return fields
	}
	return rows
}

// isRepeated reports whether another table has the same names of columns as one, such as
// that of another day.
func isRepeated(blocks []richtext.Block, at int) bool {
	for i, b := range blocks {
		if i != at && b.Kind == richtext.Table && len(b.Rows) > 1 && namesIn(b.Rows) == namesIn(blocks[at].Rows) {
			return true
		}
	}
	return false
}

// namesIn returns the first row of a table as a text.
func namesIn(rows []richtext.Row) string {
	var names []string
	for _, c := range rows[0] {
		names = append(names, fold(richtext.OneLine(c.String())))
	}
	return strings.Join(names, "|")
}

// programme returns what the columns of a table hold that has a row for each session,
// or nil.
func programme(rows []richtext.Row) []tabular.Field {
	if len(rows) < 2 || len(rows[0]) < 2 {
		return nil
	}
	var names []string
	for _, c := range rows[0] {
		names = append(names, richtext.OneLine(c.String()))
	}
	var columns []tabular.Field
	for _, k := range tabular.Guess(names) {
		columns = append(columns, k.Field)
	}
	for i, name := range names {
		if f := labels[fold(name)]; f != noField {
			columns[i] = columnOf(f)
		}
	}
	if !slices.Contains(columns, tabular.Title) {
		return nil
	}
	for _, f := range []tabular.Field{tabular.People, tabular.Date, tabular.Start, tabular.Room, tabular.KeyPoints, tabular.Text} {
		if slices.Contains(columns, f) {
			return columns
		}
	}
	return nil
}

// columnOf returns the field of a column that is named like a field of notes.
func columnOf(f field) tabular.Field {
	switch f {
	case title:
		return tabular.Title
	case lead:
		return tabular.People
	case when, begin:
		return tabular.Start
	case finish:
		return tabular.End
	case room:
		return tabular.Room
	case track:
		return tabular.Track
	case keyPoints:
		return tabular.KeyPoints
	}
	return ""
}

// scoreTables weighs tables. Headings with the same fields below them are better.
func scoreTables(blocks []richtext.Block, tables []sessionTable) Candidate {
	if tables[0].columns == nil {
		return Candidate{Split: ByTable, Parts: len(tables), Score: 3.5, Why: fmt.Sprintf("%d tables with the fields of a session", len(tables))}
	}
	n := 0
	for _, t := range tables {
		n += len(blocks[t.at].Rows) - 1
	}
	return Candidate{Split: ByTable, Parts: n, Score: 3, Why: fmt.Sprintf("%d rows of tables with a column of titles", n)}
}

// tables reads a document whose sessions are tables or rows.
func (c *cutter) tables(d *document) {
	if c.outline.Title == "" {
		c.outline.Title = d.file.Document.Title
	}
	tables := sessionTables(d.blocks)
	if tables[0].columns == nil {
		c.fieldTables(d, tables)
		return
	}
	from, first := 0, len(c.outline.Sessions)
	var day tabular.Moment
	for _, t := range tables {
		rest, found, is := c.dayAmong(d.blocks[from:t.at])
		if is {
			day = found
		}
		c.around(d, rest, from == 0)
		day = c.rows(d, d.blocks[t.at], t.columns, day)
		from = t.at + 1
	}
	c.around(d, d.blocks[from:], false)
	c.onDayAbove(c.outline.Sessions[first:], d.blocks[:tables[0].at])
}

// dayAmong returns the last line before a table that is a day, and the other blocks.
func (c *cutter) dayAmong(blocks []richtext.Block) (rest []richtext.Block, day tabular.Moment, found bool) {
	for _, b := range blocks {
		if b.Kind == richtext.Heading || b.Kind == richtext.Paragraph {
			if m, is := c.calendar.day(b.OneLine()); is {
				day, found = m, true
				continue
			}
		}
		rest = append(rest, b)
	}
	return rest, day, found
}

// around reads what stands before, between or after tables of sessions.
func (c *cutter) around(d *document, blocks []richtext.Block, first bool) {
	if first {
		c.before(d, blocks)
	} else if richtext.Words(blocks) != "" {
		c.outline.skip("text beside the tables", about(part{heading: d.file.Name, blocks: blocks}), d.file.Name)
	}
}

// fieldTables reads the sessions that each have a table with their fields. The title
// is in the table, or is the line before it.
func (c *cutter) fieldTables(d *document, tables []sessionTable) {
	var parts []part
	first := len(d.blocks)
	for n, t := range tables {
		to := len(d.blocks)
		if n+1 < len(tables) {
			to = tables[n+1].at
			if titleBefore(d.blocks, to) {
				to--
			}
		}
		p := part{line: d.blocks[t.at].Line, blocks: d.blocks[t.at:to], heading: titleIn(d.blocks[t.at])}
		start := t.at
		if titleBefore(d.blocks, t.at) {
			start--
			if p.heading == "" {
				p.heading = d.blocks[start].OneLine()
			}
		}
		first = min(first, start)
		if p.heading == "" {
			p.heading = fmt.Sprintf("Session %d", n+1)
		}
		parts = append(parts, p)
	}
	c.before(d, d.blocks[:first])
	habits := habitsOf(parts)
	for _, p := range parts {
		c.part(d, p, habits)
	}
}

// titleBefore reports whether the block before a table may be the title of it.
func titleBefore(blocks []richtext.Block, at int) bool {
	if at == 0 {
		return false
	}
	b := blocks[at-1]
	return b.Kind == richtext.Heading || b.Kind == richtext.Paragraph && b.Level == 0 && len([]rune(b.String())) <= longestTitle && !strings.ContainsAny(b.String(), "\n.") && titleIn(blocks[at]) == ""
}

// titleIn returns the title that a table of fields gives, or "": in a row with a label for it,
// or in a first row that has nothing else.
func titleIn(b richtext.Block) string {
	if row := b.Rows[0]; titleRow(row) {
		return richtext.OneLine(row[0].String())
	}
	for _, row := range b.Rows {
		if fieldOf(row[0].String()) == title {
			return richtext.OneLine(row[1].String())
		}
	}
	return ""
}

// titleRow reports whether a row of a table of fields has a short text in its first cell that is
// no label, and nothing beside it.
func titleRow(row richtext.Row) bool {
	text := row[0].String()
	for _, cell := range row[1:] {
		if cell.String() != "" && cell.String() != text {
			return false
		}
	}
	return text != "" && len([]rune(text)) <= longestTitle && fieldOf(text) == noField
}

// rows reads the sessions in the rows of a table, and returns the day of the last. A cell
// that goes on over several rows is that of each; a row with a day and nothing else is the
// day of those below.
func (c *cutter) rows(d *document, b richtext.Block, columns []tabular.Field, day tabular.Moment) tabular.Moment {
	names, above := b.Rows[0], map[int]richtext.Cell{}
	for _, row := range b.Rows[1:] {
		if m, found := c.dayRow(row); found {
			day = m
			continue
		}
		var s Session
		h := &head{cutter: c, session: &s}
		var text []richtext.Block
		for i, cell := range row {
			if cell.Continues {
				cell = above[i]
			}
			above[i] = cell
			if i < len(columns) && i < len(names) {
				text = append(text, h.cell(columns[i], richtext.OneLine(names[i].String()), cell)...)
			}
		}
		if s.Title == "" {
			if words := richtext.OneLine(richtext.Words(text)); words != "" {
				c.outline.skip("rows without a title", words, d.file.Name)
			}
			continue
		}
		if breaks[bare(s.Title)] {
			c.outline.skip("breaks", s.Title, d.file.Name)
			continue
		}
		h.above(part{day: day})
		s.Lang, s.Source = d.file.Document.Lang, Source{File: d.file.Name, Line: b.Line, Heading: s.Title}
		s.Text, s.Words = d.file.Document.Text(text, "Notes"), countWords(text)
		c.add(s)
	}
	return day
}

// dayRow reports whether a row has a day and nothing else.
func (c *cutter) dayRow(row richtext.Row) (tabular.Moment, bool) {
	var only string
	for _, cell := range row {
		if words := richtext.OneLine(cell.String()); words != "" && only != "" {
			return tabular.Moment{}, false
		} else if words != "" {
			only = words
		}
	}
	return c.calendar.day(only)
}

// cell reads a cell, and returns what becomes text.
func (h *head) cell(column tabular.Field, name string, cell richtext.Cell) []richtext.Block {
	value := strings.TrimSpace(cell.String())
	if value == "" {
		return nil
	}
	done := false
	switch column {
	case tabular.Title:
		h.title(richtext.OneLine(value))
		done = true
	case tabular.People:
		done = h.apply(labelled{lead, "", value})
	case tabular.Date, tabular.Start:
		done = h.apply(labelled{when, name, richtext.OneLine(value)})
	case tabular.End:
		done = h.apply(labelled{finish, name, richtext.OneLine(value)})
	case tabular.Room:
		done = h.apply(labelled{room, name, richtext.OneLine(value)})
	case tabular.Track:
		done = h.apply(labelled{track, name, richtext.OneLine(value)})
	case tabular.KeyPoints:
		done = h.points(asItems(cell.Blocks))
	case tabular.Text:
		return cell.Blocks
	default:
		switch labels[fold(name)] {
		case scribe, present:
			done = h.apply(labelled{labels[fold(name)], name, value})
		}
	}
	if done || name == "" {
		return nil
	}
	label := richtext.Block{Kind: richtext.Paragraph, Runs: []richtext.Run{{Text: name, Bold: true}}}
	return append([]richtext.Block{label}, cell.Blocks...)
}

// asItems returns the paragraphs of a cell as items of a list.
func asItems(blocks []richtext.Block) []richtext.Block {
	var items []richtext.Block
	for _, b := range blocks {
		for _, l := range b.Lines() {
			one := b
			one.Runs = l
			items = append(items, one)
		}
	}
	for i := range items {
		if items[i].Kind == richtext.Paragraph {
			items[i].Kind, items[i].Level = richtext.Item, 1
		}
	}
	return items
}
