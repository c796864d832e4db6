package sessions

import (
	"cmp"
	"fmt"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/document/markup"
	"reportwidget/build/document/richtext"
	"reportwidget/build/tabular"
)

// part is a session to be: its heading and what stands below it.
type part struct {
	heading string
	line    int
	blocks  []richtext.Block
	day     tabular.Moment // of the heading above
	track   string         // the heading above, if it is the name of one
	place   int            // of the first block in the document
}

// document is a file while it is cut.
type document struct {
	file   File
	blocks []richtext.Block
	level  int // of the headings that begin sessions, or 0
	alone  bool
}

// file cuts one document.
func (c *cutter) file(f File) {
	c.outline.Notes.Merge(f.Notes)
	d := &document{file: f, blocks: c.prepared(f.Document), alone: !c.folder}
	choice := c.choose(d)
	before := len(c.outline.Sessions)
	switch {
	case choice.split == ByTable:
		c.tables(d)
	case choice.split == ByFile || choice.split == None:
		c.whole(d)
	default:
		c.parts(d, choice)
	}
	c.agenda.complete(f.Name, c.outline.Sessions[before:])
	c.outline.Documents = append(c.outline.Documents, Document{
		File: f.Name, Format: f.Notes.Format, Chosen: choice.split, Why: choice.why, Sure: choice.sure,
		Sessions: len(c.outline.Sessions) - before, Candidates: choice.candidates, Headings: headingsIn(d.blocks, c.outline.Sessions[before:]),
	})
}

// headingsIn are the headings among blocks, some of which begin sessions.
func headingsIn(blocks []richtext.Block, sessions []Session) (all []Heading) {
	begins := map[int]bool{}
	for _, s := range sessions {
		begins[s.Source.Line] = true
	}
	for _, i := range headingsOf(blocks) {
		all = append(all, Heading{blocks[i].Level, blocks[i].OneLine(), begins[blocks[i].Line]})
	}
	return all
}

// whole reads a document as one session.
func (c *cutter) whole(d *document) {
	name, blocks, guessed := c.titleOf(d)
	p := part{heading: name, blocks: blocks}
	if len(d.blocks) > 0 {
		p.line = d.blocks[0].Line
	}
	s := c.session(d, p)
	if guessed {
		s.Guessed = append(s.Guessed, "title")
	}
	if _, day := c.dayAtEnd(name); s.Date == "" {
		s.Date = day
	}
	c.fromFrontMatter(&s, d.file.Document.Fields)
	c.fromName(&s, d.file.Name)
	if !c.options.keepsEmpty() && s.Words == 0 && len(s.People) == 0 {
		c.outline.skip("nothing but a title", s.Title, d.file.Name)
		return
	}
	c.add(s)
}

// fromFrontMatter fills in what the front matter of a document says, for example who
// spoke. A field that it does not know, or that is there already, is not read.
func (c *cutter) fromFrontMatter(s *Session, fields []richtext.Field) {
	var said Session
	h := &head{cutter: c, session: &said}
	for _, f := range fields {
		switch l := (labelled{labels[fold(f.Name)], "", f.Value}); l.field {
		case lead, when, begin, finish, room, track, scribe, keyPoints:
			h.apply(l)
		}
	}
	s.fill(said)
	if s.Track == "" {
		s.Track = said.Track
	}
	if len(s.KeyPoints) == 0 {
		s.KeyPoints = said.KeyPoints
	}
}

// fill takes when, where and with whom a session was from what something else says of it,
// where the session itself says nothing.
func (s *Session) fill(said Session) {
	if s.Date == "" {
		s.Date = said.Date
	}
	if s.Start == "" {
		s.Start, s.End = said.Start, said.End
	}
	if s.Room == "" {
		s.Room = said.Room
	}
	if len(s.People) == 0 {
		s.People = said.People
	}
}

// keepsEmpty is true where the editor asked for each file.
func (o Options) keepsEmpty() bool { return o.Split == ByFile }

