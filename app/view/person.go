//go:build !reader

package view

import (
	"cmp"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/export"
	"reportwidget/app/report"
	"reportwidget/app/view/html"
)

// Person is somebody who took part in sessions of a report.
type Person struct {
	ID      string
	Name    string // as the report's language writes it
	Profile report.Profile
	Parts   []Part // in the order of the programme
}

// Part is what a person did in a session.
type Part struct {
	Session *report.Session
	Roles   []report.Person // their roles, with the languages of these
}

// Add notes that the person took part in a session.
func (p *Person) Add(s *report.Session, as report.Person) {
	if n := len(p.Parts); n == 0 || p.Parts[n-1].Session != s {
		p.Parts = append(p.Parts, Part{Session: s})
	}
	if part := &p.Parts[len(p.Parts)-1]; as.Role != "" {
		part.Roles = append(part.Roles, as)
	}
}

// orcidSite is where an ORCID iD leads.
const orcidSite = "https://orcid.org/"

// ORCIDLink returns the address of the person's ORCID record, or "".
func (p *Person) ORCIDLink() string {
	if p.Profile.ORCID == "" {
		return ""
	}
	return orcidSite + p.Profile.ORCID
}

// PersonPage is the page of one person. It is complete as it is; the program does not
// run there.
type PersonPage struct {
	app.Compo

	Report *report.Report
	Page   Page
	Person *Person
	Works  []export.Work // the sessions, to be cited
	Filed  bool          // there are files with the citations
}

func (p *PersonPage) Render() app.UI {
	return html.El("main", html.Attrs{"id": "report", "data-report": p.Report.ID},
		html.When(len(p.Report.Languages) > 1, func() app.UI {
			return &LanguageLinks{Report: p.Report, Page: p.Page, Path: PersonPath(p.Person.ID)}
		}),
		breadcrumb(p.Report, p.Page),
		html.El("article", html.Attrs{"class": "session whole person", "id": p.Person.ID},
			html.El("h1", p.Page.directed(nil, p.Person.Name), html.Text(p.Person.Name)),
			p.profile(),
			p.Page.said("h2", nil, p.Page.Say.Sessions),
			html.El("ul", html.Attrs{"class": "material"}, html.Each(p.Person.Parts, p.part)...),
			p.overview(),
		),
		p.citations(),
		&Footer{Report: p.Report, Page: p.Page},
	)
}

// profile says for whom the person works, and leads to what they say of themselves.
func (p *PersonPage) profile() app.UI {
	known := p.Person.Profile
	if known.Affiliation+known.URL+known.ORCID == "" {
		return nil
	}
	return html.El("p", html.Attrs{"class": "when"},
		html.When(known.Affiliation != "", func() app.UI { return p.Page.written("", "span", nil, known.Affiliation) }),
		html.When(known.URL != "", func() app.UI {
			return html.El("a", html.Attrs{"href": known.URL, "rel": "me"}, html.Text(host(known.URL)))
		}),
		html.When(known.ORCID != "", func() app.UI {
			return html.El("a", html.Attrs{"href": p.Person.ORCIDLink(), "rel": "me"}, html.El("bdi", nil, html.Text("ORCID "+known.ORCID)))
		}),
	)
}

func host(address string) string { return report.Recording{URL: address}.Host() }

// part leads to a session, and says when it was and what the person did there.
func (p *PersonPage) part(part Part) app.UI {
	s := part.Session
	page := p.Page.within(s.Lang)
	return html.El("li", nil,
		p.Page.written(cmp.Or(s.TitleLang, s.Lang), "a", html.Attrs{"href": p.Page.sessionAddress(s.ID)}, s.Title),
		html.El("small", nil, html.Each(part.Roles, func(as report.Person) app.UI { return page.written(as.Lang, "span", nil, as.Role) })...),
		about(page, s, true, false),
	)
}

// overview leads to the sessions among those of all, where these can be filtered by
// people.
func (p *PersonPage) overview() app.UI {
	f := p.Report.Facet(report.PeopleFacet)
	if f == nil || f.Value(p.Person.ID) == nil {
		return nil
	}
	return html.El("p", nil, p.Page.said("a", html.Attrs{"href": p.Page.At(f.ID + "=" + p.Person.ID)}, p.Page.Say.Person.Overview))
}

// citations cites each session, in the style that readers of the page expect first.
func (p *PersonPage) citations() app.UI {
	styles := export.StylesIn(p.Page.Say)
	parts := []app.UI{p.Page.said("summary", nil, p.Page.Say.Takeaway)}
	for _, w := range p.Works {
		parts = append(parts, html.El("p", p.Page.directed(p.Page.own(nil), w.Title), prose{page: p.Page}.loose(styles[0].Cite(w, p.Page.Say))...))
	}
	if p.Filed {
		parts = append(parts, html.El("ul", p.Page.own(html.Attrs{"class": "files"}), html.Each(citationFiles, func(f savedFile) app.UI {
			return html.El("li", nil, html.El("a", html.Attrs{"href": "./" + f.name, "download": strings.Replace(f.name, "cite", p.Person.ID, 1)}, html.Text(f.label)))
		})...))
	}
	return html.El("details", html.Attrs{"class": "takeaway"}, parts...)
}
