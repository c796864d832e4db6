package e2e

import (
	"fmt"
	"math"
	"testing"

	"github.com/chromedp/chromedp"

	"reportwidget/app/report"
)

// conference returns a report whose sessions stand in the order of three days.
func conference(sessions int) *report.Report {
	r := Large(sessions)
	r.ID = fmt.Sprint("of-", sessions)
	r.Summary = append(r.Sessions[0].Text, r.Sessions[1].Text...)
	for i := range r.Sessions {
		s := &r.Sessions[i]
		s.Date, s.Start, s.End = fmt.Sprintf("2024-10-%02d", 1+i*3/sessions), fmt.Sprintf("%02d:00", 8+i*30/sessions%10), ""
	}
	return r
}

// varied returns such a report whose sessions have much, little or nothing to say.
func varied(sessions int) *report.Report {
	r := conference(sessions)
	for i := range r.Sessions {
		s := &r.Sessions[i]
		s.KeyPoints, s.People = s.KeyPoints[:i%3], s.People[:i%5%2]
		if i%4 == 0 {
			s.Text, s.Title = nil, s.Title+" "+s.Title+" "+s.Title
		}
	}
	return r
}

// first is where the first session's heading ends, and top where the title
// begins, on a screen that is so high.
const (
	first    = `[...document.querySelectorAll('article.session')].find((s) => s.checkVisibility()).querySelector('h3').getBoundingClientRect()`
	titleBox = `document.querySelector('h1, .frame-title').getBoundingClientRect()`
)

// screens are those of readers; those 720 px high are frames.
var screens = [][2]int64{{1920, 1080}, {1280, 800}, {768, 1024}, {390, 844}, {1280, 720}, {320, 720}}

// pageOn returns the page of a report that such a screen shows.
func pageOn(screen [2]int64, r *report.Report) string {
	if screen[1] == 720 {
		return "/" + r.ID + "/embed/"
	}
	return "/" + r.ID + "/"
}

// onEveryScreen opens the pages of each report, and looks at each on all screens that
// show it: as it comes, and after the reader's acts.
func onEveryScreen(t *testing.T, site *Server, r *report.Report, prepare chromedp.Action[chromedp.Void], act func(p *Page), look func(t *testing.T, p *Page, height int64)) {
	for _, of := range [][][2]int64{screens[:4], screens[4:]} {
		p := Open(t, of[0][0], of[0][1])
		p.Do(prepare)
		p.Go(site.URL + pageOn(of[0], r))
		for _, screen := range of {
			p.Do(chromedp.EmulateViewport(screen[0], screen[1]))
			inSight(t, p, "at first", screen)
		}
		act(p)
		for _, screen := range of {
			p.Do(chromedp.EmulateViewport(screen[0], screen[1]))
			look(t, p, screen[1])
			inSight(t, p, "after the reader's act", screen)
		}
	}
}

const someBox = `#report [name=partnership][value=communities]`

// tick ticks a box, which must stay where it is, with the first session in sight, and
// takes the tick back.
func tick(t *testing.T, p *Page) {
	t.Helper()
	const place = `document.querySelector('` + someBox + `').getBoundingClientRect().top`
	p.Do(chromedp.ScrollIntoView(chromedp.CSS(someBox)))
	before := Eval[float64](p, place)
	all := Eval[int](p, sessions+`.length`)
	p.Do(chromedp.Click(chromedp.CSS(someBox)))
	p.Wait(`document.querySelector('` + someBox + `').checked && ` + sessions + `.length < ` + fmt.Sprint(all))
	p.Wait(first + `.top >= 0 && ` + first + `.bottom <= innerHeight`)
	if after := Eval[float64](p, place); after != before || !Eval[bool](p, `document.activeElement.matches('`+someBox+`')`) {
		t.Errorf("the box went from %v to %v", before, after)
	}
	p.Do(chromedp.Click(chromedp.CSS(someBox)))
	p.Wait(sessions + `.length == ` + fmt.Sprint(all))
	Eval[any](p, `scrollTo(0, 0)`)
}

func TestTheResultIsInSight(t *testing.T) {
	reports := []*report.Report{conference(3), conference(36), varied(300), varied(1000)}
	site := Serve(t, Make(t, reports...))
	for _, r := range reports {
		onEveryScreen(t, site, r, chromedp.Steps(), startProgram, func(t *testing.T, p *Page, height int64) {
			unfoldFilters(p)
			tick(t, p)
		})
	}
}

func TestTheResultIsInSightWithoutScript(t *testing.T) {
	reports := []*report.Report{conference(3), conference(36)}
	site := Serve(t, Make(t, reports...))
	for _, r := range reports {
		onEveryScreen(t, site, r, NoScript(), func(*Page) {}, func(t *testing.T, p *Page, height int64) {
			if Eval[bool](p, `document.querySelector('.toggle').checkVisibility() && !document.querySelector('.toggle > input').checked`) {
				p.Do(chromedp.Click(chromedp.CSS(`.toggle > input`)))
			}
			tick(t, p)
		})
	}
}