// titleOf returns the title of a document that is one session: what the author
// called it, its only highest heading, its first short line, or the file's name.
func (c *cutter) titleOf(d *document) (name string, rest []richtext.Block, guessed bool) {
	if t := c.labelledTitle(d.blocks); t != "" {
		return t, withoutCaption(d.blocks), false
	}
	rest = d.blocks
	if len(rest) > 1 && rest[1].Kind == richtext.Heading {
		rest = withoutCaption(rest)
	}
	top := headingsAt(rest, topLevel(rest))
	if len(top) > 0 && top[0] <= 3 && (c.mayBeTitle(rest[top[0]].OneLine()) || top[0] == 0 && rest[0].Level == 1 && ceremonies[fold(rest[0].OneLine())]) && (len(top) == 1 || rest[top[0]].Level == 1 && top[0] == 0 && d.file.Document.Title == "") {
		if _, isDay := c.calendar.day(rest[top[0]].OneLine()); !isDay {
			return rest[top[0]].OneLine(), without(rest, top[0]), false
		}
	}
	if d.file.Document.Title != "" {
		return d.file.Document.Title, rest, false
	}
	rest = withFirstLine(rest, d.file.Notes.Format == markup.Etherpad)
	if i := firstLine(rest); i >= 0 {
		text := rest[i].OneLine()
		if _, isDay := c.calendar.day(text); !isDay {
			return text, without(rest, i), true
		}
	}
	if fromName := TitleFromName(d.file.Name); fromName != "" {
		return fromName, rest, true
	}
	return cmp.Or(strings.TrimSpace(d.file.Name), beginning(rest), "Notes"), rest, true
}

// captions are first lines that say what kind of text a document is, above its title.
var captions = setOf(`minutes, meeting minutes, minutes of the meeting, notes, meeting notes, report, session report, compte rendu, compte-rendu, proces-verbal, proces verbal, protokoll, sitzungsprotokoll, ergebnisprotokoll, kurzprotokoll, mitschrift, acta, acta de reunion, acta de la reunion, relatoria, ata, verbale, протокол, отчет, 会议纪要, 會議紀錄, 会议记录, 會議記錄, محضر, محضر الاجتماع`)

// withoutCaption returns blocks without a first heading that is a caption.
func withoutCaption(blocks []richtext.Block) []richtext.Block {
	if len(blocks) > 1 && blocks[0].Kind == richtext.Heading && captions[fold(blocks[0].OneLine())] {
		return blocks[1:]
	}
	return blocks
}

// mayBeTitle reports whether a heading is neither a general word nor that of several files,
// unless a session of the programme is called so.
func (c *cutter) mayBeTitle(heading string) bool {
	return c.titles[bare(heading)] || !isGeneric(heading) && !c.common[fold(heading)]
}

// beginning returns the first words of a text.
func beginning(blocks []richtext.Block) string {
	all := []rune(richtext.OneLine(richtext.Words(blocks)))
	return strings.TrimSpace(string(all[:min(len(all), longestTitle/2)]))
}

// labelledTitle returns the value of a label for the title at the head of a
// document, or "".
func (c *cutter) labelledTitle(blocks []richtext.Block) string {
	for i := 0; i < min(len(blocks), headBlocks); i++ {
		lines := strings.Split(blocks[i].String(), "\n")
		for _, l := range lines {
			if found := labelIn(l); found.field == title && len(found.value) > 2 {
				return found.value
			}
		}
		if found := labelIn(blocks[i].String()); found.field == title && found.value == "" && i+1 < len(blocks) && len(blocks[i+1].OneLine()) <= longestTitle && labelIn(blocks[i+1].String()).field == noField {
			return blocks[i+1].OneLine()
		}
	}
	return ""
}

// longestTitle is how many characters a line may have to be a title.
const longestTitle = 120

// firstLine returns the first block that may be the title of a document: a
// short line of its own among the first, which is not a sentence.
func firstLine(blocks []richtext.Block) int {
	for i := 0; i < min(len(blocks), 3); i++ {
		text := blocks[i].String()
		switch {
		case blocks[i].Kind != richtext.Paragraph || blocks[i].Level > 0 || blocks[i].Quoted:
			return -1
		case labelIn(text).field != noField, strings.HasPrefix(text, "http"):
			continue
		case strings.Contains(text, "\n") || len([]rune(text)) > longestTitle || strings.HasSuffix(text, ".") || strings.HasSuffix(text, ","):
			return -1
		}
		return i
	}
	return -1
}

