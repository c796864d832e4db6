package content

import (
	"fmt"
	"io/fs"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/diagnostic"
	"reportwidget/build/progress"
)

// reader reads a folder's report in one language. It goes on after a problem, to
// find them all.
type reader struct {
	*work
	report report.Report
	// original is the reader of what this one reads a translation of, or nil.
	original *reader
	// places tells where the parts of the report stand, by their paths as
	// [report.Problem] spells them.
	places map[string]place
	// unread holds the paths of parts that are empty because of a problem that
	// was reported already.
	unread map[string]bool
	read   bool // the head's file has been read
}

// work is what the readers of all languages share: the folder, and what has been
// made of it so far.
type work struct {
	folder   fs.FS
	name     string
	step     progress.Step
	cache    *SessionCache
	total    int // bytes read
	problems diagnostic.Problems
	advices  diagnostic.Problems
	// reported is the number of problems in each file.
	reported map[string]int
	settings settings
	sessions sessionIndex
	tables   tables
	// translations are by language.
	translations map[string]*translation
	// links to parts of the report are those to be checked when all sessions are read.
	links []internalLink
	// attached maps each linked file to the first place that links to it.
	attached map[string]place
	// pictures maps each file that texts show to the first place that shows it.
	pictures map[string]place
}

func newWork(folder fs.FS, name string, step progress.Step) *work {
	return &work{
		folder: folder, name: name, step: step, cache: &SessionCache{}, sessions: newSessionIndex(),
		translations: map[string]*translation{}, reported: map[string]int{}, attached: map[string]place{}, pictures: map[string]place{},
	}
}

func newReader(w *work) *reader {
	return &reader{work: w, places: map[string]place{}, unread: map[string]bool{}}
}

// validate reports what is wrong with the report itself.
func (r *reader) validate() {
	for _, p := range r.report.Validate() {
		if !r.silent(p.Path) {
			r.problemOf(p.Path, r.locate(p.Path), p.Cause, p.Hint)
		}
	}
}

// silent reports whether nothing can be said about the part of the report with
// the given path, because it or what it refers to could not be read.
func (r *reader) silent(path string) bool {
	if id, refers := r.refersTo(path); refers && (r.valuesUnknown(id) || r.settings.facetsLost && r.report.Facet(id) == nil) {
		return true
	}
	for ; path != ""; path = parent(path) {
		if r.unread[path] {
			return true
		}
	}
	return false
}

// refersTo returns the facet to which the part of the report with the given path
// refers, or to one of whose values it does.
func (r *reader) refersTo(path string) (facet string, refers bool) {
	if _, id, found := strings.Cut(path, ".facets."); found {
		id, _, _ = strings.Cut(id, "[")
		return id, true
	}
	for i, l := range r.report.Relations {
		part := fmt.Sprintf("relations[%d].", i)
		if end, found := strings.CutPrefix(path, part); found && end != "text" && end != "lang" {
			return l.Facet, true
		}
	}
	return "", false
}

// locate returns where the part of the report with the given path stands, or
// the smallest part around it that is known.
func (r *reader) locate(path string) place {
	for ; path != ""; path = parent(path) {
		if at, ok := r.places[path]; ok {
			return at
		}
	}
	return place{file: headFile, line: 1, column: 1}
}

// parent returns the path of what holds the part with the given path.
func parent(path string) string { return path[:max(0, strings.LastIndexAny(path, ".["))] }
