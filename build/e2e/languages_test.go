package e2e

import (
	"fmt"
	"net/http"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"
)

const here = `location.pathname + location.search + location.hash`

// french is the link to the French version.
var french = chromedp.CSS(`.languages [lang=fr]`)

func TestAnotherLanguageKeepsFilterAndPlace(t *testing.T) {
	site := defaultSite(t)
	for name, c := range map[string]struct {
		start, want string
		program     bool
		do          chromedp.Action[chromedp.Void]
	}{
		"before the program":            {"/partnerships/embed/", "/partnerships/fr/embed/?partnership=partners", false, chromedp.Click(chromedp.CSS(`input[value=partners]`))},
		"with the program":              {"/partnerships/", "/partnerships/fr/?partnership=partners", true, chromedp.Click(chromedp.CSS(`input[value=partners]`))},
		"on the page of a session":      {"/partnerships/session/sector/", "/partnerships/fr/session/sector/", false, nil},
		"on the page of a value":        {"/partnerships/partnership/partners/", "/partnerships/fr/partnership/partners/", true, nil},
		"from a value's page to others": {"/partnerships/partnership/partners/", "/partnerships/fr/?partnership=libraries&partnership=partners", true, chromedp.Click(chromedp.CSS(`input[value=libraries]`))},
		"with an open session":          {"/partnerships/?session=sector&theme=dark#sector", "/partnerships/fr/?session=sector&theme=dark#sector", true, nil},
		"from a language asked for":     {"/partnerships/embed/?lang=ar&partnership=partners", "/partnerships/fr/embed/?partnership=partners", true, nil},
	} {
		t.Run(name, func(t *testing.T) {
			p := Open(t, 1280, 900)
			site.Change(nil)
			if !c.program {
				site.Change(answerProgram(func(w http.ResponseWriter) { w.WriteHeader(http.StatusNotFound) }))
			}
			p.Go(site.URL + c.start)
			if c.program {
				startProgram(p)
			}
			if c.do != nil {
				p.Do(c.do)
			}
			if c.do != nil && c.program {
				p.Wait(status + ` != ''`)
			}
			leave(p, chromedp.Click(french))
			if got := Eval[string](p, here); got != c.want {
				t.Errorf("the reader is at %s instead of %s", got, c.want)
			}
		})
	}
}

// leave performs an action that leads to another page, and waits for it.
func leave(p *Page, action chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	Run(p, chromedp.WaitEvent(page.LoadEventFired, nil, action))
}

func TestTheSnippetsLanguageLeadsToThatVersion(t *testing.T) {
	site := defaultSite(t)
	for start, want := range map[string]string{
		"/partnerships/embed/?lang=fr":                         "/partnerships/fr/embed/",
		"/partnerships/embed/?partnership=partners&lang=FR-CA": "/partnerships/fr/embed/?partnership=partners",
		"/partnerships/embed/?lang=zh-TW&q=x":                  "/partnerships/zh-hant/embed/?q=x",
		"/partnerships/embed/?lang=zh-Hant-HK":                 "/partnerships/zh-hant/embed/",
		"/partnerships/embed/?lang=zh-CN":                      "/partnerships/zh/embed/",
		"/partnerships/fr/?lang=ar#sector":                     "/partnerships/ar/#sector",
		"/partnerships/ar/partnership/partners/?lang=en":       "/partnerships/partnership/partners/",
		"/partnerships/fr/?lang=fr":                            "/partnerships/fr/?lang=fr",
		"/partnerships/?lang=tlh":                              "/partnerships/?lang=tlh",
		"/partnerships/?lang=%3Cscript%3E":                     "/partnerships/?lang=%3Cscript%3E",
	} {
		p := Open(t, 800, 600)
		p.Go(site.URL + start)
		p.Wait(fmt.Sprintf(`document.readyState == 'complete' && (%s) == '%s'`, here, want))
		if length := Eval[int](p, `history.length`); length > 2 {
			t.Errorf("%s: the history has %d entries", start, length)
		}
	}
}

func TestAFramesHistoryStaysAsItIsWhenTheLanguageChanges(t *testing.T) {
	site := defaultSite(t)
	p := Open(t, 800, 600)
	p.Go(site.URL + "/partnerships/embed/")
	before := Eval[int](p, `history.length`)
	leave(p, chromedp.Click(french))
	if after := Eval[int](p, `history.length`); after != before {
		t.Errorf("the history has %d entries instead of %d", after, before)
	}
}

func TestAReportInOneLanguageIsReadInThePagesOfAnother(t *testing.T) {
	site := Serve(t, Make(t, Large(60)))
	for _, path := range []string{"/large/?lang=fr", "/large/embed/?lang=fr"} {
		p := Open(t, 1280, 900)
		p.Go(site.URL + path)
		p.Wait(`document.documentElement?.lang == 'fr' && document.readyState == 'complete'`)
		before := Eval[string](p, canonicalDOM)
		startProgram(p)
		if diff := cmp.Diff(before, Eval[string](p, canonicalDOM)); diff != "" {
			t.Errorf("%s is another page when the program takes over:\n%s", path, diff)
		}
		p.Do(chromedp.Click(chromedp.CSS(`input[value=partners]`)))
		p.Wait(`location.search == '?partnership=partners'`)
		if got := Eval[string](p, fmt.Sprintf(languageAt, `.session h3`)); got != "en ltr" {
			t.Errorf("%s: a title is in %q", path, got)
		}
		if got := Eval[string](p, `new URL(document.querySelector('.session h3 a').href).pathname.split('/').slice(0, 3).join('/')`); got != "/large/session" {
			t.Errorf("%s: sessions are in %s", path, got)
		}
	}
}

func TestAnArabicPageIsTakenOverAsItIs(t *testing.T) {
	site := defaultSite(t)
	for _, path := range []string{"/partnerships/ar/", "/partnerships/ar/embed/", "/partnerships/ar/partnership/partners/"} {
		p := Open(t, 1280, 900)
		p.Go(site.URL + path)
		before := Eval[string](p, canonicalDOM)
		Eval[any](p, `window.kept = [...document.querySelectorAll('#report *')]`)
		startProgram(p)
		if diff := cmp.Diff(before, Eval[string](p, canonicalDOM)); diff != "" {
			t.Errorf("%s is another page:\n%s", path, diff)
		}
		if lost := Eval[int](p, `kept.filter((n) => !n.isConnected).length`); lost != 0 {
			t.Errorf("%s: %d elements are new", path, lost)
		}
		p.Do(chromedp.SendKeys(chromedp.CSS(`[name=q]`), "المجتمعات"))
		p.Wait(status + ` != ''`)
		if diff := cmp.Diff("rtl", Eval[string](p, `getComputedStyle(document.querySelector('.session')).direction`)); diff != "" {
			t.Error(path, diff)
		}
	}
}
