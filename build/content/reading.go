package content

import (
	"maps"

	"reportwidget/app/report"
	"reportwidget/build/content/markdown"
	"reportwidget/build/content/yamlpos"
	"reportwidget/build/diagnostic"
)

// reading is the reading of one document. It goes on after a problem, to find them
// all. It depends on nothing but its fields, so that documents can be read in any
// order, at the same time, or once for several times that a folder is opened.
type reading struct {
	document document
	known    vocabulary
	// state returns that of a linked file.
	state func(file string) fileState
	found *findings
}

// vocabulary is what report.yaml says of the words that other files use.
type vocabulary struct {
	lang        string   // of the report, or of the translation
	translation bool     // the document is of a translation
	facets      []string // their IDs, which are keys of sessions
	// facetsLost is set if the ID of a facet could not be read, so that nothing can
	// be said about what none of the others is.
	facetsLost bool
}

// findings are what the reading of a document notes.
type findings struct {
	remarks  []remark
	problems int // problems, also those that are too many to be kept
	// places tells where parts stand, by their paths as [report.Problem] spells
	// them: from the session that the document is, or else from the report.
	places map[string]place
	// unread holds the paths of parts that are empty because of a problem that was
	// reported already.
	unread map[string]bool
	links  []internalLink
	// attached maps each linked file to the first place that links to it.
	attached map[string]place
	// pictures maps each file that is shown to the first place that shows it.
	pictures map[string]place
	// states are those of the files that were asked for.
	states map[string]fileState
}

// remark is a problem or a piece of advice.
type remark struct {
	level       diagnostic.Level
	field       string // the path of the part that is meant; see [reader.problemOf]
	at          place
	cause, hint string
}

func newFindings() *findings {
	return &findings{places: map[string]place{}, unread: map[string]bool{}, attached: map[string]place{}, pictures: map[string]place{}, states: map[string]fileState{}}
}

// sound reports the first thing, if any, that keeps the document from being read.
func (d *reading) sound() bool {
	at, cause, hint, found := d.document.unsound()
	if found {
		d.add(at, cause, hint)
	}
	return !found
}

// place returns where an offset in the document is.
func (d *reading) place(offset int) place { return d.document.place(offset) }

// add reports a problem.
func (d *reading) add(offset int, cause, hint string) { d.addOf("", offset, cause, hint) }

// addOf reports a problem of the part that has the given path, as [reader.problemOf]
// does.
func (d *reading) addOf(field string, offset int, cause, hint string) {
	if d.found.problems++; d.found.problems <= maxProblems+1 {
		d.found.remarks = append(d.found.remarks, remark{diagnostic.Error, field, d.place(offset), cause, hint})
	}
}

// advise notes a piece of advice.
func (d *reading) advise(offset int, cause, hint string) {
	d.found.remarks = append(d.found.remarks, remark{diagnostic.Warning, "", d.place(offset), cause, hint})
}

// mark notes where the part with the given path stands.
func (d *reading) mark(path string, offset int) { d.found.places[path] = d.place(offset) }

// fail reports a problem that leaves the part with the given path empty, so that
// nothing else has to be said about it.
func (d *reading) fail(path string, offset int, cause, hint string) {
	d.addOf(whole(path), offset, cause, hint)
	d.found.unread[path] = true
}

// unread reports whether the part with the given path could not be read.
func (d *reading) unread(path string) bool { return d.found.unread[path] }

// parseYAML reads the part of the document from start to end. It returns false after
// reporting why that is impossible.
func (d *reading) parseYAML(start, end int, dialect yamlpos.Dialect) (yamlpos.Value, bool) {
	v, wrong, ok := yamlpos.Parse(d.document.source, start, end, dialect)
	for _, m := range wrong {
		d.add(m.At, m.Cause, m.Hint)
	}
	return v, ok
}

// parseMarkdown reads a text that is in the document, where locate tells of an offset
// in the text which one in the document it is.
func (d *reading) parseMarkdown(s string, locate func(offset int) int) report.Text {
	t, found := markdown.Parse(s,
		func(at int, href string) string { return d.target(locate(at), href) },
		func(at int, address string) string { return d.shown(locate(at), address) })
	for _, f := range found {
		if f.Advice {
			d.advise(locate(f.At), f.Cause, f.Hint)
		} else {
			d.add(locate(f.At), f.Cause, f.Hint)
		}
	}
	return t
}

// sameFiles reports whether the files that were asked for are as they were.
func (f *findings) sameFiles(state func(string) fileState) bool {
	for file := range maps.Keys(f.states) {
		if state(file) != f.states[file] {
			return false
		}
	}
	return true
}
