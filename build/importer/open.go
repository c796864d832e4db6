// Package importer turns what an event's organisers have, the export of their
// programme in one of many formats, into a report folder that an editor can go
// on with.
//
// [Open] reads a file, [Propose] says what its columns hold, and [Apply] makes a
// [Programme] of both; this is cleaned in the same way for all formats, and
// [Programme.Folder] writes the report. Of every thing in a file only fields that are
// known and meant for the public are read. What is not taken over is listed in the
// [Summary], so that nothing gets lost silently.
package importer

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"time"

	"reportwidget/build/content"
	"reportwidget/build/importer/mapping"
	"reportwidget/build/importer/records"
	"reportwidget/build/tabular"
)

// Options are an editor's wishes.
type Options struct {
	// Zone is the time zone of the event, or nil to take what the file says.
	Zone *time.Location
	// Facets maps the names that facets have in the file to those that they get
	// in the report. An empty name leaves the facet out.
	Facets map[string]string
	// FoldSingles puts the values that only one session has together.
	FoldSingles bool
}

// Input is a file or a folder that was read. It does not change: it can be applied with
// one mapping after the other.
type Input struct {
	// Name is that of the file or folder, Format names the format for people.
	Name, Format string
	// records are the entries of a format without fixed fields, one value for each
	// sheet. They are nil where programme reads the fields of a known format.
	records   []*records.Records
	programme func(*Programme) error
	// summary is what was noted while the file was read.
	summary Summary
	// title, place, zone and lang are those of the event, where the file says them.
	title, place, zone, lang string
	// pages is set if each record is a page of a website.
	pages bool
	// persons are the names of people who have pages, by what the pages are called.
	persons map[string]string
}

// Open reads the content of a file. The name is that of the file in problems. The
// format is found by the content, unless one is given. The error is [content.Problems].
func Open(name string, text []byte, format Format) (*Input, error) {
	if format != "" && describe[format] == "" {
		return nil, content.Problems{{File: name, Cause: fmt.Sprintf("there is no format %q", format), Hint: "leave out --format, or name one of " + names()}}
	}
	f := &file{name, text}
	if len(text) > maxFile {
		return nil, tooLarge(name)
	}
	if err := refuseKnown(f); err != nil {
		return nil, err
	}
	in := &Input{Name: name}
	whole := *f // of which a table, and XML, say the encoding themselves
	strays, err := f.toUTF8()
	if err != nil {
		return nil, f.problem(-1, "the text cannot be read: "+err.Error(), "save the file as UTF-8")
	}
	switch what := syntaxOf(f.content); {
	case what == unknownSyntax && agrees(format, Tables, YAML):
		return in, in.openUnknown(f, &whole, format)
	case what == xmlSyntax && encoded(whole.content):
		return in, in.openText(&whole, format)
	}
	in.summary.Strays = strays
	return in, in.openText(f, format)
}

// openUnknown opens what begins like no format in particular: YAML or a table.
func (in *Input) openUnknown(f, whole *file, format Format) error {
	if agrees(format, YAML) && !bytes.HasPrefix(f.content, []byte("PK")) {
		if found, err := in.openYAML(f, format == YAML); found || err != nil {
			return err
		}
	}
	return in.openTables(whole)
}

func (in *Input) openText(f *file, format Format) error {
	switch what := syntaxOf(f.content); {
	case what == xmlSyntax && agrees(format, ScheduleXML):
		return in.fixed(ScheduleXML, f, (*Programme).readScheduleXML)
	case what == jsonSyntax && agrees(format, ScheduleJSON, Pretalx, Sessionize, JSON):
		return in.openJSON(f, format)
	case what == calendarSyntax && agrees(format, ICalendar):
		return in.fixed(ICalendar, f, (*Programme).readCalendar)
	case what == xmlSyntax, what == jsonSyntax, what == calendarSyntax, what == unknownSyntax:
		return f.problem(-1, "this is not "+describe[format], "leave out --format: the format is found by the content")
	default:
		return refuse(f, what)
	}
}

// fixed notes how a format is read whose fields have fixed names. It is read once to
// find its mistakes.
func (in *Input) fixed(format Format, f *file, read func(*Programme, *file) error) error {
	in.Format = describe[format]
	in.programme = func(p *Programme) error {
		own := *f
		return read(p, &own)
	}
	return in.programme(&Programme{})
}

// openJSON opens JSON: of a known format, or with records somewhere in it.
func (in *Input) openJSON(f *file, format Format) error {
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
		return f.problem(-1, cause, "leave out --format: the format is found by the content")
	case found == "" || format == JSON:
		return in.openTree(f)
	default:
		return in.known(found, f, v)
	}
}