func TestAWordShowsTheFirstAnswer(t *testing.T) {
	r := conference(36)
	words := func(p *Page) {
		startProgram(p)
		p.Do(chromedp.SendKeys(chromedp.CSS(`#report [name=q]`), r.Sessions[30].Title))
	}
	onEveryScreen(t, Serve(t, Make(t, r)), r, chromedp.Steps(), words, func(t *testing.T, p *Page, height int64) {
		p.Wait(sessions + `[0] == 's30'`)
	})
}

func TestAChoiceInADiagramOrATableShowsItsSessionsAndStaysInPlace(t *testing.T) {
	r := conference(36)
	values := r.Facets[0].Values
	for i := range values {
		r.Relations = append(r.Relations, report.Relation{Facet: "partnership", From: values[i].ID, To: values[(i+1)%len(values)].ID, Text: r.Sessions[i].KeyPoints[0].String()})
	}
	site := Serve(t, Make(t, r))
	for _, of := range [][][2]int64{screens[:4], screens[4:]} {
		p := Open(t, of[0][0], of[0][1])
		p.Go(site.URL + pageOn(of[0], r))
		startProgram(p)
		for _, screen := range of {
			p.Do(chromedp.EmulateViewport(screen[0], screen[1]))
			for _, c := range [][2]string{{`.relations`, `.node`}, {`.relations`, `.arrow a`}, {`.matrix`, `.matrix td > a`}} {
				openByKey(p, c[0])
				chooseByKey(t, p, screen, c[1])
			}
		}
	}
}

// openByKey opens a diagram or a table by its heading, from the top of the page, with
// all others closed, and waits until there is room for the heading of a session below
// it. The diagram beside the list is open anyway, and has no button.
func openByKey(p *Page, part string) {
	Eval[any](p, `scrollTo(0, 0); document.querySelectorAll('.relations, .matrix').forEach((part) => part.open = false)`)
	if Eval[bool](p, `document.querySelector('`+part+` > summary').checkVisibility({visibilityProperty: true})`) {
		Eval[any](p, `document.querySelector('`+part+` > summary').focus()`)
		p.Do(chromedp.KeyEvent("\r"))
		p.Wait(`document.querySelector('` + part + `').open && ` + first + `.top + 80 <= innerHeight`)
	}
}

// chooseByKey follows a link of this page, which must neither move nor lose the focus,
// sees the first of its sessions, and shows all sessions again.
func chooseByKey(t *testing.T, p *Page, screen [2]int64, link string) {
	t.Helper()
	Eval[any](p, `document.querySelector('`+link+`').focus()`)
	const top = `document.activeElement.getBoundingClientRect().top`
	before := Eval[float64](p, top)
	p.Do(chromedp.KeyEvent("\r"))
	p.Wait(`location.search != '' && ` + status + ` != '' && ` + first + `.top >= 0 && ` + first + `.bottom <= innerHeight`)
	if after := Eval[float64](p, top); math.Abs(after-before) >= 1 || !Eval[bool](p, `document.activeElement.matches('`+link+`')`) {
		t.Errorf("%v: %s went from %v to %v", screen, link, before, after)
	}
	Eval[any](p, `document.querySelector('.clear').click()`)
	p.Wait(`location.search == '' && !document.querySelector('[aria-current]:is(.node, .arrow a, td > a)')`)
}

func inSight(t *testing.T, p *Page, when string, screen [2]int64) {
	t.Helper()
	if top, end := Eval[float64](p, titleBox+`.top`), Eval[float64](p, first+`.bottom`); top < 0 || end > float64(screen[1]) {
		t.Errorf("%s, %v: the title begins at %v, the first session ends at %v", when, screen, top, end)
	}
	if Eval[bool](p, `document.documentElement.scrollWidth > innerWidth`) {
		t.Errorf("%s, %v: the page scrolls sideways", when, screen)
	}
}

func unfoldFilters(p *Page) {
	Eval[any](p, `document.querySelectorAll('.toggle > input:not(:checked)').forEach((box) => box.checkVisibility() && box.click())`)
}

func TestAFilterWhileTheListIsScrolledShowsTheFirstAnswer(t *testing.T) {
	r := conference(120)
	site := Serve(t, Make(t, r))
	p := Open(t, 1280, 800)
	p.Go(site.URL + "/" + r.ID + "/")
	startProgram(p)
	Eval[any](p, `scrollTo(0, 3000)`)
	const box = `document.querySelector('#report [name=partnership][value=communities]')`
	before := Eval[float64](p, box+`.getBoundingClientRect().top`)
	Eval[any](p, box+`.click()`)
	p.Wait(status + ` != ''`)
	p.Wait(first + `.top >= 0 && ` + first + `.bottom <= innerHeight`)
	if after := Eval[float64](p, box+`.getBoundingClientRect().top`); after != before {
		t.Errorf("the box went from %v to %v", before, after)
	}
}

