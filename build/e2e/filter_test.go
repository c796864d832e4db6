package e2e

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"
)

const (
	sector      = "sector"
	communities = "communities"
	partners    = "partners"
)

func TestThePageFiltersWithoutScript(t *testing.T) {
	site := defaultSite(t)
	for _, path := range []string{"/partnerships/", "/partnerships/embed/"} {
		p := Open(t, 1280, 900)
		p.Do(NoScript())
		p.Go(site.URL + path)
		step := func(value string, want ...string) {
			t.Helper()
			if value != "" {
				p.Do(chromedp.Click(chromedp.CSS(`input[value=` + value + `]`)))
			}
			p.Wait(sessions + ".join(' ') == '" + strings.Join(want, " ") + "'")
		}
		step("", sector, communities, partners)
		step("communities", sector, communities)
		step("partners", sector, communities, partners) // several types are alternatives
		step("communities", communities, partners)
		p.Do(chromedp.Click(chromedp.CSS(`.clear`)))
		p.Wait(`!document.querySelector('input:checked')`)
		step("", sector, communities, partners)
		p.Shot("noscript" + strings.ReplaceAll(path, "/", "-"))
	}
}

func TestWithoutScriptASearchIsKeptInTheAddress(t *testing.T) {
	site := defaultSite(t)
	p := Open(t, 1280, 900)
	p.Do(NoScript())
	p.Go(site.URL + "/partnerships/")
	p.Do(chromedp.Click(chromedp.CSS(`input[value=communities]`)))
	p.Do(chromedp.SendKeys(chromedp.CSS(`input[name=q]`), "trust"), chromedp.KeyEvent("\r"))
	p.Wait(`location.search == '?q=trust&partnership=communities&sort=' && document.readyState == 'complete'`)
	if got := Eval[string](p, `document.querySelector('.scriptless').checkVisibility() + location.pathname`); got != "true/partnerships/" {
		t.Errorf("the note and the page: %s", got)
	}
}

func TestAFacetPageHoldsOnlyItsSessionsAndLeadsToTheOthers(t *testing.T) {
	site := defaultSite(t)
	p := Open(t, 1280, 900)
	p.Do(NoScript())
	p.Go(site.URL + "/partnerships/partnership/communities/")
	p.Wait(sessions + `.join(' ') == '` + sector + " " + communities + `'`)
	p.Do(chromedp.Click(chromedp.CSS(`.colophon a[href$="/partners/"]`)))
	p.Wait(`location.pathname == '/partnerships/partnership/partners/'`)
	p.Wait(sessions + `.join(' ') == '` + communities + " " + partners + `'`)
}

func TestWithoutScriptAnArrowLeadsToThePageOfBothValues(t *testing.T) {
	site := defaultSite(t)
	p := Open(t, 1280, 900)
	p.Do(NoScript())
	p.Go(site.URL + "/partnerships/")
	p.Leave(`document.querySelector('.arrow a').click()`)
	p.Wait(`location.pathname == '/partnerships/partnership/libraries/partnership/communities/'`)
	if got := Eval[[]string](p, `[...document.querySelectorAll('.about strong')].map((e) => e.textContent)`); len(got) != 2 {
		t.Errorf("the page is about %q", got)
	}
	if got := Eval[[]string](p, ticked); !slices.Equal(got, []string{"libraries", "communities"}) {
		t.Errorf("ticked: %q", got)
	}
	p.Shot("arrow-page")
}

