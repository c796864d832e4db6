package output

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// ReplaceFile makes the file at a path hold what write writes. It is written
// beside the file and takes its place in one move, so that it is whole at any
// time. If an error is returned, nothing has changed.
func ReplaceFile(name string, write func(io.Writer) error) error {
	target, err := resolve(name)
	if err != nil {
		return err
	}
	if info, err := os.Stat(target); err == nil && !info.Mode().IsRegular() {
		return fmt.Errorf("%s cannot be the output file: there is a folder or a device of this name", name)
	}
	if err := replaceFile(target, write); err != nil {
		return fmt.Errorf("%s cannot be written: %w", name, cause(err))
	}
	return nil
}

func replaceFile(target string, write func(io.Writer) error) (err error) {
	undo, err := makeParents(target)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			undo()
		}
	}()
	f, err := os.CreateTemp(filepath.Dir(target), ".reportwidget-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
		}
	}()
	if err := errors.Join(write(f), f.Chmod(permissions(target)), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), target)
}

// permissions returns those of a file, or of one that is to be made.
func permissions(name string) fs.FileMode {
	if info, err := os.Stat(name); err == nil {
		return info.Mode().Perm()
	}
	return 0o644
}
