package content

import (
	"fmt"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/diagnostic"
	"reportwidget/build/slug"
	"reportwidget/build/tabular"
)

// id returns the ID that the row gives the session, or "" after noting that its
// title has to.
func (r *row) id() string {
	reader := r.sheet.reader
	cells := r.pick(tabular.ID)
	if len(cells) == 0 {
		reader.tables.unnamed = append(reader.tables.unnamed, len(reader.report.Sessions)-1)
		return ""
	}
	c := cells[0]
	name := r.text(c, "id")
	id := slug.Of(name)
	first, twice := reader.sessions.ids[id]
	switch {
	case name == "":
	case id == "":
		r.noID(c, name)
	case twice:
		reader.unread[r.part+".id"] = true
		r.wrong(c, fmt.Sprintf("%s has the id %q already", first, id), "give one of the two sessions another id")
	default:
		reader.sessions.ids[id] = diagnostic.Place{File: r.sheet.file, Sheet: r.sheet.Sheet, Line: c.Line}.String()
	}
	return id
}

func (r *row) noID(c tabular.Cell, name string) {
	r.sheet.reader.sessions.lost = true
	r.sheet.reader.unread[r.part+".id"] = true
	r.wrong(c, fmt.Sprintf("%.100q cannot be turned into an id", name), "write letters of a to z, digits and hyphens")
}

// nameSessions gives the sessions without one an ID made of their titles. Of
// those with the same title, the first has it, and the others have a number
// behind it that no other session has.
func (r *reader) nameSessions() {
	wanted := map[string]bool{}
	for _, n := range r.tables.unnamed {
		wanted[slug.Of(r.report.Sessions[n].Title)] = true
	}
	next := numbering{}
	for _, n := range r.tables.unnamed {
		s := &r.report.Sessions[n]
		own := slug.Of(s.Title)
		if s.ID = own; r.reserved(own) {
			s.ID = next.unused(own, func(id string) bool { return r.reserved(id) || wanted[id] })
		}
		r.noteID(n)
	}
}

// noteID notes the ID that a title has given, or reports that it has not.
func (r *reader) noteID(n int) {
	s, path := &r.report.Sessions[n], fmt.Sprintf("sessions[%d].id", n)
	at := r.locate(path)
	if s.ID != "" {
		r.sessions.ids[s.ID] = diagnostic.Place{File: at.file, Sheet: at.sheet, Line: at.line}.String()
		return
	}
	r.unread[path], r.sessions.lost = true, true
	if s.Title != "" {
		r.problem(at, fmt.Sprintf("the title %.100q cannot be turned into an id", s.Title), `add a column "id" with letters of a to z, digits and hyphens`)
	}
}

// reserved reports whether an ID is that of another session, or no session's.
func (r *reader) reserved(id string) bool {
	_, taken := r.sessions.ids[id]
	return taken || report.ReservedFor(id) != ""
}

// numbering is, for every ID, the last number that was put behind it.
type numbering map[string]int

// unused returns the ID with the first number behind it that is not taken.
func (n numbering) unused(id string, taken func(string) bool) string {
	if id == "" {
		return ""
	}
	short := strings.TrimRight(id[:min(len(id), slug.Longest-len("-100000"))], "-")
	for i := max(2, n[short]+1); ; i++ {
		if numbered := fmt.Sprintf("%s-%d", short, i); !taken(numbered) {
			n[short] = i
			return numbered
		}
	}
}
