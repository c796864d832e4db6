package importer

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Format is a format of organisers' files.
type Format string

// The formats, as an editor names them.
const (
	ScheduleXML  Format = "schedule.xml"
	ScheduleJSON Format = "schedule.json"
	Pretalx      Format = "pretalx"
	Sessionize   Format = "sessionize"
	ICalendar    Format = "ical"
	FrontMatter  Format = "front-matter"
	Tables       Format = "table"
)

// Formats are all formats, in the order in which they are told to editors.
var Formats = []Format{ScheduleXML, ScheduleJSON, Pretalx, Sessionize, ICalendar, FrontMatter, Tables}

// describe tells what each format is.
var describe = map[Format]string{
	ScheduleXML:  "schedule.xml (frab, pretalx, OSEM, CCC)",
	ScheduleJSON: "schedule.json (c3voc, version 1 or 2)",
	Pretalx:      "JSON of the pretalx API",
	Sessionize:   "JSON of Sessionize",
	ICalendar:    "iCalendar",
	Tables:       "CSV or XLSX, a row for each session",
	FrontMatter:  "a folder of pages with front matter (Jekyll, Hugo)",
}

// syntax is what a file is written in.
type syntax int

const (
	unknownSyntax syntax = iota
	xmlSyntax
	jsonSyntax
	calendarSyntax
	webPage
	binarySyntax
	emptySyntax
)

// syntaxOf looks at the beginning of a file: its name says nothing.
func syntaxOf(content []byte) syntax {
	head := bytes.TrimSpace(content[:min(len(content), 4096)])
	lower := strings.ToLower(string(head))
	switch {
	case len(head) == 0 && len(bytes.TrimSpace(content)) == 0:
		return emptySyntax
	case strings.HasPrefix(lower, "pk\x03\x04"): // an archive, as workbooks are
		return unknownSyntax
	case bytes.IndexByte(head, 0) >= 0, strings.HasPrefix(lower, "%pdf"):
		return binarySyntax
	case strings.HasPrefix(lower, "<!doctype html"), strings.HasPrefix(lower, "<html"):
		return webPage
	case strings.HasPrefix(lower, "<"):
		return xmlSyntax
	case strings.HasPrefix(lower, "{"), strings.HasPrefix(lower, "["):
		return jsonSyntax
	case strings.HasPrefix(lower, "begin:vcalendar"):
		return calendarSyntax
	}
	return unknownSyntax
}

// Known lists the formats with what each is.
func Known() []string {
	names := make([]string, len(Formats))
	for i, f := range Formats {
		names[i] = fmt.Sprintf("%-14s%s", f, describe[f])
	}
	return names
}

// names lists the names of the formats.
func names() string {
	all := make([]string, len(Formats))
	for i, f := range Formats {
		all[i] = string(f)
	}
	return strings.Join(all, ", ")
}

// known lists the formats in a hint.
func known() string {
	names := make([]string, len(Formats))
	for i, f := range Formats {
		names[i] = describe[f]
	}
	return "what can be read: " + strings.Join(names, "; ")
}

// refuse tells what a file is that is none of ours.
func refuse(f *file, what syntax) error {
	if strings.HasPrefix(string(f.content), "PK\x03\x04") {
		return f.problem(-1, "there is no text in the workbook", "save it with the sessions in it")
	}
	switch what {
	case emptySyntax:
		return f.problem(-1, "the file is empty", "export it again")
	case webPage:
		return f.problem(-1, "this is a web page, not the export of a programme", "download the export itself: the address may have asked for a login")
	case binarySyntax:
		if at := bytes.IndexByte(f.content, 0); at > 0 && utf8.Valid(f.content[:at]) && !bytes.ContainsFunc(f.content[:at], isControl) {
			return f.problem(at, "a NUL byte, which no text holds", "export or save the file again, as UTF-8")
		}
		return f.problem(-1, "this is no text", known())
	}
	return f.problem(-1, fmt.Sprintf("nothing that is known here begins with %q", beginning(f.content)), known())
}

func isControl(c rune) bool { return unicode.IsControl(c) && !strings.ContainsRune("\t\r\n", c) }

func beginning(content []byte) string {
	head := line(string(content[:min(len(content), 400)]))
	for utf8.RuneCountInString(head) > 30 {
		_, size := utf8.DecodeLastRuneInString(head)
		head = head[:len(head)-size]
	}
	return head
}
