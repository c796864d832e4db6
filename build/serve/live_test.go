package serve

import (
	"bufio"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"reportwidget/build/site"
)

const livedPage = "<!DOCTYPE html><html><head><title>A</title></head><body><main id=report></main></body></html>"

// listen opens the events of a live server, and returns what waits for the next.
func listen(t *testing.T, address string) (next func() state) {
	t.Helper()
	r, err := http.Get(address + liveEvents)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Body.Close() })
	lines := bufio.NewScanner(r.Body)
	return func() state {
		t.Helper()
		for lines.Scan() {
			if data, found := strings.CutPrefix(lines.Text(), "data: "); found {
				var s state
				if err := json.Unmarshal([]byte(data), &s); err != nil {
					t.Fatal(err)
				}
				return s
			}
		}
		t.Fatal("no more events:", lines.Err())
		return state{}
	}
}

func TestPagesAreToldOfChangesAndProblems(t *testing.T) {
	live := NewLive()
	server := httptest.NewServer(live)
	t.Cleanup(server.Close) // after the page has gone
	next := listen(t, server.URL)
	if s := next(); s.Version != "" || len(s.Problems) != 0 {
		t.Error(s)
	}
	live.Show(site.Tree{"a/report.json": []byte("1")})
	first := next()
	live.Fail([]string{"a.md:1:1: a problem"})
	if s := next(); s.Version != first.Version || len(s.Problems) != 1 {
		t.Error(s)
	}
	live.Show(site.Tree{"a/report.json": []byte("1")})
	if s := next(); s.Version != first.Version || len(s.Problems) != 0 {
		t.Error("fixed, it is as it was:", s)
	}
	live.Show(site.Tree{"a/report.json": []byte("2")})
	if s := next(); s.Version == first.Version {
		t.Error(s)
	}
}

// script returns the live script that a page loads, or nil.
func script(t *testing.T, h http.Handler, path string) *html.Node {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest("GET", path, nil))
	page, err := html.Parse(w.Body)
	if err != nil {
		t.Fatal(err)
	}
	for n := range page.Descendants() {
		if n.Data == "script" {
			return n
		}
	}
	return nil
}

func TestOnlyTheLiveServerHasTheScript(t *testing.T) {
	tree := site.Tree{"a/index.html": []byte(livedPage), "a/report.json": []byte("1")}
	live := NewLive()
	if script(t, live, "/a/") == nil {
		t.Error("a page that waits for the first version has no script")
	}
	live.Show(tree)
	if script(t, live, "/a/") == nil || script(t, Handler(tree), "/a/") != nil || string(tree["a/index.html"]) != livedPage {
		t.Error("the script is not where it should be")
	}
	w := httptest.NewRecorder()
	if live.ServeHTTP(w, httptest.NewRequest("GET", liveScript, nil)); w.Body.String() != string(liveSource) {
		t.Error(w.Body)
	}
}

func TestAServerOfAllAddressesIsFoundUnderOne(t *testing.T) {
	for address, want := range map[string]string{
		"http://[::]:8080/": "http://library.local:8080/", "http://0.0.0.0:8080/": "http://library.local:8080/", "http://127.0.0.1:8080/": "http://127.0.0.1:8080/",
	} {
		if got := Reachable(address, "library.local"); got != want {
			t.Errorf("%s: %s", address, got)
		}
	}
	if got := Reachable("http://0.0.0.0:80/", "::1"); got != "http://[::1]:80/" {
		t.Error(got)
	}
}

func TestTheHostPageEmbedsTheReportWhereItIs(t *testing.T) {
	page := HostPage(func() Site { return site.Tree{"summit/report.json": nil} }, "http://[::]:8080/")
	r := httptest.NewRequest("GET", "/", nil)
	r.Host = "library.local:8081"
	w := httptest.NewRecorder()
	page.ServeHTTP(w, r)
	parsed, err := html.Parse(w.Body)
	if err != nil {
		t.Fatal(err)
	}
	for n := range parsed.Descendants() {
		for _, a := range n.Attr {
			if n.Data == "report-widget" && a.Key == "src" {
				if u, err := url.Parse(a.Val); err != nil || u.String() != "http://library.local:8080/summit/" {
					t.Error(a.Val, err)
				}
				return
			}
		}
	}
	t.Error("nothing is embedded")
}