func TestTheAddressFiltersBeforeTheFirstPaint(t *testing.T) {
	site := defaultSite(t)
	site.Change(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if strings.HasPrefix(r.URL.Path, "/app.") {
			http.NotFound(w, r)
			return
		}
		next.ServeHTTP(w, r)
	})
	p := Open(t, 1280, 900)
	p.Do(call(page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: `
		window.frames_ = []
		const look = () => {
			const cards = [...document.querySelectorAll('article.session')]
			if (cards.length) frames_.push(cards.filter((s) => s.checkVisibility()).map((s) => s.id).join())
			if (frames_.length < 5 || frames_.at(-1) != '` + communities + "," + partners + `') requestAnimationFrame(look)
		}
		requestAnimationFrame(look)`}))
	p.Go(site.URL + "/partnerships/?partnership=partners")
	p.Wait(`frames_.at(-1) == '` + communities + "," + partners + `'`)
	for _, seen := range Eval[[]string](p, `frames_`) {
		if seen != communities+","+partners && seen != communities && seen != "" { // a slow page is painted before it is read to its end
			t.Errorf("a frame showed %s", seen)
		}
	}
}

func TestTheProgramFiltersCountsAndKeepsTheAddress(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/")
	if got := Eval[string](p, status); got != "" {
		t.Errorf("the status said %q before the reader did anything", got)
	}
	p.Do(chromedp.Click(chromedp.CSS(`input[value=communities]`)))
	p.Wait(status + ` == '2 of 3 sessions'`)
	if got := Eval[[]string](p, `[...document.querySelectorAll('article.session')].map((s) => s.id)`); !slices.Equal(got, []string{sector, communities}) {
		t.Errorf("sessions: %v", got)
	}
	want := map[string]string{"libraries": "2", "communities": "2", "partners": "2"}
	if diff := cmp.Diff(want, Eval[map[string]string](p, counts)); diff != "" {
		t.Error(diff)
	}
	if got := Eval[string](p, `location.search`); got != "?partnership=communities" {
		t.Errorf("the address asks for %q", got)
	}
	p.Do(chromedp.SendKeys(chromedp.CSS(`input[name=q]`), "invest"))
	p.Wait(status + ` == '1 of 3 sessions'`)
	p.Do(chromedp.SendKeys(chromedp.CSS(`input[name=q]`), "zzz"))
	p.Wait(`document.querySelector('.none')`)
	p.Shot("empty")
	p.Do(chromedp.Click(chromedp.CSS(`.none a`)))
	p.Wait(status + ` == '3 of 3 sessions'`)
	if got := Eval[string](p, `location.search + document.querySelector('[name=q]').value + document.activeElement.value`); got != "libraries" {
		t.Errorf("after clearing, the address, the search box and the focus say %q", got)
	}
}

func TestATagShowsTheSessionsLikeThisOne(t *testing.T) {
	site := defaultSite(t)
	p := started(t, site.URL+"/partnerships/")
	p.Do(chromedp.Click(chromedp.CSS(`#communities .tags a[data-query="partnership=partners"]`)))
	p.Wait(status + ` == '2 of 3 sessions'`)
	if got := Eval[[]string](p, ticked); !slices.Equal(got, []string{"partners"}) {
		t.Errorf("ticked: %v", got)
	}
}

func TestLeavingTheFilterOfAFacetPageLeadsToTheReportsAddress(t *testing.T) {
	site := defaultSite(t)
	p := started(t, site.URL+"/partnerships/partnership/communities/")
	p.Do(chromedp.Click(chromedp.CSS(`input[value=partners]`)))
	p.Wait(status + ` == '3 of 3 sessions'`)
	if got := Eval[string](p, `location.pathname + location.search`); got != "/partnerships/?partnership=communities&partnership=partners" {
		t.Errorf("the address is %s", got)
	}
	link := `new URL(document.querySelector('.tags a').getAttribute('href'), document.baseURI).pathname`
	if got := Eval[string](p, link); got != "/partnerships/partnership/libraries/" {
		t.Errorf("a tag leads to %s", got)
	}
}

