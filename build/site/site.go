// Package site turns reports into the files of a website, and hands each file on
// when it is made. The same reports give the same bytes.
package site

import (
	"html/template"
	"slices"
	"strings"
	"sync"

	"reportwidget/app/messages"
	"reportwidget/app/report"
	"reportwidget/app/search"
	"reportwidget/app/view"
	"reportwidget/build/assets"
	"reportwidget/build/branding"
	"reportwidget/build/picture"
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
	// Pictures are those that the texts of reports show, by the report's ID.
	Pictures map[string][]*picture.Picture
	// Looks are the pictures by which reports are installed, by the report's ID.
	Looks map[string]branding.Pictures
	// MadeOf names, by the report's ID, the source of a report and the program that
	// makes its folder. One that is missing is always made.
	MadeOf map[string]string
	// Keep keeps what was made before; it may be nil.
	Keep Keep
	// Step is called before every file of a report is made or, of several reports,
	// before every report. It may be nil.
	Step progress.Step
	// Twins makes the compressed twins.
	Twins precompress.Store
	// Draft leaves out the compressed twins of reports, for a site that is not
	// published.
	Draft bool
	// NoTwins leaves out the compressed twins, for a server with little space. The
	// copies stay that pages ask for where nothing is compressed.
	NoTwins bool
}

// Build makes the site of the reports in memory, as [Write] does.
func Build(reports []*report.Report, o Options) (Tree, error) {
	tree := Tree{}
	var turn sync.Mutex
	err := Write(reports, o, func(path string, content []byte) error {
		turn.Lock()
		defer turn.Unlock()
		tree[path] = content
		return nil
	})
	if err != nil {
		return nil, err
	}
	return tree, nil
}

// builder makes the folders of a site. It is safe for concurrent use.
type builder struct {
	Options
	shared      web.Assets  // file names at the top of the site
	framed      template.JS // the script of shared.Framed
	check       view.Check
	loader      snippet.Loader
	about       string            // file name of the style sheet of pages about embedding
	dialogs     map[string]string // file names of the dialog about embedding, by language
	icons       sync.Map          // makers of pictures that are drawn; see drawn
	typesetters sync.Map          // by the report's ID; see typesetter
	sessions    int               // of all reports

	mu   sync.Mutex
	used map[string]assets.Asset // by their paths in the site
	// hashed are the paths, of all files so far, whose names hold a hash, without the
	// many parts of texts.
	hashed []string
}

// begin returns a builder that knows what all reports share.
func begin(o Options) (*builder, error) {
	check, err := AccessibilityCheck()
	if err != nil {
		return nil, err
	}
	b := &builder{Options: o, check: check, used: map[string]assets.Asset{}, dialogs: map[string]string{}}
	return b, b.share()
}

// top returns the files at the top of the site, which come after the reports: none
// of these depends on them, or on another report.
func (b *builder) top(reports []*report.Report) (*folder, error) {
	f := &folder{files: files{}}
	if err := b.home(f, reports); err != nil {
		return nil, err
	}
	if err := b.opener(f, firstLanguage(reports)); err != nil {
		return nil, err
	}
	b.addServerFiles(f)
	for path, a := range b.used {
		f.add(path, role{hashed: a.Hashed}, func() ([]byte, error) { return b.Assets.Content(a.Name) })
		for ending := range a.Twins {
			if !b.NoTwins {
				f.add(path+ending, role{hashed: a.Hashed}, func() ([]byte, error) { return b.Assets.Twin(a.Name, ending) })
			}
		}
		if a.Name == program {
			f.add(path+precompress.Packed, role{hashed: a.Hashed}, func() ([]byte, error) { return b.Assets.Twin(a.Name, ".gz") })
		}
	}
	return f, nil
}

// program is the asset that is the browser program.
const program = "app.wasm"

// share names what all reports share.
func (b *builder) share() error {
	for name, to := range map[string]*string{
		"frame.js": &b.shared.Frame, "framed.js": &b.shared.Framed, "spare.js": &b.shared.Spare, "boot.js": &b.shared.Boot,
		program: &b.shared.Program, "sessions.js": &b.shared.Sessions, "keep.js": &b.shared.Keep,
		"about.css": &b.about, "loader.js": &b.loader.Pinned,
		"embed.js": nil, "sw-off.js": nil, marker: nil,
	} {
		path, err := b.use(name)
		if err != nil {
			return err
		}
		if to != nil {
			*to = path
		}
	}
	b.loader.Integrity = b.used[b.loader.Pinned].Integrity
	for _, lang := range messages.Languages {
		path, err := b.use("embedding." + lang + ".js")
		if err != nil {
			return err
		}
		b.dialogs[lang] = path
	}
	framed, err := b.Assets.Content("framed.js")
	b.framed = template.JS(framed)
	return err
}

