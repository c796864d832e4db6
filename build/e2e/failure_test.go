package e2e

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// stays checks that the page goes on without the program: it filters and searches,
// and the console has the reason.
func stays(t *testing.T, p *Page, url, reason string) {
	t.Helper()
	p.Go(url)
	Eval[any](p, `document.querySelector('#report input').dispatchEvent(new PointerEvent('pointerover', {bubbles: true}))`)
	p.Wait(`'failed' in document.documentElement.dataset`)
	if got := Eval[string](p, status); got != "" {
		t.Errorf("the status says %q", got)
	}
	if got := Eval[string](p, `document.documentElement.dataset.engine`); got != "html" {
		t.Errorf("in charge: %s", got)
	}
	p.Do(chromedp.Click(chromedp.CSS(`input[value=partners]`)))
	p.Wait(`!document.getElementById('sector')?.checkVisibility()`)
	if got := Eval[[]string](p, sessions); !slices.Equal(got, []string{communities, partners}) {
		t.Errorf("sessions: %v", got)
	}
	Eval[any](p, `{const q = document.querySelector('[name=q]'); q.value = 'effective partner'; q.dispatchEvent(new Event('input', {bubbles: true}))}`)
	p.Wait(sessions + `.length == 1`)
	if log := strings.Join(p.Console(), "\n"); !strings.Contains(log, reason) {
		t.Errorf("the console does not say %q:\n%s", reason, log)
	}
}

// answer changes what the server says to paths with the ending.
func answer(ending string, say func(http.ResponseWriter)) func(http.ResponseWriter, *http.Request, http.Handler) {
	return func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if strings.HasSuffix(r.URL.Path, ending) {
			say(w)
			return
		}
		next.ServeHTTP(w, r)
	}
}

// answerProgram does so for the program and its packed copy.
func answerProgram(say func(http.ResponseWriter)) func(http.ResponseWriter, *http.Request, http.Handler) {
	return func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if strings.HasPrefix(r.URL.Path, "/app.") {
			say(w)
			return
		}
		next.ServeHTTP(w, r)
	}
}

func TestThePageStaysWhenTheProgramIsMissing(t *testing.T) {
	site := defaultSite(t)
	site.Change(answerProgram(func(w http.ResponseWriter) { w.WriteHeader(http.StatusNotFound) }))
	stays(t, Open(t, 1280, 900), site.URL+"/partnerships/embed/", "status 404")
}

func TestThePageStaysWhenTheProgramIsSomethingElse(t *testing.T) {
	site := defaultSite(t)
	site.Change(answerProgram(func(w http.ResponseWriter) {
		w.Header().Set("Content-Type", "text/html")
		w.Write([]byte("<p>Please log in to the network"))
	}))
	stays(t, Open(t, 1280, 900), site.URL+"/partnerships/embed/", "is not wasm: text/html, <p>Please log in")
}

func TestThePageStaysWhenTheProgramIsDamaged(t *testing.T) {
	site := defaultSite(t)
	site.Change(answerProgram(func(w http.ResponseWriter) {
		w.Header().Set("Content-Type", "application/wasm")
		w.Write([]byte("\x00asm\x01\x00\x00\x00\xff\xff"))
	}))
	stays(t, Open(t, 1280, 900), site.URL+"/partnerships/embed/", "CompileError")
}

func TestThePageStaysWhenAPolicyForbidsWebAssembly(t *testing.T) {
	site := defaultSite(t)
	site.Change(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		w.Header().Set("Content-Security-Policy", "script-src 'self'")
		next.ServeHTTP(w, r)
	})
	stays(t, Open(t, 1280, 900), site.URL+"/partnerships/embed/", "Content Security Policy")
}

func TestThePageStaysWhenTheBrowserHasNoWebAssembly(t *testing.T) {
	p := Open(t, 1280, 900)
	p.Do(call(page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: `delete window.WebAssembly`}))
	stays(t, p, defaultSite(t).URL+"/partnerships/embed/", "WebAssembly is not defined")
}

func TestThePageStaysWhenTheBundleIsBroken(t *testing.T) {
	for name, body := range map[string]string{
		"the bundle is broken": `{"format":"report-widget","version":1,"rel`,
		"version 99":           `{"format":"report-widget","version":99}`,
	} {
		site := defaultSite(t)
		site.Change(answer("report.json", func(w http.ResponseWriter) {
			w.Header().Set("Content-Type", "application/json")
			w.Write([]byte(body))
		}))
		stays(t, Open(t, 1280, 900), site.URL+"/partnerships/embed/", name)
	}
}

func TestThePageStaysWhenTheBundleIsOfAnotherRelease(t *testing.T) {
	site := defaultSite(t)
	site.Change(answer("report.json", func(w http.ResponseWriter) {
		w.Header().Set("Content-Type", "application/json")
		w.Write([]byte(`{"format":"report-widget","version":1,"release":"old","report":{"id":"a","lang":"en","title":"A","event":{},"sessions":[]}}`))
	}))
	stays(t, Open(t, 1280, 900), site.URL+"/partnerships/embed/", "the bundle of old")
}

