package site

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"reportwidget/build/assets"
	"reportwidget/build/output"
	"reportwidget/build/precompress"
	"reportwidget/build/progress"
)

// Tree is a site: the content of every file by its slash-separated path.
type Tree map[string][]byte

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

// WriteTo makes the folder dir hold the site that write puts, as [Write] does, as
// [output.Fill] does, and says what has changed. Of a site that is replaced, the
// files whose names hold a hash stay for one release. A folder that is neither
// empty nor a site, or that holds files of somebody else, is left alone. The record is
// a file beside the site in which WriteTo remembers what [Options.Keep] needs; it may
// be "".
func WriteTo(dir, record string, write func(Put, Keep) error) (Written, error) {
	before, err := openReplaced(dir, record)
	if err != nil {
		return Written{}, err
	}
	var kept []string
	err = output.Fill(dir, refuse(dir), func(to output.Folder) error {
		err := write(func(path string, content []byte) error {
			before.note(path, content)
			return to.Put(path, content)
		}, func(report, madeOf string) (bool, error) { return before.keepReport(report, madeOf, to.Keep) })
		if err == nil {
			kept, err = before.keep(to.Put)
		}
		if err != nil {
			return err
		}
		return to.Put(madeFile, before.site.list(kept))
	})
	written := before.written(kept)
	if err == nil {
		written.Unrecorded = before.now.write(record, dir, byReport(before.site.Paths()))
	}
	return written, err
}

// refuse returns what says why the folder dir, which holds something, must not be
// replaced.
func refuse(dir string) func([]fs.DirEntry) error {
	return func(entries []fs.DirEntry) error {
		if isSite(entries) {
			return keepStrays(os.DirFS(dir))
		}
		return errors.New("holds files that build has not made\n  hint: choose another output folder, or an empty one")
	}
}

// WriteTo makes the folder dir hold the site, as the function [WriteTo] does.
func (t Tree) WriteTo(dir string, step progress.Step) error {
	paths := t.Paths()
	_, err := WriteTo(dir, "", func(put Put, _ Keep) error {
		return progress.Each(step, "writing", len(paths), func(i int) error { return put(paths[i], t[paths[i]]) })
	})
	return err
}

// isSite reports whether a folder is a site of ours: it has what every site has,
// and is not a report's source, where an author may keep the schema too.
func isSite(entries []fs.DirEntry) bool {
	has := func(name string) bool {
		return slices.ContainsFunc(entries, func(e fs.DirEntry) bool { return e.Name() == name })
	}
	return has(marker) && has("index.html") && has("embed.js") && !has("report.yaml")
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
	delete(t, madeFile)
	if err == nil && t[marker] == nil {
		return nil, fmt.Errorf("%s is not a report site", dir)
	}
	return t, err
}

// Hash names content, as in the names of files.
func Hash(content []byte) string { return assets.Hash(content) }

// Has reports whether there is a file at a path.
func (t Tree) Has(path string) bool {
	_, found := t[path]
	return found
}

// Hashed reports whether there is a file at a path whose name holds the hash of
// its content, so that browsers may keep it for ever.
func (t Tree) Hashed(file string) bool {
	for _, ending := range append(precompress.Endings, precompress.Packed) {
		file = strings.TrimSuffix(file, ending)
	}
	content, found := t[file]
	return found && slices.Contains(strings.Split(path.Base(file), "."), Hash(content))
}

// File returns the content of a file. The error is [fs.ErrNotExist] if there is
// none at the path.
func (t Tree) File(path string) ([]byte, error) {
	content, found := t[path]
	if !found {
		return nil, fmt.Errorf("%s: %w", path, fs.ErrNotExist)
	}
	return content, nil
}