// use makes an asset one of the site's files, and returns its path.
func (b *builder) use(name string) (path string, err error) {
	a, err := b.Assets.Asset(name)
	if err != nil {
		return "", err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.used[a.Path] = a
	return a.Path, nil
}

// known returns the facts of a file in the folder, or of an asset.
func (b *builder) known(f *folder, path string) (facts, error) {
	b.mu.Lock()
	a, found := b.used[path]
	b.mu.Unlock()
	if found {
		return facts{size: a.Size, brotli: a.Twins[".br"], integrity: a.Integrity}, nil
	}
	return f.known(path)
}

// report returns the folder of one report.
func (b *builder) report(r *report.Report) (*folder, error) {
	r, err := withSessionFacets(withPeople(r))
	if err != nil {
		return nil, err
	}
	f := &folder{files: files{}}
	begun, err := b.styleOf(r)
	if err != nil {
		return nil, err
	}
	style, err := b.wholeStyleOf(r, begun)
	if err != nil {
		return nil, err
	}
	own := b.shared
	own.Style = f.addHashed(r.ID+"/", "report", "css", asAsset, style)
	own.Worker, own.Manifest = r.ID+"/"+workerFile, r.ID+"/"+manifestFile
	if own.Icon, err = b.install(f, r, clip(r.Summary.String())); err != nil {
		return nil, err
	}
	languages := languagesOf(r)
	for _, v := range versions(r) {
		if err := b.version(f, v, own, begun, languages); err != nil {
			return nil, err
		}
	}
	b.addPictures(f, r.ID)
	b.addWorker(f, r)
	return f, b.attach(f, r.ID)
}

// version adds the files of a report in one language.
func (b *builder) version(f *folder, r *report.Report, own web.Assets, style []byte, l languages) (err error) {
	index := search.NewIndex(r)
	p := &pages{
		report: r, index: func() *search.Index { return index }, inOrder: index.Match(report.Query{}).Sessions, listed: view.Pages(index),
		base: b.BaseURL, assets: own, inline: b.inlineOf(style), check: b.check, languages: l, messages: b.messages, dialogs: b.dialogs,
	}
	p.people = directory(r, p.inOrder)
	p.listed = slices.DeleteFunc(p.listed, p.isPerson)
	if p.say, p.assets.Messages, err = b.messages(r.Lang); err != nil {
		return err
	}
	if p.release, err = b.release(r, p.assets); err != nil {
		return err
	}
	f.shared = append(f.shared, p.assets.Frame, p.assets.Boot, p.assets.Program, p.assets.Messages, p.assets.Keep, b.about)
	p.addBundle(f.files)
	if view.Large(r) {
		if err := p.addSplit(f.files); err != nil {
			return err
		}
	}
	p.addExports(f.files)
	if p.typeset, err = b.typesetter(r.ID); err != nil {
		return err
	}
	p.addSharePictures(f.files, b.sessions <= maxPictured)
	p.addPages(f.files)
	b.addAbout(f, p)
	if err := b.addEmbedding(f.files, p); err != nil || r.Translated() {
		return err
	}
	return b.addInterfaces(f, p)
}

// addBundle adds the report as data. Of a large report a browser keeps the index
// and the texts that are asked for.
func (p *pages) addBundle(to files) {
	role := p.role(asBundle)
	if view.Large(p.report) {
		role.offline = never
	}
	path := p.folder() + "report.json"
	to.add(path, role, func() ([]byte, error) { return report.Encode(p.report, p.release) })
	to[path].query = "release=" + p.release // see web/boot.js
}

// release names everything that a page of the report runs with.
func (b *builder) release(r *report.Report, a web.Assets) (string, error) {
	bundle, err := report.Encode(r, "")
	if err != nil {
		return "", err
	}
	parts := []string{a.Style, a.Frame, a.Framed, a.Spare, a.Boot, a.Sessions, a.Program, a.Messages, a.Icon, a.Keep, b.dialogs[messages.Nearest(r.Lang)], b.BaseURL}
	return Hash(append(bundle, strings.Join(parts, "\n")...)), nil
}
