package importer

import (
	"regexp"
	"time"

	"reportwidget/app/report"
	notes "reportwidget/build/document/sessions"
	"reportwidget/build/importer/mapping"
	"reportwidget/build/tabular"
)

// Programme is what an organiser's tool says about an event, in terms that all
// formats share. A reader of a format fills it with what the file says; what is
// missing, doubled or spelt in several ways is seen to afterwards.
type Programme struct {
	// Format names the format of the file for people.
	Format string
	Title  string
	URL    string
	Place  string
	// Start and End are the first and the last day, as "2006-01-02".
	Start, End string
	// Lang is the BCP 47 tag of the language of the programme.
	Lang string
	// inOneLanguage is set if the titles are of a column that is named for a language: the
	// texts are in it, whatever was spoken.
	inOneLanguage bool
	// Zone is the time zone of the sessions' times, or nil if
	// nothing says which that is.
	Zone *time.Location
	// zoneGiven is set if the editor named the zone.
	zoneGiven bool
	// wishes are the facets that the editor asks for; see [Options]. guessedFacets are those
	// of columns of which nobody said that they are such.
	wishes        map[string]string
	guessedFacets map[string]bool
	// Mapping is what the columns of the file were read as. It has no columns where
	// the format has fixed names for its fields.
	Mapping mapping.Mapping
	// fields are those of the entries of a format with fixed names for them.
	fields *fields
	// choices are what the editor decided about the columns.
	choices mapping.Choices
	// labels are what values of facets are called in other languages.
	labels labels
	// Days are the days without a date, in the words of the file and in its order.
	Days     []string
	Sessions []Session
	Facets   []Facet
	Summary  Summary
	// Notes are what documents say of the event, or nil for any other format.
	Notes *notes.Outline
	// notesWishes say how documents are parted; about and credits are what they say of the
	// event as a whole, the credits as Markdown.
	notesWishes notes.Options
	about       report.Text
	credits     []string
}

// Session is one item of a programme.
type Session struct {
	// Key is the name that the organiser's tool has for the session, and which
	// stays when the file is exported again, or "".
	Key string
	// ID is the name in addresses, made of the key or else of the title.
	ID       string
	Title    string
	Subtitle string
	// Start and End are when it was, End being missing where Length says it.
	Start, End Moment
	Length     time.Duration
	// Times are those that readers will see; before these are known, those of a
	// session without a day.
	Times Times
	Room  string
	// Languages are those the session was held in.
	Languages []string
	People    []report.Person
	// Texts are HTML, Markdown or plain text; nothing says which.
	Texts []string
	Links []report.Link
	// In is what it says in other languages, by their tags: titles, rooms and texts.
	In map[string]*Session
	// From is where the session stands in a document, if it is of one.
	From notes.Source
	// body is the text of a document, which is structured already, and keyPoints are its
	// points in Markdown.
	body      report.Text
	keyPoints []string
	// Values are labels of facet values, by the name of the facet.
	Values map[string][]string
	// IDs are those of the values, by the ID of the facet, once there are facets.
	IDs map[string][]string
	// Pause is set for what is not a session: a break, a meal, the registration.
	Pause bool
	// Status is the word of the organiser's tool for what became of the session.
	Status string
	// exclusion is why the session is not published, where a column says so, and said is
	// everything that its record says.
	exclusion, said string
	// organizer is who organises the event of a calendar.
	organizer string
	// dayRank is the number of its day in [Programme.Days], from 1 on, if it has no date.
	dayRank int
}

// Facet is one way to classify the sessions.
type Facet struct {
	ID, Label string
	Values    []Value
}

// Value is one class of a facet, with the number of its sessions. In is what it is called
// in other languages, by their tags.
type Value struct {
	ID, Label string
	Sessions  int
	In        map[string]string
}

// add gives the session a value of a facet, unless the label is empty.
func (s *Session) add(facet string, labels ...string) {
	for _, label := range labels {
		if label = line(label); label == "" {
			continue
		}
		if s.Values == nil {
			s.Values = map[string][]string{}
		}
		s.Values[facet] = append(s.Values[facet], label)
	}
}

// trailing matches what stands in parentheses at the end of a name.
var trailing = regexp.MustCompile(`^([^()]*[^()\s])\s*\(([^()]+)\)$`)

// person adds somebody who took part, unless the name is empty. A role may
// stand in parentheses after the name.
func (s *Session) person(name string) {
	p := report.Person{Name: line(name)}
	if m := trailing.FindStringSubmatch(p.Name); m != nil {
		p = report.Person{Name: m[1], Role: line(m[2])}
	}
	if p.Name != "" {
		s.People = append(s.People, p)
	}
}

// people adds all whom a text names.
func (s *Session) people(text string) {
	for _, p := range tabular.PeopleIn(paragraphs(text)) {
		name, role := withRole(line(p.Name), line(p.Role))
		if name != "" && !undecided.MatchString(name) {
			s.People = append(s.People, report.Person{Name: name, Role: role})
		}
	}
}

// roleBefore matches what stands before a name: a role, or a word such as "with".
var roleBefore = regexp.MustCompile(`^(?i:(moderat(?:ion|or|orin|ed by)?|moderador[a]?|modération|mediação|chair|host|panell?ists?|facilitator|facilitation|leitung)|mit|with|avec|con|by|von|speakers?|presenters?|referent(?:in|en|innen)?)\s?:\s*(.+)$`)

// withRole parts a role before a name from it, and leaves out one that is not known yet.
func withRole(name, role string) (string, string) {
	if m := roleBefore.FindStringSubmatch(name); m != nil {
		if name = m[2]; role == "" {
			role = m[1]
		}
	}
	if undecided.MatchString(role) {
		role = ""
	}
	return name, role
}

// undecided matches what stands in place of a person or a room that is not known yet.
var undecided = regexp.MustCompile(`(?i)^(?:tb[acd]|n\. ?n\.?|nn|n/a|[-–—?.]+|to be (?:announced|confirmed|determined|decided)|(?:wird )?noch (?:offen|bekannt ?gegeben)|à (?:confirmer|définir|préciser)|por (?:confirmar|definir)|a definir|уточняется|(?:all|various|different|several) (?:speakers|presenters|people)|various|everyone|everybody|alle|todos|todas|tous|see (?:below|above|abstract)|(?:speakers?|presenters?|referent(?:en|innen)?|ponentes?) (?:to be |wird |werden |por )\S.*|待定|未定|يحدد لاحقا)\.?$`)

// text adds a part of what the session is about, unless it is empty.
func (s *Session) text(text string) {
	if text = paragraphs(text); text != "" {
		s.Texts = append(s.Texts, text)
	}
}

// link adds a link to something about the session.
func (s *Session) link(name, url string) {
	if url = line(url); url != "" {
		s.Links = append(s.Links, report.Link{Name: line(name), URL: url})
	}
}
