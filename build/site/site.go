// Package site turns reports into the files of a website. It writes nothing
// before everything is made, and the same reports give the same bytes.
package site

import (
	"fmt"
	"html/template"
	"strings"

	"reportwidget/app"
	"reportwidget/app/messages"
	"reportwidget/app/report"
	"reportwidget/app/search"
	"reportwidget/build/branding"
	"reportwidget/build/precompress"
	"reportwidget/build/progress"
	"reportwidget/build/snippet"
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
	// Looks are the pictures by which reports are installed, by the report's ID.
	Looks map[string]branding.Pictures
	// Step is called before every page is made; it may be nil.
	Step progress.Step
	// Twins makes the compressed twins.
	Twins precompress.Store
	// Draft leaves out the compressed twins, for a site that is not published.
	Draft bool
}

// Build makes the site of the reports, whose IDs must differ.
func Build(reports []*report.Report, o Options) (Tree, error) {
	b, err := begin(reports, o)
	if err != nil {
		return nil, err
	}
	return b.finish()
}

// begin makes all of the site but what is made later.
func begin(reports []*report.Report, o Options) (*builder, error) {
	check, err := AccessibilityCheck()
	if err != nil {
		return nil, err
	}
	b := &builder{Options: o, tree: Tree{}, later: map[string]maker{}, check: check}
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
	if err := b.opener(firstLanguage(reports)); err != nil {
		return nil, err
	}
	return b, nil
}

type builder struct {
	Options
	tree   Tree
	later  map[string]maker // by the paths of what is not in the tree yet
	shared web.Assets       // file names at the top of the site
	framed []byte           // the script of shared.Framed
	check  app.Check
	loader snippet.Loader
	about  string // file name of the style sheet of pages about embedding
	// dialogs are the file names of the dialog about embedding, by language.
	dialogs map[string]string
}

// assets makes the files that all reports share.
func (b *builder) assets() error {
	var err error
	if b.framed, err = minify(firstScript(web.Framed), "js"); err != nil {
		return err
	}
	alone, err := b.addMinified("frame", "js", firstScript(web.Alone))
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
	keep, err := b.addMinified("keep", "js", web.Offline+web.Install+web.EmbeddingButton)
	if err != nil {
		return err
	}
	spare, err := b.addMinified("spare", "js", web.Trust+web.Spare)
	if err != nil {
		return err
	}
	off, err := minify(web.WorkerOff, "js")
	if err != nil {
		return err
	}
	b.tree["sw-off.js"] = off
	b.shared = web.Assets{
		Frame:   alone,
		Framed:  b.addHashed("framed", "js", b.framed),
		Spare:   spare,
		Boot:    b.addHashed("boot", "js", boot),
		Program: b.addProgram(),
		Keep:    keep,
	}
	b.loader = snippet.Loader{Pinned: b.addHashed("embed", "js", loader), Integrity: integrity(loader)}
	b.add("embed.js", loader)
	if err := b.addDialogs(); err != nil {
		return err
	}
	if err := b.aboutAssets(); err != nil {
		return err
	}
	b.tree["report.schema.json"] = schema
	return nil
}

// firstScript returns the script of a page that runs before the program, with
// what only pages of its kind need.
func firstScript(kind string) string { return web.Trust + "{" + web.Contrast + web.Frame + kind + "}" }

// add adds a file, with its compressed twins unless the site is a draft.
func (b *builder) add(path string, content []byte) {
	b.tree[path] = content
	if !b.Draft {
		b.addTwins(path, b.Twins.Of(content))
	}
}

func (b *builder) addTwins(path string, twins precompress.Twins) {
	for ending, packed := range twins {
		b.tree[path+ending] = packed
	}
}

func (b *builder) addHashed(name, ext string, content []byte) string {
	file := name + "." + Hash(content) + "." + ext
	b.add(file, content)
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
	style, err := minify(styleOf(r)+web.AloneStyle+web.KeepStyle, "css")
	if err != nil {
		return err
	}
	framed, err := minify(styleOf(r), "css")
	if err != nil {
		return err
	}
	inline := &web.Inline{Style: template.CSS(framed), Script: template.JS(b.framed)}
	assets := b.shared
	assets.Style = "report." + Hash(style) + ".css"
	b.add(r.ID+"/"+assets.Style, style)
	assets.Worker, assets.Manifest = r.ID+"/"+workerFile, r.ID+"/"+manifestFile
	if assets.Icon, err = b.install(r, clip(r.Summary.String())); err != nil {
		return err
	}
	languages := languagesOf(r)
	for _, v := range versions(r) {
		if err := b.version(v, assets, inline, languages); err != nil {
			return err
		}
	}
	b.worker(r, languages)
	return b.attach(r.ID)
}

// version adds the folder of a report in one language.
func (b *builder) version(r *report.Report, assets web.Assets, inline *web.Inline, l languages) (err error) {
	index := search.NewIndex(r)
	p := &pages{report: r, index: index, inOrder: index.Match(report.Query{}).Sessions, base: b.BaseURL, assets: assets, inline: inline, check: b.check, languages: l, messages: b.messages, dialogs: b.dialogs, listed: app.Pages(index)}
	if p.say, p.assets.Messages, err = b.messages(r.Lang); err != nil {
		return err
	}
	if p.release, err = b.release(r, p.assets); err != nil {
		return err
	}
	bundle, err := report.Encode(r, p.release)
	if err != nil {
		return err
	}
	b.add(p.folder()+"report.json", bundle)
	if app.Large(r) {
		if err := b.split(p); err != nil {
			return err
		}
	}
	for name, export := range exports(r, p.address()) {
		b.later[p.folder()+name] = export
	}
	p.addTo(b.later)
	if err := b.embedding(p); err != nil || r.Translated() {
		return err
	}
	if err := p.addInterfaces(b.later); err != nil {
		return err
	}
	b.addAbout(p)
	return nil
}

// release names everything that a page of the report runs with.
func (b *builder) release(r *report.Report, a web.Assets) (string, error) {
	bundle, err := report.Encode(r, "")
	if err != nil {
		return "", err
	}
	parts := []string{a.Style, a.Frame, a.Framed, a.Spare, a.Boot, a.Program, a.Messages, a.Icon, a.Keep, b.dialogs[messages.Nearest(r.Lang)], b.BaseURL}
	return Hash(append(bundle, strings.Join(parts, "\n")...)), nil
}
