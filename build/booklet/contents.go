package booklet

import (
	"fmt"
	"html/template"
	"slices"
	"strings"

	"reportwidget/app/report"
)

// line is one of the contents.
type line struct {
	To, Title, Lang string
	Level           int
	Number          string
}

// Link leads to the line's place.
func (l line) Link() string { return "#" + l.To }

// Contents are the lines of the table of contents.
func (v *volume) Contents() []line {
	var lines []line
	add := func(level int, to, title, lang string) {
		lines = append(lines, line{to, title, lang, level, v.number(to)})
	}
	if v.Intro+v.Facts != "" {
		add(1, "about", v.Say.AboutReport, "")
	}
	if v.Diagram != "" {
		add(1, "relations", v.Drawn(), "")
	}
	for _, c := range v.Chapters {
		add(1, c.ID, c.Title, c.Lang)
		for _, s := range c.Sessions {
			add(2, s.Session.ID, s.Session.Title, s.Lang)
		}
	}
	if v.People != nil {
		add(1, "people", v.Say.Booklet.People, "")
	}
	if v.Facets != nil {
		add(1, "values", v.Say.Booklet.Values, "")
	}
	return lines
}

// number returns that of the page on which a place is, as text: as wide as most numbers
// until it is known, so that what stands around it does not move.
func (v *volume) number(place string) string {
	if n := v.Numbers[place]; n > 0 {
		return fmt.Sprint(n)
	}
	return "00"
}

// Places lists the pages that an entry of an index leads to, each once.
func (v *volume) Places(e entry) template.HTML {
	var links []string
	sessions := slices.Clone(e.Sessions)
	slices.SortStableFunc(sessions, func(a, b *report.Session) int { return v.Numbers[a.ID] - v.Numbers[b.ID] })
	last := ""
	for _, s := range sessions {
		n := v.number(s.ID)
		if n == last && v.Numbers != nil {
			continue
		}
		last = n
		links = append(links, fmt.Sprintf(`<a href="#%s">%s</a>`, template.HTMLEscapeString(s.ID), n))
	}
	return template.HTML(strings.Join(links, template.HTMLEscapeString(v.Say.Comma)))
}

// Drawn is the heading of the diagram.
func (v *volume) Drawn() string {
	return v.Say.RelationsTitle.With("facet", v.Report.Facet(v.Report.Relations[0].Facet).Label)
}

// related is a value of the diagram with what it does for others, in words.
type related struct {
	Title, Lang string
	Says        []sentence
}

// sentence is what a value does for another one.
type sentence struct{ To, Text, Lang string }

// Related says what the diagram shows.
func (v *volume) Related() []related {
	var all []related
	facet := v.Report.Facet(v.Report.Relations[0].Facet)
	for _, value := range facet.Values {
		r := related{Title: value.Label, Lang: value.Lang}
		for _, relation := range v.Report.Relations {
			if relation.From == value.ID {
				r.Says = append(r.Says, sentence{facet.Value(relation.To).Label, relation.Text, relation.Lang})
			}
		}
		if r.Says != nil {
			all = append(all, r)
		}
	}
	return all
}
