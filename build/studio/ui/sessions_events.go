package ui

import (
	"slices"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/build/studio/talk"
)

// sessionList is how the author looks through the sessions.
type sessionList struct {
	words  string
	listed int
}

// openSession is the session whose form is shown.
type openSession struct {
	id     string // as the address names it, or ""
	file   string
	fields map[string]string
}

// sessions shows the list, or the form of the session that is open.
func (s *Studio) sessions() app.UI {
	at := slices.IndexFunc(s.report.Sessions, func(l talk.SessionLine) bool { return l.ID == s.session.id })
	if at < 0 {
		return &SessionsStep{
			Say: s.Say, Key: s.key, Report: s.report, Words: s.list.words, Listed: max(s.list.listed, maxListed),
			OnSearch: s.onSearch, OnMore: s.onMore, OnAdd: s.onAddSession, OnMove: s.onMoveSession,
		}
	}
	return &SessionForm{
		Say: s.Say, Key: s.key, Report: s.report, Session: s.report.Sessions[at], Form: s.form(),
		OnTick: s.onTick, OnDuplicate: s.onDuplicate, OnRemove: s.onRemoveSession,
		Material: &Material{Form: s.form(), Missing: s.missing, OnOwn: s.onOwn, OnPicture: s.onPicture, OnFile: s.onFile, OnRecording: s.onRecording, OnAct: s.onAct},
	}
}

// readSession asks the core what is in the session whose form is shown, if one is.
func (s *Studio) readSession() {
	at := slices.IndexFunc(s.report.Sessions, func(l talk.SessionLine) bool { return l.ID == s.session.id })
	if at < 0 || s.report.Sessions[at].File == "" {
		return
	}
	s.session.file = s.report.Sessions[at].File
	ask(s.ctx, talk.Request{Op: talk.Session, File: s.session.file}, nil, func(_ app.Context, r reply) {
		if r.File == s.session.file && r.Fields != nil {
			s.session.fields = r.Fields
		}
	})
}

func (s *Studio) onSearch(ctx app.Context, _ app.Event) {
	defer s.update()
	s.list = sessionList{words: ctx.JSSrc().Get("value").String()}
}

func (s *Studio) onMore(app.Context, app.Event) {
	defer s.update()
	s.list.listed = max(s.list.listed, maxListed) + maxListed
}

func (s *Studio) onAddSession(_ app.Context, e app.Event) {
	title := typedIn("new-session")
	s.submitted(e, talk.Request{Op: talk.AddSession, Value: title}, title)
}

func (s *Studio) onMoveSession(file string, to int) app.EventHandler {
	return func(app.Context, app.Event) {
		defer s.update()
		if to >= 0 && to < len(s.report.Sessions) && s.report.Sessions[to].File != "" {
			s.ask(talk.Request{Op: talk.MoveSession, File: file, To: to})
		}
	}
}

func (s *Studio) onDuplicate(app.Context, app.Event) {
	defer s.update()
	s.send()
	s.ask(talk.Request{Op: talk.DuplicateSession, File: s.session.file})
}

func (s *Studio) onRemoveSession(app.Context, app.Event) {
	defer s.update()
	s.ask(talk.Request{Op: talk.RemoveSession, File: s.session.file})
	app.Window().Get("location").Set("hash", address(s.key, Sessions))
}

// onTick gives the session the values of a facet whose boxes are ticked.
func (s *Studio) onTick(facet string) app.EventHandler {
	return func(app.Context, app.Event) {
		defer s.update()
		s.ask(talk.Request{Op: talk.Set, File: s.session.file, Field: facet, Values: ticked(facet), List: true})
	}
}
