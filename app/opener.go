package app

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// Opener is the page that opens a report from elsewhere. web/open.js reads the
// report and starts the program, whose overview takes this one's place. Its
// first element is one that no overview begins with, so that nothing of it is
// taken over.
type Opener struct {
	app.Compo

	Page Page
}

func (o *Opener) Render() app.UI {
	return el("main", attrs{"id": "report"},
		el("div", attrs{"class": "opener"},
			el("h1", nil, text(OpenTitle)),
			el("p", attrs{"class": "lede"}, text(openIntro)),
			el("p", attrs{"class": "scriptless"}, text(openNoScript)),
			o.form(),
			el("p", o.faults()),
			o.source(),
			o.format(),
		),
	)
}

func (o *Opener) form() app.UI {
	return el("form", attrs{"class": "scripted", "action": "./", "autocomplete": "off"},
		el("label", attrs{"class": "words"},
			el("span", nil, text(openAddress)),
			void("input", attrs{"type": "text", "inputmode": "url", "name": "bundle", "maxlength": "2000", "aria-describedby": "open-hint"}),
			el("small", attrs{"id": "open-hint"}, text(openHint)),
		),
		el("button", attrs{"type": "submit"}, text(openShow)),
		el("label", attrs{"class": "words"},
			el("span", nil, text(openFile)),
			void("input", attrs{"type": "file", "name": "file", "accept": ".json,.gz,application/json"}),
			el("small", nil, text(openDrop)),
		),
	)
}

// faults is the status line, with all that it may say.
func (o *Opener) faults() attrs {
	a := attrs{"id": "status", "role": "status"}
	for name, words := range openFaults {
		a["data-"+name] = words
	}
	return a
}

// source says where the report comes from before anything of it is fetched.
func (o *Opener) source() app.UI {
	return el("section", attrs{"class": "source", "hidden": "", "aria-labelledby": "source-title"},
		el("h2", attrs{"id": "source-title", "tabindex": "-1"}, text(openFrom+" "), el("bdi", attrs{"data-part": "place"})),
		el("p", nil, el("code", attrs{"data-part": "address"})),
		el("p", nil, text(openTrust)),
		el("button", attrs{"type": "button"}, text(openGo)),
	)
}

func (o *Opener) format() app.UI {
	content := []app.UI{el("h2", nil, text(formatTitle))}
	content = append(content, each(formatText, func(p string) app.UI { return el("p", nil, text(p)) })...)
	content = append(content, el("p", nil, el("a", attrs{"href": "../report.schema.json"}, text(formatSchema))))
	return el("section", attrs{"class": "format"}, content...)
}

// Opened says, beside an opened report, where it comes from.
type Opened struct {
	app.Compo

	Page Page
}

func (o *Opened) Render() app.UI {
	return el("aside", attrs{"id": "opened", "class": "opened", "hidden": "", "aria-label": openedFrom},
		el("p", nil, text(openedFrom+" "), el("bdi", attrs{"data-part": "place"})),
		el("a", attrs{"href": "./"}, text(openAnother)),
	)
}
