package single

import (
	"strings"

	"golang.org/x/net/html"

	"reportwidget/app/report"
	"reportwidget/app/view"
	"reportwidget/build/markup"
)

// people adds what the pages of people say, in the order in which the sessions name
// them.
func (m *making) people(to *html.Node) error {
	added := map[string]bool{}
	for i := range m.report.Sessions {
		for _, p := range m.report.Sessions[i].People {
			if !m.hasPage(p) || added[p.ID] {
				continue
			}
			added[p.ID] = true
			if err := m.person(to, p.ID); err != nil {
				return err
			}
		}
	}
	return nil
}

func (m *making) hasPage(p report.Person) bool {
	return p.ID != "" && m.website.Has(m.folder+view.PersonPath(p.ID)+"index.html")
}

func (m *making) hasPeople() bool {
	for i := range m.report.Sessions {
		for _, p := range m.report.Sessions[i].People {
			if m.hasPage(p) {
				return true
			}
		}
	}
	return false
}

// person adds what the page of a person says, with the ID that its address becomes. Its
// links begin where the page is.
func (m *making) person(to *html.Node, id string) error {
	path := view.PersonPath(id)
	page, err := m.parse(path + "index.html")
	if err != nil {
		return err
	}
	person := markup.First(page, markup.Classed("person"))
	markup.Remove(person)
	markup.Lower(person, 1)
	markup.Set(person, "id", strings.TrimSuffix(path, "/"))
	markup.Set(person, "class", "person")
	relink(person, path)
	to.AppendChild(person)
	return nil
}
