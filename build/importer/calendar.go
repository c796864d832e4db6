package importer

import (
	"fmt"
	"slices"
	"strings"

	ics "github.com/arran4/golang-ical"
)

// property is a content line of iCalendar: NAME;PARAM=value:VALUE.
// https://www.rfc-editor.org/rfc/rfc5545#section-3.1
type property struct {
	name   string
	params map[string]string
	value  string
}

// text returns a value with its escapes resolved.
func (p property) text() string { return ics.FromText(p.value) }

// component is what stands between a BEGIN and its END.
type component struct {
	name       string
	properties []property
}

// get returns the first property of a name, which is empty if there is none.
func (c *component) get(name string) property {
	for _, p := range c.properties {
		if p.name == name {
			return p
		}
	}
	return property{}
}

// all returns the properties of a name.
func (c *component) all(name string) []property {
	var all []property
	for _, p := range c.properties {
		if p.name == name {
			all = append(all, p)
		}
	}
	return all
}

// calendar is a file in iCalendar.
type calendar struct {
	*Programme
	file  *file
	zones map[string]*calendarZone
	// named counts the sessions that the zones of the file are used for.
	named count
	// moved are the occurrences of series that stand as events of their own, by
	// UID and time.
	moved map[string]bool
}

func (p *Programme) readCalendar(f *file) error {
	p.Format = describe[ICalendar]
	c := &calendar{Programme: p, file: f, zones: map[string]*calendarZone{}, moved: map[string]bool{}}
	components, err := c.components()
	if err != nil {
		return err
	}
	for _, part := range components {
		c.aside(part)
	}
	for _, part := range components {
		if part.name != "VEVENT" {
			continue
		}
		if err := c.event(part); err != nil {
			return err
		}
	}
	c.chooseZone()
	c.organizers()
	return nil
}

// aside reads what the events refer to: the calendar, its zones and the
// occurrences that were moved.
func (c *calendar) aside(part *component) {
	switch part.name {
	case "VCALENDAR":
		c.Title = line(first(part.get("X-WR-CALNAME").text(), part.get("NAME").text()))
		c.URL = line(part.get("URL").text())
		c.zoneOf(part.get("X-WR-TIMEZONE").text())
	case "VTIMEZONE":
		z := &calendarZone{id: part.get("TZID").value, location: findZone(part.get("X-LIC-LOCATION").text())}
		c.zones[z.id] = z
	case "STANDARD", "DAYLIGHT":
		c.zones[part.get("zone").value].observe(part)
	case "VEVENT":
		if original := part.get("RECURRENCE-ID"); original.value != "" {
			c.moved[part.get("UID").value+" "+occurrence(c.at(&Session{Title: line(part.get("SUMMARY").text())}, original))] = true
		}
	case "VTODO", "VJOURNAL", "VFREEBUSY":
		c.Summary.Left.add(part.name)
	}
}

func first(texts ...string) string {
	for _, text := range texts {
		if text != "" {
			return text
		}
	}
	return ""
}

// maxLines is the most lines that a calendar may have, each of which takes up to
// 200 bytes of memory.
const maxLines = 2_000_000

// components returns the parts of the file, each when it ends, with alarms left
// out. A part of a time zone has the zone's name as its property "zone".
func (c *calendar) components() ([]*component, error) {
	var done, open []*component
	lines := 0
	for text, offset := range unfolded(string(c.file.content)) {
		p, ok := contentLine(text)
		switch lines++; {
		case lines > maxLines:
			return nil, c.file.problem(offset, fmt.Sprintf("more than %d lines", maxLines), "export the sessions of one event only")
		case !ok:
			return nil, c.file.problem(offset, fmt.Sprintf("%.40q is not a line of iCalendar", text), "export the file again")
		case p.name == "BEGIN":
			if len(open) > maxLevels {
				return nil, c.file.problem(offset, "too many BEGIN in one another", "export the file again")
			}
			open = append(open, &component{name: strings.ToUpper(strings.TrimSpace(p.value))})
		case len(open) == 0:
			return nil, c.file.problem(offset, "there is text after the end of the calendar", "export the file again")
		case p.name == "END":
			part := open[len(open)-1]
			if part.name != strings.ToUpper(strings.TrimSpace(p.value)) {
				return nil, c.file.problem(offset, fmt.Sprintf("END:%.40s where END:%.40s should stand", p.value, part.name), "export the file again")
			}
			open = open[:len(open)-1]
			if done = append(done, part); part.name == "VTIMEZONE" {
				done = zoneFirst(done)
			}
		default:
			part := open[len(open)-1]
			part.properties = append(part.properties, p)
		}
	}
	if len(open) > 0 {
		return nil, c.file.problem(len(c.file.content), "the file ends in the middle of "+open[len(open)-1].name, "download it again, in full")
	}
	return done, nil
}

// zoneFirst puts a time zone before its parts, to which it gives its name.
func zoneFirst(done []*component) []*component {
	end := len(done) - 1
	start := end
	for start > 0 && (done[start-1].name == "STANDARD" || done[start-1].name == "DAYLIGHT") && done[start-1].get("zone").name == "" {
		start--
		done[start].properties = append(done[start].properties, property{name: "zone", value: done[end].get("TZID").value})
	}
	return slices.Insert(done[:end:end], start, done[end])
}

// unfolded yields the lines of a file with their offsets. A line that begins
// with a space goes on with the one before.
func unfolded(content string) func(yield func(string, int) bool) {
	return func(yield func(string, int) bool) {
		for at := 0; at < len(content); {
			start := at
			var text strings.Builder
			for {
				part, _, found := strings.Cut(content[at:], "\n")
				at += len(part)
				if found {
					at++
				}
				text.WriteString(strings.TrimSuffix(part, "\r"))
				if at >= len(content) || content[at] != ' ' && content[at] != '\t' {
					break
				}
				at++
			}
			if s := text.String(); strings.TrimSpace(s) != "" && !yield(s, start) {
				return
			}
		}
	}
}

// contentLine takes a line apart. A value in quotes may hold what separates
// parameters.
func contentLine(text string) (property, bool) {
	var parts []string
	start, quoted := 0, false
	for i := range len(text) {
		switch c := text[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == ';':
			parts, start = append(parts, text[start:i]), i+1
		case c == ':' && !strings.HasPrefix(text[i+1:], "//"): // as in TZID=tzone://Microsoft/Utc
			return newProperty(append(parts, text[start:i]), text[i+1:])
		}
	}
	return property{}, false
}

func newProperty(parts []string, value string) (property, bool) {
	p := property{name: strings.ToUpper(strings.TrimSpace(parts[0])), value: value}
	for _, param := range parts[1:] {
		if p.params == nil {
			p.params = map[string]string{}
		}
		key, value, _ := strings.Cut(param, "=")
		p.params[strings.ToUpper(key)] = strings.Trim(value, `"`)
	}
	return p, p.name != "" && !strings.ContainsAny(p.name, " \t\"")
}
