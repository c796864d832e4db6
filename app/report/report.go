// Package report is the model of an event report, shared by the command that
// builds it and the program that shows it in the browser.
//
// A [Report] holds sessions. Facets, which the author names, classify them; a
// [Query] selects some of them; package search answers it. A [Bundle] is a
// report as it travels. The package knows no browser, no file and no Markdown.
package report

import (
	"path"
	"slices"
	"strings"
)

// Report is all that is published of one event.
type Report struct {
	// ID names the report in addresses; see [ValidID].
	ID string `json:"id"`
	// Lang is the BCP 47 tag of the language the report is in. A part in
	// another one says so in a field of its own, by the same kind of tag.
	Lang string `json:"lang"`
	// Languages are those the report can be read in, the original first. It is
	// nil for a report in one language.
	Languages []Language `json:"languages,omitempty"`
	Title     string     `json:"title"`
	TitleLang string     `json:"titleLang,omitempty"`
	// Colour is that of links, buttons and the focus, such as "#rrggbb" or "#rgb". It
	// is shown in shades that can be read; see [Theme.Shade].
	Colour    string `json:"colour,omitempty"`
	Summary   Text   `json:"summary,omitempty"`
	Event     Event  `json:"event"`
	Publisher Link   `json:"publisher,omitzero"`
	Licence   Link   `json:"licence,omitzero"`
	// DOI leads to the archived copy: "10.5281/zenodo.1234", without the address of a
	// resolver.
	DOI       string     `json:"doi,omitempty"`
	Credits   []Text     `json:"credits,omitempty"`
	Documents []Link     `json:"documents,omitempty"`
	Facets    []Facet    `json:"facets,omitempty"`
	Relations []Relation `json:"relations,omitempty"`
	Sessions  []Session  `json:"sessions"`
	// Accessibility is what the author adds to the statement about it.
	Accessibility Accessibility `json:"accessibility,omitzero"`
	// FilterBy are the facets, RoomFacet or PeopleFacet, that the author wants to be
	// made of what sessions say. The report that is published has them.
	FilterBy []string `json:"-"`
	// People is what the author adds to the names in sessions. It is nil where the
	// people have no pages, unless FilterBy names PeopleFacet.
	People []Profile `json:"-"`
	// Translations are the report in its other languages, with the same IDs
	// throughout. Each is a bundle of its own, so none is in this one's.
	Translations []*Report `json:"-"`
}

// Event is what the report is about.
type Event struct {
	Name      string `json:"name,omitempty"`
	Lang      string `json:"lang,omitempty"` // of the name
	URL       string `json:"url,omitempty"`
	Place     string `json:"place,omitempty"`
	PlaceLang string `json:"placeLang,omitempty"`
	// Start and End are the first and the last day, such as "2006-01-02".
	Start string `json:"start,omitempty"`
	End   string `json:"end,omitempty"`
	// Zone is the IANA name of the zone in which all times are given.
	Zone string `json:"zone,omitempty"`
}

// Accessibility is what only the author of a report knows about how accessible
// it is.
type Accessibility struct {
	// Contact is the address to write to about barriers.
	Contact string `json:"contact,omitempty"`
	// Date is the day of the statement, such as "2006-01-02".
	Date string `json:"date,omitempty"`
	// Limits are known barriers.
	Limits []Text `json:"limits,omitempty"`
}

// Link is something with a name that may have an address.
type Link struct {
	Name string `json:"name"`
	Lang string `json:"lang,omitempty"`
	URL  string `json:"url,omitempty"`
}

// Facet is one way to classify the sessions. Its ID is a parameter of the
// page's address, so it may be none of the reserved names.
type Facet struct {
	ID     string  `json:"id"`
	Label  string  `json:"label"`
	Lang   string  `json:"lang,omitempty"`
	Values []Value `json:"values"`
}

// The IDs of the facets of what sessions say anyway. The values of DayFacet are the
// days, as "2006-01-02".
const (
	DayFacet    = "day"
	RoomFacet   = "room"
	PeopleFacet = "people"
)

// SessionFacets are those facets, in the order in which a page has them.
var SessionFacets = []string{DayFacet, RoomFacet, PeopleFacet}

// Names returns what a session says of such a facet.
func (s *Session) Names(facet string) (names []string) {
	switch {
	case facet == DayFacet && s.Date != "":
		return []string{s.Date}
	case facet == RoomFacet && s.Room != "":
		return []string{s.Room}
	case facet == PeopleFacet:
		for _, p := range s.People {
			names = append(names, p.Name)
		}
	}
	return names
}

// Names returns all that sessions say of such a facet, or nothing if the report does
// not have it: days are offered anyway, the others where the author wants them, and
// none in place of a facet of the author's.
func (r *Report) Names(facet string) (names []string) {
	if r.Facet(facet) != nil || facet != DayFacet && !slices.Contains(r.FilterBy, facet) {
		return nil
	}
	for i := range r.Sessions {
		names = append(names, r.Sessions[i].Names(facet)...)
	}
	return names
}

