package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// step does something in the page and waits until it shows what it should.
type step struct{ name, act, see, want string }

// The copy of go-app does in a browser what the app needs of it, compiled and
// shrunk like the program itself.
func TestProgramRunsInBrowser(t *testing.T) {
	play(t, "/", []step{
		{"mounts over the page, handles clicks, draws", "", "$('main').textContent.trim().split('\\n')[0]", "1call"},
		{"calls OnMount", "", "mounted", "true"},
		{"draws what was dispatched", "$('#later').click()", "$('#said').textContent", "later"},
		{"draws components whose fields change", "", "$('#label').textContent", "later"},
		{"handles all events of a click", "before = drawn; $('#box').click()", "$('#clicks').textContent", "3"},
		{"draws once for them", "", "drawn - before", "1"},
		{"makes SVG", "", "$('#diagram').namespaceURI", "http://www.w3.org/2000/svg"},
		{"leaves links to the browser", "addEventListener('click', (e) => { taken = e.defaultPrevented; e.preventDefault() }); $('#call').click()", "taken", "false"},
		{"grows stacks, collects garbage, recovers", "$('#work').click()", "$('#said').textContent", "syscall/js: call of Value.Get on undefined"},
		{"routes", "$('#leave').click()", "$('#other').textContent", "other 1"},
		{"writes the address", "", "location.pathname", "/other"},
		{"follows the address back", "history.back()", "$('#clicks').textContent", "0"},
		{"goes on running", "", "typeof ended", "undefined"},
	})
}

// A frame that is sandboxed without allow-same-origin has no storage: reading
// window.localStorage throws.
func TestProgramRunsInSandbox(t *testing.T) {
	play(t, "/host.html", []step{{"starts in an opaque origin", "", "heard", "null 1"}})
}

// play opens a page of the program in testdata/browser and takes the steps.
func play(t *testing.T, address string, steps []step) {
	server := httptest.NewServer(handler(t))
	t.Cleanup(server.Close)
	page := openPage(t, server.URL+address)
	for _, s := range steps {
		if _, err := chromedp.Run(page, chromedp.Evaluate[chromedp.Void](s.act)); err != nil {
			t.Fatalf("%s: %v", s.name, err)
		}
		if err := waitFor(page, s.see, s.want); err != nil {
			t.Fatalf("%s: %v", s.name, err)
		}
	}
}

// waitFor waits until an expression is what is wanted, ten seconds at most. Its
// error tells what it is instead.
func waitFor(page context.Context, expression, want string) error {
	value := "String(" + expression + ")"
	is := fmt.Sprintf("(() => { try { return %s === %q } catch { return false } })()", value, want)
	if _, err := chromedp.Run(page, chromedp.Poll[bool](is, chromedp.WithPollingTimeout(10*time.Second))); err == nil {
		return nil
	}
	found, err := chromedp.Run(page, chromedp.Evaluate[string](value))
	return errors.Join(fmt.Errorf("found %q, want %q", found, want), err)
}

// handler serves the program of testdata/browser.
func handler(t *testing.T) http.Handler {
	src := testProgram(t)
	wasm, err := src.build(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	script, err := src.glue(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	serve(mux, "/app.wasm", "application/wasm", wasm)
	serve(mux, "/wasm_exec.js", "text/javascript", script)
	for address, file := range map[string]string{"/{$}": "page.html", "/host.html": "host.html"} {
		b, err := os.ReadFile(filepath.Join("testdata", "browser", file))
		if err != nil {
			t.Fatal(err)
		}
		serve(mux, address, "text/html", b)
	}
	return mux
}

func serve(mux *http.ServeMux, address, contentType string, b []byte) {
	mux.HandleFunc(address, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", contentType)
		w.Header().Set("Access-Control-Allow-Origin", "*")
		w.Write(b)
	})
}

func openPage(t *testing.T, address string) context.Context {
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	page, cancel := chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	if err := chromedp.Do(page, chromedp.Navigate(address)); err != nil {
		t.Fatalf("opening Chromium: %v\nhint: run make test, which installs it", err)
	}
	return page
}
