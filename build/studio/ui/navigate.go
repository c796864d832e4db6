package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/build/studio/talk"
)

// The address of the page names the report that is open, by the key under which
// the browser keeps it, and the step. So back and forward lead through the steps,
// and a page that is loaded again shows what it showed.

// OnMount takes charge of the page.
func (s *Studio) OnMount(ctx app.Context) {
	app.Window().Set("onclick", nil) // see [app.Overview.OnMount] in the pages of reports
	s.ctx, s.step = ctx, Start
	s.preview.View = editView
	host().Set("notify", app.FuncOf(func(_ app.Value, args []app.Value) any {
		event, about := args[0].String(), app.Undefined()
		if len(args) > 1 {
			about = args[1]
		}
		ctx.Dispatch(func(app.Context) { s.notified(event, about) })
		return nil
	}))
	if s.follow(); host().Call("inFolder").Bool() {
		s.openFolder()
	}
}

// notified serves what happens outside of the interface.
func (s *Studio) notified(event string, about app.Value) {
	switch event {
	case "address":
		s.follow()
	case "dropped":
		s.dropped(about)
	case "hidden": // perhaps for good
		s.send()
	case "core-ended":
		s.revive()
	case "folder":
		s.lookInFolder()
	case "lock-wanted":
		s.letLock()
	}
}

// follow shows what the address says.
func (s *Studio) follow() {
	to := addressed(app.Window().Get("location").Get("hash").String())
	switch {
	case to.key == "":
		s.show(Start, "")
		s.listKept()
	case to.key == s.key && s.report != nil:
		s.show(to.step, to.session)
	default:
		s.resume(to)
	}
}

// place is what an address of the page names: a report, a step, and the session
// whose form is open, or "".
type place struct {
	key     string
	step    Step
	session string
}

// addressed returns the place that an address names.
func addressed(hash string) place {
	key, rest, _ := strings.Cut(strings.TrimPrefix(hash, "#"), "/")
	name, session, _ := strings.Cut(rest, "/")
	for _, step := range []Step{Read, Describe, Filters, Sessions, Inbox, Publish} {
		if name == string(step) {
			return place{key, step, session}
		}
	}
	return place{key, Describe, ""}
}

// show makes a step the current one, with the focus on its heading.
func (s *Studio) show(step Step, session string) {
	if step == Read && s.imported == nil {
		step = Describe
	}
	same := s.step == step && s.session.id == session
	if !same { // the field in which somebody types goes, and does not always say so
		s.send()
		s.edit = edit{}
	}
	if s.step, s.made = step, (Made{}); !same {
		s.denied, s.missing = nil, ""
	}
	if s.session.id != session || s.session.fields == nil {
		s.session = openSession{id: session, fields: map[string]string{}}
	}
	if step != Start {
		s.readSession()
		s.readBeside()
		s.showPreview()
	}
	if step == Publish {
		s.offer()
	}
	s.readMissing()
	s.entitle()
	if same {
		return
	}
	s.ctx.Defer(func(app.Context) {
		if heading := app.Window().GetElementByID("heading"); heading.Truthy() {
			heading.Call("focus")
			app.Window().Call("scrollTo", 0, 0)
		}
	})
}

// entitle names the page in the browser's tab.
func (s *Studio) entitle() {
	title := s.Say.Studio
	if s.report != nil && s.step != Start {
		title = s.title() + " – " + title
	}
	app.Window().Get("document").Set("title", title)
}

// goTo leads to a step of the report that is open.
func (s *Studio) goTo(step Step) {
	app.Window().Get("location").Set("hash", address(s.key, step))
}

// resume opens a report that the browser keeps.
func (s *Studio) resume(to place) {
	s.busy = s.Say.Working
	host().Call("kept", to.key).Then(func(v app.Value) {
		s.ctx.Dispatch(func(app.Context) {
			if s.busy = ""; !v.Get("report").Truthy() {
				s.show(Start, "")
				s.listKept()
				return
			}
			s.resumeFiles(to, v)
		})
	})
}

func (s *Studio) resumeFiles(to place, kept app.Value) {
	about := metaOf(kept.Get("report"))
	request := talk.Request{Op: talk.Resume, Name: about.Name}
	s.busy = s.Say.Working
	ask(s.ctx, request, kept.Get("files"), func(_ app.Context, r reply) {
		if s.busy = ""; len(r.Refused) > 0 {
			s.refused = r.Refused
			s.show(Start, "")
			return
		}
		s.key, s.report, s.imported, s.website = to.key, r.Report, about.Import, embeddingState{Website: about.Website}
		s.downloads, s.inbox = about.Downloads, inboxState{}
		s.saved = Saved{At: clock(kept.Get("report").Get("saved"))}
		s.takeLock()
		if s.reviving { // the author may have gone elsewhere since the core ended
			to.step, to.session = s.step, s.session.id
		}
		s.show(to.step, to.session)
		s.revived()
		s.lookInFolder()
	})
}
