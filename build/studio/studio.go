// Package studio makes the files of the studio, the page in which authors make
// reports. Any web server can serve them, from any folder.
package studio

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/andybalholm/brotli"

	reader "reportwidget/app/messages"
	"reportwidget/build/archive"
	"reportwidget/build/assets"
	"reportwidget/build/examples"
	"reportwidget/build/precompress"
	"reportwidget/build/site"
	"reportwidget/build/studio/messages"
	page "reportwidget/web/studio"
)

// The programs are there once "make build" has compiled them; "all:" finds at
// least .gitignore, so that everything compiles before.
//
//go:embed all:dist
var dist embed.FS

// Files returns the files of the studio by their paths, those of its programs
// also in the form ".br". The error says what this command was built without.
func Files() (site.Tree, error) {
	set, err := assets.Files()
	if err != nil {
		return nil, err
	}
	shared, err := set.All()
	if err != nil {
		return nil, err
	}
	t := site.Tree{
		"wasm_exec.js": shared["wasm_exec.js"],
		"report.css":   shared["report.css"],
		"icon.svg":     []byte(icon),
	}
	shell := page.Shell{Languages: strings.Join(messages.Languages, " ")}
	if shell.UI, err = addProgram(t, "ui"); err != nil {
		return nil, err
	}
	if shell.Core, err = addProgram(t, "core"); err != nil {
		return nil, err
	}
	content, err := container(shared)
	if err != nil {
		return nil, err
	}
	shell.Container = "website." + assets.Hash(content) + ".bin"
	t[shell.Container] = content
	if t["showcase.zip"], err = showcase(); err != nil {
		return nil, err
	}
	if err := addTexts(t); err != nil {
		return nil, err
	}
	return t, addPage(t, shell)
}

// Hosted returns the files for any web server: those of [Files], and the programs
// as ".gz" for servers that have no Brotli.
func Hosted() (site.Tree, error) {
	t, err := Files()
	if err != nil {
		return nil, err
	}
	for _, path := range t.Paths() {
		if strings.HasSuffix(path, ".wasm") {
			t[path+".gz"] = precompress.Gzip(t[path])
		}
	}
	return t, nil
}

// icon is that of the browser's tab.
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1f4e6b"/><path d="M8 10h16M8 16h16M8 22h9" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>`

// addProgram adds a program under a name that changes with it, and returns that.
func addProgram(t site.Tree, name string) (string, error) {
	packed, err := dist.ReadFile("dist/" + name + ".wasm.br")
	if err != nil {
		return "", fmt.Errorf("this command was built without the studio (%w)\nhint: run \"make build\"", err)
	}
	wasm, err := io.ReadAll(brotli.NewReader(bytes.NewReader(packed)))
	if err != nil {
		return "", fmt.Errorf("unpacking the studio's program %s: %w", name, err)
	}
	file := name + "." + assets.Hash(wasm) + ".wasm"
	t[file], t[file+".br"] = wasm, packed
	return file, nil
}

// part names a part of the container, and its size in bytes.
type part struct {
	Name string `json:"name"`
	Size int    `json:"size"`
}

// container holds what every website has, with its compressed twins: a line of
// JSON that lists the parts, and these. A server that recompresses files, or does
// not pass some on, changes nothing in it. The program itself is in it in its
// compressed forms only.
func container(files map[string][]byte) ([]byte, error) {
	var parts []part
	var contents bytes.Buffer
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if name != "app.wasm" {
			parts = append(parts, part{name, len(files[name])})
			contents.Write(files[name])
		}
	}
	head, err := json.Marshal(parts)
	if err != nil {
		return nil, fmt.Errorf("listing what every website has: %w", err)
	}
	return append(append(head, '\n'), contents.Bytes()...), nil
}

// showcase returns a finished report, as an archive of its folder.
func showcase() ([]byte, error) {
	var paths []string
	err := fs.WalkDir(examples.Reports, "partnerships", func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			paths = append(paths, path)
		}
		return err
	})
	var b bytes.Buffer
	if err == nil {
		err = archive.Write(&b, paths, examples.Reports.ReadFile, nil)
	}
	return b.Bytes(), err
}

// addTexts adds the texts of the interface in each language.
func addTexts(t site.Tree) error {
	for _, lang := range messages.Languages {
		own, err := messages.File(lang)
		if err != nil {
			return err
		}
		pages, err := reader.File(lang)
		if err != nil {
			return err
		}
		t["texts."+lang+".json"], t["shared."+lang+".json"] = own, pages
	}
	return nil
}

// addPage adds the page and its own files, the service worker last, which knows
// all others.
func addPage(t site.Tree, shell page.Shell) error {
	var b bytes.Buffer
	if err := page.Page.Execute(&b, shell); err != nil {
		return fmt.Errorf("making the studio's page: %w", err)
	}
	t["index.html"] = b.Bytes()
	names, err := fs.Glob(page.Files, "*")
	if err != nil {
		return err
	}
	for _, name := range names {
		if t[name], err = page.Files.ReadFile(name); err != nil {
			return err
		}
	}
	worker := t[workerFile]
	delete(t, workerFile)
	release, err := json.Marshal(releaseOf(t))
	t[workerFile] = fmt.Appendf(nil, "const release = %s\n%s", release, worker)
	return err
}

// workerFile is the service worker's name.
const workerFile = "sw.js"

// release is what the service worker keeps: the integrity of each file by its
// address, and a name for all of it.
type release struct {
	ID    string            `json:"id"`
	Files map[string]string `json:"files"`
}

func releaseOf(t site.Tree) release {
	r := release{Files: map[string]string{}}
	var all bytes.Buffer
	for _, file := range t.Paths() {
		if strings.HasSuffix(file, ".br") {
			continue
		}
		address := strings.TrimSuffix(file, "index.html")
		if address == "" {
			address = "./"
		}
		r.Files[address] = assets.IntegrityOf(t[file])
		fmt.Fprintln(&all, address, r.Files[address])
	}
	r.ID = assets.Hash(all.Bytes())
	return r
}
