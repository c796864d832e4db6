package site

import (
	"bytes"
	"fmt"
	"html/template"

	"reportwidget/app"
	"reportwidget/app/report"
	"reportwidget/build/icon"
	"reportwidget/web"
)

// openFolder is that of the page which opens a bundle from elsewhere; no valid
// report has its name.
const openFolder = "open"

// opener makes that page. Its style sheet has what any report may need, and no
// rules to filter by: there, the program does.
func (b *builder) opener() error {
	style, err := b.addMinified("open", "css", web.Style+web.DiagramStyle+web.MatrixStyle+web.OpenStyle+filterRules(&report.Report{}))
	if err != nil {
		return err
	}
	script, err := b.addMinified("open", "js", web.Trust+web.Open)
	if err != nil {
		return err
	}
	say, texts, err := b.messages("en")
	if err != nil {
		return err
	}
	here := app.Page{Lang: say.Lang, Say: say}
	body, err := app.HTML(&app.Opener{Page: here})
	if err != nil {
		return err
	}
	opened, err := app.HTML(&app.Opened{Page: here})
	if err != nil {
		return err
	}
	shell := web.Shell{
		Lang: "en", Dir: "ltr", Root: "../", Opens: true, Title: app.OpenTitle, Description: app.OpenTitle, Canonical: "./",
		Body: template.HTML(body), Keep: template.HTML(opened),
		Assets: web.Assets{
			Style:    "../" + style,
			Frame:    "../" + script,
			Boot:     "../" + b.shared.Boot,
			Program:  "../" + b.shared.Program,
			Messages: "../" + texts,
			Icon:     "../" + b.addHashed("open", "svg", icon.New("", "").SVG()),
		},
	}
	var page bytes.Buffer
	if err := web.Page.Execute(&page, shell); err != nil {
		return fmt.Errorf("writing the page that opens reports: %w", err)
	}
	b.tree[openFolder+"/index.html"] = page.Bytes()
	return nil
}
