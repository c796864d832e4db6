package e2e

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"reportwidget/build/snippet"
)

// What the tests ask of the dialog about embedding.
const (
	dialogOpen = `document.querySelector('dialog.embedding')?.open`
	pasted     = `document.getElementById('snippet').value`
	verdict    = `document.getElementById('accent-verdict').textContent`
)

// openDialog opens the dialog as a webmaster does.
func openDialog(p *Page) {
	p.t.Helper()
	p.Do(chromedp.Click(chromedp.CSS(`.embed-this`)))
	p.Wait(dialogOpen)
}

// choose sets a control of the dialog up and tells the page, as a browser does.
func choose(p *Page, control, value string) {
	p.t.Helper()
	Eval[any](p, fmt.Sprintf(`{
		const control = document.querySelector('dialog ' + %q)
		control.value = %q
		control.dispatchEvent(new Event('change', { bubbles: true }))
	}`, control, value))
}

// The dialog's selects, by what they hold.
const (
	systems   = `select:has([value="libguides"])`
	levels    = `select:has(> :nth-child(6):last-child)`
	languages = `select:has([lang="fr"])`
	accents   = `input[aria-describedby]`
)

// hosted serves a page of another website that holds the HTML.
func hosted(t *testing.T, html string) string {
	t.Helper()
	host := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		io.WriteString(w, "<!DOCTYPE html><html lang=en><title>Library</title><link rel=icon href=data:,><body><h1>News</h1>"+html)
	}))
	t.Cleanup(host.Close)
	return elsewhere(host)
}

func TestAWebmasterChoosesAndCopiesASnippetAndItShowsJustThat(t *testing.T) {
	site := defaultSite(t)
	p := started(t, site.URL+"/partnerships/")
	p.Do(chromedp.Click(chromedp.CSS(`#report input[value=communities]`)))
	p.Wait(status + ` == '2 of 3 sessions'`)
	openDialog(p)
	if got := Eval[[]string](p, `[...document.querySelectorAll('dialog [type=checkbox]:checked')].map((box) => box.value)`); !slices.Equal(got, []string{"communities"}) {
		t.Errorf("the dialog begins with %q", got)
	}
	p.Do(chromedp.Click(chromedp.CSS(`dialog input[value=partners]`)), chromedp.Click(chromedp.CSS(`dialog input[value=communities]`)), chromedp.Click(chromedp.CSS(`dialog input[value=dark]`)), chromedp.Click(chromedp.CSS(`dialog input[value=list]`)))
	choose(p, accents, "#8ac")
	choose(p, levels, "3")
	choose(p, systems, "drupal")
	if got := Eval[string](p, `document.querySelector('dialog dl').textContent`); !strings.Contains(got, "Full HTML") || !strings.Contains(got, "remove frames and scripts") {
		t.Errorf("of Drupal the dialog says %q", got)
	}
	Eval[any](p, `navigator.clipboard.writeText = async (text) => { window.copied = text }`)
	p.Do(chromedp.Click(chromedp.CSS(`.copying button`)))
	p.Wait(`document.querySelector('.copying [role=status]').textContent == 'Copied'`)
	html := Eval[string](p, `copied`)
	r := snippet.Report{Address: site.URL + "/partnerships/", Title: "From Trends to Practice: partnerships"}
	if want := r.HTML(snippet.FittedFrame, snippet.Options{Filter: "partnership=partners&view=list", Theme: "dark", Accent: "#8ac", HeadingLevel: 3}); html != want {
		t.Errorf("copied:\n%s\nwanted:\n%s", html, want)
	}

	there := Open(t, 1280, 600)
	there.Go(hosted(t, html))
	inside := there.Frame("/partnerships/embed/")
	inside.Wait(`document.readyState == 'complete'`)
	if got := Eval[[]string](inside, ticked); !slices.Equal(got, []string{"partners", "list"}) {
		t.Errorf("there the filter is %q", got)
	}
	if got := Eval[string](inside, `document.documentElement.dataset.theme + getComputedStyle(document.body).backgroundColor`); got != "darkrgb(20, 25, 31)" {
		t.Errorf("there the theme is %s", got)
	}
	there.Wait(`document.querySelector('iframe').height != 720`)
}

func TestAPageWithoutEncryptionCopiesTheSnippetToo(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/")
	openDialog(p)
	Eval[any](p, `{
		Object.defineProperty(navigator, 'clipboard', { value: undefined })
		addEventListener('copy', ({ target }) => { window.copied = target.value.slice(target.selectionStart, target.selectionEnd) })
	}`)
	p.Do(chromedp.Click(chromedp.CSS(`.copying button`)))
	p.Wait(`document.querySelector('.copying [role=status]').textContent == 'Copied' && copied == ` + pasted)
}

