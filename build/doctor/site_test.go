package doctor

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reportwidget/app/report"
	"reportwidget/build/assets"
	"reportwidget/build/diagnostic"
	"reportwidget/build/precompress"
	"reportwidget/build/serve"
	"reportwidget/build/site"
)

// reports serves a website of reports, as the function changes it.
func reports(t *testing.T, change func(http.ResponseWriter, *http.Request, http.Handler), ids ...string) string {
	t.Helper()
	files, err := assets.Files()
	if err != nil {
		t.Fatal(err)
	}
	var all []*report.Report
	for _, id := range ids {
		all = append(all, &report.Report{ID: id, Lang: "en", Title: "Report " + id, Sessions: []report.Session{{ID: "one", Title: "One"}}})
	}
	tree, err := site.Build(all, site.Options{Assets: files, Twins: precompress.UserStore()})
	if err != nil {
		t.Fatal(err)
	}
	handler := serve.Handler(tree)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { change(w, r, handler) }))
	t.Cleanup(server.Close)
	return server.URL + "/"
}

func unchanged(w http.ResponseWriter, r *http.Request, next http.Handler) { next.ServeHTTP(w, r) }

func examineSite(t *testing.T, address string) *Site {
	t.Helper()
	s, err := ExamineSite(context.Background(), address)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAServerThatSendsAReportWellHasNothingToCorrect(t *testing.T) {
	for _, ids := range [][]string{{"one"}, {"one", "two"}} {
		url := reports(t, unchanged, ids...)
		for _, address := range []string{url, url + "one/", url + "one/embed/", url + "one"} {
			s := examineSite(t, address)
			if len(s.Findings) > 0 {
				t.Errorf("%s: %v", address, s.Findings)
			}
			if len(s.Files) != 12 {
				t.Errorf("%s: %d files", address, len(s.Files))
			}
		}
	}
}

// altered returns what answers a path that ends so in another way.
func altered(ending string, alter func(http.ResponseWriter, *http.Request, http.Handler)) func(http.ResponseWriter, *http.Request, http.Handler) {
	return func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if strings.HasSuffix(r.URL.Path, ending) {
			alter(w, r, next)
		} else {
			next.ServeHTTP(w, r)
		}
	}
}

// late changes the headers of an answer before they are sent.
type late struct {
	http.ResponseWriter
	change func(http.Header)
}

func (l late) WriteHeader(status int) {
	l.change(l.Header())
	l.ResponseWriter.WriteHeader(status)
}

func (l late) Write(b []byte) (int, error) {
	l.change(l.Header())
	return l.ResponseWriter.Write(b)
}

func header(name, v string) func(http.ResponseWriter, *http.Request, http.Handler) {
	return func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		next.ServeHTTP(late{w, func(h http.Header) {
			h.Set(name, v)
			if v == "" {
				h.Del(name)
			}
		}}, r)
	}
}

func plainly(w http.ResponseWriter, r *http.Request, next http.Handler) {
	r.Header.Del("Accept-Encoding")
	next.ServeHTTP(w, r)
}

