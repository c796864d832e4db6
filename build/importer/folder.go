package importer

import (
	"fmt"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/diagnostic"
	"reportwidget/build/importer/mapping"
	"reportwidget/build/progress"
	"reportwidget/build/slug"
)

// maxPage is the size of the largest file that a report may have, in bytes.
const maxPage = 250 << 10

// Folder returns the files of a report that shows the programme, which was read
// from what has the given name, by their paths.
// What texts hold that a report cannot is counted in the [Summary]. The error is
// [diagnostic.Problems], or that of the step, which is called for every session.
func (p *Programme) Folder(name string, step progress.Step) (map[string][]byte, error) {
	head := p.head(name)
	files := map[string][]byte{"report.yaml": []byte(head)}
	if len(head) > maxPage {
		return nil, diagnostic.Problems{{File: name, Cause: "the facets have too many values for one report", Hint: "leave some out with --facet NAME=, or put rare values together with --fold-singles"}}
	}
	if !p.choices.Empty() {
		files[mapping.File] = p.choices.YAML()
	}
	for i := range p.Sessions {
		if err := step.Next("converting", len(p.Sessions)); err != nil {
			return nil, err
		}
		s := &p.Sessions[i]
		text := p.page(s)
		if len(text) > maxPage || len(s.People) > maxFacetValues {
			return nil, diagnostic.Problems{{File: name, Cause: fmt.Sprintf("the session %.80q is too long for a report", s.Title), Hint: "shorten it in the file: 250 kB of text and 1000 people are the most"}}
		}
		files[p.Path(i)] = []byte(text)
		p.writeTranslations(files, i)
	}
	p.writeLabels(files)
	return files, nil
}

// Path returns the path of the file that [Programme.Folder] makes of the session with a
// number from 0 on.
func (p *Programme) Path(i int) string {
	width := max(2, len(fmt.Sprint(len(p.Sessions))))
	return fmt.Sprintf("sessions/%0*d-%s.md", width, i+1, p.Sessions[i].fileName())
}

// fileName names the session's file by its title, or else its ID.
func (s *Session) fileName() string {
	if name := short(slug.Of(s.Title)); name != "" {
		return name
	}
	return s.ID
}

// page writes the file of a session.
func (p *Programme) page(s *Session) string {
	var b strings.Builder
	key := func(name, value string) {
		if value != "" {
			b.WriteString(name + ": " + value + "\n")
		}
	}
	b.WriteString("---\n")
	key("title", scalar(s.Title))
	key("id", s.ID)
	if len(s.Languages) == 1 && !p.inOneLanguage && s.Languages[0] != p.Lang && isTag(s.Languages[0]) {
		key("lang", s.Languages[0])
	}
	key("date", s.Times.Date)
	key("start", s.Times.Start)
	key("end", s.Times.End)
	if s.Room != "" {
		key("room", scalar(s.Room))
	}
	b.WriteString(people(s.People))
	b.WriteString(listOf("key-points", s.keyPoints))
	for _, f := range p.Facets {
		if ids := s.IDs[f.ID]; len(ids) > 0 {
			key(f.ID, "["+strings.Join(ids, ", ")+"]")
		}
	}
	b.WriteString("---\n")
	b.WriteString(markdown(p.text(s)))
	return b.String()
}

// listOf writes a list of texts.
func listOf(key string, texts []string) string {
	var b strings.Builder
	for i, text := range texts {
		if i == 0 {
			b.WriteString(key + ":\n")
		}
		b.WriteString("  - " + scalar(text) + "\n")
	}
	return b.String()
}

func people(all []report.Person) string {
	var b strings.Builder
	for i, person := range all {
		if i == 0 {
			b.WriteString("people:\n")
		}
		if person.Role == "" {
			b.WriteString("  - " + scalar(person.Name) + "\n")
			continue
		}
		b.WriteString("  - name: " + scalar(person.Name) + "\n    role: " + scalar(person.Role) + "\n")
	}
	return b.String()
}

// text returns what a session is about: its subtitle, its texts, of which one
// may repeat another, and its links.
func (p *Programme) text(s *Session) report.Text {
	var t report.Text
	if s.Subtitle != "" && s.Subtitle != s.Title {
		t = append(t, report.Node{Kind: report.Paragraph, Nodes: report.Text{{Kind: report.Strong, Nodes: report.PlainText(s.Subtitle)[0].Nodes}}})
		t = tidy(t)
	}
	for i, text := range s.Texts {
		if !repeated(text, s.Texts[:i], s.Texts[i+1:]) {
			t = append(t, p.prose(text)...)
		}
	}
	t = append(t, s.body...)
	return append(t, p.links(s.Links)...)
}

// repeated reports whether a text stands in one before it, or as the beginning
// of one after it.
func repeated(text string, before, after []string) bool {
	for _, other := range before {
		if strings.Contains(other, text) {
			return true
		}
	}
	for _, other := range after {
		if strings.HasPrefix(other, text) && other != text {
			return true
		}
	}
	return false
}

// links returns a list of links.
func (p *Programme) links(links []report.Link) report.Text {
	c := converter{summary: &p.Summary, base: p.base()}
	list := report.Node{Kind: report.List}
	for _, l := range links {
		name, href := first(l.Name, l.URL), c.address(l.URL)
		words := report.Text{{Kind: report.Plain, Text: name}}
		if href != "" {
			words = report.Text{{Kind: report.Anchor, Href: href, Nodes: words}}
		} else {
			p.Summary.Links++
		}
		list.Nodes = append(list.Nodes, report.Node{Kind: report.Item, Nodes: report.Text{{Kind: report.Paragraph, Nodes: words}}})
	}
	return tidy(report.Text{list})
}
