package core

import (
	"errors"
	"io/fs"
	"path"
	"strings"
	"time"

	"reportwidget/app/report"
	"reportwidget/build/assets"
	"reportwidget/build/content"
	"reportwidget/build/edit"
	"reportwidget/build/project"
	"reportwidget/build/site"
	"reportwidget/build/studio/talk"
)

// work is a report that is worked on.
type work struct {
	name      string // the folder's
	files     Files
	history   edit.History
	programme *programme // that it was made from, or nil
	now       func() time.Time
	assets    func() (assets.Set, error)

	workspace project.Workspace
	latest    *project.Reports // as the files are
	good      *project.Reports // as they were last without problems, or nil
	draft     *site.Draft      // of those, or nil until a page is asked for
}

func newWork(name string, files Files, assets func() (assets.Set, error)) *work {
	return &work{name: name, files: files, now: time.Now, assets: assets}
}

// report reads the files, and says what the interface shows of them. What is
// wrong with the files is a part of that; the error is about something else.
func (w *work) report() (*talk.Report, error) {
	opened, err := w.workspace.Open([]content.Source{{FS: project.Files(w.files).FS(), Name: w.name}}, nil)
	if err != nil {
		return nil, err
	}
	if w.latest = opened; opened.Err() == nil {
		w.good, w.draft = opened, nil
	}
	r := &talk.Report{
		Name: w.name, Fields: headFields(w.files),
		Problems: problemsOf(opened.Problems), Advice: problemsOf(opened.Warnings()),
		Undo: changeOf(w.history.NextUndo()), Redo: changeOf(w.history.NextRedo()),
	}
	if w.good != nil {
		describe(r, w.good.Folders[0].Report, sessionFiles(w.files))
	}
	return r, nil
}

// describe adds what is known of a report that has no problems.
func describe(to *talk.Report, r *report.Report, files []string) {
	to.Page, to.Sessions = r.ID+"/", sessionLines(r, files)
	for _, one := range r.Relations {
		to.Relations = append(to.Relations, talk.Relation{Facet: one.Facet, From: one.From, To: one.To, Text: one.Text})
	}
	for _, f := range r.Facets {
		facet := talk.Facet{ID: f.ID, Label: f.Label}
		for _, v := range f.Values {
			facet.Values = append(facet.Values, talk.Value{ID: v.ID, Label: v.Label, Sessions: count(r.Sessions, f.ID, v.ID)})
		}
		to.Facets = append(to.Facets, facet)
	}
}

func count(sessions []report.Session, facet, value string) (n int) {
	for _, s := range sessions {
		for _, v := range s.Facets[facet] {
			if v == value {
				n++
			}
		}
	}
	return n
}

// changeOf is what the interface says of a change, if there is one.
func changeOf(c edit.Step, is bool) *talk.Change {
	if !is {
		return nil
	}
	return &talk.Change{Kind: string(c.Kind), Subject: c.Subject}
}

// page returns a file of the website.
func (w *work) page(file string) (talk.Answer, Files, error) {
	if file == "" || strings.HasSuffix(file, "/") {
		file += "index.html"
	}
	if w.draft == nil {
		if err := w.makeDraft(); err != nil {
			return talk.Answer{}, nil, err
		}
	}
	content, err := w.draft.File(file)
	if errors.Is(err, fs.ErrNotExist) || path.Base(file) == "sw.js" { // a preview is not to be kept
		return talk.Answer{Missing: true}, nil, nil
	}
	return talk.Answer{Type: site.MediaType(file)}, Files{file: content}, err
}

func (w *work) makeDraft() error {
	options, err := w.options()
	if err == nil {
		w.draft, err = w.good.Draft(options)
	}
	return err
}

// errProblems answers what needs a report that can be built.
var errProblems = errors.New("the report has problems that must be put right first")

func (w *work) options() (site.Options, error) {
	if w.good == nil {
		return site.Options{}, errProblems
	}
	shared, err := w.assets()
	return site.Options{Assets: shared}, err
}
