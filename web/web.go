// Package web holds the files that readers' browsers get: the shell of a page,
// its style sheet, scripts and icon.
package web

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
)

// Sources of the assets, as they are written here; the build makes them small.
var (
	//go:embed report.css
	Style string
	//go:embed alone.css
	AloneStyle string // after Style, for pages that are not in a frame
	//go:embed languages.css
	LanguagesStyle string // for reports in several languages
	//go:embed diagram.css
	DiagramStyle string // for reports with relations
	//go:embed matrix.css
	MatrixStyle string // for reports with two facets
	//go:embed about.css
	AboutStyle string // for the pages about embedding
	//go:embed contrast.js
	Contrast string // for Frame and Embedding
	//go:embed trust.js
	Trust string // for Frame, Spare and Open; Offline finds it there
	//go:embed frame.js
	Frame string // after Trust, in a block with Contrast and one of the next two
	//go:embed framed.js
	Framed string
	//go:embed alone.js
	Alone string
	//go:embed spare.js
	Spare string // for frames, after Trust
	//go:embed boot.js
	Boot string
	//go:embed keep.css
	KeepStyle string // for stand-alone pages
	//go:embed offline.js
	Offline string
	//go:embed install.js
	Install string
	//go:embed embedding-button.js
	EmbeddingButton string
	//go:embed embedding.js
	Embedding string // after statements of its texts and its style, see build/site
	//go:embed embedding.css
	EmbeddingStyle string
	//go:embed catalogue.css
	CatalogueStyle string
	//go:embed catalogue.js
	Catalogue string
	//go:embed open.css
	OpenStyle string
	//go:embed open.js
	Open string
	//go:embed sw.js
	Worker string // after a statement of the release, see build/site
	//go:embed sw-off.js
	WorkerOff string // ends what Worker has begun

	//go:embed page.html
	page string
)

// Page is the shell of every page; it takes a [Shell].
var Page = template.Must(template.New("page").Funcs(template.FuncMap{"hash": hash}).Parse(page))

// Inline is what a page holds itself of what others load: its look and its first
// script. A frame is on one page of a website, and its browser keeps nothing for
// it that another website's frame has loaded, so it has all in one answer.
type Inline struct {
	Style  template.CSS
	Script template.JS
}

// hash names an inline style or script in a policy.
// https://www.w3.org/TR/CSP3/#grammardef-hash-source
func hash(source any) string {
	sum := sha256.Sum256(fmt.Append(nil, source))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// Shell is what a page needs around its body.
type Shell struct {
	Lang, Dir string
	// Root leads from the page to the report's folder.
	Root string
	// Inline is what the page of a frame holds itself; it is nil for others.
	Inline *Inline
	// Index is the bundle of a large report without its texts, in the report's
	// folder, and Texts are the parts of these that the page shows.
	Index, Texts string
	// Home is [app.Page]'s.
	Home     string
	Embedded bool
	// Robots says what search engines may do with the page, if not everything.
	Robots string
	// Languages are the folders of the page's languages, each with a colon and
	// the page's address in it.
	Languages string
	// Opens is true of the page that may fetch reports from anywhere.
	Opens bool
	// Page is "facet/value" on the page of a facet value, else "".
	Page string
	// Address is that of the report's stand-alone page, if it is known.
	Address     string
	Title       string
	Description string
	// Canonical is the address under which the page should be known.
	Canonical string
	Assets    Assets
	// Head is what the page tells machines.
	Head template.HTML
	// Body is canonical HTML, and so is Keep, which follows it on stand-alone
	// pages.
	Body, Keep template.HTML
}

// Assets are addresses, relative to the page.
type Assets struct {
	Style, Frame, Boot, Program, Messages, Icon string
	// Of a frame's page: its script, which it holds, and what fetches that if need
	// be.
	Framed, Spare string
	// Of pages that are no frame's: what installs the report, the script that
	// keeps it, the worker that does so, and the dialog about embedding.
	Manifest, Keep, Worker, Embedding string
}
