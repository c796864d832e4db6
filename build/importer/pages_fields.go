package importer

import (
	"path"
	"regexp"
	"strconv"
	"strings"
	"time"

	"reportwidget/build/source"
)

// Names of the fields that people give to the same thing, the best first.
var (
	startFields  = []string{"startTime", "start_time", "start-time", "starttime", "start", "starts_at", "startsAt", "datetime", "date"}
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
		s.Key = short(source.Slug(stem))
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
			s.add(facet, r.texts(field)...)
		}
	}
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
			if p.fields[""] == nil {
				s.person(name)
				return
			}
			for _, one := range splitNames(name) {
				s.person(one)
			}
		})
	}
}

var (
	hardSeparator = regexp.MustCompile(`\s*[;|\n]\s*`)
	nameSeparator = regexp.MustCompile(`\s*,\s+(?:and\s+|und\s+|et\s+|y\s+)?|\s+(?:and|&)\s+`)
)

// splitNames takes a text with several names apart. Names that stand as "Last,
// First" cannot be told from two people: a comma separates only where what is
// on both sides of it has two words.
func splitNames(text string) []string {
	var names []string
	for _, part := range hardSeparator.Split(text, -1) {
		commas := nameSeparator.Split(part, -1)
		for _, name := range commas {
			if len(commas) > 1 && !strings.Contains(strings.TrimSpace(name), " ") {
				commas = []string{part}
				break
			}
		}
		names = append(names, commas...)
	}
	return names
}

// datedName matches the name of a page that begins with its date.
var datedName = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})-(.+)$`)

// when reads the time: a moment in one field, or a day and a time of the day in
// two, or the day in the page's name.
func (x *pages) when(r *record, s *Session, dated []string) {
	var day Moment
	clocks := []string{}
	for _, field := range append(startFields, "day", "time") {
		text := strings.TrimSpace(r.text(field))
		m, ok := x.moment(text)
		switch {
		case ok && !m.AllDay && s.Start.IsZero():
			s.Start = m
		case ok && day.IsZero():
			day = m
		case !ok && text != "":
			clocks = append(clocks, text)
		}
	}
	if day.IsZero() && dated != nil {
		day, _ = moment(dated[1])
	}
	end := ""
	for _, field := range endFields {
		end = first(end, r.text(field))
	}
	if s.Start.IsZero() {
		x.pageClock(s, day, clocks, &end)
	}
	x.pageEnd(s, end)
	if d, ok := length(strings.TrimSuffix(r.text("duration", "length"), " min")); ok && d > 0 {
		s.Length = d
	}
}

// pageClock finds the time of the day among the texts of the fields of time, of
// which one may be a span.
func (x *pages) pageClock(s *Session, day Moment, texts []string, end *string) {
	s.Start = day
	for _, text := range texts {
		span := spanForm.Split(text, 2)
		c, afternoon, ok := clockTime(span[0])
		if !ok || day.IsZero() {
			continue
		}
		if len(span) == 2 {
			*end = first(*end, span[1])
			if _, _, whole := clockTime(span[1]); whole && halfOfDay(span[1]) == "p" && afternoon {
				c += 12 * 60
				afternoon = false
			}
		}
		s.Start = x.guessed(c, afternoon).on(midnight(day.Time))
		return
	}
	if len(texts) > 0 && !day.IsZero() {
		x.Summary.Unreadable.add(line(strings.Join(texts, ", ")))
	}
}

// halfOfDay returns "a" or "p" if a time tells its half of the day.
func halfOfDay(text string) string {
	m := clockForm.FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return ""
	}
	return strings.ToLower(m[3])
}

// guessed returns a time that may mean the afternoon as such, and counts it: no
// session starts before seven in the morning.
func (p *Programme) guessed(c clock, afternoon bool) clock {
	if afternoon {
		p.Summary.Afternoon++
		c += 12 * 60
	}
	return c
}

func (x *pages) pageEnd(s *Session, text string) {
	if text == "" || s.Start.IsZero() {
		return
	}
	if m, ok := x.moment(text); ok {
		s.End = m
		return
	}
	c, afternoon, ok := clockTime(text)
	if !ok || s.Start.AllDay {
		x.Summary.Unreadable.add(line(text))
		return
	}
	s.End = s.Start
	s.End.Time = midnight(s.Start.Time).Add(time.Duration(x.guessed(c, afternoon)) * time.Minute)
	if s.End.Before(s.Start.Time) {
		s.End.Time = s.End.AddDate(0, 0, 1)
	}
}

func midnight(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, t.Location())
}

// epoch matches seconds since 1970, as some themes have them.
var epoch = regexp.MustCompile(`^\d{9,10}$`)

// shortHour matches a moment in the hours after noon, if it has an hour of one
// digit for that: no session starts so early.
var shortHour = regexp.MustCompile(`\d[T ][1-6]:\d\d(:\d\d)?$`)

// moment reads a moment as pages have it.
func (x *pages) moment(text string) (Moment, bool) {
	if epoch.MatchString(text) {
		seconds, err := strconv.ParseInt(text, 10, 64)
		return Moment{Time: time.Unix(seconds, 0).UTC(), Zoned: true}, err == nil
	}
	m, ok := moment(text)
	if ok && shortHour.MatchString(text) {
		x.Summary.Afternoon++
		m.Time = m.Add(12 * time.Hour)
	}
	return m, ok
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
