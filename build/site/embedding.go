package site

import (
	"reportwidget/app/report"
	"reportwidget/app/view"
	"reportwidget/build/snippet"
)

// addEmbedding adds what other websites need to embed a report.
func (b *builder) addEmbedding(to files, p *pages) error {
	offered, err := b.snippets(p).JSON(p.report.Lang, p.say)
	if err != nil {
		return err
	}
	to.addContent(p.folder()+"embed/snippets.json", asSnippets, offered)
	p.addOEmbed(to)
	return nil
}

// snippets returns what is embedded of a report. Its address may be "".
func (b *builder) snippets(p *pages) snippet.Report {
	r := snippet.Report{Address: p.address(), Title: p.report.Title, About: p.about(view.Standalone), Loader: b.loader}
	if p.report.Translated() {
		r.Folder = report.Language{Tag: p.report.Lang}.Folder() + "/"
	}
	for _, l := range p.written {
		r.Versions = append(r.Versions, snippet.Version{Lang: l.Tag, Name: l.Name, Address: "./" + p.top() + view.LanguageFolder(p.written, l)})
	}
	return r
}

// embeddable reports whether a page of the report, or of the session, can be
// embedded by its address alone. That takes an absolute address and, for each
// session, a file.
func (p *pages) embeddable(s *report.Session) bool {
	return p.base != "" && (s == nil || citesSessions(p.report))
}
