package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"reportwidget/app/format"
)

// Problem is something wrong with a report.
type Problem struct {
	// Path names the part of the report as it is spelt in the bundle, as
	// "sessions[2].facets.partnership[0]".
	Path string
	// Cause says what is wrong, without the path.
	Cause string
	// Hint says how to fix it, where that is known.
	Hint string
}

func (p Problem) Error() string {
	if p.Hint == "" {
		return p.Path + ": " + p.Cause
	}
	return p.Path + ": " + p.Cause + " (" + p.Hint + ")"
}

// Limits of a report; what is beyond them is a mistake or an attack.
const (
	maxSessions = 100_000
	maxFacets   = 50
	maxValues   = 5_000
	maxText     = 1 << 20 // bytes of one string
	maxDepth    = 32      // of nested text
)

// Validate returns everything that is wrong with the report, in the order of
// its parts, or nil.
func (r *Report) Validate() []Problem {
	v := validator{report: r, doubled: map[string]bool{}}
	v.head()
	v.facets()
	v.relations()
	v.sessions()
	return v.problems
}

type validator struct {
	report   *Report
	folders  []string // of its languages
	problems []Problem
	// doubled holds the IDs that several facets have, of whose values nothing can
	// be said.
	doubled map[string]bool
}

func (v *validator) add(path, cause, hint string) {
	v.problems = append(v.problems, Problem{path, cause, hint})
}

func (v *validator) head() {
	r := v.report
	v.id("id", r.ID)
	if slices.Contains(siteFolders, r.ID) {
		v.add("id", format.Sprintf("%q is reserved: it is a page of every site", r.ID), "choose another id")
	}
	v.lang("lang", r.Lang, true)
	v.languages()
	v.required("title", r.Title, "the report")
	v.lang("titleLang", r.TitleLang, false)
	v.colour("colour", r.Colour)
	v.text("summary", r.Summary)
	v.string("event.name", r.Event.Name)
	v.lang("event.lang", r.Event.Lang, false)
	v.string("event.place", r.Event.Place)
	v.lang("event.placeLang", r.Event.PlaceLang, false)
	v.link("event.url", r.Event.URL)
	v.eventDays()
	v.named("publisher", r.Publisher)
	v.named("licence", r.Licence)
	v.doi()
	for i, c := range r.Credits {
		v.text(format.Sprintf("credits[%d]", i), c)
	}
	for i, d := range r.Documents {
		path := format.Sprintf("documents[%d]", i)
		v.required(path+".name", d.Name, "the document")
		v.named(path, d)
	}
	v.accessibility()
}

func (v *validator) accessibility() {
	a := v.report.Accessibility
	v.link("accessibility.contact", a.Contact)
	v.day("accessibility.date", a.Date)
	for i, l := range a.Limits {
		v.text(format.Sprintf("accessibility.limits[%d]", i), l)
	}
}

// languages checks those the report can be read in. Each but the first is a
// folder of the report.
func (v *validator) languages() {
	seen := map[string]bool{}
	for i, l := range v.report.Languages {
		path := format.Sprintf("languages[%d]", i)
		v.lang(path+".tag", l.Tag, true)
		v.required(path+".name", l.Name, "the language")
		if device(l.Folder()) {
			v.add(path+".tag", format.Sprintf("%q cannot be used in addresses", l.Tag), "add a region or a script, as in pt-BR or zh-Hans")
		}
		if seen[l.Folder()] {
			v.add(path+".tag", format.Sprintf("the language %q is listed twice", l.Tag), "")
		}
		v.folders = append(v.folders, l.Folder())
		seen[l.Folder()] = true
	}
}

func (v *validator) eventDays() {
	e := v.report.Event
	start := v.day("event.start", e.Start)
	end := v.day("event.end", e.End)
	if start && end && e.End < e.Start {
		v.add("event.end", format.Sprintf("the event ends on %s, before it starts on %s", e.End, e.Start), "correct one of the two days")
	}
	if strings.ContainsFunc(e.Zone, func(c rune) bool { return c <= ' ' || c > '~' }) {
		v.add("event.zone", format.Sprintf("%q is not a time zone", e.Zone), "use an IANA name such as Australia/Brisbane")
	}
}

