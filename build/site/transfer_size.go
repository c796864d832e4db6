package site

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"path"

	"golang.org/x/net/html"

	"reportwidget/app/messages"
	"reportwidget/web"
)

// load is a file that an embedded report makes a reader's browser ask for.
type load struct {
	Path   string // in the site
	For    string // what it is there for
	Bytes  int
	Brotli int // bytes on the way, where the server compresses
}

// measure says how large files are: those of the site, and those that a server
// packs, which have no twin.
type measure struct {
	known func(path string) (facts, error)
	pack  func(content []byte) int
}

// loads returns what the page of a frame asks for at once, itself included, and
// what it asks for when its reader shows interest, given the folder of the
// report's bundle and that of the page's language below it. It reads the
// head of the page as a browser would, and fails if that would ask for anything
// that is not in the site.
func (m measure) loads(report, lang string, say *messages.Webmasters, frame []byte) (first, later []load, err error) {
	folder := report + lang + "embed/"
	head, _, _ := bytes.Cut(frame, []byte("</head>")) // the body asks for nothing
	page, err := html.Parse(bytes.NewReader(head))
	if err != nil {
		return nil, nil, fmt.Errorf("reading the frame's page: %w", err)
	}
	own, err := m.load(folder+"index.html", say.FilePage)
	if err != nil {
		return nil, nil, err
	}
	if own.Path = folder; own.Brotli == own.Bytes {
		own.Brotli = m.pack(frame)
	}
	first = []load{own}
	add := func(to *[]load, file, purpose string) {
		var l load
		if err == nil {
			l, err = m.load(file, purpose)
			*to = append(*to, l)
		}
	}
	for n := range page.Descendants() {
		switch a := attributes(n); {
		case n.Data == "link" && a["rel"] == "stylesheet":
			add(&first, path.Join(folder, a["href"]), say.FileStyle)
		case n.Data == "script" && a["src"] != "":
			add(&first, path.Join(folder, a["src"]), say.FileSpare)
		case n.Data == "script" && a["id"] == "start":
			var start web.Start
			if err := json.Unmarshal([]byte(n.FirstChild.Data), &start); err != nil {
				return nil, nil, fmt.Errorf("reading what the frame's page says: %w", err)
			}
			add(&later, path.Join(folder, start.Files.Boot), say.FileBoot)
			add(&later, path.Join(folder, start.Files.Program), say.FileProgram)
			add(&later, path.Join(folder, start.Files.Messages), say.FileMessages)
			add(&later, report+cmp.Or(start.Index, "report.json"), say.FileReport)
		}
	}
	return first, later, err
}

func (m measure) load(file, purpose string) (load, error) {
	known, err := m.known(file)
	if err != nil {
		return load{}, fmt.Errorf("the frame asks for %s, which is not in the site: %w", file, err)
	}
	return load{file, purpose, known.size, cmp.Or(known.brotli, known.size)}, nil
}

func attributes(n *html.Node) map[string]string {
	all := make(map[string]string, len(n.Attr))
	for _, a := range n.Attr {
		all[a.Key] = a.Val
	}
	return all
}
