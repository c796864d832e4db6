package importer

import (
	"bytes"
	"encoding/json"
	"slices"

	"reportwidget/build/importer/mapping"
	"reportwidget/build/importer/records"
)

// openJSON opens JSON: of a known format, or with records somewhere in it.
func (e *Export) openJSON(f *file, format Format) error {
	f = listOfLines(f)
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

// listOfLines returns a file with an object in each line as a list of these.
// https://jsonlines.org
func listOfLines(f *file) *file {
	lines := bytes.Split(bytes.TrimSpace(f.content), []byte("\n"))
	if len(lines) < 2 || slices.ContainsFunc(lines, func(line []byte) bool {
		line = bytes.TrimSpace(line)
		return len(line) > 0 && (line[0] != '{' || len(line) == len(`{}`) || !json.Valid(line))
	}) {
		return f
	}
	lines = slices.DeleteFunc(lines, func(line []byte) bool { return len(bytes.TrimSpace(line)) == 0 })
	return &file{f.name, slices.Concat([]byte("["), bytes.Join(lines, []byte(",\n")), []byte("]"))}
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
	if records.IsPage(v) {
		e.summary.Partial = "the file is one page of several"
	}
	v = records.Unwrapped(v)
	slots := records.FillSlots(v)
	e.summary.InSlots, e.summary.UnfitSlots = slots.Filled, slots.Unfit
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
