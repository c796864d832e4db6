package site

import (
	"slices"
	"strings"

	"reportwidget/app/export"
	"reportwidget/app/report"
	"reportwidget/app/view"
	"reportwidget/build/slug"
)

// hasPeoplePages reports whether each person of a report has a page: where the author
// says something of people, or wants readers to filter by them.
func hasPeoplePages(r *report.Report) bool {
	return r.People != nil || slices.Contains(r.FilterBy, report.PeopleFacet)
}

// withPeople returns a report, and its translations, in which people have the IDs of
// their pages. Pages of a facet of the author's that is called the same come first.
func withPeople(r *report.Report) *report.Report {
	if !hasPeoplePages(r) || r.Facet(report.PeopleFacet) != nil {
		return r
	}
	ids := slug.People(r)
	own := identified(r, r, ids)
	own.Translations = nil
	for _, t := range r.Translations {
		own.Translations = append(own.Translations, identified(t, r, ids))
	}
	return own
}

// identified returns a version of the report in which people have IDs. A translation
// may write a name in its own way: its people are those of the original, in order.
func identified(r, original *report.Report, ids map[string]string) *report.Report {
	own := *r
	own.People = original.People
	own.Sessions = slices.Clone(r.Sessions)
	for i := range own.Sessions {
		s, people := &own.Sessions[i], original.Sessions[i].People
		s.People = slices.Clone(s.People)
		for k := range min(len(s.People), len(people)) {
			s.People[k].ID = ids[people[k].Name]
		}
	}
	return &own
}

// directory returns the people who have pages, in the order in which the sessions,
// which are in that of the programme, name them first.
func directory(r *report.Report, sessions []*report.Session) []*view.Person {
	if !hasPeoplePages(r) {
		return nil
	}
	profiles := map[string]report.Profile{}
	ids := slug.People(r)
	for _, p := range r.People {
		profiles[ids[p.Name]] = p
	}
	var all []*view.Person
	known := map[string]*view.Person{}
	for _, s := range sessions {
		for _, p := range s.People {
			if p.ID == "" {
				continue
			}
			if known[p.ID] == nil {
				known[p.ID] = &view.Person{ID: p.ID, Name: p.Name, Profile: profiles[p.ID]}
				all = append(all, known[p.ID])
			}
			known[p.ID].Add(s, p)
		}
	}
	return all
}

// isPerson reports whether a page is of one person, whose own page takes its place.
func (p *pages) isPerson(page view.Page) bool {
	return p.people != nil && page.Facet == report.PeopleFacet && page.And.Facet == ""
}

// addPeople adds the page of each person, and the citations of their sessions.
func (p *pages) addPeople(to files) {
	for _, person := range p.people {
		to.add(p.file(view.PersonPath(person.ID)), asPage, func() ([]byte, error) { return p.person(person) })
		if p.citesPeople() {
			p.cite(to, view.PersonPath(person.ID), asPlain, func() []export.Work { return p.worksOf(person) })
		}
	}
}

// maxCitedPeople is the number of people up to which each has citation files: three
// files each would be most of the site of a large congress, and the page has the
// citations anyway.
const maxCitedPeople = 200

func (p *pages) citesPeople() bool { return len(p.people) <= maxCitedPeople }

func (p *pages) worksOf(person *view.Person) (works []export.Work) {
	v := export.View{Report: p.report, Address: p.address()}
	for _, part := range person.Parts {
		works = append(works, v.SessionWork(part.Session))
	}
	return works
}

func (p *pages) person(person *view.Person) ([]byte, error) {
	path := view.PersonPath(person.ID)
	shell := p.shell(path, view.SessionPlace, person.Name+" · "+p.report.Title, p.introduced(person))
	shell.Assets.Frame, shell.Assets.Keep = "", "" // the page is complete without scripts
	page := view.SessionPlace
	page.Lang, page.Say = p.report.Lang, p.say
	return p.write(path, shell, subject{person: person}, &view.PersonPage{
		Report: p.report, Page: page, Person: person, Works: p.worksOf(person), Filed: p.citesPeople(),
	})
}

// introduced says who the person is and what the sessions are.
func (p *pages) introduced(person *view.Person) string {
	said := []string{person.Name}
	if person.Profile.Affiliation != "" {
		said = append(said, person.Profile.Affiliation)
	}
	for _, part := range person.Parts {
		said = append(said, part.Session.Title)
	}
	return clip(strings.Join(said, " · "))
}
