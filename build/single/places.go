package single

import (
	"cmp"
	"slices"

	"golang.org/x/net/html"

	"reportwidget/app/messages"
	"reportwidget/app/report"
)

// places adds what other pages of the website hold: the sessions of each facet value,
// and the statement about accessibility.
func (m *making) places() error {
	main := first(m.page, identified("report"))
	say, err := messages.In(m.report.Lang)
	if err != nil {
		return err
	}
	for n := main.NextSibling; n != nil; n = main.NextSibling {
		remove(n) // what installs the report
	}
	if len(m.report.Facets) > 0 {
		main.Parent.AppendChild(m.values(say))
	}
	statement, err := m.parse("accessibility/index.html")
	if err != nil {
		return err
	}
	if article := first(statement, classed("statement")); article != nil {
		remove(article)
		lower(article)
		set(article, "id", "accessibility")
		main.Parent.AppendChild(article)
	}
	return nil
}

// lower makes headings one level lower.
func lower(root *html.Node) {
	for _, n := range all(root, func(n *html.Node) bool { return n.Data == "h1" || n.Data == "h2" }) {
		n.Data, n.DataAtom = map[string]string{"h1": "h2", "h2": "h3"}[n.Data], 0
	}
}

// values lists the sessions of each facet value.
func (m *making) values(say *messages.Catalogue) *html.Node {
	section := element("section", "", "class", "values")
	section.AppendChild(element("h2", say.PagesByFacet, "lang", say.Lang, "dir", messages.Direction(say.Lang)))
	for _, f := range m.report.Facets {
		section.AppendChild(in(element("h3", f.Label), f.Lang))
		for _, v := range f.Values {
			section.AppendChild(in(element("h4", v.Label, "id", f.ID+"/"+v.ID), v.Lang))
			section.AppendChild(m.sessionsOf(f.ID, v.ID))
		}
	}
	return section
}

func (m *making) sessionsOf(facet, value string) *html.Node {
	list := element("ul", "")
	for i := range m.report.Sessions {
		s := &m.report.Sessions[i]
		if !has(s, facet, value) {
			continue
		}
		item := element("li", "")
		item.AppendChild(in(element("a", s.Title, "href", "#"+s.ID), cmp.Or(s.TitleLang, s.Lang)))
		list.AppendChild(item)
	}
	return list
}

func has(s *report.Session, facet, value string) bool {
	return slices.Contains(s.Facets[facet], value)
}

// in marks an element as being in another language than the report, unless that is "".
func in(n *html.Node, lang string) *html.Node {
	if lang != "" {
		set(n, "lang", lang)
		set(n, "dir", messages.Direction(lang))
	}
	return n
}
