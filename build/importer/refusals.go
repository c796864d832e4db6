package importer

import (
	"archive/zip"
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"reportwidget/build/tabular"
)

// foreign are kinds of files that are not a programme, by how they begin: what each is, and
// what to do.
var foreign = []struct{ start, cause, hint string }{
	{"%PDF", "this is a PDF file, in which the sessions are only drawn", "ask for the table or the export that it was made of: CSV, XLSX or JSON"},
	{"{\\rtf", "this is a Rich Text document (RTF)", "open it in Word or LibreOffice and save it as .docx"},
	{"\x89PNG", "this is an image", "ask for the table or the export that shows the same sessions"},
	{"\xff\xd8\xff", "this is an image", "ask for the table or the export that shows the same sessions"},
	{"GIF8", "this is an image", "ask for the table or the export that shows the same sessions"},
	{"II*\x00", "this is an image", "ask for the table or the export that shows the same sessions"},
	{"\x00\x01\x00\x00Standard", "this is a database", "export its table of sessions as CSV"},
	{"SQLite format 3", "this is a database", "export its table of sessions as CSV"},
	{"\x1f\x8b", "this is a compressed file (gzip)", "unpack it, and import what is in it"},
	{"7z\xbc\xaf", "this is a packed file (7z)", "unpack it, and import what is in it"},
	{"Rar!", "this is a packed file (RAR)", "unpack it, and import what is in it"},
	{"bplist00", "this is a list of a Mac program", "export the programme as CSV, XLSX, JSON or iCalendar"},
	{"BEGIN:VCARD", "this is an address book", "export the programme, not the people"},
	{"version https://git-lfs", "this is a pointer of Git LFS and not the file itself", "fetch the file with: git lfs pull"},
	{"From ", "this is a mail box", "save the file that is attached to the message, and import that"},
}

// archives are kinds of packed files, by a name in them.
var archives = []struct{ part, cause, hint string }{
	{"word/document.xml", "this is a Word document", "leave out --format: it is read as notes"},
	{"ppt/presentation.xml", "this is a PowerPoint presentation", "ask for the table or the export of the programme"},
	{"xl/workbook.bin", "this is a binary workbook (.xlsb)", "open it and save it as XLSX"},
	{"content.xml", "this is an OpenDocument file", "open it and save it as XLSX or CSV"},
	{"Index.zip", "this is a document of Numbers, Pages or Keynote", "export it as XLSX or CSV, or notes as Word (File, Export To)"},
}

// maxListed is how many names of an archive are looked at.
const maxListed = 10_000

// refuseKnown returns the problem of a file that is of a known kind and is not a programme,
// or nil.
func refuseKnown(f *file) error {
	for _, k := range foreign {
		if bytes.HasPrefix(f.content, []byte(k.start)) {
			return f.problem(-1, k.cause, k.hint)
		}
	}
	if len(f.content) > 12 && string(f.content[:4]) == "RIFF" && string(f.content[8:12]) == "WEBP" {
		return f.problem(-1, "this is an image", "ask for the table or the export that shows the same sessions")
	}
	if err := refuseByWords(f); err != nil {
		return err
	}
	if bytes.HasPrefix(f.content, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
		return refuseOld(f)
	}
	if bytes.HasPrefix(f.content, []byte("PK\x03\x04")) {
		return refuseArchive(f)
	}
	return nil
}

// mailHeader, svgFile, movie and script match the beginnings of files that may begin in
// several ways.
var (
	mailHeader = regexp.MustCompile(`^(?:(?:Delivered-To|Received|Return-Path|MIME-Version|Message-ID|DKIM-Signature|X-[A-Za-z-]+): .*\r?\n)`)
	svgFile    = regexp.MustCompile(`^(?s)(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg\b`)
	movie      = regexp.MustCompile(`^(?s)....ftyp`)
	script     = regexp.MustCompile(`^\s*(?:(?:export\s+)?(?:var|let|const)\s+\w+\s*=|export default\b|module\.exports\b|window\.\w+\s*=)`)
)

// refuseByWords returns the problem of a file of a known kind that begins in several ways.
func refuseByWords(f *file) error {
	head := f.content[:min(len(f.content), 4096)]
	switch {
	case mailHeader.Match(head):
		return f.problem(-1, "this is a mail message", "save the file that is attached to the message, and import that")
	case svgFile.Match(head), movie.Match(head):
		return f.problem(-1, "this is an image or a film", "ask for the table or the export that shows the same sessions")
	case script.Match(head):
		return f.problem(-1, "this is a script (JavaScript)", "save the data in it, what stands between its first bracket and its last, as .json, and import that")
	}
	return nil
}

