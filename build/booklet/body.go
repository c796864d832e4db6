package booklet

import (
	"html/template"
	gopath "path"
	"strings"

	"golang.org/x/net/html"

	"reportwidget/build/markup"
)

type node = html.Node

// path returns that in the website of an address in a page of the report's folder.
func (m *making) path(address, page string) string { return gopath.Join(m.folder, page, address) }

// printed returns a part of a page as it stands in the booklet: headings some levels
// lower, pictures inside, and links that lead to places in it or to the web.
func (m *making) printed(n *node, page string, lower int) (template.HTML, error) {
	markup.Lower(n, lower)
	for _, link := range markup.All(n, markup.Named("a")) {
		m.lead(link, page)
	}
	for _, img := range markup.All(n, markup.Named("img")) {
		path := m.path(markup.Largest(img), page)
		content, err := m.website.File(path)
		if err != nil {
			return "", err
		}
		markup.Set(img, "src", markup.Data(path, content))
		markup.Unset(img, "srcset", "loading", "decoding", "sizes")
	}
	printed, err := markup.Print(n)
	return template.HTML(printed), err
}

// lead leads a link to a place in the booklet, or to the web; a file beside the page has
// no address on paper.
func (m *making) lead(link *node, page string) {
	address := markup.Get(link, "href")
	if strings.Contains(address, ":") {
		return
	}
	path := strings.TrimPrefix(m.path(address, page)+"/", m.folder)
	if place, found := markup.Place(m.report, path); found {
		markup.Set(link, "href", place)
		return
	}
	markup.Unset(link, "href")
}
