package single

import (
	"cmp"
	"encoding/base64"
	"errors"
	"io/fs"
	gopath "path"
	"strings"

	"golang.org/x/net/html"

	"reportwidget/build/picture"
)

// links leads the links of the page to places in it, and puts pictures and files in
// the place of their addresses. web/single.js does the same to what the program draws.
func (m *making) links() error {
	body := first(m.page, named("body"))
	for _, n := range all(body, func(n *html.Node) bool { return n.Data == "a" || n.Data == "img" || n.Data == "form" }) {
		if err := m.lead(n); err != nil {
			return err
		}
	}
	return nil
}

func (m *making) lead(n *html.Node) error {
	switch n.Data {
	case "form":
		unset(n, "action") // its search needs the program, which the page has
		return nil
	case "img":
		return m.picture(n)
	}
	address, local := strings.CutPrefix(get(n, "href"), "./")
	if !local {
		return nil
	}
	if place, found := m.place(address); found {
		set(n, "href", place)
		return nil
	}
	content, err := m.file(address)
	if errors.Is(err, fs.ErrNotExist) || isPicture(address) {
		unset(n, "href") // a page for webmasters, or what the page shows anyway
		return nil
	}
	set(n, "data-inside", "./"+address)
	set(n, "download", gopath.Base(address))
	set(n, "href", dataOf(address, content))
	return err
}

// place returns where in the file a page of the website is.
func (m *making) place(address string) (string, bool) {
	path, query, _ := strings.Cut(address, "?")
	parts := strings.Split(strings.TrimSuffix(path, "/"), "/")
	switch {
	case path == "":
		return "?" + query, true
	case path == "accessibility/":
		return "#accessibility", true
	case len(parts) < 2:
		return "", false
	case parts[0] == "session" && m.ids[parts[1]]:
		return "#" + parts[1], true
	}
	if f := m.report.Facet(parts[0]); f != nil && f.Value(parts[1]) != nil {
		return "#" + parts[0] + "/" + parts[1], true
	}
	return "", false
}

// widest is that of the file of a picture that stands in the page, in pixels: those of
// the column of text on a fine screen.
const widest = 1400

// picture puts one of a picture's files into the page, the widest that is of use.
func (m *making) picture(n *html.Node) error {
	address := get(n, "src")
	chosen := address
	for _, candidate := range strings.Split(get(n, "srcset"), ", ") {
		if file, width, found := strings.Cut(candidate, " "); found && pixels(width) <= widest {
			chosen = file
		}
	}
	content, err := m.file(chosen)
	if err != nil {
		return err
	}
	set(n, "data-inside", address)
	set(n, "src", dataOf(chosen, content))
	unset(n, "srcset")
	return nil
}

// pixels reads a width as "640w".
func pixels(width string) int {
	n := 0
	for _, c := range strings.TrimSuffix(width, "w") {
		n = 10*n + int(c-'0')
	}
	return n
}

func isPicture(address string) bool { return strings.HasPrefix(address, picture.Folder) }

// mediaTypes are those that a browser must know, by the ending of a file's name. A
// system's own list would give other bytes elsewhere.
var mediaTypes = map[string]string{
	".webp": "image/webp", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png", ".gif": "image/gif", ".svg": "image/svg+xml",
	".pdf": "application/pdf", ".csv": "text/csv", ".ics": "text/calendar", ".json": "application/json", ".txt": "text/plain", ".js": "text/javascript",
}

// dataOf returns a file as an address that holds it.
// https://www.rfc-editor.org/rfc/rfc2397
func dataOf(name string, content []byte) string {
	kind := cmp.Or(mediaTypes[strings.ToLower(gopath.Ext(name))], "application/octet-stream")
	return "data:" + kind + ";base64," + base64.StdEncoding.EncodeToString(content)
}
