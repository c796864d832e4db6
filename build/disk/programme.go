package disk

import (
	"io"
	"os"
	"path/filepath"

	"reportwidget/build/content"
	"reportwidget/build/diagnostic"
	"reportwidget/build/importer"
)

// OpenProgramme opens the file or folder at a path for an import, and returns a
// function that ends the reading. The error is [diagnostic.Problems].
func OpenProgramme(path string) (in importer.Input, done func(), err error) {
	in.Name = filepath.ToSlash(path)
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		root, err := os.OpenRoot(path)
		if err != nil {
			return in, nil, problem(in.Name, err)
		}
		in.FS = root.FS()
		return in, func() { root.Close() }, nil
	}
	in.Content, err = readFile(path)
	return in, func() {}, err
}

// readFile reads a file of a limited size. It opens regular files only: to open
// a pipe would wait for its writer.
func readFile(path string) ([]byte, error) {
	name := filepath.ToSlash(path)
	info, err := os.Stat(path)
	if err != nil {
		return nil, problem(name, err)
	}
	if !info.Mode().IsRegular() {
		return nil, diagnostic.Problems{{File: name, Cause: "this is not a file", Hint: "name the file that the organiser's tool exported"}}
	}
	if info.Size() > importer.MaxFile {
		return nil, importer.TooLarge(name)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, problem(name, err)
	}
	defer f.Close()
	read, err := io.ReadAll(io.LimitReader(f, importer.MaxFile+1))
	if err != nil {
		return nil, problem(name, err)
	}
	return read, nil
}

func problem(name string, err error) error {
	cause, hint := content.Unreadable(err)
	return diagnostic.Problems{{File: name, Cause: cause, Hint: hint}}
}
