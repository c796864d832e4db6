package core

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"reportwidget/build/edit"
	"reportwidget/build/studio/talk"
)

// edit makes the change that a request asks for.
func (w *work) edit(r talk.Request) (talk.Answer, Files, error) {
	c, err := w.changeOf(r)
	if err != nil {
		return talk.Answer{}, nil, err
	}
	answer, changed, err := w.apply(c)
	if r.Op == talk.AddSession || r.Op == talk.DuplicateSession {
		answer.File = w.fileOf(c)
	}
	return answer, changed, err
}

// fileOf names the file, or the row, of the session that a change has made.
func (w *work) fileOf(c edit.Change) string {
	for _, row := range w.rows() {
		if row.File == c.Field.File && row.Sheet == c.Field.Sheet && row.Line == c.Field.Row {
			return rowName(row)
		}
	}
	return c.Field.File
}

func (w *work) changeOf(r talk.Request) (edit.Change, error) {
	if _, number := w.row(r.File); number >= 0 {
		return w.changeRow(number, r)
	}
	if facet := w.openFacet(r); facet >= 0 {
		return w.afterListing(facet, r)
	}
	at := edit.Field{File: cmp.Or(r.File, reportFile), Path: r.Field}
	if r.Op == talk.Set && at.File == reportFile && strings.HasPrefix(r.Field, "people") {
		return w.setPerson(at, r)
	}
	switch r.Op {
	case talk.Set:
		c, err := edit.Set(w.files, at, written(r))
		if err != nil {
			return c, err
		}
		return w.relabel(c, r)
	case talk.Translate:
		return w.translate(at, r)
	case talk.Insert:
		return w.insert(at, r.Entry)
	case talk.Remove:
		return edit.Remove(w.files, at)
	case talk.Move:
		return edit.Move(w.files, at, r.To)
	case talk.MergeValue:
		return w.replaceEverywhere(r.Field, r.Value, r.Name)
	case talk.RemoveValue:
		return w.replaceEverywhere(r.Field, r.Value, "")
	case talk.RemoveFacet:
		return w.removeFacet(r.Field)
	case talk.AddSession:
		if len(w.rows()) > 0 {
			return w.addRow(r.Value)
		}
		return edit.AddSession(w.files, r.Value)
	case talk.DuplicateSession:
		return edit.DuplicateSession(w.files, r.File)
	case talk.MoveSession:
		return edit.MoveSession(w.files, r.File, r.To)
	case talk.RemoveSession:
		return edit.DeleteSession(w.files, r.File)
	}
	return edit.Change{}, fmt.Errorf("the studio cannot do %q", r.Op)
}

// written is the value of a request as the author's file has it.
func written(r talk.Request) any {
	switch {
	case r.List:
		return r.Values
	case strings.HasSuffix(r.Field, "].also"):
		return lines(r.Value)
	case r.Field == "people":
		return people(r.Value)
	case strings.HasSuffix(r.Field, "].captions"):
		return tags(r.Value)
	case listField(r.Field):
		return lines(r.Value)
	}
	return r.Value
}

// lines are the lines of a text that hold something.
func lines(text string) []any {
	list := []any{}
	for _, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// tags are those of languages with commas between them.
func tags(text string) []any {
	return lines(strings.ReplaceAll(text, ",", "\n"))
}

// people are those that are named one a line, with a role in parentheses.
func people(text string) []any {
	list := lines(text)
	for i, line := range list {
		name, role, found := strings.Cut(strings.TrimSuffix(line.(string), ")"), " (")
		if found && strings.HasSuffix(line.(string), ")") {
			list[i] = map[string]any{"name": name, "role": role}
		}
	}
	return list
}

// apply makes a change, and answers with the report and the files as they are
// then.
func (w *work) apply(c edit.Change) (talk.Answer, Files, error) {
	if len(c.Patches) > 0 {
		w.history = w.history.Add(c, w.now())
	}
	return w.patch(c.Patches)
}

// put takes files as another program has changed them on the disk, which can be
// taken back like any other change.
func (w *work) put(files Files, removed []string) (talk.Answer, Files, error) {
	next := maps.Clone(w.files)
	maps.Copy(next, files)
	for _, path := range removed {
		delete(next, path)
	}
	return w.apply(edit.Change{Kind: "put", Patches: between(w.files, next)})
}

func (w *work) undo() (talk.Answer, Files, error) {
	history, c, err := w.history.Undo(w.files)
	if err != nil {
		return talk.Answer{}, nil, err
	}
	w.history = history
	return w.patch(c.Patches)
}

func (w *work) redo() (talk.Answer, Files, error) {
	history, c, err := w.history.Redo(w.files)
	if err != nil {
		return talk.Answer{}, nil, err
	}
	w.history = history
	return w.patch(c.Patches)
}

// patch changes the files, and answers with those that are others then.
func (w *work) patch(patches []edit.Patch) (talk.Answer, Files, error) {
	w.files = edit.Apply(w.files, patches)
	answer, changed := talk.Answer{Import: w.reread()}, Files{}
	for _, p := range patches {
		if p.After == nil {
			answer.Removed = append(answer.Removed, p.Path)
		} else {
			changed[p.Path] = p.After
		}
	}
	r, err := w.report()
	answer.Report = r
	changed[historyFile] = w.written()
	return answer, changed, err
}

// between returns what leads from files to others.
func between(before, after Files) (patches []edit.Patch) {
	paths := slices.Collect(maps.Keys(before))
	for path := range after {
		if _, both := before[path]; !both {
			paths = append(paths, path)
		}
	}
	slices.Sort(paths)
	for _, path := range paths {
		if b, a := before[path], after[path]; !bytes.Equal(a, b) || (a == nil) != (b == nil) {
			patches = append(patches, edit.Patch{Path: path, Before: b, After: a})
		}
	}
	return patches
}
