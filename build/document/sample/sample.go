// Package sample makes small documents for tests, and shows what was read of
// them.
package sample

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"

	"reportwidget/build/document/richtext"
)

// Part is a file in an archive.
type Part struct{ Name, Content string }

// smallPart is how many bytes a part has that is worth packing: fuzzing packs thousands of small
// ones in a second, or only dozens of them if each is compressed.
const smallPart = 64 << 10

// Zip returns an archive of parts.
func Zip(parts ...Part) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, p := range parts {
		method := zip.Deflate
		if len(p.Content) < smallPart {
			method = zip.Store
		}
		f, err := w.CreateHeader(&zip.FileHeader{Name: p.Name, Method: method})
		if err == nil {
			_, err = f.Write([]byte(p.Content))
		}
		if err != nil {
			panic(err)
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// Namespaces of Word documents.
const wordNamespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
	xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
	xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
	xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
	xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"`

// Word returns a part of a Word document with a root element.
func Word(root, content string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><w:` + root + " " + wordNamespaces + ">" + content + "</w:" + root + ">"
}

// WordStyles are the headings and lists that most documents have.
const WordStyles = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
	<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
	<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
	<w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
	<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>`

// WordNumbering has the list 1 with dots and the list 2 with numbers.
const WordNumbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
	<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>
	<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`

// Docx returns a Word document. Parts replace those that are made.
func Docx(body string, parts ...Part) []byte {
	all := []Part{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
		{"_rels/.rels", Relationships(`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>`)},
		{"word/document.xml", Word("document", "<w:body>"+body+"</w:body>")},
		{"word/styles.xml", Word("styles", WordStyles)},
		{"word/numbering.xml", Word("numbering", WordNumbering)},
	}
	for _, p := range parts {
		replaced := false
		for i := range all {
			if all[i].Name == p.Name {
				all[i], replaced = p, true
			}
		}
		if !replaced {
			all = append(all, p)
		}
	}
	return Zip(all...)
}

// Relationships returns the relationships of a part.
func Relationships(content string) string {
	return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + content + `</Relationships>`
}

// P returns a paragraph of a Word document in a style, which may be "".
func P(style, text string) string {
	properties := ""
	if style != "" {
		properties = `<w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`
	}
	return "<w:p>" + properties + T(text) + "</w:p>"
}

// T returns a run of a Word document.
func T(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }

// Show returns the blocks of a document in a short form, a line for each.
func Show(d richtext.Document) string {
	var b strings.Builder
	for _, block := range d.Blocks {
		b.WriteString(show(block) + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func show(b richtext.Block) string {
	text := ""
	for _, r := range b.Runs {
		text += showRun(r)
	}
	text = strings.ReplaceAll(text, "\n", "⏎")
	if b.Quoted {
		text = "> " + text
	}
	if b.NewPage {
		text = "^" + text
	}
	switch b.Kind {
	case richtext.Heading:
		return strings.Repeat("#", b.Level) + " " + text
	case richtext.Item:
		return strings.Repeat("  ", b.Level-1) + map[bool]string{true: "1. ", false: "- "}[b.Ordered] + text
	case richtext.Code:
		return "```" + text
	case richtext.Rule:
		return "---"
	case richtext.Table:
		return showTable(b)
	}
	return strings.Repeat("  ", b.Level) + text
}

func showRun(r richtext.Run) string {
	s := r.Text
	if r.Code {
		s = "`" + s + "`"
	}
	if r.Italic {
		s = "_" + s + "_"
	}
	if r.Bold {
		s = "*" + s + "*"
	}
	if r.Href != "" {
		s = "[" + s + "](" + r.Href + ")"
	}
	if r.Note > 0 {
		s = fmt.Sprintf("{%d}", r.Note)
	}
	return s
}

func showTable(b richtext.Block) string {
	var rows []string
	for _, row := range b.Rows {
		var cells []string
		for _, c := range row {
			s := strings.ReplaceAll(c.String(), "\n", "⏎")
			if c.Header {
				s = "!" + s
			}
			if c.Continues {
				s = "″"
			}
			cells = append(cells, s)
		}
		rows = append(rows, strings.Join(cells, "|"))
	}
	return "[" + strings.Join(rows, " / ") + "]"
}
