package sessions

import (
	"fmt"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/document/richtext"
	"reportwidget/build/tabular"
)

// parts reads the sessions that begin at headings, dates or pages.
func (c *cutter) parts(d *document, ch choice) {
	var parts []part
	var before []richtext.Block
	switch level := ch.split.level(); {
	case level > 0:
		d.level = level
		parts, before = c.partsAtLevel(d, ch)
	case ch.split == ByDate:
		parts, before = c.partsAtDates(d)
	default:
		at := pageStarts(d.blocks)
		parts = partsAt(d.blocks, at)
		if len(at) > 0 {
			before = d.blocks[:at[0]]
		}
	}
	if c.outline.Title == "" {
		c.outline.Title = d.file.Document.Title
	}
	c.before(d, before)
	from := len(c.outline.Sessions)
	h := habitsOf(withoutClosings(parts))
	h.brackets = h.brackets || c.timeLevel > 0 // people stand after the titles of a programme
	for i, p := range parts {
		if c.isSession(d, p, i, len(parts)) {
			c.part(d, p, h)
		}
	}
	c.onDayAbove(c.outline.Sessions[from:], before)
}

// part adds the session of a part.
func (c *cutter) part(d *document, p part, habits habits) {
	p.heading = habits.plain(p.heading)
	s := c.session(d, p)
	if speaker, title, found := habits.speaker(s.Title); found {
		s.Title, s.People = title, addPeople(s.People, speaker)
	}
	if s.Date == "" {
		c.fromName(&s, d.file.Name)
	}
	c.add(s)
}

// partsAtLevel parts a document at the headings of a level. Higher ones are days,
// tracks or the title of it all, unless they have what sessions have. What
// stands before the first is returned too.
func (c *cutter) partsAtLevel(d *document, ch choice) (parts []part, before []richtext.Block) {
	l := &levelCutter{cutter: c, document: d, within: ch.within, tracks: c.tracks(d.blocks, d.level)}
	for i, b := range d.blocks {
		l.block(i, b)
	}
	if ch.pairs {
		l.parts = paired(l.parts)
	}
	return l.parts, l.before
}

// levelCutter parts a document at the headings of its level.
type levelCutter struct {
	*cutter
	document *document
	within   [2]int
	tracks   map[string]bool
	parts    []part
	before   []richtext.Block
	day      tabular.Moment
	above    []string // the headings above, from the highest down
	// open tells that blocks belong to the last part, and around that the heading of
	// the level is the title of those below it.
	open, around bool
}

func (l *levelCutter) block(i int, b richtext.Block) {
	level := l.document.level
	inside := i >= l.within[0] && i < l.within[1]
	if b.Kind == richtext.Heading && b.Level <= level {
		l.around = b.Level == level && l.isAround(l.document.blocks, i)
	}
	deeper := l.around && b.Level == level+1 && l.hasFields(l.document.blocks, i)
	if b.Kind != richtext.Heading || b.Level > level && !deeper || !inside {
		l.rest(i, b)
		return
	}
	l.heading(i, b)
}

// rest reads a block that begins no session. After the minutes, headings are those of
// parts that are not sessions.
func (l *levelCutter) rest(i int, b richtext.Block) {
	after := i >= l.within[1]
	switch {
	case after && len(l.parts) > 0 && b.Kind == richtext.Heading && b.Level <= l.document.level:
		l.parts, l.open = append(l.parts, part{heading: b.OneLine(), line: b.Line, place: i}), true
	case l.open && (after || i >= l.within[0]):
		last := &l.parts[len(l.parts)-1]
		last.blocks = append(last.blocks, b)
	default:
		l.before = append(l.before, b)
	}
}

// heading reads a heading of the level or above it.
func (l *levelCutter) heading(i int, b richtext.Block) {
	text, level := b.OneLine(), l.document.level
	if m, found := l.calendar.day(text); found {
		l.day, l.open = m, false
		return
	}
	if b.Level < level && !l.isAbove(l.document.blocks, i) || b.Level == level && l.around {
		l.above = append(l.above[:min(len(l.above), b.Level-1)], text)
		l.open = false
		if !l.tracks[fold(text)] {
			l.before = append(l.before, b)
		}
		return
	}
	p := part{heading: text, line: b.Line, day: l.day, place: i}
	if len(l.above) > 0 && l.tracks[fold(l.above[len(l.above)-1])] {
		p.track = l.above[len(l.above)-1]
	}
	l.parts, l.open = append(l.parts, p), true
}

