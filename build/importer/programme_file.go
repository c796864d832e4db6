package importer

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"reportwidget/build/diagnostic"
)

// The endings of files that hold a whole programme: tables, and other exports.
var (
	tableEndings  = []string{".csv", ".tsv", ".xlsx"}
	exportEndings = []string{".xml", ".ics"}
	dataEndings   = []string{".json", ".yaml", ".yml"}
)

// contents are the files of a folder, or of an archive, by what they may be.
type contents struct {
	tables, exports, data, documents, asides []string
}

// contentsOf sorts the files of a folder.
func contentsOf(files fs.FS) (c contents, err error) {
	err = walkFiles(files, func(name string) error {
		switch {
		case isAside(name):
			c.asides = append(c.asides, name)
		case hasEnding(name, tableEndings...):
			c.tables = append(c.tables, name)
		case hasEnding(name, exportEndings...):
			c.exports = append(c.exports, name)
		case hasEnding(name, dataEndings...):
			c.data = append(c.data, name)
		case hasEnding(name, onlyDocuments...), hasEnding(name, pagesOrDocuments...):
			c.documents = append(c.documents, name)
		}
		return nil
	})
	return c, err
}

// isAside reports whether a file says something about the others, and nothing of the event.
func isAside(name string) bool {
	stem := strings.ToLower(strings.TrimSuffix(path.Base(name), path.Ext(name)))
	return strings.HasPrefix(stem, "readme") || strings.HasPrefix(stem, "license") || strings.HasPrefix(stem, "licence") || stem == "liesmich" || stem == "lisezmoi" || stem == "leeme" || stem == "léeme"
}

// openProgrammeIn opens the one file of a folder that holds the programme, or returns nil:
// a table or an export with at most one text beside it. Files beside it are named.
func openProgrammeIn(in Input, format Format) (*Export, error) {
	c, err := contentsOf(in.FS)
	if err != nil {
		return nil, asProblems(in.Name, err)
	}
	name, err := c.programme(in.Name)
	if name == "" || err != nil {
		return nil, err
	}
	content, err := fs.ReadFile(in.FS, name)
	if err != nil {
		return nil, asProblems(in.Name, err)
	}
	e, err := Open(Input{Name: path.Join(in.Name, name), Content: content}, format)
	if err != nil && hasEnding(name, dataEndings...) {
		return nil, nil // it may be a page of data
	}
	if err != nil {
		return nil, err
	}
	for _, other := range slices.Concat(c.documents, c.data, c.asides) {
		if other != name {
			e.summary.skip("files beside the programme", other)
		}
	}
	return e, nil
}

// programme returns the name of the one file that holds the programme, or "". The error is
// that of several, of which nobody knows which it is.
func (c contents) programme(folder string) (string, error) {
	whole := slices.Concat(c.tables, c.exports)
	switch {
	case len(c.documents)+len(c.data) > 1:
		return "", nil
	case len(whole) == 1:
		return whole[0], nil
	case len(whole) > 1:
		return "", diagnostic.Problems{{File: folder, Cause: "several files in it may be the programme: " + strings.Join(whole[:min(len(whole), 8)], ", "), Hint: "import the one that holds the sessions by itself"}}
	case len(c.data) == 1 && len(c.documents)+len(c.asides) > 0:
		return c.data[0], nil
	}
	return "", nil
}
