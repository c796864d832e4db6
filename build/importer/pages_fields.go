package importer

import (
	"path"
	"regexp"
	"strings"

	"reportwidget/build/content"
)

// Names of the fields that people give to the same thing, the best first.
var (
	startFields  = []string{"startTime", "start_time", "start-time", "starttime", "start", "starts_at", "startsAt", "datetime", "date", "day", "time"}
	endFields    = []string{"endTime", "end_time", "end-time", "endtime", "end", "ends_at", "endsAt"}
	peopleFields = []string{
		"speaker-text", "speaker_text", "speaker_names", "speakers", "speaker", "presenters", "presenter",
		"panelists", "people", "authors", "author", "instructors", "facilitators",
	}
	textFields  = []string{"abstract", "description", "summary", "excerpt"}
	facetFields = map[string]string{
		"track": "track", "tracks": "track", "type": "type", "session_type": "type", "session-type": "type", "format": "type",
		"category": "categories", "categories": "categories", "tag": "tags", "tags": "tags", "keywords": "tags", "topics": "topics", "topic": "topics",
		"level": "level", "audience": "audience",
	}
)

// describe makes a session of a page's fields and text.
func (x *pages) describe(r *record, body, name string) Session {
	stem := strings.TrimSuffix(path.Base(name), path.Ext(name))
	dated := datedName.FindStringSubmatch(stem)
	s := Session{
		Key: first(r.text("id"), r.text("guid"), r.text("code"), r.text("slug")), Title: line(r.text("title", "name")),
		Subtitle: line(r.text("subtitle")), Room: line(r.text("room", "location", "place", "venue")),
		Languages: languages(r.text("language", "lang", "languages")), Status: r.text("status"),
	}
	if dated != nil {
		stem = dated[2]
	}
	if s.Key == "" {
		s.Key = short(content.Slug(stem))
	}
	if r.flag("draft") || r.text("published") == "false" {
		s.Status = "draft"
	}
	if r.flag("cancelled") || r.flag("canceled") {
		s.Status = "cancelled"
	}
	x.facetsOf(r, &s)
	x.peopleOf(r, &s)
	x.when(r, &s, dated)
	for _, field := range textFields {
		s.text(r.text(field))
	}
	s.text(x.withoutTemplates(body))
	for _, field := range []string{"slides", "video", "recording", "url", "link"} {
		s.link(strings.ToUpper(field[:1])+field[1:], r.text(field))
	}
	r.end()
	return s
}

// facetsOf reads the fields that classify: those with a usual name, and those
// that the editor names.
func (x *pages) facetsOf(r *record, s *Session) {
	for _, field := range sortedKeys(r.fields) {
		facet := facetFields[field]
		if _, wished := x.wishes[field]; wished && facet == "" {
			facet = field
		}
		if facet != "" {
			s.add(facet, labels(field, r)...)
		}
	}
}

// labels returns the values of a field. Jekyll parts tags and categories that
// are one text at its spaces; with commas these part them.
// https://jekyllrb.com/docs/posts/#tags-and-categories
func labels(field string, r *record) []string {
	text, one := r.get(field).(string)
	switch {
	case !one || field != "tags" && field != "categories":
		return r.texts(field)
	case strings.Contains(text, ","):
		return strings.Split(text, ",")
	}
	return strings.Fields(text)
}

// peopleOf takes the people of the first field that names any; others repeat
// them as identifiers.
func (x *pages) peopleOf(r *record, s *Session) {
	for _, field := range peopleFields {
		found := len(s.People) > 0
		r.each(field, func(p *record) {
			name := p.text("name", "full_name", "")
			if found {
				return
			}
			s.people(name)
		})
	}
}

// datedName matches the name of a page that begins with its date.
var datedName = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})-(.+)$`)

// when reads the time: a moment in one field, or a day and a time of the day in
// two, or the day in the page's name.
func (x *pages) when(r *record, s *Session, dated []string) {
	w := when{length: r.text("duration", "length")}
	for _, field := range startFields {
		text := r.text(field)
		if m, wrong := x.dates.Read(text); wrong == nil && m.Start == "" {
			w.date = first(w.date, text)
		} else {
			w.start = first(w.start, text)
		}
	}
	for _, field := range endFields {
		w.end = first(w.end, r.text(field))
	}
	if dated != nil {
		w.date = first(w.date, dated[1])
	}
	x.moments(s, x.dates, w)
}

// template matches the tags of Liquid and Hugo's shortcodes.
var template = regexp.MustCompile(`\{\{[<%].*?[%>]\}\}|\{%.*?%\}|\{\{.*?\}\}`)

// withoutTemplates takes out what a site's generator would have filled in.
func (x *pages) withoutTemplates(body string) string {
	return template.ReplaceAllStringFunc(body, func(string) string {
		x.Summary.Templates++
		return ""
	})
}
