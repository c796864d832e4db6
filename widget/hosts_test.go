package widget_test

import (
	"bytes"
	"context"
	"image/color"
	"image/png"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"reportwidget/build/e2e"
	"reportwidget/widget"
)

// visit opens one of the host pages in testdata/host, on another site than the
// reports'.
func visit(t *testing.T, site *e2e.Server, name string, setUp ...func(*e2e.Page)) *e2e.Page {
	t.Helper()
	return visitIn(t, e2e.Open(t, 1000, 600), site, name, setUp...)
}

func visitIn(t *testing.T, p *e2e.Page, site *e2e.Server, name string, setUp ...func(*e2e.Page)) *e2e.Page {
	t.Helper()
	p.Do(before(`addEventListener('securitypolicyviolation', (e) => console.error(e.violatedDirective, e.blockedURI))`))
	for _, set := range setUp {
		set(p)
	}
	p.Go(hosts(t, site) + name + ".html")
	return p
}

// hosts serves the host pages and returns their address.
func hosts(t *testing.T, site *e2e.Server) string {
	t.Helper()
	pages, err := widget.Hosts(site.URL + "/partnerships/")
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(pages)
	t.Cleanup(server.Close)
	// Another name makes it another site than the reports' 127.0.0.1.
	return strings.Replace(server.URL, "127.0.0.1", "localhost", 1) + "/"
}

// before runs a script in the page before its own.
func before(script string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
		return err
	})
}

const (
	embed = "/partnerships/embed/"
	// the first widget of a page and its frame
	element = `(document.querySelector('report-widget') || document.querySelector('library-article').shadowRoot.querySelector('report-widget'))`
	inside  = `[...` + element + `.querySelectorAll('iframe'), ...(` + element + `.shadowRoot?.querySelectorAll('iframe') || [])].at(-1)`
	shown   = `[...document.querySelectorAll('article.session')].filter((s) => s.checkVisibility()).map((s) => s.id).join(' ')`
	natural = `Math.ceil(document.getElementById('report').getBoundingClientRect().height)`
)

func TestEveryHostPageShowsTheWholeReport(t *testing.T) {
	pages, err := filepath.Glob("testdata/host/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatal(pages, err)
	}
	site := reports(t)
	for _, file := range pages {
		name := strings.TrimSuffix(filepath.Base(file), ".html")
		switch name {
		case "plain-frame", "reacting", "link-card", "hidden-tab", "hidden-lazy", "details":
			continue // have no element, or show it when asked
		}
		t.Run(name, func(t *testing.T) {
			p := visit(t, site, name)
			p.Wait(element + `.shadowRoot`)
			frame := p.Frame(embed)
			frame.Wait(shown)
			fits(t, p, frame)
			if !e2e.Eval[bool](p, inside+`.title.trim().length > 0`) {
				t.Error("the frame has no title")
			}
			for _, line := range p.Console() {
				t.Errorf("console: %s", line)
			}
			p.Shot("host-" + name)
		})
	}
}

// fits waits until the frame is as high as its content, which is less when a scroll
// bar has gone.
func fits(t *testing.T, p, frame *e2e.Page) {
	t.Helper()
	e2e.Until(t, "the frame is as high as its content", func() bool {
		return e2e.Eval[float64](p, inside+`.getBoundingClientRect().height`) == e2e.Eval[float64](frame, natural)
	})
}

// tall makes the window so high that the frame's lower edge is in sight, where
// it does not move unless there is a reason.
func tall(p *e2e.Page) { p.Do(chromedp.EmulateViewport(1000, 3500)) }

// note makes the page keep the events of its widgets in heard.
func note(p *e2e.Page) {
	p.Do(before(`window.heard = []
		for (const name of ['load', 'error', 'filter']) document.addEventListener(name, (e) => e.target.localName == 'report-widget' && heard.push(name), true)`))
}

func TestAReportThatWasLoadedOutOfSightHasItsHeightWhenItShows(t *testing.T) {
	site := reports(t)
	for page, show := range map[string]string{
		"hidden-tab": `document.getElementById('reports').click()`,
		"details":    `document.querySelector('summary').click()`,
	} {
		p := visit(t, site, page, tall, note)
		p.Wait(`heard.includes('load')`)
		e2e.Eval[any](p, show)
		frame := p.Frame(embed)
		frame.Wait(`innerWidth > 500`)
		fits(t, p, frame)
		for _, line := range p.Console() {
			t.Errorf("%s: console: %s", page, line)
		}
	}
}

