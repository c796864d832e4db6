package view

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/messages"
	"reportwidget/app/view/html"
)

// written makes an element that holds nothing but a text of the author, in a
// language, which is "" for the page's.
func (p Page) written(lang, tag string, a html.Attrs, s string) app.UI {
	return html.El(tag, p.marked(lang, a, s), html.Text(s))
}

// marked adds the language of a text if it is not the page's, and its direction
// if it runs against that language.
func (p Page) marked(lang string, a html.Attrs, s string) html.Attrs {
	return p.within(lang).directed(p.in(lang, a), s)
}

// directed adds the direction of a text if it is not that of the page.
func (p Page) directed(a html.Attrs, s string) html.Attrs {
	if dir := messages.Against(p.Lang, s); dir != "" {
		a = a.With("dir", dir)
	}
	return a
}

// said makes an element that holds nothing but a text of the interface, which
// may not speak the language of the page.
func (p Page) said(tag string, a html.Attrs, s string) app.UI {
	return html.El(tag, p.own(a), html.Text(s))
}

// own marks what is in the language of the interface.
func (p Page) own(a html.Attrs) html.Attrs { return p.in(p.Say.Lang, a) }

// in marks what is in a language, if that is another one than the page's: "en"
// is the same as "en-GB", and "" is the page's.
func (p Page) in(lang string, a html.Attrs) html.Attrs {
	if lang == "" || p.Lang == "" || strings.HasPrefix(strings.ToLower(p.Lang)+"-", strings.ToLower(lang)+"-") {
		return a
	}
	a = a.With("lang", lang)
	if dir := messages.Direction(lang); dir != messages.Direction(p.Lang) {
		a["dir"] = dir
	}
	return a
}

// within returns the page for what stands inside something in a language.
func (p Page) within(lang string) Page {
	if lang != "" {
		p.Lang = lang
	}
	return p
}
