package e2e

import (
	"slices"
	"testing"

	"github.com/chromedp/chromedp"
)

const (
	starred = `[...document.querySelectorAll('.star[aria-pressed="true"]')].map((s) => s.dataset.session)`
	listed  = `[...document.querySelectorAll('.saved li a')].map((a) => a.dataset.session)`
)

func TestAReadersStarsAndFilterAreThereAtTheNextVisit(t *testing.T) {
	site := defaultSite(t)
	p := started(t, site.URL+"/partnerships/")
	p.Do(chromedp.Click(chromedp.CSS(`#partners .star`)))
	p.Wait(listed + `.join() == 'partners'`)
	p.Do(chromedp.Click(chromedp.CSS(`input[value=communities]`)))
	p.Wait(status + ` == '2 of 3 sessions'`)
	p.Go(site.URL + "/partnerships/partnership/libraries/")
	startProgram(p)
	p.Wait(starred + `.join() == 'partners' && ` + listed + `.join() == 'partners'`)
	p.Go(site.URL + "/partnerships/")
	p.Wait(live + ` && document.querySelector('.saved')`)
	p.Shot("saved")
	Eval[any](p, `document.querySelector('[data-action=resume]').click()`)
	p.Wait(sessions + `.join() == 'sector,communities'`)
	Eval[any](p, `document.querySelector('.saved li a').click()`)
	p.Wait(`document.querySelector('.open')?.id == 'partners'`)
	Eval[any](p, `document.querySelector('#partners .star').click()`)
	p.Wait(starred + `.length == 0`)
}

func TestAReaderCanHaveEverythingForgotten(t *testing.T) {
	site := defaultSite(t)
	p := started(t, site.URL+"/partnerships/")
	Eval[any](p, `localStorage.setItem('library', 'keep this')`)
	p.Do(chromedp.Click(chromedp.CSS(`input[value=communities]`)))
	p.Wait(`localStorage.length == 2 && document.querySelector('[data-action=forget]')`)
	p.Do(chromedp.Click(chromedp.CSS(`#communities .star`)))
	p.Wait(listed + `.length == 1 && document.querySelector('.saved')`)
	p.Do(chromedp.Click(chromedp.CSS(`[data-action=forget]`)))
	p.Wait(`!document.querySelector('.saved') && ` + starred + `.length == 0`)
	if got := Eval[[]string](p, `Object.keys(localStorage)`); !slices.Equal(got, []string{"library"}) {
		t.Errorf("still kept: %q", got)
	}
}

func TestAFrameKeepsNothing(t *testing.T) {
	site := defaultSite(t)
	p := started(t, site.URL+"/partnerships/embed/")
	p.Do(chromedp.Click(chromedp.CSS(`input[value=communities]`)))
	p.Wait(status + ` == '2 of 3 sessions'`)
	if Eval[bool](p, `!!document.querySelector('.star, .saved') || localStorage.length > 0 || sessionStorage.length > 0`) {
		t.Error("the frame keeps something")
	}
	if n := Eval[int](p, `caches.keys().then((names) => names.length)`); n > 0 {
		t.Errorf("%d caches", n)
	}
}

func TestStarsWorkWithoutAStorageWhileThePageIsOpen(t *testing.T) {
	site := defaultSite(t)
	for name, storage := range map[string]string{
		"forbidden": `Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })`,
		"full":      `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }`,
		"absent":    `Object.defineProperty(window, 'localStorage', { value: null })`,
		"spoilt":    `localStorage.setItem('report-widget /partnerships/', '{"stars":["gone", 7')`,
	} {
		p := Open(t, 1280, 900)
		p.Do(beforeScripts(storage))
		p.Go(site.URL + "/partnerships/")
		startProgram(p)
		p.Do(chromedp.Click(chromedp.CSS(`#partners .star`)))
		p.Wait(starred + `.join() == 'partners'`)
		p.Do(chromedp.Click(chromedp.CSS(`input[value=communities]`)))
		p.Wait(status + ` == '2 of 3 sessions'`)
		if got := Eval[[]string](p, listed); !slices.Equal(got, []string{"partners"}) {
			t.Errorf("%s: listed: %v", name, got)
		}
	}
}

func TestStarsOfTwoTabsAreAllKept(t *testing.T) {
	site := defaultSite(t)
	p := started(t, site.URL+"/partnerships/")
	other := p.Tab()
	other.Go(site.URL + "/partnerships/")
	startProgram(other)
	Eval[any](p, `document.querySelector('#partners .star').click()`)
	p.Wait(starred + `.length == 1`)
	Eval[any](other, `document.querySelector('#sector .star').click()`)
	other.Wait(starred + `.join() == 'sector,partners'`)
}

func TestWhatOneTabForgetsNoOtherBringsBack(t *testing.T) {
	site := defaultSite(t)
	p := started(t, site.URL+"/partnerships/")
	Eval[any](p, `document.querySelector('#partners .star').click()`)
	p.Wait(starred + `.length == 1`)
	other := p.Tab()
	other.Go(site.URL + "/partnerships/")
	startProgram(other)
	other.Wait(starred + `.length == 1`)
	Eval[any](p, `document.querySelector('[data-action=forget]').click()`)
	p.Wait(starred + `.length == 0`)
	Eval[any](other, `document.querySelector('#sector .star').click()`)
	other.Wait(starred + `.join() == 'sector'`)
}

func TestASessionFarDownAListIsStarred(t *testing.T) {
	r := Large(120)
	far := r.Sessions[110].ID
	site := Serve(t, Make(t, r))
	p := started(t, site.URL+"/large/")
	Eval[any](p, `document.querySelector('#`+far+` .star').click()`)
	p.Wait(starred + `.join() == '` + far + `'`)
	p.Go(site.URL + "/large/")
	startProgram(p)
	p.Wait(starred + `.join() == '` + far + `' && ` + sessions + `.length == 120`)
}

func TestAxeFindsNothingInWhatIsSaved(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/?q=partner")
	Eval[any](p, `document.querySelector('#partners .star').click()`)
	p.Wait(`document.querySelector('.saved')`)
	auditThemes(t, p, []int64{320}, "saved sessions")
}
