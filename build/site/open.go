package site

import (
	"html/template"

	"reportwidget/app/messages"
	"reportwidget/app/view"
	"reportwidget/app/view/html"
	"reportwidget/web"
)

// openFolder is that of the page which opens a bundle from elsewhere; no valid
// report has its name.
const openFolder = "open"

// opener makes that page, for readers of a language. Its style sheet has what
// any report may need, and no rules to filter by: there, the program does.
func (b *builder) opener(f *folder, lang string) error {
	style, err := b.use("open.css")
	if err != nil {
		return err
	}
	script, err := b.use("open.js")
	if err != nil {
		return err
	}
	icon, err := b.use("open.svg")
	if err != nil {
		return err
	}
	say, texts, err := b.messages(lang)
	if err != nil {
		return err
	}
	own := web.Assets{
		Style:    "../" + style,
		Frame:    "../" + script,
		Boot:     "../" + b.shared.Boot,
		Program:  "../" + b.shared.Program,
		Messages: "../" + texts,
		Icon:     "../" + icon,
	}
	f.add(openFolder+"/index.html", asPlain, func() ([]byte, error) { return opensPage(say, own) })
	return nil
}

func opensPage(say *messages.Catalogue, own web.Assets) ([]byte, error) {
	here := view.Page{Lang: say.Lang, Say: say}
	body, err := html.Render(&view.Opener{Page: here})
	if err != nil {
		return nil, err
	}
	opened, err := html.Render(&view.Opened{Page: here})
	if err != nil {
		return nil, err
	}
	return printed(web.Shell{
		Lang: say.Lang, Dir: messages.Direction(say.Lang), Root: "../", Opens: true,
		Title: say.Opener.Title, Description: say.Opener.About, Canonical: "./",
		Body: template.HTML(body), Keep: template.HTML(opened), Assets: own,
	})
}