func TestAsAListTwelveSessionsFit(t *testing.T) {
	r := conference(36)
	site := Serve(t, Make(t, r))
	for _, width := range []int64{390, 1280} {
		p := Open(t, width, 800)
		p.Go(site.URL + "/" + r.ID + "/?view=list")
		p.Wait(live)
		// A phone has two lines for a session, and a heading for each day.
		if height := Eval[float64](p, `(() => { const s = [...document.querySelectorAll('article.session')]; return s[12].getBoundingClientRect().top - s[0].getBoundingClientRect().top })()`); height > 800 {
			t.Errorf("%d px: twelve sessions take %v", width, height)
		}
		p.Do(chromedp.Click(chromedp.CSS(`.view > input`)))
		p.Wait(`location.search == ''`)
	}
}

// holes are the cards of which more than a quarter is empty, and those that stand
// further below the card above them than cards do, each with what is empty.
const holes = `(() => {
	const box = (element) => element.getBoundingClientRect(), size = (element, name) => parseFloat(getComputedStyle(element)[name]) || 0
	const cards = [...document.querySelectorAll('article.session')].filter((card) => card.checkVisibility())
	const empty = (card) => [...card.children].filter((part) => part.checkVisibility() && box(part).height && getComputedStyle(part).position != 'absolute')
		.reduce((rest, part) => rest - box(part).height - size(card, 'rowGap'), box(card).height - size(card, 'paddingBottom'))
	const headings = [...document.querySelectorAll('.day')].map((day) => box(day).top)
	const above = (card) => cards.filter((other) => box(other).left == box(card).left && box(other).bottom <= box(card).top).map((other) => box(other).bottom)
	const apart = (card) => box(card).top - Math.max(...above(card), ...headings.filter((top) => top < box(card).top).map((top) => top + 43))
	return cards.flatMap((card) => [
		...(empty(card) > box(card).height / 4 ? ['half of ' + card.id + ' is empty: ' + Math.round(empty(card))] : []),
		...(isFinite(apart(card)) && apart(card) > 36 ? ['above ' + card.id + ': ' + Math.round(apart(card))] : []),
	])
})()`

func TestCardsLeaveNoHoles(t *testing.T) {
	site := Serve(t, Make(t, varied(120), conference(36), Large(60)))
	for _, width := range []int64{768, 1100, 1280, 1920} {
		p := Open(t, width, 800)
		for _, path := range []string{"/of-120/", "/of-36/embed/", "/large/", "/of-120/partnership/libraries/"} {
			p.Go(site.URL + path)
			if n := Eval[int](p, sessions+`.length`); n < 10 {
				t.Errorf("%s has %d cards", path, n)
			}
			if found := Eval[[]string](p, holes); len(found) > 0 {
				t.Errorf("%s at %d px: %q", path, width, found)
			}
		}
	}
}

func TestACardShowsSixTagsAndAllOfThemWhenItIsOpen(t *testing.T) {
	r := conference(36)
	r.Sessions[0].Facets["topic"] = nil
	for _, v := range r.Facets[1].Values[:12] {
		r.Sessions[0].Facets["topic"] = append(r.Sessions[0].Facets["topic"], v.ID)
	}
	p := started(t, Serve(t, Make(t, r)).URL+"/"+r.ID+"/")
	const shown = `[...document.querySelectorAll('#s0 .tags > li')].filter((tag) => tag.checkVisibility()).length`
	if n := Eval[int](p, shown); n != 6 {
		t.Errorf("%d tags", n)
	}
	p.Do(chromedp.Click(chromedp.CSS(`#s0 .read-on a`)))
	p.Wait(`document.querySelector('#s0.open') && ` + shown + ` >= 13`)
}

func TestDaysAreChosenAndStayInSight(t *testing.T) {
	r := conference(36)
	site := Serve(t, Make(t, r))
	p := started(t, site.URL+"/"+r.ID+"/")
	p.Do(chromedp.Click(chromedp.CSS(`#report [name=day][value="2024-10-02"]`)))
	p.Wait(status + ` == '12 of 36 sessions'`)
	if got := Eval[string](p, `location.search`); got != "?day=2024-10-02" {
		t.Errorf("the address asks for %q", got)
	}
	p.Wait(`[...document.querySelectorAll('.day')].map((d) => d.textContent).join() == 'Wednesday 2 October'`)
	Eval[any](p, `scrollTo(0, 700)`)
	p.Wait(`document.querySelector('.day').getBoundingClientRect().top == 0`)
}
