package site

import (
	"bytes"
	"cmp"
	_ "embed"
	"fmt"
	"html/template"

	"reportwidget/app/messages"
	"reportwidget/app/view"
	"reportwidget/build/precompress"
	"reportwidget/build/snippet"
)

// aboutPath is that of the page for webmasters, from the report's folder.
const aboutPath = "about-this-embed/"

// exampleSite stands for the site's address where that is not known.
const exampleSite = "https://reports.example.org/"

//go:embed about.html
var aboutBody string

var aboutTemplate = template.Must(template.New("about").Funcs(template.FuncMap{
	"code": withCode, "link": withLink, "row": about.row, "requests": about.requests, "total": total, "number": about.number,
}).Parse(aboutBody))

// about is what a library asks before it embeds a report. Its numbers are those
// of the tree that the build has made.
type about struct {
	Say                       *messages.Catalogue
	Title, Lang, Dir, Release string
	Statement                 string // path of the accessibility statement in the report's folder
	// Site is the address of the site; Example tells that it is not the real
	// one.
	Site, Origin string
	Example      bool
	Loader       load
	Integrity    string
	First, Later []load
	Snippets     []named
	Own          string // with a website's own words and some sessions, or ""
	Pinned       string
	Systems      []system
}

type named struct {
	ID   snippet.Kind
	Name string
	HTML string
}

// system is a content management system with what is known about it.
type system struct {
	Name, Use, Instead string // Instead is "" where there is nothing else
	messages.Advice
}

// addAbout adds the page for webmasters, which is made after everything that it
// tells of.
func (b *builder) addAbout(f *folder, p *pages) {
	f.add(p.file(aboutPath), asWebmaster, func() ([]byte, error) { return b.aboutPage(f, p, "", view.Page{Root: "../"}) })
}

// aboutPage makes the page in a folder below that of the report's bundle, "" or
// that of a language of the interface only.
func (b *builder) aboutPage(f *folder, p *pages, folder string, page view.Page) ([]byte, error) {
	a, err := b.aboutOf(f, p, folder)
	if err != nil {
		return nil, err
	}
	var body bytes.Buffer
	if err := aboutTemplate.Execute(&body, a); err != nil {
		return nil, fmt.Errorf("writing the page about embedding: %w", err)
	}
	say := p.say.Webmasters
	shell := p.shell(folder+aboutPath, page, say.PageTitle.With("title", p.report.Title), say.Description)
	shell.Lang, shell.Dir = p.say.Lang, messages.Direction(p.say.Lang)
	shell.Assets.Style, shell.Assets.Frame, shell.Assets.Keep = page.Root+p.top()+"../"+b.about, "", ""
	shell.Body = template.HTML(body.String())
	return printed(shell)
}

func (b *builder) aboutOf(f *folder, p *pages, folder string) (about, error) {
	r := b.snippets(p)
	lang := "" // which the snippets ask for
	if folder != "" {
		lang = p.report.Lang
	}
	site := p.site()
	a := about{
		Say: p.say, Title: r.Title, Lang: cmp.Or(p.report.TitleLang, p.report.Lang), Release: p.release, Statement: view.StatementPath,
		Integrity: b.loader.Integrity, Example: site == "",
	}
	if a.Example {
		site = exampleSite
		r.Address = site + p.folder()
	}
	a.Site, a.Origin = site, origin(site)
	a.Pinned = r.HTML(snippet.Element, snippet.Options{Integrity: true, Lang: lang})
	for _, k := range snippet.Kinds {
		a.Snippets = append(a.Snippets, named{k, snippet.Name(k, p.say), r.HTML(k, snippet.Options{Lang: lang})})
	}
	if all := p.report.Sessions; len(all) > 2 {
		a.Own = r.HTML(snippet.Element, snippet.Options{Lang: lang, Sessions: all[0].ID + " " + all[1].ID, Note: `<p slot="note">…</p>`})
	}
	for _, s := range snippet.Systems {
		known := system{Name: s.Name, Use: snippet.Name(s.Use, p.say), Advice: p.say.Systems[s.ID]}
		if s.Instead != s.Use {
			known.Instead = snippet.Name(s.Instead, p.say)
		}
		a.Systems = append(a.Systems, known)
	}
	measure := measure{func(path string) (facts, error) { return b.known(f, path) }, b.pack}
	a.Dir = messages.Direction(a.Lang)
	var err error
	if a.Loader, err = measure.load("embed.js", p.say.Webmasters.FileLoader); err != nil {
		return a, err
	}
	frame, err := b.known(f, p.file(folder+"embed/"))
	if err == nil {
		a.First, a.Later, err = measure.loads(p.folder(), folder, &p.say.Webmasters, frame.content)
	}
	return a, err
}

// total sums up files.
func total(files []load) load {
	var sum load
	for _, f := range files {
		sum.Bytes += f.Bytes
		sum.Brotli += f.Brotli
	}
	return sum
}

// row is a file with its sizes in words.
type row struct {
	load
	BytesSaid, BrotliSaid string
}

// row returns the file as a table shows it.
func (a about) row(l load) row { return row{l, a.Say.Number(l.Bytes), a.Say.Number(l.Brotli)} }

func (a about) number(n int) string { return a.Say.Number(n) }

// requests says how many requests and bytes files are.
func (a about) requests(files []load) string {
	return a.Say.Count(a.Say.Webmasters.Requests, len(files), "count", a.Say.Number(len(files)), "bytes", a.Say.Number(total(files).Brotli))
}

// withCode returns a sentence with code for its placeholder.
func withCode(sentence messages.Pattern, placeholder, code string) template.HTML {
	return around(sentence, placeholder, "<code dir=\"ltr\">"+template.HTMLEscapeString(code)+"</code>")
}

// withLink returns a sentence with a link for its placeholder.
func withLink(sentence messages.Pattern, placeholder, href, words string) template.HTML {
	return around(sentence, placeholder, `<a href="`+template.HTMLEscapeString(href)+`">`+template.HTMLEscapeString(words)+"</a>")
}

func around(sentence messages.Pattern, placeholder, html string) template.HTML {
	return template.HTML(messages.Pattern(template.HTMLEscapeString(string(sentence))).With(placeholder, html))
}

// pack returns how many bytes a content is as servers send it that has no twin. A
// draft's server does not compress.
func (b *builder) pack(content []byte) int {
	if b.Draft {
		return len(content)
	}
	return len(precompress.QuickBrotli(content))
}
