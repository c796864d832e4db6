package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Apart returns an error if the output folder is one of the inputs, lies in one
// or holds one: writing it would destroy what an author wrote, or mix it with
// what is made of it.
func Apart(dir string, inputs []string) error {
	out, err := resolve(dir)
	if err != nil {
		return err
	}
	for _, input := range inputs {
		in, err := resolve(input)
		if err != nil {
			return err
		}
		if within(out, in) || within(in, out) {
			return fmt.Errorf("the output folder %s and the report folder %s are one inside the other\n  hint: choose an output folder beside the report's", dir, input)
		}
	}
	return nil
}

// resolve returns where a path leads to, through symbolic links. What it names
// may not be there yet.
func resolve(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	if _, err := os.Lstat(path); errors.Is(err, fs.ErrNotExist) {
		parent, err := resolve(filepath.Dir(path))
		return filepath.Join(parent, filepath.Base(path)), err
	}
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		return "", fmt.Errorf("%s leads nowhere: %w", path, cause(err))
	}
	return real, nil
}

// within reports whether a path is a folder or lies in it, however their names
// are spelt.
func within(path, folder string) bool {
	outer, err := os.Stat(folder)
	if err != nil {
		return false
	}
	for {
		if inner, err := os.Stat(path); err == nil && os.SameFile(inner, outer) {
			return true
		}
		parent := filepath.Dir(path)
		if parent == path {
			return false
		}
		path = parent
	}
}
