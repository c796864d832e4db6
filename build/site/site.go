// Package site turns reports into the files of a website. It writes nothing
// before everything is made, and the same reports give the same bytes.
package site

import (
	"errors"
	"fmt"
	"html/template"
	"strings"

	"reportwidget/app/messages"
	"reportwidget/app/report"
	"reportwidget/app/search"
	"reportwidget/app/view"
	"reportwidget/build/assets"
	"reportwidget/build/branding"
	"reportwidget/build/precompress"
	"reportwidget/build/progress"
	"reportwidget/build/snippet"
	"reportwidget/web"
)

// Options of a site.
type Options struct {
	// Assets are what every site has; see [assets.Files].
	Assets assets.Set
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
	if err := b.share(); err != nil {
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
	tree    Tree
	later   map[string]maker // by the paths of what is not in the tree yet
	shared  web.Assets       // file names at the top of the site
	check   view.Check
	loader  snippet.Loader
	framed  template.JS       // the script of shared.Framed
	about   string            // file name of the style sheet of pages about embedding
	dialogs map[string]string // file names of the dialog about embedding, by language
}

// share adds the files that all reports share.
func (b *builder) share() error {
	for name, to := range map[string]*string{
		"frame.js": &b.shared.Frame, "framed.js": &b.shared.Framed, "spare.js": &b.shared.Spare, "boot.js": &b.shared.Boot,
		"app.wasm": &b.shared.Program, "keep.js": &b.shared.Keep,
		"about.css": &b.about, "loader.js": &b.loader.Pinned,
		"embed.js": nil, "sw-off.js": nil, marker: nil,
	} {
		a, err := b.use(name)
		if err != nil {
			return err
		}
		if to != nil {
			*to = a.Path
		}
		if name == "loader.js" {
			b.loader.Integrity = a.Integrity
		}
	}
	framed, err := b.Assets.Content("framed.js")
	b.framed = template.JS(framed)
	return errors.Join(err, b.addDialogs())
}

// use adds an asset, with its compressed twins unless the site is a draft.
func (b *builder) use(name string) (assets.Asset, error) {
	a, err := b.Assets.Asset(name)
	if err != nil || b.tree[a.Path] != nil {
		return a, err
	}
	if b.tree[a.Path], err = b.Assets.Content(name); err != nil {
		return a, err
	}
	for ending := range a.Twins {
		if b.Draft && name != "app.wasm" {
			continue
		}
		if b.tree[a.Path+ending], err = b.Assets.Twin(name, ending); err != nil {
			return a, err
		}
	}
	return a, nil
}

// addDialogs adds the dialog about embedding in each language of the interface.
func (b *builder) addDialogs() error {
	b.dialogs = map[string]string{}
	for _, lang := range messages.Languages {
		a, err := b.use("embedding." + lang + ".js")
		if err != nil {
			return err
		}
		b.dialogs[lang] = a.Path
	}
	return nil
}

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

// report adds the folder of one report.
func (b *builder) report(r *report.Report) error {
	framed, err := b.styleOf(r)
	if err != nil {
		return err
	}
	style, err := b.styled(framed, "alone.css", "keep.css")
	if err != nil {
		return err
	}
	inline := &web.Inline{Style: template.CSS(framed), Script: b.framed}
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
	p := &pages{report: r, index: index, inOrder: index.Match(report.Query{}).Sessions, base: b.BaseURL, assets: assets, inline: inline, check: b.check, languages: l, messages: b.messages, dialogs: b.dialogs, listed: view.Pages(index)}
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
	if view.Large(r) {
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
