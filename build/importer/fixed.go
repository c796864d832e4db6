package importer

import (
	"fmt"
	"slices"
	"strings"

	"reportwidget/build/diagnostic"
	"reportwidget/build/importer/mapping"
	"reportwidget/build/tabular"
)

// unseen is what a format has for programs, and no field of a session.
const unseen tabular.Field = "unseen"

// fixedFields are what the fields of sessions hold in the formats that have fixed names
// for them.
var fixedFields = map[Format]map[string]tabular.Field{
	ScheduleXML: scheduleFields, ScheduleJSON: scheduleFields,
	Sessionize: {
		"id": tabular.ID, "title": tabular.Title, "description": tabular.Text, "startsAt": tabular.Start, "endsAt": tabular.End, "room": tabular.Room, "roomId": tabular.Room,
		"speakers": tabular.People, "categoryItems": tabular.Facet, "categories": tabular.Facet, "status": tabular.Status, "recordingUrl": tabular.Link,
		"isServiceSession": tabular.Status, "isConfirmed": tabular.Status, "isInformed": unseen, "isPlenumSession": unseen,
	},
	Pretalx: {
		"code": tabular.ID, "title": tabular.Title, "abstract": tabular.Text, "description": tabular.Text, "start": tabular.Start, "end": tabular.End, "duration": tabular.Duration,
		"room": tabular.Room, "track": tabular.Track, "submission_type": tabular.Type, "type": tabular.Type, "tags": tabular.Tags, "content_locale": tabular.Lang, "language": tabular.Lang,
		"speakers": tabular.People, "state": tabular.Status, "resources": tabular.Link, "slot": unseen, "slots": unseen, "id": unseen,
	},
	ICalendar: {
		"UID": tabular.ID, "SUMMARY": tabular.Title, "DESCRIPTION": tabular.Text, "X-ALT-DESC": tabular.Text, "DTSTART": tabular.Start, "DTEND": tabular.End, "DURATION": tabular.Duration,
		"LOCATION": tabular.Room, "CATEGORIES": tabular.Tags, "STATUS": tabular.Status, "CLASS": tabular.Status, "URL": tabular.Link, "ORGANIZER": tabular.People,
		"RRULE": unseen, "RDATE": unseen, "EXDATE": unseen, "RECURRENCE-ID": unseen, "DTSTAMP": unseen, "CREATED": unseen, "LAST-MODIFIED": unseen, "SEQUENCE": unseen, "TRANSP": unseen,
	},
}

var scheduleFields = map[string]tabular.Field{
	"guid": tabular.ID, "code": tabular.ID, "id": tabular.ID, "title": tabular.Title, "subtitle": tabular.Subtitle, "abstract": tabular.Text, "description": tabular.Text,
	"date": tabular.Start, "start": tabular.Start, "end": tabular.End, "duration": tabular.Duration, "room": tabular.Room, "room_name": tabular.Room, "roomName": tabular.Room, "room_guid": tabular.Room, "room_id": tabular.Room,
	"track": tabular.Track, "type": tabular.Type, "event_type": tabular.Type, "tags": tabular.Tags, "keywords": tabular.Tags, "language": tabular.Lang,
	"persons": tabular.People, "speakers": tabular.People, "participants": tabular.People, "links": tabular.Link, "attachments": tabular.Link, "status": tabular.Status, "state": tabular.Status,
}

// movable are the fields that any field of a format with fixed names can be read as.
// Times need to know more of the format.
var movable = []tabular.Field{
	tabular.Title, tabular.Subtitle, tabular.Room, tabular.People, tabular.Text, tabular.KeyPoints, tabular.Link, tabular.Track, tabular.Type, tabular.Tags, tabular.Facet, tabular.Lang, tabular.ID,
}

// fields are those of the entries of a format with fixed names: what each is read as,
// with examples, and what a person decided otherwise.
type fields struct {
	names   map[string]tabular.Field
	columns map[string]*mapping.Column
	changed map[string]tabular.Field
}

// newFields returns the fields of a format, of which some are not read as they were
// found.
func newFields(format Format, found []mapping.Column, m mapping.Mapping) *fields {
	f := &fields{names: fixedFields[format], columns: map[string]*mapping.Column{}, changed: map[string]tabular.Field{}}
	for i, c := range m.Columns {
		if c.Field != found[i].Field {
			f.changed[c.Name] = c.Field
		}
	}
	return f
}

// undecided returns the fields of an entry that are read as the format has them.
func (f *fields) undecided(all map[string]any) map[string]any {
	if len(f.changed) == 0 {
		return all
	}
	kept := map[string]any{}
	for name, v := range all {
		if _, changed := f.changed[name]; !changed {
			kept[name] = v
		}
	}
	return kept
}

