package merge

import (
	"maps"
	"regexp"
	"strings"

	"reportwidget/build/content"
	"reportwidget/build/edit"
)

// Settle returns the result with the conflicts that an editor has decided, by their
// numbers: true takes what the source says, false keeps what the report says. Those that
// are left, and what a table has no column for, stand in the file of conflicts. The files are
// those of before the import.
func (r *Result) Settle(before Files, theirs map[int]bool) (*Result, error) {
	f := clone(r.Files)
	f.Result = *r
	f.Patches, f.Conflicts = nil, nil
	f.put(ConflictsFile, before[ConflictsFile])
	sections, taken := map[*disputed]map[string]bool{}, false
	cells := maps.Clone(r.cells)
	if cells == nil {
		cells = map[edit.Field][]edit.Cell{}
	}
	for i, c := range r.Conflicts {
		switch take, decided := theirs[i]; {
		case !decided, take && c.Table:
			f.Conflicts = append(f.Conflicts, c)
		case take && c.cell != nil:
			if sections[c.cell] == nil {
				sections[c.cell] = maps.Clone(c.cell.named)
			}
			c.cell.take(cells, c.Field, c.Theirs, sections[c.cell])
			taken = true
		case take:
			if err := f.takeTheirs(c); err != nil {
				return nil, err
			}
		}
	}
	if taken { // all cells anew, for one with more lines moves the rows below it
		for at := range cells {
			f.put(at.File, before[at.File])
		}
		if err := f.writeCells(cells); err != nil {
			return nil, err
		}
	}
	return f.finish(before), nil
}

// Texts returns the two values of a conflict as their authors would write them.
func (c Conflict) Texts() (mine, theirs string) { return textOf(c.Mine), textOf(c.Theirs) }

func textOf(v any) string {
	if isEmpty(v) {
		return ""
	}
	return strings.TrimRight(written(v), "\n")
}

// takeTheirs writes what the source says in the place of what the report says.
func (f *folder) takeTheirs(c Conflict) error {
	lang, name := parts(c.Field)
	section := strings.TrimPrefix(strings.TrimPrefix(name, textField), "/")
	if isText(name) {
		return f.replaceSection(edit.Field{File: f.fileOf(c.File, lang), Path: textField}, section, text(c.Theirs))
	}
	return f.set(f.fileOf(c.File, lang), name, c.Theirs)
}

// fileOf returns the path of a session's file in a language.
func (f *folder) fileOf(file, lang string) string {
	if lang == "" {
		return file
	}
	for _, s := range sessionFiles(f.files) {
		if s.Path == file {
			return translated(s, lang)
		}
	}
	return translated(content.SessionFile{Path: file}, lang)
}

// numberedAgain is what the name of a section has that comes again: see [unlike].
var numberedAgain = regexp.MustCompile(`#\d+$`)

// replaceSection gives a section of a text another text, or takes it out for "".
func (f *folder) replaceSection(at edit.Field, name, now string) error {
	old := ""
	if f.files[at.File] != nil {
		value, err := edit.Get(f.files, at)
		if err != nil {
			return err
		}
		old = text(value)
	}
	var theirs []section
	if now != "" || name == "" {
		theirs = []section{{name: name, heading: "## " + numberedAgain.ReplaceAllString(name, ""), text: now}}
	}
	if name == "" {
		theirs[0].heading = ""
	}
	next := joined(mixed(sectionsOf(old), theirs, map[string]bool{name: true}))
	return f.set(at.File, at.Path, next)
}
