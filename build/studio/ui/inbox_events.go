package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/build/studio/talk"
)

// inboxState is what has come to the report, and what is missing.
type inboxState struct {
	delivery *talk.Delivery
	choosing string
	taken    bool
	refused  []talk.Problem
	without  *talk.Without
}

// inboxStep shows it.
func (s *Studio) inboxStep() app.UI {
	return &InboxStep{
		Say: s.Say, Report: s.report, ReadOnly: s.elsewhere, Delivery: s.inbox.delivery, Choosing: s.inbox.choosing, Taken: s.inbox.taken,
		Refused: s.inbox.refused, Without: s.inbox.without, Copied: s.website.copied == "reminder",
		OnFiles: s.onDeliver, OnAccept: s.onAccept, OnDismiss: s.onDismiss, OnCopy: s.onCopy,
		OnConsider: s.about(talk.Consider), OnCut: s.about(talk.Cut), OnOther: s.onOther, OnMatch: s.onMatch, OnChosen: s.onChosen, OnSettle: s.onSettle,
	}
}

// dropped takes files that were dropped on the page: for the report that is open, if one
// is.
func (s *Studio) dropped(read app.Value) {
	if s.report == nil || s.step == Start || s.elsewhere || s.reviving {
		s.open(read)
		return
	}
	s.deliver(read)
}

func (s *Studio) onDeliver(ctx app.Context, _ app.Event) {
	host().Call("read", ctx.JSSrc()).Then(func(read app.Value) {
		s.ctx.Dispatch(func(app.Context) { s.deliver(read) })
	})
}

// deliver asks the core what files would change in the report.
func (s *Studio) deliver(read app.Value) {
	s.send()
	s.inbox = inboxState{without: s.inbox.without}
	if s.step != Inbox {
		s.goTo(Inbox)
	}
	if fault := read.Get("fault"); fault.Truthy() {
		s.inbox.refused = []talk.Problem{s.unread(fault.String(), read)}
		return
	}
	s.busy = s.Say.Reading
	ask(s.ctx, talk.Request{Op: talk.Deliver}, read.Get("files"), s.delivered)
}

// delivered shows what a delivery would change. Files that do not belong to the report
// were opened as another one.
func (s *Studio) delivered(ctx app.Context, r reply) {
	s.busy = ""
	switch s.inbox.choosing = ""; {
	case len(r.Refused) > 0:
		s.inbox.refused = r.Refused
	case r.Report != nil:
		s.opened(ctx, r)
		return
	default:
		s.inbox.delivery, s.inbox.refused, s.inbox.taken = r.Delivery, nil, false
	}
	s.ctx.Defer(func(app.Context) { focusIfLost("delivery") })
}

// focusIfLost moves the focus to an element if the one that had it is gone.
func focusIfLost(id string) {
	document := app.Window().Get("document")
	element := app.Window().GetElementByID(id)
	if element.Truthy() && (!document.Get("activeElement").Truthy() || document.Get("activeElement").Get("tagName").String() == "BODY") {
		element.Call("focus")
	}
}

// about asks the core to see the delivery in another way.
func (s *Studio) about(op talk.Op) func(string) app.EventHandler {
	return func(value string) app.EventHandler {
		return func(app.Context, app.Event) { s.askAbout(talk.Request{Op: op, Value: value}) }
	}
}

func (s *Studio) askAbout(r talk.Request) {
	defer s.update()
	s.busy = s.Say.Working
	ask(s.ctx, r, nil, s.delivered)
}

func (s *Studio) onOther(note string) app.EventHandler {
	return func(app.Context, app.Event) {
		defer s.update()
		s.inbox.choosing = note
		s.ctx.Defer(func(app.Context) { app.Window().GetElementByID("another").Call("focus") })
	}
}

func (s *Studio) onMatch(note, session string) app.EventHandler {
	return func(app.Context, app.Event) {
		s.askAbout(talk.Request{Op: talk.Match, Name: note, Value: session})
	}
}

// onChosen takes the session that is chosen in the list of all.
func (s *Studio) onChosen(note string) app.EventHandler {
	return func(ctx app.Context, _ app.Event) {
		session := ctx.JSSrc().Get("value").String()
		if session == newSession {
			session = ""
		}
		s.askAbout(talk.Request{Op: talk.Match, Name: note, Value: session})
	}
}

func (s *Studio) onSettle(conflict, side string) app.EventHandler {
	return func(app.Context, app.Event) {
		s.askAbout(talk.Request{Op: talk.Settle, Name: conflict, Value: side})
	}
}

// onAccept lets the report take the delivery.
func (s *Studio) onAccept(app.Context, app.Event) {
	defer s.update()
	s.busy = s.Say.Working
	s.askWith(talk.Request{Op: talk.Accept}, nil, func(ctx app.Context, r reply) {
		if s.busy = ""; len(r.Refused) > 0 {
			s.inbox.refused, s.denied = r.Refused, nil
			s.settled()
			return
		}
		s.inbox = inboxState{taken: true}
		s.changed(ctx, r)
		s.ctx.Defer(func(app.Context) { focusIfLost("heading") })
	})
}

func (s *Studio) onDismiss(app.Context, app.Event) {
	defer s.update()
	s.inbox = inboxState{without: s.inbox.without}
	ask(s.ctx, talk.Request{Op: talk.Dismiss}, nil, func(app.Context, reply) {})
	s.ctx.Defer(func(app.Context) { focusIfLost("heading") })
}

// readMissing asks the core which sessions have no notes, while the step shows it.
func (s *Studio) readMissing() {
	if s.step != Inbox {
		return
	}
	ask(s.ctx, talk.Request{Op: talk.Missing}, nil, func(_ app.Context, r reply) { s.inbox.without = r.Without })
}
