package sessions

import (
	"slices"
	"strings"

	"reportwidget/build/document/richtext"
)

// prepared returns the blocks of a document in which a heading that is a field,
// such as "Presenter: Ana", is a line again, and lines that begin with a time or
// "Session 3" are headings if there are no others.
func (c *cutter) prepared(d richtext.Document) []richtext.Block {
	blocks := labelsAfterItems(d.Blocks)
	titled := titleLabels(blocks)
	for i, b := range blocks {
		if b.Kind != richtext.Heading {
			continue
		}
		l := headingField(b.OneLine())
		switch l.field {
		case title, lead, scribe, when, begin, finish, room:
			if l.field == title && l.value != "" && (namesSession[fold(l.word)] || titled[fold(l.word)] > 1) {
				continue // "Session: The title"
			}
			if l.value == "" && !strings.HasSuffix(b.OneLine(), ":") && i+1 < len(blocks) && blocks[i+1].Kind == richtext.Heading && blocks[i+1].Level <= b.Level {
				continue
			}
			blocks[i].Kind, blocks[i].Level = richtext.Paragraph, 0
			if l.value == "" {
				blocks[i].Runs = []richtext.Run{{Text: strings.TrimRight(b.OneLine(), ":：") + ":"}}
			}
		}
	}
	c.listed = map[string]bool{}
	for _, entry := range d.Contents {
		c.listed[bare(entry)] = true
	}
	blocks = c.withoutContents(blocks)
	c.timeLevel = 0
	if lines, is := c.programme(blocks); is {
		return lines
	}
	if blocks = titleLines(blocks); len(headingsOf(blocks)) < 2 || onlyParts(blocks) {
		blocks = c.promote(blocks)
	}
	return blocks
}

// onlyParts reports whether several lines are labels with the titles of sessions, and the
// headings are those of their parts and nothing else, as in a form that was filled in again
// and again.
func onlyParts(blocks []richtext.Block) bool {
	titles := 0
	for _, b := range blocks {
		if b.Kind == richtext.Heading && !isGeneric(b.OneLine()) && !strings.HasSuffix(b.OneLine(), "?") {
			return false
		}
		titles += one(b.Kind == richtext.Paragraph && b.Level == 0 && isTitleLine(b.String()))
	}
	return titles > 1
}

// labelsAfterItems returns blocks in which a line that is a label and follows an item without
// a gap, as in pads, is a paragraph and not a part of the item.
func labelsAfterItems(blocks []richtext.Block) []richtext.Block {
	out := make([]richtext.Block, 0, len(blocks))
	for _, b := range blocks {
		if b.Kind != richtext.Item || !strings.Contains(b.String(), "\n") {
			out = append(out, b)
			continue
		}
		lines := b.Lines()
		item := b
		item.Runs = nil
		for i, l := range lines {
			line := richtext.Block{Kind: richtext.Paragraph, Runs: l, Line: b.Line + i}
			if i > 0 && fieldOf(line.OneLine()) != noField {
				out, item = append(out, item), line
				continue
			}
			if i > 0 {
				item.Runs = append(item.Runs, richtext.Run{Text: "\n"})
			}
			item.Runs = append(item.Runs, l...)
		}
		out = append(out, item)
	}
	return out
}

// titleLines parts blocks at lines that are the title of a session, with a label or with the word
// "Session 3" and a field below it, so that each is a block of its own.
func titleLines(blocks []richtext.Block) []richtext.Block {
	var out []richtext.Block
	for _, b := range blocks {
		lines := b.Lines()
		if b.Kind != richtext.Paragraph || b.Level > 0 || len(lines) < 2 {
			out = append(out, b)
			continue
		}
		whole := b
		b.Runs = nil
		parted := false
		for i, l := range lines {
			one := whole
			one.Runs, one.Line = l, whole.Line+i
			if i+1 < len(lines) && beginsSession(lineOf(l), lineOf(lines[i+1])) {
				if b.Runs != nil {
					out = append(out, b)
				}
				out, parted = append(out, one), true
				b.Runs, b.Line = nil, one.Line+1
				continue
			}
			if b.Runs != nil {
				b.Runs = append(b.Runs, richtext.Run{Text: "\n"})
			}
			b.Runs = append(b.Runs, l...)
		}
		if !parted {
			out = append(out, whole)
		} else if b.Runs != nil {
			out = append(out, b)
		}
	}
	return out
}

// beginsSession reports whether a line is the title of a session by its label, or by the word
// "Session 3" and a field in the next line.
func beginsSession(line, next string) bool {
	return isTitleLine(line) || sessionWord.MatchString(line) && labelIn(next).field != noField
}

