// Package importer turns what an event's organisers have, the export of their
// programme in one of many formats, into a report folder that an editor can go
// on with.
//
// A reader of each format makes a [Programme] of the file; this is cleaned in
// the same way for all, and [Programme.Folder] writes the report. Of every
// thing in a file only fields that are known and meant for the public are read.
// What is not taken over is told in the [Summary], so that nothing gets lost
// silently.
package importer

import (
	"context"
	"fmt"
	"io/fs"
	"time"

	"reportwidget/build/content"
	"reportwidget/build/tabular"
)

// Options are an editor's wishes.
type Options struct {
	// Format is that of the file, or "" to find out.
	Format Format
	// Zone is the time zone of the event, or nil to take what the file tells.
	Zone *time.Location
	// Facets maps the names that facets have in the file to those that they get
	// in the report. An empty name leaves the facet out.
	Facets map[string]string
	// FoldSingles puts the values that only one session has together.
	FoldSingles bool
}

// Input is what an organiser has: a file, or, for pages with front matter, a folder.
type Input struct {
	Name    string // as the editor knows it, with slashes; it begins the files of problems
	Content []byte // of the file
	FS      fs.FS  // the folder, or nil
}

// Read reads a programme. The error is [content.Problems].
func Read(ctx context.Context, in Input, o Options) (*Programme, error) {
	p := &Programme{Zone: o.Zone, zoneGiven: o.Zone != nil, wishes: o.Facets}
	if err := p.read(in, o.Format); err != nil {
		return nil, err
	}
	if err := p.clean(ctx, in.Name, o); err != nil {
		return nil, err
	}
	return p, nil
}

func (p *Programme) read(in Input, format Format) (err error) {
	switch {
	case format != "" && describe[format] == "":
		return content.Problems{{File: in.Name, Cause: fmt.Sprintf("there is no format %q", format), Hint: "leave out --format, or name one of " + names()}}
	case in.FS != nil:
		return p.readFolder(in, format)
	case len(in.Content) > MaxFile:
		return TooLarge(in.Name)
	}
	f := &file{in.Name, in.Content}
	if syntaxOf(f.content) == binarySyntax {
		if wrong := tabular.Foreign(f.content); wrong != nil {
			return f.problem(-1, wrong.Cause, wrong.Hint)
		}
	}
	whole := *f // of which a table, and XML, tell the encoding themselves
	if p.Summary.Strays, err = f.toUTF8(); err != nil {
		return f.problem(-1, "the text cannot be read: "+err.Error(), "save the file as UTF-8")
	}
	switch what := syntaxOf(f.content); {
	case what == unknownSyntax && agrees(format, Tables):
		p.Summary.Strays = 0
		return p.readTables(&whole)
	case what == xmlSyntax && encoded(whole.content):
		p.Summary.Strays = 0
		return p.readText(&whole, format)
	}
	return p.readText(f, format)
}

func (p *Programme) readText(f *file, format Format) error {
	switch what := syntaxOf(f.content); {
	case what == xmlSyntax && agrees(format, ScheduleXML):
		return p.readScheduleXML(f)
	case what == jsonSyntax && agrees(format, ScheduleJSON, Pretalx, Sessionize):
		return p.readJSON(f, format)
	case what == calendarSyntax && agrees(format, ICalendar):
		return p.readCalendar(f)
	case what == xmlSyntax, what == jsonSyntax, what == calendarSyntax, what == unknownSyntax:
		return f.problem(-1, "this is not "+describe[format], "leave out --format: the format is found by the content")
	default:
		return refuse(f, what)
	}
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

// clean makes what a file says a programme that can be published.
func (p *Programme) clean(ctx context.Context, path string, o Options) error {
	p.Summary.Read = len(p.Sessions)
	p.skip()
	if len(p.Sessions) == 0 {
		return content.Problems{{File: path, Cause: "there is no session: " + p.Summary.nothing(), Hint: "look whether the programme was published before it was exported"}}
	}
	p.tellTimes()
	p.identify() // in the order of the file, which a changed time leaves as it is
	p.sort()
	p.tellLanguages()
	if err := p.classify(path, o); err != nil {
		return err
	}
	return ctx.Err()
}