func TestBackAndForwardLeadThroughWhatWasChosen(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/")
	p.Do(chromedp.Click(chromedp.CSS(`input[value=partners]`)))
	p.Wait(status + ` == '2 of 3 sessions'`)
	p.Do(chromedp.SendKeys(chromedp.CSS(`[name=q]`), "funds"))
	p.Wait(`location.search == '?partnership=partners&q=funds'`)
	p.Do(chromedp.Click(chromedp.CSS(`.clear`)))
	p.Wait(`location.search == ''`)
	for _, step := range []struct{ act, address, words, boxes string }{
		{`back`, "?partnership=partners&q=funds", "funds", "partners"},
		{`back`, "?partnership=partners", "", "partners"},
		{`back`, "", "", ""},
		{`forward`, "?partnership=partners", "", "partners"},
		{`forward`, "?partnership=partners&q=funds", "funds", "partners"},
	} {
		Eval[any](p, `history.`+step.act+`()`)
		p.Wait(`location.search == '` + step.address + `' && document.querySelector('[name=q]').value == '` + step.words + `'`)
		p.Wait(ticked + `.join() == '` + step.boxes + `'`)
	}
}

func TestBackLeadsToTheFacetPageThatTheReaderCameTo(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/partnership/communities/")
	title := Eval[string](p, `document.title`)
	p.Do(chromedp.Click(chromedp.CSS(`input[value=partners]`)))
	p.Wait(status + ` == '3 of 3 sessions' && document.title != '` + title + `'`)
	Eval[any](p, `history.back()`)
	p.Wait(`location.pathname.endsWith('/partnership/communities/') && document.title == '` + title + `'`)
	p.Wait(ticked + `.join() == 'communities'`)
	link := `new URL(document.querySelector('.tags a').getAttribute('href'), document.baseURI).pathname`
	if got := Eval[string](p, link); got != "/partnerships/partnership/libraries/" {
		t.Errorf("a tag leads to %s", got)
	}
}

func TestAFacetPageThatIsAskedForSomethingElseIsTheReportsPage(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/partnership/communities/?partnership=libraries")
	p.Wait(`location.pathname + location.search == '/partnerships/?partnership=libraries'`)
	p.Wait(ticked + `.join() == 'libraries' && [...document.querySelectorAll('.filter [aria-current]')].every((e) => e.dataset.value == 'libraries')`)
	if title := Eval[string](p, `document.title`); strings.Contains(title, "ommunities") {
		t.Errorf("the title is still %s", title)
	}
}

func TestFilteringInAFrameAddsNothingToTheHistory(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/embed/")
	before := Eval[int](p, `history.length`)
	for range 5 {
		p.Do(chromedp.Click(chromedp.CSS(`input[value=communities]`)), chromedp.Click(chromedp.CSS(`input[value=partners]`)))
	}
	p.Wait(status + ` != ''`)
	if after := Eval[int](p, `history.length`); after != before {
		t.Errorf("the history grew from %d to %d", before, after)
	}
}

func TestTheProgramSurvivesEveryKindOfLink(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/")
	p.Do(chromedp.Evaluate[chromedp.Void](`for (const [href, extra] of [['tel:+4930123', ''], ['mailto:a@example.org', ''], ['../elsewhere/', 'target=_blank'], ['#sector', '']]) {
		const a = document.createElement('a')
		a.setAttribute('href', href); if (extra) a.target = '_blank'
		a.className = 'extra'; a.textContent = href; document.querySelector('.masthead').append(a)
	}
	window.left = []
	const watch = new AbortController()
	window.stop_ = () => watch.abort()
	document.addEventListener('click', (e) => { left.push(e.defaultPrevented); if (!e.target.hash) e.preventDefault() }, watch)
	window.open = (u) => left.push('opened ' + u)`))
	for i := range 4 {
		p.Do(chromedp.Evaluate[chromedp.Void](`document.querySelectorAll('.extra')[` + string(rune('0'+i)) + `].click()`))
	}
	p.Do(chromedp.Evaluate[chromedp.Void](`document.querySelector('.tags a').dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, ctrlKey: true}))`))
	if diff := cmp.Diff([]any{false, false, false, false, false}, Eval[[]any](p, `left`)); diff != "" {
		t.Error("somebody took a click that is the browser's", diff)
	}
	Eval[any](p, `stop_()`)
	p.Do(chromedp.Click(chromedp.CSS(`input[value=communities]`)))
	p.Wait(status + ` == '2 of 3 sessions'`)
}
