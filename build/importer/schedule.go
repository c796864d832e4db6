package importer

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// schedule is a programme in the format of the CCC's video operation centre,
// frab and their many followers, in XML or JSON.
// https://github.com/voc/schedule
type schedule struct {
	*Programme
	file *file
	// dayChange is the time before which a session belongs to the night of the
	// day before.
	dayChange clock
	people    map[string]string // names by identifier, in version 2
	rooms     map[string]string
}

// usualDayChange is the end of the night where a file does not say it.
const usualDayChange clock = 4 * 60

// conference reads what the file says about the event.
func (s *schedule) conference(r *record) {
	s.Title = line(r.text("title", "acronym"))
	s.URL = line(r.text("url", "base_url"))
	s.Place = line(place(r.text("venue"), r.text("city")))
	s.Start, s.End = day(r.text("start")), day(r.text("end"))
	s.zoneOf(r.text("time_zone_name", "timeZoneName", "timezone"))
	if c, ok := clockTime(r.text("day_change")); ok && c < 12*60 {
		s.dayChange = c
	}
	r.each("rooms", func(room *record) { s.rooms[room.text("guid", "id")] = room.text("name") })
	for _, structure := range []string{"days", "daysCount", "events", "track", "tracks", "timeslot_duration"} {
		r.get(structure)
	}
	r.end()
}

func place(parts ...string) string {
	var all []string
	for _, part := range parts {
		if part != "" {
			all = append(all, part)
		}
	}
	return strings.Join(all, ", ")
}

// day returns the day of a moment as "2006-01-02", or "".
func day(s string) string {
	if m, ok := moment(s); ok {
		return m.Format(time.DateOnly)
	}
	return ""
}

// zoneOf takes the event's zone by the name in the file, unless the editor gave
// one.
func (p *Programme) zoneOf(name string) {
	if name == "" || p.zoneGiven {
		return
	}
	if p.Zone = findZone(name); p.Zone == nil {
		p.Summary.UnknownZones.add(name)
	}
}

// session reads an event, which the file puts under a day and into a room.
func (s *schedule) session(r *record, date, room string) Session {
	return s.fields.entry(r, func() Session { return s.event(r, date, room) })
}

func (s *schedule) event(r *record, date, room string) Session {
	session := Session{Title: line(r.text("title")), Subtitle: line(r.text("subtitle"))}
	session.Key = r.text("guid")
	if code := r.text("code", "id"); session.Key == "" && code != "0" {
		session.Key = code
	}
	session.Room = line(s.roomOf(r, room))
	session.Status = r.text("status", "state")
	session.Languages = languages(r.text("language"))
	session.add("track", r.texts("track")...)
	session.add("type", r.text("type", "event_type"))
	session.add("tags", tags(r)...)
	for _, text := range []string{r.text("abstract"), r.text("description")} {
		session.text(text)
	}
	s.persons(r, &session)
	links(r, &session)
	s.when(r, &session, date)
	r.end()
	return session
}

// tags returns those of a list, or of one text with commas.
func tags(r *record) []string {
	var all []string
	for _, name := range []string{"tags", "keywords"} {
		r.each(name, func(tag *record) {
			for _, t := range append(tag.texts("tag"), tag.texts("")...) {
				all = append(all, strings.Split(t, ",")...)
			}
			all = append(all, tag.texts("name")...)
		})
	}
	return all
}

func (s *schedule) roomOf(r *record, around string) string {
	name := r.text("room", "room_name", "roomName", "room_guid", "room_id")
	if known := s.rooms[name]; known != "" {
		name = known
	}
	if name == "" {
		name = around
	}
	return name
}

// persons reads who takes part: a list of names, of records, or of identifiers.
func (s *schedule) persons(r *record, session *Session) {
	one := func(p *record) {
		name := p.text("public_name", "full_public_name", "name", "")
		if name == "" {
			name = s.people[p.text("guid", "id", "code")]
		} else if known := s.people[name]; known != "" {
			name = known
		}
		before := len(session.People)
		session.person(name)
		if role := strings.ToLower(p.text("role")); len(session.People) > before && role != "" && role != "speaker" && session.People[before].Role == "" {
			session.People[before].Role = facetLabel(role)
		}
	}
	for _, field := range []string{"persons", "speakers", "participants"} {
		r.each(field, func(p *record) {
			if p.fields["person"] != nil {
				p.each("person", one)
				return
			}
			one(p)
		})
	}
}

