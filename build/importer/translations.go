package importer

import (
	"strings"

	"reportwidget/build/content"
	"reportwidget/build/importer/records"
	"reportwidget/build/tabular"
)

// translation is a column that says in another language what a column says.
type translation struct {
	column int
	field  tabular.Field
	lang   string
}

// translate reads what a session says in other languages.
func (a *application) translate(s *Session, row []records.Cell) {
	for _, t := range a.translations {
		text := strings.TrimSpace(strings.Join(row[t.column], "\n\n"))
		if text == "" || !content.ValidLanguage(t.lang) {
			continue
		}
		if facet := facetOf[t.field]; facet != "" {
			a.translateValues(facet, t, row)
			continue
		}
		if s.In[t.lang] == nil {
			if s.In == nil {
				s.In = map[string]*Session{}
			}
			s.In[t.lang] = &Session{}
		}
		switch in := s.In[t.lang]; t.field {
		case tabular.Title:
			in.Title = line(text)
		case tabular.Room:
			in.Room = line(text)
		default:
			in.text(text)
		}
	}
}

// writeTranslations adds the files of a session's translations.
func (p *Programme) writeTranslations(files map[string][]byte, i int) {
	s := &p.Sessions[i]
	for _, lang := range sortedKeys(s.In) {
		in := s.In[lang]
		if lang == p.Lang || in.Title == s.Title && in.Room == s.Room && len(in.Texts) == 0 {
			continue
		}
		files[strings.TrimSuffix(p.Path(i), ".md")+"."+lang+".md"] = []byte(p.translatedPage(in))
		p.Summary.Translations.add(lang)
	}
}

// translatedPage writes the file of a translation: what readers see, and nothing else.
func (p *Programme) translatedPage(in *Session) string {
	var b strings.Builder
	b.WriteString("---\n")
	if in.Title != "" {
		b.WriteString("title: " + scalar(in.Title) + "\n")
	}
	if in.Room != "" {
		b.WriteString("room: " + scalar(in.Room) + "\n")
	}
	b.WriteString("---\n")
	b.WriteString(markdown(p.text(in)))
	return b.String()
}
