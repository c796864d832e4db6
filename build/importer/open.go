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
	"context"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"

	"reportwidget/build/diagnostic"
	notes "reportwidget/build/document/sessions"
	"reportwidget/build/importer/mapping"
	"reportwidget/build/importer/records"
	"reportwidget/build/tabular"
)

// Options are an editor's wishes.
type Options struct {
	// Format is that of the file, or "" to find it by the content.
	Format Format
	// Zone is the time zone of the event, or nil to take what the file says.
	Zone *time.Location
	// Choices say what columns of the file hold.
	Choices mapping.Choices
	// Facets maps the names that facets have in the file to those that they get
	// in the report. An empty name leaves the facet out.
	Facets map[string]string
	// Notes say how documents are parted into sessions.
	Notes notes.Options
	// FoldSingles puts the values that only one session has together.
	FoldSingles bool
	// Take are the entries that become sessions although they look like something else.
	Take []Entry
}

// Choose takes what a person decided about the columns, the zone and the facets.
func (o *Options) Choose(c mapping.Choices) (err error) {
	o.Choices, o.Facets, o.FoldSingles = c, c.Facets, c.FoldSingles
	if c.Zone != "" {
		o.Zone, err = Zone(c.Zone)
	}
	return err
}

// Input is what an organiser has: a file, or, for pages with front matter, a folder.
type Input struct {
	Name    string // as the editor knows it, with slashes; it begins the files of problems
	Content []byte // of the file
	FS      fs.FS  // the folder, or nil
}

// Read reads a programme, with the columns that [Propose] finds. The error is
// [diagnostic.Problems].
func Read(ctx context.Context, in Input, o Options) (*Programme, error) {
	e, err := Open(in, o.Format)
	if err != nil {
		return nil, err
	}
	if err := e.Check(o.Choices); err != nil {
		return nil, err
	}
	return Apply(ctx, e, Propose(e, o.Choices), o)
}

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
	// pages is set if each record is a page of a website.
	pages bool
	// persons are the names of people who have pages, by what the pages are called.
	persons map[string]string
}

// Open reads a file or a folder. The format is detected from the content, unless one is
// given. The error is [diagnostic.Problems].
func Open(in Input, format Format) (*Export, error) {
	switch {
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
		return nil, err
	}
	return e, nil
}

