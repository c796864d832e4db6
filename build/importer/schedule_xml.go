package importer

import (
	"encoding/xml"
	"fmt"
)

// maxSessions is the most that a report may have.
const maxSessions = 100_000

func newSchedule(p *Programme, f *file) *schedule {
	return &schedule{Programme: p, file: f, dayChange: usualDayChange, people: map[string]string{}, rooms: map[string]string{}}
}

// readScheduleXML reads schedule.xml. Events stand in a room of a day, or, in
// old files, in the day itself.
func (p *Programme) readScheduleXML(f *file) error {
	p.Format = describe[ScheduleXML]
	s, x := newSchedule(p, f), newXMLReader(f)
	root, err := x.next()
	if err != nil {
		return err
	}
	if e, ok := root.(xml.StartElement); !ok || e.Name.Local != "schedule" {
		return notSchedule(f, root)
	}
	return s.readElements(x, "", "", 0)
}

func notSchedule(f *file, root xml.Token) error {
	name := ""
	if e, ok := root.(xml.StartElement); ok {
		name = e.Name.Local
	}
	return f.problem(-1, fmt.Sprintf("this XML is of another kind: it begins with <%s>, not with <schedule>", name), known())
}

// readElements reads what stands in the schedule, a day or a room, to its end.
func (s *schedule) readElements(x *xmlReader, date, room string, level int) error {
	if level > maxLevels {
		return x.tooDeep()
	}
	for {
		t, err := x.next()
		if err != nil {
			return err
		}
		e, ok := t.(xml.StartElement)
		if !ok {
			return nil // the end of the element, or of the file
		}
		switch e.Name.Local {
		case "day":
			err = s.readElements(x, attribute(e, "date"), "", level+1)
		case "room":
			err = s.readElements(x, date, attribute(e, "name"), level+1)
		default:
			err = s.readElement(x, e, date, room)
		}
		if err != nil {
			return err
		}
	}
}

func (s *schedule) readElement(x *xmlReader, e xml.StartElement, date, room string) error {
	v, err := x.element(e, 0)
	if err != nil {
		return err
	}
	fields, _ := v.(map[string]any)
	switch e.Name.Local {
	case "conference":
		s.conference(newRecord("conference", fields, &s.Summary.Left))
	case "event":
		return s.append(x.file, s.session(newRecord("", fields, &s.Summary.Left), date, room))
	}
	return nil
}

// append adds a session, unless there are too many.
func (p *Programme) append(f *file, s Session) error {
	if len(p.Sessions) == maxSessions {
		return f.problem(-1, fmt.Sprintf("more than %d sessions", maxSessions), "import the parts of the event one by one")
	}
	p.Sessions = append(p.Sessions, s)
	return nil
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
