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

// keptMark is the line of the list after which those of the release before stand.
const keptMark = "# of the release before"

// listed returns the site with the list of its files.
func (t Tree) listed() Tree {
	all := maps.Clone(t)
	all[madeFile] = t.list(nil)
	return all
}

// list returns that list, which names itself, with the files that are kept of the
// release before.
func (t Tree) list(kept []string) []byte {
	paths := append(t.Paths(), madeFile)
	slices.Sort(paths)
	if len(kept) > 0 {
		paths = append(append(paths, keptMark), kept...)
	}
	return []byte(strings.Join(paths, "\n") + "\n")
}

// made is what a site's list says: its own files, and those that were kept.
type made struct{ own, kept map[string]bool }

func (m made) all() map[string]bool {
	all := maps.Clone(m.own)
	maps.Copy(all, m.kept)
	return all
}

func readMade(site fs.FS) (made, error) {
	m := made{map[string]bool{}, map[string]bool{}}
	list, err := fs.ReadFile(site, madeFile)
	if err != nil {
		return m, err
	}
	to := m.own
	for path := range strings.Lines(string(list)) {
		if path = strings.TrimSuffix(path, "\n"); path == keptMark {
			to = m.kept
		} else {
			to[path] = true
		}
	}
	return m, nil
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
	made, err := readMade(site)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("has a list of its files, %s, that cannot be read: %w", madeFile, err)
	}
	known := made.all()
	var found []string
	err = fs.WalkDir(site, ".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && !known[path] {
			found = append(found, path)
		}
		return err
	})
	return found, err
}