func (v *validator) facets() {
	if n := len(v.report.Facets); n > maxFacets {
		v.add("facets", format.Sprintf("%d facets, and %d is the limit", n, maxFacets), "")
		return
	}
	seen := map[string]bool{}
	for i, f := range v.report.Facets {
		path := format.Sprintf("facets[%d]", i)
		v.name(path+".id", f.ID)
		v.doubled[f.ID] = seen[f.ID]
		v.unique(path+".id", f.ID, seen, "facet")
		v.required(path+".label", f.Label, "the facet")
		v.lang(path+".lang", f.Lang, false)
		v.values(path, f)
	}
}

func (v *validator) values(path string, f Facet) {
	if len(f.Values) == 0 || len(f.Values) > maxValues {
		v.add(path+".values", format.Sprintf("the facet %q has %d values", f.ID, len(f.Values)), format.Sprintf("give it 1 to %d", maxValues))
		return
	}
	seen := map[string]bool{}
	for i, value := range f.Values {
		p := format.Sprintf("%s.values[%d]", path, i)
		v.id(p+".id", value.ID)
		v.unique(p+".id", value.ID, seen, "value")
		v.required(p+".label", value.Label, "the value")
		v.lang(p+".lang", value.Lang, false)
		v.string(p+".summary", value.Summary)
		v.lang(p+".summaryLang", value.SummaryLang, false)
		v.colour(p+".colour", value.Colour)
	}
}

func (v *validator) relations() {
	seen := map[[3]string]bool{}
	for i, rel := range v.report.Relations {
		path := format.Sprintf("relations[%d]", i)
		v.required(path+".text", rel.Text, "the relation")
		v.lang(path+".lang", rel.Lang, false)
		f := v.report.Facet(rel.Facet)
		if f == nil {
			v.add(path+".facet", format.Sprintf("unknown facet %q", rel.Facet), nearest(rel.Facet, facetIDs(v.report)))
			continue
		}
		v.value(path+".from", f, rel.From)
		v.value(path+".to", f, rel.To)
		if rel.From == rel.To {
			v.add(path+".to", format.Sprintf("%q is related to itself", rel.To), "relate it to another value, or remove the relation")
		}
		ends := [3]string{rel.Facet, rel.From, rel.To}
		if seen[ends] {
			v.add(path, format.Sprintf("a second relation from %q to %q", rel.From, rel.To), "say both in one sentence")
		}
		seen[ends] = true
	}
}

func (v *validator) sessions() {
	if n := len(v.report.Sessions); n > maxSessions {
		v.add("sessions", format.Sprintf("%d sessions, and %d is the limit", n, maxSessions), "")
		return
	}
	seen := map[string]bool{}
	for i := range v.report.Sessions {
		path := format.Sprintf("sessions[%d]", i)
		v.name(path+".id", v.report.Sessions[i].ID)
		v.unique(path+".id", v.report.Sessions[i].ID, seen, "session")
		v.session(path, &v.report.Sessions[i])
	}
}

func (v *validator) session(path string, s *Session) {
	v.required(path+".title", s.Title, "the session")
	v.lang(path+".lang", s.Lang, false)
	v.lang(path+".titleLang", s.TitleLang, false)
	v.day(path+".date", s.Date)
	v.clock(path+".start", s.Start)
	v.clock(path+".end", s.End)
	v.string(path+".room", s.Room)
	for i, p := range s.People {
		part := format.Sprintf("%s.people[%d]", path, i)
		if p.ID != "" {
			v.id(part+".id", p.ID)
		}
		v.required(part+".name", p.Name, "the person")
		v.string(part+".role", p.Role)
		v.lang(part+".lang", p.Lang, false)
	}
	v.ownPicture(path+".picture", s.Picture)
	for i, k := range s.KeyPoints {
		v.text(format.Sprintf("%s.keyPoints[%d]", path, i), k)
	}
	v.text(path+".text", s.Text)
	v.material(path, s)
	v.sessionFacets(path+".facets", s)
}

func (v *validator) sessionFacets(path string, s *Session) {
	for _, f := range v.report.Facets {
		seen := map[string]bool{}
		for i, id := range s.Facets[f.ID] {
			p := format.Sprintf("%s.%s[%d]", path, f.ID, i)
			v.value(p, &f, id)
			if seen[id] {
				v.add(p, format.Sprintf("%q is listed twice", id), "")
			}
			seen[id] = true
		}
	}
	for _, id := range sortedKeys(s.Facets) {
		if v.report.Facet(id) == nil {
			v.add(path+"."+id, format.Sprintf("unknown facet %q", id), nearest(id, facetIDs(v.report)))
		}
	}
}

