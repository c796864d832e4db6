package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"
)

func TestALongListIsTakenOverWithoutATouchToItsEnd(t *testing.T) {
	site := Serve(t, Make(t, Large(120)))
	p := started(t, site.URL+"/large/")
	const shown = `document.querySelectorAll('article.session').length`
	if n := Eval[int](p, shown); n != 120 {
		t.Errorf("%d sessions instead of 120", n)
	}
	p.Do(chromedp.Click(chromedp.CSS(`#s100 h3 a`)))
	p.Wait(`document.querySelector('#s100.open') && !document.querySelector('.tail')`)
	p.Do(chromedp.Click(chromedp.CSS(`input[value=libraries]`)))
	p.Wait(`!document.querySelector('[data-half]') && [...document.querySelectorAll('article.session')].every((s) => s.dataset.partnership == 'libraries')`)
	if n := Eval[int](p, `new Set([...document.querySelectorAll('article.session')].map((s) => s.id)).size - `+shown); n != 0 {
		t.Errorf("%d sessions are there twice", -n)
	}
}

func TestTheListGrowsOnDemandAndKeepsTheFocus(t *testing.T) {
	site := Serve(t, Make(t, Large(600)))
	p := started(t, site.URL+"/large/")
	var sizes []int
	for range 3 {
		sizes = append(sizes, Eval[int](p, `document.querySelectorAll('article.session').length`))
		Eval[any](p, `document.querySelector('.more a').focus({preventScroll: true}); document.activeElement.click()`)
		p.Wait(fmt.Sprintf(`document.querySelectorAll("article.session").length > %d`, sizes[len(sizes)-1]))
		if !Eval[bool](p, `document.activeElement.matches('.more a')`) {
			t.Error("the focus is lost")
		}
	}
	if diff := cmp.Diff([]int{50, 100, 150}, sizes); diff != "" {
		t.Error(diff)
	}
}

func TestASessionFarDownALongListIsShownWithThoseAroundIt(t *testing.T) {
	site := Serve(t, Make(t, Large(1000)))
	p := started(t, site.URL+"/large/?session=s777")
	p.Wait(`document.querySelector('#s777.open[aria-current]')`)
	const drawn = `[...document.querySelectorAll('article.session')].map((s) => s.id)`
	if got := Eval[[]string](p, drawn); len(got) != 50 || got[0] != "s750" {
		t.Errorf("%d sessions from %q on are drawn", len(got), got[0])
	}
	if !Eval[bool](p, `{const r = document.getElementById('s777').getBoundingClientRect(); r.top < innerHeight && r.bottom > 0}`) {
		t.Error("the session is not in sight")
	}
	if got, want := Eval[[]string](p, `[...document.querySelectorAll('.more a')].map((a) => a.pathname)`), []string{"/large/page/15/", "/large/page/17/"}; !cmp.Equal(want, got) {
		t.Errorf("the list leads on to %q instead of %q", got, want)
	}
	p.Do(chromedp.Click(chromedp.CSS(`.more a[data-action="more"]`)))
	p.Wait(drawn + `.join(' ').endsWith('s848 s849')`)
	p.Do(chromedp.Click(chromedp.CSS(`input[value=libraries]`)))
	p.Wait(`document.querySelector('article.session').dataset.partnership == 'libraries' && !document.querySelector('#s750, [data-half]')`)
}

func TestASessionOpensInItsPlaceAndByItsAddress(t *testing.T) {
	site := Serve(t, Make(t, Large(600)))
	p := started(t, site.URL+"/large/?session=s77")
	p.Wait(`document.querySelector('#s77.open[aria-current]')`)
	if !Eval[bool](p, `{const r = document.getElementById('s77').getBoundingClientRect(); r.top < innerHeight && r.bottom > 0}`) {
		t.Error("the session is not in sight")
	}
	p.Do(chromedp.Click(chromedp.CSS(`#s77 .neighbours p a`)))
	p.Wait(`document.querySelector('#s76.open') && !document.querySelector('#s77.open')`)
	if got := Eval[string](p, `location.search`); got != "?session=s76" {
		t.Errorf("the address asks for %q", got)
	}
	p.Do(chromedp.Click(chromedp.CSS(`#s76 h3 a`)))
	p.Wait(`!document.querySelector('.open') && location.search == ''`)
}

func TestSearchMarksForgivesAndSaysSo(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/?q=effective")
	p.Wait(`document.querySelector('mark')?.textContent == 'effective'`)
	Eval[any](p, `{const q = document.querySelector('[name=q]'); q.value = 'efective'; q.dispatchEvent(new Event('input', {bubbles: true}))}`)
	p.Wait(status + ` == '1 of 3 sessions, with “efective” read as “effective”'`)
	p.Do(chromedp.Click(chromedp.CSS(`.active button`)))
	p.Wait(status + ` == '3 of 3 sessions' && document.querySelector('[name=q]').value == ''`)
}

