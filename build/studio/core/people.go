package core

import (
	"strings"

	"reportwidget/build/edit"
	"reportwidget/build/studio/talk"
)

// setPerson changes what report.yaml says of a person, who may be a name alone there, or
// whether people have pages.
func (w *work) setPerson(at edit.Field, r talk.Request) (edit.Change, error) {
	if r.Field == "people" {
		if r.Value == "" {
			return edit.Remove(w.files, at)
		}
		return edit.Set(w.files, at, []any{})
	}
	entry, key, _ := strings.Cut(r.Field, ".")
	person := edit.Field{File: at.File, Path: entry}
	before, err := edit.Get(w.files, person)
	if name, alone := before.(string); alone && err == nil {
		if key == "name" {
			return edit.Set(w.files, person, r.Value)
		}
		return edit.Set(w.files, person, map[string]any{"name": name, key: written(r)})
	}
	return edit.Set(w.files, at, written(r))
}
