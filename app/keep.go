package app

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// Keep is what a stand-alone page offers beyond the report: to install it, to
// know that it can be read offline, and to take its next release. It stands
// after the report, out of the program's reach, and is brought to life by
// web/offline.js and web/install.js, so that it needs no program; each part
// shows only when it is true.
type Keep struct {
	app.Compo

	Page Page
}

func (k *Keep) Render() app.UI {
	say := k.Page.Say.Keep
	return el("aside", k.Page.own(attrs{"id": "keep", "class": "keep", "aria-label": say.Label}),
		el("div", attrs{"role": "status"},
			k.part("p", "update", text(say.Ready+" "), k.button(say.Show))),
		k.part("p", "offline", text(say.Offline)),
		k.part("p", "install", k.button(say.Install)),
		k.part("details", "by-hand",
			el("summary", nil, text(say.Install)),
			el("ul", nil, each([]string{say.IPhone, say.Mac, say.Android, say.Computer}, item)...),
		),
	)
}

func (k *Keep) part(tag, name string, children ...app.UI) app.UI {
	return el(tag, attrs{"data-part": name, "hidden": ""}, children...)
}

func (k *Keep) button(label string) app.UI {
	return el("button", attrs{"type": "button"}, text(label))
}
