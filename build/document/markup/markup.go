// Package markup reads notes that are text with marks: Markdown, the notes of
// HackMD and HedgeDoc, Etherpads, and plain text, which is Markdown without marks.
package markup

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"reportwidget/build/document/richtext"
	"reportwidget/build/document/webpage"
)

// commonMark reads Markdown as notes have it.
var commonMark = CommonMark(extension.Table, extension.Strikethrough, extension.Footnote)

// Read reads Markdown or plain text in UTF-8.
func Read(content []byte) (richtext.Document, richtext.Notes, error) {
	notes := richtext.Notes{Format: "Markdown"}
	source := lineEnds.Replace(strings.TrimPrefix(string(content), "\ufeff"))
	whole := source
	fields, source, first := frontMatter(source)
	d := richtext.Document{Fields: fields}
	for _, f := range fields {
		switch f.Name {
		case "title":
			d.Title = f.Value
		case "lang":
			d.Lang = f.Value
		}
	}
	if usesHackMD(source) {
		notes.Format = "a note of HackMD or HedgeDoc"
	}
	read(&d, prepared(source, isSlides(fields, whole), &notes), first, false, &notes)
	return d, notes, nil
}

// lineEnds brings those of other systems into one form.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\x00", "")

// read adds the blocks of Markdown to a document. The first line has a number.
// With everyLine each end of a line was meant, as in a pad.
func read(d *richtext.Document, source string, line int, everyLine bool, notes *richtext.Notes) {
	for _, piece := range Pieces(source) {
		if len(piece) > MaxPiece { // a single paragraph of that length has no marks
			d.Blocks = append(d.Blocks, richtext.Block{Runs: []richtext.Run{{Text: piece}}, Line: line})
		} else {
			blocks, footnotes := webpage.Fragment(converted(WithBreaks(piece, everyLine)), notes)
			for _, b := range blocks {
				d.Blocks = append(d.Blocks, moved(b, line-1, len(d.Footnotes)))
			}
			d.Footnotes = append(d.Footnotes, footnotes...)
		}
		line += strings.Count(piece, "\n")
	}
}

// moved returns a block of a piece with the numbers that it has in the whole.
func moved(b richtext.Block, lines, footnotes int) richtext.Block {
	if b.Line = max(b.Line, 1) + lines; footnotes == 0 {
		return b
	}
	for i := range b.Runs {
		if b.Runs[i].Note > 0 {
			b.Runs[i].Note += footnotes
		}
	}
	return b
}

// converted returns the HTML of Markdown, with the lines in which blocks begin.
func converted(source string) string {
	var b bytes.Buffer
	content := []byte(source)
	root := commonMark.Parser().Parse(text.NewReader(content))
	markLines(root, content)
	if err := commonMark.Renderer().Render(&b, content, root); err != nil {
		return "<pre>" + string(util.EscapeHTML(content)) + "</pre>"
	}
	return b.String()
}