func TestAFacetPageLeadsToTheReportWhenTheProgramIsMissing(t *testing.T) {
	site := defaultSite(t)
	site.Change(answerProgram(func(w http.ResponseWriter) { w.WriteHeader(http.StatusNotFound) }))
	p := Open(t, 1280, 900)
	p.Go(site.URL + "/partnerships/partnership/communities/")
	p.Wait(status + ` != ''`)
	p.Do(chromedp.Click(chromedp.CSS(`input[value=partners]`)))
	p.Wait(`location.pathname == '/partnerships/' && ` + ticked + `.join() == 'communities,partners'`)
}

func TestTheProgramRunsInAFrameWithoutAnOrigin(t *testing.T) {
	site := defaultSite(t)
	p := Open(t, 1280, 900)
	p.Go(site.URL + "/partnerships/report.json")
	Eval[any](p, `new Promise((done) => {
		const frame = document.createElement('iframe')
		frame.setAttribute('sandbox', 'allow-scripts')
		frame.width = 900; frame.height = 900
		frame.src = '/partnerships/embed/'
		frame.onload = done
		document.body.replaceChildren(frame)
	}).then(() => null)`)
	inside := p.Frame("/embed/")
	Eval[any](inside, `document.querySelector('#report input').dispatchEvent(new PointerEvent('pointerover', {bubbles: true}))`)
	inside.Wait(live)
	Eval[any](inside, `document.querySelector('input[value=partners]').click()`)
	inside.Wait(status + ` == '2 of 3 sessions'`)
}

func TestThePageComesBackWhenTheProgramCrashes(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/embed/")
	p.Do(chromedp.Click(chromedp.CSS(`input[value=partners]`)))
	p.Wait(status + ` == '2 of 3 sessions'`)
	Eval[any](p, `{const all = document.querySelectorAll; document.querySelectorAll = () => { delete document.querySelectorAll; throw new Error('as if by a fault') }}`)
	p.Do(chromedp.Click(chromedp.CSS(`input[value=libraries]`)))
	p.Wait(`document.documentElement.dataset.engine == 'html'`)
	// The address had been changed by the first click only.
	if got := Eval[[]string](p, sessions); !slices.Equal(got, []string{communities, partners}) {
		t.Errorf("sessions: %v", got)
	}
}

func TestThePageStaysWhenTheTextsOfTheInterfaceAreMissingOrBroken(t *testing.T) {
	for body, reason := range map[string]string{"": "status 404", `{"lang":`: "the interface", `{"lang":"xx-12345678901"}`: "the program ended"} {
		site := defaultSite(t)
		site.Change(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
			if !strings.Contains(r.URL.Path, "/messages.") {
				next.ServeHTTP(w, r)
				return
			}
			w.Header().Set("Content-Type", "application/json")
			if body == "" {
				w.WriteHeader(http.StatusNotFound)
			}
			w.Write([]byte(body))
		})
		stays(t, Open(t, 1280, 900), site.URL+"/partnerships/embed/", reason)
	}
}

func TestAFrameHasItsLookAndItsFilterUnderAStrictPolicyOfTheServer(t *testing.T) {
	for _, policy := range []string{"default-src 'self'", "style-src 'self'"} {
		site := defaultSite(t)
		site.Change(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
			w.Header().Set("Content-Security-Policy", policy)
			next.ServeHTTP(w, r)
		})
		p := Open(t, 1280, 900)
		p.Go(site.URL + "/partnerships/embed/?partnership=partners&accent=7a1f1f")
		p.Wait(`getComputedStyle(document.documentElement).getPropertyValue('--paper')`)
		p.Wait(sessions + `.join() == 'communities,partners' && ` + ticked + `.join() == 'partners'`)
		p.Wait(`getComputedStyle(document.documentElement).getPropertyValue('--accent').includes('rgb')`)
	}
}

// refuseAddresses makes the browser do as Safari does after a hundred changes of the
// address in thirty seconds.
func refuseAddresses() chromedp.Action[chromedp.Void] {
	return call(page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: `
		History.prototype.pushState = History.prototype.replaceState = () => { throw new DOMException('Attempt to use history more than 100 times per 30 seconds', 'SecurityError') }`})
}

func TestThePageFiltersWhenTheBrowserRefusesNewAddresses(t *testing.T) {
	p := Open(t, 1280, 900)
	p.Do(refuseAddresses())
	p.Go(defaultSite(t).URL + "/partnerships/")
	startProgram(p)
	p.Do(chromedp.Click(chromedp.CSS(`input[value=partners]`)))
	p.Wait(status + ` == '2 of 3 sessions'`)
	ask(p, `'effective partner'`, "1 of 3 sessions")
	ask(p, `''`, "2 of 3 sessions")
	if got := Eval[[]string](p, sessions); !slices.Equal(got, []string{communities, partners}) {
		t.Errorf("sessions: %v", got)
	}
	if search := Eval[string](p, `location.search`); search != "" {
		t.Errorf("the address has changed to %q", search)
	}
}