func TestWhatAServerDoesWrongIsSaidWithTheLineThatCorrectsIt(t *testing.T) {
	for name, c := range map[string]struct {
		server, ending string
		alter          func(http.ResponseWriter, *http.Request, http.Handler)
		broken         bool
		cause, hint    string
	}{
		"a type of the program":      {"nginx/1.22.1", ".wasm", header("Content-Type", "application/octet-stream"), false, "the program is sent as application/octet-stream instead of application/wasm", "types { application/wasm wasm; }"},
		"a type of a style sheet":    {"Apache/2.4", ".css", header("Content-Type", "text/plain"), true, "the style sheet is sent as text/plain instead of text/css", "AddType text/css .css"},
		"no compression":             {"Caddy", "", plainly, false, "the program comes uncompressed", "precompressed br zstd gzip"},
		"a program that is not kept": {"", ".wasm", header("Cache-Control", "no-cache"), false, "again and again", "immutable"},
		"a page that is kept":        {"nginx", "one/", header("Cache-Control", "max-age=86400"), true, "browsers keep the page for 24 hours", "no-cache"},
		"a worker that is kept":      {"Apache", "sw.js", header("Cache-Control", "public, max-age=604800"), true, "browsers keep the service worker for 168 hours", ".htaccess"},
		"data that others may not":   {"Microsoft-IIS/10.0", "report.json", header("Access-Control-Allow-Origin", ""), false, "other websites cannot read the data", `<add name="Access-Control-Allow-Origin" value="*" />`},
		"frames that are forbidden":  {"nginx", "embed/", header("X-Frame-Options", "SAMEORIGIN"), true, "no other website may show the report", `add_header Content-Security-Policy "frame-ancestors *";`},
		"a manifest that is refused": {"Microsoft-IIS/10.0", ".webmanifest", func(w http.ResponseWriter, _ *http.Request, _ http.Handler) { w.WriteHeader(http.StatusNotFound) }, false, "the manifest is missing: the server answers 404", "web.config"},
		"a program that is missing":  {"", ".wasm", func(w http.ResponseWriter, _ *http.Request, _ http.Handler) { w.WriteHeader(http.StatusNotFound) }, true, "the program is missing", "upload the whole website again"},
		"a script that is rewritten": {"cloudflare", ".js", func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
			w.Header().Set("Content-Type", "text/javascript")
			w.Write([]byte("/* minified */"))
		}, true, "the script is not what was built", "minifying"},
		"a page that is rewritten": {"", "one/", func(w http.ResponseWriter, r *http.Request, next http.Handler) {
			page := httptest.NewRecorder()
			plainly(page, r, next)
			w.Header().Set("Content-Type", "text/html")
			w.Write(append(page.Body.Bytes(), "<script>counter()</script>"...))
		}, true, "the page is not what was built", "adding scripts"},
		"a lie about compression": {"", ".wasm", func(w http.ResponseWriter, _ *http.Request, _ http.Handler) {
			w.Header().Set("Content-Encoding", "gzip")
			w.Write([]byte("no gzip"))
		}, true, "it is said to be compressed as gzip, and is not", ""},
		"a slash that is missing": {"", "/one", func(w http.ResponseWriter, _ *http.Request, _ http.Handler) { w.WriteHeader(http.StatusNotFound) }, true, "the address without the slash at its end answers 404", "redirect"},
	} {
		url := reports(t, func(w http.ResponseWriter, r *http.Request, next http.Handler) {
			w.Header().Set("Server", c.server)
			altered(c.ending, c.alter)(w, r, next)
		}, "one")
		s := examineSite(t, url+"one/")
		var found *diagnostic.Problem
		for i := range s.Findings {
			if strings.Contains(s.Findings[i].Cause, c.cause) {
				found = &s.Findings[i]
			}
		}
		switch {
		case found == nil:
			t.Errorf("%s: no word of it: %v", name, s.Findings)
		case !strings.Contains(found.Hint, c.hint) || strings.Contains(found.Hint, "%!"):
			t.Errorf("%s: the hint %q", name, found.Hint)
		case (found.Level == diagnostic.Error) != c.broken:
			t.Errorf("%s: %s", name, found.Level)
		}
	}
}

func TestWhereThereIsNoReportNothingIsExamined(t *testing.T) {
	url := served(t, map[string]http.HandlerFunc{"/": func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte("<title>Library</title>")) }})
	if _, err := ExamineSite(context.Background(), url); err == nil || !strings.Contains(err.Error(), "neither a report nor a website of reports") {
		t.Errorf("the error: %v", err)
	}
}

func TestAListOfPagesSaysWhereAReportStillShows(t *testing.T) {
	frame := `<iframe src="https://reports.example.org/partnerships/embed/" title="Partnerships" width="100%" height="720" loading="lazy" allow="clipboard-write; web-share"></iframe>`
	page := func(body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Write([]byte("<!DOCTYPE html><title>News</title>" + body))
		}
	}
	url := served(t, map[string]http.HandlerFunc{
		"/shows": page(frame), "/gone": page("<p>News"), "/untitled": page(strings.Replace(frame, ` title="Partnerships"`, "", 1)),
		"/missing": http.NotFound,
	})
	saved := filepath.Join(t.TempDir(), "saved.html")
	if err := os.WriteFile(saved, []byte(frame), 0o644); err != nil {
		t.Fatal(err)
	}
	pages, err := ReadList([]byte("\ufeff# libraries\n" + url + "/shows\n\n" + url + "/gone, Brisbane\n\"" + url + "/untitled\"\tLyon\n" + url + "/missing\n" + saved + "\n"))
	if err != nil {
		t.Fatal(err)
	}
	listed := ExamineList(context.Background(), pages, nil)
	want := []State{Shows, Broken, Works, NotRead, Shows}
	if len(listed) != len(want) {
		t.Fatalf("%d pages: %v", len(listed), pages)
	}
	for i, l := range listed {
		if l.State != want[i] || l.Page != pages[i] || (l.State == Shows) != (len(l.Findings) == 0) {
			t.Errorf("%+v", l)
		}
	}
}
