package document

import (
	"bytes"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"reportwidget/build/document/container"
	"reportwidget/build/document/markup"
	"reportwidget/build/document/webpage"
)

// kind is what a file is.
type kind string

// The kinds of files that are read.
const (
	wordKind     kind = "Word"
	openKind     kind = "OpenDocument"
	zippedPage   kind = "zipped web page"
	pageKind     kind = "web page"
	etherpadKind kind = "Etherpad"
	textKind     kind = "text"
)

// The kinds of files that are not.
const (
	empty       kind = "empty"
	oldWord     kind = "old Word"
	password    kind = "password"
	richText    kind = "RTF"
	pdf         kind = "PDF"
	pages       kind = "Pages"
	googleLink  kind = "Google link"
	image       kind = "image"
	oneNote     kind = "OneNote"
	spreadsheet kind = "spreadsheet"
	slides      kind = "slides"
	padState    kind = "pad state"
	transcript  kind = "transcript"
	archiveKind kind = "archive"
	binary      kind = "binary"
)

// refusals say what a file is that is not read, and what to do.
var refusals = map[kind]container.Error{
	empty:       {Cause: "the file is empty", Hint: "export it again, or leave it out"},
	oldWord:     {Cause: "this is a Word document in the format of before 2007", Hint: "open it in Word or LibreOffice and save it as .docx"},
	password:    {Cause: "the document is protected by a password", Hint: "open it, take the password off and save it as .docx"},
	richText:    {Cause: "this is a Rich Text document", Hint: "open it in Word or LibreOffice and save it as .docx"},
	pdf:         {Cause: "this is a PDF, which has lost what its headings and paragraphs were", Hint: "use the document it was made of, for example the .docx"},
	pages:       {Cause: "this is a document of Apple Pages", Hint: "export it from Pages as Word (.docx)"},
	googleLink:  {Cause: "this is only a link to a Google document", Hint: "open it and use File, Download, Microsoft Word (.docx)"},
	image:       {Cause: "this is an image", Hint: "type what it shows into a document, for a picture cannot be searched or read aloud"},
	oneNote:     {Cause: "this is a OneNote section", Hint: "export the page from OneNote as Word (.docx)"},
	spreadsheet: {Cause: "this is a spreadsheet", Hint: "import it alone, or save it as .xlsx or .csv first"},
	slides:      {Cause: "this is a presentation", Hint: "save its text as .docx"},
	padState:    {Cause: "this is the backup of an Etherpad, with its authors and their chat", Hint: "export the pad as HTML"},
	transcript:  {Cause: "this is a transcript of a recording, which names everybody who spoke", Hint: "write notes of it, or save what may be published as text without times"},
	archiveKind: {Cause: "this archive does not hold a document", Hint: "unpack it and import the folder"},
	binary:      {Cause: "this is not a document that can be read", Hint: "save it as .docx, .odt, .html or .md"},
}

// Detection is how sure it is that a file is a document.
type Detection int

// A file is not one, or is one of a word processor or a pad for certain, or is a web
// page or a text that may be anything.
const (
	Other Detection = iota
	Certain
	Page
	Text
)

// Detect says whether a file is a document that [Read] reads, by its content.
func Detect(name string, content []byte) Detection {
	switch kindOf(name, content) {
	case wordKind, openKind, etherpadKind, zippedPage:
		return Certain
	case pageKind:
		if webpage.IsExport(content) {
			return Certain
		}
		return Page
	case textKind:
		return Text
	}
	return Other
}

// IsFolder reports whether a file is an archive of files, and not one document.
func IsFolder(name string, content []byte) bool {
	return bytes.HasPrefix(content, []byte("PK\x03\x04")) && kindOf(name, content) == archiveKind
}

// magic are the first bytes of files that are not read.
var magic = []struct {
	start string
	kind  kind
}{
	{`{\rtf`, richText}, {"%PDF", pdf}, {"\x89PNG", image}, {"\xff\xd8\xff", image}, {"GIF8", image}, {"BM", binary}, {"II*\x00", image}, {"MM\x00*", image},
	{"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d", oneNote}, {"\x1f\x8b", archiveKind}, {"7z\xbc\xaf", archiveKind}, {"Rar!", archiveKind},
}

