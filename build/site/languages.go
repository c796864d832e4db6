package site

import (
	"slices"
	"strings"
	"sync"

	"reportwidget/app/messages"
	"reportwidget/app/report"
	"reportwidget/app/search"
	"reportwidget/app/view"
)

// languages are those of a report's pages.
type languages struct {
	written    []report.Language // the original's first
	interfaces []report.Language // of the pages' own words only
}

func languagesOf(r *report.Report) languages {
	l := languages{written: r.Languages}
	if len(l.written) == 0 {
		l.written = []report.Language{{Tag: r.Lang}}
	}
	for _, tag := range messages.Languages {
		if !slices.ContainsFunc(l.written, func(w report.Language) bool { return primary(w.Tag) == primary(tag) }) {
			l.interfaces = append(l.interfaces, report.Language{Tag: tag})
		}
	}
	return l
}

func primary(tag string) string {
	subtag, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return subtag
}

// addInterfaces adds the pages for readers of languages that the report is not
// translated into. The words of the pages are in their language, and the report
// is the original, as its bundle is. All further pages are the original's, but
// for those that hold words of the interface only.
func (b *builder) addInterfaces(f *folder, p *pages) error {
	for _, l := range p.interfaces {
		other, folder := *p, l.Folder()+"/"
		other.report = p.report.In(l.Tag)
		other.index = sync.OnceValue(func() *search.Index { return search.NewIndex(other.report) })
		var err error
		if other.say, other.assets.Messages, err = p.messages(l.Tag); err != nil {
			return err
		}
		below := view.Page{Root: "../../", Home: "../"}
		framed := below
		framed.Embedded = true
		f.add(other.file(folder), asPlain, func() ([]byte, error) { return other.list(folder, view.Page{Root: "../", Home: "./"}) })
		f.add(other.file(folder+"embed/"), asPlainFrame, func() ([]byte, error) { return other.list(folder+"embed/", framed) })
		f.add(other.file(folder+view.StatementPath), asPlain, func() ([]byte, error) { return other.statement(folder+view.StatementPath, below) })
		f.add(other.file(folder+aboutPath), role{last: true}, func() ([]byte, error) { return b.aboutPage(f, &other, folder, below) })
	}
	return nil
}

// place returns a page's path in the folder of its language, given that in the
// folder of its bundle.
func (p *pages) place(path string) string {
	if i := slices.Index(p.interfaces, report.Language{Tag: p.report.Lang}); i >= 0 {
		return strings.TrimPrefix(path, p.interfaces[i].Folder()+"/")
	}
	return path
}

// addresses tell web/frame.js where to find the page in which language: pairs of
// a language's folder and an address, given the way to the report's folder.
func (p *pages) addresses(top, place string) string {
	var pairs []string
	for _, l := range p.written {
		pairs = append(pairs, l.Folder()+":"+top+view.LanguageFolder(p.written, l)+place)
	}
	if place == "" || place == "embed/" {
		for _, l := range p.interfaces {
			pairs = append(pairs, l.Folder()+":"+top+l.Folder()+"/"+place)
		}
	}
	return strings.Join(pairs, " ")
}

// alternates tell where the page is in the languages of the report, absolutely if
// the site's address is known.
// https://developers.google.com/search/docs/specialty/international/localized-versions
func (h *head) alternates(p *pages, root, place string) {
	if len(p.written) < 2 {
		return
	}
	home := root + p.top()
	if p.base != "" {
		home = strings.TrimSuffix(p.base, "/") + "/" + p.report.ID + "/"
	}
	for _, l := range p.written {
		h.alternate(l.Tag, home+view.LanguageFolder(p.written, l)+place)
	}
	h.alternate("x-default", home+place)
}

func (h *head) alternate(lang, href string) {
	h.Links = append(h.Links, headLink{Rel: "alternate", Href: href, Hreflang: lang})
}
