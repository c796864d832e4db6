package richtext

import (
	"strings"
	"unicode"
)

// Normalize brings a document as a reader made it into the form that the other
// functions expect: runs of one form are one run, tables that only arrange a
// page are blocks, typed list marks are lists, and paragraphs that look like
// headings are headings if the author had no others.
func (d *Document) Normalize(notes *Notes) {
	d.Blocks = arranged(d.Blocks)
	d.Blocks = withoutBoilerplate(tidied(d.Blocks), notes)
	for i, note := range d.Footnotes {
		d.Footnotes[i] = tidied(note)
	}
	nameColumns(d.Blocks)
	d.Blocks = typedLists(d.Blocks, notes)
	d.takeTitle()
	promote(d.Blocks, notes)
	d.Blocks = simplified(d.Blocks)
	d.countTables(notes)
	if d.Lang = baseLanguage(d.Lang); d.Lang == "" || !fitsScript(d.Lang, d.Blocks) {
		d.Lang = guessLanguage(d.Blocks)
	}
}

// arranged takes tables apart that only arrange a page: those with one column.
func arranged(blocks []Block) []Block {
	var out []Block
	for _, b := range blocks {
		if b.Kind != Table {
			out = append(out, b)
			continue
		}
		for i, row := range b.Rows {
			for j, c := range row {
				b.Rows[i][j].Blocks = arranged(c.Blocks)
			}
		}
		if columns(b.Rows) > 1 {
			out = append(out, b)
			continue
		}
		for _, row := range b.Rows {
			for _, c := range row {
				out = append(out, c.Blocks...)
			}
		}
	}
	return out
}

// nameColumns marks the first row of tables as the names of the columns where it
// alone is in bold.
func nameColumns(blocks []Block) {
	for _, b := range blocks {
		for _, row := range b.Rows {
			for _, c := range row {
				nameColumns(c.Blocks)
			}
		}
		if b.Kind != Table || len(b.Rows) < 2 || !boldRow(b.Rows[0]) || boldRow(b.Rows[1]) {
			continue
		}
		for i := range b.Rows[0] {
			b.Rows[0][i].Header = true
		}
	}
}

// boldRow reports whether all cells of a row that say something are in bold, and at
// least two do.
func boldRow(row Row) bool {
	bold := 0
	for _, c := range row {
		for _, b := range c.Blocks {
			if !allOf(b.Runs, func(r Run) bool { return r.Bold }) {
				return false
			}
		}
		if c.String() != "" {
			bold++
		}
	}
	return bold > 1
}

// columns returns how many columns of a table say something.
func columns(rows []Row) int {
	most := 0
	for _, row := range rows {
		for i, c := range row {
			if c.String() != "" {
				most = max(most, i+1)
			}
		}
	}
	return most
}

// tidied merges runs and leaves empty blocks out.
func tidied(blocks []Block) []Block {
	var out []Block
	for _, b := range blocks {
		b.Level = max(b.Level, 0)
		if b.Kind != Heading {
			b.Level = min(b.Level, maxDepth)
		}
		for i, row := range b.Rows {
			for j, c := range row {
				b.Rows[i][j].Blocks = tidied(c.Blocks)
			}
		}
		b.Runs = merged(b.Runs, b.Kind == Code)
		if !b.Empty() {
			out = append(out, b)
		} else if b.NewPage && len(out) > 0 {
			out = append(out, Block{Kind: Rule, NewPage: true, Line: b.Line})
		}
	}
	return out
}

// merged joins runs of one form, and moves white space out of emphasis and off
// the ends.
func merged(runs []Run, code bool) []Run {
	var out []Run
	for _, r := range withoutSpaces(runs) {
		last := len(out) - 1
		if last >= 0 && r.Note == 0 && out[last].Note == 0 && sameForm(out[last], r) {
			out[last].Text += r.Text
			continue
		}
		out = append(out, r)
	}
	if code {
		if last := len(out) - 1; last >= 0 {
			out[last].Text = strings.TrimRight(out[last].Text, "\n")
		}
		return out
	}
	for len(out) > 0 && out[0].Note == 0 {
		if out[0].Text = strings.TrimLeft(out[0].Text, " \n\u00a0"); out[0].Text != "" {
			break
		}
		out = out[1:]
	}
	for last := len(out) - 1; last >= 0 && out[last].Note == 0; last-- {
		if out[last].Text = strings.TrimRight(out[last].Text, spaces); out[last].Text != "" {
			break
		}
		out = out[:last]
	}
	return out
}

