// Package single puts the website of a report into one HTML file, which opens without
// a server and without a network. It reads what package site has made: the page of the
// report, with what that loads, and the pages of its sessions and facet values as places
// in the file. The same website gives the same bytes.
package single

import (
	"bytes"
	"fmt"
	gopath "path"

	"golang.org/x/net/html"

	"reportwidget/app/report"
	"reportwidget/build/assets"
	"reportwidget/build/markup"
	"reportwidget/build/site"
)

// Page returns the report in a folder of a website as one file. The folder is that of
// the report in one language, such as "summit/" or "summit/fr/".
func Page(website site.Tree, folder string, set assets.Set) ([]byte, error) {
	m := &making{website: website, folder: folder, set: set, ids: map[string]bool{}}
	if err := m.read(); err != nil {
		return nil, fmt.Errorf("%s: making one file: %w", folder, err)
	}
	for _, step := range []func() error{m.wholeList, m.places, m.links, m.head, m.data} {
		if err := step(); err != nil {
			return nil, fmt.Errorf("%s: making one file: %w", folder, err)
		}
	}
	var b bytes.Buffer
	if err := html.Render(&b, m.page); err != nil {
		return nil, fmt.Errorf("%s: writing one file: %w", folder, err)
	}
	return b.Bytes(), nil
}

// making is a file that is being made.
type making struct {
	website site.Tree
	folder  string
	set     assets.Set

	page     *html.Node
	report   *report.Report
	messages string          // address of the words of the interface
	ids      map[string]bool // of sessions
}

func (m *making) read() (err error) {
	if m.page, err = m.parse("index.html"); err != nil {
		return err
	}
	bundle, err := m.file("report.json")
	if err != nil {
		return err
	}
	decoded, err := report.Decode(bytes.NewReader(bundle))
	if err != nil {
		return fmt.Errorf("reading report.json: %w", err)
	}
	m.report = decoded.Report
	for _, s := range m.report.Sessions {
		m.ids[s.ID] = true
	}
	return nil
}

// file returns the content at an address in the page.
func (m *making) file(address string) ([]byte, error) {
	return m.website.File(gopath.Join(m.folder, address))
}

func (m *making) parse(address string) (*html.Node, error) {
	return markup.Parse(m.website, m.folder+address)
}
