// Package source reads the folder in which an author writes a report: a file
// report.yaml and a folder of sessions, each a Markdown file with YAML front
// matter. FORMAT.md in the folder above describes it for authors.
//
// What a report may hold is told by [report.Report.Validate]; this package knows
// where the author wrote it, so that every problem names a file, line and column.
package source

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"reportwidget/app/report"
)

// Limits of a folder. Both parsers take a time that grows, for text made to be
// slow, with the square of a file's size: seconds at this size.
const (
	maxFile     = 256 << 10 // bytes
	maxTotal    = report.MaxExpanded
	maxSessions = 100_000
)

// ReadFolder reads the report folder at path. Links that lead out of the folder
// are not followed. The error is [Problems].
func ReadFolder(path string) (*report.Report, error) {
	r, _, err := ReadFolderNotes(path)
	return r, err
}

// ReadFolderNotes is ReadFolder, and returns what the author of the folder may
// not expect of it, such as columns of a table that are not published.
func ReadFolderNotes(path string) (*report.Report, Problems, error) {
	root, err := os.OpenRoot(path)
	if err != nil {
		return nil, nil, Problems{{File: path, Cause: unreadable(err), Hint: shape}}
	}
	defer root.Close()
	base, err := filepath.Abs(path)
	if err != nil {
		base = path
	}
	return read(root.FS(), path, filepath.Base(base))
}

// Read reads the report folder fsys. The name is the folder's as its author
// gave it; it begins the files of problems, and its last part gives the report's
// ID if report.yaml has none. The error is [Problems].
func Read(fsys fs.FS, name string) (*report.Report, error) {
	r, _, err := read(fsys, name, filepath.Base(name))
	return r, err
}

// shape tells what a report folder looks like.
const shape = "a report is a folder with a file report.yaml and a folder sessions"

func read(fsys fs.FS, name, base string) (*report.Report, Problems, error) {
	r := newReader(&work{folder: fsys, name: name, ids: map[string]string{}, numbers: map[string]int{}, translations: map[string]*translation{}})
	if _, err := fs.ReadDir(fsys, "."); err != nil {
		return nil, nil, Problems{{File: name, Cause: unreadable(err), Hint: shape}}
	}
	r.readHead(base)
	r.facetsLost = r.facetsUnread()
	r.readSessions()
	r.readTables()
	r.translate()
	r.checkSessionLinks()
	r.validate()
	r.validateTranslations()
	if len(r.problems) > 0 {
		return nil, r.tables.notes, r.problems.sorted()
	}
	return &r.report, r.tables.notes, nil
}

// open returns the text of a file, or nil after reporting why it cannot be read.
func (r *reader) open(file string) *document {
	content, err := r.content(file)
	if err != nil {
		r.problem(place{file: file}, unreadable(err), r.remedy(file, err))
		return nil
	}
	return newDocument(r, file, content)
}

// content reads a file. It opens regular files only: to open a pipe would wait
// for its writer.
func (r *reader) content(file string) ([]byte, error) { return r.contentOf(file, maxFile) }

func (r *reader) contentOf(file string, limit int64) ([]byte, error) {
	info, err := fs.Stat(r.folder, file)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("this is no file")
	}
	if info.Size() > limit {
		return nil, tooLarge(limit)
	}
	f, err := r.folder.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	content, err := io.ReadAll(io.LimitReader(f, limit+1))
	if r.total += len(content); err == nil && int64(len(content)) > limit {
		err = tooLarge(limit)
	} else if err == nil && r.total > maxTotal {
		err = fmt.Errorf("more than %d MB in one folder", maxTotal>>20)
	}
	return content, err
}

func tooLarge(limit int64) error {
	if limit >= 1<<20 {
		return fmt.Errorf("more than %d MB in one file", limit>>20)
	}
	return fmt.Errorf("more than %d kB in one file", limit>>10)
}

// unreadable says in an author's words why something cannot be read.
func unreadable(err error) string {
	var failed *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such file or folder"
	case errors.As(err, &failed):
		return "this cannot be read: " + failed.Err.Error()
	}
	return err.Error()
}

// remedy tells how to mend what keeps a file or folder from being read.
func (r *reader) remedy(file string, err error) string {
	if info, failed := fs.Lstat(r.folder, file); failed == nil && info.Mode()&fs.ModeSymlink != 0 {
		return "links out of the folder are not followed; put the file itself here"
	}
	if errors.Is(err, fs.ErrNotExist) {
		return r.misnamed(file)
	}
	return ""
}

// misnamed tells how to mend that a file or folder is not there: by another name
// for one that is, or by making it.
func (r *reader) misnamed(wanted string) string {
	entries, _ := fs.ReadDir(r.folder, ".") // read has made sure that it can be read
	for _, e := range entries {
		if report.Nearest(e.Name(), []string{wanted}) != "" {
			return fmt.Sprintf("rename %q to %q", e.Name(), wanted)
		}
	}
	return shape
}
