package site

import (
	"bytes"
	"fmt"
	"html"
	"html/template"
	"net/url"
	"strings"

	"reportwidget/app/export"
	"reportwidget/app/report"
	"reportwidget/app/view"
	"reportwidget/web"
)

// head is what a page tells machines: Zotero, search engines, crawlers of
// repositories, and websites on which its link is shared.
type head struct {
	Metas []meta
	Links []headLink
	Data  template.JS // JSON-LD, or ""
}

// meta is a named statement, or one of the Open Graph, which are properties.
type meta struct{ Name, Property, Content string }

type headLink struct{ Rel, Href, Type, Hreflang string }

// typeAttribute writes a media type with the + that some have: WordPress looks
// for application/json+oembed without reading the page as HTML, and a template
// would write &#43;.
func typeAttribute(mediaType string) template.HTMLAttr {
	return template.HTMLAttr(`type="` + html.EscapeString(mediaType) + `"`)
}

var headPart = template.Must(template.New("head").Funcs(template.FuncMap{"typeAttribute": typeAttribute}).Parse(`
{{- range .Metas}}
<meta {{with .Name}}name="{{.}}"{{else}}property="{{.Property}}"{{end}} content="{{.Content}}">
{{- end}}
{{- range .Links}}
<link rel="{{.Rel}}" href="{{.Href}}"{{if .Type}} {{typeAttribute .Type}}{{end}}{{with .Hreflang}} hreflang="{{.}}"{{end}}>
{{- end}}
{{- with .Data}}
<script type="application/ld+json">{{.}}</script>
{{- end -}}
`))

// head returns the metadata of the page at a path from the report's folder: of
// its subject or of a value of the report's facets. A variant of another page has
// none but its other languages.
func (p *pages) head(path string, shell web.Shell, about subject) (template.HTML, error) {
	var b bytes.Buffer
	if err := headPart.Execute(&b, p.metadata(path, shell, about)); err != nil {
		return "", fmt.Errorf("writing a page's metadata: %w", err)
	}
	return template.HTML(b.String()), nil
}

func (p *pages) metadata(path string, shell web.Shell, about subject) head {
	s := about.session
	v := export.View{Report: p.report, Address: p.address()}
	var h head
	h.alternates(p, shell.Root, p.place(path))
	switch {
	case shell.Embedded, shell.Home != "":
		return h
	case s != nil:
		h.cited(v.SessionWork(s), keywords(p.report, s))
		h.signpost(p, shell.Root, s)
		h.Data = sessionData(v, s)
	case about.person != nil: // whom nobody cites
		h.Data = personData(v, about.person)
	default: // a facet page is about the report too, and has no item of its own
		h.cited(v.Work(), nil)
		h.files(v, p.report.Documents)
	}
	if path == "" {
		h.signpost(p, shell.Root, nil)
		h.items(p.report, shell.Root)
		h.Data = reportData(v)
	}
	if path != view.StatementPath && about.person == nil && p.embeddable(s) {
		h.link("alternate", p.address()+path+oEmbedFile, oEmbedType)
	}
	h.rights(p.report.Licence, shell.Root)
	h.openGraph(shell, p.address(), path)
	if s == nil || !h.sharePicture(p, s) {
		h.shareCard(p, path, shell.Title)
	}
	return h
}

// address is that of the report's stand-alone page, or "" if it is not known.
func (p *pages) address() string {
	if p.base == "" {
		return ""
	}
	return p.site() + p.folder()
}

// site is the address of the whole site, or "" if it is not known.
func (p *pages) site() string {
	if p.base == "" {
		return ""
	}
	return strings.TrimSuffix(p.base, "/") + "/"
}

// origin is what a content security policy calls a website.
func origin(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Scheme + "://" + u.Host
}

// say adds a statement for each content that there is.
func (h *head) say(name string, contents ...string) {
	for _, c := range contents {
		if c != "" {
			h.Metas = append(h.Metas, meta{Name: name, Content: c})
		}
	}
}

// cited says what to cite, in the words of Highwire Press, which Google Scholar
// and Zotero read, and in those of Dublin Core.
// https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
func (h *head) cited(w export.Work, keywords []string) {
	authors := make([]string, len(w.Authors))
	for i, n := range w.Authors {
		authors[i] = n.String()
	}
	h.say("citation_title", w.Title)
	h.say("citation_author", authors...)
	h.say("citation_publication_date", strings.ReplaceAll(w.Date, "-", "/"))
	switch {
	case w.Session:
		h.say("citation_conference_title", w.Event)
	case w.Part:
		h.say("citation_inbook_title", w.Report)
	default:
		h.say("citation_technical_report_institution", w.Publisher)
	}
	h.say("citation_publisher", w.Publisher)
	h.say("citation_language", w.Lang)
	h.say("citation_keywords", keywords...)
	h.say("citation_doi", w.DOI)
	h.say("citation_public_url", w.URL)
	h.say("citation_abstract_html_url", w.URL)
	h.dublinCore(w, authors, keywords)
}

// dublinCore says it in the words of https://www.dublincore.org/specifications/dublin-core/dcq-html/
func (h *head) dublinCore(w export.Work, authors, keywords []string) {
	h.link("schema.DC", "http://purl.org/dc/elements/1.1/", "")
	h.say("DC.title", w.Title)
	h.say("DC.creator", authors...)
	h.say("DC.publisher", w.Publisher)
	h.say("DC.date", w.Date)
	h.say("DC.type", "Text")
	h.say("DC.language", w.Lang)
	h.say("DC.subject", keywords...)
	h.say("DC.description", clip(w.Abstract))
	h.say("DC.coverage", w.Place)
	if w.DOI != "" && !w.Session && !w.Part {
		h.say("DC.identifier", "doi:"+w.DOI)
	}
	h.say("DC.identifier", w.URL)
	if w.Session || w.Part {
		h.say("DC.relation", w.Report)
	}
}

// files tells Scholar and Zotero where the report can be had as a whole.
func (h *head) files(v export.View, documents []report.Link) {
	for _, d := range documents {
		if mediaType(d.URL) == pdf {
			h.say("citation_pdf_url", absolute(v, d.URL))
		}
	}
}

func (h *head) rights(licence report.Link, root string) {
	h.say("DC.rights", licence.Name)
	if licence.URL != "" {
		h.link("license", from(root, licence.URL), "")
	}
}

// openGraph is what a link to the page looks like where it is shared.
// https://ogp.me
func (h *head) openGraph(shell web.Shell, address, path string) {
	say := func(property, content string) {
		if content != "" {
			h.Metas = append(h.Metas, meta{Property: property, Content: content})
		}
	}
	say("og:type", "article")
	say("og:title", shell.Title)
	say("og:description", shell.Description)
	if address != "" {
		say("og:url", address+path)
	}
}

// keywords are the labels of a session's facet values.
func keywords(r *report.Report, s *report.Session) []string {
	var all []string
	for i := range r.Facets {
		for _, id := range s.Facets[r.Facets[i].ID] {
			if v := r.Facets[i].Value(id); v != nil {
				all = append(all, v.Label)
			}
		}
	}
	return all
}
