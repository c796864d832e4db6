package serve

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"reportwidget/build/precompress"
	"reportwidget/build/site"
)

var page = bytes.Repeat([]byte("<p>words</p>\n"), 100)

// hashed returns the name of a file that holds an empty object.
func hashed(name, ending string) string { return name + "." + site.Hash([]byte("{}")) + "." + ending }

func get(t *testing.T, path string, header map[string]string) *http.Response {
	t.Helper()
	tree := site.Tree{
		"a/index.html": page, "a/report.json": []byte("{}"), "a/report.json.br": precompress.Brotli([]byte("{}")),
		hashed("app", "wasm"): []byte("{}"), hashed("messages.fr", "json"): []byte("{}"),
		"a/annual-report-16.0123456789abcdef.pdf": []byte("%PDF"),
	}
	r := httptest.NewRequest("GET", path, nil)
	for k, v := range header {
		r.Header.Set(k, v)
	}
	w := httptest.NewRecorder()
	Handler(tree).ServeHTTP(w, r)
	return w.Result()
}

func TestAPageIsCompressedAsTheBrowserCan(t *testing.T) {
	r := get(t, "/a/", map[string]string{"Accept-Encoding": "deflate, gzip;q=1.0, br;q=0"})
	if r.Header.Get("Content-Encoding") != "gzip" || r.Header.Get("Content-Type") != "text/html; charset=utf-8" {
		t.Fatal(r.Header)
	}
	z, err := gzip.NewReader(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := io.ReadAll(z); !bytes.Equal(got, page) {
		t.Errorf("%d bytes instead of %d", len(got), len(page))
	}
}

func TestABrowserThatCannotExpandGetsThePlainFile(t *testing.T) {
	r := get(t, "/a/report.json", nil)
	if got, _ := io.ReadAll(r.Body); string(got) != "{}" || r.Header.Get("Content-Encoding") != "" {
		t.Errorf("%q %v", got, r.Header)
	}
}

func TestAFolderWithoutItsSlashIsRedirectedWithItsQuery(t *testing.T) {
	r := get(t, "/a?q=x", nil)
	if r.StatusCode != http.StatusMovedPermanently || r.Header.Get("Location") != "a/?q=x" {
		t.Errorf("%d %v", r.StatusCode, r.Header)
	}
}

func TestNothingOutsideTheSiteIsServed(t *testing.T) {
	for _, path := range []string{"/../serve.go", "/a/../../etc/passwd", "/missing", "/a/missing/"} {
		if r := get(t, path, nil); r.StatusCode != http.StatusNotFound {
			t.Errorf("%s: %d", path, r.StatusCode)
		}
	}
}

func TestOnlyHashedFilesAreKeptForEver(t *testing.T) {
	for path, want := range map[string]string{
		"/" + hashed("app", "wasm"):                "public, max-age=31536000, immutable",
		"/" + hashed("messages.fr", "json"):        "public, max-age=31536000, immutable",
		"/a/annual-report-16.0123456789abcdef.pdf": "no-cache",
		"/a/report.json":                           "no-cache",
		"/a/":                                      "no-cache",
	} {
		if got := get(t, path, nil).Header.Get("Cache-Control"); got != want {
			t.Errorf("%s: %q", path, got)
		}
	}
}

func TestWhatTheBrowserHasIsNotSentAgain(t *testing.T) {
	tag := get(t, "/a/", nil).Header.Get("ETag")
	if r := get(t, "/a/", map[string]string{"If-None-Match": tag}); r.StatusCode != http.StatusNotModified {
		t.Errorf("%d for %s", r.StatusCode, tag)
	}
}

// broken is a site with a page that cannot be made.
type broken struct{ site.Tree }

func (broken) File(string) ([]byte, error) { return nil, errors.New("the page of a session: no words") }

func TestAPageThatCannotBeMadeIsToldAsSuch(t *testing.T) {
	w := httptest.NewRecorder()
	Handler(broken{site.Tree{"a/index.html": nil}}).ServeHTTP(w, httptest.NewRequest("GET", "/a/", nil))
	if w.Code != http.StatusInternalServerError || !strings.Contains(w.Body.String(), "no words") {
		t.Error(w.Code, w.Body)
	}
}