// links reads the links of an event and the files attached to it.
func links(r *record, session *Session) {
	for _, field := range [][2]string{{"links", "link"}, {"attachments", "attachment"}} {
		one := func(l *record) {
			session.link(l.text("title", "name", ""), l.text("href", "url"))
		}
		r.each(field[0], func(l *record) {
			if l.fields[field[1]] != nil {
				l.each(field[1], one)
				return
			}
			one(l)
		})
	}
}

// when reads the time of an event: in full as its date, or as a time of the day
// that the file puts it under.
func (s *schedule) when(r *record, session *Session, date string) {
	full, start, end := r.text("date"), r.text("start"), r.text("end")
	day := s.moment(session, full)
	if at, ok := moment(start); !day.IsZero() && !day.AllDay {
		day.Wall = day.Zoned && !s.agrees(day, start)
		session.Start = day
		s.compare(session, start)
	} else if ok {
		at.Wall = at.Zoned && at.Location() != time.UTC
		session.Start = at
	} else if under, ok := moment(date); !day.IsZero() {
		session.Start = s.atClock(session, day, start)
	} else if ok {
		session.Start = s.atClock(session, under, start)
	} else if start != "" {
		s.unreadable(session, start)
	}
	session.End = s.endOf(session, end)
	if s.lasting(session, r.text("duration"), scheduleLength) && session.Length == 0 && session.End.IsZero() {
		session.End = session.Start
	}
}

// agrees reports whether a start is what the clocks of the event show at a moment: then
// the moment may be given in any zone.
func (s *schedule) agrees(at Moment, start string) bool {
	c, ok := clockTime(start)
	return ok && s.Zone != nil && c == clockOf(at.In(s.Zone))
}

func clockOf(t time.Time) clock { return clock(t.Hour()*60 + t.Minute()) }

// compare notes a start that is at another time of the day than the full date, by the
// clocks of the date itself and by those of the event.
func (s *schedule) compare(session *Session, start string) {
	c, ok := clockTime(start)
	if !ok || c == clockOf(session.Start.Time) || s.agrees(session.Start, start) {
		return
	}
	s.Summary.against("a start that differs from the time in their date, so the date was used", session.Title)
}

// endOf reads the end of an event, in full or as a time of the day on which it
// starts.
func (s *schedule) endOf(session *Session, text string) Moment {
	c, ok := clockTime(text)
	if start := session.Start; ok && !start.IsZero() && !start.AllDay {
		start.Time = time.Date(start.Year(), start.Month(), start.Day(), 0, int(c), 0, 0, start.Location())
		if start.Before(session.Start.Time) && c < s.dayChange {
			start.Time = start.AddDate(0, 0, 1)
		}
		return start
	}
	return s.moment(session, text)
}

// atClock returns a time of the day; one of the night is on the day after that
// under which it stands.
func (s *schedule) atClock(session *Session, day Moment, text string) Moment {
	day.Time = time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, time.UTC)
	day.Zoned = false
	c, ok := clockTime(text)
	if !ok {
		if text != "" {
			s.unreadable(session, text)
		}
		day.AllDay = true
		return day
	}
	at := c.on(day.Time)
	if c < s.dayChange {
		s.Summary.Night++
		at.Time = at.AddDate(0, 0, 1)
	}
	return at
}

// scheduleLength reads a duration, which is hours and minutes or, in a few
// files, minutes alone.
func scheduleLength(s string) (time.Duration, bool) {
	hours, minutes, found := strings.Cut(s, ":")
	if h, err := strconv.Atoi(hours); found && err == nil && h > 23 && strings.Count(minutes, ":") == 0 {
		return length(fmt.Sprintf("%d:%s:00", h, minutes))
	}
	return length(s)
}
