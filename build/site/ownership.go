package site

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
)

// madeFile lists the files of a site as the build made it, one path a line, so
// that the next build knows what somebody else has put among them.
const madeFile = ".reportwidget"

// listed returns the site with the list of its files.
func (t Tree) listed() Tree {
	all := maps.Clone(t)
	all[madeFile] = t.list()
	return all
}

// list returns that list, which names itself.
func (t Tree) list() []byte {
	paths := append(t.Paths(), madeFile)
	slices.Sort(paths)
	return []byte(strings.Join(paths, "\n") + "\n")
}

// maxStrays is how many files an error names.
const maxStrays = 20

// keepStrays returns an error that names the files of a site that no build has
// made. Sites of releases before the list have none to tell by.
func keepStrays(site fs.FS) error {
	strays, err := strays(site)
	if err != nil || len(strays) == 0 {
		return err
	}
	names := strings.Join(strays[:min(len(strays), maxStrays)], "\n  ")
	if more := len(strays) - maxStrays; more > 0 {
		names += fmt.Sprintf("\n  and %d more", more)
	}
	return fmt.Errorf("holds files that the build has not made and would delete:\n  %s\n  hint: move them away, or choose another output", names)
}

func strays(site fs.FS) ([]string, error) {
	list, err := fs.ReadFile(site, madeFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("has a list of its files, %s, that cannot be read: %w", madeFile, err)
	}
	made := map[string]bool{}
	for _, path := range strings.Split(string(list), "\n") {
		made[path] = true
	}
	var found []string
	err = fs.WalkDir(site, ".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && !made[path] {
			found = append(found, path)
		}
		return err
	})
	return found, err
}
