package core

import (
	"bytes"
	_ "embed"
	"html/template"
	"strings"

	"reportwidget/app/report"
)

//go:embed host.html
var hostSource string

var hostTemplate = template.Must(template.New("host").Parse(hostSource))

// hostPage is a page of a library's website that shows the report as the snippet does.
// It has no words but those of the report, so that it needs no language. How is a
// theme, and perhaps a language: "dark/fr".
func hostPage(r *report.Report, how string) ([]byte, error) {
	theme, lang, _ := strings.Cut(strings.Trim(how, "/"), "/")
	var b bytes.Buffer
	err := hostTemplate.Execute(&b, map[string]string{"Theme": theme, "Lang": lang, "Page": r.ID, "Title": r.Title, "Library": r.Publisher.Name})
	return b.Bytes(), err
}
