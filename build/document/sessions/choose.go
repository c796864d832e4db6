package sessions

import (
	"fmt"
	"slices"
	"strings"

	"reportwidget/build/document/richtext"
)

// choice is how to part a document.
type choice struct {
	split      Split
	why        string
	sure       bool
	candidates []Candidate
	// within is the part of the document in which sessions are, if not all of it.
	within [2]int
	pairs  bool // each session has two headings in a row
}

// enough is the score above which a document is parted. Length alone never gives
// it: sessions that are parts of another are worse than one that is too long.
const enough = 2.0

// closeScore is how much better a deeper level must be than a higher one.
const closeScore = 0.5

// choose decides how to part a document.
func (c *cutter) choose(d *document) choice {
	within := c.minutes(d.blocks)
	candidates := c.candidates(d, within)
	ch := choice{candidates: candidates, within: within, sure: true}
	if wish := c.options.Split; wish != Auto {
		ch.split, ch.why = wish, "you asked for it"
		if level := wish.level(); level > 0 {
			ch.pairs = c.inPairs(d.blocks, level)
			if len(headingsAt(d.blocks, level)) == 0 {
				ch.split, ch.why = ByFile, "it has no heading of level "+string(rune('0'+level))
			}
		}
		if wish == ByTable && len(sessionTables(d.blocks)) == 0 || wish == ByDate && len(c.dayLines(d.blocks)) == 0 {
			ch.split, ch.why = ByFile, "it has no "+string(wish)+" to part it at"
		}
		return ch
	}
	if c.timeLevel > 0 {
		ch.split, ch.why = atLevel(c.timeLevel), fmt.Sprintf("%d lines begin with a time, and there is hardly anything else: it is a programme", len(headingsAt(d.blocks, c.timeLevel)))
		return ch
	}
	if level := c.underDays(d.blocks, within); level > 0 {
		ch.split, ch.why = atLevel(level), fmt.Sprintf("the headings above level %d are days", level)
		return ch
	}
	if best := bestOf(candidates); best != nil && best.Score > enough && c.mayPart(d, best.Parts) {
		ch.split, ch.why = best.Split, best.Why
		ch.pairs = best.Split.level() > 0 && c.inPairs(d.blocks, best.Split.level())
		return ch
	}
	if level := c.plainLevel(d); level > 0 {
		ch.split, ch.sure, ch.why = atLevel(level), false, "all its headings look like titles; nothing else shows where sessions begin"
		return ch
	}
	if c.plainPages(d) {
		ch.split, ch.sure, ch.why = ByPage, false, "each page begins with a line that looks like a title; nothing else shows where sessions begin"
		return ch
	}
	ch.split, ch.sure, ch.why = ByFile, !d.alone || len(headingsOf(d.blocks)) < 3, "nothing in it shows where sessions begin"
	return ch
}

// mayPart reports whether a document may be parted in so many: one of a folder has
// to have more, unless its name is a day.
func (c *cutter) mayPart(d *document, parts int) bool {
	return parts >= 3 || parts >= 2 && (d.alone || c.nameIsDay(d.file.Name))
}

// bestOf returns the candidate to take, or nil. Of headings with nearly the same
// score the higher level is better.
func bestOf(candidates []Candidate) *Candidate {
	var best *Candidate
	for i := range candidates {
		if k := &candidates[i]; best == nil || k.Score > best.Score+closeScore || k.Score > best.Score && k.Split.level() == 0 {
			best = k
		}
	}
	return best
}

// candidates returns the ways to part a document with their scores.
func (c *cutter) candidates(d *document, within [2]int) []Candidate {
	blocks := d.blocks[within[0]:within[1]]
	var all []Candidate
	for _, level := range levels(blocks) {
		at := headingsAt(blocks, level)
		if len(at) < 2 {
			continue
		}
		var parts []part
		for _, i := range at {
			parts = append(parts, part{heading: blocks[i].OneLine(), blocks: blocks[i+1 : end(blocks, i)]})
		}
		if c.inPairs(blocks, level) {
			parts = paired(parts)
		}
		all = append(all, c.score(atLevel(level), parts, fmt.Sprintf("headings of level %d", level)))
	}
	if lines := c.dayLines(blocks); len(lines) >= 2 {
		k := c.score(ByDate, partsAt(blocks, lines), "lines with a date")
		k.Score += 2 // a date on a line of its own says as much as a time in a heading
		all = append(all, k)
	}
	if tables := sessionTables(blocks); len(tables) > 0 {
		all = append(all, scoreTables(blocks, tables))
	}
	if pages := pageStarts(blocks); len(pages) >= 3 {
		all = append(all, c.score(ByPage, partsAt(blocks, pages), "pages"))
	}
	return all
}

// partsAt returns the parts that begin at blocks, which are their headings.
func partsAt(blocks []richtext.Block, at []int) []part {
	var parts []part
	for n, i := range at {
		to := len(blocks)
		if n+1 < len(at) {
			to = at[n+1]
		}
		parts = append(parts, part{heading: blocks[i].OneLine(), line: blocks[i].Line, blocks: blocks[i+1 : to], place: i})
	}
	return parts
}

// dayLines returns the places of lines that are a day and nothing else.
func (c *cutter) dayLines(blocks []richtext.Block) []int {
	var at []int
	for i, b := range blocks {
		if (b.Kind == richtext.Paragraph && b.Level == 0 || b.Kind == richtext.Heading) && !strings.Contains(b.String(), "\n") {
			if m, found := c.calendar.day(b.OneLine()); found && m.Date != "" {
				at = append(at, i)
			}
		}
	}
	return at
}

