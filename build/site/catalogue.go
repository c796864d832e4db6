package site

import (
	"bytes"
	"fmt"
	"html/template"

	"reportwidget/app/messages"
	"reportwidget/app/report"
)

// The page at the top of the site: the list of reports, or with one report the
// way to it. It is in the language of the first.
var cataloguePage = template.Must(template.New("catalogue").Parse(`<!DOCTYPE html>
<html lang="{{.Say.Lang}}" dir="{{.Dir}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<style>body { max-inline-size: 60ch; margin: 2rem auto; padding-inline: 1rem; font: 1.125rem/1.6 system-ui, sans-serif } li { padding-block: .35rem }</style>
{{- if eq (len .Reports) 1}}{{with index .Reports 0}}
<title>{{.Title}}</title>
<meta http-equiv="refresh" content="0; url={{.ID}}/">
<link rel="canonical" href="{{.ID}}/">
{{- end}}{{else}}
<title>{{.Say.Reports}}</title>
{{- end}}
</head>
<body>
<main>
<h1>{{.Say.Reports}}</h1>
<ul>
{{- range .Reports}}
<li><a href="{{.ID}}/" lang="{{.Lang}}" dir="auto">{{.Title}}</a></li>
{{- end}}
</ul>
</main>
</body>
</html>
`))

func (b *builder) catalogue(reports []*report.Report) error {
	say, err := messages.In(messages.Nearest(reports[0].Lang))
	if err != nil {
		return err
	}
	var page bytes.Buffer
	err = cataloguePage.Execute(&page, struct {
		Say     *messages.Catalogue
		Dir     string
		Reports []*report.Report
	}{say, messages.Direction(say.Lang), reports})
	if err != nil {
		return fmt.Errorf("writing the catalogue: %w", err)
	}
	b.tree["index.html"] = page.Bytes()
	return nil
}
