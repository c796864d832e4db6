package widget_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"reportwidget/build/disk"
	"reportwidget/build/e2e"
)

func TestMain(m *testing.M) { e2e.Main(m) }

func reports(t *testing.T) *e2e.Server {
	t.Helper()
	r, err := disk.ReadReport("../build/e2e/testdata/partnerships")
	if err != nil {
		t.Fatal(err)
	}
	return e2e.Serve(t, e2e.Make(t, r))
}

// host serves a page of another site and opens it in a browser. The page's
// body may hold %[1]s, the address of the site of reports.
func host(t *testing.T, site *e2e.Server, body string) *e2e.Page {
	t.Helper()
	page := "<!DOCTYPE html><html lang=en><title>Library</title><body>" + fmt.Sprintf(body, site.URL)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write([]byte(page))
	}))
	t.Cleanup(server.Close)
	p := e2e.Open(t, 1000, 600)
	// Another name makes it another site than the reports' 127.0.0.1.
	p.Go(strings.Replace(server.URL, "127.0.0.1", "localhost", 1))
	return p
}

const snippet = `<report-widget src="%[1]s/partnerships/" title="Partnerships"><a href="%[1]s/partnerships/">Read the report</a></report-widget>
	<script src="%[1]s/embed.js" async></script>`

const frame = `document.querySelector('report-widget').shadowRoot?.querySelector('iframe')`

func TestTheWidgetShowsTheReportInAFrameOfItsHeight(t *testing.T) {
	p := host(t, reports(t), `<p>Above</p>`+snippet+`<p>Below</p>`)
	inside := p.Frame("/partnerships/embed/")
	inside.Wait(`document.readyState == 'complete'`)
	p.Wait(frame + `?.height != 720`)
	raw := e2e.Eval[int](inside, `Math.ceil(document.getElementById('report').getBoundingClientRect().height)`)
	if got := e2e.Eval[int](p, `Number(`+frame+`.height)`); got != raw {
		t.Errorf("the frame is %d high, its content %d", got, raw)
	}
	inside.Wait(`document.documentElement.scrollHeight <= innerHeight`)
	if got := e2e.Eval[string](p, frame+`.title`); got != "Partnerships" {
		t.Errorf("the frame's title is %q", got)
	}
	if e2e.Eval[bool](p, `!!`+`document.querySelector('report-widget > a').checkVisibility()`) {
		t.Error("the link shows beside the frame")
	}
	p.Shot("host")
}

// A frame inside the element reserves its place before the loader is there.
const steady = `<report-widget src="%[1]s/partnerships/"><iframe src="%[1]s/partnerships/embed/" title="Partnerships" width="100%%" height="720" loading="lazy"></iframe></report-widget>
	<script src="%[1]s/embed.js" async></script>`

func TestTheHostsPageDoesNotMove(t *testing.T) {
	for name, body := range map[string]string{
		"a frame in sight":        `<p>Above</p>` + steady + `<p>Below</p><p>More below</p>`,
		"a link further down":     `<p style="height: 700px">Above</p>` + snippet + `<p>Below</p>`,
		"a frame between pages":   `<p style="height: 300px">Above</p>` + steady + `<p style="height: 3000px">Below</p>`,
		"nothing but the element": snippet,
	} {
		site := reports(t)
		p := host(t, site, body)
		inside := p.Frame("/partnerships/embed/")
		inside.Wait(`document.readyState == 'complete'`)
		steps := e2e.Eval[int](p, `history.length`)
		p.Wait(`[...document.querySelectorAll('iframe'), document.querySelector('report-widget').shadowRoot?.querySelector('iframe')].some((f) => f && f.height != 720)`)
		e2e.Eval[any](inside, `document.querySelector('input[value=partners]').dispatchEvent(new PointerEvent('pointerover', {bubbles: true}))`)
		inside.Wait(`document.documentElement.dataset.engine == 'wasm'`)
		e2e.Eval[any](inside, `document.querySelector('input[value=partners]').click()`)
		inside.Wait(`document.getElementById('status').textContent`)
		shift := e2e.Eval[float64](p, `new Promise((done) => {
			let sum = 0
			new PerformanceObserver((list) => list.getEntries().forEach((e) => sum += e.value)).observe({type: 'layout-shift', buffered: true})
			setTimeout(() => done(sum), 200)
		})`)
		if shift != 0 {
			t.Errorf("%s: layout shift %v", name, shift)
		}
		if at := e2e.Eval[float64](p, `scrollY`); at != 0 {
			t.Errorf("%s: the page was scrolled to %v", name, at)
		}
		if loads := times(site, "/partnerships/embed/"); loads != 1 {
			t.Errorf("%s: the frame was loaded %d times", name, loads)
		}
		if got := e2e.Eval[int](p, `history.length`); got != steps {
			t.Errorf("%s: the history has grown by %d", name, got-steps)
		}
	}
}

// times counts the requests for a path.
func times(site *e2e.Server, path string) int {
	n := 0
	for _, asked := range site.Requests() {
		if asked == path {
			n++
		}
	}
	return n
}

func TestTheWidgetFiltersAsItsAttributeSays(t *testing.T) {
	p := host(t, reports(t), strings.Replace(snippet, `title=`, `filter="partnership=communities" title=`, 1))
	inside := p.Frame("/partnerships/embed/")
	inside.Wait(`document.querySelectorAll('article.session').length`)
	visible := e2e.Eval[[]string](inside, `[...document.querySelectorAll('article.session')].filter((s) => s.checkVisibility()).map((s) => s.id)`)
	if !slices.Equal(visible, []string{"sector", "communities"}) {
		t.Errorf("sessions: %v", visible)
	}
}

func TestTheLinkIsThereWithoutScriptAndWithoutAnAddress(t *testing.T) {
	site := reports(t)
	p := host(t, site, `<report-widget id="a"><a href="%[1]s/">One</a></report-widget>
		<report-widget id="b" src="javascript:alert(1)"><a href="%[1]s/">Two</a></report-widget>
		<script>window.failed = []; addEventListener('error', (e) => failed.push(e.target.id), true)</script>
		<script src="%[1]s/embed.js" async></script>`)
	p.Wait(`failed.length == 2`)
	if !e2e.Eval[bool](p, `[...document.querySelectorAll('a')].every((a) => a.checkVisibility())`) {
		t.Error("a link does not show")
	}
}

func TestTheLinkComesBackWhenTheFrameIsSilent(t *testing.T) {
	site := reports(t)
	site.Change(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if strings.HasSuffix(r.URL.Path, "/embed/") {
			http.Error(w, "gone", http.StatusInternalServerError)
			return
		}
		next.ServeHTTP(w, r)
	})
	p := host(t, site, `<script>
		const wait = setTimeout; window.setTimeout = (f, ms) => wait(f, ms / 100) // patience, made short
		</script>`+snippet)
	p.Wait(`document.querySelector('report-widget').shadowRoot && !` + frame + ` && document.querySelector('report-widget > a').checkVisibility()`)
}

func TestTwoWidgetsAndTwoLoadersLiveTogether(t *testing.T) {
	p := host(t, reports(t), snippet+snippet+`<script src="%[1]s/embed.js"></script>`)
	p.Wait(`[...document.querySelectorAll('report-widget')].filter((w) => w.shadowRoot?.querySelector('iframe')?.height != 720).length == 2`)
	for _, line := range p.Console() {
		t.Errorf("console: %s", line)
	}
}
