package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/build/studio/talk"
)

// onRescue saves the report folder without the core, as this page has it.
func (s *Studio) onRescue(app.Context, app.Event) {
	defer s.update()
	s.send()
	host().Call("rescue", s.key, s.report.Name)
}

// onDownload saves the website or the report folder.
func (s *Studio) onDownload(op talk.Op) app.EventHandler {
	return func(app.Context, app.Event) {
		defer s.update()
		if op == talk.Site && len(s.report.Problems) > 0 {
			return
		}
		s.busy, s.made = s.Say.Publish.Making, Made{}
		ask(s.ctx, talk.Request{Op: op}, nil, func(_ app.Context, r reply) {
			if s.busy = ""; len(r.Refused) > 0 {
				s.report.Problems = append(s.report.Problems, r.Refused...)
				return
			}
			host().Call("save", r.Name, r.files().Index(0).Index(1), r.Type)
			s.made = Made{op, r.Name}
			s.downloads[op] = s.report.State
			s.note()
		})
	}
}
