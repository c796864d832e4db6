package e2e

import (
	"testing"

	"reportwidget/build/disk"
)

func TestMain(m *testing.M) { Main(m) }

// defaultSite serves the report that most tests read, in which every session has
// two types of partnership.
func defaultSite(t *testing.T) *Server {
	t.Helper()
	r, err := disk.ReadReport("testdata/partnerships")
	if err != nil {
		t.Fatal(err)
	}
	return Serve(t, Make(t, r))
}

// shippedSite serves the default report, as readers first see it.
func shippedSite(t *testing.T) *Server {
	t.Helper()
	return Serve(t, Make(t, read(t, "../examples/partnerships")))
}

// What the tests ask the page.
const (
	live     = `document.documentElement.dataset.engine == 'wasm'`
	sessions = `[...document.querySelectorAll('article.session')].filter((s) => s.checkVisibility()).map((s) => s.id)`
	status   = `document.getElementById('status').textContent`
	counts   = `Object.fromEntries([...document.querySelectorAll('.chip')].map((c) => [c.querySelector('input').value, c.querySelector('.count').textContent]))`
	ticked   = `[...document.querySelectorAll('#report input[name]:checked')].map((i) => i.value)`
)

// pages are the kinds of page a report has.
var pages = []string{"/partnerships/", "/partnerships/embed/", "/partnerships/partnership/communities/"}

// started opens a page and waits until the program is in charge.
func started(t *testing.T, url string) *Page {
	t.Helper()
	p := Open(t, 1280, 900)
	p.Go(url)
	startProgram(p)
	return p
}

// unfold opens what a page has closed: its filters on a phone, its diagram and
// its tables. On a phone the filters stand in the place of the diagram.
func unfold(p *Page) {
	p.t.Helper()
	Eval[any](p, `document.querySelectorAll('.toggle > input:not(:checked)').forEach((box) => box.click())`)
	unfoldDiagram(p)
}

// unfoldDiagram opens the diagram and the tables, and leaves the filters as they
// are.
func unfoldDiagram(p *Page) {
	p.t.Helper()
	Eval[any](p, `document.querySelectorAll('.relations, .matrix').forEach((part) => (part.open = true))`)
}

func startProgram(p *Page) {
	p.t.Helper()
	Eval[any](p, `document.querySelector('#report input').dispatchEvent(new PointerEvent('pointerover', {bubbles: true}))`)
	p.Wait(live)
}