// known opens JSON of a known format. If that has no session in it, the records in it
// are looked for.
func (in *Input) known(format Format, f *file, v any) error {
	read := map[Format]func(*Programme, *file) error{ScheduleJSON: (*Programme).readScheduleJSON, Sessionize: (*Programme).readSessionize, Pretalx: (*Programme).readPretalx}[format]
	err := in.fixed(format, f, read)
	trial := &Programme{}
	if err == nil && in.programme(trial) == nil && !titled(trial.Sessions) {
		if tree, failed := records.ParseJSON(f.content); failed == nil {
			if r := records.OfTree(tree); r != nil && len(r.Rows) > 0 {
				return in.openTree(f)
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
func (in *Input) openTree(f *file) error {
	v, err := records.ParseJSON(f.content)
	if err != nil {
		return jsonProblem(f, err)
	}
	return in.fromTree(f, JSON, v)
}

// openYAML opens a file if it is YAML with groups in it, and reports whether it is.
func (in *Input) openYAML(f *file, sure bool) (bool, error) {
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
	return true, in.fromTree(f, YAML, v)
}

// fromTree finds the records in what JSON or YAML holds.
func (in *Input) fromTree(f *file, format Format, v any) error {
	in.Format = describe[format]
	r := records.OfTree(v)
	if r == nil || len(r.Rows) == 0 {
		cause, hint := whatTree(v)
		return f.problem(-1, cause, hint)
	}
	in.records = []*records.Records{r}
	in.describeEvent(v)
	return nil
}

// describeEvent takes what a file says about the event as a whole.
func (in *Input) describeEvent(v any) {
	e := records.EventOf(v)
	in.title, in.place, in.zone, in.lang = line(e.Title), line(e.Place), e.Zone, e.Lang
}

// Propose returns what the columns of a file hold. There are none where the format has
// fixed names for its fields.
func Propose(in *Input, c mapping.Choices) mapping.Mapping {
	return mapping.Propose(in.records, c)
}

// Check returns an error if choices name a column that the file does not have, or are
// none.
func (in *Input) Check(c mapping.Choices) error {
	if in.programme != nil && len(c.Columns) > 0 {
		return content.Problems{{File: in.Name, Cause: "the fields of " + in.Format + " have fixed names; --map changes nothing in it", Hint: "leave out --map; --facet renames facets or leaves them out"}}
	}
	return c.Check(in.records)
}

// Apply makes the programme of a file that the mapping describes. The error is
// [content.Problems], or that of the context.
func Apply(ctx context.Context, in *Input, m mapping.Mapping, o Options) (*Programme, error) {
	p := &Programme{Format: in.Format, Title: in.title, Place: in.place, Lang: in.lang, Zone: o.Zone, zoneGiven: o.Zone != nil, wishes: o.Facets, Mapping: m, Summary: in.summary.clone()}
	p.zoneOf(in.zone)
	if err := in.fill(p, m); err != nil {
		return nil, err
	}
	if err := p.clean(ctx, in.Name, o); err != nil {
		return nil, err
	}
	return p, nil
}

// fill reads the sessions.
func (in *Input) fill(p *Programme, m mapping.Mapping) error {
	if in.programme != nil {
		return in.programme(p)
	}
	for _, r := range in.records {
		if len(m.Of(r, tabular.Title)) == 0 {
			if p.Summary.Sheets = append(p.Summary.Sheets, r.Sheet); len(in.records) == 1 {
				return in.noTitle(m)
			}
			continue
		}
		a := newApplication(p, in, r, m)
		if err := a.sessions(); err != nil {
			return err
		}
	}
	if len(p.Sessions) == 0 && len(p.Summary.Sheets) == len(in.records) {
		return in.noTitle(m)
	}
	return nil
}

// noTitle is the problem of a file in which no column holds titles.
func (in *Input) noTitle(m mapping.Mapping) error {
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
	return content.Problems{{File: in.Name, Cause: "no column holds titles of sessions: " + strings.Join(columns, ", ") + more, Hint: `say which it is, for example --map title="` + in.likelyTitle(m) + `"`}}
}

// likelyTitle returns the column that is most likely that of titles.
func (in *Input) likelyTitle(m mapping.Mapping) string {
	best, length := "Name of the column", 0
	for _, c := range m.Columns {
		for _, f := range c.Alternatives {
			if f == tabular.Title {
				return c.Name
			}
		}
		if len(c.Examples) > 0 && len(c.Examples[0]) > length {
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
	p.skip()
	if len(p.Sessions) == 0 {
		return content.Problems{{File: path, Cause: "there is no session: " + p.Summary.nothing(), Hint: p.Summary.nothingHint()}}
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
