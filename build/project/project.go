// Package project does what authors ask for: it opens reports, says what is wrong
// with them, makes their website or a draft of it, and makes a report of what an
// organiser has. The command, the local server and the author's tool in the
// browser all call it. It takes folders as [fs.FS] and files as bytes.
package project

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing/fstest"

	"reportwidget/app/report"
	"reportwidget/build/branding"
	"reportwidget/build/content"
	"reportwidget/build/diagnostic"
	"reportwidget/build/picture"
	"reportwidget/build/progress"
	"reportwidget/build/site"
)

// Files are the files of a folder by their slash-separated paths.
type Files map[string][]byte

// FS returns the files as a file system. They must not be changed while it is
// read.
func (f Files) FS() fs.FS {
	fsys := make(fstest.MapFS, len(f))
	for name, content := range f {
		fsys[name] = &fstest.MapFile{Data: content}
	}
	return fsys
}

// Workspace opens reports, and opens them sooner when it has opened them before:
// it remembers the sessions whose files have not changed. It is for one goroutine;
// its zero value remembers nothing yet.
type Workspace struct {
	sessions map[string]*content.SessionCache // by the names of folders
}

// Reports are those that make a site together.
type Reports struct {
	// Folders are what was read. Those of reports with problems have no more than
	// their advice.
	Folders []*content.Folder
	// Problems are what keeps the reports from being published.
	Problems diagnostic.Problems
}

// Open reads the reports in folders, with all their problems. The error is that of
// the step, which may be nil and is called for every session.
func (w *Workspace) Open(folders []content.Source, step progress.Step) (*Reports, error) {
	r, named := &Reports{}, map[string]string{}
	for _, source := range folders {
		f, err := content.Open(source, w.cache(source.Name), step)
		var found diagnostic.Problems
		if err != nil && !errors.As(err, &found) {
			return nil, err
		}
		r.Problems = append(r.Problems, found...)
		if f != nil {
			r.Folders = append(r.Folders, f)
		}
		if f == nil || f.Report == nil {
			continue
		}
		if other, twice := named[f.Report.ID]; twice {
			r.Problems = append(r.Problems, diagnostic.Problem{File: source.Name, Cause: fmt.Sprintf("the report has the same id %q as the one in %s", f.Report.ID, other), Hint: "give one of them another id in report.yaml"})
		}
		named[f.Report.ID] = source.Name
	}
	return r, nil
}

func (w *Workspace) cache(folder string) *content.SessionCache {
	if w.sessions == nil {
		w.sessions = map[string]*content.SessionCache{}
	}
	if w.sessions[folder] == nil {
		w.sessions[folder] = &content.SessionCache{}
	}
	return w.sessions[folder]
}

// Warnings are what works and could be better.
func (r *Reports) Warnings() diagnostic.Problems {
	var all diagnostic.Problems
	for _, f := range r.Folders {
		all = append(all, f.Advice...)
	}
	return all
}

// Err returns the problems, or nil if there are none.
func (r *Reports) Err() error {
	if len(r.Problems) == 0 {
		return nil
	}
	return r.Problems
}

// Site makes the website of the reports. The options' files and looks are those of
// the reports. The error is [diagnostic.Problems], that of the step, or that of a
// program that is missing.
func (r *Reports) Site(o site.Options) (site.Tree, error) {
	if err := r.Err(); err != nil {
		return nil, err
	}
	tree, err := site.Build(r.published(o))
	return tree, r.explained(err)
}

// Write makes the website of the reports and hands its files on one by one, so that
// they need not be in memory together; see [site.Write]. Options and errors are
// those of [Reports.Site], besides those of put.
func (r *Reports) Write(o site.Options, put site.Put) error {
	if err := r.Err(); err != nil {
		return err
	}
	reports, o := r.published(o)
	return r.explained(site.Write(reports, o, put))
}

// Draft makes the website as its authors look at it, in which each page is made
// when it is asked for. Options and errors are those of [Reports.Site].
func (r *Reports) Draft(o site.Options) (*site.Draft, error) {
	if err := r.Err(); err != nil {
		return nil, err
	}
	draft, err := site.NewDraft(r.published(o))
	return draft, r.explained(err)
}

// published returns the reports, and adds their files and pictures to the options.
func (r *Reports) published(o site.Options) ([]*report.Report, site.Options) {
	var reports []*report.Report
	o.Files, o.Pictures, o.Looks = map[string]map[string][]byte{}, map[string][]*picture.Picture{}, map[string]branding.Pictures{}
	for _, f := range r.Folders {
		reports = append(reports, f.Report)
		o.Files[f.Report.ID], o.Pictures[f.Report.ID], o.Looks[f.Report.ID] = f.Files, f.Pictures, f.Look
	}
	return reports, o
}

// explained returns the error of making a site. Linked files that have no place
// there are problems where they are linked.
func (r *Reports) explained(err error) error {
	var inSite, problems diagnostic.Problems
	if !errors.As(err, &inSite) {
		return err
	}
	for _, f := range r.Folders {
		for _, p := range inSite {
			if file, own := strings.CutPrefix(p.File, f.Report.ID+"/"); own {
				problems = append(problems, f.Refuse(file, p.Cause, p.Hint))
			}
		}
	}
	return problems.Sorted()
}