// openAny opens a folder of documents, or one of pages or files of data.
func openAny(in Input, format Format) (*Export, error) {
	documents := format == Documents
	if _, err := fs.Stat(in.FS, "report.yaml"); format == "" && err != nil {
		if documents, err = holdsDocuments(in.FS); err != nil {
			return nil, asProblems(in.Name, err)
		}
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
	case what == xmlSyntax && agrees(format, ScheduleXML):
		return e.fixed(ScheduleXML, f, (*Programme).readScheduleXML)
	case what == jsonSyntax && agrees(format, ScheduleJSON, Pretalx, Sessionize, JSON):
		return e.openJSON(f, format)
	case what == calendarSyntax && agrees(format, ICalendar):
		return e.fixed(ICalendar, f, (*Programme).readCalendar)
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

// openJSON opens JSON: of a known format, or with records somewhere in it.
func (e *Export) openJSON(f *file, format Format) error {
	v, err := parseJSON(f)
	if err != nil {
		return err
	}
	switch found := jsonFormat(v); {
	case format != "" && format != JSON && found != format:
		cause := "this is not " + describe[format]
		if found != "" {
			cause += " but " + describe[found]
		}
		return f.problem(-1, cause, "leave out --format, so that the format is detected from the content")
	case found == "" || format == JSON:
		return e.openTree(f)
	default:
		return e.known(found, f, v)
	}
}

// known opens JSON of a known format. If that has no session in it, the records in it
// are looked for.
func (e *Export) known(format Format, f *file, v any) error {
	read := map[Format]func(*Programme, *file) error{ScheduleJSON: (*Programme).readScheduleJSON, Sessionize: (*Programme).readSessionize, Pretalx: (*Programme).readPretalx}[format]
	err := e.fixed(format, f, read)
	trial := &Programme{fields: newFields(format, nil, mapping.Mapping{})}
	if err == nil && e.programme(trial) == nil && !titled(trial.Sessions) {
		if tree, failed := records.ParseJSON(f.content); failed == nil {
			if r := records.OfTree(tree); r != nil && len(r.Rows) > 0 {
				return e.openTree(f)
			}
		}
	}
	return err
}

// titled reports whether most sessions have a title.
func titled(all []Session) bool {
	n := 0
	for _, s := range all {
		if s.Title != "" {
			n++
		}
	}
	return n*2 > len(all)
}

// openTree opens JSON of no known format.
func (e *Export) openTree(f *file) error {
	v, err := records.ParseJSON(f.content)
	if err != nil {
		return jsonProblem(f, err)
	}
	return e.fromTree(f, JSON, v)
}

// openYAML opens a file if it is YAML with groups in it, and reports whether it is.
func (e *Export) openYAML(f *file, sure bool) (bool, error) {
	if !sure && !looksLikeYAML(f.content) {
		return false, nil
	}
	v, err := records.ParseYAML(f.content)
	switch _, isText := v.(string); {
	case err != nil && !sure && tabularLines(f.content), isText && !sure:
		return false, nil
	case err != nil:
		return true, f.problem(-1, "this YAML cannot be read: "+line(err.Error()), "correct the line, or export the file again")
	}
	return true, e.fromTree(f, YAML, v)
}

// fromTree finds the records in what JSON or YAML holds.
func (e *Export) fromTree(f *file, format Format, v any) error {
	e.Format = describe[format]
	r := records.OfTree(v)
	if r == nil || len(r.Rows) == 0 {
		cause, hint := whatTree(v)
		return f.problem(-1, cause, hint)
	}
	e.programme, e.columns, e.records = nil, nil, []*records.Records{r}
	e.describeEvent(v)
	return nil
}

// describeEvent takes what a file says about the event as a whole.
func (e *Export) describeEvent(v any) {
	event := records.EventOf(v)
	e.title, e.place, e.zone, e.lang = line(event.Title), line(event.Place), event.Zone, event.Lang
}

// Propose returns what the columns of a file hold: of a format with fixed names for its
// fields what it has in them.
func Propose(e *Export, c mapping.Choices) mapping.Mapping {
	if e.programme != nil {
		return mapping.Fixed(e.columns, c)
	}
	return mapping.Propose(e.records, c)
}

// Check returns an error if choices name a column that the file does not have, or are
// none.
func (e *Export) Check(c mapping.Choices) error {
	if e.documents != nil && len(c.Columns) > 0 {
		return diagnostic.Problems{{File: e.Name, Cause: "a document has no columns; --map changes nothing in it", Hint: "leave out --map; --split says where sessions begin"}}
	}
	if e.programme != nil {
		return e.checkFixed(c)
	}
	return c.Check(e.records)
}

// Apply makes the programme of a file that the mapping describes. The error is
// [diagnostic.Problems], or that of the context.
func Apply(ctx context.Context, e *Export, m mapping.Mapping, o Options) (*Programme, error) {
	p := &Programme{Format: e.Format, Title: e.title, Place: e.place, Lang: e.lang, Zone: o.Zone, zoneGiven: o.Zone != nil, wishes: o.Facets, Mapping: m, choices: o.Choices, notesWishes: o.Notes, Summary: e.summary.clone()}
	if e.programme != nil {
		p.fields = newFields(e.format, e.columns, m)
	}
	p.zoneOf(e.zone)
	if err := e.fill(p, m); err != nil {
		return nil, err
	}
	if err := p.clean(ctx, e.Name, o); err != nil {
		return nil, err
	}
	return p, nil
}

// fill reads the sessions.
func (e *Export) fill(p *Programme, m mapping.Mapping) error {
	if e.documents != nil {
		p.readDocuments(e.documents)
		return nil
	}
	if e.programme != nil {
		return e.programme(p)
	}
	for _, r := range e.records {
		if len(m.Of(r, tabular.Title)) == 0 {
			if p.Summary.Sheets = append(p.Summary.Sheets, r.Sheet); len(e.records) == 1 {
				return e.noTitle(m)
			}
			continue
		}
		a := newApplication(p, e, r, m)
		if err := a.sessions(); err != nil {
			return err
		}
	}
	if len(p.Sessions) == 0 && len(p.Summary.Sheets) == len(e.records) {
		return e.noTitle(m)
	}
	return nil
}

// noTitle is the problem of a file in which no column holds titles.
func (e *Export) noTitle(m mapping.Mapping) error {
	if rooms := gridOf(m); rooms != nil {
		return diagnostic.Problems{{File: e.Name, Cause: "this may be a timetable with a column for each room (" + strings.Join(rooms, ", ") + "), which is read only if every row has a time", Hint: "put a time into the first column of every row, or write each session into a row of its own, with its title, time and room in columns"}}
	}
	var columns []string
	for _, c := range m.Columns {
		if c.Filled > 0 {
			columns = append(columns, fmt.Sprintf("%q (%s)", c.Name, strings.Join(c.Examples[:1], "")))
		}
	}
	more := ""
	if n := len(columns) - 12; n > 0 {
		columns, more = columns[:12], fmt.Sprintf(" and %d more", n)
	}
	return diagnostic.Problems{{File: e.Name, Cause: "no column holds titles of sessions: " + strings.Join(columns, ", ") + more, Hint: `say which it is, for example --map title="` + e.likelyTitle(m) + `"`}}
}

// gridOf returns the names of the columns of a timetable that has times in the rows and
// rooms in the columns, or nil for other tables.
func gridOf(m mapping.Mapping) []string {
	timed := false
	var rooms []string
	for _, c := range m.Columns {
		switch {
		case c.Field == tabular.Start:
			timed = true
		case (c.Field == "" || c.Field == tabular.Room) && c.Filled > 0:
			rooms = append(rooms, strconv.Quote(c.Name))
		case c.Field != "" && c.Field != tabular.Date && c.Field != tabular.End:
			return nil
		}
	}
	if !timed || len(rooms) < 2 {
		return nil
	}
	return rooms
}

// likelyTitle returns the column that is most likely that of titles.
func (e *Export) likelyTitle(m mapping.Mapping) string {
	best, length := "Name of the column", 0
	for _, c := range m.Columns {
		if slices.Contains(c.Alternatives, tabular.Title) {
			return c.Name
		}
		timed := c.Field != "" || slices.Contains(c.Alternatives, tabular.Date) || slices.Contains(c.Alternatives, tabular.Start)
		if len(c.Examples) > 0 && len(c.Examples[0]) > length && !timed {
			best, length = c.Name, len(c.Examples[0])
		}
	}
	return best
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
	p.Summary.Read += len(p.Sessions)
	p.skip(o.Take)
	if len(p.Sessions) == 0 {
		return diagnostic.Problems{{File: path, Cause: "there is no session: " + p.Summary.nothing(), Hint: p.Summary.nothingHint()}}
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
