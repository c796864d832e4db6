package site

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"html/template"
	"slices"
	"strings"

	"reportwidget/app/messages"
	"reportwidget/app/report"
	"reportwidget/app/search"
	"reportwidget/app/view"
	"reportwidget/app/view/html"
	"reportwidget/build/branding"
	"reportwidget/web"
)

// With one report, the page at the top of the site is the way to it.
var redirectPage = template.Must(template.New("redirect").Parse(`<!DOCTYPE html>
<html lang="{{.Lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{.Title}}</title>
<meta http-equiv="refresh" content="0; url={{.ID}}/">
<link rel="canonical" href="{{.ID}}/">
</head>
<body>
<main>
<h1><a href="{{.ID}}/">{{.Title}}</a></h1>
</main>
</body>
</html>
`))

var catalogueScript = template.Must(template.New("script").Parse(`
<script src="{{.Script}}" data-index="{{.Index}}" defer></script>`))

// home makes the page at the top of the site. It comes after the reports, none
// of which depends on it or on another report.
func (b *builder) home(f *folder, reports []*report.Report) error {
	if len(reports) != 1 {
		return b.catalogue(f, newest(reports))
	}
	var html bytes.Buffer
	if err := redirectPage.Execute(&html, reports[0]); err != nil {
		return fmt.Errorf("writing the redirect: %w", err)
	}
	f.addContent("index.html", asPlain, html.Bytes())
	return nil
}

// newest returns the reports by the start of their events, the latest first.
func newest(reports []*report.Report) []*report.Report {
	sorted := slices.Clone(reports)
	slices.SortStableFunc(sorted, func(a, b *report.Report) int { return cmp.Compare(b.Event.Start, a.Event.Start) })
	return sorted
}

func (b *builder) catalogue(f *folder, reports []*report.Report) error {
	shelf := shelve(reports)
	say, err := messages.In(messages.Nearest(shelf.Lang))
	if err != nil {
		return err
	}
	shelf.Title = shelfTitle(say, shelf.Publisher.Name)
	body, err := html.Render(&view.Catalogue{Shelf: search.NewIndex(shelf), Reports: reports, Page: view.Page{Lang: shelf.Lang, Say: say}})
	if err != nil {
		return err
	}
	shell, err := b.catalogueShell(f, shelf, reports)
	if err != nil {
		return err
	}
	shell.Body = template.HTML(body)
	var html bytes.Buffer
	if err := web.Page.Execute(&html, shell); err != nil {
		return fmt.Errorf("writing the catalogue: %w", err)
	}
	f.addContent("index.html", asFrame, html.Bytes())
	return nil
}

// catalogueShell adds the catalogue's own files to the site.
func (b *builder) catalogueShell(f *folder, shelf *report.Report, reports []*report.Report) (web.Shell, error) {
	shell := web.Shell{Lang: shelf.Lang, Dir: messages.Direction(shelf.Lang), Root: "./", Title: shelf.Title, Description: shelf.Title, Canonical: "./"}
	if b.BaseURL != "" {
		shell.Canonical = strings.TrimSuffix(b.BaseURL, "/") + "/"
	}
	words, err := json.Marshal(catalogueIndex(reports))
	if err != nil {
		return shell, fmt.Errorf("encoding the catalogue's index: %w", err)
	}
	script, err := b.use("catalogue.js")
	if err != nil {
		return shell, err
	}
	style, err := b.styleOf(shelf)
	if err == nil {
		style, err = b.styled(style, "writing.css", "alone.css", "catalogue.css")
	}
	if err != nil {
		return shell, err
	}
	shell.Assets.Style = f.addHashed("", "catalogue", "css", asAsset, style)
	shell.Assets.Manifest = manifestFile
	if shell.Assets.Icon, err = b.addManifest(f, "", manifest{Name: shelf.Title, Lang: shelf.Lang}, branding.NewIcon("", "")); err != nil {
		return shell, err
	}
	var head bytes.Buffer
	if err := catalogueScript.Execute(&head, struct{ Script, Index string }{script, f.addHashed("", "catalogue", "json", asIndex, words)}); err != nil {
		return shell, fmt.Errorf("writing the catalogue's head: %w", err)
	}
	shell.Head = template.HTML(head.String())
	return shell, nil
}
