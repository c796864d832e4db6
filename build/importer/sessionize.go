package importer

import "slices"

// sessionize is the answer of Sessionize's programming interface: All with
// identifiers, Sessions in groups, or GridSmart by day and room.
// https://sessionize.com/playbook/api
type sessionize struct {
	*Programme
	file          *file
	people, rooms map[string]string
	items         map[string][2]string // a category item's facet and label
}

func (p *Programme) readSessionize(f *file) error {
	v, err := parseJSON(f)
	if err != nil {
		return err
	}
	p.Format = describe[Sessionize]
	z := &sessionize{p, f, map[string]string{}, map[string]string{}, map[string][2]string{}}
	for _, v := range list(v) {
		fields, _ := v.(map[string]any)
		top := newRecord("", fields, &p.Summary.Left)
		if err := z.group(top, ""); err != nil {
			return err
		}
		top.end()
	}
	return nil
}

// group reads the sessions of the event, of a group or of a day.
func (z *sessionize) group(r *record, room string) error {
	r.each("speakers", func(p *record) { z.people[p.text("id")] = p.text("fullName", "name") })
	r.each("categories", z.category)
	var failed error
	r.each("rooms", func(inner *record) {
		name := inner.text("name")
		z.rooms[inner.text("id")] = name
		if failed == nil && inner.fields["sessions"] != nil {
			failed = z.group(inner, name)
		}
	})
	r.each("sessions", func(session *record) {
		session.name = ""
		if failed == nil {
			failed = z.append(z.file, z.session(session, room))
		}
	})
	for _, structure := range []string{"id", "name", "date", "isDefault", "groupId", "groupName", "timeSlots", "hasOnlyPlenumSessions", "sort"} {
		r.get(structure)
	}
	return failed
}

// category reads a category of sessions; those of speakers are none of a report.
func (z *sessionize) category(c *record) {
	facet := line(c.text("title", "name"))
	c.get("id")
	if c.text("type") == "speaker" {
		return
	}
	for _, field := range []string{"items", "categoryItems"} {
		c.each(field, func(item *record) { z.items[item.text("id")] = [2]string{facet, item.text("name")} })
	}
}

func (z *sessionize) session(r *record, room string) Session {
	return z.fields.entry(r, func() Session { return z.entry(r, room) })
}

func (z *sessionize) entry(r *record, room string) Session {
	s := Session{
		Key: r.text("id"), Title: line(r.text("title")), Status: r.text("status"), Pause: r.flag("isServiceSession") && blank(r.fields["speakers"]),
	}
	s.Start, s.End = z.moment(&s, r.text("startsAt")), z.moment(&s, r.text("endsAt"))
	s.text(r.text("description"))
	if s.Room = line(r.text("room")); s.Room == "" {
		s.Room = line(z.known(z.rooms, "roomId", r.text("roomId")))
	}
	if s.Room == "" {
		s.Room = line(room)
	}
	r.each("speakers", func(p *record) {
		name, id := p.text("name"), p.text("id", "")
		if name == "" {
			name = z.known(z.people, "speakers", id)
		}
		s.person(name)
	})
	for _, id := range r.texts("categoryItems") {
		if item, known := z.items[id]; known {
			s.add(item[0], item[1])
		} else {
			z.Summary.Left.add("categoryItems that are not in the file")
		}
	}
	r.each("categories", func(c *record) {
		facet := line(c.text("name", "title"))
		c.each("categoryItems", func(item *record) { s.add(facet, item.text("name", "")) })
	})
	s.link("Recording", r.text("recordingUrl"))
	if confirmed := r.fields["isConfirmed"]; slices.Contains([]any{false, "false"}, confirmed) {
		z.Summary.Unconfirmed++
	}
	for _, structure := range []string{"isConfirmed", "isInformed", "isPlenumSession", "roomId"} {
		r.get(structure)
	}
	return s
}

// known returns the name of an identifier. One that the file does not name is
// counted and left out: it is not a name for readers.
func (z *sessionize) known(names map[string]string, field, id string) string {
	if id != "" && names[id] == "" {
		z.Summary.Left.add(field + " that are not in the file")
	}
	return names[id]
}
