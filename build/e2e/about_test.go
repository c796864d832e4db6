package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"

	"reportwidget/build/snippet"
)

const aboutPage = "/partnerships/about-this-embed/"

// transfer is what a server has sent of a file: in the encoding that Chromium
// asks for, and plain.
type transfer struct{ Bytes, Brotli int }

// transfers notes what a site sends, until the test ends.
func transfers(t *testing.T, site *Server) func() map[string]transfer {
	t.Helper()
	var mu sync.Mutex
	sent := map[string]transfer{}
	site.Change(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		get := func(encoding string) *httptest.ResponseRecorder {
			again := r.Clone(r.Context())
			again.Header.Set("Accept-Encoding", encoding)
			answer := httptest.NewRecorder()
			next.ServeHTTP(answer, again)
			return answer
		}
		packed := get("br")
		plain := get("identity")
		mu.Lock()
		sent[r.URL.Path] = transfer{plain.Body.Len(), packed.Body.Len()}
		mu.Unlock()
		next.ServeHTTP(w, r)
	})
	return func() map[string]transfer {
		mu.Lock()
		defer mu.Unlock()
		all := map[string]transfer{}
		for path, n := range sent {
			all[path] = n
		}
		return all
	}
}

// told returns the files that a table of the page tells of.
func told(t *testing.T, p *Page, tables ...string) map[string]transfer {
	t.Helper()
	all := map[string]transfer{}
	for _, table := range tables {
		rows := Eval[json.RawMessage](p, fmt.Sprintf(`[...document.querySelectorAll('#%s tbody tr')].map((r) => ({
			path: '/' + r.querySelector('code').textContent, bytes: Number(r.querySelectorAll('data')[0].value), brotli: Number(r.querySelectorAll('data')[1].value)}))`, table))
		var files []struct {
			Path          string
			Bytes, Brotli int
		}
		if err := json.Unmarshal(rows, &files); err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			all[f.Path] = transfer{f.Bytes, f.Brotli}
		}
	}
	return all
}

// library serves a page of another website that embeds the report of the site.
func library(t *testing.T, site *Server, k snippet.Kind, header ...string) *httptest.Server {
	t.Helper()
	r := snippet.Report{Address: site.URL + "/partnerships/", Title: "Partnerships"}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		if q.URL.Path != "/" {
			http.NotFound(w, q)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		for i := 0; i < len(header); i += 2 {
			w.Header().Set(header[i], header[i+1])
		}
		io.WriteString(w, "<!DOCTYPE html><html lang=en><title>Library</title><link rel=icon href=data:,><body><h1>News</h1>"+r.HTML(k, snippet.Options{}))
	}))
	t.Cleanup(server.Close)
	return server
}

// elsewhere gives a server on loopback another name, which is another site.
func elsewhere(server *httptest.Server) string {
	return strings.Replace(server.URL, "127.0.0.1", "localhost", 1)
}

func TestTheNumbersAboutAnEmbedAreThoseOfItsRequests(t *testing.T) {
	site := defaultSite(t)
	sent := transfers(t, site)
	p := Open(t, 1280, 600)
	p.Go(elsewhere(library(t, site, snippet.FittedFrame)))
	inside := p.Frame("/partnerships/embed/")
	inside.Wait(`document.readyState == 'complete'`)
	p.Wait(`document.querySelector('iframe').height != 720`)
	first := sent()
	startProgram(inside)
	all := sent()

	about := Open(t, 1280, 900)
	about.Go(site.URL + aboutPage)
	if diff := cmp.Diff(told(t, about, "first", "loader"), first); diff != "" {
		t.Errorf("until the report can be filtered, told and sent:\n%s", diff)
	}
	if diff := cmp.Diff(told(t, about, "first", "loader", "later"), all); diff != "" {
		t.Errorf("with the program, told and sent:\n%s", diff)
	}
	if got := Eval[string](about, `document.querySelector('.facts code').textContent`); got != Eval[string](inside, `document.getElementById('report').dataset.release`) {
		t.Errorf("the release is %s", got)
	}
}

func TestAnEmbedSetsNoCookieAndAsksNobodyElse(t *testing.T) {
	site := defaultSite(t)
	host := library(t, site, snippet.FittedFrame)
	p := Open(t, 1280, 900)
	p.Go(elsewhere(host))
	inside := p.Frame("/partnerships/embed/")
	inside.Wait(`document.readyState == 'complete'`)
	startProgram(inside)
	Eval[any](inside, `document.querySelector('input[value=partners]').click()`)
	inside.Wait(status + ` == '2 of 3 sessions'`)
	urls := []string{elsewhere(host), site.URL + "/partnerships/embed/"}
	cookies := Run(p, func(ctx context.Context, t *chromedp.Target) (network.GetCookiesResult, error) {
		return cdp.Call(ctx, t, network.GetCookies, network.GetCookiesParams{URLs: urls})
	})
	if len(cookies.Cookies) > 0 {
		t.Errorf("cookies: %+v", cookies.Cookies)
	}
	for _, page := range []*Page{p, inside} {
		stored := Eval[[]string](page, `(async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage),
			...(await indexedDB.databases()).map((d) => d.name), ...(await caches.keys())])()`)
		if len(stored) > 0 {
			t.Errorf("stored: %q", stored)
		}
		for _, address := range Eval[[]string](page, `performance.getEntriesByType('resource').map((r) => r.name)`) {
			if !strings.HasPrefix(address, site.URL+"/") {
				t.Errorf("asked for %s", address)
			}
		}
	}
}

func TestThePolicyOnThePageAboutAnEmbedIsEnough(t *testing.T) {
	site := defaultSite(t)
	about := Open(t, 1280, 900)
	about.Go(site.URL + aboutPage)
	lines := Eval[[]string](about, `[...document.querySelectorAll('#policy ~ pre')].map((p) => p.textContent)`)
	policy := "default-src 'none'; " + strings.ReplaceAll(strings.Join(lines, "; "), "https://reports.example.org", site.URL)
	p := Open(t, 1280, 600)
	p.Go(elsewhere(library(t, site, snippet.Element, "Content-Security-Policy", policy)))
	inside := p.Frame("/partnerships/embed/")
	startProgram(inside)
	p.Wait(`document.querySelector('report-widget').shadowRoot.querySelector('iframe').height != 720`)
}

func TestThePageAboutAnEmbedFitsEveryScreen(t *testing.T) {
	p := Open(t, 320, 900)
	p.Go(defaultSite(t).URL + aboutPage)
	Eval[any](p, `document.querySelector('details').open = true`)
	auditThemes(t, p, []int64{320, 768, 1280}, "the page about an embed")
}

func TestASnippetIsCopiedByOneClick(t *testing.T) {
	p := Open(t, 1280, 900)
	p.Go(defaultSite(t).URL + aboutPage)
	Eval[any](p, `document.getElementById('frame').scrollIntoView()`)
	p.Do(chromedp.Click(chromedp.CSS(`#frame code`)))
	want := snippet.Report{Address: "https://reports.example.org/partnerships/", Title: "From Trends to Practice: partnerships"}.HTML(snippet.Frame, snippet.Options{})
	if got := Eval[string](p, `getSelection().toString().trim()`); got != want {
		t.Errorf("selected: %q", got)
	}
}
