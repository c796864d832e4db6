package doctor

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"reportwidget/build/snippet"
)

// nothing looks for what an editor may have left of a snippet on a page on which
// none works.
func (e *examination) nothing() {
	for n := range e.root.Descendants() {
		if e.remains(n) {
			return
		}
	}
	if e.report != nil && e.linked() {
		return
	}
	if len(e.loaders) > 0 {
		e.broken("there is the loader, and no <report-widget> for it", "the editor removes elements that it does not know: use the plain frame")
		return
	}
	hint := "the editor may remove frames and scripts for your role: try the plain frame in an HTML block, then the link"
	if e.page.URL != nil {
		hint += "; if scripts make the page, copy its HTML from the browser’s developer tools into a file and examine that"
	}
	e.broken("there is no snippet of a report on the page", hint)
}

// remains reports whether the node holds a snippet as something else than HTML.
func (e *examination) remains(n *html.Node) bool {
	if !mentions(n.Data) {
		return false
	}
	switch {
	case n.Type == html.CommentNode:
		e.broken("the snippet is in a comment", "remove <!-- and -->")
	case n.Type != html.TextNode || n.Parent.Data == "style" || n.Parent.Data == "script":
		return false
	case within(n, "noscript") != nil:
		e.broken("the snippet is in <noscript>, so only readers without script see it", "put it outside")
	default:
		e.broken("the snippet shows as text: the editor has escaped it", "paste it where the editor takes HTML, such as an HTML block or the source view")
	}
	e.found("a snippet that is not HTML of the page")
	e.recover(n.Data)
	return true
}

// mentions tells the text of a snippet from one about something else.
func mentions(text string) bool {
	return strings.Contains(text, "<"+element) || strings.Contains(text, "<iframe") && strings.Contains(text, "/embed/")
}

// recover reads a snippet that is text, to write it again.
func (e *examination) recover(text string) {
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return
	}
	for n := range root.Descendants() {
		var m embedded
		var u *url.URL
		if n.Data == element {
			m, u = e.widgetEmbedded(n, first(n, "iframe"))
		} else if n.Data == "iframe" {
			if u = e.frameAddress(n); u != nil {
				m = e.frameEmbedded(n, u)
			}
		}
		if u != nil {
			e.shows(m, snippet.Frame)
			return
		}
	}
}

// linked reports whether the page leads to the report.
func (e *examination) linked() bool {
	for n := range e.root.Descendants() {
		if n.Type != html.ElementNode || n.Data != "a" {
			continue
		}
		if u, err := resolve(e.base, value(n, "href")); err == nil && e.report.holds(u) {
			e.found(kindNames[snippet.Link] + " to " + u.String())
			e.remark("the page has a link to the report and no overview", "if your website keeps frames, use the plain frame")
			return true
		}
	}
	return false
}
