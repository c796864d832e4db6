package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
)

// InstallPanel is what a stand-alone page offers beyond the report: to install it, to
// know that it can be read offline, and to take its next release. It stands
// after the report, out of the program's reach, and is brought to life by
// web/offline.js and web/install.js, so that it needs no program; each part
// shows only when it is true.
type InstallPanel struct {
	app.Compo

	Page Page
}

func (k *InstallPanel) Render() app.UI {
	say := k.Page.Say.Keep
	return html.El("aside", k.Page.own(html.Attrs{"id": "keep", "class": "keep", "aria-label": say.Label}),
		html.El("div", html.Attrs{"role": "status"},
			k.part("p", "update", html.Text(say.Ready+" "), k.button(say.Show))),
		k.part("p", "offline", html.Text(say.Offline)),
		k.part("p", "install", k.button(say.Install)),
		k.part("details", "by-hand",
			html.El("summary", nil, html.Text(say.Install)),
			html.El("ul", nil, html.Each([]string{say.IPhone, say.Mac, say.Android, say.Computer}, item)...),
		),
	)
}

func (k *InstallPanel) part(tag, name string, children ...app.UI) app.UI {
	return html.El(tag, html.Attrs{"data-part": name, "hidden": ""}, children...)
}

func (k *InstallPanel) button(label string) app.UI {
	return html.El("button", html.Attrs{"type": "button"}, html.Text(label))
}