func lineOf(runs []richtext.Run) string { return (richtext.Block{Runs: runs}).String() }

// isTitleLine reports whether a line is a label with the title of a session.
func isTitleLine(text string) bool {
	l := labelIn(text)
	return l.field == title && l.value != ""
}

// namesSession are labels after which a heading is the title of a session.
var namesSession = setOf(`session, talk, workshop, breakout, panel, séance, atelier, sitzung, vortrag, sesión, taller, 場次, 场次, сессия, доклад, الجلسة, جلسة, ورشة`)

// titleLabels counts the headings that begin with a label for a title, by the label. If
// there are several, each is the title of a session.
func titleLabels(blocks []richtext.Block) map[string]int {
	counts := map[string]int{}
	for _, b := range blocks {
		if b.Kind != richtext.Heading {
			continue
		}
		if l := labelIn(b.OneLine()); l.field == title && l.value != "" {
			counts[fold(l.word)]++
		}
	}
	return counts
}

// promote makes headings of lines that begin with a time, with "Session 3" or with a
// label for a title.
func (c *cutter) promote(blocks []richtext.Block) []richtext.Block {
	var found []int
	for i, b := range blocks {
		text := b.String()
		if b.Kind != richtext.Paragraph || b.Level > 0 || strings.Contains(text, "\n") || len([]rune(text)) > longestTitle || strings.HasSuffix(text, ".") {
			continue
		}
		at := clock.FindString(text)
		if sessionWord.MatchString(text) || isTitleLine(text) || at != "" && len(text) > len(at)+3 {
			found = append(found, i)
		}
	}
	if len(found) < 2 {
		return blocks
	}
	level := 1
	if onlyParts(blocks) { // which are below
		for _, i := range headingsOf(blocks) {
			blocks[i].Level++
		}
	} else if at := headingsOf(blocks); len(at) > 0 {
		level = blocks[at[len(at)-1]].Level + 1
	}
	for _, i := range found {
		blocks[i].Kind, blocks[i].Level, blocks[i].Promoted = richtext.Heading, level, true
	}
	c.outline.Notes.Add(richtext.Promoted, len(found), "")
	return blocks
}

// withoutContents leaves a list out whose items are the headings below it.
func (c *cutter) withoutContents(blocks []richtext.Block) []richtext.Block {
	titles := map[string]bool{}
	for _, i := range headingsOf(blocks) {
		titles[bare(blocks[i].OneLine())] = true
	}
	for i := 0; i < len(blocks); i++ {
		n := 0
		same := 0
		for i+n < len(blocks) && blocks[i+n].Kind == richtext.Item {
			if titles[bare(blocks[i+n].OneLine())] {
				same++
			}
			n++
		}
		if n >= 3 && same*5 >= n*4 {
			c.outline.Notes.Add(richtext.Contents, n, "")
			for _, b := range blocks[i : i+n] {
				c.listed[bare(b.OneLine())] = true
			}
			return append(slices.Clone(blocks[:i]), blocks[i+n:]...)
		}
		i += max(n-1, 0)
	}
	return blocks
}

// bare returns a heading in small letters without its number.
func bare(heading string) string {
	return fold(numbered.ReplaceAllString(strings.TrimSpace(heading), ""))
}

// headingsOf returns the places of all headings.
func headingsOf(blocks []richtext.Block) []int {
	var all []int
	for i, b := range blocks {
		if b.Kind == richtext.Heading {
			all = append(all, i)
		}
	}
	return all
}

// headingsAt returns the places of the headings of a level.
func headingsAt(blocks []richtext.Block, level int) []int {
	var all []int
	for i, b := range blocks {
		if b.Kind == richtext.Heading && b.Level == level {
			all = append(all, i)
		}
	}
	return all
}

// topLevel returns the level of the highest heading, or 0.
func topLevel(blocks []richtext.Block) int {
	top := 0
	for _, b := range blocks {
		if b.Kind == richtext.Heading && (top == 0 || b.Level < top) {
			top = b.Level
		}
	}
	return top
}

// levels returns the levels of headings, the highest first.
func levels(blocks []richtext.Block) []int {
	var all []int
	for _, i := range headingsOf(blocks) {
		if !slices.Contains(all, blocks[i].Level) {
			all = append(all, blocks[i].Level)
		}
	}
	slices.Sort(all)
	return all
}

// end returns where what belongs to a heading ends: at the next one that is not
// deeper.
func end(blocks []richtext.Block, at int) int {
	for i := at + 1; i < len(blocks); i++ {
		if blocks[i].Kind == richtext.Heading && blocks[i].Level <= blocks[at].Level {
			return i
		}
	}
	return len(blocks)
}
