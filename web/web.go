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

//go:embed page.html
var page string

// Page is the shell of every page; it takes a [Shell].
var Page = template.Must(template.New("page").Funcs(template.FuncMap{"hash": hash, "start": start}).Parse(page))

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
	// Sessions is the script that shows some sessions only.
	Sessions string
	// Of a frame's page: its script, which it holds, and what fetches that if need
	// be.
	Framed, Spare string
	// Of pages that are no frame's: what installs the report, the script that
	// keeps it, the worker that does so, and the dialog about embedding.
	Manifest, Keep, Worker, Embedding string
}
