package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/build/studio/talk"
)

func element(id string) app.Value { return app.Window().GetElementByID(id) }

// held is the text in a field.
func held(id string) string { return strings.TrimSpace(element(id).Get("value").String()) }

func empty(ids ...string) {
	for _, id := range ids {
		element(id).Set("value", "")
	}
}

// onPicture puts a picture where the author wrote last in the notes.
func (s *Studio) onPicture(_ app.Context, e app.Event) {
	defer s.update()
	e.PreventDefault()
	shows, decorates := held("picture-shows"), element("picture-decorates").Get("checked").Bool()
	if s.lacks("picture", "new-picture", shows != "" || decorates) {
		return
	}
	if s.send(); decorates {
		shows = ""
	}
	notes := element("field-text")
	r := talk.Request{
		Op: talk.AddPicture, File: s.session.file, Value: notes.Get("value").String(), To: notes.Get("selectionStart").Int(),
		Entry: map[string]string{"shows": shows, "caption": held("picture-caption")},
	}
	s.attach("new-picture", r)
	empty("picture-shows", "picture-caption")
	element("picture-decorates").Set("checked", false)
}

// onOwn makes a picture that of the session.
func (s *Studio) onOwn(_ app.Context, e app.Event) {
	defer s.update()
	e.PreventDefault()
	entry := map[string]string{"alt": held("own-shows"), "caption": held("own-caption"), "credit": held("own-credit")}
	if s.lacks("own", "own-picture", entry["alt"] != "") {
		return
	}
	s.send()
	s.attach("own-picture", talk.Request{Op: talk.AddPicture, File: s.session.file, Field: "picture", Entry: entry})
}

func (s *Studio) onFile(_ app.Context, e app.Event) {
	defer s.update()
	e.PreventDefault()
	name := held("file-name")
	if s.lacks("file", "new-file", name != "") {
		return
	}
	s.attach("new-file", talk.Request{Op: talk.AddFile, File: s.session.file, Entry: map[string]string{"name": name, "language": held("file-language")}})
	empty("file-name", "file-language")
}

func (s *Studio) onRecording(_ app.Context, e app.Event) {
	defer s.update()
	e.PreventDefault()
	entry := map[string]string{}
	for _, key := range []string{"url", "name", "length", "language", "captions"} {
		if element("recording-" + key).Truthy() {
			entry[key] = held("recording-" + key)
		}
	}
	if s.missing = ""; entry["url"] == "" {
		s.missing = "recording"
		return
	}
	s.ask(talk.Request{Op: talk.Insert, File: s.session.file, Field: "recordings", Entry: entry})
	for key := range entry {
		empty("recording-" + key)
	}
}

// lacks notes and reports whether a form is without its file or what must be said of it.
func (s *Studio) lacks(kind, chooser string, said bool) bool {
	s.missing = ""
	if !said || element(chooser).Get("files").Get("length").Int() == 0 {
		s.missing = kind
	}
	return s.missing != ""
}

// attach reads the file of a chooser, and asks the core with it.
func (s *Studio) attach(chooser string, r talk.Request) {
	s.busy = s.Say.Working
	host().Call("read", element(chooser)).Then(func(read app.Value) {
		s.ctx.Dispatch(func(app.Context) {
			if fault := read.Get("fault"); fault.Truthy() {
				s.busy, s.denied = "", []talk.Problem{s.unread(fault.String(), read)}
				return
			}
			s.askWith(r, read.Get("files"), s.changed)
		})
	})
}
