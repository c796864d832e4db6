package site

import (
	"bytes"
	"fmt"
	"path"
	"strings"

	"golang.org/x/net/html"
)

// load is a file that an embedded report makes a reader's browser ask for.
type load struct {
	Path   string // in the site
	For    string // what it is there for
	Bytes  int
	Brotli int // bytes on the way, where the server compresses
}

// loads returns what the page of a report's frame asks for at once, itself
// included, and what it asks for when its reader shows interest. It reads the
// page as a browser would, and fails if that would ask for anything that is not
// in the site. What has no twin is packed as a server would.
func (t Tree) loads(id string, pack func([]byte) []byte) (first, later []load, err error) {
	folder := id + "/embed/"
	page, err := html.Parse(bytes.NewReader(t[folder+"index.html"]))
	if err != nil {
		return nil, nil, fmt.Errorf("reading the frame's page: %w", err)
	}
	add := func(to *[]load, file, purpose string) {
		var l load
		if err == nil {
			l, err = t.load(file, purpose, pack)
			*to = append(*to, l)
		}
	}
	add(&first, folder+"index.html", "the overview: complete, with its look, and ready to filter")
	data := "report.json"
	for n := range page.Descendants() {
		switch a := attributes(n); {
		case n.Type == html.ElementNode && a["data-index"] != "":
			data = a["data-index"]
		case n.Data == "link" && a["rel"] == "stylesheet":
			add(&first, path.Join(folder, a["href"]), "a style sheet")
		case n.Data == "script" && a["src"] != "":
			add(&first, path.Join(folder, a["src"]), "a spare, where the server’s policy forbids what the page holds")
		case n.Data == "script" && a["data-boot"] != "":
			add(&later, path.Join(folder, a["data-boot"]), "what starts the program")
			add(&later, path.Join(folder, a["data-program"]), "the program: search, counts, diagram, citations")
			add(&later, path.Join(folder, a["data-messages"]), "the words of the interface")
			add(&later, id+"/"+data, "the report as data")
		}
	}
	return first, later, err
}

func (t Tree) load(file, purpose string, pack func([]byte) []byte) (load, error) {
	content, found := t[file]
	if !found {
		return load{}, fmt.Errorf("the frame asks for %s, which is not in the site", file)
	}
	packed := t[file+".br"]
	if packed == nil {
		packed = pack(content)
	}
	return load{strings.TrimSuffix(file, "index.html"), purpose, len(content), len(packed)}, nil
}

func attributes(n *html.Node) map[string]string {
	all := make(map[string]string, len(n.Attr))
	for _, a := range n.Attr {
		all[a.Key] = a.Val
	}
	return all
}
