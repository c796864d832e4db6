package site

import (
	"bytes"
	"fmt"
	"html/template"

	"reportwidget/app"
	"reportwidget/app/messages"
	"reportwidget/app/report"
	"reportwidget/build/branding"
	"reportwidget/web"
)

// openFolder is that of the page which opens a bundle from elsewhere; no valid
// report has its name.
const openFolder = "open"

// opener makes that page, for readers of a language. Its style sheet has what
// any report may need, and no rules to filter by: there, the program does.
func (b *builder) opener(lang string) error {
	style, err := b.addMinified("open", "css", web.Style+web.AloneStyle+web.DiagramStyle+web.MatrixStyle+web.OpenStyle+filterRules(&report.Report{}))
	if err != nil {
		return err
	}
	script, err := b.addMinified("open", "js", web.Trust+web.Open)
	if err != nil {
		return err
	}
	say, texts, err := b.messages(lang)
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
		Lang: say.Lang, Dir: messages.Direction(say.Lang), Root: "../", Opens: true,
		Title: say.Opener.Title, Description: say.Opener.About, Canonical: "./",
		Body: template.HTML(body), Keep: template.HTML(opened),
		Assets: web.Assets{
			Style:    "../" + style,
			Frame:    "../" + script,
			Boot:     "../" + b.shared.Boot,
			Program:  "../" + b.shared.Program,
			Messages: "../" + texts,
			Icon:     "../" + b.addHashed("open", "svg", branding.NewIcon("", "").SVG()),
		},
	}
	var page bytes.Buffer
	if err := web.Page.Execute(&page, shell); err != nil {
		return fmt.Errorf("writing the page that opens reports: %w", err)
	}
	b.tree[openFolder+"/index.html"] = page.Bytes()
	return nil
}
