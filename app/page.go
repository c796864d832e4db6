package app

import (
	"cmp"
	"strings"

	"reportwidget/app/report"
)

// Page says which of a report's pages is shown.
type Page struct {
	// Root leads from the page's address to the folder of the report in its
	// language: "./", "../" or "../../".
	Root string
	// Home leads to the stand-alone page, if that is not in the folder: on pages
	// that show a report in a language that it is not translated into.
	Home string
	// Embedded is true in a frame of another website.
	Embedded bool
	// Facet and Value are set on the page of one facet value.
	Facet, Value string
}

// The pages of a report.
var (
	Standalone = Page{Root: "./"}
	Embed      = Page{Root: "../", Embedded: true}
)

// StatementPlace is where the accessibility statement is.
var StatementPlace = Page{Root: "../"}

// SessionPlace is where the pages of sessions are.
var SessionPlace = Page{Root: "../../"}

// FacetPage returns the page of one facet value.
func FacetPage(facet, value string) Page {
	return Page{Root: "../../", Facet: facet, Value: value}
}

// Query returns the query that the page answers by itself.
func (p Page) Query() report.Query {
	var q report.Query
	if p.Facet != "" {
		q.Set(p.Facet, []string{p.Value})
	}
	return q
}

// link returns the attributes of a link of the author: to a place on the web, to
// a file or a filter of the report, or by "#id" to a session.
func (p Page) link(href string) attrs {
	scheme, _, found := strings.Cut(href, ":")
	switch {
	case found && !strings.ContainsAny(scheme, "/?#"):
	case strings.HasPrefix(href, "#"):
		href = p.Root + "session/" + href[1:] + "/"
	default:
		href = p.Root + href
	}
	return p.outward(attrs{"href": href})
}

// facetLink returns the attributes of a link to the page of a facet value. In
// a frame it opens a new tab, so that the host's page stays where it is.
func (p Page) facetLink(facet, value string) attrs {
	return p.outward(attrs{"href": p.Root + facet + "/" + value + "/"})
}

// outward adds what a link needs that leaves the page.
func (p Page) outward(a attrs) attrs {
	if p.Embedded {
		a["target"] = "_blank"
		a["rel"] = "noopener"
	}
	return a
}

// clearLink leads to the page without any filter.
func (p Page) clearLink() string {
	if p.Embedded {
		return "./"
	}
	return p.home()
}

// home leads to the stand-alone page.
func (p Page) home() string { return cmp.Or(p.Home, p.Root) }

// top leads to the report's own folder, which holds those of its languages.
func (p Page) top(r *report.Report) string {
	if r.Translated() {
		return p.Root + "../"
	}
	return p.Root
}

// path leads to the page from the folder of a language.
func (p Page) path() string {
	switch {
	case p.Embedded:
		return "embed/"
	case p.Facet != "":
		return p.Facet + "/" + p.Value + "/"
	}
	return ""
}
