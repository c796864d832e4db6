package app

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/messages"
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
	return el("main", attrs{"id": "report"},
		el("div", o.Page.staying(attrs{"class": "opener"}),
			el("h1", nil, text(say.Title)),
			el("p", attrs{"class": "lede"}, text(say.About)),
			el("p", attrs{"class": "scriptless"}, text(say.WithoutScript)),
			o.form(),
			el("p", o.faults()),
			o.source(),
			o.format(),
		),
	)
}

func (o *Opener) form() app.UI {
	say := o.Page.Say.Opener
	return el("form", attrs{"class": "scripted", "action": "./", "autocomplete": "off"},
		el("label", attrs{"class": "words"},
			el("span", nil, text(say.Address)),
			void("input", attrs{"type": "text", "inputmode": "url", "name": "bundle", "maxlength": "2000", "dir": "ltr", "aria-describedby": "open-hint"}),
			el("small", attrs{"id": "open-hint"}, text(say.AddressHint)),
		),
		el("button", attrs{"type": "submit"}, text(say.Show)),
		el("label", attrs{"class": "words"},
			el("span", nil, text(say.File)),
			void("input", attrs{"type": "file", "name": "file", "accept": ".json,.gz,application/json"}),
			el("small", nil, text(say.FileHint)),
		),
	)
}

// faults is the status line, with all that it may say, by the names that
// web/open.js has for it.
func (o *Opener) faults() attrs {
	say := o.Page.Say.Opener.Faults
	return attrs{
		"id": "status", "role": "status",
		"data-loading": say.Loading, "data-address": say.Address, "data-unreachable": say.Unreachable,
		"data-missing": say.Missing, "data-late": say.Late, "data-large": say.Large,
		"data-unreadable": say.Unreadable, "data-version": say.Version, "data-without": say.Without,
	}
}

// source says where the report comes from before anything of it is fetched.
func (o *Opener) source() app.UI {
	say := o.Page.Say.Opener
	return el("section", attrs{"class": "source", "hidden": "", "aria-labelledby": "source-title"},
		el("h2", attrs{"id": "source-title", "tabindex": "-1"}, around(say.From, "place", place())...),
		el("p", nil, el("code", attrs{"data-part": "address", "dir": "ltr"})),
		el("p", nil, text(say.Trust)),
		el("button", attrs{"type": "button"}, text(say.Open)),
	)
}

// place is where web/open.js names the website or file of the report.
func place() app.UI { return el("bdi", attrs{"data-part": "place"}) }

func (o *Opener) format() app.UI {
	say := o.Page.Say.Opener.Format
	return el("section", attrs{"class": "format"},
		el("h2", nil, text(say.Title)),
		el("p", nil, text(say.File)),
		el("p", nil, text(say.Texts)),
		el("p", nil, el("a", attrs{"href": "../report.schema.json"}, text(say.Schema))),
	)
}

// Opened says, beside an opened report, where it comes from.
type Opened struct {
	app.Compo

	Page Page
}

func (o *Opened) Render() app.UI {
	say := o.Page.Say.Opener
	return el("aside", o.Page.staying(attrs{"id": "opened", "class": "opened", "hidden": "", "aria-labelledby": "opened-from"}),
		el("p", attrs{"id": "opened-from"}, around(say.Opened, "place", place())...),
		el("a", attrs{"href": "./"}, text(say.Another)),
	)
}

// staying marks what stays in the language of the interface when web/open.js
// gives the page that of the opened report.
func (p Page) staying(a attrs) attrs {
	return a.with("lang", p.Say.Lang).with("dir", messages.Direction(p.Say.Lang))
}
