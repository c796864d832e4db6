package app

import (
	"strings"

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
	// Opened is true if the report comes from elsewhere, so that this site has
	// no other page of it. Root then leads to where it is published, if that is
	// known, and Source is the parameter by which this page's address says so.
	Opened bool
	Source string
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

// link returns the attributes of a link of the author: to a place on the web, to
// a file or a filter of the report, or by "#id" to a session.
func (p Page) link(href string) attrs {
	scheme, _, found := strings.Cut(href, ":")
	switch {
	case found && !strings.ContainsAny(scheme, "/?#"):
	case strings.HasPrefix(href, "#"):
		href = p.sessionAddress(href[1:])
	default:
		href = p.Root + href
	}
	return p.outward(attrs{"href": href})
}

// sessionAddress is that of a session's page.
func (p Page) sessionAddress(id string) string {
	if p.Opened {
		return p.at("session=" + id)
	}
	return p.Root + "session/" + id + "/"
}

// facetLink returns the attributes of a link to the page of a facet value. In
// a frame it opens a new tab, so that the host's page stays where it is.
func (p Page) facetLink(facet, value string) attrs {
	if p.Opened {
		return attrs{"href": p.at(facet + "=" + value)}
	}
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
func (p Page) clearLink() string { return p.at("") }

// at is the address of the overview with a query.
func (p Page) at(query string) string {
	address := p.Root
	if p.Embedded || p.Opened {
		address = "./"
	}
	if p.Source != "" {
		query = strings.TrimSuffix(p.Source+"&"+query, "&")
	}
	if query != "" {
		address += "?" + query
	}
	return address
}
