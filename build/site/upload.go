package site

import (
	"bytes"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
)

// Written says which files of a folder were written.
type Written struct {
	Files int // of the site
	Kept  int // of the release before, for pages in caches and open tabs
	// Changed are the files that differ from those of the folder before, in the order
	// in which they are to be uploaded: what pages ask for comes before them.
	Changed []string
	// Gone are the files that are not there any more, to be deleted after that.
	Gone []string
	// Unrecorded is why the next build makes all reports again, or nil.
	Unrecorded error
}

var hashedName = regexp.MustCompile(HashedPattern)

// replaced is the site that a folder holds when another is written to it.
type replaced struct {
	dir  string
	made made // the lists in its madeFile
	// reports are the files in the folders of reports, and record what was remembered
	// of those.
	reports map[string][]string
	record  record

	mu      sync.Mutex
	site    Tree     // the paths of the new one
	changed []string // of those
	now     record   // of the new one
}

// openReplaced opens the site in a folder, given the file with its record.
func openReplaced(dir, recordFile string) (*replaced, error) {
	made, err := readMade(os.DirFS(dir))
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	r := &replaced{dir: dir, made: made, site: Tree{}, now: record{}}
	r.reports, r.record = byReport(slices.Collect(maps.Keys(made.own))), readRecord(recordFile)
	return r, err
}

// keepReport keeps the files of a report, as [Keep] does.
func (r *replaced) keepReport(report, madeOf string, keep func(string) error) (bool, error) {
	if madeOf == "" {
		return false, nil
	}
	r.mu.Lock()
	r.now[report] = recorded{MadeOf: madeOf}
	r.mu.Unlock()
	before, files := r.record[report], r.reports[report]
	if before.MadeOf != madeOf {
		return false, nil
	}
	if state, err := stateOf(r.dir, files); err != nil || state != before.State {
		return false, nil // somebody has changed a file
	}
	for _, file := range files {
		if err := keep(file); err != nil {
			return false, err
		}
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, file := range files {
		r.site[file] = nil
	}
	return true, nil
}

// note remembers a file of the new site.
func (r *replaced) note(file string, content []byte) {
	old, err := os.ReadFile(filepath.Join(r.dir, filepath.FromSlash(file)))
	r.mu.Lock()
	defer r.mu.Unlock()
	r.site[file] = nil
	if err != nil || !bytes.Equal(old, content) {
		r.changed = append(r.changed, file)
	}
}

// kept returns the files of the release before that stay for one more, given that
// the new one is noted whole: those whose names hold the hash of their content. If
// it is the same release again, those that stayed go on to stay.
func (r *replaced) kept() []string {
	var kept []string
	for file := range r.made.own {
		if !r.site.Has(file) && hashedName.MatchString(path.Base(file)) {
			kept = append(kept, file)
		}
	}
	if kept == nil {
		for file := range r.made.kept {
			if !r.site.Has(file) {
				kept = append(kept, file)
			}
		}
	}
	slices.Sort(kept)
	return kept
}

// keep puts those files, and returns them. What is not there any more cannot stay.
func (r *replaced) keep(put func(string, []byte) error) ([]string, error) {
	var kept []string
	for _, file := range r.kept() {
		content, err := os.ReadFile(filepath.Join(r.dir, filepath.FromSlash(file)))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err == nil {
			err = put(file, content)
		}
		if err != nil {
			return nil, err
		}
		kept = append(kept, file)
	}
	return kept, nil
}

// written sums up.
func (r *replaced) written(kept []string) Written {
	w := Written{Files: len(r.site), Kept: len(kept), Changed: r.changed}
	for _, file := range slices.Sorted(maps.Keys(r.made.all())) {
		if file != "" && file != madeFile && !r.site.Has(file) && !slices.Contains(kept, file) {
			w.Gone = append(w.Gone, file)
		}
	}
	slices.SortFunc(w.Changed, func(a, b string) int {
		if d := uploadStep(a) - uploadStep(b); d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	return w
}

// uploadStep returns when a file is to be uploaded: what has a hash in its name,
// which nothing asks for yet; other files; pages; and what makes browsers keep all
// of them.
func uploadStep(file string) int {
	name := path.Base(file)
	switch {
	case hashedName.MatchString(name):
		return 0
	case name == workerFile:
		return 3
	case strings.Contains(name, ".html"):
		return 2
	}
	return 1
}
