// Package disk opens what a command line names: the folders of reports, and what
// an organiser exported. The packages that make sites of them take no paths, so
// that a browser can run them.
package disk

import (
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"reportwidget/app/report"
	"reportwidget/build/content"
	"reportwidget/build/diagnostic"
)

// Folders are the folders of reports, open for reading.
type Folders struct {
	Sources []content.Source
	roots   []*os.Root
}

// OpenFolders opens the folders at paths. Links of the file system that lead out
// of one are not followed. One that cannot be opened is a source that says why
// when it is read. The error is [diagnostic.Problems].
func OpenFolders(paths ...string) (*Folders, error) {
	f := &Folders{}
	for i, path := range paths {
		if named(paths[:i], path) {
			f.Close()
			return nil, diagnostic.Problems{{File: filepath.ToSlash(path), Cause: "this folder is listed twice", Hint: "give it once"}}
		}
		f.open(path)
	}
	return f, nil
}

func (f *Folders) open(path string) {
	s := content.Source{Name: filepath.ToSlash(path), Base: BaseName(path)}
	if root, err := openRoot(path); err != nil {
		s.FS = unreadable{err}
	} else {
		f.roots = append(f.roots, root)
		s.FS = root.FS()
	}
	f.Sources = append(f.Sources, s)
}

// openRoot opens a folder. A pipe would be waited for if it were opened as one.
func openRoot(path string) (*os.Root, error) {
	info, err := os.Stat(path)
	if err == nil && !info.IsDir() {
		err = &fs.PathError{Op: "open", Path: path, Err: syscall.ENOTDIR}
	}
	if err != nil {
		return nil, err
	}
	return os.OpenRoot(path)
}

// Close ends the reading of the folders.
func (f *Folders) Close() {
	for _, root := range f.roots {
		root.Close() // nothing is written, and nothing can be lost
	}
}

// unreadable is a folder that cannot be opened, for the reason that its error is.
type unreadable struct{ err error }

func (u unreadable) Open(string) (fs.File, error) { return nil, u.err }

// named reports whether a folder is one of those before it.
func named(before []string, path string) bool {
	this, err := os.Stat(path)
	for _, b := range before {
		if other, failed := os.Stat(b); err == nil && failed == nil && os.SameFile(this, other) {
			return true
		}
	}
	return false
}

// BaseName returns the own name of a folder, whose path may be ".".
func BaseName(path string) string {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole
	}
	return filepath.Base(path)
}

// ReadFolder reads the report in the folder at a path. The error is
// [diagnostic.Problems].
func ReadFolder(path string) (*content.Folder, error) {
	f, err := OpenFolders(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return content.Open(f.Sources[0], nil, nil)
}

// ReadReport reads the report in the folder at a path, without the files beside
// it. The error is [diagnostic.Problems].
func ReadReport(path string) (*report.Report, error) {
	f, err := ReadFolder(path)
	if err != nil {
		return nil, err
	}
	return f.Report, nil
}