func TestTheOrderIsTheReadersChoice(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/")
	Eval[any](p, `{const s = document.querySelector('[name=sort]'); s.value = 'title'; s.dispatchEvent(new Event('input', {bubbles: true}))}`)
	p.Wait(sessions + `.join() == 'sector,partners,communities'`)
	if got := Eval[string](p, `location.search`); got != "?sort=title" {
		t.Errorf("the address asks for %q", got)
	}
	p = started(t, defaultSite(t).URL+"/partnerships/?sort=title")
	p.Wait(sessions + `.join() == 'sector,partners,communities' && document.querySelector('[name=sort]').value == 'title'`)
}

func TestWithoutScriptALongListHasPagesToLeafThrough(t *testing.T) {
	site := Serve(t, Make(t, Large(601)))
	p := Open(t, 1280, 900)
	p.Do(NoScript())
	p.Go(site.URL + "/large/")
	seen := map[string]bool{}
	for pages := 1; ; pages++ {
		for _, id := range Eval[[]string](p, sessions) {
			seen[id] = true
		}
		const next = `document.querySelector('.more a[data-action=more]')`
		if !Eval[bool](p, `!!`+next) {
			if pages != 13 {
				t.Errorf("%d pages", pages)
			}
			break
		}
		p.Leave(next + `.click()`)
		p.Wait(fmt.Sprintf(`location.pathname == '/large/page/%d/' && document.readyState == 'complete'`, pages+1))
	}
	if len(seen) != 601 {
		t.Errorf("%d sessions on all pages", len(seen))
	}
	if title := Eval[string](p, `document.title`); !strings.HasPrefix(title, "Page 13 · ") {
		t.Errorf("the last page is called %q", title)
	}
	p.Leave(`document.querySelector('.more a').click()`)
	p.Wait(`location.pathname == '/large/page/12/'`)
}

func TestTheProgramGoesOnWhereAFurtherPageEnds(t *testing.T) {
	site := Serve(t, Make(t, Large(601)))
	p := started(t, site.URL+"/large/page/3/")
	first := Eval[string](p, sessions+`[0]`)
	p.Do(chromedp.Click(chromedp.CSS(`.more a[data-action=more]`)))
	p.Wait(sessions + `.length == 100 && ` + sessions + `[0] == '` + first + `'`)
	p.Do(chromedp.Click(chromedp.CSS(`input[value=libraries]`)))
	p.Wait(`location.pathname + location.search == '/large/?partnership=libraries' && ` + sessions + `.length == 50`)
	Eval[any](p, `history.back()`)
	p.Wait(`location.pathname == '/large/page/3/' && ` + sessions + `[0] == '` + first + `'`)
}

func TestAListThatIsDrawnInTwoStepsOffersNoMore(t *testing.T) {
	p := started(t, Serve(t, Make(t, Large(40))).URL+"/large/")
	Eval[any](p, `new MutationObserver(() => (window.offered ||= document.querySelector('.more'))).observe(document.body, {childList: true, subtree: true}), null`)
	p.Do(chromedp.Click(chromedp.CSS(`input[value=libraries]`)))
	p.Wait(status + ` != '' && ` + sessions + `.length < 40`)
	p.Do(chromedp.Click(chromedp.CSS(`.clear`)))
	p.Wait(sessions + `.length == 40`)
	if Eval[bool](p, `!!window.offered`) {
		t.Error("the rest was offered")
	}
}

// seen notes in every page how many sessions each of its frames shows.
const seen = `window.seen = []; {
	const look = () => {
		const cards = [...document.querySelectorAll('.session')]
		if (document.readyState != 'loading') seen.push(cards.filter((card) => card.checkVisibility()).length)
		if (seen.length < 40 || seen.at(-1) < cards.length) requestAnimationFrame(look)
	}
	requestAnimationFrame(look)
}`

// patient has a page's timers wait for slow machines, but for those of three
// frames at most.
const patient = `{
	const later = window.setTimeout
	window.setTimeout = (act, ms) => later(act, ms > 50 ? 20000 : ms)
}`

func TestAFrameShowsItsFirstSessionsFirst(t *testing.T) {
	site := Serve(t, Make(t, Large(120)))
	for address, first := range map[string]int{"": 8, "?theme=dark": 8, "#s100": 120} {
		p := Open(t, 800, 600)
		p.Do(beforeScripts(patient + seen))
		p.Go(site.URL + "/large/embed/" + address)
		p.Wait(`seen.at(-1) == 120`)
		if shown := Eval[[]int](p, `seen`); shown[0] != first {
			t.Errorf("%s: the frames show %v sessions", address, shown)
		}
	}
}

func TestAFrameOutOfSightIsCompleteToo(t *testing.T) {
	p := Open(t, 800, 600)
	p.Do(beforeScripts(`window.requestAnimationFrame = () => 0`))
	p.Go(Serve(t, Make(t, Large(120))).URL + "/large/embed/")
	p.Wait(`[...document.querySelectorAll('.session')].filter((card) => card.checkVisibility()).length == 120`)
}
