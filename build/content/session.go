package content

import (
	"path"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/content/yamlpos"
)

// sessionKeys are those that an author may use in every session, be it a file or a row
// of a table; the IDs of the facets join them.
var sessionKeys = []string{"id", "title", "lang", "date", "start", "end", "room", "people", "key-points", "picture", "files", "recordings"}

var personKeys = []string{"name", "role"}

// fill fills the session from its keys.
func (f fields) fill(s *report.Session) {
	s.ID = f.sessionID()
	s.Title = f.text("title")
	s.Lang = f.language()
	s.Date, s.Start, s.End = f.text("date"), f.text("start"), f.text("end")
	s.Room = f.text("room")
	f.each("people", "people", func(path string, v yamlpos.Value) {
		s.People = append(s.People, f.person(path, v))
	})
	f.each("key-points", "keyPoints", func(path string, v yamlpos.Value) {
		s.KeyPoints = append(s.KeyPoints, f.entry(path, v))
	})
	if v, ok := f.get("picture", "picture"); ok {
		s.Picture = f.sessionPicture(f.sub("picture"), v)
	}
	f.each("files", "files", func(path string, v yamlpos.Value) { s.Files = append(s.Files, f.file(path, v)) })
	f.each("recordings", "recordings", func(path string, v yamlpos.Value) { s.Recordings = append(s.Recordings, f.recording(path, v)) })
	s.Facets = f.facets()
}

// facets returns the values of every facet that the session has.
func (f fields) facets() map[string][]string {
	var facets map[string][]string
	for _, id := range f.known.facets {
		var values []string
		f.each(id, "facets."+id, func(path string, v yamlpos.Value) { values = append(values, f.plain(path, v)) })
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
	if f.known.translation {
		return f.text("id")
	}
	name := path.Base(f.document.file)
	return f.id("the file's name", name, sessionSlug(name))
}

func (d *reading) person(path string, v yamlpos.Value) report.Person {
	if v.Shape == yamlpos.Scalar {
		return report.Person{Name: d.plain(path, v)}
	}
	f := d.group(path, v, personKeys)
	return report.Person{Name: f.text("name"), Role: f.text("role")}
}

// fence begins and ends the front matter.
const fence = "---"

// frontMatter returns where the front matter ends and the body begins. Its own
// beginning is the second line.
func (d *reading) frontMatter() (end, body int, ok bool) {
	if !d.isFence(0) {
		d.add(0, "a session begins with keys such as its title", `start the file with a line "---", a line "title: …" and a line "---"`)
		return 0, 0, false
	}
	for _, at := range d.document.lines[1:] {
		if d.isFence(at) {
			return at, d.document.nextLine(at), true
		}
	}
	d.add(0, `the keys of the session have no end`, `write a line "---" below them`)
	return 0, len(d.document.source), false
}

func (d *reading) isFence(at int) bool {
	line, _, _ := strings.Cut(d.document.source[at:], "\n")
	return strings.TrimRight(line, " \t") == fence
}

// body returns the Markdown from an offset on.
func (d *reading) body(path string, start int) report.Text {
	d.mark(path, start)
	return d.parseMarkdown(d.document.source[start:], func(offset int) int { return start + offset })
}
