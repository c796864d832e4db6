package sessions

import (
	"path"
	"regexp"
	"slices"

	"reportwidget/build/document/richtext"
	"reportwidget/build/tabular"
)

// fewLinks is how many rows or items with links to notes an agenda has at least. One may
// be a cross-reference.
const fewLinks = 2

// agenda is what the agendas among documents say of sessions, by where the notes are to which
// they link: the name of a file, or that with "#" and the number of the line there.
type agenda struct {
	says map[place][]Session
	// rows are the numbers of the blocks that are agendas, by the name of their file.
	rows map[string][]int
	// headings are those to which an agenda links.
	headings map[string]bool
	files    map[string]File
	reader   *cutter
}

// place is a file, or a line of it if that is more than 0.
type place struct {
	file string
	line int
}

// newAgenda reads the agendas in documents: tables of a programme and lists of which several
// rows link to a document beside them or to a heading of their own.
func newAgenda(files []File, o Options, days calendar) *agenda {
	a := &agenda{says: map[place][]Session{}, rows: map[string][]int{}, headings: map[string]bool{}, files: map[string]File{}}
	a.reader = &cutter{options: o, calendar: days, titles: map[string]bool{}}
	for _, f := range files {
		a.files[f.Name] = f
	}
	for _, f := range files {
		a.read(f)
	}
	return a
}

// read reads the agendas of a document.
func (a *agenda) read(f File) {
	var day tabular.Moment
	blocks := f.Document.Blocks
	for i := 0; i < len(blocks); i++ {
		b := blocks[i]
		if m, is := a.reader.calendar.day(b.OneLine()); is && b.Kind != richtext.Table {
			day = m
			continue
		}
		var rows []Session
		var to []place
		from := i
		switch {
		case b.Kind == richtext.Table:
			rows, to = a.table(f, b, day)
		case b.Kind == richtext.Item:
			for ; i < len(blocks) && blocks[i].Kind == richtext.Item; i++ {
				rows, to = append(rows, a.item(blocks[i], day)), append(to, a.target(f, []richtext.Block{blocks[i]}))
			}
			i--
		}
		if a.links(to) && (b.Kind == richtext.Table || !isContents(f, rows, to)) {
			a.take(rows, to)
			for n := from; n <= i; n++ {
				a.rows[f.Name] = append(a.rows[f.Name], n)
			}
		}
	}
}

// links reports whether most of some rows link to notes, each to others.
func (a *agenda) links(to []place) bool {
	found := map[place]bool{}
	for _, p := range to {
		if p.file != "" {
			found[p] = true
		}
	}
	return len(found) >= fewLinks && len(found)*2 >= len(to)
}

// isContents reports whether rows are a table of contents: they say no more than the headings
// of the same document to which they link.
func isContents(f File, rows []Session, to []place) bool {
	more := 0
	for i, s := range rows {
		more += one(s.Start != "" || s.Room != "" || to[i].file != "" && to[i].file != f.Name)
	}
	return more*2 < len(rows)
}

// linkWords are what an item calls the link to the notes.
var linkWords = setOf(`link, links, pad, doc, document, google doc, hackmd, etherpad, here, notizen, dokument, notas, notes, compte rendu, протокол, заметки, 笔记, 筆記, ملاحظات`)

// pieceOfItem matches what stands between the title, the room and the link of an item.
var pieceOfItem = regexp.MustCompile(`[:：|(\[]\s|\s[-–—→]+\s|\s[(\[]|[:：]?\t`)

// take keeps what rows say of the notes to which they link.
func (a *agenda) take(rows []Session, to []place) {
	for i, p := range to {
		if p.file == "" {
			continue
		}
		a.says[p] = append(a.says[p], rows[i])
		for _, b := range a.files[p.file].Document.Blocks {
			if p.line > 0 && b.Line == p.line && b.Kind == richtext.Heading {
				a.headings[bare(b.OneLine())] = true
			}
		}
	}
}

// complete fills in what the agendas say of the sessions of a file and these do not.
func (a *agenda) complete(file string, sessions []Session) {
	for i := range sessions {
		s := &sessions[i]
		said := a.says[place{file, s.Source.Line}]
		if len(said) == 0 && len(sessions) == 1 {
			said = a.ofFile(file)
		}
		if len(said) != 1 {
			continue // none, or which one is not clear
		}
		s.from(said[0])
	}
}

// ofFile returns what agendas say of a file, or of the only one in a folder that is a session.
func (a *agenda) ofFile(name string) []Session {
	if said := a.says[place{file: name}]; len(said) > 0 {
		return said
	}
	var all []Session
	for p, said := range a.says {
		if p.line == 0 && path.Dir(p.file) == name {
			all = append(all, said...)
		}
	}
	return all
}

// from fills in what an agenda says of a session.
func (s *Session) from(said Session) {
	s.Source.Agenda = said.Title
	if at := slices.Index(s.Guessed, "title"); at >= 0 && said.Title != "" {
		s.Title, s.Guessed = said.Title, slices.Delete(s.Guessed, at, at+1)
	}
	s.fill(said)
}

// withoutAgendas leaves agendas out, and documents that hold hardly anything else. The
// summary names the rows without notes.
func (c *cutter) withoutAgendas(files []File) []File {
	for words := range c.agenda.headings {
		c.titles[words] = true
	}
	var kept []File
	for _, f := range files {
		rows := c.agenda.rows[f.Name]
		var rest []richtext.Block
		for i, b := range f.Document.Blocks {
			if !slices.Contains(rows, i) {
				rest = append(rest, b)
				continue
			}
			for _, title := range c.agenda.without(f, b) {
				c.outline.skip("sessions of an agenda without notes", title, f.Name)
			}
		}
		if len(rows) > 0 && len(files) > 1 && c.agenda.leadsElsewhere(f) && hardlyText(rest) {
			c.outline.skip("agendas, of which the sessions have what they say", f.Name, f.Name)
			continue
		}
		if len(rows) > 0 {
			c.outline.Notes.Add(richtext.Contents, len(rows), "")
		}
		f.Document.Blocks = rest
		kept = append(kept, f)
	}
	return kept
}

// without returns the titles of the rows of an agenda that link to no notes.
func (a *agenda) without(f File, b richtext.Block) (titles []string) {
	rows, to := []Session{a.item(b, tabular.Moment{})}, []place{a.target(f, []richtext.Block{b})}
	if b.Kind == richtext.Table {
		rows, to = a.table(f, b, tabular.Moment{})
	}
	for i, p := range to {
		if p.file == "" && rows[i].Title != "" && !breaks[bare(rows[i].Title)] {
			titles = append(titles, rows[i].Title)
		}
	}
	return titles
}

// leadsElsewhere reports whether an agenda of a file links to other files.
func (a *agenda) leadsElsewhere(f File) bool {
	for _, i := range a.rows[f.Name] {
		b := f.Document.Blocks[i]
		targets := []place{a.target(f, []richtext.Block{b})}
		if b.Kind == richtext.Table {
			_, targets = a.table(f, b, tabular.Moment{})
		}
		if slices.ContainsFunc(targets, func(p place) bool { return p.file != "" && p.file != f.Name }) {
			return true
		}
	}
	return false
}

// fewWords is how many words a document has at most, besides headings and an agenda, that is
// nothing but the agenda.
const fewWords = 60

// hardlyText reports whether blocks are headings and hardly anything else.
func hardlyText(blocks []richtext.Block) bool {
	n := 0
	for _, b := range blocks {
		if b.Kind != richtext.Heading {
			n += words(b.String())
		}
	}
	return n <= fewWords
}
