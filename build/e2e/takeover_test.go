package e2e

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"
)

// canonicalDOM describes the page as the reader's software sees it: elements,
// sorted attributes, live states and texts.
const canonicalDOM = `(() => {
  const describe = (node, depth) => {
    const indent = '  '.repeat(depth)
    if (node.nodeType == 3) return node.data ? indent + JSON.stringify(node.data) + '\n' : ''
    const names = node.getAttributeNames().sort().map((n) => n + '=' + JSON.stringify(node.getAttribute(n)))
    const state = 'checked' in node ? ' checked:' + node.checked + ' value:' + node.value : ''
    return indent + [node.localName, ...names].join(' ') + state + '\n' + [...node.childNodes].map((n) => describe(n, depth + 1)).join('')
  }
  return describe(document.getElementById('report'), 0)
})()`

// hold lets the site keep back the program until it is released.
func hold(site *Server) (release func()) {
	held := make(chan struct{})
	site.Change(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			<-held
		}
		next.ServeHTTP(w, r)
	})
	return func() { close(held) }
}

func TestThePageIsTheSameBeforeAndAfterTheProgramTakesOver(t *testing.T) {
	site := defaultSite(t)
	for _, path := range append(pages, "/partnerships/embed/?theme=dark&accent=7a1f1f&heading-level=4") {
		release := hold(site)
		p := Open(t, 1280, 900)
		p.Go(site.URL + path)
		before := Eval[string](p, canonicalDOM)
		Eval[any](p, `for (const e of document.querySelectorAll('#report, #report *')) e.kept = true`)
		release()
		startProgram(p)
		if diff := cmp.Diff(before, Eval[string](p, canonicalDOM)); diff != "" {
			t.Errorf("%s:\n%s", path, diff)
		}
		if made := Eval[[]string](p, `[...document.querySelectorAll('#report, #report *')].filter((e) => !e.kept).map((e) => e.outerHTML)`); len(made) > 0 {
			t.Errorf("%s: the program made elements anew: %.300q", path, made)
		}
	}
}

func TestNothingTheReaderDidIsLostWhenTheProgramTakesOver(t *testing.T) {
	site := defaultSite(t)
	release := hold(site)
	p := Open(t, 400, 500)
	p.Go(site.URL + "/partnerships/")
	unfoldFilters(p)
	p.Do(chromedp.Click(chromedp.CSS(`input[value=communities]`)))
	p.Do(chromedp.SendKeys(chromedp.CSS(`input[name=q]`), "library"))
	Eval[any](p, `{const q = document.querySelector('[name=q]'); q.setSelectionRange(3, 5); q.scrollIntoView(); scrollBy(0, 7)}`)
	const place = `[scrollY, document.activeElement.name, document.activeElement.value, document.activeElement.selectionStart, document.activeElement.selectionEnd]`
	before := Eval[[]any](p, place)
	release()
	p.Wait(live)
	if diff := cmp.Diff(before, Eval[[]any](p, place)); diff != "" {
		t.Error(diff)
	}
	if got := Eval[[]string](p, ticked); !slices.Equal(got, []string{"communities"}) {
		t.Errorf("ticked: %v", got)
	}
	if got := Eval[string](p, `location.search`); got != "?partnership=communities&q=library" {
		t.Errorf("the address asks for %q", got)
	}
}

func TestNothingMovesWhenTheProgramTakesOver(t *testing.T) {
	site := defaultSite(t)
	for _, path := range append(pages, "/partnerships/?partnership=communities") {
		p := started(t, site.URL+path)
		shifts := Eval[[]string](p, `new Promise((done) => {
			const shifts = []
			const read = performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd // what a slow page paints before it is read to its end may move
			const said = ({ node, previousRect, currentRect }) => [(node?.outerHTML || node?.parentElement?.outerHTML || '').slice(0, 200), JSON.stringify(previousRect), JSON.stringify(currentRect)].join(' ')
			new PerformanceObserver((list) => shifts.push(...list.getEntries().filter((e) => e.startTime > read).map((e) => e.value + ': ' + e.sources.map(said)))).observe({type: 'layout-shift', buffered: true})
			requestAnimationFrame(() => setTimeout(() => done(shifts), 100))
		})`)
		if len(shifts) > 0 {
			t.Errorf("%s: %q", path, shifts)
		}
	}
}
