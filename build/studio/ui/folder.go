package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/build/studio/talk"
)

// folderState is the folder of this machine that the studio works on, if the command
// serves one.
type folderState struct {
	id, name  string // id is the key of its report, too
	empty     bool   // there is no report in it yet
	conflicts []Conflict
	looking   bool
}

// Conflict is a file that changed both here and on the disk.
type Conflict struct {
	Path, Mine, Theirs string
	// Removed and Gone are set if there is no such file here, or on the disk.
	Removed, Gone bool
}

// emptyName names the folder as long as there is no report in it.
func (f folderState) emptyName() string {
	if !f.empty {
		return ""
	}
	return f.name
}

// inFolder reports whether the report that is open is that of the folder.
func (s *Studio) inFolder() bool { return s.folder.id != "" && s.key == s.folder.id }

func (s *Studio) folderName() string {
	if !s.inFolder() {
		return ""
	}
	return s.folder.name
}

// openFolder opens the report in the folder, or goes on with it.
func (s *Studio) openFolder() {
	s.busy = s.Say.Reading
	host().Call("openFolder").Then(func(v app.Value) {
		s.ctx.Dispatch(func(app.Context) { s.openedFolder(v) })
	})
}

func (s *Studio) openedFolder(v app.Value) {
	s.busy = ""
	if v.Get("fault").Truthy() {
		s.refuse(talk.Problem{Cause: s.Say.FolderLost})
		return
	}
	s.folder = folderState{id: v.Get("id").String(), name: v.Get("name").String()}
	switch to := addressed(app.Window().Get("location").Get("hash").String()); {
	case v.Get("empty").Truthy():
		s.folder.empty = true
	case v.Get("kept").Truthy() && s.inFolder():
		s.lookInFolder()
	case v.Get("kept").Truthy() && to.key == "":
		app.Window().Get("location").Set("hash", address(s.folder.id, Describe))
	case v.Get("files").Truthy():
		s.folder.empty = true // until its report has its key
		s.open(v)
	}
}

// lookInFolder takes what other programs have changed on the disk, unless the author
// is typing or another tab edits the report.
func (s *Studio) lookInFolder() {
	if !s.inFolder() || !s.idle() || s.folder.looking {
		return
	}
	s.folder.looking = true
	host().Call("pullFolder").Then(func(v app.Value) {
		s.ctx.Dispatch(func(app.Context) {
			s.folder.looking = false
			if fault := v.Get("fault"); fault.Truthy() {
				s.saved.Fault = fault.String()
				return
			}
			if s.saved.Fault == "folder" {
				s.saved.Fault = ""
			}
			if s.compare(); s.idle() {
				s.takeFiles(v)
			}
		})
	})
}

// idle reports whether nothing is on its way from the author to the core or the
// disk.
func (s *Studio) idle() bool {
	return !s.elsewhere && !s.reviving && s.unsaved == 0 && s.edit.typed == s.edit.sent
}

// takeFiles lets the report take files as the disk has them.
func (s *Studio) takeFiles(v app.Value) {
	changed, gone := v.Get("changed"), v.Get("removed")
	if changed.Length()+gone.Length() == 0 {
		return
	}
	r := talk.Request{Op: talk.Put}
	for i := range gone.Length() {
		r.Values = append(r.Values, gone.Index(i).String())
	}
	host().Call("acceptFolder", v).Then(func(app.Value) {
		s.ctx.Dispatch(func(app.Context) {
			s.saved.At = ""
			s.unsaved++
			s.edit = edit{}
			app.Window().Get("document").Get("activeElement").Call("blur") // its field shows the new value
			ask(s.ctx, r, changed, s.changed)
		})
	})
}

// compare shows the files that changed in both places.
func (s *Studio) compare() {
	s.folder.conflicts = nil
	if !s.inFolder() {
		return
	}
	list := host().Call("conflicts")
	for i := range list.Length() {
		c := list.Index(i)
		mine, theirs := differing(c.Get("mine").String(), c.Get("theirs").String())
		s.folder.conflicts = append(s.folder.conflicts, Conflict{
			Path: c.Get("path").String(), Mine: mine, Theirs: theirs,
			Removed: c.Get("removed").Truthy(), Gone: c.Get("gone").Truthy(),
		})
	}
}

func (s *Studio) conflicts() app.UI {
	return &Conflicts{Say: s.Say, List: s.folder.conflicts, OnTake: s.onTakeTheirs, OnKeep: s.onKeepMine}
}

func (s *Studio) onTakeTheirs(path string) app.EventHandler {
	return func(app.Context, app.Event) {
		defer s.update()
		s.send()
		s.takeFiles(host().Call("takeTheirs", path))
	}
}

func (s *Studio) onKeepMine(path string) app.EventHandler {
	return func(app.Context, app.Event) {
		defer s.update()
		s.send()
		host().Call("keepMine", path).Then(func(v app.Value) {
			s.ctx.Dispatch(func(app.Context) {
				if s.compare(); v.Get("fault").Truthy() {
					s.saved.Fault = v.Get("fault").String()
				}
			})
		})
	}
}
