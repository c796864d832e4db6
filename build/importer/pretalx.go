package importer

import (
	"fmt"
	"strings"
)

// pretalx is the answer of pretalx's programming interface: a page of
// submissions or talks, a schedule with slots, or the data of its schedule
// widget. https://docs.pretalx.org/api/
type pretalx struct {
	*Programme
	file                               *file
	people, tracks, rooms, types, tags map[string]string // names by code or number
}

func (p *Programme) readPretalx(f *file) error {
	v, err := parseJSON(f)
	if err != nil {
		return err
	}
	p.Format = describe[Pretalx]
	x := &pretalx{Programme: p, file: f}
	top, ok := v.(map[string]any)
	if !ok {
		top = map[string]any{"results": v}
	}
	root := newRecord("", top, &p.Summary.Left)
	x.event(root)
	var failed error
	for _, field := range []string{"results", "talks", "slots"} {
		root.each(field, func(r *record) {
			r.name = ""
			if failed == nil {
				failed = x.read(r)
			}
		})
	}
	root.end()
	return failed
}

// event reads what stands beside the talks.
func (x *pretalx) event(root *record) {
	x.people, x.tracks = x.names(root, "speakers"), x.names(root, "tracks")
	x.rooms, x.types, x.tags = x.names(root, "rooms"), x.names(root, "submission_types"), x.names(root, "tags")
	x.Title = line(root.text("name"))
	x.zoneOf(root.text("timezone"))
	x.Start, x.End = day(root.text("event_start")), day(root.text("event_end"))
	if root.text("next") != "" {
		x.Summary.Partial = fmt.Sprintf("the file is one page of several: %s has %s entries in all", x.file.name, root.text("count"))
	}
	for _, structure := range []string{"count", "previous", "version"} {
		root.get(structure)
	}
}

// names returns the names of things by their codes or numbers.
func (x *pretalx) names(root *record, field string) map[string]string {
	names := map[string]string{}
	root.each(field, func(r *record) { names[r.text("code", "id")] = r.text("name", "tag") })
	return names
}

// named returns the name of what a field holds: a name, a thing with a name, or
// its code or number.
func named(known map[string]string, text string) string {
	if name := known[text]; name != "" {
		return name
	}
	return text
}

// read reads a talk, or a slot that holds one.
func (x *pretalx) read(r *record) error {
	if talk, ok := r.fields["submission"].(map[string]any); ok {
		inner := newRecord("", talk, r.left)
		inner.get("slots")
		s := x.talk(inner)
		x.slot(&s, r)
		inner.end()
		return x.append(x.file, s)
	}
	s := x.talk(r)
	slots, _ := r.get("slots").([]any)
	if slot, ok := r.get("slot").(map[string]any); ok && len(slots) == 0 {
		slots = []any{slot}
	}
	if len(slots) == 0 {
		x.slot(&s, r)
		return x.append(x.file, s)
	}
	return x.inSlots(s, slots, r)
}

// inSlots adds a talk as often as it is held.
func (x *pretalx) inSlots(talk Session, slots []any, r *record) error {
	for i, v := range slots {
		s := talk
		if fields, ok := v.(map[string]any); ok {
			slot := newRecord("slots", fields, r.left)
			x.slot(&s, slot)
			for _, known := range []string{"id", "submission", "schedule", "duration", "room_id"} {
				slot.get(known)
			}
			slot.end()
		}
		if i > 0 {
			s.Key += fmt.Sprintf("-%d", i+1)
		}
		if err := x.append(x.file, s); err != nil {
			return err
		}
	}
	return nil
}

func (x *pretalx) slot(s *Session, r *record) {
	s.Start, s.End = x.moment(s, r.text("start")), x.moment(s, r.text("end"))
	s.Room = line(named(x.rooms, r.text("room")))
}

func (x *pretalx) talk(r *record) Session {
	return x.fields.entry(r, func() Session { return x.entry(r) })
}

func (x *pretalx) entry(r *record) Session {
	s := Session{Key: r.text("code", "id"), Title: line(r.text("title")), Status: r.text("state")}
	if s.Title == "" || r.fields["code"] == nil && r.fields["speakers"] == nil {
		s.Title = line(s.Title + r.text("description"))
		s.Pause = s.Title != "" // a slot without a submission
		return s
	}
	s.Languages = languages(r.text("content_locale", "language"))
	s.add("track", named(x.tracks, r.text("track")))
	s.add("type", named(x.types, r.text("submission_type", "type")))
	for _, tag := range r.texts("tags") {
		s.add("tags", named(x.tags, tag))
	}
	s.text(r.text("abstract"))
	s.text(r.text("description"))
	x.lasting(&s, r.text("duration"), length)
	r.each("speakers", func(p *record) {
		s.person(named(x.people, strings.TrimSpace(p.text("name", "code", ""))))
	})
	r.each("resources", func(l *record) { s.link(l.text("description"), l.text("resource", "link")) })
	return s
}
