package site

import (
	"bytes"
	"crypto/sha512"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"

	"reportwidget/app"
	"reportwidget/app/report"
	"reportwidget/build/twin"
	"reportwidget/web"
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

// worker adds the service worker of a report whose files are all there. It has
// no compressed twins, which would live on when sw-off.js takes its place.
func (b *builder) worker(r *report.Report, l languages) error {
	kept, err := json.Marshal(b.kept(r, l))
	if err != nil {
		return fmt.Errorf("listing the release: %w", err)
	}
	script, err := minify("const release = "+string(kept)+"\n"+web.Worker, "js")
	if err != nil {
		return err
	}
	b.tree[r.ID+"/"+workerFile] = script
	return nil
}

// kept lists what a browser keeps of the report.
func (b *builder) kept(r *report.Report, l languages) keptRelease {
	release := keptRelease{Files: map[string]string{}}
	core, rest := b.keepable(r, l)
	size := 0
	for _, file := range rest {
		size += len(b.tree[file])
	}
	if len(rest) <= maxKeptFiles && size <= maxKeptBytes {
		core = append(core, rest...)
	}
	var all bytes.Buffer
	for _, file := range core {
		address, integrity := b.address(r.ID, file), integrity(b.tree[file])
		release.Files[address] = integrity
		fmt.Fprintln(&all, address, integrity)
	}
	release.ID = Hash(all.Bytes())
	return release
}

// keepable returns the files that the overview needs, and those of the report's
// other pages, in the languages that it is written in. Of a large report it is
// the index and the texts that are asked for, not the bundle.
func (b *builder) keepable(r *report.Report, l languages) (core, rest []string) {
	for _, file := range b.tree.Paths() {
		own, inside := strings.CutPrefix(file, r.ID+"/")
		switch {
		case app.Large(r) && path.Base(own) == "report.json":
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

// integrity returns what a browser checks the content by.
// https://www.w3.org/TR/SRI/#integrity-metadata-description
func integrity(content []byte) string {
	sum := sha512.Sum384(content)
	return "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
}

// isHashed reports whether the file has its content's hash in its name.
func isHashed(file string) bool {
	return slices.ContainsFunc(strings.Split(path.Base(file), "."), func(part string) bool {
		return len(part) == len(Hash(nil)) && strings.Trim(part, "0123456789abcdef") == ""
	})
}

func isTwin(file string) bool {
	return slices.Contains(twin.Endings, path.Ext(file))
}
