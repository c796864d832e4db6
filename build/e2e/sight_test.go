package e2e

import (
	"fmt"
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

// first is where the first session's heading ends, and top where the title
// begins, on a screen that is so high.
const (
	first    = `[...document.querySelectorAll('article.session')].find((s) => s.checkVisibility()).querySelector('h3').getBoundingClientRect()`
	titleBox = `document.querySelector('h1, .frame-title').getBoundingClientRect()`
)

func TestTheResultIsInSight(t *testing.T) {
	var reports []*report.Report
	for _, n := range []int{3, 36, 300} {
		reports = append(reports, conference(n))
	}
	site := Serve(t, Make(t, reports...))
	for _, screen := range [][2]int64{{1280, 800}, {390, 844}, {1280, 720}, {320, 720}} {
		p := Open(t, screen[0], screen[1])
		for _, r := range reports {
			path := "/" + r.ID + "/"
			if screen[1] == 720 {
				path += "embed/"
			}
			t.Run(fmt.Sprint(screen, path), func(t *testing.T) {
				p.Go(site.URL + path)
				inSight(t, p, screen[1], "at first")
				startProgram(p)
				inSight(t, p, screen[1], "taken over")
				unfoldFilters(p)
				const box = `#report [name=partnership][value=communities]`
				before := Eval[float64](p, `document.querySelector('`+box+`').getBoundingClientRect().top`)
				p.Do(chromedp.Click(chromedp.CSS(box)))
				p.Wait(status + ` != ''`)
				if after := Eval[float64](p, `document.activeElement.getBoundingClientRect().top`); after != before {
					t.Errorf("the box went from %v to %v", before, after)
				}
				// In a frame of 320 px the open filters fill the screen by themselves.
				if end := Eval[float64](p, first+`.bottom`); end > float64(screen[1]) && screen[0] > 320 {
					t.Errorf("the first matching session ends at %v", end)
				}
			})
		}
	}
}

func inSight(t *testing.T, p *Page, height int64, when string) {
	t.Helper()
	if top, end := Eval[float64](p, titleBox+`.top`), Eval[float64](p, first+`.bottom`); top < 0 || end > float64(height) {
		t.Errorf("%s: the title begins at %v, the first session ends at %v", when, top, end)
	}
	if Eval[bool](p, `document.documentElement.scrollWidth > innerWidth`) {
		t.Errorf("%s: the page scrolls sideways", when)
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

func TestCardsOfARowAreOfAKind(t *testing.T) {
	r := conference(36)
	site := Serve(t, Make(t, r))
	p := Open(t, 1280, 800)
	p.Go(site.URL + "/" + r.ID + "/")
	heights := Eval[[]float64](p, `[...document.querySelectorAll('article.session')].map((s) => s.getBoundingClientRect().height)`)
	for i := 1; i < len(heights); i += 2 {
		if a, b := heights[i-1], heights[i]; a > 1.34*b || b > 1.34*a {
			t.Errorf("cards of %v and %v stand side by side", a, b)
		}
	}
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
	if got := Eval[[]string](p, `[...document.querySelectorAll('.day')].map((d) => d.textContent)`); len(got) != 1 || got[0] != "Wednesday 2 October" {
		t.Errorf("the headings are %v", got)
	}
	Eval[any](p, `scrollTo(0, 700)`)
	p.Wait(`document.querySelector('.day').getBoundingClientRect().top == 0`)
}
