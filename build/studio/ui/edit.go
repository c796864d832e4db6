package ui

import (
	"maps"
	"slices"
	"time"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/build/studio/talk"
)

// edit is what the author is typing.
type edit struct {
	// field is the name of the field that has the focus, or "", and held its value
	// when it was drawn last: as long as somebody types in a field, it is theirs.
	file, field, held string
	typed             string // what is in the field
	sent              string // what the core has received of it
	keys              int    // counts what was typed, so that a pause can be seen
}

// typingPause is the idle time after which the preview is made.
const typingPause = 300 * time.Millisecond

// form is what the fields of a step show.
func (s *Studio) form() Form {
	f := Form{Say: s.Say, Values: s.report.Fields, Problems: slices.Concat(s.report.Problems, s.denied), ReadOnly: s.elsewhere, OnFocus: s.onFocus, OnInput: s.onInput, OnBlur: s.onBlur, OnPick: s.onPick}
	if s.step == Sessions {
		f.File, f.Values, f.Session = s.session.file, s.session.fields, s.session.id
	}
	if f.Beside = s.beside.lang; f.Beside != "" {
		f.BesideName = languageName(f.Beside)
		f.Values = maps.Clone(f.Values)
		for path, value := range s.beside.fields {
			f.Values[f.Beside+":"+path] = value
		}
	}
	f.Values = s.withTyped(f.File, f.Values)
	return f
}

func (s *Studio) onFocus(ctx app.Context, _ app.Event) {
	defer s.update()
	name, form := ctx.JSSrc().Get("name").String(), s.form()
	if s.edit.field == name && s.edit.file == form.File { // after one of its buttons
		return
	}
	value := form.Values[name]
	s.edit = edit{file: form.File, field: name, held: value, typed: value, sent: value}
}

func (s *Studio) onInput(ctx app.Context, _ app.Event) {
	s.edit.typed = ctx.JSSrc().Get("value").String()
	s.edit.keys++
	keys := s.edit.keys
	ctx.After(typingPause, func(app.Context) {
		if keys == s.edit.keys {
			s.send()
			s.update()
		}
	})
}

// onBlur sends what was typed last. The field shows what the report holds again, but
// only when it does: until then it stays the author's. Buttons that mark what is selected
// in a field belong to it, so that the selection stays.
func (s *Studio) onBlur(_ app.Context, e app.Event) {
	defer s.update()
	s.send()
	if to := e.Get("relatedTarget"); !to.Truthy() || !s.edit.has(to) {
		s.edit = edit{}
	}
}

// has reports whether an element is the field or one of its buttons.
func (e edit) has(element app.Value) bool {
	controls := element.Call("getAttribute", "aria-controls")
	return e.field != "" && (element.Get("id").String() == fieldID(e.field) || controls.Truthy() && controls.String() == fieldID(e.field))
}

// onPick gives a field the colour that was chosen beside it.
func (s *Studio) onPick(name string) app.EventHandler {
	return func(ctx app.Context, _ app.Event) {
		defer s.update()
		s.write(spot{s.form().File, name}, ctx.JSSrc().Get("value").String())
	}
}

// send tells the core what the field holds.
func (s *Studio) send() {
	e := &s.edit
	if e.field == "" || e.typed == e.sent {
		return
	}
	e.sent = e.typed
	s.write(spot{e.file, e.field}, e.typed)
}

// ask asks the core for a change and keeps it, unless another tab edits the
// report or no core has it.
func (s *Studio) ask(r talk.Request) { s.askWith(r, nil, s.changed) }

// askWith does so with files, and hands the answer to a function.
func (s *Studio) askWith(r talk.Request, files app.Value, then func(app.Context, reply)) {
	if s.elsewhere || s.reviving {
		s.busy = ""
		return
	}
	s.saved.At = ""
	s.unsaved++
	ask(s.ctx, r, files, func(ctx app.Context, said reply) {
		if s.denied = said.Refused; r.Op == talk.Set || r.Op == talk.Translate {
			s.beField(r)
		}
		then(ctx, said)
	})
}

// beField says why a field was not changed beside that field.
func (s *Studio) beField(r talk.Request) {
	for i := range s.denied {
		s.denied[i].Field = r.Field
		if r.File != "" && r.File == s.session.file {
			s.denied[i].Session = s.session.id
		}
	}
}

// changed takes the report after a change.
func (s *Studio) changed(_ app.Context, r reply) {
	if s.busy = ""; len(r.Refused) > 0 {
		s.settled()
		return
	}
	if s.report = r.Report; r.Import != nil {
		s.imported = r.Import
	}
	s.followSession()
	s.keep(r)
	s.refreshPreview()
	if r.File != "" {
		s.goToSession(r.File)
	}
	s.readSession()
	s.readBeside()
	s.readMissing()
	s.offer()
}

// followSession keeps the form on its session if that has got another id, as when the
// title of a row gives it.
func (s *Studio) followSession() {
	for _, l := range s.report.Sessions {
		if l.ID == s.session.id {
			return
		}
	}
	for _, l := range s.report.Sessions {
		if s.session.id != "" && l.File == s.session.file {
			s.session.id = l.ID
			app.Window().Get("history").Call("replaceState", nil, "", sessionAddress(s.key, l.ID))
		}
	}
}

// goToSession leads to the form of the session in a file.
func (s *Studio) goToSession(file string) {
	for _, l := range s.report.Sessions {
		if l.File == file {
			app.Window().Get("location").Set("hash", sessionAddress(s.key, l.ID))
		}
	}
}

func (s *Studio) onUndo(app.Context, app.Event) {
	defer s.update()
	sent := s.edit.typed != s.edit.sent
	if s.send(); s.report.Undo != nil || sent {
		s.edit, s.inbox.taken = edit{}, false
		s.ask(talk.Request{Op: talk.Undo})
	}
}

func (s *Studio) onRedo(app.Context, app.Event) {
	defer s.update()
	if s.report.Redo != nil {
		s.edit = edit{}
		s.ask(talk.Request{Op: talk.Redo})
	}
}
