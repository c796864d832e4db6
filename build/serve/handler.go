// Package serve serves a site as a good web server would: right types,
// compressed twins, revalidation, and headers that let any page embed it.
package serve

import (
	"net/http"
	"path"
	"strings"
	"sync"

	"reportwidget/build/precompress"
	"reportwidget/build/site"
)

// encodings in the order of preference, with the ending of their twins. What has no
// twin is packed quickly, as other servers do: the page for webmasters counts on it.
var encodings = []struct {
	name, ending string
	make         func([]byte) []byte
}{
	{"br", ".br", precompress.QuickBrotli},
	{"zstd", ".zst", precompress.Zstd},
	{"gzip", ".gz", precompress.Gzip},
}

// Site is what is served: a [site.Tree] or a [site.Draft].
type Site interface {
	// Paths returns the paths of all files, sorted.
	Paths() []string
	// Has reports whether there is a file at a path.
	Has(path string) bool
	// Hashed reports whether a file's name holds the hash of its content.
	Hashed(path string) bool
	// File returns the content of a file.
	File(path string) ([]byte, error)
}

type handler struct {
	site Site

	mu   sync.Mutex
	made map[string][]byte // twins that the site does not hold
}

// Handler serves the site.
func Handler(s Site) http.Handler {
	return &handler{site: s, made: map[string][]byte{}}
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	file := strings.TrimPrefix(path.Clean("/"+r.URL.Path), "/")
	if strings.HasSuffix(r.URL.Path, "/") {
		file = path.Join(file, "index.html")
	} else if h.site.Has(path.Join(file, "index.html")) {
		redirect(w, r)
		return
	}
	if !h.site.Has(file) {
		http.NotFound(w, r)
		return
	}
	content, err := h.site.File(file)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	h.serve(w, r, file, content)
}

// redirect adds the slash that makes relative links of a folder's page work.
func redirect(w http.ResponseWriter, r *http.Request) {
	to := path.Base(r.URL.Path) + "/"
	if r.URL.RawQuery != "" {
		to += "?" + r.URL.RawQuery
	}
	w.Header().Set("Location", to)
	w.WriteHeader(http.StatusMovedPermanently)
}

func (h *handler) serve(w http.ResponseWriter, r *http.Request, file string, content []byte) {
	header := w.Header()
	header.Set("Content-Type", site.MediaType(file))
	header.Set("Vary", "Accept-Encoding")
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Access-Control-Allow-Origin", "*") // frames without an origin fetch too
	header.Set("Cross-Origin-Resource-Policy", "cross-origin")
	header.Set("Cross-Origin-Embedder-Policy", "require-corp")
	header.Set("Cache-Control", caching(h.site.Hashed(file)))
	name, body := h.encoded(file, content, r.Header.Get("Accept-Encoding"))
	if name != "" {
		header.Set("Content-Encoding", name)
	}
	tag := `"` + site.Hash(body) + `"`
	header.Set("ETag", tag)
	if strings.Contains(r.Header.Get("If-None-Match"), tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	write(w, r, body)
}

// caching lets browsers keep for ever what has its content's hash in its name.
func caching(hashed bool) string {
	if hashed {
		return "public, max-age=31536000, immutable"
	}
	return "no-cache"
}

// encoded returns the best encoding that the browser accepts and the content
// in it.
func (h *handler) encoded(file string, content []byte, accepted string) (string, []byte) {
	if !compressible(file) {
		return "", content
	}
	for _, e := range encodings {
		if accepts(accepted, e.name) {
			return e.name, h.twin(file, e.ending, content, e.make)
		}
	}
	return "", content
}

func compressible(file string) bool {
	t := site.MediaType(file)
	return strings.HasPrefix(t, "text/") || strings.Contains(t, "json") || strings.Contains(t, "xml") || t == "application/wasm"
}

func accepts(header, encoding string) bool {
	for _, part := range strings.Split(header, ",") {
		name, weight, _ := strings.Cut(part, ";")
		if strings.TrimSpace(name) == encoding {
			return strings.ReplaceAll(weight, " ", "") != "q=0"
		}
	}
	return false
}

func (h *handler) twin(file, ending string, content []byte, make func([]byte) []byte) []byte {
	if t, err := h.site.File(file + ending); err == nil {
		return t
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.made[file+ending] == nil {
		h.made[file+ending] = make(content)
	}
	return h.made[file+ending]
}
