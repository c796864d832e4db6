package app

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/report"
)

// Page says which of a report's pages is shown.
type Page struct {
	// Root leads from the page's address to the report's folder: "./", "../"
	// or "../../".
	Root string
	// Embedded is true in a frame of another website.
	Embedded bool
	// Facet and Value are set on the page of one facet value.
	Facet, Value string
	// HeadingLevel is the level that the host has asked for the highest
	// headings of a frame, 1 to 6, or 0.
	HeadingLevel int
}

// The pages of a report.
var (
	Standalone = Page{Root: "./"}
	Embed      = Page{Root: "../", Embedded: true}
)

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

// printedLevel is the level of the highest headings of a frame as it is printed.
const printedLevel = 2

// heading returns a heading. Where the host has asked for another level the
// element stays, which the style sheet and the take-over know, and aria-level
// says what it is; web/frame.js has done the same to what was printed.
func (p Page) heading(level int, a attrs, children ...app.UI) app.UI {
	if p.HeadingLevel != 0 {
		a["aria-level"] = strconv.Itoa(min(level-printedLevel+p.HeadingLevel, 6))
	}
	return el("h"+strconv.Itoa(level), a, children...)
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
	return p.Root
}
