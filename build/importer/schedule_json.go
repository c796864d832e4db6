package importer

import "slices"

// jsonFormat finds the format by the names of fields, or "".
func jsonFormat(v any) Format {
	top, _ := v.(map[string]any)
	entries := list(v)
	first := map[string]any{}
	if len(entries) > 0 {
		first, _ = entries[0].(map[string]any)
	}
	switch {
	case isSchedule(top["schedule"]), has(top, "conference") && (has(top, "events") || has(top, "days")):
		return ScheduleJSON
	case isSessionize(top, entries):
		return Sessionize
	case has(top, "talks", "speakers") && isPretalx(top["talks"]), has(top, "results") && isPretalx(top["results"]), has(top, "slots", "speakers") && isPretalx(top["slots"]), has(first, "code", "title"):
		return Pretalx
	}
	return ""
}

// isSessionize reports whether JSON is an answer of Sessionize: All, which is a group, or
// the groups of Sessions and the days with rooms of GridSmart. Its sessions have an
// identifier and fields that others do not call so.
func isSessionize(top map[string]any, entries []any) bool {
	if has(top, "sessions", "speakers") && isList(top["sessions"]) && isList(top["speakers"]) {
		return ofSessionize(list(top["sessions"]), false)
	}
	var sessions []any
	grouped, empty := false, len(entries) > 0
	for _, v := range entries {
		group, _ := v.(map[string]any)
		grouped = grouped || has(group, "groupName", "sessions")
		empty = empty && (has(group, "groupId", "groupName", "sessions") || has(group, "date", "isDefault", "rooms"))
		sessions = append(sessions, list(group["sessions"])...)
		for _, room := range list(group["rooms"]) {
			inner, _ := room.(map[string]any)
			sessions = append(sessions, list(inner["sessions"])...)
		}
	}
	return top == nil && (len(sessions) > 0 || empty) && ofSessionize(sessions, grouped)
}

// ofSessionize reports whether sessions have Sessionize's names for their fields, if there
// are any. In groups they may have no identifiers.
func ofSessionize(sessions []any, grouped bool) bool {
	if len(sessions) == 0 {
		return true
	}
	first, _ := sessions[0].(map[string]any)
	return has(first, "title") && (grouped || has(first, "id")) && slices.ContainsFunc([]string{"startsAt", "isServiceSession", "isPlenumSession", "categoryItems"}, func(name string) bool { return has(first, name) })
}

func isList(v any) bool {
	_, is := v.([]any)
	return is
}

// isSchedule reports whether a value is the schedule of c3voc: a group with the
// conference, or with a list of days or events.
func isSchedule(v any) bool {
	fields, _ := v.(map[string]any)
	return has(fields, "conference") || has(fields, "days") || has(fields, "events")
}

// isPretalx reports whether a list is one of submissions or slots of pretalx.
func isPretalx(v any) bool {
	entries := list(v)
	if len(entries) == 0 {
		return true
	}
	first, _ := entries[0].(map[string]any)
	return has(first, "code") || has(first, "submission")
}

func has(fields map[string]any, names ...string) bool {
	for _, name := range names {
		if _, ok := fields[name]; !ok {
			return false
		}
	}
	return fields != nil
}

// readScheduleJSON reads schedule.json: version 1 with days and rooms as in
// XML, or the flat version 2.
func (p *Programme) readScheduleJSON(f *file) error {
	v, err := parseJSON(f)
	if err != nil {
		return err
	}
	top, _ := v.(map[string]any)
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
