package site

import (
	"encoding/json"
	"html/template"
	"strings"
	"time"

	"reportwidget/app/export"
	"reportwidget/app/report"
	"reportwidget/app/view"
)

// maxListed is the number of sessions up to which the report's page lists them
// to machines. A longer list would delay the page for its readers; each session
// says on its own page which event it belongs to.
const maxListed = 100

// thing is something in the words of https://schema.org. Its members are
// written in this order.
type thing struct {
	Context     string   `json:"@context,omitempty"`
	Type        string   `json:"@type"`
	Name        string   `json:"name"`
	FamilyName  string   `json:"familyName,omitempty"`
	GivenName   string   `json:"givenName,omitempty"`
	Description string   `json:"description,omitempty"`
	URL         string   `json:"url,omitempty"`
	Identifier  string   `json:"identifier,omitempty"`
	InLanguage  string   `json:"inLanguage,omitempty"`
	StartDate   string   `json:"startDate,omitempty"`
	EndDate     string   `json:"endDate,omitempty"`
	Location    *thing   `json:"location,omitempty"`
	Image       string   `json:"image,omitempty"`
	Keywords    []string `json:"keywords,omitempty"`
	Author      *thing   `json:"author,omitempty"`
	IsPartOf    *thing   `json:"isPartOf,omitempty"`
	HasPart     []thing  `json:"hasPart,omitempty"`
	Publisher   *thing   `json:"publisher,omitempty"`
	Contributor []thing  `json:"contributor,omitempty"`
	License     string   `json:"license,omitempty"`
	About       *thing   `json:"about,omitempty"`
	SubjectOf   *thing   `json:"subjectOf,omitempty"`
	SuperEvent  *thing   `json:"superEvent,omitempty"`
	SubEvent    []thing  `json:"subEvent,omitempty"`
	SameAs      []string `json:"sameAs,omitempty"`
	Affiliation *thing   `json:"affiliation,omitempty"`
	PerformerIn []thing  `json:"performerIn,omitempty"`
}

// reportData describes the report and, as what it is about, the event with its
// sessions. The report does not tell when it was published, so nor does this.
func reportData(v export.View) template.JS {
	r := v.Report
	event := eventThing(r)
	t := reportThing(v)
	if len(r.Sessions) <= maxListed {
		for i := range r.Sessions {
			switch s := sessionThing(v, &r.Sessions[i]); {
			case s.Type != eventType:
				t.HasPart = append(t.HasPart, s)
			case event != nil:
				event.SubEvent = append(event.SubEvent, s)
			}
		}
	}
	t.Context = "https://schema.org"
	t.Description = v.Work().Abstract
	t.Author, t.Publisher = publisher(r), publisher(r)
	t.License, t.Identifier = absolute(v, r.Licence.URL), r.Archive()
	t.About = event
	return script(t)
}

// The types of what is not a report.
const (
	eventType = "Event"
	partType  = "CreativeWork"
)

// kindOf returns the type of what a session's page is about: of a session that
// was held, or of a part of the report.
func kindOf(w export.Work) string {
	if w.Session {
		return eventType
	}
	return partType
}

// sessionData describes a session as a part of its event, or of the report.
func sessionData(v export.View, s *report.Session) template.JS {
	w := v.SessionWork(s)
	t := sessionThing(v, s)
	t.Context = "https://schema.org"
	t.Description = w.Abstract
	t.Keywords = keywords(v.Report, s)
	if p := shareable(s); p != nil {
		t.Image = pictureAddress(v.Address, p)
	}
	if len(s.People) > 0 {
		t.Contributor = persons(v, s, w.Authors)
	}
	whole := reportThing(v)
	if w.Session {
		t.SuperEvent, t.SubjectOf = eventThing(v.Report), &whole
	} else {
		t.IsPartOf = &whole
	}
	return script(t)
}

func reportThing(v export.View) thing {
	w := v.Work()
	return thing{Type: "Report", Name: w.Title, URL: w.URL, InLanguage: w.Lang}
}

