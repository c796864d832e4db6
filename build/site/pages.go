package site

import (
	"bytes"
	"fmt"
	"html/template"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app"
	"reportwidget/app/messages"
	"reportwidget/app/report"
	"reportwidget/app/search"
	"reportwidget/app/view"
	"reportwidget/app/view/html"
	"reportwidget/build/branding"
	"reportwidget/web"
)

// pages prerenders the pages of one report in one language.
type pages struct {
	report  *report.Report
	index   func() *search.Index
	release string
	base    string
	inOrder []*report.Session // of the programme
	assets  web.Assets        // Style in the report's folder, the others above it
	// inline returns what a page for frames holds itself.
	inline func(*report.Report) (*web.Inline, error)
	check  view.Check // of all pages
	say    *messages.Catalogue
	// messages returns the interface in a language and its file.
	messages func(lang string) (*messages.Catalogue, string, error)
	dialogs  map[string]string    // see [builder]
	listed   []view.Page          // that list sessions, without those in frames
	people   []*view.Person       // who have pages
	typeset  *branding.Typesetter // of pictures, or nil if there are none
	pictured map[string]bool      // the paths of pages with a picture of their own
	split    split
	languages
}

// role returns the role of a file that the report has in each language.
func (p *pages) role(r role) role {
	if p.report.Translated() {
		return r.translated()
	}
	return r
}

// addPages adds the pages.
func (p *pages) addPages(to files) {
	to.add(p.file("embed/"), asFrame, func() ([]byte, error) { return p.list("embed/", view.Embed) })
	for _, listed := range p.listed {
		role := asFacetPage
		switch {
		case listed == view.Standalone:
			role = p.role(asOverview)
		case listed.Number > 0, len(listed.Choices()) > 1:
			role = asPage // there are many
		}
		to.add(p.file(listed.Path()), role, func() ([]byte, error) { return p.list(listed.Path(), listed) })
	}
	for i := range p.report.Sessions {
		s := &p.report.Sessions[i]
		to.add(p.file(sessionPath(s)), asPage, func() ([]byte, error) { return p.session(s) })
	}
	p.addPeople(to)
	to.add(p.file(view.StatementPath), asPage, func() ([]byte, error) { return p.statement(view.StatementPath, view.StatementPlace) })
}

// file returns the path of a page in the site, given that in the report's folder.
func (p *pages) file(path string) string { return p.folder() + path + "index.html" }

// list makes a page that lists sessions.
func (p *pages) list(path string, page view.Page) ([]byte, error) {
	shell := p.shell(path, page, p.title(page), p.about(page))
	shell.Page = page.Path()
	page.Lang, page.Say = p.report.Lang, p.say
	view := app.NewOverview(p.index(), p.release, page)
	view.Address = p.address()
	shell.Index, shell.Texts = p.split.index, p.split.of(p.index().Places(view.Drawn()))
	if page.Embedded {
		shell.Assets.Keep, shell.Assets.Manifest = "", ""
		var err error
		if shell.Inline, err = p.inline(p.report); err != nil {
			return nil, err
		}
	}
	return p.write(path, shell, subject{}, view)
}

func (p *pages) session(s *report.Session) ([]byte, error) {
	path := sessionPath(s)
	shell := p.shell(path, view.SessionPlace, s.Title+" · "+p.report.Title, clip(s.Text.String()))
	shell.Assets.Frame, shell.Assets.Keep = "", "" // the page is complete without scripts
	page := view.SessionPlace
	page.Lang, page.Say = p.report.Lang, p.say
	return p.write(path, shell, subject{session: s}, &view.SessionPage{
		Report: p.report, Page: page, Session: s,
		Near: p.index().Near(s, p.inOrder), Address: p.address(), Cited: citesSessions(p.report),
	})
}

// statement makes the page about accessibility, which needs no script.
func (p *pages) statement(path string, page view.Page) ([]byte, error) {
	shell := p.shell(path, page, p.say.Statement.Title+" · "+p.report.Title, p.about(page))
	shell.Assets.Frame, shell.Assets.Keep = "", ""
	page.Lang, page.Say = p.report.Lang, p.say
	return p.write(path, shell, subject{}, &view.Statement{Report: p.report, Page: page, Check: p.check})
}