func TestALazyReportInAHiddenTabHasItsHeightWhenItShows(t *testing.T) {
	p := visit(t, reports(t), "hidden-lazy", tall, note)
	p.Wait(`customElements.get('report-widget')`)
	e2e.Eval[any](p, `document.getElementById('reports').click()`)
	p.Wait(`heard.includes('load')`)
	fits(t, p, p.Frame(embed))
}

func TestAPrintedPageSaysWhereItsReportIs(t *testing.T) {
	site := reports(t)
	p := visit(t, site, "element", note)
	p.Wait(`heard.includes('load')`)
	const printed = `document.querySelector('report-widget').shadowRoot.querySelector('.printed')`
	if e2e.Eval[bool](p, printed+`.checkVisibility()`) {
		t.Error("the address shows on the screen")
	}
	p.Do(e2e.Print())
	if got := e2e.Eval[string](p, printed+`.checkVisibility() && `+printed+`.innerText`); !strings.Contains(got, site.URL+"/partnerships/") || strings.Contains(got, "/embed/") {
		t.Errorf("on paper it says %q", got)
	}
}

// late makes the heights that a frame tells come after a while, as on a slow device.
func late(p *e2e.Page) {
	p.Do(before(`addEventListener('message', (event) => {
			const {data, origin, source} = event
			if (!event.isTrusted || data?.type != 'report-widget:height') return
			event.stopImmediatePropagation()
			setTimeout(() => dispatchEvent(new MessageEvent('message', {data, origin, source})), 1000)
		})`))
}

func TestAReportThatTellsItsHeightLateHasItWhenItShows(t *testing.T) {
	p := visit(t, reports(t), "hidden-tab", tall, note, late)
	p.Wait(`heard.includes('load')`)
	e2e.Eval[any](p, `document.getElementById('reports').click()`)
	frame := p.Frame(embed)
	frame.Wait(`innerWidth > 500`)
	fits(t, p, frame)
}

func TestADarkPageShowsNothingWhiteWhileItsReportLoads(t *testing.T) {
	site := reports(t)
	arrived, release := make(chan struct{}, 9), make(chan struct{})
	let := sync.OnceFunc(func() { close(release) })
	t.Cleanup(let)
	site.Change(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if strings.HasSuffix(r.URL.Path, embed) {
			arrived <- struct{}{}
			<-release
		}
		next.ServeHTTP(w, r)
	})
	p := visitIn(t, e2e.OpenDesktop(t, 1000, 600), site, "link-card")
	p.Leave(`location.assign('dark.html')`)
	select {
	case <-arrived:
	case <-time.After(20 * time.Second):
		t.Fatal("the frame does not load")
	}
	dark(t, p, "while the frame is held")
	let()
	p.Frame(embed).Wait(shown)
	dark(t, p, "after it has come")
}

// dark checks that no corner and no margin of the frame is light.
func dark(t *testing.T, p *e2e.Page, when string) {
	t.Helper()
	box := e2e.Eval[[]int](p, `(() => { const b = `+inside+`.getBoundingClientRect(); return [b.left, b.right, b.top, innerHeight].map(Math.round) })()`)
	picture, err := png.Decode(bytes.NewReader(e2e.Run(p, chromedp.FullScreenshot(100))))
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []int{box[0] + 3, (box[0] + box[1]) / 2, box[1] - 3} {
		for _, y := range []int{box[2] + 3, box[3] - 3} {
			if shade := color.GrayModel.Convert(picture.At(x, y)).(color.Gray).Y; shade > 80 {
				t.Errorf("%s: the page is light (%d) at %d, %d", when, shade, x, y)
			}
		}
	}
}

func TestAPlainFrameLooksAsItsAddressSays(t *testing.T) {
	frame := visit(t, reports(t), "plain-frame").Frame(embed)
	frame.Wait(shown)
	if got := e2e.Eval[string](frame, shown); got != "sector communities" {
		t.Errorf("sessions: %s", got)
	}
	if got := e2e.Eval[string](frame, `getComputedStyle(document.documentElement).colorScheme`); got != "dark" {
		t.Errorf("the colour scheme is %s", got)
	}
	if !e2e.Eval[bool](frame, `document.documentElement.scrollHeight > innerHeight && getComputedStyle(document.documentElement).overflow != 'hidden'`) {
		t.Error("the frame does not scroll by itself")
	}
}

func TestAFrameInASandboxIsFiltered(t *testing.T) {
	frame := visit(t, reports(t), "sandbox").Frame(embed)
	frame.Wait(shown)
	e2e.Eval[any](frame, `document.querySelector('input[value=partners]').click()`)
	frame.Wait(shown + ` == 'communities partners'`)
	start(frame)
	e2e.Eval[any](frame, `document.querySelector('input[value=partners]').click()`)
	frame.Wait(`document.getElementById('status').textContent == '3 of 3 sessions'`)
}

