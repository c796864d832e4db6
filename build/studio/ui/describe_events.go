package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/build/studio/talk"
)

// onAttach puts the file of a chooser into the folder, and names it in the report.
func (s *Studio) onAttach(field string) app.EventHandler {
	return func(app.Context, app.Event) {
		defer s.update()
		chooser := "new-" + field
		if element(chooser).Get("files").Get("length").Int() == 0 {
			return
		}
		r := talk.Request{Op: talk.AddFile, Field: field}
		if field == "screenshots" {
			r.Entry = map[string]string{"name": held("screenshots-name")}
		}
		s.send()
		s.attach(chooser, r)
	}
}

func (s *Studio) onPerson(app.Context, app.Event) {
	defer s.update()
	if name := typedIn("new-person"); name != "" {
		s.send()
		s.ask(talk.Request{Op: talk.Insert, Field: "people", Entry: map[string]string{"name": name}})
	}
}

// onPages gives people pages of their own, or none.
func (s *Studio) onPages(ctx app.Context, _ app.Event) {
	defer s.update()
	value := ""
	if ctx.JSSrc().Get("checked").Bool() {
		value = "yes"
	}
	s.ask(talk.Request{Op: talk.Set, Field: "people", Value: value})
}

// onFilterBy makes filters of what sessions say anyway.
func (s *Studio) onFilterBy(app.Context, app.Event) {
	defer s.update()
	s.ask(talk.Request{Op: talk.Set, Field: "filter-by", Values: ticked("filter-by"), List: true})
}

// ticked are the values of the boxes of a name that are ticked.
func ticked(name string) []string {
	boxes := app.Window().Get("document").Call("querySelectorAll", "input[name='"+name+"']:checked")
	values := make([]string, boxes.Length())
	for i := range values {
		values[i] = boxes.Index(i).Get("value").String()
	}
	return values
}
