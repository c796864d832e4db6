// Package core is the studio's engine. It holds the report that an author works
// on as the files of its folder, and reads and builds it with the code that the
// command has, so that the website is the same, byte for byte.
//
// It knows no browser: core/wasm runs it in a worker.
package core

import (
	"errors"

	"reportwidget/build/assets"
	"reportwidget/build/diagnostic"
	"reportwidget/build/edit"
	"reportwidget/build/studio/talk"
)

// Files are contents by their slash-separated paths.
type Files = map[string][]byte

// Core answers the requests of one page. It is for one goroutine.
type Core struct {
	assets func() (assets.Set, error)
	work   *work // on the report that is open, or nil
}

// New returns a core without a report. The function returns what every website
// has; it is called when that is needed first.
func New(assets func() (assets.Set, error)) *Core { return &Core{assets: assets} }

// errNothingOpen answers what needs a report while there is none.
var errNothingOpen = errors.New("no report is open")

// Do answers a request, to which files may belong, and returns those that belong
// to the answer.
func (c *Core) Do(r talk.Request, files Files) (talk.Answer, Files) {
	answer, out, err := c.do(r, files)
	if err != nil {
		return talk.Answer{Refused: problems(err)}, nil
	}
	return answer, out
}

func (c *Core) do(r talk.Request, files Files) (talk.Answer, Files, error) {
	switch r.Op {
	case talk.Open:
		return c.open(files)
	case talk.Resume:
		return c.take(r.Name, files)
	case talk.Example:
		return c.example()
	}
	if c.work == nil {
		return talk.Answer{}, nil, errNothingOpen
	}
	switch r.Op {
	case talk.Deliver:
		return c.deliver(files)
	case talk.Consider, talk.Match, talk.Cut, talk.Settle, talk.Accept, talk.Dismiss:
		return c.about(r)
	case talk.Missing:
		return c.work.without()
	case talk.Map:
		return c.work.remap(r)
	case talk.Session:
		return c.work.session(r.File)
	case talk.AddPicture:
		return c.work.addPicture(r, files)
	case talk.AddFile:
		return c.work.addFile(r, files)
	case talk.Put:
		return c.work.put(files, r.Values)
	case talk.Translations:
		return c.work.translations(r)
	case talk.Undo:
		return c.work.undo()
	case talk.Redo:
		return c.work.redo()
	case talk.Page:
		return c.work.page(r.Path)
	case talk.Snippets:
		return c.work.snippets(r.Value, r.Name)
	case talk.Site:
		return c.work.website()
	case talk.Folder:
		return c.work.folder()
	}
	return c.work.edit(r)
}

// take makes the files of a report folder those that the author works on.
func (c *Core) take(name string, files Files) (talk.Answer, Files, error) {
	w := newWork(name, files, c.assets)
	w.history = recall(files)
	w.sources, w.programme = recallProgramme(files)
	report, err := w.report()
	if err != nil {
		return talk.Answer{}, nil, err
	}
	c.work = w
	return talk.Answer{Report: report, Whole: true}, w.kept(), nil
}

// problems are the single ones of an error.
func problems(err error) (list []talk.Problem) {
	var found diagnostic.Problems
	var refusal *edit.Refusal
	switch {
	case errors.As(err, &found):
		return problemsOf(found)
	case errors.As(err, &refusal):
		list = []talk.Problem{{Field: refusal.Field.Path, File: refusal.Field.File, Cause: refusal.Cause, Hint: refusal.Hint}}
	default:
		list = []talk.Problem{{Cause: err.Error()}}
	}
	return list
}

func problemsOf(found diagnostic.Problems) (list []talk.Problem) {
	for _, p := range found {
		list = append(list, talk.Problem{Session: p.Session, Field: p.Field, File: p.File, Line: p.Line, Cause: p.Cause, Hint: p.Hint})
	}
	return list
}
