package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/build/studio/talk"
)

// embeddingState is what the studio knows of the website that will show the report.
type embeddingState struct {
	Website
	offered *talk.Embedding // by the core, or nil
	fault   bool            // the core has refused the address
	copied  string          // ID of the text that was copied last
	keys    int             // counts what was typed, so that a pause can be seen
}

func (s *Studio) embedding() *Embedding {
	e := s.website
	return &Embedding{
		Say: s.Say, Website: e.Website, Offered: e.offered, Fault: e.fault, ReadOnly: s.elsewhere, Copied: e.copied,
		OnAddress: s.onAddress, OnSystem: s.onSystem, OnCopy: s.onCopy,
	}
}

func (s *Studio) upload() *Upload {
	u := &Upload{Say: s.Say, Title: s.title(), Copied: s.website.copied == letterID, OnCopy: s.onCopy}
	if s.website.offered != nil {
		u.Address = s.website.offered.Address
	}
	return u
}

func (s *Studio) onAddress(ctx app.Context, _ app.Event) {
	e := &s.website
	e.Address = ctx.JSSrc().Get("value").String()
	e.keys++
	keys := e.keys
	ctx.After(typingPause, func(app.Context) {
		if keys == e.keys {
			s.note()
			s.offer()
		}
	})
}

func (s *Studio) onSystem(ctx app.Context, _ app.Event) {
	defer s.update()
	s.website.System, s.website.copied = ctx.JSSrc().Get("value").String(), ""
	s.note()
}

// onCopy puts a text on the clipboard. A browser that does not allow that leaves it
// selected.
func (s *Studio) onCopy(id string) app.EventHandler {
	return func(app.Context, app.Event) {
		defer s.update()
		app.Window().GetElementByID(id).Call("select")
		if s.website.copied = ""; app.Window().Get("document").Call("execCommand", "copy").Bool() {
			s.website.copied = id
		}
	}
}

// offer asks the core what the website can paste, while the step shows it.
func (s *Studio) offer() {
	e := &s.website
	address := strings.TrimSpace(e.Address)
	if s.step != Publish || s.report.Page == "" || address == "" {
		e.offered, e.fault = nil, false
		s.update()
		return
	}
	r := talk.Request{Op: talk.Snippets, Value: address, Name: s.Say.Shared.Lang}
	ask(s.ctx, r, nil, func(_ app.Context, r reply) {
		if address == strings.TrimSpace(e.Address) { // or another answer follows
			e.offered, e.fault, e.copied = r.Snippets, len(r.Refused) > 0, ""
		}
	})
}