// isAround reports whether a heading of the level of the sessions is the title of
// sessions below it: it has no text of its own, and the heading below it has the fields
// of a session.
func (c *cutter) isAround(blocks []richtext.Block, at int) bool {
	return at+1 < len(blocks) && blocks[at+1].Kind == richtext.Heading && blocks[at+1].Level == blocks[at].Level+1 && !c.titles[bare(blocks[at].OneLine())] && c.hasFields(blocks, at+1)
}

// hasFields reports whether a heading has the fields of a session below it.
func (c *cutter) hasFields(blocks []richtext.Block, at int) bool {
	return hasLabel(blocks[at+1 : end(blocks, at)])
}

// isAbove reports whether a heading above the level of the sessions is one of a
// session all the same: it has a field at its head, or is in the programme.
func (c *cutter) isAbove(blocks []richtext.Block, at int) bool {
	own := at + 1
	for own < len(blocks) && blocks[own].Kind != richtext.Heading {
		own++
	}
	return c.titles[bare(blocks[at].OneLine())] || hasLabel(blocks[at+1:own]) && own > at+1 && at > 0
}

// tracks returns the headings just above the sessions that name tracks or rooms:
// there are at least two, and none is a day or a general word.
func (c *cutter) tracks(blocks []richtext.Block, level int) map[string]bool {
	found := map[string]bool{}
	for i, b := range blocks {
		if b.Kind != richtext.Heading || b.Level >= level {
			continue
		}
		inner := blocks[i+1 : end(blocks, i)]
		if _, day := c.calendar.day(b.OneLine()); day || isGeneric(b.OneLine()) || c.isAbove(blocks, i) || topLevel(inner) != level {
			continue
		}
		found[fold(b.OneLine())] = true
	}
	if len(found) < 2 {
		return nil
	}
	return found
}

// partsAtDates parts a document at lines that are a date. What follows is the title,
// if it is a short line or a heading, or else the date is.
func (c *cutter) partsAtDates(d *document) (parts []part, before []richtext.Block) {
	at := c.dayLines(d.blocks)
	parts = partsAt(d.blocks, at)
	if len(at) > 0 {
		before = d.blocks[:at[0]]
	}
	for i := range parts {
		p := &parts[i]
		p.day, _ = c.calendar.day(p.heading)
		if len(p.blocks) == 0 {
			continue
		}
		first := p.blocks[0]
		text := first.String()
		if first.Kind == richtext.Heading || first.Kind == richtext.Paragraph && first.Level == 0 && len(p.blocks) > 1 && !strings.Contains(text, "\n") && len([]rune(text)) <= 80 && !strings.ContainsAny(text[len(text)-1:], ".,;:") && labelIn(text).field == noField {
			p.heading, p.blocks = first.OneLine(), p.blocks[1:]
		}
	}
	return parts, before
}

// isSession reports whether a part is a session, and says what it is if it is not.
func (c *cutter) isSession(d *document, p part, number, all int) bool {
	words := bare(p.heading)
	switch {
	case c.titles[words]:
		return true
	case breaks[words]:
		c.outline.skip("breaks", p.heading, d.file.Name)
		return false
	case thanks.MatchString(words):
		c.credits(d, p.blocks)
		return false
	case c.options.Split != Auto && !closings[words], hasLabel(p.blocks):
		return true
	case fieldOf(p.heading) == present:
		c.outline.Attendees++
		return false
	case number == 0 && summaryWords[words] && len(c.outline.Summary) == 0:
		c.before(d, p.blocks)
		return false
	case closings[words], isGeneric(p.heading) && labels[words] == noField && (number == 0 || number == all-1):
		c.outline.skip("parts that are not sessions", about(p), d.file.Name)
		return false
	}
	if countWords(p.blocks) == 0 && d.level > 0 && !hasTime(p.heading) && isGeneric(p.heading) {
		c.outline.skip("headings without a text", p.heading, d.file.Name)
		return false
	}
	return true
}

// about returns the heading of a part with its first words.
func about(p part) string {
	first := []rune(richtext.OneLine(richtext.Words(p.blocks)))
	if len(first) > 60 {
		first = append(first[:60], '…')
	}
	if len(first) == 0 {
		return p.heading
	}
	return p.heading + " (" + string(first) + ")"
}

// longestSummary is how many characters of what stands before the sessions may be
// the summary of the report.
const longestSummary = 1500