func TestEverySnippetOfTheDialogIsThatOfTheBuild(t *testing.T) {
	site := defaultSite(t)
	p := started(t, site.URL+"/partnerships/?q=%22a%20b%22%26%3Cx%3E")
	openDialog(p)
	r := snippet.Report{
		Address: site.URL + "/partnerships/", Title: "From Trends to Practice: partnerships",
		About: "What do the trends that shape our information futures mean for how libraries work together: with each other, with communities, and with partners of every kind?…",
	}
	for _, k := range snippet.Kinds {
		p.Do(chromedp.Click(chromedp.CSS(`dialog input[value="` + string(k) + `"]`)))
		if got, want := Eval[string](p, pasted), r.HTML(k, snippet.Options{Filter: "q=%22a+b%22%26%3Cx%3E"}); got != want {
			t.Errorf("%s:\n%s\nwanted:\n%s", k, got, want)
		}
	}
}

func TestASnippetInAnotherLanguageLoadsWhatItNames(t *testing.T) {
	site := defaultSite(t)
	p := started(t, site.URL+"/partnerships/")
	openDialog(p)
	p.Do(chromedp.Click(chromedp.CSS(`dialog input[value="fitted-frame"]`)))
	choose(p, languages, site.URL+"/partnerships/fr/")
	p.Wait(pasted + `.includes('Des tendances')`)
	there := Open(t, 1280, 600)
	there.Go(hosted(t, Eval[string](p, pasted)))
	inside := there.Frame("/partnerships/fr/embed/")
	inside.Wait(`document.documentElement.lang == 'fr'`)
	there.Wait(`customElements.get('report-widget') && document.querySelector('iframe').height != 720`)
}

func TestAnAccentThatCannotBeReadIsRefusedWithItsContrast(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/")
	openDialog(p)
	for _, c := range []struct{ theme, accent, says string }{
		{"", "#ffcc00", "#ffcc00 has a contrast of 1.4:1 against the light background, and text needs 4.5:1. It was not applied; please choose a darker colour."},
		{"dark", "#205070", "#205070 has a contrast of 2.0:1 against the dark background"},
		{"light", "777777", "#777777 has a contrast of 4.2:1 against the light background"},
		{"", "red; x", "is not a colour"},
		{"", "#12345", "#12345 is not a colour"},
		{"", "אדום", "\u2068אדום\u2069 is not a colour"},
	} {
		p.Do(chromedp.Click(chromedp.CSS(`dialog input[name=theme][value="` + c.theme + `"]`)))
		choose(p, accents, c.accent)
		if got := Eval[string](p, verdict); !strings.Contains(got, c.says) {
			t.Errorf("%s in the theme %q: %q", c.accent, c.theme, got)
		}
		if Eval[bool](p, pasted+`.includes('accent') || !document.querySelector('dialog [aria-invalid=true]')`) {
			t.Errorf("%s is in %s", c.accent, Eval[string](p, pasted))
		}
	}
	choose(p, accents, "#205070")
	if got := Eval[string](p, verdict); !strings.Contains(got, "the report makes it lighter") {
		t.Errorf("a colour for light paper: %q", got)
	}
	if Eval[bool](p, `!`+pasted+`.includes('accent=205070') || !!document.querySelector('dialog [aria-invalid=true]')`) {
		t.Errorf("the accent is refused: %s", Eval[string](p, pasted))
	}
}

func TestAColourKeepsItsOrderInATextFromRightToLeft(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/ar/")
	openDialog(p)
	choose(p, accents, "#ffcc00")
	for _, value := range []string{"#ffcc00", "1.4:1", "4.5:1"} {
		if got := Eval[string](p, verdict); !strings.Contains(got, "\u2068"+value+"\u2069") {
			t.Errorf("%s does not stand between isolates: %q", value, got)
		}
	}
}

func TestThePreviewShowsWhatIsChosen(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/")
	steps := Eval[int](p, `history.length`)
	openDialog(p)
	p.Do(chromedp.Click(chromedp.CSS(`dialog input[value=partners]`)), chromedp.Click(chromedp.CSS(`dialog input[value=dark]`)))
	const page = `document.querySelector('.preview iframe')?.contentDocument`
	Eval[any](p, `document.querySelector('.preview').scrollIntoView()`)
	p.Wait(page + `?.documentElement?.dataset.theme == 'dark' && ` + page + `.querySelector('input[value=partners]')?.checked`)
	if got := Eval[int](p, `history.length`); got != steps {
		t.Errorf("the history has grown from %d to %d", steps, got)
	}
	if Eval[bool](p, `!!`+page+`.querySelector('.embed-this')`) {
		t.Error("a frame offers to be embedded")
	}
	p.Do(chromedp.Click(chromedp.CSS(`dialog input[value=link]`)))
	p.Wait(`document.querySelector('.preview a').search == '?partnership=partners'`)
}

