// Package site turns reports into the files of a website. It writes nothing
// before everything is made, and the same reports give the same bytes.
package site

import (
	"fmt"
	"strings"

	"reportwidget/app/report"
	"reportwidget/web"
	"reportwidget/widget"
)

// Program is the compiled browser program with its compressed twins, and the
// script of the Go toolchain that runs it.
type Program struct {
	WASM, Brotli, Gzip, Zstd []byte
	Exec                     []byte
}

// Options of a site.
type Options struct {
	Program Program
	// BaseURL is where the site will be, for the addresses that must be
	// absolute; it may be "".
	BaseURL string
	// Files are those that reports link to, by the report's ID and the path
	// that the link has.
	Files map[string]map[string][]byte
}

// Build makes the site of the reports, whose IDs must differ.
func Build(reports []*report.Report, o Options) (Tree, error) {
	b := &builder{Options: o, tree: Tree{}}
	if err := b.assets(); err != nil {
		return nil, err
	}
	for _, r := range reports {
		if err := b.report(r); err != nil {
			return nil, fmt.Errorf("%s: %w", r.ID, err)
		}
	}
	if err := b.home(reports); err != nil {
		return nil, err
	}
	if err := b.opener(); err != nil {
		return nil, err
	}
	return b.tree, nil
}

type builder struct {
	Options
	tree   Tree
	shared web.Assets // file names at the top of the site
}

// assets makes the files that all reports share.
func (b *builder) assets() error {
	frame, err := minify(web.Frame, "js")
	if err != nil {
		return err
	}
	boot, err := minify(string(b.Program.Exec)+web.Boot, "js")
	if err != nil {
		return err
	}
	loader, err := minify(widget.Loader, "js")
	if err != nil {
		return err
	}
	keep, err := b.addMinified("keep", "js", web.Offline+web.Install)
	if err != nil {
		return err
	}
	off, err := minify(web.WorkerOff, "js")
	if err != nil {
		return err
	}
	b.tree["sw-off.js"] = off
	b.shared = web.Assets{
		Frame:   b.addHashed("frame", "js", frame),
		Boot:    b.addHashed("boot", "js", boot),
		Program: b.addProgram(),
		Keep:    keep,
	}
	b.addHashed("embed", "js", loader)
	b.tree.add("embed.js", loader)
	b.tree["report.schema.json"] = schema
	return nil
}

func (b *builder) addHashed(name, ext string, content []byte) string {
	file := name + "." + Hash(content) + "." + ext
	b.tree.add(file, content)
	return file
}

// addMinified adds a script ("js") or a style sheet ("css").
func (b *builder) addMinified(name, kind, source string) (string, error) {
	small, err := minify(source, kind)
	if err != nil {
		return "", err
	}
	return b.addHashed(name, kind, small), nil
}

func (b *builder) addProgram() string {
	p := b.Program
	file := "app." + Hash(p.WASM) + ".wasm"
	b.tree[file], b.tree[file+".br"], b.tree[file+".gz"], b.tree[file+".zst"] = p.WASM, p.Brotli, p.Gzip, p.Zstd
	return file
}

// report adds the folder of one report.
func (b *builder) report(r *report.Report) error {
	style, err := minify(styleOf(r), "css")
	if err != nil {
		return err
	}
	index := report.NewIndex(r)
	p := &pages{report: r, index: index, inOrder: index.Match(report.Query{}).Sessions, base: b.BaseURL}
	p.assets = b.shared
	p.assets.Worker, p.assets.Manifest = r.ID+"/"+workerFile, r.ID+"/"+manifestFile
	if p.assets.Icon, err = b.install(r, p.description()); err != nil {
		return err
	}
	p.assets.Style = "report." + Hash(style) + ".css"
	if p.release, err = b.release(r, p.assets); err != nil {
		return err
	}
	bundle, err := report.Encode(r, p.release)
	if err != nil {
		return err
	}
	b.tree.add(r.ID+"/report.json", bundle)
	b.tree.add(r.ID+"/"+p.assets.Style, style)
	files, err := exports(r, p.address())
	if err != nil {
		return err
	}
	for name, content := range files {
		b.tree[r.ID+"/"+name] = content
	}
	if err := p.addTo(b.tree); err != nil {
		return err
	}
	if err := b.worker(r.ID); err != nil {
		return err
	}
	return b.attach(r.ID)
}

// attach adds the files that a report links to. None may take the place of one
// that the build has made.
func (b *builder) attach(id string) error {
	for name, content := range b.Files[id] {
		path := id + "/" + name
		if b.tree[path] != nil {
			return fmt.Errorf("the linked file %s has the name of a file of the website; give it another one", name)
		}
		b.tree[path] = content
	}
	return nil
}

// release names everything that a page of the report runs with.
func (b *builder) release(r *report.Report, a web.Assets) (string, error) {
	bundle, err := report.Encode(r, "")
	if err != nil {
		return "", err
	}
	parts := []string{a.Style, a.Frame, a.Boot, a.Program, a.Icon, a.Keep, b.BaseURL}
	return Hash(append(bundle, strings.Join(parts, "\n")...)), nil
}