// before reads what stands before the first session: the title of the event, who
// took notes, thanks, and what it was about.
func (c *cutter) before(d *document, blocks []richtext.Block) {
	if len(blocks) > 0 && blocks[0].Kind == richtext.Heading && c.outline.Title == "" && !isGeneric(blocks[0].OneLine()) {
		c.outline.Title = blocks[0].OneLine()
		blocks = blocks[1:]
	}
	blocks = c.withoutTitle(slices.DeleteFunc(slices.Clone(blocks), func(b richtext.Block) bool { return b.Kind == richtext.Rule }))
	var s Session
	h := &head{cutter: c, session: &s}
	var rest []richtext.Block
	for i := 0; i < len(blocks); i++ {
		b := blocks[i]
		if b.Kind == richtext.Heading {
			to := end(blocks, i)
			switch words := bare(b.OneLine()); {
			case thanks.MatchString(words):
				c.credits(d, blocks[i+1:to])
				i = to - 1
				continue
			case fieldOf(b.OneLine()) == present:
				c.outline.Attendees++
				i = to - 1
				continue
			case isGeneric(words) && !summaryWords[words]:
				c.outline.skip("parts that are not sessions", about(part{heading: b.OneLine(), blocks: blocks[i+1 : to]}), d.file.Name)
				i = to - 1
				continue
			}
			if summaryWords[bare(b.OneLine())] {
				continue
			}
		}
		rest = append(rest, b)
	}
	rest = h.read(rest)
	rest = h.sections(rest)
	if _, isDay := c.calendar.day(richtext.OneLine(richtext.Words(rest))); isDay {
		return
	}
	text := d.file.Document.Text(rest, "Notes")
	c.summary(d, rest, text)
}

// longestByline is how many characters a line may have that is not a summary: a name, a place
// or a motto.
const longestByline = 60

// isByline reports whether a text is one short line and not a sentence.
func isByline(text report.Text) bool {
	line := []rune(text.String())
	return len(text) == 1 && text[0].Kind == report.Paragraph && len(line) > 0 && len(line) <= longestByline && !strings.ContainsRune(".!?。！？؟…", line[len(line)-1])
}

// withoutTitle takes the title of the event off what stands before the sessions: a short
// line that is not a sentence, if the title is not known yet, the title itself, and headings
// with nothing below.
func (c *cutter) withoutTitle(blocks []richtext.Block) []richtext.Block {
	if i := firstLine(blocks); i == 0 && c.outline.Title == "" {
		if _, isDay := c.calendar.day(blocks[0].OneLine()); !isDay {
			c.outline.Title = blocks[0].OneLine()
			blocks = blocks[1:]
		}
	}
	if len(blocks) > 0 && fold(blocks[0].OneLine()) == fold(c.outline.Title) {
		blocks = blocks[1:]
	}
	for len(blocks) > 0 && blocks[0].Kind == richtext.Heading && len(c.outline.Title) > 0 && !isGeneric(blocks[0].OneLine()) && (len(blocks) == 1 || blocks[1].Kind == richtext.Heading && blocks[1].Level <= blocks[0].Level) {
		blocks = blocks[1:]
	}
	return blocks
}

// summary makes a text the summary of the report, if there is none yet: of a long one the
// first paragraphs.
func (c *cutter) summary(d *document, blocks []richtext.Block, text report.Text) {
	if len(c.outline.Summary) > 0 && len(text) > 0 {
		c.outline.skip("what stands before the first session", about(part{heading: d.file.Name, blocks: blocks}), d.file.Name)
		return
	}
	if isByline(text) {
		c.outline.skip("what stands before the first session", text.String(), d.file.Name)
		return
	}
	size, kept := 0, 0
	for kept < len(text) {
		if size += len([]rune(text[kept : kept+1].String())); size > longestSummary && kept > 0 {
			break
		}
		kept++
	}
	c.outline.Summary = asSummary(text[:kept])
	if left := text[kept:]; len(left) > 0 {
		first := []rune(richtext.OneLine(left.String()))
		c.outline.skip(fmt.Sprintf("the rest of what stands before the first session (%d words), as a summary is short", words(left.String())), string(first[:min(len(first), 60)])+"…", d.file.Name)
	}
}

var summaryWords = setOf(`introduction, intro, summary, executive summary, abstract, overview, background, about, welcome, einleitung, zusammenfassung, uberblick, introduccion, resumen, resume, présentation, 簡介, 简介, 前言, 摘要, введение, резюме, مقدمة, ملخص`)

// asSummary returns a text without headings.
func asSummary(t report.Text) report.Text {
	for i, n := range t {
		if n.Kind == report.Heading {
			t[i] = report.Node{Kind: report.Paragraph, Nodes: report.Text{{Kind: report.Strong, Nodes: n.Nodes}}}
		}
	}
	return t
}