// withoutSpaces cleans runs, and makes the white space at the ends of emphasis
// runs of its own.
func withoutSpaces(runs []Run) []Run {
	var out []Run
	for _, r := range runs {
		r.Text = clean(r.Text)
		if r.Note > 0 || !r.Bold && !r.Italic && !r.Underlined {
			if r.Text != "" || r.Note > 0 {
				out = append(out, r)
			}
			continue
		}
		space := r
		space.Bold, space.Italic, space.Underlined = false, false, false
		words := strings.TrimLeft(r.Text, spaces)
		end := strings.TrimRight(words, spaces)
		for _, part := range []struct {
			form Run
			text string
		}{{space, r.Text[:len(r.Text)-len(words)]}, {r, end}, {space, words[len(end):]}} {
			if part.form.Text = part.text; part.text != "" {
				out = append(out, part.form)
			}
		}
	}
	return out
}

// spaces is what may stand between words.
const spaces = " \t\n\u00a0"

func sameForm(a, b Run) bool {
	b.Text = a.Text
	return a == b
}

// clean drops control characters, soft hyphens and the marks that only steer the
// direction of writing at the ends of a text.
func clean(s string) string {
	s = strings.Map(func(c rune) rune {
		switch {
		case c == '\n', c == '\t':
			return c
		case c == '\v', c == '\u2028', c == '\u2029':
			return '\n'
		case c == '\r', c == '\u00ad', c == '\ufeff', unicode.IsControl(c), c == unicode.ReplacementChar:
			return -1
		}
		return c
	}, s)
	return strings.Trim(s, "\u200e\u200f\u202a\u202b\u202c\u202d\u202e")
}

// takeTitle takes what is styled as the title off the front of the document, or
// a single highest heading there. The style is a hint: a document with
// several titles has its sessions under them.
func (d *Document) takeTitle() {
	titles := 0
	for _, b := range d.Blocks {
		if b.Style == Title {
			titles++
		}
	}
	if titles > 1 {
		for i := range d.Blocks {
			if b := &d.Blocks[i]; b.Style == Title {
				b.Kind, b.Level, b.Style = Heading, 1, NoStyle
			} else if b.Kind == Heading {
				b.Level++
			}
		}
		return
	}
	for i, b := range d.Blocks {
		switch {
		case b.Style == Title:
			d.Title = b.OneLine()
			d.Blocks = append(d.Blocks[:i:i], d.Blocks[i+1:]...)
			return
		case b.Kind == Heading:
			return
		}
	}
}

// simplified drops the forms of letters that a report does not show, and the
// emphasis of headings.
func simplified(blocks []Block) []Block {
	for i := range blocks {
		heading := blocks[i].Kind == Heading
		italic := heading && allOf(blocks[i].Runs, func(r Run) bool { return r.Italic })
		for j := range blocks[i].Runs {
			r := &blocks[i].Runs[j]
			r.Underlined, r.Capitals, r.Size, r.Heading = false, false, 0, 0
			r.Bold, r.Italic = r.Bold && !heading, r.Italic && !italic
		}
	}
	return tidied(blocks)
}

// allOf reports whether all runs with words are of a form.
func allOf(runs []Run, of func(Run) bool) bool {
	for _, r := range runs {
		if strings.TrimSpace(r.Text) != "" && !of(r) {
			return false
		}
	}
	return true
}

// countTables notes the tables.
func (d *Document) countTables(notes *Notes) {
	for _, b := range d.Blocks {
		if b.Kind == Table {
			notes.Add(Tables, 1, "")
		}
	}
}
