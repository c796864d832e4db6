package richtext

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"reportwidget/app/report"
)

// maxDepth is how deep lists may be nested; deeper items move up to it.
const maxDepth = 8

// Text returns blocks of the document as the text of a report. The highest heading
// becomes one of level 1, and no heading is more than one level below the one before
// it. Footnotes stand in brackets, or in a list called notes at the end if they are
// many or long.
func (d *Document) Text(blocks []Block, notes string) report.Text {
	w := &writer{document: d}
	w.inBrackets = w.fitInBrackets(blocks)
	t := w.blocks(blocks, 0)
	return append(t, w.footnotes(notes)...)
}

// writer makes the text of a report of blocks.
type writer struct {
	document   *Document
	above      []int // the levels of the headings above, the highest first
	inBrackets bool
	notes      []int // the footnotes to list at the end
}

// Footnotes stand in the text if they are fewer than this, and none is longer.
const (
	fewNotes  = 5
	shortNote = 200
)

func (w *writer) fitInBrackets(blocks []Block) bool {
	n := 0
	for _, note := range w.notesIn(blocks) {
		if n++; n >= fewNotes || utf8.RuneCountInString(Words(w.document.Footnotes[note-1])) > shortNote {
			return false
		}
	}
	return true
}

func (w *writer) notesIn(blocks []Block) []int {
	var found []int
	for _, b := range blocks {
		for _, r := range b.Runs {
			if r.Note > 0 && r.Note <= len(w.document.Footnotes) {
				found = append(found, r.Note)
			}
		}
		for _, row := range b.Rows {
			for _, c := range row {
				found = append(found, w.notesIn(c.Blocks)...)
			}
		}
	}
	return found
}

// blocks converts blocks that are at a depth of lists.
func (w *writer) blocks(blocks []Block, depth int) report.Text {
	var t report.Text
	for len(blocks) > 0 {
		n := 1
		switch {
		case blocks[0].Quoted:
			n = runOf(blocks, func(b Block) bool { return b.Quoted })
			t = append(t, report.Node{Kind: report.Quote, Nodes: w.blocks(unquoted(blocks[:n]), depth)})
		case inList(blocks[0], depth):
			n = runOf(blocks, func(b Block) bool { return inList(b, depth) && !b.Quoted })
			t = append(t, w.lists(blocks[:n])...)
		default:
			t = append(t, w.block(blocks[0], depth)...)
		}
		blocks = blocks[n:]
	}
	return t
}

func runOf(blocks []Block, in func(Block) bool) int {
	n := 0
	for n < len(blocks) && in(blocks[n]) {
		n++
	}
	return n
}

// inList reports whether a block is in a list deeper than a depth.
func inList(b Block, depth int) bool {
	return b.Kind != Heading && b.Level > depth
}

func unquoted(blocks []Block) []Block {
	plain := make([]Block, len(blocks))
	for i, b := range blocks {
		b.Quoted = false
		plain[i] = b
	}
	return plain
}

// lists converts blocks that are all in lists.
func (w *writer) lists(blocks []Block) report.Text {
	depth := blocks[0].Level
	for _, b := range blocks {
		depth = min(depth, b.Level)
	}
	var t report.Text
	for len(blocks) > 0 {
		n := 1 + runOf(blocks[1:], func(b Block) bool { return b.Level > depth || b.Kind != Item })
		item := report.Node{Kind: report.Item, Nodes: w.item(blocks[:n], depth)}
		if numbered(blocks[0], t) {
			t = append(t, withNumber(item.Nodes, blocks[0].Number)...)
			blocks = blocks[n:]
			continue
		}
		if last := len(t) - 1; last >= 0 && t[last].Kind == report.List && t[last].Ordered == blocks[0].Ordered {
			t[last].Nodes = append(t[last].Nodes, item)
		} else {
			t = append(t, report.Node{Kind: report.List, Ordered: blocks[0].Ordered, Nodes: report.Text{item}})
		}
		blocks = blocks[n:]
	}
	return t
}

// numbered reports whether an item goes on with a list from before, which a report
// cannot: its lists begin at 1.
func numbered(b Block, before report.Text) bool {
	last := len(before) - 1
	return b.Ordered && b.Number > 1 && !(last >= 0 && before[last].Kind == report.List && before[last].Ordered)
}

// withNumber returns an item as paragraphs, of which the first begins with its number.
func withNumber(t report.Text, number int) report.Text {
	mark := report.Node{Kind: report.Plain, Text: strconv.Itoa(number) + ". "}
	if len(t) > 0 && t[0].Kind == report.Paragraph {
		t[0].Nodes = append(report.Text{mark}, t[0].Nodes...)
		return t
	}
	return append(report.Text{{Kind: report.Paragraph, Nodes: report.Text{mark}}}, t...)
}

