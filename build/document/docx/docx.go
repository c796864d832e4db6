// Package docx reads Word documents, those that Google Docs, LibreOffice and
// Pages export included, as far as a report can hold them: ECMA-376 Office Open
// XML, transitional and strict. What it does not know it descends into and
// counts, so that no words are lost.
package docx

import (
	"path"
	"strings"

	"reportwidget/build/document/container"
	"reportwidget/build/document/richtext"
)

// namespaces are those of WordprocessingML and what stands in it. ECMA-376
// part 1 has the strict ones, part 4 the transitional ones, which Word writes.
var namespaces = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":              "w",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                          "w",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":       "r",
	"http://purl.oclc.org/ooxml/officeDocument/relationships":                   "r",
	"http://schemas.openxmlformats.org/package/2006/relationships":              "rel",
	"http://schemas.openxmlformats.org/drawingml/2006/main":                     "a",
	"http://purl.oclc.org/ooxml/drawingml/main":                                 "a",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing":    "wp",
	"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":                "wp",
	"http://schemas.openxmlformats.org/drawingml/2006/picture":                  "pic",
	"http://purl.oclc.org/ooxml/drawingml/picture":                              "pic",
	"http://schemas.openxmlformats.org/drawingml/2006/diagram":                  "dgm",
	"http://purl.oclc.org/ooxml/drawingml/diagram":                              "dgm",
	"http://schemas.openxmlformats.org/drawingml/2006/chart":                    "c",
	"http://purl.oclc.org/ooxml/drawingml/chart":                                "c",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":               "mc",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":                "m",
	"http://purl.oclc.org/ooxml/officeDocument/math":                            "m",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingShape":         "wps",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup":         "wpg",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas":        "wpc",
	"http://schemas.microsoft.com/office/word/2010/wordml":                      "w14",
	"http://schemas.microsoft.com/office/word/2012/wordml":                      "w15",
	"urn:schemas-microsoft-com:vml":                                             "v",
	"urn:schemas-microsoft-com:office:office":                                   "o",
	"http://purl.org/dc/elements/1.1/":                                          "dc",
	"http://schemas.openxmlformats.org/package/2006/metadata/core-properties":   "cp",
	"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties": "ep",
}

// Read reads a Word document.
func Read(content []byte) (richtext.Document, richtext.Notes, error) {
	notes := richtext.Notes{Format: "a Word document"}
	archive, err := container.Open(content)
	if err != nil {
		return richtext.Document{}, notes, err
	}
	r := &reader{archive: archive, notes: &notes, spoken: richtext.Spoken{}, footnotes: map[string]int{}}
	if err := r.read(); err != nil {
		return richtext.Document{}, notes, err
	}
	return r.document, notes, nil
}

// reader reads one document.
type reader struct {
	archive   *container.Archive
	notes     *richtext.Notes
	document  richtext.Document
	styles    styles
	numbering numbering
	spoken    richtext.Spoken
	// footnotes maps the kind and the ID of a note to its number in the document.
	footnotes map[string]int
	paragraph int // the number of the last one
}

func (r *reader) read() error {
	main, err := r.mainPart()
	if err != nil {
		return err
	}
	root, err := r.parse(main)
	switch {
	case err != nil:
		return err
	case root.At("w:document", "w:body") == nil:
		return &container.Error{Cause: "there is no text in this Word document", Hint: "open it in Word or LibreOffice and save it again as .docx"}
	}
	links, err := r.relationships(main)
	if err != nil {
		return err
	}
	if err := r.definitions(main, links); err != nil {
		return err
	}
	if err := r.readFootnotes(main, links); err != nil {
		return err
	}
	r.document.Blocks = r.story(root.At("w:document", "w:body"), links)
	r.countComments(main, links)
	r.document.Lang = r.spoken.Most()
	r.readProperties()
	return nil
}

// parse reads a part as XML. A part that is not there is empty.
func (r *reader) parse(name string) (*container.Node, error) {
	content, err := r.archive.Part(name)
	if err != nil || content == nil {
		return &container.Node{}, err
	}
	return container.ParseXML(content, namespaces)
}

// mainPart returns the name of the part with the text, which the package names.
func (r *reader) mainPart() (string, error) {
	links, err := r.relationships("")
	if err != nil {
		return "", err
	}
	for _, l := range links {
		if l.kind == "officeDocument" {
			return l.target, nil
		}
	}
	return "word/document.xml", nil
}

// relationship leads from a part to another, or to an address.
type relationship struct {
	kind     string // the last word of its type
	target   string
	external bool
}

// relationships returns those of a part by their IDs, with the targets as names
// of parts. The package itself is "".
func (r *reader) relationships(part string) (map[string]relationship, error) {
	root, err := r.parse(path.Join(path.Dir(part), "_rels", path.Base("/"+part)+".rels"))
	if part == "" {
		root, err = r.parse("_rels/.rels")
	}
	links := map[string]relationship{}
	for _, n := range root.Child("rel:Relationships").Children() {
		l := relationship{kind: path.Base(n.Attr("Type")), target: n.Attr("Target"), external: n.Attr("TargetMode") == "External"}
		if !l.external && !strings.HasPrefix(l.target, "/") {
			l.target = path.Join(path.Dir(part), l.target)
		}
		links[n.Attr("Id")] = l
	}
	return links, err
}

// partOf returns the name of the part that a kind of relationship leads to, or "".
func partOf(links map[string]relationship, kind string) string {
	found := ""
	for _, l := range links {
		if l.kind == kind && !l.external && (found == "" || l.target < found) {
			found = l.target
		}
	}
	return found
}

// definitions reads the styles and the numbering.
func (r *reader) definitions(main string, links map[string]relationship) error {
	root, err := r.parse(partOr(links, "styles", main))
	if err != nil {
		return err
	}
	r.styles = readStyles(root.Child("w:styles"))
	if root, err = r.parse(partOr(links, "numbering", main)); err != nil {
		return err
	}
	r.numbering = readNumbering(root.Child("w:numbering"), r.styles)
	return nil
}

// partOr returns the part of a kind, or the one of the usual name beside the main
// part.
func partOr(links map[string]relationship, kind, main string) string {
	if name := partOf(links, kind); name != "" {
		return name
	}
	return path.Join(path.Dir(main), kind+".xml")
}

// countComments counts the comments, which are never read.
func (r *reader) countComments(main string, links map[string]relationship) {
	if root, err := r.parse(partOr(links, "comments", main)); err == nil {
		for _, n := range root.Child("w:comments").Children() {
			if n.Name == "w:comment" {
				r.notes.Add(richtext.Comments, 1, "")
			}
		}
	}
}

// readProperties takes the title from the properties of the document, if a
// person wrote it. Authors are never read.
func (r *reader) readProperties() {
	root, err := r.parse("docProps/core.xml")
	if err != nil {
		return
	}
	title := richtext.OneLine(root.At("cp:coreProperties", "dc:title").Words())
	if !strings.HasPrefix(title, "Microsoft Word") && path.Ext(title) == "" {
		r.document.Title = title
	}
}
