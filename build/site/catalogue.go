package site

import (
	"bytes"
	"fmt"
	"html/template"

	"reportwidget/app/report"
)

// The page at the top of the site: the list of reports, or with one report the
// way to it.
var cataloguePage = template.Must(template.New("catalogue").Parse(`<!DOCTYPE html>
<html lang="{{(index . 0).Lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
{{- if eq (len .) 1}}{{with index . 0}}
<title>{{.Title}}</title>
<meta http-equiv="refresh" content="0; url={{.ID}}/">
<link rel="canonical" href="{{.ID}}/">
{{- end}}{{else}}
<title>Reports</title>
{{- end}}
</head>
<body>
<main>
<h1>Reports</h1>
<ul>
{{- range .}}
<li><a href="{{.ID}}/" lang="{{.Lang}}">{{.Title}}</a></li>
{{- end}}
</ul>
</main>
</body>
</html>
`))

func (b *builder) catalogue(reports []*report.Report) error {
	var page bytes.Buffer
	if err := cataloguePage.Execute(&page, reports); err != nil {
		return fmt.Errorf("writing the catalogue: %w", err)
	}
	b.tree["index.html"] = page.Bytes()
	return nil
}
