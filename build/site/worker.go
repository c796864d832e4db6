package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"

	"reportwidget/app/report"
	"reportwidget/app/view"
	"reportwidget/build/assets"
	"reportwidget/build/precompress"
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

// keptRelease is what the worker is told: the release's name, and the integrity
// of each file by its address, relative to the report's folder.
type keptRelease struct {
	ID    string            `json:"id"`
	Files map[string]string `json:"files"`
}

// worker adds the service worker of a report whose files are all known. It is
// made after them, and has no compressed twins, which would live on when
// sw-off.js takes its place.
func (b *builder) worker(r *report.Report, l languages) {
	core, rest := b.keepable(r, l)
	b.later[r.ID+"/"+workerFile] = func() ([]byte, error) {
		kept, err := b.kept(r.ID, core, rest)
		if err != nil {
			return nil, err
		}
		stated, err := json.Marshal(kept)
		if err != nil {
			return nil, fmt.Errorf("listing the release: %w", err)
		}
		script, err := b.Assets.Content("sw.js")
		return slices.Concat([]byte("const release="), stated, []byte(";"), script), err
	}
}

// kept lists what a browser keeps of the report: what the overview needs and,
// if they are not too many, its other pages.
func (b *builder) kept(id string, core, rest []string) (keptRelease, error) {
	r := keptRelease{Files: map[string]string{}}
	if small, err := b.small(rest); err != nil {
		return r, err
	} else if small {
		core = slices.Concat(core, rest)
	}
	var all bytes.Buffer
	for _, file := range core {
		content, err := b.content(file)
		if err != nil {
			return r, err
		}
		address, sum := b.address(id, file), assets.IntegrityOf(content)
		r.Files[address] = sum
		fmt.Fprintln(&all, address, sum)
	}
	r.ID = Hash(all.Bytes())
	return r, nil
}

// small reports whether files are not too many, nor too large, to be kept.
func (b *builder) small(files []string) (bool, error) {
	if len(files) > maxKeptFiles {
		return false, nil
	}
	size := 0
	for _, file := range files {
		content, err := b.content(file)
		if err != nil {
			return false, err
		}
		size += len(content)
	}
	return size <= maxKeptBytes, nil
}

// keepable returns the files that the overview needs, and those of the report's
// other pages, in the languages that it is written in. Of a large report it is
// the index and the texts that are asked for, not the bundle.
func (b *builder) keepable(r *report.Report, l languages) (core, rest []string) {
	for _, file := range b.paths() {
		own, inside := strings.CutPrefix(file, r.ID+"/")
		switch {
		case view.Large(r) && path.Base(own) == "report.json":
		case l.foreign(own), isTwin(file), own == workerFile, path.Ext(own) == ".png" && !isHashed(own), strings.Contains("/"+own, "/embed/"), strings.HasPrefix(file, "embed"):
		case !inside:
			if !strings.Contains(file, "/") && isHashed(file) {
				core = append(core, file)
			}
		case own == "index.html", own == "report.json", isHashed(own) && !l.translated(own):
			core = append(core, file)
		case isHashed(own), path.Base(own) == "index.html", path.Base(own) == "report.json", !strings.Contains(own, "/"):
			rest = append(rest, file)
		}
	}
	return core, rest
}

// address returns the address, relative to the report's folder, under which a
// page asks for the file. That of a bundle names its release, so that no page
// is given another one; see web/boot.js.
func (b *builder) address(id, file string) string {
	own, inside := strings.CutPrefix(file, id+"/")
	switch {
	case !inside:
		return "../" + file
	case path.Base(own) == "index.html":
		return "./" + strings.TrimSuffix(own, "index.html")
	case path.Base(own) == "report.json":
		return own + "?release=" + releaseOf(b.tree[file])
	}
	return own
}

// releaseOf reads a bundle's release, which stands near its beginning.
func releaseOf(bundle []byte) string {
	d := json.NewDecoder(bytes.NewReader(bundle))
	for {
		token, err := d.Token()
		if err != nil {
			return ""
		}
		if token == "release" {
			release, _ := d.Token() // what report.Encode has written
			return fmt.Sprint(release)
		}
	}
}

// isHashed reports whether the file has its content's hash in its name.
func isHashed(file string) bool {
	return slices.ContainsFunc(strings.Split(path.Base(file), "."), func(part string) bool {
		return len(part) == len(Hash(nil)) && strings.Trim(part, "0123456789abcdef") == ""
	})
}

func isTwin(file string) bool {
	return slices.Contains(precompress.Endings, path.Ext(file))
}
