package site

import (
	"bytes"
	"fmt"
	"html/template"
	"strings"

	goapp "github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app"
	"reportwidget/app/report"
	"reportwidget/web"
)

// pages prerenders the pages of one report.
type pages struct {
	report  *report.Report
	index   *report.Index
	release string
	base    string
	inOrder []*report.Session // of the programme
	assets  web.Assets        // Style in the report's folder, the others above it
}

func (p *pages) addTo(t Tree) error {
	err := p.add(t, "", app.Standalone, p.report.Title, p.description())
	if err == nil {
		err = p.add(t, "embed/", app.Embed, p.report.Title, p.description())
	}
	for _, f := range p.report.Facets {
		for _, v := range f.Values {
			if err == nil {
				err = p.add(t, f.ID+"/"+v.ID+"/", app.FacetPage(f.ID, v.ID), v.Label+" · "+p.report.Title, p.about(v))
			}
		}
	}
	for i := range p.report.Sessions {
		if err == nil {
			err = p.addSession(t, &p.report.Sessions[i])
		}
	}
	return err
}

func (p *pages) add(t Tree, path string, page app.Page, title, description string) error {
	shell := p.shell(path, page, title, description)
	if page.Facet != "" {
		shell.Page = page.Facet + "/" + page.Value
	}
	view := app.NewOverview(p.index, p.release, page)
	view.Address = p.address()
	if page.Embedded {
		shell.Assets.Keep, shell.Assets.Manifest = "", ""
	}
	return p.write(t, path, shell, nil, view)
}

func (p *pages) addSession(t Tree, s *report.Session) error {
	path := "session/" + s.ID + "/"
	shell := p.shell(path, app.SessionPlace, s.Title+" · "+p.report.Title, clip(s.Text.String()))
	shell.Assets.Frame, shell.Assets.Keep = "", "" // the page is complete without scripts
	return p.write(t, path, shell, s, &app.SessionPage{
		Report: p.report, Release: p.release, Page: app.SessionPlace, Session: s,
		Near: p.index.Near(s, p.inOrder), Address: p.address(), Cited: citesSessions(p.report),
	})
}

func (p *pages) shell(path string, page app.Page, title, description string) web.Shell {
	return web.Shell{
		Lang: p.report.Lang, Dir: direction(p.report.Lang),
		Root: page.Root, Embedded: page.Embedded,
		Address: p.address(), Title: title, Description: description,
		Canonical: p.canonical(path, page),
		Assets:    p.assetsFrom(page.Root),
	}
}

// write puts the page, of a session or of all of them, into the tree.
func (p *pages) write(t Tree, path string, shell web.Shell, s *report.Session, view goapp.Composer) error {
	body, err := app.HTML(view)
	if err != nil {
		return err
	}
	if shell.Head, err = p.head(path, shell, s); err != nil {
		return err
	}
	shell.Body = template.HTML(body)
	if shell.Assets.Keep != "" {
		keep, err := app.HTML(&app.Keep{})
		if err != nil {
			return err
		}
		shell.Keep = template.HTML(keep)
	}
	var b bytes.Buffer
	if err := web.Page.Execute(&b, shell); err != nil {
		return fmt.Errorf("writing a page: %w", err)
	}
	t[p.report.ID+"/"+path+"index.html"] = b.Bytes()
	return nil
}

// canonical is absolute where the site's address is known. The frame's page is
// a variant of the stand-alone one.
func (p *pages) canonical(path string, page app.Page) string {
	if p.base == "" {
		return map[bool]string{false: "./", true: "../"}[page.Embedded]
	}
	if page.Embedded {
		path = ""
	}
	return p.address() + path
}

func (p *pages) assetsFrom(root string) web.Assets {
	a := p.assets
	for _, shared := range []*string{&a.Frame, &a.Boot, &a.Program, &a.Icon, &a.Keep, &a.Worker, &a.Manifest} {
		*shared = root + "../" + *shared
	}
	a.Style = root + a.Style
	return a
}

func (p *pages) description() string {
	return clip(p.report.Summary.String())
}

func (p *pages) about(v report.Value) string {
	return clip(strings.TrimSpace(v.Summary + " " + p.report.Summary.String()))
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

// direction returns the direction of writing of a BCP 47 tag.
func direction(lang string) string {
	primary, _, _ := strings.Cut(strings.ToLower(lang), "-")
	switch primary {
	case "ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv", "ckb":
		return "rtl"
	}
	return "ltr"
}
