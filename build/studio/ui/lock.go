package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/view/html"
)

// takeLock makes this tab the one that edits the report, unless another one does.
func (s *Studio) takeLock() {
	s.elsewhere = false
	host().Call("lock", s.key).Then(func(v app.Value) {
		s.ctx.Dispatch(func(app.Context) { s.elsewhere = !v.Get("held").Bool() })
	})
}

// letLock lets another tab edit the report, as soon as all is kept that was typed
// here.
func (s *Studio) letLock() {
	s.send()
	if s.elsewhere = true; s.unsaved == 0 {
		host().Call("letLock")
	}
}

// elsewhereNote says that another tab edits the report, and moves that here.
func (s *Studio) elsewhereNote() app.UI {
	return html.El("div", html.Attrs{"class": "elsewhere", "role": "status", "data-elsewhere": ""},
		html.El("p", nil, html.Text(s.Say.Elsewhere)),
		html.El("button", html.Attrs{"type": "button", "class": "second"}, html.Text(s.Say.EditHere)).On("click", s.onEditHere))
}

// onEditHere takes over from the other tab, with what that has kept.
func (s *Studio) onEditHere(app.Context, app.Event) {
	defer s.update()
	s.busy = s.Say.Working
	host().Call("moveLock", s.key).Then(func(v app.Value) {
		s.ctx.Dispatch(func(app.Context) {
			if s.busy = ""; v.Get("held").Bool() {
				s.resume(place{s.key, s.step, s.session.id})
			}
		})
	})
}
