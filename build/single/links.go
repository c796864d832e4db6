package single

import (
	"errors"
	"io/fs"
	gopath "path"
	"strings"

	"golang.org/x/net/html"

	"reportwidget/app/report"
	"reportwidget/build/markup"
	"reportwidget/build/picture"
)

// links leads the links of the page to places in it, and puts pictures and files in
// the place of their addresses. web/single.js does the same to what the program draws.
func (m *making) links() error {
	for _, n := range markup.All(markup.First(m.page, markup.Named("body")), markup.Named("a", "img", "form")) {
		if err := m.lead(n); err != nil {
			return err
		}
	}
	return nil
}

func (m *making) lead(n *html.Node) error {
	switch n.Data {
	case "form":
		markup.Unset(n, "action") // its search needs the program, which the page has
		return nil
	case "img":
		return m.picture(n)
	}
	address, local := strings.CutPrefix(markup.Get(n, "href"), "./")
	if !local {
		return nil
	}
	if place, found := m.place(address); found {
		markup.Set(n, "href", place)
		return nil
	}
	content, err := m.file(address)
	if errors.Is(err, fs.ErrNotExist) || strings.HasPrefix(address, picture.Folder) {
		markup.Unset(n, "href") // a page for webmasters, or what the page shows anyway
		return nil
	}
	markup.Set(n, "data-inside", "./"+address)
	markup.Set(n, "download", gopath.Base(address))
	markup.Set(n, "href", markup.Data(address, content))
	return err
}

// place returns where in the file a page of the website is.
func (m *making) place(address string) (string, bool) {
	if path, query, _ := strings.Cut(address, "?"); path == "" {
		return "?" + query, true
	}
	path, _, _ := strings.Cut(address, "?")
	if strings.HasPrefix(path, report.PeopleFacet+"/") && m.website.Has(m.folder+path+"index.html") {
		return "#" + strings.TrimSuffix(path, "/"), true
	}
	return markup.Place(m.report, address)
}

// picture puts one of a picture's files into the page.
func (m *making) picture(n *html.Node) error {
	chosen := markup.Largest(n)
	content, err := m.file(chosen)
	if err != nil {
		return err
	}
	markup.Set(n, "data-inside", markup.Get(n, "src"))
	markup.Set(n, "src", markup.Data(chosen, content))
	markup.Unset(n, "srcset")
	return nil
}
