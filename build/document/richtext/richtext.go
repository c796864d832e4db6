// Package richtext is the common form of the documents that note-takers write:
// what a Word file, an OpenDocument text, a web page, a pad and a Markdown file
// have in common once their formats are gone.
//
// A [Document] is a flat list of blocks, because that is how people write:
// what belongs to which session shows only when the whole is read. The readers
// of the formats make one and count in [Notes] what they leave out; [Document.Text]
// turns blocks into the text of a report.
package richtext

import "strings"

// Kind says what a [Block] is.
type Kind int

// The kinds of blocks.
const (
	Paragraph Kind = iota // with a Level, it continues an item of a list
	Heading               // Level is its depth, from 1
	Item                  // begins an item of a list; Level is its depth, from 1
	Code                  // lines of code, in one run
	Table                 // in Rows
	Rule                  // a line between parts
)

// Style is what an author said about a paragraph that is not a level.
type Style string

// The styles that matter to a report.
const (
	NoStyle  Style = ""
	Title    Style = "title"
	Subtitle Style = "subtitle"
	Caption  Style = "caption"
)

// Document is the text that somebody wrote in one file.
type Document struct {
	// Title is the name that the author gave the document, or "".
	Title string
	// Lang is the BCP 47 tag of the language of most of the text, or "".
	Lang   string
	Blocks []Block
	// Footnotes are referred to by [Run.Note], which counts from 1.
	Footnotes [][]Block
	// Contents are the entries of a table of contents, which is not in Blocks.
	Contents []string
	// Fields are what front matter says, by its names in small letters.
	Fields []Field
}

// Field is a fact with its name.
type Field struct{ Name, Value string }

// Block is a paragraph, a heading, an item of a list, code or a table.
type Block struct {
	Kind    Kind
	Level   int
	Ordered bool // of an item: it has a number
	Number  int  // of an item: its number, or 0 if its list begins at 1
	Quoted  bool
	Style   Style
	Runs    []Run
	Rows    []Row
	// Line is where the block begins: the line of a text file, or the number of
	// the paragraph in a document that has no lines.
	Line int
	// NewPage tells that the author begins a page here.
	NewPage bool
	// Names are those of the places in the block to which [Run.Local] leads.
	Names []string
	// Promoted tells that the heading was a paragraph that only looked like one.
	Promoted bool
}

// Run is a piece of a block in one form. A line break is "\n", a tab "\t".
type Run struct {
	Text                                     string
	Bold, Italic, Code, Underlined, Capitals bool
	// Size is that of the letters in half points, or 0 if it is not known.
	Size int
	// Heading is the level of the heading whose letters these imitate, or 0.
	Heading int
	Href    string
	// Local is where a link leads that readers of a report could not follow: a file beside
	// the document, or "#" and a place in it. Agendas link so to the notes of their sessions.
	Local string
	// Note is the number of a footnote that stands here, or 0.
	Note int
}

// Row is a row of a table.
type Row []Cell

// Cell is a cell of a table.
type Cell struct {
	Blocks []Block
	// Header tells that the cell names its column.
	Header bool
	// Continues tells that the cell above goes on over this one, which is empty.
	Continues bool
}

// String returns the words of a block. Line breaks are kept, and the cells of
// a row are separated by tabs.
func (b Block) String() string {
	if b.Kind == Table {
		return b.tableWords()
	}
	var w strings.Builder
	for _, r := range b.Runs {
		w.WriteString(r.Text)
	}
	return strings.TrimSpace(w.String())
}

func (b Block) tableWords() string {
	var rows []string
	for _, row := range b.Rows {
		var cells []string
		for _, c := range row {
			cells = append(cells, c.String())
		}
		rows = append(rows, strings.Join(cells, "\t"))
	}
	return strings.Join(rows, "\n")
}

// String returns the words of a cell.
func (c Cell) String() string { return Words(c.Blocks) }

// Words returns the words of blocks, a line for each.
func Words(blocks []Block) string {
	var lines []string
	for _, b := range blocks {
		if s := b.String(); s != "" {
			lines = append(lines, s)
		}
	}
	return strings.Join(lines, "\n")
}

// OneLine returns the words of a block in one line.
func (b Block) OneLine() string { return OneLine(b.String()) }

// OneLine returns a text with a single space for each run of white space.
func OneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Empty reports whether a block says nothing.
func (b Block) Empty() bool {
	if b.Kind == Rule {
		return false
	}
	for _, r := range b.Runs {
		if r.Note > 0 {
			return false
		}
	}
	return b.String() == ""
}