// refuseOld says what a file in the old format of Microsoft Office is: the names of its
// parts stand in it in UTF-16.
func refuseOld(f *file) error {
	wide := func(name string) []byte {
		var b []byte
		for _, c := range name {
			b = append(b, byte(c), 0)
		}
		return b
	}
	switch {
	case bytes.Contains(f.content, wide("EncryptedPackage")):
		return f.problem(-1, "this is a file of Word, Excel or PowerPoint with a password", "open it, and save it without a password")
	case bytes.Contains(f.content, wide("WordDocument")):
		return f.problem(-1, "this is a Word document of before 2007", "open it in Word or LibreOffice and save it as .docx")
	case bytes.Contains(f.content, wide("PowerPoint Document")):
		return f.problem(-1, "this is a PowerPoint presentation of before 2007", "ask for the table or the export of the programme")
	}
	return f.problem(-1, "this is an Excel workbook of before 2007 (.xls)", "open it and save it as XLSX")
}

// refuseArchive says what a packed file is that is not a workbook.
func refuseArchive(f *file) error {
	z, err := zip.NewReader(bytes.NewReader(f.content), int64(len(f.content)))
	if err != nil {
		return nil // the reader of workbooks says what is wrong
	}
	var names []string
	for _, part := range z.File[:min(len(z.File), maxListed)] {
		names = append(names, part.Name)
	}
	if slices.Contains(names, "xl/workbook.xml") {
		return nil
	}
	if slices.ContainsFunc(names, func(name string) bool { return strings.HasSuffix(name, ".iwa") }) {
		return f.problem(-1, "this is a document of Numbers, Pages or Keynote", "export it as XLSX or CSV, or notes as Word (File, Export To)")
	}
	for _, k := range archives {
		if slices.Contains(names, k.part) {
			return f.problem(-1, k.cause, k.hint)
		}
	}
	if len(names) == 0 || slices.Contains(names, "[Content_Types].xml") {
		return nil
	}
	return f.problem(-1, "this is a ZIP archive: it holds "+strings.Join(names[:min(len(names), 3)], ", ")+more(len(names)-3), "unpack it, and import the file of the sessions, or the folder of their pages")
}

func more(n int) string {
	if n <= 0 {
		return ""
	}
	return fmt.Sprintf(" and %d more", n)
}

// refuse says what a file is that is none of ours.
func refuse(f *file, what syntax) error {
	if strings.HasPrefix(string(f.content), "PK\x03\x04") {
		return f.problem(-1, "there is no text in the workbook", "save it with the sessions in it")
	}
	head := string(f.content[:min(len(f.content), 64<<10)])
	switch {
	case what == emptySyntax:
		return f.problem(-1, "the file is empty", "export it again")
	case what != webPage && templateTag.MatchString(head):
		return unfilled(f)
	case what == webPage:
		return refusePage(f, head)
	case what == binarySyntax:
		if at := bytes.IndexByte(f.content, 0); at > 0 && utf8.Valid(f.content[:at]) && !bytes.ContainsFunc(f.content[:at], isControl) {
			return f.problem(at, "a NUL byte, which no text has", "export or save the file again, as UTF-8")
		}
		return f.problem(-1, "this is not a text file", known())
	case strings.Contains(head, "BEGIN:VCALENDAR"):
		return f.problem(strings.Index(head, "BEGIN:VCALENDAR"), "a calendar begins here, after other text", "delete what stands before BEGIN:VCALENDAR and after END:VCALENDAR")
	}
	return f.problem(-1, fmt.Sprintf("nothing that is known here begins with %q", beginning(f.content)), known())
}

// looksLikeYAML reports whether a text is YAML with names or lists, as far as its first
// lines show.
func looksLikeYAML(text []byte) bool {
	for _, l := range strings.Split(string(text[:min(len(text), 4096)]), "\n") {
		l = strings.TrimRight(l, " \r")
		switch trimmed := strings.TrimSpace(l); {
		case trimmed == "" || strings.HasPrefix(trimmed, "#") || strings.HasPrefix(trimmed, "%YAML"):
		case trimmed == "---":
			return true
		default:
			return yamlLine.MatchString(l)
		}
	}
	return false
}

// yamlLine matches the first line of a list or of a group.
var yamlLine = regexp.MustCompile(`^(?:-(?: +[\pL"'{\[&].*)?|[\pL_"'][\pL\pN_."' -]*:(?: .*)?)$`)

// tabularLines reports whether most lines of a text have the same number of delimiters.
func tabularLines(text []byte) bool {
	tables, err := tabular.Read("", bytes.NewReader(text))
	return err == nil && len(tables) > 0 && len(tables[0].Columns) > 1
}

func isControl(c rune) bool { return unicode.IsControl(c) && !strings.ContainsRune("\t\r\n", c) }

// beginning returns the first words of a file.
func beginning(content []byte) string {
	head := line(string(content[:min(len(content), 400)]))
	for utf8.RuneCountInString(head) > 30 {
		_, size := utf8.DecodeLastRuneInString(head)
		head = head[:len(head)-size]
	}
	return head
}
