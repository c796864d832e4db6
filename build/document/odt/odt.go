// Package odt reads OpenDocument texts as LibreOffice, OpenOffice and Google Docs
// write them, packed or flat: OpenDocument 1.0 to 1.4. What it does not know it
// descends into and counts, so that no words are lost.
package odt

import (
	"bytes"
	"path"
	"strings"

	"reportwidget/build/document/container"
	"reportwidget/build/document/richtext"
)

// namespaces are those of OpenDocument, part 3, chapter 2 of version 1.3.
var namespaces = map[string]string{
	"urn:oasis:names:tc:opendocument:xmlns:office:1.0":                     "office",
	"urn:oasis:names:tc:opendocument:xmlns:text:1.0":                       "text",
	"urn:oasis:names:tc:opendocument:xmlns:table:1.0":                      "table",
	"urn:oasis:names:tc:opendocument:xmlns:style:1.0":                      "style",
	"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0":                    "draw",
	"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0":             "svg",
	"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0":          "fo",
	"urn:oasis:names:tc:opendocument:xmlns:meta:1.0":                       "meta",
	"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0":                   "manifest",
	"urn:oasis:names:tc:opendocument:xmlns:form:1.0":                       "form",
	"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0":               "presentation",
	"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
	"http://www.w3.org/1999/xlink":                                         "xlink",
	"http://purl.org/dc/elements/1.1/":                                     "dc",
	"http://www.w3.org/1998/Math/MathML":                                   "math",
}

// Read reads an OpenDocument text.
func Read(content []byte) (richtext.Document, richtext.Notes, error) {
	notes := richtext.Notes{Format: "an OpenDocument text"}
	r := &reader{notes: &notes, spoken: richtext.Spoken{}, styles: map[styleKey]*style{}, lists: map[string]*container.Node{}}
	read := r.readPackage
	if !bytes.HasPrefix(content, []byte("PK")) {
		read = r.readFlat
	}
	if err := read(content); err != nil {
		return richtext.Document{}, notes, err
	}
	r.document.Lang = r.spoken.Most()
	return r.document, notes, nil
}

// reader reads one document.
type reader struct {
	notes     *richtext.Notes
	document  richtext.Document
	spoken    richtext.Spoken
	styles    map[styleKey]*style
	lists     map[string]*container.Node // styles of lists, by their names
	defaults  style                      // of paragraphs
	paragraph int                        // the number of the last one
}

// readPackage reads a document in an archive.
func (r *reader) readPackage(content []byte) error {
	archive, err := container.Open(content)
	if err != nil {
		return err
	}
	parts := map[string]*container.Node{}
	for _, name := range []string{"META-INF/manifest.xml", "styles.xml", "meta.xml", "content.xml"} {
		part, err := archive.Part(name)
		if err != nil {
			return err
		}
		parts[name] = &container.Node{}
		if name == "META-INF/manifest.xml" && bytes.Contains(part, []byte("encryption-data")) {
			return &container.Error{Cause: "the document is protected by a password", Hint: "save it without a password"}
		}
		if part == nil || name == "META-INF/manifest.xml" {
			continue
		}
		if parts[name], err = container.ParseXML(part, namespaces); err != nil {
			return err
		}
	}
	return r.readParts(parts["styles.xml"].Child("office:document-styles"), parts["meta.xml"].Child("office:document-meta"), parts["content.xml"].Child("office:document-content"))
}

// readFlat reads a document that is one file of XML.
func (r *reader) readFlat(content []byte) error {
	root, err := container.ParseXML(content, namespaces)
	if err != nil {
		return err
	}
	flat := root.Child("office:document")
	return r.readParts(flat, flat, flat)
}

// readParts reads the styles, the properties and the text.
func (r *reader) readParts(styles, properties, content *container.Node) error {
	text := content.At("office:body", "office:text")
	if text == nil {
		return &container.Error{Cause: "there is no text in this OpenDocument file", Hint: "export the sessions of a spreadsheet as .xlsx or .csv, and a presentation as a text"}
	}
	for _, name := range []string{"office:styles", "office:automatic-styles"} {
		r.readStyles(styles.Child(name))
		r.readStyles(content.Child(name))
	}
	s := &story{reader: r}
	s.walk(text)
	r.document.Blocks = s.blocks
	if title := richtext.OneLine(properties.At("office:meta", "dc:title").Words()); path.Ext(title) == "" && !strings.HasPrefix(title, "Microsoft Word") {
		r.document.Title = title
	}
	return nil
}
