package output

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Patch is a file of a folder before and after a change. Before is nil if it was not
// there.
type Patch struct {
	Path          string // slash-separated
	Before, After []byte
}

// Change writes some files of a folder and leaves the others alone. All are written
// beside their places first, so that a full disk changes nothing, and then moved there. A
// file that somebody else has changed meanwhile is an error.
func Change(dir string, patches []Patch) error {
	target, err := resolve(dir)
	if err != nil {
		return err
	}
	work, err := os.MkdirTemp(target, ".reportwidget-*")
	if err != nil {
		return fmt.Errorf("%s cannot be written: %w", dir, cause(err))
	}
	defer os.RemoveAll(work)
	for i, p := range patches {
		if err := unchanged(filepath.Join(target, filepath.FromSlash(p.Path)), p.Before); err != nil {
			return fmt.Errorf("%s/%s %w", dir, p.Path, err)
		}
		if err := os.WriteFile(filepath.Join(work, fmt.Sprint(i)), p.After, 0o644); err != nil {
			return fmt.Errorf("%s cannot be written: %w", dir, cause(err))
		}
	}
	for i, p := range patches {
		name := filepath.Join(target, filepath.FromSlash(p.Path))
		prepared := filepath.Join(work, fmt.Sprint(i))
		err := errors.Join(os.Chmod(prepared, permissions(name)), os.MkdirAll(filepath.Dir(name), 0o755), os.Rename(prepared, name))
		if err != nil {
			return fmt.Errorf("%s/%s cannot be written: %w", dir, p.Path, cause(err))
		}
	}
	return nil
}

// unchanged reports a file that is not what it was.
func unchanged(name string, before []byte) error {
	now, err := os.ReadFile(name)
	switch {
	case errors.Is(err, fs.ErrNotExist) && before == nil:
		return nil
	case err != nil:
		return cause(err)
	case before == nil || !bytes.Equal(now, before):
		return errors.New("has been changed meanwhile\n  hint: run the import again")
	}
	return nil
}
