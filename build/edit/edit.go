// Package edit changes single values in the files of a report's folder and keeps
// all else as its author wrote it: comments, order, spacing, quotes, line ends. It
// works on values only: it opens no file, reads no clock, and leaves what it is
// given unchanged.
//
// Every edit is first done on the values that a file holds; then it is done in
// the text by replacing as few bytes as possible, and the text is read again. If
// it does not hold exactly the wanted values, the top-level key in question is
// written anew, without its comments, and [Change.Rewritten] says so.
package edit

import (
	"bytes"
	"fmt"
	"maps"
	"strings"
)

// Files are those of a report's folder, by their slash-separated paths.
type Files = map[string][]byte

// Field is a place in a file that can be edited.
type Field struct {
	// File is the path of the file, such as "report.yaml", "report.fr.yaml",
	// "sessions/01-opening.md", "sessions.csv" or "sessions.xlsx".
	File string
	// Path leads to the value by the keys of FORMAT.md and the numbers of entries
	// from 0, such as "event.name" or "facets[0].values[2].label". In a session's
	// file, "text" is the Markdown below the keys. In a table, it is the name of the
	// column.
	Path string
	// Row is a line of a table's row, counted from 1; 0 in other files.
	Row int
	// Sheet is the one of a workbook that the row is in, or "" for its first one.
	Sheet string `json:",omitempty"`
}

func (f Field) String() string {
	if f.Row > 0 {
		return fmt.Sprintf("%s:%d %s", f.File, f.Row, f.Path)
	}
	return strings.TrimSpace(f.File + " " + f.Path)
}

// Kind says what an edit does.
type Kind string

const (
	KindSet              Kind = "set"
	KindInsert           Kind = "insert"
	KindRemove           Kind = "remove"
	KindMove             Kind = "move"
	KindAddSession       Kind = "add-session"
	KindDuplicateSession Kind = "duplicate-session"
	KindDeleteSession    Kind = "delete-session"
	KindRenameSession    Kind = "rename-session"
	KindMoveSession      Kind = "move-session"
	KindAddRow           Kind = "add-row"
	KindRemoveRow        Kind = "remove-row"
	KindDuplicateRow     Kind = "duplicate-row"
	KindMoveRow          Kind = "move-row"
)

// Change is what an edit does to the files.
type Change struct {
	Kind  Kind
	Field Field
	// Subject names what is edited for a reader, such as a session's title. It may
	// be "".
	Subject string `json:",omitempty"`
	// Patches are the files that change; there are none if nothing does.
	Patches []Patch `json:",omitempty"`
	// Rewritten are the keys of which comments and layout could not be kept, and
	// files that had to be saved in another encoding.
	Rewritten []string `json:",omitempty"`
}

// Patch is a file before and after an edit. Before is nil if the file was not
// there, and After is nil if it is to be deleted.
type Patch struct {
	Path          string
	Before, After []byte
}

// Apply returns the files with the patches.
func Apply(files Files, patches []Patch) Files {
	changed := maps.Clone(files)
	if changed == nil {
		changed = Files{}
	}
	for _, p := range patches {
		if p.After == nil {
			delete(changed, p.Path)
		} else {
			changed[p.Path] = p.After
		}
	}
	return changed
}

// patch returns how a file changes, if it does.
func patch(files Files, path string, after []byte) []Patch {
	before, there := files[path]
	if there && after != nil && bytes.Equal(before, after) || !there && after == nil {
		return nil
	}
	if there && before == nil {
		before = []byte{}
	}
	return []Patch{{path, before, after}}
}

// Refusal is why an edit cannot be made. Nothing has changed then.
type Refusal struct {
	Field Field
	// Cause says what is wrong, and Hint what to do, where that is known.
	Cause, Hint string
}

func (r *Refusal) Error() string {
	s := r.Field.String() + ": " + r.Cause
	if r.Hint != "" {
		s += "\n  hint: " + r.Hint
	}
	return s
}

// Get returns the value of a field: a string, a []any, a map[string]any, or nil
// if it is not there.
func Get(files Files, at Field) (any, error) {
	f, err := open(files, at)
	if err != nil {
		return nil, err
	}
	return f.get(at)
}

// Set makes a field hold a value: a string, a []string, a []any or a
// map[string]any. It makes the groups and lists around it that are missing; an
// entry whose number is the length of its list is added at its end. "" and nil
// remove a key, unless it is the last one in its group.
func Set(files Files, at Field, value any) (Change, error) {
	return change(files, KindSet, at, func(f file) (file, error) { return f.set(at, value) })
}

// Insert puts a value before the entry of a list that the field's path names, or
// at the end of the list if the number is its length.
func Insert(files Files, at Field, value any) (Change, error) {
	return change(files, KindInsert, at, func(f file) (file, error) { return f.insert(at, value) })
}

// Remove removes a field, with the groups and lists that are empty without it.
func Remove(files Files, at Field) (Change, error) {
	return change(files, KindRemove, at, func(f file) (file, error) { return f.remove(at) })
}

// Move moves the entry of a list to another number in the same list.
func Move(files Files, at Field, to int) (Change, error) {
	return change(files, KindMove, at, func(f file) (file, error) { return f.move(at, to) })
}

func change(files Files, kind Kind, at Field, edit func(file) (file, error)) (Change, error) {
	f, err := open(files, at)
	if err != nil {
		return Change{}, err
	}
	after, err := edit(f)
	if err != nil {
		return Change{}, err
	}
	return Change{Kind: kind, Field: at, Subject: after.subject(at), Patches: patch(files, at.File, after.content()), Rewritten: after.rewritten()}, nil
}

// file is one that can be edited. Its methods return what it becomes.
type file interface {
	get(at Field) (any, error)
	set(at Field, value any) (file, error)
	insert(at Field, value any) (file, error)
	remove(at Field) (file, error)
	move(at Field, to int) (file, error)
	content() []byte
	subject(at Field) string
	rewritten() []string
}