func (v *validator) value(path string, f *Facet, id string) {
	if f.Value(id) == nil && !v.doubled[f.ID] {
		v.add(path, format.Sprintf("unknown %s %q", f.ID, id), nearest(id, f.ValueIDs()))
	}
}

func (v *validator) id(path, id string) {
	if id == "" {
		v.add(path, "the id is missing", "give it a short name for addresses, such as open-access")
	} else if !ValidID(id) {
		v.add(path, format.Sprintf("%.100q cannot be used in addresses", id),
			"use lower-case letters a to z, digits and single hyphens, 80 at most")
	}
}

// name checks an ID that stands beside the reserved names.
func (v *validator) name(path, id string) {
	v.id(path, id)
	meaning := ReservedFor(id)
	if slices.Contains(v.folders, id) {
		meaning = "a language of the report"
	}
	if meaning != "" {
		v.add(path, format.Sprintf("%q is reserved: it is %s", id, meaning), "choose another id")
	}
}

func (v *validator) unique(path, id string, seen map[string]bool, what string) {
	if seen[id] {
		v.add(path, format.Sprintf("a second %s has the id %q", what, id), "every "+what+" needs an id of its own")
	}
	seen[id] = true
}

func (v *validator) required(path, s, what string) {
	if strings.TrimSpace(s) == "" {
		part := path[strings.LastIndexByte(path, '.')+1:]
		v.add(path, what+" has no "+part, "add the "+part)
	}
	v.string(path, s)
}

// string accepts text that every format we write can carry: valid UTF-8 without
// control characters other than tab and newline.
func (v *validator) string(path, s string) {
	switch {
	case len(s) > maxText:
		v.add(path, format.Sprintf("%d bytes of text, and %d is the limit", len(s), maxText), "")
	case !utf8.ValidString(s):
		v.add(path, "the text is not valid UTF-8", "save the file as UTF-8")
	default:
		if i := strings.IndexFunc(s, forbidden); i >= 0 {
			c, _ := utf8.DecodeRuneInString(s[i:])
			v.add(path, format.Sprintf("the text holds the control character %U", c), "remove it")
		}
	}
}

func forbidden(c rune) bool { return unicode.IsControl(c) && c != '\n' && c != '\t' }

func (v *validator) named(path string, l Link) {
	v.string(path+".name", l.Name)
	v.lang(path+".lang", l.Lang, false)
	v.link(path+".url", l.URL)
	if l.URL != "" && strings.TrimSpace(l.Name) == "" {
		v.add(path+".name", "a link without a name", "say what the address leads to")
	}
}

func (v *validator) link(path, href string) {
	if href == "" {
		return
	}
	before := len(v.problems)
	if v.string(path, href); len(v.problems) == before && !SafeLink(href) {
		v.add(path, format.Sprintf("unsafe link %.100q", href), "links start with https:, http:, mailto: or tel:")
	}
}

func (v *validator) lang(path, tag string, required bool) {
	if tag == "" && !required {
		return
	}
	if !languageSubtags(tag) {
		v.add(path, format.Sprintf("%.40q is not a language tag", tag), "use a tag such as en, fr or zh-Hans")
	}
}

// languageSubtags checks the form of a BCP 47 tag, not that it is registered.
func languageSubtags(tag string) bool {
	for i, sub := range strings.Split(tag, "-") {
		if len(sub) < 2 && i == 0 || len(sub) < 1 || len(sub) > 8 {
			return false
		}
		for _, c := range sub {
			if !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || i > 0 && c >= '0' && c <= '9') {
				return false
			}
		}
	}
	return true
}

func (v *validator) colour(path, s string) {
	if _, ok := ParseColour(s); !ok && s != "" {
		v.add(path, format.Sprintf("%.40q is not a valid colour", s), `write # and six digits from 0 to f, in quotes, such as "#0a5a64"`)
	}
}

func (v *validator) day(path, s string) bool {
	if s == "" {
		return false
	}
	if _, ok := format.ParseDate(s); !ok {
		hint := "write year-month-day, such as 2024-09-30"
		if len(s) == len("2006-01-02") && strings.Count(s, "-") == 2 && strings.Trim(s, "0123456789-") == "" {
			hint = "the calendar has no such day: correct the month or the day"
		}
		v.add(path, format.Sprintf("%.40q is not a valid date", s), hint)
		return false
	}
	return true
}

func (v *validator) clock(path, s string) {
	if s == "" {
		return
	}
	if !format.IsClock(s) {
		v.add(path, format.Sprintf("%.40q is not a valid time", s), "write hours and minutes, such as 09:30")
	}
}
