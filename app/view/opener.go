package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/messages"
	"reportwidget/app/view/html"
)

// Opener is the page that opens a report from elsewhere. web/open.js reads the
// report and starts the program, whose overview takes this one's place. Its
// first element is one that no overview begins with, so that nothing of it is
// taken over.
type Opener struct {
	app.Compo

	Page Page
}

func (o *Opener) Render() app.UI {
	say := o.Page.Say.Opener
	return html.El("main", html.Attrs{"id": "report"},
		html.El("section", o.Page.staying(html.Attrs{"class": "opener"}),
			html.El("h1", nil, html.Text(say.Title)),
			html.El("p", html.Attrs{"class": "lede"}, html.Text(say.About)),
			html.El("p", html.Attrs{"class": "scriptless"}, html.Text(say.WithoutScript)),
			o.form(),
			html.El("p", o.faults()),
			o.source(),
			o.format(),
		),
	)
}

func (o *Opener) form() app.UI {
	say := o.Page.Say.Opener
	return html.El("form", html.Attrs{"class": "scripted", "action": "./", "autocomplete": "off"},
		html.El("label", html.Attrs{"class": "words"},
			html.El("span", nil, html.Text(say.Address)),
			html.Void("input", html.Attrs{"type": "text", "inputmode": "url", "name": "bundle", "maxlength": "2000", "dir": "ltr", "aria-describedby": "open-hint"}),
			html.El("small", html.Attrs{"id": "open-hint"}, html.Text(say.AddressHint)),
		),
		html.El("button", html.Attrs{"type": "submit"}, html.Text(say.Show)),
		html.El("label", html.Attrs{"class": "words"},
			html.El("span", nil, html.Text(say.File)),
			html.Void("input", html.Attrs{"type": "file", "name": "file", "accept": ".json,.gz,application/json"}),
			html.El("small", nil, html.Text(say.FileHint)),
		),
	)
}

// faults is the status line, with all that it may say, by the names that
// web/open.js has for it.
func (o *Opener) faults() html.Attrs {
	say := o.Page.Say.Opener.Faults
	return html.Attrs{
		"id": "status", "role": "status",
		"data-loading": say.Loading, "data-address": say.Address, "data-unreachable": say.Unreachable,
		"data-missing": say.Missing, "data-late": say.Late, "data-large": say.Large,
		"data-unreadable": say.Unreadable, "data-version": say.Version, "data-without": say.Without,
	}
}

// source says where the report comes from before anything of it is fetched.
func (o *Opener) source() app.UI {
	say := o.Page.Say.Opener
	return html.El("section", html.Attrs{"class": "source", "hidden": "", "aria-labelledby": "source-title"},
		html.El("h2", html.Attrs{"id": "source-title", "tabindex": "-1"}, around(say.From, "place", place())...),
		html.El("p", nil, html.El("code", html.Attrs{"data-part": "address", "dir": "ltr"})),
		html.El("p", nil, html.Text(say.Trust)),
		html.El("button", html.Attrs{"type": "button"}, html.Text(say.Open)),
	)
}

// place is where web/open.js names the website or file of the report.
func place() app.UI { return html.El("bdi", html.Attrs{"data-part": "place"}) }

func (o *Opener) format() app.UI {
	say := o.Page.Say.Opener.Format
	return html.El("section", html.Attrs{"class": "format"},
		html.El("h2", nil, html.Text(say.Title)),
		html.El("p", nil, html.Text(say.File)),
		html.El("p", nil, html.Text(say.Texts)),
		html.El("p", nil, html.El("a", html.Attrs{"href": "../report.schema.json"}, html.Text(say.Schema))),
	)
}

// Opened says, beside an opened report, where it comes from.
type Opened struct {
	app.Compo

	Page Page
}

func (o *Opened) Render() app.UI {
	say := o.Page.Say.Opener
	return html.El("aside", o.Page.staying(html.Attrs{"id": "opened", "class": "opened", "hidden": "", "aria-labelledby": "opened-from"}),
		html.El("p", html.Attrs{"id": "opened-from"}, around(say.Opened, "place", place())...),
		html.El("a", html.Attrs{"href": "./"}, html.Text(say.Another)),
	)
}

// staying marks what stays in the language of the interface when web/open.js
// gives the page that of the opened report.
func (p Page) staying(a html.Attrs) html.Attrs {
	return a.With("lang", p.Say.Lang).With("dir", messages.Direction(p.Say.Lang))
}
