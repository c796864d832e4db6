// Package booklet makes a report one document for paper and for reading away from the
// web: a cover, contents, the sessions by day or by the values of a facet, and indexes.
// [Pages] writes it as HTML, from what package site has made; a [Printer] makes that a PDF.
package booklet

import (
	"bytes"
	"cmp"
	_ "embed"
	"fmt"
	"html/template"
	"strings"

	"reportwidget/app/messages"
	"reportwidget/app/report"
	"reportwidget/app/view"
	"reportwidget/build/markup"
	"reportwidget/build/site"
)

//go:embed booklet.html
var shell string

//go:embed booklet.css
var look string

var booklet = template.Must(template.New("booklet").Funcs(template.FuncMap{"direction": messages.Direction}).Parse(shell))

// volume is what the template prints.
type volume struct {
	Say       *messages.Catalogue
	Report    *report.Report
	Lang, Dir string
	Style     template.CSS
	Days      string // of the event
	Address   string // of the report on the web, or ""
	Intro     template.HTML
	Facts     template.HTML
	Diagram   template.HTML
	Chapters  []chapter
	People    []entry
	Facets    []index
	// Numbers are those of the pages on which places are, by their IDs.
	Numbers map[string]int
}

// chapter is a day, a value of a facet, or all of a report that has neither.
type chapter struct {
	ID, Title, Lang string
	Sessions        []part
}

// part is a session in a chapter.
type part struct {
	Session *report.Session
	Lang    string // of the title, or ""
	Body    template.HTML
}

// entry is a line of an index with the sessions that it leads to.
type entry struct {
	ID, Label, Lang string
	Sessions        []*report.Session
}

// index lists the values of a facet.
type index struct {
	Label, Lang string
	Entries     []entry
}

// Pages returns the booklet of the report in a folder of a website, such as "summit/" or
// "summit/fr/", as HTML that holds all it needs. Numbers are those of the pages on which
// places are, by their IDs; it is nil until they are known.
func Pages(website site.Tree, folder string, numbers map[string]int) ([]byte, error) {
	m := making{website: website, folder: folder}
	v, err := m.volume()
	if err != nil {
		return nil, fmt.Errorf("%s: making the booklet: %w", folder, err)
	}
	v.Numbers = numbers
	var b bytes.Buffer
	if err := booklet.Execute(&b, v); err != nil {
		return nil, fmt.Errorf("%s: writing the booklet: %w", folder, err)
	}
	return b.Bytes(), nil
}

// making is a booklet that is being made.
type making struct {
	website site.Tree
	folder  string
	report  *report.Report
	say     *messages.Catalogue
}

func (m *making) volume() (*volume, error) {
	bundle, err := m.website.File(m.folder + "report.json")
	if err != nil {
		return nil, err
	}
	decoded, err := report.Decode(bytes.NewReader(bundle))
	if err != nil {
		return nil, fmt.Errorf("reading report.json: %w", err)
	}
	m.report = decoded.Report
	if m.say, err = messages.In(m.report.Lang); err != nil {
		return nil, err
	}
	v := &volume{Say: m.say, Report: m.report, Lang: m.report.Lang, Dir: messages.Direction(m.report.Lang), People: people(m.report), Facets: facets(m.report)}
	if e := m.report.Event; e.Start != "" {
		v.Days = m.say.Days(e.Start, e.End)
	}
	if err := m.front(v); err != nil {
		return nil, err
	}
	v.Chapters, err = m.chapters()
	return v, err
}

// front takes the introduction, the diagram and the style from the report's page.
func (m *making) front(v *volume) error {
	page, err := markup.Parse(m.website, m.folder+"index.html")
	if err != nil {
		return err
	}
	if link := markup.First(page, linked("canonical")); link != nil && strings.Contains(markup.Get(link, "href"), "://") {
		v.Address = markup.Get(link, "href") // and not "./", where nobody knows the website's
	}
	link := markup.First(page, linked("stylesheet"))
	style, err := m.website.File(m.path(markup.Get(link, "href"), ""))
	if err != nil {
		return err
	}
	v.Style = template.CSS(string(style) + look)
	for _, n := range markup.All(page, markup.Classed("lede")) {
		printed, err := m.printed(n, "", 1)
		if err != nil {
			return err
		}
		v.Intro += printed
	}
	if facts := markup.First(page, markup.Classed("facts")); facts != nil {
		if v.Facts, err = m.printed(facts, "", 0); err != nil {
			return err
		}
	}
	diagram := markup.First(page, markup.Classed("relations"))
	if diagram == nil {
		return nil
	}
	diagram.Data, diagram.DataAtom = "div", 0 // which is always open
	heading := markup.First(diagram, markup.Named("summary"))
	heading.Data, heading.DataAtom = "div", 0
	markup.Remove(markup.All(diagram, markup.Classed("unfold"))...)
	v.Diagram, err = m.printed(diagram, "", 0)
	return err
}

// linked reports whether an element is a link of a kind.
func linked(kind string) func(*node) bool {
	return func(n *node) bool { return markup.Get(n, "rel") == kind }
}

// chapters groups the sessions by their days, if most have one, or by the first facet's
// values.
func (m *making) chapters() ([]chapter, error) {
	r := m.report
	var all []chapter
	at := map[string]int{}
	add := func(c chapter, s *report.Session) error {
		if _, found := at[c.ID]; !found {
			at[c.ID] = len(all)
			all = append(all, c)
		}
		p, err := m.part(s)
		chapter := &all[at[c.ID]]
		chapter.Sessions = append(chapter.Sessions, p)
		return err
	}
	days := view.InDays(r) && r.Sessions[0].Date != r.Sessions[len(r.Sessions)-1].Date
	for i := range r.Sessions {
		if err := add(m.chapterOf(&r.Sessions[i], days), &r.Sessions[i]); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// chapterOf returns the chapter of a session: that of its day, of its first value of the
// first facet, or the one of all others.
func (m *making) chapterOf(s *report.Session, days bool) chapter {
	if days && s.Date != "" {
		return chapter{ID: "on/" + s.Date, Title: m.say.DayOfWeek(s.Date)}
	}
	if len(m.report.Facets) > 0 && !days {
		f := &m.report.Facets[0]
		if values := s.Facets[f.ID]; len(values) > 0 {
			v := f.Value(values[0])
			return chapter{ID: "in/" + v.ID, Title: v.Label, Lang: v.Lang}
		}
	}
	return chapter{ID: "in/", Title: m.say.Sessions}
}

func (m *making) part(s *report.Session) (part, error) {
	path := "session/" + s.ID + "/"
	page, err := markup.Parse(m.website, m.folder+path+"index.html")
	if err != nil {
		return part{}, err
	}
	article := markup.First(page, markup.Identified(s.ID))
	markup.Remove(markup.First(article, markup.Named("h1")), markup.First(article, markup.Classed("band")))
	markup.Unset(article, "id")
	body, err := m.printed(article, path, 2)
	return part{s, cmp.Or(s.TitleLang, s.Lang), body}, err
}
