package richtext

import (
	"fmt"
	"slices"
	"strings"
)

// Note is a kind of thing that a reader leaves out, changes or guesses, in the
// words in which a person is informed of it.
type Note string

// What readers note. The order is that of a summary.
const (
	Changes      Note = "tracked changes that nobody accepted yet, read as if they were"
	Comments     Note = "comments, left out"
	Hidden       Note = "hidden texts, left out"
	Secrets      Note = "lines with a password, a login or dial-in details, left out"
	Emails       Note = "e-mail addresses in the text: check that they may be published"
	Phones       Note = "telephone numbers in the text: check that they may be published"
	EditLinks    Note = "links with which anyone may edit a document: check that they may be published"
	Images       Note = "images, left out"
	LinkedImages Note = "images on the web, kept as links"
	NoAltText    Note = "of the images, those without a description"
	TextBoxes    Note = "text boxes, put after the paragraph beside which they stand"
	Diagrams     Note = "diagrams, kept as a list of their words"
	Tables       Note = "tables, whose rows became items of lists"
	Footnotes    Note = "footnotes, put in brackets or in a list at the end"
	Contents     Note = "lines of a table of contents, left out"
	Boilerplate  Note = "lines of the tool, such as a welcome text, left out"
	SpeakerNotes Note = "notes of slides for the one who speaks, left out"
	Placeholders Note = "places to fill in that are still empty, left out"
	Fields       Note = "fields such as page numbers, left out"
	Promoted     Note = "paragraphs that look like headings, read as headings"
	FakeLists    Note = "paragraphs with a typed list mark, read as items of a list"
	LongHeadings Note = "underlined paragraphs too long to be headings, kept as paragraphs"
	Symbols      Note = "symbols of a font that is not known, shown as \u25A1"
	Formulas     Note = "formulas, kept as their letters"
	Embedded     Note = "embedded files, charts, players and scripts, left out"
	LostLinks    Note = "links that readers could not follow, kept as words"
	Unknown      Note = "unknown elements, kept as text"
)

var order = []Note{
	Changes, Comments, Hidden, Secrets, Emails, Phones, EditLinks, Images, LinkedImages, NoAltText, TextBoxes, Diagrams, Tables, Footnotes, Contents,
	Boilerplate, SpeakerNotes, Placeholders, Fields, Promoted, FakeLists, LongHeadings, Symbols, Formulas, Embedded, LostLinks, Unknown,
}

// Notes are what a reader has to say about a document.
type Notes struct {
	// Format says what the file was taken for, such as "a Word document".
	Format string
	counts map[Note]*Count
}

// Count is how often something was noted.
type Count struct {
	Note Note
	N    int
	// Examples are some of the different words or places, in the order in which
	// they were met.
	Examples []string
}

// mostExamples is how many examples of a note are kept.
const mostExamples = 8

// Add counts something n times. An example may be "".
func (n *Notes) Add(what Note, times int, example string) {
	if times <= 0 {
		return
	}
	if n.counts == nil {
		n.counts = map[Note]*Count{}
	}
	c := n.counts[what]
	if c == nil {
		c = &Count{Note: what}
		n.counts[what] = c
	}
	c.N += times
	if example != "" && len(c.Examples) < mostExamples && !slices.Contains(c.Examples, example) {
		c.Examples = append(c.Examples, example)
	}
}

// Of returns how often something was noted.
func (n *Notes) Of(what Note) int {
	if c := n.counts[what]; c != nil {
		return c.N
	}
	return 0
}

// All returns the counts, in the order of a summary.
func (n *Notes) All() []Count {
	var all []Count
	for _, what := range order {
		if c := n.counts[what]; c != nil {
			all = append(all, *c)
		}
	}
	return all
}

// Merge adds the counts of another document.
func (n *Notes) Merge(other Notes) {
	for _, c := range other.All() {
		n.Add(c.Note, c.N, "")
		for _, example := range c.Examples {
			n.example(c.Note, example)
		}
	}
}

func (n *Notes) example(what Note, example string) {
	c := n.counts[what]
	if len(c.Examples) < mostExamples && !slices.Contains(c.Examples, example) {
		c.Examples = append(c.Examples, example)
	}
}

// String returns a count as a line of a summary.
func (c Count) String() string {
	s := fmt.Sprintf("%s (%d)", c.Note, c.N)
	if len(c.Examples) > 0 {
		s += ": " + strings.Join(c.Examples, ", ")
	}
	return s
}