// eventThing returns nil for an event without a name, of which nothing can be
// said that would be understood.
func eventThing(r *report.Report) *thing {
	e := r.Event
	if e.Name == "" {
		return nil
	}
	return &thing{Type: eventType, Name: e.Name, URL: e.URL, StartDate: e.Start, EndDate: e.End, Location: place(e.Place)}
}

func sessionThing(v export.View, s *report.Session) thing {
	w := v.SessionWork(s)
	t := thing{Type: kindOf(w), Name: w.Title, URL: w.URL, InLanguage: w.Lang}
	if w.Session {
		t.Location = place(s.Room, w.Place)
		t.StartDate, t.EndDate = sessionTimes(v.Report.Event, s)
	}
	return t
}

func place(parts ...string) *thing {
	var known []string
	for _, p := range parts {
		if p != "" {
			known = append(known, p)
		}
	}
	if known == nil {
		return nil
	}
	return &thing{Type: "Place", Name: strings.Join(known, ", ")}
}

func publisher(r *report.Report) *thing {
	if r.Publisher.Name == "" {
		return nil
	}
	return &thing{Type: "Organization", Name: r.Publisher.Name, URL: r.Publisher.URL}
}

// persons are the people of a session, whose names are given as citations have them,
// with the addresses of their pages.
func persons(v export.View, s *report.Session, names []export.Name) []thing {
	var all []thing
	for i, n := range names {
		t := personThing(n)
		if len(names) == len(s.People) && s.People[i].ID != "" {
			t.URL = absolute(v, view.PersonPath(s.People[i].ID))
		}
		all = append(all, t)
	}
	return all
}

func personThing(n export.Name) thing {
	name := n.Literal
	if name == "" {
		name = n.Given + " " + n.Family
	}
	return thing{Type: "Person", Name: name, FamilyName: n.Family, GivenName: n.Given}
}

// personData describes a person by what they took part in and what they say of
// themselves elsewhere.
func personData(v export.View, p *view.Person) template.JS {
	t := personThing(export.PersonName(p.Name))
	t.Context, t.URL = "https://schema.org", absolute(v, view.PersonPath(p.ID))
	for _, address := range []string{p.ORCIDLink(), p.Profile.URL} {
		if address != "" {
			t.SameAs = append(t.SameAs, address)
		}
	}
	if p.Profile.Affiliation != "" {
		t.Affiliation = &thing{Type: "Organization", Name: p.Profile.Affiliation}
	}
	for _, part := range p.Parts {
		t.PerformerIn = append(t.PerformerIn, sessionThing(v, part.Session))
	}
	return script(t)
}

// sessionTimes returns when a session begins and ends, as ISO 8601 writes it,
// with the offset from UTC where the event's zone is known.
func sessionTimes(e report.Event, s *report.Session) (start, end string) {
	if s.Date == "" || s.Start == "" {
		return s.Date, ""
	}
	start = moment(e, s.Date, s.Start, 0)
	switch {
	case s.End == "":
		return start, ""
	case s.End < s.Start:
		return start, moment(e, s.Date, s.End, 1)
	}
	return start, moment(e, s.Date, s.End, 0)
}

func moment(e report.Event, date, clock string, days int) string {
	zone, err := time.LoadLocation(e.Zone)
	known := err == nil && e.Zone != "" && e.Zone != "Local"
	if !known {
		zone = time.UTC
	}
	t, err := time.ParseInLocation("2006-01-02 15:04", date+" "+clock, zone)
	if err != nil {
		return date
	}
	t = t.AddDate(0, 0, days)
	if !known {
		return t.Format("2006-01-02T15:04")
	}
	return t.Format("2006-01-02T15:04-07:00")
}

// script returns JSON that no text in it can end: encoding/json writes <, >, &
// and the line separators of Unicode as escapes.
func script(t thing) template.JS {
	b, err := json.Marshal(t)
	if err != nil {
		return "" // strings and structs can always be written
	}
	return template.JS(b)
}
