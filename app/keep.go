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
	return el("aside", attrs{"id": "keep", "class": "keep", "aria-label": keepLabel},
		el("div", attrs{"role": "status"},
			k.part("p", "update", text(updateReady+" "), k.button(updateTake))),
		k.part("p", "offline", text(availableOffline)),
		k.part("p", "install", k.button(installButton)),
		k.part("details", "by-hand",
			el("summary", nil, text(installButton)),
			el("ul", nil, each(installByHand, func(how string) app.UI { return el("li", nil, text(how)) })...),
		),
	)
}

func (k *Keep) part(tag, name string, children ...app.UI) app.UI {
	return el(tag, attrs{"data-part": name, "hidden": ""}, children...)
}

func (k *Keep) button(label string) app.UI {
	return el("button", attrs{"type": "button"}, text(label))
}
