// Package output writes folders whole or not at all.
package output

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"sync"

	"reportwidget/build/progress"
)

// Put adds a file to a folder, by its slash-separated path, which no other file
// has. It may be called by several at a time.
type Put func(path string, content []byte) error

// Folder is one that is being written. Its functions may be called by several at a time.
type Folder struct {
	Put Put
	// Keep adds a file as it is in the folder that is replaced.
	Keep func(path string) error
}

// Replace makes the folder dir hold the files, given by their slash-separated
// paths, and nothing else, as [Fill] does.
func Replace(dir string, files map[string][]byte, refuse func([]fs.DirEntry) error, step progress.Step) error {
	paths := slices.Sorted(maps.Keys(files))
	return Fill(dir, refuse, func(to Folder) error {
		return progress.Each(step, "writing", len(paths), func(i int) error { return to.Put(paths[i], files[paths[i]]) })
	})
}

// Fill makes the folder dir hold the files that write puts or keeps, and nothing else.
// They are written beside the folder and take its place in one move, so that it
// is whole at any time. A folder that holds anything is replaced unless refuse
// says why not. If an error is returned, be it that of write, nothing has changed.
func Fill(dir string, refuse func([]fs.DirEntry) error, write func(Folder) error) error {
	target, err := resolve(dir)
	if err != nil {
		return err
	}
	entries, err := os.ReadDir(target)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s cannot be the output folder: %w", dir, cause(err))
	}
	empty := err == nil && len(entries) == 0
	if len(entries) > 0 {
		if err := refuse(entries); err != nil {
			return fmt.Errorf("%s %w", dir, err)
		}
	}
	r := replacement{dir: target, empty: empty, folders: map[string]bool{}}
	var failed *foreign
	if err := r.do(write); errors.As(err, &failed) {
		return failed.error
	} else if err != nil {
		return fmt.Errorf("%s cannot be written: %w", dir, cause(err))
	}
	return nil
}

// foreign is an error of the one who makes the files.
type foreign struct{ error }

// replacement is a folder on its way to its place.
type replacement struct {
	dir   string
	empty bool   // it is there already, without anything in it
	work  string // a folder beside dir, on the same file system

	mu      sync.Mutex
	folders map[string]bool // made in the fresh folder, by their slash-separated paths
	failed  error           // of a file
}

func (r *replacement) do(write func(Folder) error) (err error) {
	undo, err := makeParents(r.dir)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			undo()
		}
	}()
	if r.work, err = os.MkdirTemp(filepath.Dir(r.dir), ".reportwidget-*"); err != nil {
		return err
	}
	// What is left here after a success does no harm.
	defer os.RemoveAll(r.work)
	if err := r.write(write); err != nil {
		return err
	}
	if r.empty {
		return r.fill()
	}
	return r.move()
}

// fresh is where the files are written.
func (r *replacement) fresh() string { return filepath.Join(r.work, "new") }

// write writes the files. An error that is not of a file is foreign.
func (r *replacement) write(files func(Folder) error) error {
	if err := os.Mkdir(r.fresh(), 0o755); err != nil {
		return err
	}
	err := files(Folder{r.put, r.keep})
	if err != nil && r.failed == nil {
		return &foreign{err}
	}
	return r.failed
}

// put writes a file, or links to the one that is replaced where that is the
// same: so it keeps its time, by which browsers, and programs that copy a site to
// its server, know what has changed.
func (r *replacement) put(file string, content []byte) error {
	name := filepath.FromSlash(file)
	old, fresh := filepath.Join(r.dir, name), filepath.Join(r.fresh(), name)
	err := r.folder(path.Dir(file))
	if err == nil && !(same(old, content) && os.Link(old, fresh) == nil) {
		err = os.WriteFile(fresh, content, 0o644)
	}
	return r.fail(err)
}

// keep links to a file that is replaced, or copies it where the file system has no
// links.
func (r *replacement) keep(file string) error {
	name := filepath.FromSlash(file)
	old, fresh := filepath.Join(r.dir, name), filepath.Join(r.fresh(), name)
	err := r.folder(path.Dir(file))
	if err != nil || os.Link(old, fresh) == nil {
		return r.fail(err)
	}
	content, err := os.ReadFile(old)
	if err == nil {
		err = os.WriteFile(fresh, content, 0o644)
	}
	return r.fail(err)
}

// fail notes the error of a file, if it is one, and returns it.
func (r *replacement) fail(err error) error {
	if err != nil {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.failed = cmp.Or(r.failed, err)
	}
	return err
}

// folder makes the folder of a file.
func (r *replacement) folder(folder string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.folders[folder] {
		return nil
	}
	r.folders[folder] = true
	return os.MkdirAll(filepath.Join(r.fresh(), filepath.FromSlash(folder)), 0o755)
}

// same reports whether there is a file of this content.
func same(name string, content []byte) bool {
	info, err := os.Lstat(name)
	if err != nil || !info.Mode().IsRegular() || info.Size() != int64(len(content)) {
		return false
	}
	old, err := os.ReadFile(name)
	return err == nil && bytes.Equal(old, content)
}

// move moves the fresh folder to its place, and puts back what was there if that
// fails.
func (r *replacement) move() error {
	old := filepath.Join(r.work, "old")
	err := os.Rename(r.dir, old)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	had := err == nil
	err = os.Rename(r.fresh(), r.dir)
	if err != nil && had {
		err = errors.Join(err, os.Rename(old, r.dir))
	}
	return err
}

// fill moves the files into the folder, which somebody may stand in.
func (r *replacement) fill() error {
	entries, err := os.ReadDir(r.fresh())
	for i := 0; i < len(entries) && err == nil; i++ {
		err = os.Rename(filepath.Join(r.fresh(), entries[i].Name()), filepath.Join(r.dir, entries[i].Name()))
	}
	if err != nil {
		for _, e := range entries {
			os.RemoveAll(filepath.Join(r.dir, e.Name()))
		}
	}
	return err
}

// makeParents makes the folders around a path, and returns a function that takes
// away those it made.
func makeParents(path string) (undo func(), err error) {
	var made []string
	for dir := filepath.Dir(path); ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
			break
		}
		made = append(made, dir)
	}
	undo = func() {
		for _, dir := range made {
			os.Remove(dir)
		}
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		undo()
		return nil, err
	}
	return undo, nil
}

// cause leaves out the path of a failure, which is that of a working folder.
func cause(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}
