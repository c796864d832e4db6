package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/messages"
)

// Saved says whether the browser has kept what was changed last.
type Saved struct {
	// At is when it was kept, as the author's clock shows it, or "".
	At string
	// Fault is why it could not be kept, or "": "full", "refused", "folder" if only
	// the browser has kept it, or "memory" if no core can open the report.
	Fault string
}

// Bar is the head of the page: what is open, and what was saved of it.
type Bar struct {
	app.Compo
	Say        *messages.Catalogue
	Open       bool // a report is
	Title      string
	Saved      Saved
	Folder     string // on the disk, that the report is in, or ""
	Undo, Redo bool

	OnUndo, OnRedo, OnRescue app.EventHandler
}

// Render draws the bar.
func (b *Bar) Render() app.UI {
	if !b.Open {
		return html.El("header", html.Attrs{"class": "bar"}, html.El("p", html.Attrs{"class": "brand"}, html.Text(b.Say.Studio)))
	}
	return html.El("header", html.Attrs{"class": "bar"},
		html.El("a", html.Attrs{"class": "brand", "href": "#", "data-goto": string(Start)}, html.Text(b.Say.Studio)),
		html.El("p", html.Attrs{"class": "name"}, html.El("bdi", nil, html.Text(b.Title))),
		html.El("div", html.Attrs{"class": b.class()},
			html.El("p", html.Attrs{"data-saved": b.Saved.At, "role": "status"}, html.Text(b.saved())),
			html.When(b.Saved.Fault != "", func() app.UI {
				return html.El("button", html.Attrs{"type": "button", "class": "second", "data-rescue": ""}, html.Text(b.Say.Publish.DownloadFolder)).On("click", b.OnRescue)
			})),
		html.El("div", html.Attrs{"class": "history"},
			b.button("data-undo", b.Say.Undo, b.Undo, b.OnUndo),
			b.button("data-redo", b.Say.Redo, b.Redo, b.OnRedo),
		),
	)
}

// button is disabled by what assistive technology reads, so that the focus stays
// on it when the last change was taken back.
func (b *Bar) button(hook, label string, active bool, act app.EventHandler) app.UI {
	a := html.Attrs{"type": "button", hook: "", "class": "quiet"}
	if !active {
		a["aria-disabled"] = "true"
	}
	return html.El("button", a, html.Text(label)).On("click", act)
}

func (b *Bar) class() string {
	if b.Saved.Fault != "" {
		return "saved problem"
	}
	return "saved"
}

func (b *Bar) saved() string {
	switch {
	case b.Saved.Fault == "full":
		return b.Say.NotSaved
	case b.Saved.Fault == "memory":
		return b.Say.NoMemory
	case b.Saved.Fault == "folder":
		return b.Say.NotInFolder.With("folder", b.Folder)
	case b.Saved.Fault != "":
		return b.Say.NotKept
	case b.Saved.At == "":
		return b.Say.Saving
	case b.Folder != "":
		return b.Say.SavedInFolder.With("folder", b.Say.Shared.Isolated(b.Folder), "time", b.Saved.At)
	}
	return b.Say.Saved.With("time", b.Saved.At)
}
