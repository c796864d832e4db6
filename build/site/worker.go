package site

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/build/assets"
)

// workerFile is the service worker's name in a report's folder, from where it
// may serve all of the folder and nothing else.
const workerFile = "sw.js"

// What a reader's browser keeps of a report besides its overview: all pages
// and what can be saved, unless they are more than this. Of a larger report
// the overview can show every session by itself.
const (
	maxKeptFiles = 250
	maxKeptBytes = 4 << 20
)

// keptRelease is what the worker must know: the release's name, and the integrity
// of each file by its address, relative to the report's folder.
type keptRelease struct {
	ID    string            `json:"id"`
	Files map[string]string `json:"files"`
}

// addWorker adds the service worker of a report whose other files are all known.
func (b *builder) addWorker(f *folder, r *report.Report) {
	f.add(r.ID+"/"+workerFile, asWorker, func() ([]byte, error) {
		kept, err := b.kept(f, r.ID)
		if err != nil {
			return nil, err
		}
		stated, err := json.Marshal(kept)
		if err != nil {
			return nil, fmt.Errorf("listing the release: %w", err)
		}
		script, err := b.Assets.Content("sw.js")
		return slices.Concat([]byte("const release="), stated, []byte(";"), script), err
	})
}

// kept lists what a browser keeps of the report: what the overview needs and,
// if they are not too many, nor too large, its other pages.
func (b *builder) kept(f *folder, id string) (keptRelease, error) {
	kept := keptRelease{Files: map[string]string{}}
	rest, size := map[string]string{}, 0
	many := f.hasManyPages()
	for _, path := range slices.Concat(f.shared, f.paths()) {
		file := cmp.Or(f.files[path], &file{role: asAsset})
		if file.offline == never || file.offline == ifSmall && many {
			continue
		}
		known, err := b.offline(f, path)
		if err != nil {
			return kept, err
		}
		if file.offline == always {
			kept.Files[address(id, path, file.query)] = known.integrity
		} else {
			rest[address(id, path, file.query)] = known.integrity
			size += known.size
		}
	}
	if size <= maxKeptBytes {
		maps.Copy(kept.Files, rest)
	}
	var all bytes.Buffer
	for _, address := range slices.Sorted(maps.Keys(kept.Files)) {
		fmt.Fprintln(&all, address, kept.Files[address])
	}
	kept.ID = Hash(all.Bytes())
	return kept, nil
}

// hasManyPages reports whether the files are too many to be kept all.
func (f *folder) hasManyPages() bool {
	n := 0
	for _, file := range f.files {
		if file.offline == ifSmall {
			n++
		}
	}
	return n > maxKeptFiles
}

// offline returns the facts of a file that is kept. A page that is made last is
// made once more for them.
func (b *builder) offline(f *folder, path string) (facts, error) {
	if file := f.files[path]; file == nil || !file.last {
		return b.known(f, path)
	}
	content, err := f.content(path)
	return facts{size: len(content), integrity: assets.IntegrityOf(content)}, err
}

// address returns the address, relative to the report's folder, under which a
// page asks for the file.
func address(id, path, query string) string {
	own, inside := strings.CutPrefix(path, id+"/")
	switch {
	case !inside:
		return "../" + path
	case own == "index.html" || strings.HasSuffix(own, "/index.html"):
		return "./" + strings.TrimSuffix(own, "index.html")
	case query != "":
		return own + "?" + query
	}
	return own
}
