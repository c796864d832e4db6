// Package markup reads notes that are text with marks: Markdown, the notes of
// HackMD and HedgeDoc, Etherpads, and plain text, which is Markdown without marks.
package markup

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	renderer "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"reportwidget/build/document/richtext"
	"reportwidget/build/document/webpage"
)

// anyIndent is a parser of blocks that begins one on an indented line too.
type anyIndent struct{ parser.BlockParser }

func (anyIndent) CanAcceptIndentedLine() bool { return true }

// commonMark reads Markdown but for code by indentation, which in notes is more
// often an indented text. https://spec.commonmark.org/0.31.2/
var commonMark = goldmark.New(
	goldmark.WithParser(parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100), util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300), util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewATXHeadingParser(), 600), util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800), util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(anyIndent{parser.NewParagraphParser()}, 1000),
		),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
	)),
	goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Footnote),
	goldmark.WithRendererOptions(renderer.WithUnsafe()), // the HTML is taken apart, never shown
)

// Read reads Markdown or plain text in UTF-8.
func Read(content []byte) (richtext.Document, richtext.Notes, error) {
	notes := richtext.Notes{Format: "Markdown"}
	source := lineEnds.Replace(strings.TrimPrefix(string(content), "\ufeff"))
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
	read(&d, prepared(source, &notes), first, false, &notes)
	return d, notes, nil
}

// lineEnds brings those of other systems into one form.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\x00", "")

// maxPiece is the longest text, in bytes, that the parser gets at once: the time it
// takes for a text made to be slow grows with the square of the length.
const maxPiece = 64 << 10

// read adds the blocks of Markdown to a document. The first line has a number.
// With everyLine each end of a line was meant, as in a pad.
func read(d *richtext.Document, source string, line int, everyLine bool, notes *richtext.Notes) {
	for _, piece := range pieces(source, maxPiece) {
		if len(piece) > maxPiece { // a single paragraph of that length has no marks
			d.Blocks = append(d.Blocks, richtext.Block{Runs: []richtext.Run{{Text: piece}}, Line: line})
		} else {
			blocks, footnotes := webpage.Fragment(converted(withBreaks(piece, everyLine)), notes)
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

// pieces parts a text at blank lines that are not in code between fences. No piece
// but a single paragraph, or code, is longer than the limit.
func pieces(s string, limit int) []string {
	var all []string
	start, end, fenced := 0, 0, false // of the piece, and of what is sure of it
	for at := 0; at < len(s); {
		l, _, _ := strings.Cut(s[at:], "\n")
		if isFence(l) {
			fenced = !fenced
		}
		if at = min(at+len(l)+1, len(s)); strings.TrimSpace(l) != "" || fenced {
			continue
		}
		if at-start > limit && end > start {
			all, start = append(all, s[start:end]), end
		}
		end = at
	}
	if len(s)-start > limit && end > start {
		all, start = append(all, s[start:end]), end
	}
	return append(all, s[start:])
}

func isFence(line string) bool {
	line = strings.TrimLeft(line, " >\t")
	return strings.HasPrefix(line, "```") || strings.HasPrefix(line, "~~~")
}

// shortLine is the length of a line, in characters, under which its end was
// meant, as in a list without marks; a longer one was broken by its program.
const shortLine = 60

// withBreaks keeps the ends of lines that were meant.
func withBreaks(s string, everyLine bool) string {
	lines := strings.Split(s, "\n")
	fenced := false
	for i, l := range lines {
		if isFence(l) {
			fenced = !fenced
		}
		l = strings.TrimRight(l, " \t")
		last := i+1 == len(lines) || strings.TrimSpace(lines[i+1]) == ""
		if !fenced && !last && l != "" && (everyLine || utf8.RuneCountInString(l) < shortLine) && !strings.HasSuffix(l, "\\") {
			lines[i] = l + "  "
		} else if !fenced {
			lines[i] = strings.TrimSuffix(l, "\\") + map[bool]string{true: "  ", false: ""}[strings.HasSuffix(l, "\\") && !last]
		}
	}
	return strings.Join(lines, "\n")
}
