package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
	"reportwidget/build/studio/messages"
	"reportwidget/build/studio/talk"
)

// Website is what an author says of the website that will show the report. It is
// kept in the browser, beside the report.
type Website struct {
	// Address is that of the folder with the report's website, as it was typed.
	Address string `json:"address,omitempty"`
	System  string `json:"system,omitempty"` // ID of the system, or ""
}

// Embedding asks where the report will be, and shows what to paste into a website.
type Embedding struct {
	app.Compo
	Say      *messages.Catalogue
	Website  Website
	Offered  *talk.Embedding // for the address, or nil
	Fault    bool            // the address is not valid
	ReadOnly bool            // another tab edits the report
	Copied   string          // ID of the text that was copied last, or ""

	OnAddress, OnSystem app.EventHandler
	OnCopy              func(id string) app.EventHandler
}

// Render draws the part.
func (e *Embedding) Render() app.UI {
	say := e.Say.Publish
	return html.El("section", html.Attrs{"class": "download", "aria-labelledby": "embedding"},
		html.El("h2", html.Attrs{"id": "embedding"}, html.Text(say.Embed)),
		html.El("p", nil, html.Text(say.EmbedAbout)),
		e.address(),
		html.When(e.Offered != nil, e.offered))
}

func (e *Embedding) address() app.UI {
	say := e.Say.Publish
	a := html.Attrs{
		"id": "website", "type": "text", "inputmode": "url", "autocomplete": "off", "dir": "ltr", "data-website": "", "value": e.Website.Address,
		"aria-describedby": "website-hint website-state", "aria-invalid": yesNo(e.Fault),
	}
	if e.ReadOnly {
		a["readonly"] = "true"
	}
	class, state := "", ""
	switch {
	case e.Fault:
		class, state = "problem", say.AddressFault
	case e.Offered != nil:
		state = say.AddressOf.With("address", e.Say.Shared.Isolated(e.Offered.Address))
	}
	return html.El("div", html.Attrs{"class": "field"},
		html.El("label", html.Attrs{"for": "website"}, html.Text(say.Address)),
		html.El("p", html.Attrs{"class": "hint", "id": "website-hint"}, html.Text(say.AddressHint)),
		html.Void("input", a).On("input", e.OnAddress),
		html.El("p", html.Attrs{"class": class, "id": "website-state", "role": "status"}, html.Text(state)))
}

func (e *Embedding) offered() app.UI {
	chosen := e.chosen()
	a := html.Attrs{"id": "system", "data-system": ""}
	if e.ReadOnly {
		a["disabled"] = "true"
	}
	say := e.Say.Shared.EmbedThis
	return html.El("div", html.Attrs{"class": "fields"},
		html.El("div", html.Attrs{"class": "field"},
			html.El("label", html.Attrs{"for": "system"}, html.Text(say.System)),
			html.El("select", a, html.Each(e.Offered.Systems, func(s talk.System) app.UI {
				return html.El("option", html.Attrs{"value": s.ID, "selected": yesNo(s.ID == chosen.ID)}, html.Text(s.Name))
			})...).On("change", e.OnSystem)),
		e.copied("snippet", say.Snippet, chosen.Use),
		advice(say.Where, chosen.Where),
		advice(say.Strips, chosen.Strips),
		html.When(chosen.Instead != "", func() app.UI {
			return e.copied("instead", say.Instead.With("kind", chosen.Kind), chosen.Instead)
		}))
}

// chosen is the system of the website, or what stands for those that are not known.
func (e *Embedding) chosen() talk.System {
	for _, s := range e.Offered.Systems {
		if s.ID == e.Website.System {
			return s
		}
	}
	return e.Offered.Systems[len(e.Offered.Systems)-1]
}

func advice(label, text string) app.UI {
	return html.When(text != "", func() app.UI {
		return html.El("div", nil, html.El("h3", nil, html.Text(label)), html.El("p", nil, html.Text(text)))
	})
}

func (e *Embedding) copied(id, label, text string) app.UI {
	return copied(e.Say, Copied{ID: id, Label: label, Text: text, Rows: 5, Code: true, Done: e.Copied == id}, e.OnCopy)
}

// Copied is a text for another program.
type Copied struct {
	ID, Label, Text string
	Rows            int
	Code            bool // it is HTML
	Done            bool // it was copied
}

// copied draws a text with a button that copies it.
func copied(say *messages.Catalogue, c Copied, act func(id string) app.EventHandler) app.UI {
	a := html.Attrs{"id": c.ID, "readonly": "true", "rows": strconv.Itoa(c.Rows), "value": c.Text, "dir": "auto"}
	if c.Code {
		a["dir"], a["class"], a["spellcheck"], a["translate"] = "ltr", "code", "false", "no"
	}
	done := ""
	if c.Done {
		done = say.Shared.Copied
	}
	return html.El("div", html.Attrs{"class": "field"},
		html.El("label", html.Attrs{"for": c.ID}, html.Text(c.Label)),
		html.El("textarea", a),
		html.El("p", html.Attrs{"class": "choices"},
			html.El("button", html.Attrs{"type": "button", "class": "second", "data-copy": c.ID, "aria-describedby": c.ID}, html.Text(say.Shared.Copy)).On("click", act(c.ID), c.ID),
			html.El("span", html.Attrs{"role": "status"}, html.Text(done))))
}
