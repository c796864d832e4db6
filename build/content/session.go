package content

import (
	"fmt"
	"path"
	"slices"
	"strings"

	"reportwidget/app/report"
)

// sessionKeys are those that an author may use in every session; the IDs of the
// facets join them.
var sessionKeys = []string{"id", "title", "lang", "date", "start", "end", "room", "people", "key-points"}

var personKeys = []string{"name", "role"}

// readSession reads the file of one session. If that fails, it leaves an empty
// session, so that the others keep their numbers.
func (r *reader) readSession(file string) {
	part := fmt.Sprintf("sessions[%d]", len(r.report.Sessions))
	r.report.Sessions = append(r.report.Sessions, report.Session{})
	r.numbers[file] = len(r.report.Sessions) - 1
	s := &r.report.Sessions[r.numbers[file]]
	d := r.open(file)
	if d == nil || !d.session(part, s) {
		r.unread[part] = true
		r.sessionsLost = true
	}
}

// session reads the session that the document is. It reads the body even if the
// keys cannot be read, to find all problems.
func (d *document) session(part string, s *report.Session) bool {
	end, body, ok := d.frontMatter()
	s.Text = d.body(part+".text", body)
	if !ok {
		return false
	}
	v, ok := d.parseYAML(d.nextLine(0), end)
	if !ok {
		return false
	}
	f := d.group(part, v, d.keysOfSessions())
	d.mark(part, 0)
	f.fill(s)
	return !d.unread[part]
}

// keysOfSessions returns the keys that a session may have, or nil if that cannot
// be told.
func (r *reader) keysOfSessions() []string {
	if r.facetsLost {
		return nil
	}
	return slices.Concat(sessionKeys, r.facetIDs())
}

// fill fills the session from its keys.
func (f fields) fill(s *report.Session) {
	s.ID = f.sessionID()
	s.Title = f.text("title")
	s.Lang = f.language()
	s.Date, s.Start, s.End = f.text("date"), f.text("start"), f.text("end")
	s.Room = f.text("room")
	f.each("people", "people", func(path string, v value) {
		s.People = append(s.People, f.person(path, v))
	})
	f.each("key-points", "keyPoints", func(path string, v value) {
		s.KeyPoints = append(s.KeyPoints, f.entry(path, v))
	})
	s.Facets = f.facets()
}

// facets returns the values of every facet that the session has.
func (f fields) facets() map[string][]string {
	var facets map[string][]string
	for _, id := range f.facetIDs() {
		var values []string
		f.each(id, "facets."+id, func(path string, v value) { values = append(values, f.plain(path, v)) })
		if values == nil {
			continue
		}
		if facets == nil {
			facets = map[string][]string{}
		}
		facets[id] = values
	}
	return facets
}

// sessionID returns the session's ID, which a translation need not repeat.
func (f fields) sessionID() string {
	if f.original != nil {
		return f.text("id")
	}
	name := path.Base(f.file)
	id := f.id("the file's name", name, sessionSlug(name))
	f.taken(id)
	return id
}

// taken reports an ID that another session has.
func (f fields) taken(id string) {
	first, twice := f.ids[id]
	switch {
	case id == "":
		f.sessionsLost = true
	case twice:
		at := f.entries["id"].value.at
		f.fail(f.sub("id"), at, fmt.Sprintf("the id %q is that of %s already", id, first), "give one of the two another id")
	default:
		f.ids[id] = f.file
	}
}

func (d *document) person(path string, v value) report.Person {
	if v.shape == scalar {
		return report.Person{Name: d.plain(path, v)}
	}
	f := d.group(path, v, personKeys)
	return report.Person{Name: f.text("name"), Role: f.text("role")}
}

// fence begins and ends the front matter.
const fence = "---"

// frontMatter returns where the front matter ends and the body begins. Its own
// beginning is the second line.
func (d *document) frontMatter() (end, body int, ok bool) {
	if !d.isFence(0) {
		d.add(0, "a session begins with keys such as its title", `start the file with a line "---", a line "title: …" and a line "---"`)
		return 0, 0, false
	}
	for _, at := range d.lines[1:] {
		if d.isFence(at) {
			return at, d.nextLine(at), true
		}
	}
	d.add(0, `the keys of the session have no end`, `write a line "---" below them`)
	return 0, len(d.source), false
}

func (d *document) isFence(at int) bool {
	line, _, _ := strings.Cut(d.source[at:], "\n")
	return strings.TrimRight(line, " \t") == fence
}

// body returns the Markdown from an offset on.
func (d *document) body(path string, start int) report.Text {
	d.mark(path, start)
	return d.parseMarkdown(d.source[start:], func(offset int) int { return start + offset })
}
