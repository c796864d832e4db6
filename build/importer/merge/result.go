package merge

import (
	"fmt"
	"slices"
	"strings"

	"reportwidget/build/edit"
)

// Result is what an import into a folder has changed, and what it has not.
type Result struct {
	// Files are those of the folder, and Patches those that differ from before.
	Files   Files
	Patches []edit.Patch

	Changed   []Changed
	Added     []Named
	Vanished  []Named // from the source; the sessions are still there
	Deleted   []Named // by the editor, and not made again
	Conflicts []Conflict
	// Kept counts the fields that stay as the editor made them.
	Kept int
	// LostValues are values of facets that the editor has removed from report.yaml.
	LostValues []string
	// Rewritten are keys of which comments and layout could not be kept.
	Rewritten []string
	// Notes are what documents were matched with; see [Into].
	Notes *Matching
	// cells are what is written into tables, by the file and the sheet.
	cells map[edit.Field][]edit.Cell
}

// Named is a session.
type Named struct{ ID, Title, File string }

// Changed is a session, or report.yaml, of which fields have changed.
type Changed struct {
	Title, File               string
	Filled, Replaced, Emptied []string
}

// Conflict is a field that says one thing in the folder and another in the source.
type Conflict struct {
	Title, File, Field string
	// Table is set if the session is a row of a table that has no column of its own for the
	// field, so that it is changed by hand.
	Table        bool
	Mine, Theirs any
	cell         *disputed // of a row
}

// ConflictsFile is where what the source says is written, beside what stays.
const ConflictsFile = "import-conflicts.md"

// conflictsHead begins the file of conflicts.
const conflictsHead = "# What an import did not take over\n\n" +
	"In these fields the report says something else than the source. The report stays as it is. Copy what you want from here,\nthen delete this file.\n"

// writeConflicts adds the conflicts to their file.
func (f *folder) writeConflicts() {
	if len(f.Conflicts) == 0 {
		return
	}
	b := strings.Builder{}
	if old := string(f.files[ConflictsFile]); old == "" {
		b.WriteString(conflictsHead)
	} else {
		b.WriteString(strings.TrimRight(old, "\n") + "\n")
	}
	file := ""
	for _, c := range f.Conflicts {
		if c.File != file {
			fmt.Fprintf(&b, "\n## %s (%s)\n", oneLine(c.Title), c.File)
			file = c.File
		}
		fmt.Fprintf(&b, "\n### %s\n\n%s\n", FieldName(c.Field), block(c.Theirs))
	}
	f.put(ConflictsFile, []byte(b.String()))
}

// block writes a value as code, from which it can be copied.
func block(v any) string {
	if isEmpty(v) {
		return "The source has nothing here any more."
	}
	value := written(v)
	fence := "```"
	for strings.Contains(value, fence) {
		fence += "`"
	}
	return fence + "\n" + strings.TrimRight(value, "\n") + "\n" + fence
}

// written writes a value as its author would.
func written(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []any:
		var b strings.Builder
		for _, item := range v {
			b.WriteString("- " + written(item) + "\n")
		}
		return b.String()
	case map[string]any:
		if name, role := text(v["name"]), text(v["role"]); name != "" {
			if role != "" {
				return name + " (" + role + ")"
			}
			return name
		}
		return string(encode(v))
	}
	return fmt.Sprint(v)
}

// FieldName names a field for an editor: a key, or the section of a text.
func FieldName(field string) string {
	lang, name := parts(field)
	if section, is := strings.CutPrefix(name, textField+"/"); is {
		name = "text below “" + section + "”"
	}
	if lang != "" {
		name += " [" + lang + "]"
	}
	return name
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// finish returns the result, given the files as they were.
func (f *folder) finish(before Files) *Result {
	f.writeConflicts()
	f.Files = f.files
	names := map[string]bool{}
	for name := range before {
		names[name] = true
	}
	for name := range f.files {
		names[name] = true
	}
	for name := range names {
		old, was := before[name]
		now, is := f.files[name]
		if was != is || string(old) != string(now) {
			p := edit.Patch{Path: name}
			if was {
				p.Before = append([]byte{}, old...)
			}
			if is {
				p.After = append([]byte{}, now...)
			}
			f.Patches = append(f.Patches, p)
		}
	}
	slices.SortFunc(f.Patches, func(a, b edit.Patch) int { return strings.Compare(a.Path, b.Path) })
	r := f.Result
	return &r
}
