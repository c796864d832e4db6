package importer

import (
	"fmt"
	"strings"
)

// readJSON finds out of which format a JSON file is by its fields.
func (p *Programme) readJSON(f *file, format Format) error {
	v, err := parseJSON(f)
	if err != nil {
		return err
	}
	f.content = f.content[:0:0] // all that is needed is in v
	top, _ := v.(map[string]any)
	switch found := jsonFormat(v); {
	case found == "":
		return f.problem(-1, "this JSON is of another kind: "+jsonShape(v), known())
	case !agrees(format, found):
		return f.problem(-1, fmt.Sprintf("this is not %s but %s", describe[format], describe[found]), "leave out --format: the format is found by the content")
	case found == ScheduleJSON:
		return p.readScheduleJSON(f, top)
	case found == Sessionize:
		return p.readSessionize(f, v)
	default:
		return p.readPretalx(f, v)
	}
}

// jsonFormat tells the format by the names of fields, or "".
func jsonFormat(v any) Format {
	top, _ := v.(map[string]any)
	entries := list(v)
	first := map[string]any{}
	if len(entries) > 0 {
		first, _ = entries[0].(map[string]any)
	}
	switch {
	case top["schedule"] != nil, has(top, "conference") && (has(top, "events") || has(top, "days")):
		return ScheduleJSON
	case has(top, "sessions", "speakers"), has(first, "groupName", "sessions"), has(first, "rooms", "date"), has(first, "groupId", "sessions"):
		return Sessionize
	case has(top, "talks", "speakers"), has(top, "results"), has(top, "slots", "speakers"), has(first, "code", "title"):
		return Pretalx
	}
	return ""
}

func has(fields map[string]any, names ...string) bool {
	for _, name := range names {
		if _, ok := fields[name]; !ok {
			return false
		}
	}
	return fields != nil
}

// jsonShape describes a JSON value by the names of its first fields.
func jsonShape(v any) string {
	what := "a group with the fields "
	fields, ok := v.(map[string]any)
	if items, isList := v.([]any); isList {
		if len(items) == 0 {
			return "an empty list"
		}
		what = "a list of groups with the fields "
		fields, ok = items[0].(map[string]any)
	}
	if !ok {
		return "it holds no named fields"
	}
	names := sortedKeys(fields)
	if len(names) == 0 {
		return "an empty group"
	}
	return what + line(strings.Join(names[:min(len(names), 8)], ", "))
}

// readScheduleJSON reads schedule.json: version 1 with days and rooms as in
// XML, or the flat version 2.
func (p *Programme) readScheduleJSON(f *file, top map[string]any) error {
	p.Format = describe[ScheduleJSON]
	s := newSchedule(p, f)
	if inner, ok := top["schedule"].(map[string]any); ok {
		top = inner
	}
	root := newRecord("", top, &count{})
	conference := newRecord("conference", root.sub("conference").fields, &s.Summary.Left)
	root.each("persons", func(r *record) { s.people[r.text("guid", "id", "code")] = r.text("public_name", "name") })
	root.each("rooms", func(r *record) { s.rooms[r.text("guid", "id")] = r.text("name") })
	s.conference(conference)
	for _, days := range []*record{conference, root} {
		if err := s.days(days); err != nil {
			return err
		}
	}
	for _, events := range []*record{conference, root} {
		if err := s.events(events.get("events"), "", ""); err != nil {
			return err
		}
	}
	return nil
}

// days reads the events of version 1.
func (s *schedule) days(r *record) error {
	for _, v := range list(r.get("days")) {
		day, _ := v.(map[string]any)
		rooms, _ := day["rooms"].(map[string]any)
		for _, room := range sortedKeys(rooms) {
			if err := s.events(rooms[room], plain(day["date"]), room); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *schedule) events(v any, date, room string) error {
	for _, v := range list(v) {
		fields, _ := v.(map[string]any)
		if err := s.append(s.file, s.session(newRecord("", fields, &s.Summary.Left), date, room)); err != nil {
			return err
		}
	}
	return nil
}
