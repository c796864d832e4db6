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

	"reportwidget/build/importer/records"
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
	{"SQLite format 3", "this is a database", "export its table of sessions as CSV"},
	{"\x1f\x8b", "this is a compressed file (gzip)", "unpack it, and import what is in it"},
	{"7z\xbc\xaf", "this is a packed file (7z)", "unpack it, and import what is in it"},
	{"Rar!", "this is a packed file (RAR)", "unpack it, and import what is in it"},
	{"bplist00", "this is a list of a Mac program", "export the programme as CSV, XLSX, JSON or iCalendar"},
	{"BEGIN:VCARD", "this is an address book", "export the programme, not the people"},
	{"From ", "this is a mail box", "save the file that is attached to the message, and import that"},
}

// archives are kinds of packed files, by a name in them.
var archives = []struct{ part, cause, hint string }{
	{"word/document.xml", "this is a Word document", "leave out --format: it is read as notes"},
	{"ppt/presentation.xml", "this is a PowerPoint presentation", "ask for the table or the export of the programme"},
	{"content.xml", "this is an OpenDocument file", "open it and save it as XLSX or CSV"},
	{"Index/Document.iwa", "this is a document of Numbers, Pages or Keynote", "export it as XLSX or CSV (File, Export To)"},
	{"Index.zip", "this is a document of Numbers, Pages or Keynote", "export it as XLSX or CSV (File, Export To)"},
	{"Index/Tables/DataList.iwa", "this is a document of Numbers", "export it as XLSX or CSV (File, Export To)"},
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
	if bytes.HasPrefix(f.content, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
		return refuseOld(f)
	}
	if bytes.HasPrefix(f.content, []byte("PK\x03\x04")) {
		return refuseArchive(f)
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
		return f.problem(-1, "this file has a password", "save it without a password")
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
	if slices.Contains(names, "xl/workbook.bin") {
		return f.problem(-1, "this is a binary workbook (.xlsb)", "open it and save it as XLSX")
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

var (
	htmlTitle   = regexp.MustCompile(`(?is)<title[^>]*>(.*?)</title>`)
	loginForm   = regexp.MustCompile(`(?i)type=["']?password|name=["']?password|/login|/signin|/accounts/|Log ?in\b|Sign ?in\b|Anmelden|Se connecter|Iniciar sesión|Войти|登录|تسجيل الدخول`)
	templateTag = regexp.MustCompile(`\{%-? ?(?:for|if|extends|block|include|load|comment|liquid|assign)\b|\{\{-? ?(?:range|define|block|template)\b|<%[=#-]?\s|<\?php`)
)

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
		return f.problem(-1, "this is a template, which a website's generator fills in, not the sessions themselves", "import what the website makes of it, or the data that fills it in")
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

// refusePage says what a web page is.
func refusePage(f *file, head string) error {
	title := ""
	if m := htmlTitle.FindStringSubmatch(head); m != nil {
		title = fmt.Sprintf(" (%.60q)", line(m[1]))
	}
	switch {
	case loginForm.MatchString(head):
		return f.problem(-1, "this is a web page that asks for a login"+title+", not the export of a programme", "log in, download the export in the browser, and import that file")
	case templateTag.MatchString(head):
		return f.problem(-1, "this is a template of a web page"+title+", not the export of a programme", "import the data that fills it in")
	}
	return f.problem(-1, "this is a web page"+title+", not the export of a programme", "look on the page for an export: iCalendar, CSV, JSON or schedule.xml")
}

// whatTree says what JSON or YAML is in which no sessions were found.
func whatTree(v any) (cause, hint string) {
	lists, fields := records.ListsOf(v)
	switch {
	case len(lists) > 0:
		return "no list in this file looks like one of sessions; its lists are " + strings.Join(lists, ", "), "sessions have titles, times and people; export the schedule, and if that is what this is, send it as CSV"
	case len(fields) > 0:
		return "this file holds no list of sessions, but the fields " + strings.Join(fields, ", "), "export the whole schedule, not its settings or one session"
	}
	return "this file holds no named fields", "export the schedule again"
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
