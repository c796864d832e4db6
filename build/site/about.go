package site

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"strconv"

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

var aboutTemplate = template.Must(template.New("about").Funcs(template.FuncMap{"count": count}).Parse(aboutBody))

// about is what a library asks before it embeds a report. Its numbers are those
// of the tree that the build has made.
type about struct {
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
	Pinned       string
	Systems      []system
}

type named struct {
	ID   snippet.Kind
	Name string
	HTML string
}

type system struct {
	snippet.CMS
	UseName, InsteadName string
}

// addAbout adds the page for webmasters, which is made after everything that it
// tells of.
func (b *builder) addAbout(f *folder, p *pages) {
	f.add(p.file(aboutPath), asWebmaster, func() ([]byte, error) { return b.aboutPage(f, p) })
}

func (b *builder) aboutPage(f *folder, p *pages) ([]byte, error) {
	a, err := b.aboutOf(f, p)
	if err != nil {
		return nil, err
	}
	var body bytes.Buffer
	if err := aboutTemplate.Execute(&body, a); err != nil {
		return nil, fmt.Errorf("writing the page about embedding: %w", err)
	}
	title := "Put “" + p.report.Title + "” on your website"
	shell := p.shell(aboutPath, view.Page{Root: "../"}, title, "What a website loads, stores and shares when it embeds this report, and how to do it.")
	shell.Lang, shell.Dir = "en", "ltr" // it is for webmasters, and not a part of the report
	shell.Assets.Style, shell.Assets.Frame, shell.Assets.Keep = "../../"+b.about, "", ""
	shell.Body = template.HTML(body.String())
	return printed(shell)
}

func (b *builder) aboutOf(f *folder, p *pages) (about, error) {
	r := b.snippets(p)
	site := p.site()
	a := about{
		Title: r.Title, Lang: p.report.Lang, Dir: messages.Direction(p.report.Lang), Release: p.release, Statement: view.StatementPath,
		Integrity: b.loader.Integrity, Example: site == "",
	}
	if a.Example {
		site = exampleSite
		r.Address = site + p.report.ID + "/"
	}
	a.Site, a.Origin = site, origin(site)
	a.Pinned = r.HTML(snippet.Element, snippet.Options{Integrity: true})
	for _, k := range snippet.Kinds {
		a.Snippets = append(a.Snippets, named{k, snippet.Names[k], r.HTML(k, snippet.Options{})})
	}
	for _, s := range snippet.Systems {
		a.Systems = append(a.Systems, system{s, snippet.Names[s.Use], snippet.Names[s.Instead]})
	}
	measure := measure{func(path string) (facts, error) { return b.known(f, path) }, b.pack}
	var err error
	if a.Loader, err = measure.load("embed.js", "the frame’s height, and options"); err != nil {
		return a, err
	}
	frame, err := f.content(p.file("embed/"))
	if err == nil {
		a.First, a.Later, err = measure.loads(p.report.ID, frame)
	}
	return a, err
}

// Total sums up files.
func (about) Total(files []load) load {
	var sum load
	for _, f := range files {
		sum.Bytes += f.Bytes
		sum.Brotli += f.Brotli
	}
	return sum
}

// count writes a number with commas between thousands.
func count(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// pack returns how many bytes a content is as servers send it that has no twin. A
// draft's server does not compress.
func (b *builder) pack(content []byte) int {
	if b.Draft {
		return len(content)
	}
	return len(precompress.QuickBrotli(content))
}
