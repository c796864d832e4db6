// Package document reads the documents in which people write notes: Word and
// OpenDocument texts, Google documents, pads, web pages and Markdown.
//
// It takes bytes and knows no files, so that the importer and the studio in the
// browser can call it. It is apart from the importer, which reads programmes:
// lists of sessions with fields. A document is a text, and which sessions are in
// it is a question of its own: see package sessions.
package document

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"reportwidget/build/document/container"
	"reportwidget/build/document/docx"
	"reportwidget/build/document/markup"
	"reportwidget/build/document/odt"
	"reportwidget/build/document/richtext"
	"reportwidget/build/document/webpage"
)

// MaxFile is the size of the largest document that is read, in bytes.
const MaxFile = 64 << 20

// maxText is the size of the largest document that is text or HTML, in bytes, without
// images in it. The notes of a day have a quarter of a megabyte.
const maxText = 4 << 20

// maxLines is how many lines a text may have, and half of how many tags a page: each may
// become a paragraph, whose form takes a hundred times the bytes. So the largest document
// is read in 2 seconds and 200 MB.
const maxLines = 200_000

// Read reads a document, whose format is detected by its content; only a file
// that may be anything is read by the ending of its name. The error is a
// [container.Error], which says what to do.
func Read(name string, content []byte) (richtext.Document, richtext.Notes, error) {
	d, notes, err := read(name, content)
	if err != nil {
		return richtext.Document{}, notes, err
	}
	d.Normalize(&notes)
	d.Protect(&notes)
	return d, notes, nil
}

func read(name string, content []byte) (richtext.Document, richtext.Notes, error) {
	if len(content) > MaxFile {
		return refuse(fmt.Sprintf("the document has more than %d MB", MaxFile>>20), "split it, or save it without its images")
	}
	switch kind := kindOf(name, content); kind {
	case wordKind:
		return docx.Read(content)
	case openKind:
		return odt.Read(content)
	case zippedPage:
		return readZipped(content)
	case pageKind, etherpadKind, textKind:
		return readText(kind, content)
	default:
		return refuse(refusals[kind].Cause, refusals[kind].Hint)
	}
}

func refuse(cause, hint string) (richtext.Document, richtext.Notes, error) {
	return richtext.Document{}, richtext.Notes{}, &container.Error{Cause: cause, Hint: hint}
}

// readText reads a page or a text.
func readText(kind kind, content []byte) (richtext.Document, richtext.Notes, error) {
	if content = withoutImages(content); len(content) > maxText {
		return refuse(fmt.Sprintf("the text has more than %d MB", maxText>>20), "split it into several files, or save it without its images")
	}
	if bytes.Count(content, []byte("\n")) > maxLines || bytes.Count(content, []byte("<")) > 2*maxLines {
		return refuse(fmt.Sprintf("the text has more than %d lines", maxLines), "split it into several files")
	}
	switch kind {
	case pageKind:
		return webpage.Read(content)
	case etherpadKind:
		return markup.ReadEtherpad(content)
	}
	return markup.Read(toUTF8(content))
}

// withoutImages takes images out that stand in a text in base64, as in what Google Docs
// exports: they are many times as long as the words.
func withoutImages(content []byte) []byte {
	const mark = ";base64,"
	var kept []byte
	for {
		at := bytes.Index(content, []byte(mark))
		if at < 0 {
			return append(kept, content...)
		}
		at += len(mark)
		kept = append(kept, content[:at]...)
		content = bytes.TrimLeft(content[at:], base64Signs)
	}
}

const base64Signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="

// readZipped reads the web page that Google Docs exports with its images.
func readZipped(content []byte) (richtext.Document, richtext.Notes, error) {
	archive, err := container.Open(content)
	if err != nil {
		return richtext.Document{}, richtext.Notes{}, err
	}
	name := pageIn(archive)
	page, err := archive.Part(name)
	if err != nil {
		return richtext.Document{}, richtext.Notes{}, err
	}
	return readText(pageKind, page)
}

// toUTF8 decodes a text that is not UTF-8: UTF-16 with a byte order mark, or else
// Windows-1252.
func toUTF8(content []byte) []byte {
	if bytes.HasPrefix(content, []byte("\xff\xfe")) || bytes.HasPrefix(content, []byte("\xfe\xff")) {
		if decoded, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(content); err == nil {
			return decoded
		}
	}
	if utf8.Valid(content) {
		return content
	}
	decoded, err := charmap.Windows1252.NewDecoder().Bytes(content)
	if err != nil {
		return bytes.ToValidUTF8(content, nil)
	}
	return decoded
}
