package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
	"reportwidget/app/view/html"
)

// material lists the files and recordings of a session. A recording is a link, which
// says whose website it leads to: nothing of that is asked for before.
func material(p Page, s *report.Session, class string) app.UI {
	if len(s.Files)+len(s.Recordings) == 0 {
		return nil
	}
	items := append(html.Each(s.Files, p.file), html.Each(s.Recordings, p.recording)...)
	return html.El("ul", html.Attrs{"class": strings.TrimSpace("material " + class)}, items...)
}

func (p Page) file(f report.File) app.UI {
	a := p.link(f.URL)
	if f.Language != nil {
		a["hreflang"] = f.Language.Tag
	}
	return html.El("li", nil, p.written(f.Lang, "a", a, f.Name),
		html.El("small", nil, p.facts(f.Language, []string{f.Kind(), p.Say.Size(f.Bytes)}, "")...))
}

func (p Page) recording(r report.Recording) app.UI {
	a := p.outward(html.Attrs{"href": r.URL})
	if r.Language != nil {
		a["hreflang"] = r.Language.Tag
	}
	link := p.said("a", a, p.Say.Material.Recording)
	if r.Name != "" {
		link = p.written(r.Lang, "a", a, r.Name)
	}
	var length, captions string
	if r.Minutes > 0 {
		length = p.Say.Material.Minutes.With("count", p.Say.Number(r.Minutes))
	}
	if len(r.Captions) > 0 {
		captions = p.Say.Material.Captions.With("languages", p.names(r.Captions))
	}
	return html.El("li", nil, link, html.El("small", nil, p.facts(r.Language, []string{r.Host(), length}, captions)...))
}

// names lists languages, each as it calls itself.
func (p Page) names(languages []report.Language) string {
	var names []string
	for _, l := range languages {
		names = append(names, p.Say.Isolated(l.Name))
	}
	return strings.Join(names, p.Say.Comma)
}

// facts are what is known of a file or recording, with its language between them.
// Those that are not known are "".
func (p Page) facts(l *report.Language, before []string, after string) []app.UI {
	var facts []app.UI
	fact := func(s string) {
		if s != "" {
			facts = append(facts, p.said("span", nil, s))
		}
	}
	for _, s := range before {
		fact(s)
	}
	if l != nil {
		facts = append(facts, html.El("span", p.in(l.Tag, nil), html.Text(l.Name)))
	}
	fact(after)
	return facts
}