// entry makes a session of an entry: as the format reads it, and of the fields that a
// person decided on as these are wanted.
func (f *fields) entry(r *record, read func() Session) Session {
	all := r.fields
	r.fields = f.undecided(all)
	s := read()
	for _, name := range sortedKeys(f.changed) {
		for _, v := range list(all[name]) {
			s.take(f.changed[name], name, plain(v))
		}
	}
	for _, name := range sortedKeys(all) {
		f.note(name, all[name], &s)
	}
	return s
}

// note counts a field of an entry that says something, with up to three of its texts.
func (f *fields) note(name string, v any, s *Session) {
	field := f.names[name]
	if blank(v) || field == unseen {
		return
	}
	c := f.columns[name]
	if c == nil {
		c = &mapping.Column{Name: name, Field: field, Certain: true, Why: "the format has it there"}
		if field == "" {
			c.Why = "the format does not say that it is for readers"
		}
		f.columns[name] = c
	}
	c.Filled++
	if len(c.Examples) < 3 {
		if text := mapping.Brief(first(s.says(field), plain(v), gist(v))); text != "" && !slices.Contains(c.Examples, text) {
			c.Examples = append(c.Examples, text)
		}
	}
}

// all returns the fields in the order in which fields are shown.
func (f *fields) all() []mapping.Column {
	var all []mapping.Column
	for _, field := range append(mapping.Fields(), "") {
		for _, name := range sortedKeys(f.columns) {
			if f.columns[name].Field == field {
				all = append(all, *f.columns[name])
			}
		}
	}
	return all
}

// says returns what a session has in a field whose entries are identifiers in some files.
func (s *Session) says(field tabular.Field) string {
	switch field {
	case tabular.Room:
		return s.Room
	case tabular.People:
		var names []string
		for _, p := range s.People {
			names = append(names, p.Name)
		}
		return strings.Join(names, ", ")
	case tabular.Link:
		if len(s.Links) > 0 {
			return s.Links[0].URL
		}
	case tabular.Track, tabular.Type, tabular.Tags:
		return strings.Join(s.Values[facetOf[field]], ", ")
	case tabular.Facet:
		var labels []string
		for _, name := range sortedKeys(s.Values) {
			labels = append(labels, name+": "+strings.Join(s.Values[name], ", "))
		}
		return strings.Join(labels, "; ")
	}
	return ""
}

// gist returns all texts in a value, at all levels.
func gist(v any) string {
	switch v := v.(type) {
	case []any:
		var all []string
		for _, item := range v {
			all = append(all, gist(item))
		}
		return strings.Join(all, " ")
	case map[string]any:
		var all []string
		for _, name := range sortedKeys(v) {
			all = append(all, gist(v[name]))
		}
		return strings.Join(all, " ")
	}
	return plain(v)
}

// take reads a text as a field.
func (s *Session) take(field tabular.Field, name, text string) {
	if strings.TrimSpace(text) == "" {
		return
	}
	switch field {
	case tabular.Title:
		s.Title = line(text)
	case tabular.Subtitle:
		s.Subtitle = line(text)
	case tabular.Room:
		s.Room = line(text)
	case tabular.ID:
		s.Key = line(text)
	case tabular.People:
		s.people(text)
	case tabular.Text, tabular.KeyPoints:
		s.text(text)
	case tabular.Link:
		s.link("", text)
	case tabular.Lang:
		s.Languages = append(s.Languages, languages(text)...)
	case tabular.Track, tabular.Type, tabular.Tags:
		s.add(facetOf[field], tabular.Split(text, field != tabular.Track)...)
	case tabular.Facet:
		s.add(line(name), tabular.Split(text, true)...)
	}
}

// Fields returns what a column of the file can be read as.
func (e *Export) Fields() []tabular.Field {
	if e.programme != nil {
		return movable
	}
	return mapping.Fields()
}

// checkFixed returns an error if a choice names a field that the entries do not have, or
// wants what the format cannot give.
func (e *Export) checkFixed(c mapping.Choices) error {
	for _, name := range sortedKeys(c.Columns) {
		field := c.Columns[name]
		if field != mapping.LeaveOut && !slices.Contains(movable, field) {
			return diagnostic.Problems{{File: e.Name, Cause: fmt.Sprintf("%s has fixed names for its times; %q cannot be read as %s", e.Format, name, field), Hint: "leave this --map out; --map can leave a field out, or use it for a title, a room, people, a text, a link or a facet"}}
		}
	}
	return c.CheckNames(columnsOf(e.columns))
}

// columnsOf returns the names of columns.
func columnsOf(columns []mapping.Column) []string {
	all := make([]string, len(columns))
	for i, c := range columns {
		all[i] = c.Name
	}
	return all
}
