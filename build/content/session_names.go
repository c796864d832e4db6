package content

import (
	"path"
	"slices"
	"strings"
)

// SessionFile is the path of a session's file, with those of its translations by
// what stands for the language in their names.
type SessionFile struct {
	Path         string
	Translations map[string]string
}

// SessionFiles returns the files of sessions among the paths of a report's folder,
// in the order of the report.
func SessionFiles(paths []string) []SessionFile {
	names := map[string]bool{}
	for _, p := range paths {
		if name := path.Base(p); path.Dir(p) == sessionFolder && strings.HasSuffix(name, sessionSuffix) && !leftBehind(name) {
			names[name] = true
		}
	}
	var files []SessionFile
	translations := map[string]map[string]string{}
	for name := range names {
		if !translates(name, names) {
			files = append(files, SessionFile{Path: path.Join(sessionFolder, name)})
			continue
		}
		m := translatedName.FindStringSubmatch(name)
		original := path.Join(sessionFolder, m[1]+sessionSuffix)
		if translations[original] == nil {
			translations[original] = map[string]string{}
		}
		translations[original][m[2]] = path.Join(sessionFolder, name)
	}
	for i := range files {
		files[i].Translations = translations[files[i].Path]
	}
	slices.SortFunc(files, func(a, b SessionFile) int { return strings.Compare(a.Path, b.Path) })
	return files
}

// SessionID returns the ID that the name of a session's file gives, such as
// "opening" for "01-opening.md", or "".
func SessionID(name string) string { return sessionSlug(name) }

// PlaceOf returns the file in which a part of the report stands, and its line
// counted from 1, by its path as [report.Problem] spells it, such as "sessions[3]".
// The line of a session in a table is one of its row.
func (f *Folder) PlaceOf(path string) (file string, line int) {
	at := f.reader.locate(path)
	return at.file, at.line
}