func (p *pages) shell(path string, page view.Page, title, description string) web.Shell {
	shell := web.Shell{
		Lang: p.report.Lang, Dir: messages.Direction(p.report.Lang),
		Root: page.Root, Home: page.Home, Embedded: page.Embedded, Robots: robots(page),
		Address: p.address(), Title: title, Description: description,
		Canonical: p.canonical(path, page),
		Assets:    p.assetsFrom(page.Root),
	}
	shell.Languages = p.addresses(shell.Root+p.top(), p.place(path))
	return shell
}

// subject is what a page is about: a session or a person, or else the report.
type subject struct {
	session *report.Session
	person  *view.Person
}

// write completes a page.
func (p *pages) write(path string, shell web.Shell, about subject, body goapp.Composer) ([]byte, error) {
	printedBody, err := html.Render(body)
	if err != nil {
		return nil, err
	}
	if shell.Head, err = p.head(path, shell, about); err != nil {
		return nil, err
	}
	shell.Body = template.HTML(printedBody)
	if shell.Assets.Keep != "" {
		keep, err := html.Render(&view.InstallPanel{Page: view.Page{Lang: p.report.Lang, Say: p.say}})
		if err != nil {
			return nil, err
		}
		shell.Keep = template.HTML(keep)
	}
	return printed(shell)
}

// printed returns a page whose head and body are complete.
func printed(shell web.Shell) ([]byte, error) {
	var b bytes.Buffer
	if err := web.Page.Execute(&b, shell); err != nil {
		return nil, fmt.Errorf("writing a page: %w", err)
	}
	return b.Bytes(), nil
}

// robots keeps search engines from variants of the stand-alone page.
func robots(page view.Page) string {
	switch {
	case page.Embedded:
		return "noindex, indexifembedded"
	case page.Home != "":
		return "noindex"
	}
	return ""
}

// canonical is absolute where the site's address is known. The frame's page is
// a variant of the stand-alone one, as is that in a language of the interface
// only.
func (p *pages) canonical(path string, page view.Page) string {
	if page.Embedded {
		path = ""
	}
	path = p.place(path)
	switch {
	case p.base != "":
		return p.address() + path
	case page.Embedded || page.Home != "":
		return page.Root + path
	}
	return "./"
}

func (p *pages) assetsFrom(root string) web.Assets {
	a := p.assets
	a.Embedding = p.dialogs[messages.Nearest(p.report.Lang)]
	for _, shared := range []*string{&a.Frame, &a.Framed, &a.Spare, &a.Boot, &a.Sessions, &a.Program, &a.Messages, &a.Icon, &a.Keep, &a.Embedding, &a.Worker, &a.Manifest} {
		*shared = root + p.top() + "../" + *shared
	}
	a.Style = root + p.top() + a.Style
	return a
}

// title names what a page chooses, its number, and the report.
func (p *pages) title(page view.Page) string {
	var chosen, parts []string
	for _, c := range page.Choices() {
		chosen = append(chosen, p.report.Facet(c.Facet).Value(c.Value).Label)
	}
	if chosen != nil {
		parts = append(parts, strings.Join(chosen, ", "))
	}
	if page.Number > 0 {
		parts = append(parts, p.say.Page.With("number", p.say.Number(page.Number)))
	}
	return strings.Join(append(parts, p.report.Title), " · ")
}

func (p *pages) about(page view.Page) string {
	var about string
	for _, c := range page.Choices() {
		about += p.report.Facet(c.Facet).Value(c.Value).Summary + " "
	}
	return clip(about + p.report.Summary.String())
}

// clip shortens a description to what search engines show, at a word's end.
func clip(s string) string {
	const most = 160 // characters
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) <= most {
		return string(runes)
	}
	short := string(runes[:most])
	if i := strings.LastIndexByte(short, ' '); i > 0 {
		short = short[:i]
	}
	return strings.TrimRight(short, ",;:.") + "…"
}