// pageStarts returns the places where pages, or parts below a line, begin with a short
// line.
func pageStarts(blocks []richtext.Block) []int {
	var at []int
	for i, b := range blocks {
		below := i > 0 && blocks[i-1].Kind == richtext.Rule
		if b.Kind == richtext.Rule || i > 0 && !b.NewPage && !below {
			continue
		}
		if text := b.String(); b.Kind == richtext.Paragraph && b.Level == 0 && !strings.Contains(text, "\n") && len([]rune(text)) <= 100 && !strings.HasSuffix(text, ".") && labelIn(text).field == noField {
			at = append(at, i)
		}
	}
	return at
}

// minutes returns where the minutes are in a document that has an agenda beside
// them, or all of it.
func (c *cutter) minutes(blocks []richtext.Block) [2]int {
	all := [2]int{0, len(blocks)}
	for _, level := range levels(blocks) {
		agenda, notes := false, all
		for _, i := range headingsAt(blocks, level) {
			switch words := fold(blocks[i].OneLine()); {
			case agendaWords[words]:
				agenda = true
			case notesWords[words]:
				notes = [2]int{i + 1, end(blocks, i)}
			}
		}
		if agenda && notes != all && len(headingsOf(blocks[notes[0]:notes[1]])) >= 2 {
			return notes
		}
	}
	return all
}

var (
	agendaWords = setOf(`agenda, agenda items, schedule, programme, program, tagesordnung, programm, ordre du jour, orden del dia, 議程, 议程, повестка, повестка дня, جدول الأعمال`)
	notesWords  = setOf(`notes, meeting notes, minutes, session notes, discussion notes, notizen, protokoll, notes de seance, compte rendu, notas, acta, 筆記, 笔记, 會議記錄, 会议记录, заметки, протокол, ملاحظات, المحضر`)
)

// underDays returns the level of the headings below those that are days, or 0.
func (c *cutter) underDays(blocks []richtext.Block, within [2]int) int {
	blocks = blocks[within[0]:within[1]]
	for _, level := range levels(blocks) {
		days, under := 0, 0
		for _, i := range headingsAt(blocks, level) {
			if _, found := c.calendar.day(blocks[i].OneLine()); !found {
				continue
			}
			days++
			inner := blocks[i+1 : end(blocks, i)]
			next := topLevel(inner)
			titles := 0
			for _, j := range headingsAt(inner, next) {
				if !isGeneric(inner[j].OneLine()) {
					titles++
				}
			}
			if titles < 2 || under > 0 && next != under {
				under = -1
				break
			}
			under = next
		}
		if days > 0 && under > 0 {
			return under
		}
	}
	return 0
}

// inPairs reports whether at least two in five headings of a level have nothing
// below them but the next.
func (c *cutter) inPairs(blocks []richtext.Block, level int) bool {
	at := headingsAt(blocks, level)
	lone := 0
	for n, i := range at {
		if n+1 < len(at) && end(blocks, i) == at[n+1] && countWords(blocks[i+1:at[n+1]]) < 5 {
			lone++
		}
	}
	return len(at) >= 4 && lone*5 >= len(at)*2
}

// paired joins parts without a text with the next.
func paired(parts []part) []part {
	var out []part
	for i := 0; i < len(parts); i++ {
		p := parts[i]
		if i+1 < len(parts) && countWords(p.blocks) < 5 {
			next := parts[i+1]
			name, other := next.heading, p.heading
			if looksLikePerson(next.heading) && !looksLikePerson(p.heading) {
				name, other = p.heading, next.heading
			}
			by := richtext.Block{Runs: []richtext.Run{{Text: "By " + other}}, Line: p.line}
			p = part{heading: name, line: p.line, day: p.day, track: p.track, place: p.place, blocks: append(append([]richtext.Block{by}, p.blocks...), next.blocks...)}
			i++
		}
		out = append(out, p)
	}
	return out
}

// plainLevel returns the level of headings of a document without any labels that
// are titles all the same, or 0: those of one level, of which hardly any has a
// general name, in a document that is about a day or about everything.
func (c *cutter) plainLevel(d *document) int {
	if !d.alone && !c.nameIsDay(d.file.Name) && !strings.Contains(fold(d.file.Name), "lightning") {
		return 0
	}
	all := levels(d.blocks)
	for _, level := range all {
		at := headingsAt(d.blocks, level)
		if len(at) == 1 && at[0] == 0 && level == all[0] {
			continue // the title
		}
		general := 0
		seen := map[string]bool{}
		for _, i := range at {
			if words := bare(d.blocks[i].OneLine()); isGeneric(words) || seen[words] {
				general++
			} else {
				seen[words] = true
			}
		}
		if len(at) >= 3 && general*10 < len(at) {
			return level
		}
		if len(at) >= 3 || slices.Index(all, level) > 0 {
			return 0
		}
	}
	return 0
}

// shortPage is how many words a page has at least, below its first line, that is a session.
const shortPage = 10

// plainPages reports whether the pages of a document without headings begin with titles:
// short lines that are all different, with a text below.
func (c *cutter) plainPages(d *document) bool {
	at := pageStarts(d.blocks)
	if !d.alone || len(at) < 3 || len(headingsOf(d.blocks)) > 0 {
		return false
	}
	seen := map[string]bool{}
	for _, p := range partsAt(d.blocks, at) {
		words := bare(p.heading)
		if seen[words] || isGeneric(words) || countWords(p.blocks) < shortPage || strings.HasSuffix(p.heading, ",") {
			return false
		}
		seen[words] = true
	}
	return true
}