// item converts an item with what belongs to it. An item that is deeper than its
// list, as there is none above it, moves up.
func (w *writer) item(blocks []Block, depth int) report.Text {
	first := blocks[0]
	first.Kind, first.Level = asItem(first.Kind), depth
	rest := make([]Block, len(blocks)-1)
	for i, b := range blocks[1:] {
		if b.Kind != Item && b.Level == depth {
			b.Level = 0
		} else if b.Level > maxDepth {
			b.Level = maxDepth
		}
		rest[i] = b
	}
	t := w.block(first, depth)
	for len(rest) > 0 {
		if rest[0].Level == 0 {
			t = append(t, w.block(rest[0], depth)...)
			rest = rest[1:]
			continue
		}
		n := runOf(rest, func(b Block) bool { return b.Level > 0 })
		t = append(t, w.blocks(rest[:n], depth)...)
		rest = rest[n:]
	}
	return t
}

// asItem returns the kind of a block that begins an item.
func asItem(k Kind) Kind {
	if k == Item {
		return Paragraph
	}
	return k
}

// block converts a block on its own.
func (w *writer) block(b Block, depth int) report.Text {
	switch b.Kind {
	case Rule:
		return nil
	case Table:
		return report.Text{w.table(b, depth)}
	case Code:
		return report.Text{{Kind: report.CodeBlock, Text: b.String()}}
	case Heading:
		return report.Text{{Kind: report.Heading, Level: min(w.below(b.Level), 4), Nodes: w.inline(b.Runs)}}
	}
	return report.Text{{Kind: report.Paragraph, Nodes: w.inline(b.Runs)}}
}

// below returns the level of a heading, which is one more than those above it.
func (w *writer) below(level int) int {
	for len(w.above) > 0 && w.above[len(w.above)-1] >= level {
		w.above = w.above[:len(w.above)-1]
	}
	w.above = append(w.above, level)
	return len(w.above)
}

// inline converts the runs of a block.
func (w *writer) inline(runs []Run) report.Text {
	var t report.Text
	for _, r := range runs {
		if r.Note > 0 && r.Note <= len(w.document.Footnotes) {
			t = append(t, w.note(r.Note)...)
			continue
		}
		t = append(t, r.nodes()...)
	}
	return t
}

// note returns what stands in the place of a footnote.
func (w *writer) note(number int) report.Text {
	if !w.inBrackets {
		w.notes = append(w.notes, number)
		return report.Text{{Kind: report.Plain, Text: " [" + strconv.Itoa(len(w.notes)) + "]"}}
	}
	t := report.Text{{Kind: report.Plain, Text: " ["}}
	for i, b := range w.document.Footnotes[number-1] {
		if i > 0 {
			t = append(t, report.Node{Kind: report.Plain, Text: " "})
		}
		for _, r := range b.Runs {
			r.Note = 0
			t = append(t, r.nodes()...)
		}
	}
	return append(t, report.Node{Kind: report.Plain, Text: "]"})
}

// footnotes returns the list of those that are not in the text.
func (w *writer) footnotes(heading string) report.Text {
	if len(w.notes) == 0 {
		return nil
	}
	list := report.Node{Kind: report.List, Ordered: true}
	for i := 0; i < len(w.notes); i++ { // a footnote may refer to another
		nodes := w.blocks(w.document.Footnotes[w.notes[i]-1], 0)
		list.Nodes = append(list.Nodes, report.Node{Kind: report.Item, Nodes: nodes})
		if len(w.notes) > len(w.document.Footnotes)*2 {
			break // footnotes that refer to each other
		}
	}
	return report.Text{{Kind: report.Heading, Level: 1, Nodes: report.Text{{Kind: report.Plain, Text: heading}}}, list}
}

// nodes returns the inline nodes of a run.
func (r Run) nodes() report.Text {
	var t report.Text
	for i, l := range strings.Split(strings.ReplaceAll(r.Text, "\t", " "), "\n") {
		if i > 0 {
			t = append(t, report.Node{Kind: report.Break})
		}
		switch {
		case l == "":
		case r.Code:
			t = append(t, report.Node{Kind: report.Code, Text: l})
		case r.Href == "":
			t = append(t, withLinks(l)...)
		default:
			t = append(t, report.Node{Kind: report.Plain, Text: l})
		}
	}
	for _, k := range []struct {
		on   bool
		node report.Node
	}{
		{r.Italic && !r.Bold, report.Node{Kind: report.Emphasis}},
		{r.Bold, report.Node{Kind: report.Strong}},
		{r.Href != "", report.Node{Kind: report.Anchor, Href: r.Href}},
	} {
		if k.on && len(t) > 0 {
			k.node.Nodes = t
			t = report.Text{k.node}
		}
	}
	return t
}
