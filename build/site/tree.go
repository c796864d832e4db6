package site

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"reportwidget/build/twin"
)

// Tree is a site: the content of every file by its slash-separated path.
type Tree map[string][]byte

// add puts a file into the tree together with its compressed twins.
func (t Tree) add(path string, content []byte) {
	t[path] = content
	t[path+".br"], t[path+".gz"], t[path+".zst"] = twin.Brotli(content), twin.Gzip(content), twin.Zstd(content)
}

// Paths returns the paths of all files, sorted.
func (t Tree) Paths() []string {
	paths := make([]string, 0, len(t))
	for p := range t {
		paths = append(paths, p)
	}
	slices.Sort(paths)
	return paths
}

// marker is the file by which a folder is known to be a site of ours.
const marker = "report.schema.json"

// WriteTo makes the folder dir hold the site and nothing else. The new site is
// written beside the old one and takes its place in one move. A folder that is
// neither empty nor a site is left alone.
func (t Tree) WriteTo(dir string) (err error) {
	dir = filepath.Clean(dir)
	if err := replaceable(dir); err != nil {
		return err
	}
	parent := filepath.Dir(dir)
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return fmt.Errorf("making the output folder: %w", err)
	}
	work, err := os.MkdirTemp(parent, ".reportwidget-*")
	if err != nil {
		return fmt.Errorf("making the output folder: %w", err)
	}
	defer func() {
		if gone := os.RemoveAll(work); err == nil && gone != nil {
			err = fmt.Errorf("removing the earlier output: %w", gone)
		}
	}()
	fresh := filepath.Join(work, "new")
	if err := t.write(fresh); err != nil {
		return fmt.Errorf("writing the output: %w", err)
	}
	return swap(fresh, dir, filepath.Join(work, "old"))
}

func (t Tree) write(dir string) error {
	for _, p := range t.Paths() {
		file := filepath.Join(dir, filepath.FromSlash(p))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, t[p], 0o644); err != nil {
			return err
		}
	}
	return nil
}

func replaceable(dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case os.IsNotExist(err):
		return nil
	case err != nil:
		return fmt.Errorf("looking at the output folder: %w", err)
	case len(entries) == 0:
		return nil
	}
	if !made(entries) {
		return fmt.Errorf("%s holds something else than a report site; choose another output folder", dir)
	}
	return nil
}

// made reports whether a folder is a site of ours: it has what every site has,
// and is no report's source, where an author may keep the schema too.
func made(entries []fs.DirEntry) bool {
	has := func(name string) bool {
		return slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == name })
	}
	return has(marker) && has("index.html") && has("embed.js") && !has("report.yaml")
}

// swap moves fresh to dir and puts back what was there if that fails.
func swap(fresh, dir, old string) error {
	err := os.Rename(dir, old)
	if err != nil && !os.IsNotExist(err) {
		return fmt.Errorf("replacing the output folder: %w", err)
	}
	had := err == nil
	if err := os.Rename(fresh, dir); err != nil {
		if had {
			err = errors.Join(err, os.Rename(old, dir))
		}
		return fmt.Errorf("replacing the output folder: %w", err)
	}
	return nil
}

// ReadTree reads the site that is in a folder.
func ReadTree(dir string) (Tree, error) {
	t := Tree{}
	files := os.DirFS(dir)
	err := fs.WalkDir(files, ".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			t[path], err = fs.ReadFile(files, path)
		}
		return err
	})
	if err == nil && t[marker] == nil {
		return nil, fmt.Errorf("%s is no report site", dir)
	}
	return t, err
}

// Hash names content: the first 64 bits of its SHA-256, in hexadecimal.
func Hash(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:8])
}
