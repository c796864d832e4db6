package site

import (
	"bytes"
	"cmp"
	"embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"text/template"

	"reportwidget/build/precompress"
)

// asServer is the role of files that a server reads, and no browser.
var asServer = role{last: true}

// serverFiles are those at the top of a site by which a server sends it well, by
// their paths: made of the types, twins and roles of the site's files. Servers that
// read no such file have a section in build/HOSTING.md.
var serverFiles = map[string]string{".htaccess": "htaccess.txt", "web.config": "web.config.txt", "_headers": "headers.txt"}

//go:embed hosting
var hostingTexts embed.FS

var hostingTemplates = template.Must(template.New("hosting").Funcs(template.FuncMap{
	"known": hosting.known, "endings": hosting.endings,
}).ParseFS(hostingTexts, "hosting/*.txt"))

// Forever is what a server says of how long browsers may keep a file whose name
// holds the hash of its content.
const Forever = "public, max-age=31536000, immutable"

// HashedPattern is a regular expression for the names of such files, without their
// folders.
const HashedPattern = `(^|\.)[0-9a-f]{16}\.(avif|css|gif|jpg|jpeg|js|json|png|svg|wasm|webp)(\.(bin|br|gz|zst))?$`

// mostRules is how many files are named one by one: the hosts that read _headers
// take a hundred rules. Files of many reports are kept as long as others then.
const mostRules = 90

// encodings are what twins are called in a request, the smallest first.
var encodings = []struct{ Name, Ending string }{{"br", ".br"}, {"zstd", ".zst"}, {"gzip", ".gz"}}

// serverHeader is one of those that every file of a site is sent with.
type serverHeader struct{ Name, Value string }

// ServerHeaders are what lets any website show the reports in frames and read
// their data.
var ServerHeaders = []serverHeader{
	{"Access-Control-Allow-Origin", "*"}, // frames without an origin read too
	{"Content-Security-Policy", "frame-ancestors *"},
	{"Cross-Origin-Embedder-Policy", "require-corp"},
	{"Cross-Origin-Resource-Policy", "cross-origin"},
	{"X-Content-Type-Options", "nosniff"},
}

// hosting is what the files for servers say.
type hosting struct {
	Types     []typed
	Encodings []struct{ Name, Ending string }
	Headers   []serverHeader
	Hashed    []string // paths
	Packed    []string // endings of files that are sent as they are
	Forever   string
	Pattern   string
}

// typed is an ending with its media type.
type typed struct{ Ending, Type string }

// known are the endings that have a type, for a regular expression.
func (h hosting) known() string {
	var known []string
	for _, t := range h.Types {
		known = append(known, strings.TrimPrefix(t.Ending, "."))
	}
	return strings.Join(known, "|")
}

// endings are those of twins, for a regular expression.
func (h hosting) endings() string {
	var endings []string
	for _, e := range h.Encodings {
		endings = append(endings, strings.TrimPrefix(e.Ending, "."))
	}
	return strings.Join(endings, "|")
}

// addServerFiles adds the files for servers, when those of the reports are made.
func (b *builder) addServerFiles(f *folder) {
	if b.Draft {
		return
	}
	for path, text := range serverFiles {
		f.add(path, asServer, func() ([]byte, error) { return b.hosting().file(text) })
	}
	f.addContent(".nojekyll", asServer, []byte{}) // GitHub Pages takes the site as it is
}

// hosting says what the site's files are.
func (b *builder) hosting() hosting {
	h := hosting{Encodings: encodings, Headers: ServerHeaders, Packed: append([]string{precompress.Packed}, precompress.Endings...), Forever: Forever, Pattern: HashedPattern}
	for _, ending := range slices.Sorted(maps.Keys(mediaTypes)) {
		h.Types = append(h.Types, typed{ending, mediaTypes[ending]})
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	// Those of all reports are at the top of the site.
	slices.SortFunc(b.hashed, func(x, y string) int {
		return cmp.Or(strings.Count(x, "/")-strings.Count(y, "/"), strings.Compare(x, y))
	})
	h.Hashed = b.hashed[:min(len(b.hashed), mostRules)]
	return h
}

func (h hosting) file(name string) ([]byte, error) {
	var text bytes.Buffer
	if err := hostingTemplates.ExecuteTemplate(&text, name, h); err != nil {
		return nil, fmt.Errorf("writing the file for servers: %w", err)
	}
	return text.Bytes(), nil
}