// kindOf detects what a file is.
func kindOf(name string, content []byte) kind {
	text := bytes.TrimSpace(bytes.TrimPrefix(content, []byte("\ufeff")))
	switch {
	case len(text) == 0:
		return empty
	case bytes.HasPrefix(content, []byte("PK\x03\x04")):
		return archived(content)
	case bytes.HasPrefix(content, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return compound(content)
	}
	for _, m := range magic {
		if bytes.HasPrefix(content, []byte(m.start)) && (m.kind != binary || bytes.IndexByte(content, 0) >= 0) {
			return m.kind
		}
	}
	return textual(name, content, text)
}

// subtitles matches the beginning of a transcript in the form of subtitles.
var subtitles = regexp.MustCompile(`^(?:1\r?\n)?\d\d:\d\d:\d\d[,.]\d{3} --> \d\d:`)

// textual detects what a file is that may be text.
func textual(name string, content, text []byte) kind {
	utf16 := bytes.HasPrefix(content, []byte("\xff\xfe")) || bytes.HasPrefix(content, []byte("\xfe\xff"))
	if !utf16 && bytes.IndexByte(content[:min(len(content), 8192)], 0) >= 0 {
		return binary
	}
	head := strings.ToLower(string(text[:min(len(text), 2048)]))
	switch {
	case strings.Contains(head, "urn:oasis:names:tc:opendocument") && strings.HasPrefix(head, "<"):
		return openKind
	case strings.HasPrefix(head, "webvtt"), subtitles.MatchString(head):
		return transcript
	case strings.HasPrefix(head, "{") && strings.Contains(head, `"url"`) && strings.Contains(head, "docs.google.com"):
		return googleLink
	case strings.HasPrefix(head, "{") && (strings.Contains(head, `"pad:`) || strings.Contains(head, `"globalauthor:`)):
		return padState
	case markup.IsEtherpad(text):
		return etherpadKind
	case isPage.MatchString(head), isPageName(name) && strings.HasPrefix(head, "<"):
		return pageKind
	case !utf16 && !utf8.Valid(content) && manyControls(content):
		return binary
	}
	return textKind
}

// isPage matches the beginning of HTML, whatever the name of the file.
var isPage = regexp.MustCompile(`^(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|meta|div|p|h[1-6]|ul|ol|table|article|section|center|font)[\s/>]`)

func isPageName(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml", ".mht":
		return true
	}
	return false
}

// manyControls reports whether a file has control characters that no text has.
func manyControls(content []byte) bool {
	n := 0
	for _, c := range content[:min(len(content), 4096)] {
		if c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' {
			n++
		}
	}
	return n > 8
}

// compound detects what a compound file is, by the names of its streams in UTF-16.
func compound(content []byte) kind {
	switch {
	case bytes.Contains(content, wide("EncryptedPackage")):
		return password
	case bytes.Contains(content, wide("WordDocument")):
		return oldWord
	case bytes.Contains(content, wide("Workbook")):
		return spreadsheet
	case bytes.Contains(content, wide("PowerPoint Document")):
		return slides
	}
	return binary
}

func wide(s string) []byte {
	var b []byte
	for _, c := range []byte(s) {
		b = append(b, c, 0)
	}
	return b
}

// archived detects what an archive is, by the names in it.
func archived(content []byte) kind {
	a, err := container.Open(content)
	if err != nil {
		return wordKind // whose reader says what is wrong
	}
	switch {
	case a.Has("xl/workbook.xml"):
		return spreadsheet
	case a.Has("ppt/presentation.xml"):
		return slides
	case a.Has("Index/Document.iwa"), a.Has("Index.zip"), a.Has("index.xml") && a.Has("buildVersionHistory.plist"):
		return pages
	case a.Has("content.xml"):
		return openDocument(a)
	case a.Has("_rels/.rels"), a.Has("word/document.xml"):
		return wordKind
	case pageIn(a) != "":
		return zippedPage
	}
	return archiveKind
}

// openDocument detects what a file of OpenDocument is by the type that it gives.
func openDocument(a *container.Archive) kind {
	mimetype, err := a.Part("mimetype")
	switch {
	case err == nil && bytes.Contains(mimetype, []byte("spreadsheet")):
		return spreadsheet
	case err == nil && bytes.Contains(mimetype, []byte("presentation")):
		return slides
	}
	return openKind
}

// pageIn returns the name of the only web page at the top of an archive, or "".
func pageIn(a *container.Archive) string {
	page := ""
	for _, name := range a.Names() {
		if !isPageName(name) || strings.Contains(name, "/") {
			continue
		}
		if page != "" {
			return ""
		}
		page = name
	}
	return page
}
