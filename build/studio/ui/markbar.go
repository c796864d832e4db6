package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/messages"
)

// MarkBar marks what is selected in a text as bold, as a link and so on. web/studio/mark.js
// does so, and has the keys for it, too.
type MarkBar struct {
	app.Compo
	Say   *messages.Catalogue
	Field string // ID of the text's field

	OnBlur app.EventHandler
}

// Render draws the bar.
func (m *MarkBar) Render() app.UI {
	say := m.Say.Mark
	return html.El("div", html.Attrs{"class": "marks", "role": "group", "aria-label": say.Title},
		m.button("bold", say.Bold, "Control+B"), m.button("italic", say.Italic, "Control+I"), m.button("link", say.Link, "Control+K"),
		m.button("list", say.List, ""), m.button("heading", say.Heading, ""))
}

func (m *MarkBar) button(kind, label, keys string) app.UI {
	a := html.Attrs{"type": "button", "class": "quiet", "data-mark": kind, "aria-controls": m.Field}
	if keys != "" {
		a["aria-keyshortcuts"] = keys
	}
	return html.El("button", a, html.Text(label)).On("click", func(app.Context, app.Event) {
		host().Call("mark", m.Field, kind)
	}, m.Field, kind).On("blur", m.OnBlur)
}
