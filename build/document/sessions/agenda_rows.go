package sessions

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"reportwidget/build/document/richtext"
	"reportwidget/build/tabular"
)

// table reads the rows of a table with a column of titles.
func (a *agenda) table(f File, b richtext.Block, day tabular.Moment) (rows []Session, to []place) {
	columns := programme(b.Rows)
	if columns == nil {
		return a.grid(f, b, day)
	}
	if slices.Contains(columns, tabular.Text) || slices.Contains(columns, tabular.KeyPoints) {
		return nil, nil // the notes are in the table
	}
	above := map[int]richtext.Cell{}
	for _, row := range b.Rows[1:] {
		if m, found := a.reader.dayRow(row); found {
			day = m
			continue
		}
		var s Session
		h := &head{cutter: a.reader, session: &s}
		var all []richtext.Block
		for i, cell := range row {
			if cell.Continues {
				cell = above[i]
			}
			above[i] = cell
			if i < len(columns) && i < len(b.Rows[0]) {
				h.cell(columns[i], "", cell)
			}
			all = append(all, cell.Blocks...)
		}
		h.above(part{day: day})
		if breaks[bare(s.Title)] {
			continue
		}
		p := a.target(f, all)
		if p.file == "" {
			p = titled(f, s.Title)
		}
		rows, to = append(rows, s), append(to, p)
	}
	return rows, to
}

// grid reads a table with times in its first column, and the titles of what is at the same
// time beside each. Its first row may name the rooms.
func (a *agenda) grid(f File, b richtext.Block, day tabular.Moment) (rows []Session, to []place) {
	for _, row := range b.Rows[min(1, len(b.Rows)):] {
		if len(row) == 0 {
			continue
		}
		m, found := a.reader.calendar.moment(richtext.OneLine(row[0].String()))
		if !found || m.Start == "" {
			continue
		}
		for i, cell := range row[1:] {
			s := Session{Title: richtext.OneLine(cell.String())}
			h := &head{cutter: a.reader, session: &s}
			h.set(m)
			h.above(part{day: day})
			if i+1 < len(b.Rows[0]) {
				h.place(richtext.OneLine(b.Rows[0][i+1].String()))
			}
			if s.Title == "" || breaks[bare(s.Title)] {
				continue
			}
			p := a.target(f, cell.Blocks)
			if p.file == "" {
				p = titled(f, s.Title)
			}
			rows, to = append(rows, s), append(to, p)
		}
	}
	return rows, to
}

// titled returns the place of the only heading of a document that is a title.
func titled(f File, title string) (p place) {
	for _, b := range f.Document.Blocks {
		if b.Kind != richtext.Heading || title == "" || bare(b.OneLine()) != bare(title) {
			continue
		}
		if p.file != "" {
			return place{}
		}
		p = place{f.Name, b.Line}
	}
	return p
}

// item reads an item such as "10:00 Maps: Room 2: notes", of which a word may be the link.
func (a *agenda) item(b richtext.Block, day tabular.Moment) (s Session) {
	h := &head{cutter: a.reader, session: &s}
	text := b.OneLine()
	if at := clock.FindStringIndex(text); at != nil && at[1] > 0 {
		if m, read := a.reader.calendar.moment(strings.Trim(text[:at[1]], " -–—:|,()")); read {
			h.set(m)
			text = text[at[1]:]
		}
	}
	h.above(part{day: day})
	for _, piece := range pieceOfItem.Split(text, -1) {
		piece = strings.Trim(piece, " []()")
		switch {
		case piece == "" || isGeneric(piece) || linkWords[fold(piece)]:
		case h.place(piece):
		case s.Title == "":
			s.Title = richtext.OneLine(piece)
		}
	}
	return s
}

// target returns where the first link in blocks leads that is one to notes.
func (a *agenda) target(f File, blocks []richtext.Block) place {
	for _, b := range blocks {
		for _, r := range b.Runs {
			if p := a.find(f, r.Local); p.file != "" {
				return p
			}
		}
	}
	return place{}
}

// find returns the place to which a link of a document leads.
func (a *agenda) find(f File, link string) place {
	if link == "" {
		return place{}
	}
	name, fragment, _ := strings.Cut(link, "#")
	to := f
	if name != "" {
		if decoded, err := url.PathUnescape(name); err == nil {
			name = decoded
		}
		found, there := a.files[path.Join(path.Dir(f.Name), name)]
		if !there || found.Name == f.Name {
			return place{}
		}
		to = found
	}
	if fragment == "" {
		return place{file: to.Name}
	}
	if line := lineOfPlace(to.Document.Blocks, fragment); line > 0 {
		return place{to.Name, line}
	}
	return place{}
}

// lineOfPlace returns the line of the heading to which a fragment leads, by its name or, as
// pads make them, by its words.
func lineOfPlace(blocks []richtext.Block, fragment string) int {
	words := letters(strings.ToLower(strings.TrimSuffix(fragment, "|outline")))
	for i, b := range blocks {
		named := slices.Contains(b.Names, fragment)
		switch {
		case named && b.Kind != richtext.Heading && i+1 < len(blocks) && blocks[i+1].Kind == richtext.Heading:
			return blocks[i+1].Line
		case named, b.Kind == richtext.Heading && words != "" && letters(strings.ToLower(b.OneLine())) == words:
			return b.Line
		}
	}
	return 0
}