// Value is one class of a facet.
type Value struct {
	ID          string `json:"id"`
	Label       string `json:"label"`
	Lang        string `json:"lang,omitempty"` // of the label
	Summary     string `json:"summary,omitempty"`
	SummaryLang string `json:"summaryLang,omitempty"`
	// Colour is the value's own, like the report's.
	Colour string `json:"colour,omitempty"`
}

// Relation says how one value of a facet helps another.
type Relation struct {
	Facet string `json:"facet"`
	From  string `json:"from"`
	To    string `json:"to"`
	Text  string `json:"text"`
	Lang  string `json:"lang,omitempty"`
}

// Session is one item of the event's programme.
type Session struct {
	// ID is the session's anchor in pages and its name in addresses.
	ID string `json:"id"`
	// Lang is set where the session is in another language than the report.
	Lang  string `json:"lang,omitempty"`
	Title string `json:"title"`
	// TitleLang is set where the title is in another language than the session.
	TitleLang string `json:"titleLang,omitempty"`
	// Date is a day as "2006-01-02", Start and End are times of the event's
	// zone as "15:04". An End before Start is on the day after.
	Date   string   `json:"date,omitempty"`
	Start  string   `json:"start,omitempty"`
	End    string   `json:"end,omitempty"`
	Room   string   `json:"room,omitempty"`
	People []Person `json:"people,omitempty"`
	// Picture is one of the session as a whole, or nil: a node of the kind [Figure].
	Picture    *Node       `json:"picture,omitempty"`
	KeyPoints  []Text      `json:"keyPoints,omitempty"`
	Text       Text        `json:"text,omitempty"`
	Files      []File      `json:"files,omitempty"`
	Recordings []Recording `json:"recordings,omitempty"`
	// Facets maps a facet's ID to the IDs of the values the session has.
	Facets map[string][]string `json:"facets,omitempty"`
}

// Person is somebody who took part, with the role if it is known.
type Person struct {
	// ID is that of the person's page in addresses, or "" if there is none.
	ID   string `json:"id,omitempty"`
	Name string `json:"name"`
	Role string `json:"role,omitempty"`
	Lang string `json:"lang,omitempty"` // of the role
}

// Profile is what is known of a person besides the sessions.
type Profile struct {
	// ID is that of the person's page in addresses, if the author has chosen it.
	ID   string
	Name string
	// Also are other spellings of the name, which the report does not show.
	Also []string
	// ORCID is an identifier such as "0000-0002-1825-0097". https://orcid.org
	ORCID string
	// URL is the address of the person's own page on the web.
	URL         string
	Affiliation string
}

// File is one that belongs to a session, such as slides.
type File struct {
	Name string `json:"name"`
	Lang string `json:"lang,omitempty"` // of the name
	// URL is its path from the folder of the bundle.
	URL   string `json:"url"`
	Bytes int    `json:"bytes,omitempty"`
	// Language is what the file is written in, if that is known.
	Language *Language `json:"language,omitempty"`
}

// Kind returns what the ending of the file's name says that it is, such as "PDF".
func (f File) Kind() string {
	return strings.ToUpper(strings.TrimPrefix(path.Ext(f.URL), "."))
}

// Recording is one of a session, which another website shows.
type Recording struct {
	Name    string `json:"name,omitempty"`
	Lang    string `json:"lang,omitempty"` // of the name
	URL     string `json:"url"`
	Minutes int    `json:"minutes,omitempty"`
	// Language is what is spoken, if that is known.
	Language *Language `json:"language,omitempty"`
	// Captions are the languages of the words that one can read along.
	Captions []Language `json:"captions,omitempty"`
}

// Host returns the website that shows the recording, such as "media.example.org".
func (r Recording) Host() string {
	_, after, _ := strings.Cut(r.URL, "//")
	host, _, _ := strings.Cut(after, "/")
	return strings.TrimPrefix(host, "www.")
}

// Facet returns the facet with the given ID, or nil.
func (r *Report) Facet(id string) *Facet {
	for i := range r.Facets {
		if r.Facets[i].ID == id {
			return &r.Facets[i]
		}
	}
	return nil
}

// Value returns the value with the given ID, or nil.
func (f *Facet) Value(id string) *Value {
	for i := range f.Values {
		if f.Values[i].ID == id {
			return &f.Values[i]
		}
	}
	return nil
}

// ValueIDs returns the IDs of all values.
func (f *Facet) ValueIDs() []string {
	ids := make([]string, len(f.Values))
	for i, v := range f.Values {
		ids[i] = v.ID
	}
	return ids
}
