package importer

import (
	"bytes"
	"fmt"
	"strings"
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
	JSON         Format = "json"
	YAML         Format = "yaml"
	XML          Format = "xml"
	Documents    Format = "documents"
)

// Formats are all formats, in the order in which they are shown to editors.
var Formats = []Format{ScheduleXML, ScheduleJSON, Pretalx, Sessionize, ICalendar, FrontMatter, Tables, JSON, YAML, XML, Documents}

// describe says what each format is.
var describe = map[Format]string{
	ScheduleXML:  "schedule.xml (frab, pretalx, OSEM, CCC)",
	ScheduleJSON: "schedule.json (c3voc, version 1 or 2)",
	Pretalx:      "JSON of the pretalx API",
	Sessionize:   "JSON of Sessionize",
	ICalendar:    "iCalendar",
	Tables:       "CSV or XLSX, a row for each session",
	JSON:         "other JSON with sessions anywhere in it",
	YAML:         "YAML with sessions anywhere in it",
	XML:          "other XML with sessions and their times in it",
	Documents:    "notes: Word, OpenDocument, Google Docs, pads, web pages, Markdown",
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
	foreignSyntax // a template, or a calendar in a comment
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
	case strings.HasPrefix(lower, "<!doctype html"), strings.HasPrefix(lower, "<html"), strings.HasPrefix(lower, "<!--") && strings.Contains(lower, "<html"):
		return webPage
	case strings.HasPrefix(lower, "<!--") && strings.Contains(lower, "begin:vcalendar"), strings.HasPrefix(lower, "{%"), strings.HasPrefix(lower, "{{"), strings.HasPrefix(lower, "<%"), strings.HasPrefix(lower, "<?php"):
		return foreignSyntax
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
