package doctor

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// served answers every path by its function.
func served(t *testing.T, paths map[string]http.HandlerFunc) string {
	t.Helper()
	mux := http.NewServeMux()
	for path, f := range paths {
		mux.HandleFunc(path, f)
	}
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server.URL
}

func page(kind, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", kind)
		fmt.Fprint(w, body)
	}
}

func leads(to string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Location", to)
		w.WriteHeader(http.StatusFound)
	}
}

func TestAPageIsReadAsBrowsersReadIt(t *testing.T) {
	site := served(t, map[string]http.HandlerFunc{
		"/":      leads("/there"),
		"/there": page("text/html; charset=windows-1252", "<p>Biblioth\xe8que"),
	})
	p, err := Read(t.Context(), site)
	if err != nil || string(p.HTML) != "<p>Bibliothèque" || p.URL.String() != site+"/there" {
		t.Errorf("%q of %v (%v)", p.HTML, p.URL, err)
	}
}

func TestWhatIsNoPageIsRefused(t *testing.T) {
	site := served(t, map[string]http.HandlerFunc{
		"/ftp": leads("ftp://example.org/"), "/file": leads("file:///etc/passwd"), "/circle": leads("/circle"),
		"/large": page("text/html", strings.Repeat("word ", maxPage/5+1)),
		"/bomb": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			w.Header().Set("Content-Encoding", "gzip")
			z := gzip.NewWriter(w)
			z.Write(bytes.Repeat([]byte(" "), 10*maxPage))
			z.Close()
		},
		"/pdf":  page("application/pdf", "%PDF"),
		"/gone": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusGone) },
	})
	folder := t.TempDir()
	pipe, large := filepath.Join(folder, "pipe"), filepath.Join(folder, "large.html")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(large, make([]byte, maxPage+1), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		site + "/ftp": "a redirection from http: to ftp:", site + "/file": "a redirection from http: to file:", site + "/circle": "more than 5 redirections",
		site + "/large": "more than 10 MB", site + "/bomb": "more than 10 MB",
		site + "/pdf": "application/pdf and no HTML", site + "/gone": "410 Gone",
		"ftp://example.org/": "not the address of a page", "https://": "not the address of a page", "http://%zz/": "not the address of a page",
		pipe: "is not a file", folder: "is not a file", large: "more than 10 MB", "missing.html": "no such file",
	} {
		if _, err := Read(t.Context(), name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestASecurePageDoesNotLeadToALessSecureOne(t *testing.T) {
	next := httptest.NewRequest("GET", "http://example.org/", nil)
	before := httptest.NewRequest("GET", "https://example.org/", nil)
	if err := redirect(next, []*http.Request{before}); err == nil {
		t.Error("it does")
	}
	if err := redirect(before, []*http.Request{next}); err != nil {
		t.Error(err)
	}
}

func TestAnEmptyFileIsAPageWithoutASnippet(t *testing.T) {
	file := filepath.Join(t.TempDir(), "empty.html")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	p, err := Read(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	if d := diagnose(t, p, nil); len(d.Broken()) != 1 {
		t.Errorf("%+v", d)
	}
}

func TestAReportIsKnownByAnyOfItsPages(t *testing.T) {
	root := func(root string) http.HandlerFunc {
		return page("text/html", `<html data-engine="html" data-root="`+root+`"><title>Partnerships</title>`)
	}
	site := served(t, map[string]http.HandlerFunc{
		"/partnerships/": root("./"), "/partnerships/kind/talk/": root("../../"), "/library/": page("text/html", "<p>News"),
		"/partnerships/embed/": func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("X-Frame-Options", "DENY")
			root("../")(w, r)
		},
	})
	for _, path := range []string{"/partnerships/?kind=talk", "/partnerships/kind/talk/", "/partnerships/embed/"} {
		r, err := ReadReport(t.Context(), site+path)
		if err != nil {
			t.Fatal(err)
		}
		if r.Address.String() != site+"/partnerships/" || r.Title != "Partnerships" || r.Frame.Get("X-Frame-Options") != "DENY" {
			t.Errorf("%s: %+v", path, r)
		}
	}
	if _, err := ReadReport(t.Context(), site+"/library/"); err == nil || !strings.Contains(err.Error(), "not a page of a report") {
		t.Error(err)
	}
}
