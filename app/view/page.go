// Package view holds the go-app components of a report's pages. Each is a pure
// function of its fields; what a reader does reaches the root in package app as
// an event that bubbles.
package view

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"reportwidget/app/messages"
	"reportwidget/app/report"
	"reportwidget/app/view/html"
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
	// Facet and Value are set on the page of one facet value, and And on the
	// page of two: those that a relation joins, or that cross in a matrix.
	Facet, Value string
	And          Choice
	// Number is that of a further page of a long list, from 2.
	Number int
	// Lang is the BCP 47 tag of the page's language.
	Lang string
	// Say is the interface in that language, or in the nearest that it speaks.
	Say *messages.Catalogue
	// HeadingLevel is the level that the host has asked for the highest
	// headings of a frame, 1 to 6, or 0.
	HeadingLevel int
	// Opened is true if the report comes from elsewhere, so that this site has
	// no other page of it. Root then leads to where it is published, if that is
	// known, and Source is the parameter by which this page's address says so.
	Opened bool
	Source string
}

// Choice is one value of one facet.
type Choice struct{ Facet, Value string }

// The pages of a report, in no language yet.
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
	p := Standalone
	p.Facet, p.Value = facet, value
	return p.Placed()
}

// with returns the page of the facet value together with another one.
func (p Page) with(c Choice) Page {
	p.And = c
	return p.Placed()
}

// numbered returns a page of a list that is too long for one, counted from 1.
func (p Page) numbered(n int) Page {
	p.Number = n
	if n == 1 {
		p.Number = 0
	}
	return p.Placed()
}

// Placed returns the page with the way back from its path.
func (p Page) Placed() Page {
	p.Root = Standalone.Root
	if depth := strings.Count(p.Path(), "/"); depth > 0 {
		p.Root = strings.Repeat("../", depth)
	}
	return p
}

// Path leads from the report's folder to the page: "", or such as
// "partnership/libraries/" or "partnership/libraries/page/2/". The frame's page
// has none.
func (p Page) Path() string {
	path := ""
	for _, c := range p.Choices() {
		path += c.Facet + "/" + c.Value + "/"
	}
	if p.Number > 0 {
		path += numberFolder + "/" + strconv.Itoa(p.Number) + "/"
	}
	return path
}

const numberFolder = "page"

// PageAt returns the page at a path from the report's folder.
func PageAt(path string) Page {
	p := Standalone
	names := strings.Split(strings.TrimSuffix(path, "/"), "/")
	for ; len(names) > 1; names = names[2:] {
		switch {
		case names[0] == numberFolder:
			p.Number, _ = strconv.Atoi(names[1])
		case p.Facet == "":
			p.Facet, p.Value = names[0], names[1]
		default:
			p.And = Choice{names[0], names[1]}
		}
	}
	return p.Placed()
}

// Choices are what the page chooses by itself.
func (p Page) Choices() []Choice {
	switch {
	case p.Facet == "":
		return nil
	case p.And.Facet == "":
		return []Choice{{p.Facet, p.Value}}
	}
	return []Choice{{p.Facet, p.Value}, p.And}
}

// Query returns the query that the page answers by itself.
func (p Page) Query() report.Query {
	var q report.Query
	for _, c := range p.Choices() {
		q.Set(c.Facet, append(slices.Clone(q.Facets[c.Facet]), c.Value))
	}
	return q
}

// Shows reports whether the page shows the answer to the query by itself.
func (p Page) Shows(q report.Query, r *report.Report) bool {
	own := p.Query()
	own.Session, own.Only, own.Frame = q.Session, q.Only, q.Frame
	return own.String(r) == q.String(r)
}

// printedLevel is the level of the highest headings of a frame as it is printed.
const printedLevel = 2

// heading returns a heading. Where the host has asked for another level the
// element stays, which the style sheet and the take-over know, and aria-level
// says what it is; web/frame.js has done the same to what was printed.
func (p Page) heading(level int, a html.Attrs, children ...app.UI) app.UI {
	if p.HeadingLevel != 0 {
		a = a.With("aria-level", strconv.Itoa(min(level-printedLevel+p.HeadingLevel, 6)))
	}
	return html.El("h"+strconv.Itoa(level), a, children...)
}

// link returns the attributes of a link of the author: to a place on the web, to
// a file or a filter of the report, or by "#id" to a session.
func (p Page) link(href string) html.Attrs {
	scheme, _, found := strings.Cut(href, ":")
	switch {
	case found && !strings.ContainsAny(scheme, "/?#"):
	case strings.HasPrefix(href, "#"):
		href = p.sessionAddress(href[1:])
	default:
		href = p.Root + href
	}
	return p.outward(html.Attrs{"href": href})
}

// sessionAddress is that of a session's page.
func (p Page) sessionAddress(id string) string {
	if p.Opened {
		return p.At("session=" + id)
	}
	return p.Root + "session/" + id + "/"
}

// facetLink returns the attributes of a link to the page of a facet value. In
// a frame it opens a new tab, so that the host's page stays where it is.
func (p Page) facetLink(facet, value string) html.Attrs { return p.linkTo(FacetPage(facet, value)) }

func (p Page) linkTo(other Page) html.Attrs {
	if p.Opened {
		return html.Attrs{"href": p.At(other.asks())}
	}
	return p.outward(html.Attrs{"href": p.Root + other.Path()})
}

// asks is the query for what the page chooses by itself.
func (p Page) asks() string {
	var params []string
	for _, c := range p.Choices() {
		params = append(params, c.Facet+"="+c.Value)
	}
	return strings.Join(params, "&")
}

// outward adds what a link needs that leaves the page.
func (p Page) outward(a html.Attrs) html.Attrs {
	if p.Embedded {
		a["target"] = "_blank"
		a["rel"] = "noopener"
	}
	return a
}

// clearLink leads to the page without any filter.
func (p Page) clearLink() string { return p.At("") }

// At is the address of the overview with a query.
func (p Page) At(query string) string {
	address := p.home()
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

// home leads to the stand-alone page.
func (p Page) home() string { return cmp.Or(p.Home, p.Root) }

// top leads to the report's own folder, which holds those of its languages.
func (p Page) top(r *report.Report) string {
	if r.Translated() {
		return p.Root + "../"
	}
	return p.Root
}

// LanguagePath leads to the page from the folder of a language.
func (p Page) LanguagePath() string {
	if p.Embedded {
		return "embed/"
	}
	return p.Path()
}
