package core

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
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
	sources   Files      // the states of the programme, by their places
	delivery  *delivery  // that waits for an answer, or nil
	now       func() time.Time
	sums      map[string]sum
	assets    func() (assets.Set, error)

	workspace project.Workspace
	read      struct {
		files   Files
		reports *project.Reports
	} // last; see open
	latest *project.Reports // as the files are
	good   *project.Reports // as they were last without problems, or nil
	draft  *site.Draft      // of those, or nil until a page is asked for
}

func newWork(name string, files Files, assets func() (assets.Set, error)) *work {
	return &work{name: name, files: files, now: time.Now, assets: assets}
}

// report reads the files, and says what the interface shows of them. What is
// wrong with the files is a part of that; the error is about something else.
func (w *work) report() (*talk.Report, error) {
	opened, err := w.open(w.files)
	if err != nil {
		return nil, err
	}
	if w.latest = opened; opened.Err() == nil {
		w.good, w.draft = opened, nil
	}
	r := &talk.Report{
		Name: w.name, State: w.state(), Fields: headFields(w.files),
		Problems: problemsOf(opened.Problems), Advice: problemsOf(opened.Warnings()),
		Undo: changeOf(w.history.NextUndo()), Redo: changeOf(w.history.NextRedo()),
	}
	var good *report.Report
	if w.good != nil {
		good = w.good.Folders[0].Report
		describe(r, good)
		w.nameOpenValues(r.Fields)
	}
	r.Sessions = sessionLines(good, sessionFiles(w.files), w.rows())
	return r, nil
}

// open reads files as those of the report. Those that it has read last are not read
// again: a change is tried before it is made.
func (w *work) open(files Files) (*project.Reports, error) {
	if w.read.reports != nil && maps.EqualFunc(w.read.files, files, sameBytes) {
		return w.read.reports, nil
	}
	reports, err := w.workspace.Open([]content.Source{{FS: project.Files(files).FS(), Name: w.name}}, nil)
	if err == nil {
		w.read.files, w.read.reports = maps.Clone(files), reports
	}
	return reports, err
}

// sameBytes reports whether two contents, which are not changed in place, are one.
func sameBytes(a, b []byte) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

// sum is the hash of a file's content, which is not changed in place.
type sum struct {
	content []byte
	hash    string
}

// state is a hash of the folder's files. Only that of files which have changed is made
// anew.
func (w *work) state() string {
	if w.sums == nil {
		w.sums = map[string]sum{}
	}
	var all bytes.Buffer
	for _, file := range slices.Sorted(maps.Keys(w.files)) {
		if strings.HasPrefix(file, studioFolder) {
			continue
		}
		content, last := w.files[file], w.sums[file]
		if last.hash == "" || !sameBytes(content, last.content) {
			last = sum{content, site.Hash(content)}
			w.sums[file] = last
		}
		fmt.Fprintln(&all, file, last.hash)
	}
	return site.Hash(all.Bytes())
}

// describe adds what is known of a report that has no problems.
func describe(to *talk.Report, r *report.Report) {
	to.Page = r.ID + "/"
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
	if how, is := strings.CutPrefix(file, talk.HostPage); is && w.good != nil {
		content, err := hostPage(w.good.Folders[0].Report, how)
		return talk.Answer{Type: "text/html; charset=utf-8"}, Files{file: content}, err
	}
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
