package core

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"maps"
	"path"
	"slices"
	"strings"

	"reportwidget/build/archive"
	"reportwidget/build/content"
	"reportwidget/build/document"
	notes "reportwidget/build/document/sessions"
	"reportwidget/build/edit"
	"reportwidget/build/importer"
	"reportwidget/build/importer/mapping"
	"reportwidget/build/importer/merge"
	"reportwidget/build/project"
	"reportwidget/build/studio/talk"
)

// inboxName names what an author brings to a report, in the record of its imports: all of
// it is one source, to which documents come one after the other.
const inboxName = "inbox"

// delivery is what an author has brought to the report that is open, with what is said
// about it.
type delivery struct {
	name    string // of the file or folder, or ""
	files   Files
	as      string // one of [talk.AsNotes] and [talk.AsUpdate]
	split   notes.Split
	matches map[string]string
	theirs  map[string]bool // what is taken of conflicts, by their names

	before Files // the report's files that it was compared with
	merged *project.Merged
	result *merge.Result // with the conflicts that are decided
}

// errNoDelivery answers what is about a delivery while there is none.
var errNoDelivery = errors.New("nothing was dropped that waits for an answer")

// deliver takes files for what belongs to the report. Those that do not are opened.
func (c *Core) deliver(files Files) (talk.Answer, Files, error) {
	d, err := delivered(files)
	if err != nil {
		return talk.Answer{}, nil, err
	}
	if d.as = c.work.kindOf(d); d.as == talk.AsReport {
		return c.open(files)
	}
	return c.work.consider(d)
}

// delivered unpacks archives of documents.
func delivered(files Files) (*delivery, error) {
	d := &delivery{files: Files{}, matches: map[string]string{}, theirs: map[string]bool{}}
	folder, err := collect(files)
	if err != nil {
		return nil, err
	}
	d.name = folder.Name
	if name, single := only(files); single {
		d.name = path.Base(name)
	}
	for _, name := range slices.Sorted(maps.Keys(folder.Files)) {
		if !document.IsFolder(name, folder.Files[name]) {
			d.files[name] = folder.Files[name]
			continue
		}
		inside, err := archive.Read(folder.Files[name], name)
		if err != nil {
			return nil, err
		}
		within := ""
		if len(folder.Files) > 1 {
			within = strings.TrimSuffix(name, path.Ext(name)) + "/"
		}
		for file, content := range inside.Files {
			d.files[within+file] = content
		}
	}
	return d, nil
}

// kindOf is what a delivery is, as far as its files say it: a report, or something else
// that cannot update this one, is opened.
func (w *work) kindOf(d *delivery) string {
	name, single := only(d.files)
	switch source, made := w.source(); {
	case d.files[reportFile] != nil:
		return talk.AsReport
	case made && d.name != "" && source == d.name:
		return talk.AsUpdate
	case !single || importer.IsDocument(name, d.files[name]):
		return talk.AsNotes
	case made:
		return talk.AsUpdate
	}
	return talk.AsReport
}

// source is the name of what an import has made the report of, if one has.
func (w *work) source() (string, bool) {
	record, _, err := merge.ReadRecord(w.files)
	if err != nil {
		return "", false
	}
	for _, i := range record.Imports {
		if !i.Into {
			return i.Source, true
		}
	}
	return "", false
}

// consider finds out what a delivery changes, and waits for the author's answer.
func (w *work) consider(d *delivery) (talk.Answer, Files, error) {
	if err := w.compare(d); err != nil {
		return talk.Answer{}, nil, err
	}
	w.delivery = d
	return talk.Answer{Delivery: w.said(d)}, nil, nil
}

func (w *work) compare(d *delivery) (err error) {
	folder := content.Source{FS: project.Files(w.files).FS(), Name: w.name}
	if d.as == talk.AsUpdate {
		err = w.compareUpdate(d, folder)
	} else {
		in := importer.Input{Name: inboxName, FS: project.Files(d.files).FS()}
		o := importer.Options{Format: importer.Documents, Notes: notes.Options{Split: cmp.Or(d.split, notes.Weighed)}}
		d.merged, err = project.Into(context.Background(), folder, in, o, d.matches, nil)
	}
	if err != nil {
		return err
	}
	d.before = w.files
	return d.settle()
}

