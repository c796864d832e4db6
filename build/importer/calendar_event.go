package importer

import (
	"regexp"
	"slices"
	"strings"
	"time"
)

// eventRead are the properties of an event that are read, or that say nothing
// about it: what it is about, not whom to write to.
var eventRead = []string{
	"UID", "SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "STATUS", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE",
	"RECURRENCE-ID", "X-ALT-DESC", "URL", "ORGANIZER",
	"CLASS", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "TRANSP",
}

// private is the status of an event that is not for the public. A class that is
// not known counts as such: RFC 5545, section 3.8.1.3.
const private = "class:private"

// event adds the sessions that an event stands for: one, or those of a series.
func (c *calendar) event(part *component) error {
	all := newRecord("", part.fields(), &c.Summary.Left)
	s := c.fields.entry(all, func() Session { return c.session(part.with(all.fields)) })
	return c.appear(part, s)
}

// fields returns the texts of the properties of a component. Of people these are the
// names, never the addresses.
func (c *component) fields() map[string]any {
	all := map[string]any{}
	for _, p := range c.properties {
		texts, _ := all[p.name].([]any)
		switch p.name {
		case "ORGANIZER", "ATTENDEE":
			texts = append(texts, organizerName(p))
		case "CATEGORIES":
			for _, text := range escapedList(p.value) {
				texts = append(texts, text)
			}
		default:
			texts = append(texts, p.text())
		}
		all[p.name] = texts
	}
	return all
}

// with returns the component with the properties that have the given names.
func (c *component) with(names map[string]any) *component {
	kept := &component{name: c.name}
	for _, p := range c.properties {
		if _, has := names[p.name]; has {
			kept.properties = append(kept.properties, p)
		}
	}
	return kept
}

func (c *calendar) session(part *component) Session {
	s := Session{
		Title:  line(part.get("SUMMARY").text()),
		Status: part.get("STATUS").value,
	}
	s.Start, s.End = c.at(&s, part.get("DTSTART")), c.at(&s, part.get("DTEND"))
	if class := part.get("CLASS").value; class != "" && !strings.EqualFold(strings.TrimSpace(class), "PUBLIC") {
		s.Status = private
	}
	c.describe(part, &s)
	for _, p := range part.all("CATEGORIES") {
		s.add("categories", escapedList(p.value)...)
	}
	c.lasting(&s, part.get("DURATION").value, length)
	for _, p := range part.properties {
		if !slices.Contains(eventRead, p.name) {
			c.Summary.Left.add(p.name)
		}
	}
	return s
}

// describe reads where the event is and what it is about: some tools give the
// same in HTML. A place that is an address is a link.
func (c *calendar) describe(part *component, s *Session) {
	if s.Room = line(part.get("LOCATION").text()); safeAddress(s.Room) != "" {
		s.link("", s.Room)
		s.Room = ""
	}
	description := part.get("DESCRIPTION").text()
	if m := speakersLine.FindStringSubmatch(description); m != nil {
		s.people(m[1])
		description = description[len(m[0]):]
	}
	s.organizer = organizerName(part.get("ORGANIZER"))
	if s.text(description); len(s.Texts) == 0 {
		s.text(part.get("X-ALT-DESC").text())
	}
	if url := part.get("URL").text(); url != "" {
		s.link("", url)
	}
}

// speakersLine matches the line of people with which Indico begins a description.
var speakersLine = regexp.MustCompile(`^(?i:speakers?|presenters?|intervenant(?:e?s)?|referent(?:inn)?(?:en)?|ponentes?|докладчики?): *([^\n]+)(?:\n|$)`)

// organizerName returns the name of the one who organises an event, and never the
// address.
func organizerName(p property) string {
	name := line(property{value: p.params["CN"]}.text())
	if strings.Contains(name, "@") {
		return ""
	}
	return name
}

// organizers makes those who organise events their people if they differ from event to
// event: then they are not an office. Others are counted.
func (c *calendar) organizers() {
	var names count
	for _, s := range c.Sessions {
		if s.organizer != "" {
			names.add(s.organizer)
		}
	}
	if column := c.fields.columns["ORGANIZER"]; column != nil && len(names.of) < 2 {
		column.Field, column.Why = "", "it is the same in all events, as that of an office"
	}
	for i := range c.Sessions {
		s := &c.Sessions[i]
		switch {
		case s.organizer == "":
		case len(names.of) > 1 && len(s.People) == 0:
			s.person(s.organizer)
		default:
			c.Summary.Left.add("ORGANIZER")
		}
		s.organizer = ""
	}
}

// appear adds an event as often as it takes place.
func (c *calendar) appear(part *component, s Session) error {
	starts := c.occurrences(part, &s)
	uid := part.get("UID").value
	own := part.get("RECURRENCE-ID").value != ""
	shift := s.End.Sub(s.Start.Time)
	for _, at := range starts {
		if !own && c.moved[uid+" "+occurrence(at)] {
			continue // it is an event of its own
		}
		one := s
		if one.Start = at; !s.End.IsZero() {
			one.End.Time = at.Add(shift)
		}
		if one.Key = uid; uid != "" && !at.IsZero() {
			one.Key += " " + at.Format("2006-01-02T15:04")
		}
		if err := c.append(c.file, one); err != nil {
			return err
		}
	}
	return nil
}

// occurrence names an occurrence of a series by its time.
func occurrence(at Moment) string { return at.UTC().Format(time.DateTime) }

// listEntry matches what stands between commas; a backslash takes the meaning
// from the sign after it.
var listEntry = regexp.MustCompile(`(?:[^,\\]|\\.)+`)

// escapedList returns the entries of a value with commas between them.
func escapedList(value string) []string {
	var all []string
	for _, entry := range listEntry.FindAllString(value, -1) {
		all = append(all, property{value: entry}.text())
	}
	return all
}

// at reads the time of a session in a property, in the zone that it names.
func (c *calendar) at(s *Session, p property) Moment {
	text := strings.TrimSpace(p.value)
	if text == "" {
		return Moment{}
	}
	m := c.moment(s, text)
	id := p.params["TZID"]
	if id == "" || m.Zoned || m.AllDay || m.IsZero() {
		return m
	}
	zone := c.zone(id)
	if zone == nil {
		c.Summary.UnknownZones.add(id)
		return m
	}
	c.named.add(id)
	return Moment{Time: zone.instant(m.Time), Zoned: true}
}
