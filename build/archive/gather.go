package archive

import (
	"fmt"
	"path"
	"slices"
	"strings"
	"unicode"

	"reportwidget/build/diagnostic"
)

// entry is something in an archive or a list, before its name is checked.
type entry struct {
	path    string
	size    uint64 // as stated
	folder  bool
	special bool // a link, a device or a pipe
	content func() ([]byte, error)
}

// gather returns the folder that entries are, without what systems leave behind.
func gather(all []entry, name string) (*Folder, error) {
	folder := &Folder{Name: name, Files: map[string][]byte{}}
	kept := folder.keep(all)
	if problems := check(kept); problems != nil {
		return nil, problems
	}
	top := topOf(kept)
	if top != "" {
		folder.Name = path.Base(top)
		top += "/"
	}
	var problems diagnostic.Problems
	for _, e := range kept {
		content, err := e.content()
		if err != nil {
			problems = append(problems, diagnostic.Problem{File: e.path, Cause: "this cannot be unpacked: " + cause(err), Hint: "make the archive again, as an ordinary ZIP without a password"})
			continue
		}
		folder.Files[strings.TrimPrefix(e.path, top)] = content
	}
	if problems != nil {
		return nil, problems
	}
	return folder, nil
}

// keep returns the entries that are files, and notes what is left out.
func (f *Folder) keep(all []entry) []entry {
	var kept []entry
	for _, e := range all {
		switch {
		case e.folder:
		case leftBehind(e.path):
			f.LeftOut = append(f.LeftOut, LeftOut{e.path, "a hidden file, or one that a system made for itself"})
		case e.special:
			f.LeftOut = append(f.LeftOut, LeftOut{e.path, "a link, which is not followed; put the file itself in its place"})
		default:
			kept = append(kept, e)
		}
	}
	return kept
}

// Imports is the hidden file by which a report's folder remembers its imports.
const Imports = ".import.json"

// leftBehind reports whether a file is hidden, or was put there by a system.
func leftBehind(file string) bool {
	for _, part := range strings.Split(file, "/") {
		switch {
		case part == "." || part == "..", part == Imports:
		case strings.HasPrefix(part, "."), part == "__MACOSX", part == "Thumbs.db", part == "desktop.ini":
			return true
		}
	}
	return false
}

// check returns what keeps files from being read safely.
func check(files []entry) diagnostic.Problems {
	var problems diagnostic.Problems
	switch {
	case len(files) == 0:
		return diagnostic.Problems{{Cause: "it holds no files", Hint: "choose the folder that holds report.yaml, or an archive of it"}}
	case len(files) > maxFiles:
		return diagnostic.Problems{{Cause: tooMany, Hint: onlyTheReport}}
	}
	total := uint64(0)
	seen, folders := map[string]bool{}, map[string]bool{}
	for _, f := range files {
		total += min(f.size, maxTotal+1)
		if p := checkName(f.path); p != nil {
			problems = append(problems, *p)
			continue
		}
		if seen[f.path] {
			problems = append(problems, diagnostic.Problem{File: f.path, Cause: "two files have this name", Hint: "make the archive again"})
		}
		seen[f.path] = true
		for dir := path.Dir(f.path); dir != "." && !folders[dir]; dir = path.Dir(dir) {
			folders[dir] = true
		}
	}
	if total > maxTotal {
		return diagnostic.Problems{{Cause: tooMuch, Hint: onlyTheReport}}
	}
	for _, f := range files {
		if folders[f.path] && seen[f.path] {
			problems = append(problems, diagnostic.Problem{File: f.path, Cause: "this is a file and a folder at once", Hint: "make the archive again"})
		}
	}
	return problems.Sorted()
}

// devices are names that Windows keeps for itself, with any ending:
// https://learn.microsoft.com/windows/win32/fileio/naming-a-file
var devices = []string{"con", "prn", "aux", "nul", "conin$", "conout$"}

// checkName returns what keeps a path from being that of a file in a folder, on
// any system.
func checkName(file string) *diagnostic.Problem {
	fail := func(cause, hint string) *diagnostic.Problem {
		return &diagnostic.Problem{File: file, Cause: cause, Hint: hint}
	}
	switch {
	case strings.HasPrefix(file, "/"), len(file) > 1 && file[1] == ':':
		return fail("the path starts outside of the folder", "make the archive again, from the report's folder")
	case strings.ContainsFunc(file, unicode.IsControl), strings.Contains(file, `\`):
		return fail("the name holds a character that file names cannot have", "rename the file")
	}
	for _, part := range strings.Split(file, "/") {
		base, _, _ := strings.Cut(strings.ToLower(part), ".")
		base = strings.TrimRight(base, " ")
		switch {
		case part == "..":
			return fail("the path leads out of the folder", "make the archive again, from the report's folder")
		case part == "" || part == ".":
			return fail("the path has an empty part", "make the archive again, from the report's folder")
		case slices.Contains(devices, base), isPort(base):
			return fail(fmt.Sprintf("%q is the name of a device on Windows", part), "rename the file")
		}
	}
	return nil
}

// isPort reports whether a name is one of COM0 to COM9 and LPT0 to LPT9, whose
// digits may be superscript.
func isPort(name string) bool {
	number, ok := strings.CutPrefix(name, "com")
	if !ok {
		number, ok = strings.CutPrefix(name, "lpt")
	}
	return ok && len([]rune(number)) == 1 && strings.Contains("0123456789¹²³", number)
}

// topOf returns the innermost folder that all files are in, or "".
func topOf(files []entry) string {
	if len(files) == 0 {
		return ""
	}
	top := path.Dir(files[0].path)
	for _, f := range files[1:] {
		for top != "." && !strings.HasPrefix(f.path, top+"/") {
			top = path.Dir(top)
		}
	}
	if top == "." {
		return ""
	}
	return top
}
