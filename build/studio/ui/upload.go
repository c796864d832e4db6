package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/messages"
)

// Upload says how the website gets onto a web server, to somebody who has only a
// browser.
type Upload struct {
	app.Compo
	Say     *messages.Catalogue
	Title   string // of the report
	Address string // where the report will be, or ""
	Copied  bool   // the letter was copied last

	OnCopy func(id string) app.EventHandler
}

// letterID is that of the letter's field.
const letterID = "letter"

// Render draws the part.
func (u *Upload) Render() app.UI {
	say := u.Say.Publish
	return html.El("section", html.Attrs{"class": "download", "aria-labelledby": "upload"},
		html.El("h2", html.Attrs{"id": "upload"}, html.Text(say.Upload)),
		html.El("ol", html.Attrs{"class": "how"}, html.Each([]string{say.UploadUnpack, say.UploadSend, say.UploadLook}, func(text string) app.UI {
			return html.El("li", nil, html.Text(text))
		})...),
		html.El("p", nil, html.Text(say.UploadOther)),
		copied(u.Say, Copied{ID: letterID, Label: say.Letter, Text: u.letter(), Rows: 8, Done: u.Copied}, u.OnCopy))
}

// letter asks whoever looks after the website to upload it.
func (u *Upload) letter() string {
	say := u.Say.Publish
	where := say.LetterAsk
	if u.Address != "" {
		where = say.LetterWhere.With("address", u.Address)
	}
	return say.LetterText.With("title", u.Title) + "\n\n" + where + "\n\n" + say.LetterEnd
}
