package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"reportwidget/app/messages"
	"reportwidget/app/view"
	"reportwidget/app/view/diagram"
	"reportwidget/build/assets"
	"reportwidget/build/branding"
	"reportwidget/build/program"
)

// source is how an asset, or a part, is made.
type source struct {
	name string
	use  use
	make func(root string) ([]byte, error)
}

// use is what a site does with a source.
type use int

const (
	hashed use = iota // a file whose name holds its content's hash, with twins
	named             // a file that others know by its name, with twins
	bare              // the same without twins
	part              // no file: the build makes files of it
)

const programFolder = "build/program/dist"

// programForm returns the browser program, or its twin of an ending.
func programForm(root, ending string) ([]byte, error) {
	return fs.ReadFile(program.Complete(os.DirFS(filepath.Join(root, programFolder))), program.File+ending)
}

// list is every asset and part. A new one is an entry here.
func list() []source {
	all := []source{
		{program.File, hashed, func(root string) ([]byte, error) { return programForm(root, "") }},
		{"boot.js", hashed, script("web/boot.js")},
		{"frame.js", hashed, script("web/alone.js")},
		{"framed.js", hashed, script("web/framed.js")},
		{"sessions.js", hashed, sessions},
		{"spare.js", hashed, script("web/spare.js")},
		{"keep.js", hashed, script("web/keep.js")},
		{"open.js", hashed, script("web/open.js")},
		{"catalogue.js", hashed, script("web/catalogue.js")},
		{"loader.js", hashed, small("widget/embed.js")},
		{"embed.js", named, small("widget/embed.js")},
		{"sw-off.js", bare, small("web/sw-off.js")},
		{"report.schema.json", bare, file("build/site/report.schema.json")},
		{"about.css", hashed, script("web/about.css")},
		{"open.css", hashed, openStyle},
		{"open.svg", hashed, func(string) ([]byte, error) { return branding.NewIcon("", "").SVG(), nil }},

		{"sw.js", part, script("web/sw.js")},
		{"single.js", part, single},
		{"single.css", part, small("web/single.css")},
		{"report.css", part, small("web/report.css")},
		{"opened.css", part, small("web/opened.css")},
		{"alone.css", part, small("web/alone.css")},
		{"writing.css", part, small("web/writing.css")},
		{"programme.css", part, small("web/programme.css")},
		{"flow.css", part, small("web/flow.css")},
		{"languages.css", part, small("web/languages.css")},
		{"diagram.css", part, small("web/diagram.css")},
		{"diagram-opened.css", part, small("web/diagram-opened.css")},
		{"matrix.css", part, small("web/matrix.css")},
		{"keep.css", part, small("web/keep.css")},
		{"catalogue.css", part, small("web/catalogue.css")},
	}
	for _, lang := range messages.Languages {
		all = append(all,
			source{"messages." + lang + ".json", hashed, func(string) ([]byte, error) { return texts(lang) }},
			source{"embedding." + lang + ".js", hashed, func(root string) ([]byte, error) { return dialog(root, lang) }})
	}
	return all
}

// openStyle is the look of the page that opens any report, so it has all colours and
// the places of all diagrams.
func openStyle(root string) ([]byte, error) {
	style, err := script("web/open.css")(root)
	return append(style, strings.Join(slices.Concat(view.AllTones(), diagram.AllRules(), view.AllFlowRules()), "")...), err
}

// file returns a file as it is.
func file(path string) func(string) ([]byte, error) {
	return func(root string) ([]byte, error) { return os.ReadFile(filepath.Join(root, path)) }
}

// asset describes what a source has become.
func (s source) asset(content []byte) assets.Asset {
	a := assets.Asset{Name: s.name, Path: s.name, Integrity: assets.IntegrityOf(content), Size: len(content), Twins: map[string]int{}}
	if s.use == hashed {
		name, ending := s.name, filepath.Ext(s.name)
		if s.name == "loader.js" {
			name = "embed.js" // pages that pin it know it by this name
		}
		a.Hashed, a.Path = true, strings.TrimSuffix(name, ending)+"."+assets.Hash(content)+ending
	}
	return a
}