func TestTheKeyboardAloneOpensUsesAndLeavesTheDialog(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/")
	Eval[any](p, `document.querySelector('.embed-this').focus()`)
	p.Do(chromedp.KeyEvent(kb.Enter))
	p.Wait(dialogOpen + ` && document.activeElement.id == 'embedding-title'`)
	var order []string
	for range 11 {
		p.Do(chromedp.KeyEvent(kb.Tab))
		order = append(order, Eval[string](p, `(({ name, value, localName, textContent }) => [localName, name || textContent || value].join(' ').slice(0, 30))(document.activeElement)`))
	}
	want := []string{"button Close", "input partnership", "input partnership", "input partnership", "input q", "summary Only these sessions (n", "select EnglishFrançaisالعربية", "input session-view", "input theme", "input ", "input #000000"}
	if !slices.Equal(order, want) {
		t.Errorf("Tab leads to\n%q instead of\n%q", order, want)
	}
	p.Do(chromedp.KeyEvent(kb.Escape))
	p.Wait(`!document.querySelector('dialog') && document.activeElement.className == 'embed-this'`)
}

func TestNothingOfTheDialogIsLoadedBeforeItIsAskedFor(t *testing.T) {
	site := defaultSite(t)
	p := OpenLasting(t, 1280, 900) // so that the worker keeps the report
	p.Go(site.URL + "/partnerships/")
	p.Wait(live)
	p.Wait(`!document.querySelector('[data-part="offline"]').hidden`)
	of := func() (all []string) {
		for _, path := range site.Requests() {
			if strings.Contains(path, "embedding.") || strings.Contains(path, "snippets.json") || strings.Contains(path, "/embed/") {
				all = append(all, path)
			}
		}
		return all
	}
	if got := of(); got != nil {
		t.Errorf("before: %q", got)
	}
	openDialog(p)
	if got := of(); len(got) < 2 || !strings.HasPrefix(got[0], "/embedding.en.") || got[1] != "/partnerships/embed/snippets.json" {
		t.Errorf("then: %q", got)
	}
	if got := Eval[string](p, `document.adoptedStyleSheets.length + ' ' + document.documentElement.dataset.engine`); got != "1 wasm" {
		t.Error(got)
	}
}

func TestWithoutTheDialogTheButtonLeadsToThePageForWebmasters(t *testing.T) {
	site := defaultSite(t)
	site.Change(answer("snippets.json", func(w http.ResponseWriter) { w.WriteHeader(http.StatusNotFound) }))
	p := started(t, site.URL+"/partnerships/partnership/communities/")
	leave(p, chromedp.Click(chromedp.CSS(`.embed-this`)))
	if got := Eval[string](p, here); got != aboutPage {
		t.Errorf("the webmaster is at %s", got)
	}
	bare := Open(t, 1280, 900)
	bare.Do(NoScript())
	bare.Go(site.URL + "/partnerships/")
	if Eval[bool](bare, `document.querySelector('.embed-this').checkVisibility()`) {
		t.Error("without script there is a button that does nothing")
	}
}

func TestTheDialogOpensBeforeTheProgramIsThere(t *testing.T) {
	site := defaultSite(t)
	let := make(chan struct{})
	site.Change(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			<-let
		}
		next.ServeHTTP(w, r)
	})
	p := Open(t, 1280, 900)
	p.Go(site.URL + "/partnerships/partnership/communities/")
	openDialog(p)
	if !Eval[bool](p, pasted+`.includes('?partnership=communities')`) {
		t.Errorf("the dialog begins with %s", Eval[string](p, pasted))
	}
	close(let)
	p.Wait(live)
	p.Wait(dialogOpen)
	p.Do(chromedp.KeyEvent(kb.Escape))
	p.Wait(`document.activeElement.className == 'embed-this' && document.querySelectorAll('.embed-this').length == 1`)
}

func TestTheDialogFitsEveryScreenThemeAndDirection(t *testing.T) {
	site := defaultSite(t)
	for _, path := range []string{"/partnerships/", "/partnerships/ar/"} {
		p := started(t, site.URL+path)
		openDialog(p)
		choose(p, systems, "wordpress")
		choose(p, accents, "#fc0")
		for _, width := range []int64{320, 768, 1280} {
			auditThemes(t, p, []int64{width}, "the dialog of "+path)
			if Eval[bool](p, `(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)(document.querySelector('dialog'))`) {
				t.Errorf("the dialog of %s scrolls sideways at %d px", path, width)
			}
		}
	}
}
