package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/build/studio/talk"
)

// onAct asks the core for a change.
func (s *Studio) onAct(r talk.Request) app.EventHandler {
	return func(app.Context, app.Event) {
		defer s.update()
		s.send()
		s.ask(r)
	}
}

// typedIn takes what was typed in a field by its ID, and empties the field.
func typedIn(id string) string {
	field := app.Window().GetElementByID(id)
	if !field.Truthy() {
		return ""
	}
	value := field.Get("value").String()
	if field.Get("localName").String() == "input" {
		field.Set("value", "")
	}
	return value
}

// submitted is asked with what a form's author has typed, unless that is empty.
func (s *Studio) submitted(e app.Event, r talk.Request, needed string) {
	defer s.update()
	e.PreventDefault()
	if needed != "" {
		s.ask(r)
	}
}

func (s *Studio) onAddFacet(_ app.Context, e app.Event) {
	label, value := typedIn("new-facet"), typedIn("new-facet-value")
	if value == "" {
		value = label
	}
	s.submitted(e, talk.Request{Op: talk.Insert, Field: "facets", Entry: map[string]string{"label": label, "value": value}}, label)
}

func (s *Studio) onAddValue(path string) app.EventHandler {
	return func(ctx app.Context, e app.Event) {
		label := typedIn(ctx.JSSrc().Call("querySelector", "input").Get("id").String())
		s.submitted(e, talk.Request{Op: talk.Insert, Field: path, Entry: map[string]string{"label": label}}, label)
	}
}

func (s *Studio) onMerge(facet, value string) app.EventHandler {
	return func(ctx app.Context, _ app.Event) {
		defer s.update()
		if to := ctx.JSSrc().Get("value").String(); to != "" {
			s.ask(talk.Request{Op: talk.MergeValue, Field: facet, Value: value, Name: to})
		}
	}
}

func (s *Studio) onRelate(_ app.Context, e app.Event) {
	from, to, text := typedIn("relate-from"), typedIn("relate-to"), typedIn("relate-text")
	if from == to {
		text = ""
	}
	entry := map[string]string{"facet": s.report.Facets[0].ID, "from": from, "to": to, "text": text}
	s.submitted(e, talk.Request{Op: talk.Insert, Field: "relations", Entry: entry}, text)
}
