package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/build/studio/talk"
)

// onChoose reads a column as what is chosen for it.
func (s *Studio) onChoose(column string) app.EventHandler {
	return func(ctx app.Context, _ app.Event) {
		defer s.update()
		s.remap(talk.Request{Op: talk.Map, Field: "column", Name: column, Value: ctx.JSSrc().Get("value").String()})
	}
}

func (s *Studio) onAnswer(q talk.Question, value string) app.EventHandler {
	return func(app.Context, app.Event) {
		defer s.update()
		s.remap(talk.Request{Op: talk.Map, Field: q.Ask, Name: q.Column, Value: value})
	}
}

func (s *Studio) onTypeAnswer(q talk.Question) app.EventHandler {
	return func(_ app.Context, e app.Event) {
		defer s.update()
		e.PreventDefault()
		if answer := typedIn("answer"); answer != "" {
			s.remap(talk.Request{Op: talk.Map, Field: q.Ask, Name: q.Column, Value: answer})
		}
	}
}

// onTake takes an entry that was left out anyway, or leaves it out again.
func (s *Studio) onTake(take bool, reason, title string) app.EventHandler {
	return func(app.Context, app.Event) {
		defer s.update()
		field := "leave"
		if take {
			field = "take"
		}
		s.remap(talk.Request{Op: talk.Map, Field: field, Name: reason, Value: title})
	}
}

// onCut begins sessions of documents where the author says.
func (s *Studio) onCut(split string) app.EventHandler {
	return func(app.Context, app.Event) {
		defer s.update()
		s.remap(talk.Request{Op: talk.Map, Field: "split", Value: split})
	}
}

// remap reads the programme again.
func (s *Studio) remap(r talk.Request) {
	s.busy = s.Say.Reading
	s.ask(r)
}
