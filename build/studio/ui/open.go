package ui

import (
	"encoding/json"
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/build/studio/talk"
)

// onFiles opens the files that the author has chosen.
func (s *Studio) onFiles(ctx app.Context, _ app.Event) {
	host().Call("read", ctx.JSSrc()).Then(func(read app.Value) {
		s.ctx.Dispatch(func(app.Context) { s.open(read) })
	})
}

// open opens files that were read, or says why they could not be.
func (s *Studio) open(read app.Value) {
	if fault := read.Get("fault"); fault.Truthy() {
		s.refuse(s.unread(fault.String(), read))
		return
	}
	s.busy = s.Say.Reading
	ask(s.ctx, talk.Request{Op: talk.Open}, read.Get("files"), s.opened)
}

// unread says why files could not be read, and which it was if it is one.
func (s *Studio) unread(fault string, read app.Value) talk.Problem {
	switch fault {
	case "size":
		return talk.Problem{Cause: s.Say.TooLarge}
	case "count":
		return talk.Problem{Cause: s.Say.TooMany}
	}
	p := talk.Problem{Cause: s.Say.Unreadable}
	if file := read.Get("file"); file.Truthy() {
		p.File = file.String()
	}
	return p
}

// refuse says why something was not opened. What was open stays so.
func (s *Studio) refuse(problems ...talk.Problem) {
	s.busy, s.refused = "", problems
	if s.step != Start {
		app.Window().Get("location").Set("hash", "")
	}
}

// opened takes a report that the core has opened.
func (s *Studio) opened(_ app.Context, r reply) {
	if s.busy = ""; len(r.Refused) > 0 {
		s.refuse(r.Refused...)
		return
	}
	s.refused, s.pasting, s.inbox = nil, false, inboxState{}
	if s.key = host().Call("newKey").String(); s.folder.empty {
		s.key, s.folder.empty = s.folder.id, false
	}
	s.report, s.imported, s.website, s.downloads = r.Report, r.Import, embeddingState{}, Downloads{}
	s.takeLock()
	s.unsaved++
	s.keep(r)
	step := Describe
	if r.Import != nil {
		step = Read
	}
	s.goTo(step)
}

func (s *Studio) onPaste(app.Context, app.Event) {
	defer s.update()
	s.pasting = !s.pasting
}

// onTable opens the cells that the author has pasted.
func (s *Studio) onTable(ctx app.Context, e app.Event) {
	defer s.update()
	e.PreventDefault()
	table := app.Window().GetElementByID("table").Get("value").String()
	s.busy = s.Say.Reading
	host().Call("table", table).Then(func(read app.Value) {
		s.ctx.Dispatch(func(app.Context) { s.open(read) })
	})
}

func (s *Studio) onExample(app.Context, app.Event) {
	defer s.update()
	s.busy = s.Say.Working
	ask(s.ctx, talk.Request{Op: talk.Example}, nil, s.opened)
}

// onShowcase opens the report that comes with the studio as a ZIP.
func (s *Studio) onShowcase(app.Context, app.Event) {
	defer s.update()
	s.busy = s.Say.Working
	host().Call("showcase").Then(func(read app.Value) {
		s.ctx.Dispatch(func(app.Context) { s.open(read) })
	})
}

// onRemove asks whether to remove a report that the browser keeps, and does so
// when the author is sure.
func (s *Studio) onRemove(key string, sure bool) app.EventHandler {
	return func(app.Context, app.Event) {
		defer s.update()
		s.removing = key
		if !sure {
			return
		}
		s.removing = ""
		host().Call("forget", key).Then(func(app.Value) {
			s.ctx.Dispatch(func(app.Context) { s.listKept() })
		})
	}
}

// listKept shows the reports that the browser keeps.
func (s *Studio) listKept() {
	host().Call("reports").Then(func(v app.Value) {
		s.ctx.Dispatch(func(app.Context) {
			list := v.Get("reports")
			s.kept = make([]KeptReport, list.Length())
			for i := range s.kept {
				r := list.Index(i)
				s.kept[i] = KeptReport{Key: r.Get("key").String(), Title: r.Get("title").String(), Changed: moment(r.Get("saved"))}
			}
		})
	})
}

// meta is what the browser keeps of a report beside its files.
type meta struct {
	Name    string       `json:"name"`
	Title   string       `json:"title"`
	Import  *talk.Import `json:"import,omitempty"`
	Website Website      `json:"website"`

	Downloads Downloads `json:"downloads,omitempty"`
}

// metaOf returns what the browser has kept of a report beside its files. What
// cannot be read of it is left out.
func metaOf(kept app.Value) (m meta) {
	text := app.Window().Get("JSON").Call("stringify", kept).String()
	if json.Unmarshal([]byte(text), &m) != nil {
		m = meta{Name: kept.Get("name").String()}
	}
	if m.Downloads == nil {
		m.Downloads = Downloads{}
	}
	return m
}

// keep lets the browser keep what an answer has changed.
func (s *Studio) keep(r reply) { s.keepFiles(r.raw) }

// note lets the browser keep what the author has said beside the report, which
// does not change.
func (s *Studio) note() {
	if s.elsewhere || s.reviving {
		return
	}
	s.saved.At = ""
	s.unsaved++
	s.keepFiles(map[string]any{"answer": "{}", "files": []any{}})
}

// keepFiles lets the browser keep what is new: an answer of the core, and its files.
func (s *Studio) keepFiles(answer any) {
	about, err := json.Marshal(meta{s.report.Name, s.report.Fields["title"], s.imported, s.website.Website, s.downloads})
	if err != nil {
		panic(fmt.Errorf("writing what is kept of a report: %w", err))
	}
	host().Call("keep", s.key, string(about), answer).Then(func(v app.Value) {
		s.ctx.Dispatch(func(app.Context) {
			s.settled()
			s.compare()
			if fault := v.Get("fault"); fault.Truthy() {
				s.saved.Fault = fault.String()
			} else if s.saved.Fault = ""; s.unsaved == 0 {
				s.saved.At = clock(v.Get("saved"))
			}
		})
	})
}

// settled notes that one change is kept, or will not be. A tab that waits to edit
// the report may do so then.
func (s *Studio) settled() {
	if s.unsaved--; s.unsaved == 0 && s.elsewhere {
		host().Call("letLock")
	}
}

// revive opens the report in a new core, after the old one has ended, as the
// browser has kept it. What the author is typing stays in its field.
func (s *Studio) revive() {
	if s.busy = ""; s.report == nil {
		s.refuse(talk.Problem{Cause: s.Say.CoreEnded})
		return
	}
	if s.reviving { // the report itself takes more than a core has
		s.saved = Saved{Fault: "memory"}
		return
	}
	s.unsaved, s.reviving = 0, true
	s.resume(place{s.key, s.step, s.session.id})
}

// revived sends again what was typed when the old core ended.
func (s *Studio) revived() {
	if !s.reviving {
		return
	}
	s.reviving = false
	s.rewrite()
	if s.edit.field != "" {
		s.edit.sent = "\x00" // which nobody types
		s.send()
	}
}