func (w *work) compareUpdate(d *delivery, folder content.Source) error {
	o, err := w.wishes()
	if err != nil {
		return err
	}
	o.Notes.Split = cmp.Or(d.split, o.Notes.Split)
	name, file, err := d.file()
	if err != nil {
		return err
	}
	d.merged, err = project.Update(context.Background(), folder, importer.Input{Name: name, Content: file}, o, nil)
	return err
}

// wishes are what the author has said of the source when it was read before.
func (w *work) wishes() (o importer.Options, err error) {
	if w.programme != nil {
		return w.programme.answers.options(), nil
	}
	kept, err := mapping.ParseChoices(w.files[mapping.File])
	if err != nil {
		return o, err
	}
	return o, o.Choose(kept)
}

// file returns the delivery as one file; several are packed.
func (d *delivery) file() (string, []byte, error) {
	if name, single := only(d.files); single {
		return path.Base(name), d.files[name], nil
	}
	return pack(d.name, d.files)
}

// pack returns files as one archive.
func pack(name string, files Files) (string, []byte, error) {
	var b bytes.Buffer
	content := func(path string) ([]byte, error) { return files[path], nil }
	err := archive.Write(&b, slices.Sorted(maps.Keys(files)), content, nil)
	return strings.TrimSuffix(cmp.Or(name, "documents"), ".zip") + ".zip", b.Bytes(), err
}

// settle takes what is decided of the conflicts.
func (d *delivery) settle() (err error) {
	theirs := map[int]bool{}
	for i, c := range d.merged.Conflicts {
		if take, decided := d.theirs[conflictName(c)]; decided {
			theirs[i] = take
		}
	}
	d.result, err = d.merged.Settle(d.before, theirs)
	return err
}

// conflictName names a conflict as long as the report and the delivery are as they are.
func conflictName(c merge.Conflict) string { return c.File + ":" + c.Title + ":" + c.Field }

// about answers what the author says about the delivery.
func (c *Core) about(r talk.Request) (talk.Answer, Files, error) {
	w := c.work
	if w.delivery == nil {
		return talk.Answer{}, nil, errNoDelivery
	}
	d := *w.delivery // what is refused changes nothing
	switch r.Op {
	case talk.Dismiss:
		w.delivery = nil
		return talk.Answer{}, nil, nil
	case talk.Accept:
		return w.accept()
	case talk.Consider:
		if r.Value == talk.AsReport {
			return c.open(d.files)
		}
		d.as, d.split = r.Value, ""
	case talk.Match:
		d.matches = maps.Clone(d.matches)
		d.matches[r.Name] = r.Value
	case talk.Cut: // names of notes are others then
		d.split, d.matches = notes.Split(r.Value), map[string]string{}
	case talk.Settle:
		d.theirs = maps.Clone(d.theirs)
		d.theirs[r.Name] = r.Value == talk.Theirs
	}
	return w.consider(&d)
}

// accept makes the changes, as one that can be taken back.
func (w *work) accept() (talk.Answer, Files, error) {
	d := *w.delivery
	if err := w.compare(&d); err != nil { // with the report as it is now
		return talk.Answer{}, nil, err
	}
	patches, more := d.result.Patches, Files{}
	if d.as == talk.AsUpdate && w.programme != nil {
		name, file, err := d.file()
		if err != nil {
			return talk.Answer{}, nil, err
		}
		choices, place := w.anotherSource(name, file)
		choices.Split = cmp.Or(d.split, choices.Split)
		patches = append(patches, w.choicesPatch(choices))
		more[programmeFolder+place] = file
	}
	w.delivery = nil
	answer, files, err := w.apply(edit.Change{Kind: edit.Kind(d.as), Field: edit.Field{Path: d.name}, Subject: d.name, Patches: patches})
	if err == nil {
		maps.Copy(files, more)
	}
	return answer, files, err
}

// without answers which sessions have no notes.
func (w *work) without() (talk.Answer, Files, error) {
	if w.latest.Err() != nil {
		return talk.Answer{}, nil, errProblems
	}
	m, err := merge.Without(merge.Target{Files: w.files, Report: w.good.Folders[0].Report})
	if err != nil {
		return talk.Answer{}, nil, err
	}
	said := &talk.Without{}
	for _, s := range m.Without {
		said.Titles = append(said.Titles, s.Title)
	}
	if len(said.Titles) > 0 {
		said.Reminder = m.Reminder()
	}
	return talk.Answer{Without: said}, nil, nil
}
