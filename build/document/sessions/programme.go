package sessions

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"reportwidget/build/document/richtext"
)

// The signs of a document that is a programme in lines, such as "09:00 Opening": how many
// lines begin with a time at least, and how many characters any line has at most.
const (
	fewTimes     = 3
	longTimeLine = 300
)

// deepestAbove is the level of the deepest heading that a programme may have above its lines,
// so that there are levels left for days and sessions.
const deepestAbove = 4

// entry is a line of a programme. One that begins with a time has a start, in minutes.
type entry struct {
	block richtext.Block
	start int
	timed bool
	// day tells that the line says a day and nothing else.
	day bool
}

// programme makes headings of the lines that begin with a time, and of the days above them,
// if a document has hardly anything else. It reports whether that is so.
func (c *cutter) programme(blocks []richtext.Block) ([]richtext.Block, bool) {
	entries := c.entries(blocks)
	first := slices.IndexFunc(entries, func(e entry) bool { return e.timed })
	if first < 0 || !c.isProgramme(entries, first) {
		return blocks, false
	}
	level := deepest(entries) + 2
	out := make([]richtext.Block, 0, len(entries))
	for _, e := range entries {
		switch {
		case e.timed:
			e.block.Kind, e.block.Level, e.block.Promoted = richtext.Heading, level, true
		case e.day && e.block.Kind != richtext.Heading:
			e.block.Kind, e.block.Level, e.block.Promoted = richtext.Heading, level-1, true
		}
		out = append(out, e.block)
	}
	c.timeLevel = level
	return out, true
}

// entries returns the lines of blocks. A time that stands alone has its title in the next line.
func (c *cutter) entries(blocks []richtext.Block) []entry {
	var all []entry
	for _, b := range blocks {
		if b.Kind != richtext.Paragraph && b.Kind != richtext.Item || b.Quoted {
			all = append(all, c.entry(b))
			continue
		}
		for i, runs := range b.Lines() {
			line := b
			line.Runs, line.Line = runs, b.Line+i
			if text := line.OneLine(); text == "" {
				continue
			}
			if last := len(all) - 1; last >= 0 && all[last].timed && loneTime(all[last].block) && !c.entry(line).timed {
				line.Runs, line.Line = append(append(all[last].block.Runs[:0:0], all[last].block.Runs...), append([]richtext.Run{{Text: " "}}, runs...)...), all[last].block.Line
				all = all[:last]
			}
			all = append(all, c.entry(line))
		}
	}
	return all
}

// loneTime reports whether a line is a time and nothing else.
func loneTime(b richtext.Block) bool {
	at := clock.FindStringIndex(b.OneLine())
	return at != nil && at[1] == len(b.OneLine())
}

func (c *cutter) entry(b richtext.Block) entry {
	e := entry{block: b}
	if b.Kind != richtext.Paragraph && b.Kind != richtext.Item && b.Kind != richtext.Heading {
		return e
	}
	text := b.OneLine()
	if at := clock.FindStringIndex(text); at != nil {
		m, read := c.calendar.moment(strings.Trim(text[:at[1]], " -–—:|,()"))
		if e.timed = read && m.Start != "" && m.Date == ""; e.timed {
			hours, _ := strconv.Atoi(m.Start[:2])
			minutes, _ := strconv.Atoi(m.Start[3:])
			e.start = 60*hours + minutes
		}
	}
	if !e.timed {
		_, e.day = c.calendar.day(text)
	}
	return e
}

// isProgramme reports whether lines, the first of which with a time has the number given, are
// a programme: most begin with a time in steps of five minutes and by day, none is long, and
// between them stand only days, rooms and a line or so about each session. Minutes and
// transcripts have such times, too, but at odd minutes or with sentences after them.
func (c *cutter) isProgramme(entries []entry, first int) bool {
	timed, round, sentences, others := 0, 0, 0, 0
	before := -1
	for i, e := range entries {
		text := e.block.OneLine()
		switch {
		case e.timed:
			timed++
			round += one(e.start%5 == 0 && e.start >= 6*60)
			sentences += one(strings.HasSuffix(text, ".") && len(strings.Fields(text)) > 5)
			if e.start < before && !e.day && !c.startsAnew(entries[i-1]) {
				return false
			}
			before = e.start
		case e.day:
			before = -1
		case e.block.Kind == richtext.Heading:
			if i > first && !roomWord.MatchString(text) && !breaks[bare(text)] {
				return false
			}
		case e.block.Kind == richtext.Table, e.block.Kind == richtext.Code, utf8.RuneCountInString(text) > longTimeLine:
			return false
		case i > first && text != "":
			others++
		}
	}
	return timed >= fewTimes && others <= timed && round*5 >= timed*4 && sentences*5 <= timed && deepest(entries) <= deepestAbove
}

// startsAnew reports whether earlier times may follow a line: it is a day or a room.
func (c *cutter) startsAnew(e entry) bool {
	return e.day || !e.timed && roomWord.MatchString(e.block.OneLine())
}

// deepest returns the level of the deepest heading without a time, or 0.
func deepest(entries []entry) int {
	level := 0
	for _, e := range entries {
		if e.block.Kind == richtext.Heading && !e.timed {
			level = max(level, e.block.Level)
		}
	}
	return level
}
