// Package importer turns what an event's organisers have, the export of their
// programme in one of many formats, into a report folder that an editor can go
// on with.
//
// [Open] reads a file, [Propose] says what its columns hold, and [Apply] makes a
// [Programme] of both; this is cleaned in the same way for all formats, and
// [Programme.Folder] writes the report. Of every thing in a file only fields that are
// known and meant for the public are read. What is not imported is listed in the
// [Summary], so that nothing gets lost silently.
package importer

import (
	"bytes"
	"fmt"
	"io/fs"

	"reportwidget/build/diagnostic"
	notes "reportwidget/build/document/sessions"
	"reportwidget/build/importer/mapping"
	"reportwidget/build/importer/records"
)

// Export is a file or a folder that was read. It does not change: it can be applied with
// one mapping after the other.
type Export struct {
	// Name is that of the file or folder, Format names the format for people.
	Name, Format string
	// records are the entries of a format without fixed fields, one value for each
	// sheet. They are nil where programme reads the fields of a known format.
	records   []*records.Records
	programme func(*Programme) error
	// format and columns are the known format, and the fields of its entries.
	format  Format
	columns []mapping.Column
	// documents are those that people wrote notes in, or nil.
	documents []notes.File
	// summary is what was noted while the file was read.
	summary Summary
	// title, place, zone and lang are those of the event, where the file says them.
	title, place, zone, lang string
	// tagged is set if the file has tags of a template in it.
	tagged bool
	// pages is set if each record is a page of a website.
	pages bool
	// persons are the names of people who have pages, by what the pages are called.
	persons map[string]string
}

// Open reads a file or a folder. The format is detected from the content, unless one is
// given. The error is [diagnostic.Problems].
func Open(in Input, format Format) (*Export, error) {
	in, err := unzipped(in)
	switch {
	case err != nil:
		return nil, err
	case format != "" && describe[format] == "":
		return nil, diagnostic.Problems{{File: in.Name, Cause: fmt.Sprintf("there is no format %q", format), Hint: "leave out --format, or name one of " + names()}}
	case in.FS != nil:
		return openAny(in, format)
	case len(in.Content) > MaxFile:
		return nil, TooLarge(in.Name)
	}
	e := &Export{Name: in.Name}
	f := &file{in.Name, in.Content}
	open := e.open
	if isDocument(f, format) {
		open = func(f *file, _ Format) error { return e.openDocument(f) }
	}
	if err := open(f, format); err != nil {
		return nil, asTemplate(&file{in.Name, in.Content}, err)
	}
	e.tagged = isTemplate(in.Content)
	return e, nil
}

// openAny opens a folder of documents, or one of pages or files of data.
func openAny(in Input, format Format) (*Export, error) {
	documents := format == Documents
	if _, err := fs.Stat(in.FS, "report.yaml"); format != Documents && err != nil {
		if e, err := openProgrammeIn(in, format); e != nil || err != nil {
			return e, err
		}
		if documents, err = holdsDocuments(in.FS); err != nil {
			return nil, asProblems(in.Name, err)
		}
		documents = documents && format == ""
	}
	if documents {
		return openDocuments(in)
	}
	return openFolder(in, format)
}

// open reads a file.
func (e *Export) open(f *file, format Format) error {
	if err := refuseKnown(f); err != nil {
		return err
	}
	whole := *f // of which a table, and XML, say the encoding themselves
	strays, err := f.toUTF8()
	if err != nil {
		return f.problem(-1, "the text cannot be read: "+err.Error(), "save the file as UTF-8")
	}
	switch what := syntaxOf(f.content); {
	case what == unknownSyntax && agrees(format, Tables, YAML):
		return e.openUnknown(f, &whole, format)
	case what == xmlSyntax && encoded(whole.content):
		return e.openText(&whole, format)
	}
	e.summary.Strays = strays
	return e.openText(f, format)
}

// openUnknown opens what begins like no format in particular: YAML or a table.
func (e *Export) openUnknown(f, whole *file, format Format) error {
	if agrees(format, YAML) && !bytes.HasPrefix(f.content, []byte("PK")) {
		if found, err := e.openYAML(f, format == YAML); found || err != nil {
			return err
		}
	}
	return e.openTables(whole)
}

func (e *Export) openText(f *file, format Format) error {
	switch what := syntaxOf(f.content); {
	case what == xmlSyntax && agrees(format, ScheduleXML, XML):
		return e.openXML(f, format)
	case what == jsonSyntax && agrees(format, ScheduleJSON, Pretalx, Sessionize, JSON):
		return e.openJSON(f, format)
	case what == calendarSyntax && agrees(format, ICalendar):
		return e.fixed(ICalendar, f, (*Programme).readCalendar)
	case what == webPage && agrees(format, Tables) && isSpreadsheetPage(f):
		return e.openTables(&file{f.name, tableOfPage(f.content)})
	case what == xmlSyntax, what == jsonSyntax, what == calendarSyntax, what == unknownSyntax:
		return f.problem(-1, "this is not "+describe[format], "leave out --format, so that the format is detected from the content")
	default:
		return refuse(f, what)
	}
}

// fixed notes how a format is read whose fields have fixed names. It is read once to
// find its mistakes.
func (e *Export) fixed(format Format, f *file, read func(*Programme, *file) error) error {
	e.Format = describe[format]
	e.programme = func(p *Programme) error {
		own := *f
		return read(p, &own)
	}
	p := &Programme{fields: newFields(format, nil, mapping.Mapping{})}
	err := e.programme(p)
	e.format, e.columns = format, p.fields.all()
	return err
}

// agrees reports whether the editor wishes one of the formats, or any.
func agrees(wish Format, formats ...Format) bool {
	for _, f := range formats {
		if wish == "" || wish == f {
			return true
		}
	}
	return false
}