func TestAHostFiltersAFrameInASandbox(t *testing.T) {
	p := visit(t, reports(t), "sandbox", note)
	p.Wait(`heard.includes('load')`)
	frames := p.Frames(embed, 2) // the plain one, and that of the element
	filtered := func(want string) func() bool {
		return func() bool {
			a, b := e2e.Eval[string](frames[0], shown), e2e.Eval[string](frames[1], shown)
			const all = "sector communities partners"
			return a == want && b == all || a == all && b == want
		}
	}
	e2e.Eval[any](p, element+`.filter = 'partnership=communities'`)
	e2e.Until(t, "the element's frame, and no other, is filtered", filtered("sector communities"))
	p.Wait(`heard.includes('filter')`)
	e2e.Eval[any](p, element+`.filter = ''`)
	e2e.Until(t, "it shows everything again", filtered("sector communities partners"))
}

// start lets the reader show interest, and waits for the program.
func start(frame *e2e.Page) {
	e2e.Eval[any](frame, `document.querySelector('#report input').dispatchEvent(new PointerEvent('pointerover', {bubbles: true}))`)
	frame.Wait(`document.documentElement.dataset.engine == 'wasm'`)
}

func TestAPageThatDrawsItselfAgainLeavesTheReaderAlone(t *testing.T) {
	p := visit(t, reports(t), "rerender")
	frame := p.Frame(embed)
	frame.Wait(shown + ` == 'sector communities'`) // the property was set before there was an element
	e2e.Eval[any](frame, `window.kept = document.querySelector('input[value=communities]'); kept.click()`)
	p.Wait(element + `.shadowRoot`)
	for range 20 {
		e2e.Eval[any](p, `document.querySelector('button').click()`)
	}
	p.Wait(inside + `.title == 'Report, drawn 21 times'`)
	if !e2e.Eval[bool](frame, `window.kept && !kept.checked`) {
		t.Error("the frame was loaded again, or filtered")
	}
}

// The page gives the frame another size for every height that it hears of, so that
// it would hear of heights for ever if that changed the height of the content.
func TestAPageThatReactsToEveryMessageIsNotToldForEver(t *testing.T) {
	p := visit(t, reports(t), "reacting", func(p *e2e.Page) {
		p.Do(before(`addEventListener('message', () => (window.last = performance.now()))`))
	})
	p.Frame(embed).Wait(shown)
	p.Wait(`heard.includes('report-widget:height')`)
	p.Wait(`performance.now() - last > 1500`) // a frame tells its heights ten times a second
}

func TestAnIsolatedPageShowsAReportWhoseServerSaysNothing(t *testing.T) {
	site := reports(t)
	site.Change(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		next.ServeHTTP(silent{w}, r)
	})
	p := visit(t, site, "coep")
	if !e2e.Eval[bool](p, `crossOriginIsolated`) {
		t.Fatal("the page is not isolated")
	}
	p.Frame(embed).Wait(shown)
	p.Wait(inside + `?.height != 720`)
}

// silent leaves out the header that a server of plain files does not send.
type silent struct{ http.ResponseWriter }

func (s silent) WriteHeader(status int) {
	s.Header().Del("Cross-Origin-Embedder-Policy")
	s.ResponseWriter.WriteHeader(status)
}

func TestAHostsServiceWorkerLeavesTheReportAlone(t *testing.T) {
	p := visit(t, reports(t), "service-worker")
	p.Wait(`navigator.serviceWorker.controller`)
	p.Do(chromedp.Reload())
	frame := p.Frame(embed)
	start(frame)
	p.Wait(inside + `?.height != 720 && navigator.serviceWorker.controller`)
}

func TestTheFrameOfEachWidgetIsItsOwn(t *testing.T) {
	p := visit(t, reports(t), "two")
	p.Wait(`document.getElementById('first').shadowRoot?.querySelector('iframe')?.height != 720`)
	p.Wait(`document.querySelector('#second > iframe').height != 600`)
	if n := e2e.Eval[int](p, `document.getElementById('second').shadowRoot.querySelectorAll('iframe').length`); n != 0 {
		t.Error("the frame that was there was not taken over")
	}
	p.Frame(embed + "?partnership=communities").Wait(shown + ` == 'sector communities'`)
	if first, second := e2e.Eval[int](p, `document.querySelector('report-widget').shadowRoot.querySelector('iframe').offsetHeight`), e2e.Eval[int](p, `document.querySelector('#second > iframe').offsetHeight`); first >= second {
		t.Errorf("the filtered report is %d high, the whole one %d", first, second)
	}
}
