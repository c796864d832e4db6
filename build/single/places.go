package single

import (
	"cmp"
	"slices"

	"golang.org/x/net/html"

	"reportwidget/build/markup"

	"reportwidget/app/messages"
	"reportwidget/app/report"
)

// places adds what other pages of the website hold: the sessions of each facet value,
// the people, and the statement about accessibility.
func (m *making) places() error {
	main := markup.First(m.page, markup.Identified("report"))
	say, err := messages.In(m.report.Lang)
	if err != nil {
		return err
	}
	for n := main.NextSibling; n != nil; n = main.NextSibling {
		markup.Remove(n) // what installs the report
	}
	if len(m.report.Facets) > 0 {
		main.Parent.AppendChild(m.values(say))
	}
	if err := m.people(main.Parent); err != nil {
		return err
	}
	statement, err := m.parse("accessibility/index.html")
	if err != nil {
		return err
	}
	if article := markup.First(statement, markup.Classed("statement")); article != nil {
		markup.Remove(article)
		markup.Lower(article, 1)
		markup.Set(article, "id", "accessibility")
		main.Parent.AppendChild(article)
	}
	return nil
}

// values lists the sessions of each facet value.
func (m *making) values(say *messages.Catalogue) *html.Node {
	section := markup.Element("section", "", "class", "by-value")
	section.AppendChild(markup.Element("h2", say.PagesByFacet, "lang", say.Lang, "dir", messages.Direction(say.Lang)))
	for _, f := range m.report.Facets {
		if f.ID == report.PeopleFacet && m.hasPeople() {
			continue // their pages list their sessions
		}
		section.AppendChild(markup.In(markup.Element("h3", f.Label), f.Lang))
		for _, v := range f.Values {
			section.AppendChild(markup.In(markup.Element("h4", v.Label, "id", f.ID+"/"+v.ID), v.Lang))
			section.AppendChild(m.sessionsOf(f.ID, v.ID))
		}
	}
	return section
}

func (m *making) sessionsOf(facet, value string) *html.Node {
	list := markup.Element("ul", "")
	for i := range m.report.Sessions {
		s := &m.report.Sessions[i]
		if !has(s, facet, value) {
			continue
		}
		item := markup.Element("li", "")
		item.AppendChild(markup.In(markup.Element("a", s.Title, "href", "#"+s.ID), cmp.Or(s.TitleLang, s.Lang)))
		list.AppendChild(item)
	}
	return list
}

func has(s *report.Session, facet, value string) bool {
	return slices.Contains(s.Facets[facet], value)
}