// withFirstLine parts the first line of the first paragraph off, if it is a title with fields
// in the lines below it, as in a pad or in a text without empty lines. In a pad the first
// line is the title in any case.
func withFirstLine(blocks []richtext.Block, pad bool) []richtext.Block {
	if len(blocks) == 0 || blocks[0].Kind != richtext.Paragraph || blocks[0].Level > 0 || blocks[0].Quoted {
		return blocks
	}
	line, below, found := strings.Cut(blocks[0].String(), "\n")
	next, _, _ := strings.Cut(below, "\n")
	if !found || len(line) > longestTitle || strings.HasSuffix(line, ":") || strings.HasSuffix(line, ",") || labelIn(line).field != noField || labelIn(next).field == noField && !pad {
		return blocks
	}
	first, rest := blocks[0], blocks[0]
	first.Runs, rest.Runs = nil, nil
	for i, r := range blocks[0].Runs {
		head, tail, ends := strings.Cut(r.Text, "\n")
		before := r
		if before.Text = head; head != "" {
			first.Runs = append(first.Runs, before)
		}
		if ends {
			if r.Text = tail; tail != "" {
				rest.Runs = append(rest.Runs, r)
			}
			rest.Runs = append(rest.Runs, blocks[0].Runs[i+1:]...)
			break
		}
	}
	return append([]richtext.Block{first, rest}, blocks[1:]...)
}

func without(blocks []richtext.Block, i int) []richtext.Block {
	return append(append([]richtext.Block(nil), blocks[:i]...), blocks[i+1:]...)
}

// longestText is how many bytes of text a session may have, so that its page stays
// one that a browser shows at once.
const longestText = 160 << 10

// add adds a session. One that is too long becomes several, which begin at headings
// where there are some.
func (c *cutter) add(s Session) {
	texts := pieces(s.Text)
	for i, text := range texts {
		one := s
		one.Text = text
		if len(texts) > 1 {
			one.Title = fmt.Sprintf("%s (%d/%d)", s.Title, i+1, len(texts))
			one.Words = words(text.String())
		}
		if i > 0 {
			one.KeyPoints = nil
		}
		c.outline.Sessions = append(c.outline.Sessions, one)
	}
	if len(texts) > 1 {
		c.outline.Long = append(c.outline.Long, s.Title)
	}
}

// pieces parts a text that is too long.
func pieces(t report.Text) []report.Text {
	var all []report.Text
	left := 0 // bytes from here on
	for i := range t {
		left += len(t[i : i+1].String())
	}
	start, size := 0, 0
	for i := range t {
		n := len(t[i : i+1].String())
		full := size+n > longestText || size > longestText/2 && t[i].Kind == report.Heading && t[i].Level == 1 && left > longestText/2
		if full && i > start {
			all, start, size = append(all, t[start:i]), i, 0
		}
		size, left = size+n, left-n
	}
	return append(all, t[start:])
}

// session reads the fields and the text of a part.
func (c *cutter) session(d *document, p part) Session {
	s := Session{Lang: d.file.Document.Lang, Source: Source{File: d.file.Name, Line: p.line, Heading: p.heading}}
	h := &head{cutter: c, session: &s}
	rest := h.read(p.blocks)
	h.title(p.heading)
	h.above(p)
	rest = h.sections(rest)
	for len(rest) > 0 && rest[len(rest)-1].Kind == richtext.Rule {
		rest = rest[:len(rest)-1]
	}
	s.Text = d.file.Document.Text(rest, "Notes")
	s.Words = countWords(rest)
	for _, k := range s.KeyPoints {
		s.Words += words(k.String())
	}
	return s
}

// above takes over what the headings above a part say.
func (h *head) above(p part) {
	if h.session.Date == "" && p.day.Date != "" {
		h.session.Date = p.day.Date
	}
	if h.session.Track == "" && h.session.Room == "" && p.track != "" {
		if roomWord.MatchString(p.track) {
			h.session.Room = p.track
		} else {
			h.session.Track = p.track
		}
	}
}

// countWords counts the words in blocks. A character of Chinese or Japanese is half
// of one.
func countWords(blocks []richtext.Block) int { return words(richtext.Words(blocks)) }

func words(text string) int {
	n, ideographs := 0, 0
	in := false
	for _, c := range text {
		if c >= 0x3040 && c <= 0x9fff {
			ideographs++
			in = false
			continue
		}
		space := c == ' ' || c == '\n' || c == '\t' || c == '\u00a0'
		if !space && !in {
			n++
		}
		in = !space
	}
	return n + ideographs/2
}

// credits adds the paragraphs of a part to the credits of the report.
func (c *cutter) credits(d *document, blocks []richtext.Block) {
	for _, n := range d.file.Document.Text(blocks, "Notes") {
		c.outline.Credits = append(c.outline.Credits, report.Text{n})
	}
}
