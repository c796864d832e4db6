package e2e

import (
	"slices"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"reportwidget/app/report"
)

// twoFacets returns a report with a diagram and a matrix.
func twoFacets() *report.Report {
	value := func(id, label string) report.Value {
		return report.Value{ID: id, Label: label, Summary: "All about " + label + "."}
	}
	session := func(id, kind, season string) report.Session {
		return report.Session{ID: id, Title: "Session " + id, Text: report.PlainText("words of " + id), Facets: map[string][]string{"kind": {kind}, "season": {season}}}
	}
	return &report.Report{
		ID: "fair", Lang: "en", Title: "Fair",
		Facets: []report.Facet{
			{ID: "kind", Label: "Kind", Values: []report.Value{value("trees", "Trees"), value("birds", "Birds"), value("paths", "Paths")}},
			{ID: "season", Label: "Season", Values: []report.Value{value("spring", "Spring"), value("summer", "Summer")}},
		},
		Relations: []report.Relation{
			{Facet: "kind", From: "trees", To: "birds", Text: "Trees give birds a place."},
			{Facet: "kind", From: "birds", To: "trees", Text: "Birds carry seeds, which is a long sentence that takes several lines on a small screen, and still moves nothing."},
		},
		Sessions: []report.Session{session("one", "trees", "spring"), session("two", "birds", "spring"), session("three", "birds", "summer"), session("four", "paths", "summer")},
	}
}

const (
	marked = `[...document.querySelectorAll('[aria-current]:not(.session)')].map((e) => (e.querySelector('.sentence') || e).textContent)`
	shifts = `new Promise((done) => { let sum = 0; new PerformanceObserver((l) => l.getEntries().forEach((e) => sum += e.value)).observe({type: 'layout-shift', buffered: true}); requestAnimationFrame(() => setTimeout(() => done(sum), 200)) })`
)

func pointAt(p *Page, arrow string) []float64 {
	return Eval[[]float64](p, `(() => { const line = document.querySelectorAll('[data-part=touch]')[`+arrow+`]; line.scrollIntoView({block: 'center'}); const m = line.getPointAtLength(line.getTotalLength() / 2).matrixTransform(line.getScreenCTM()); return [m.x, m.y] })()`)
}

func TestAnArrowAndANodeFilter(t *testing.T) {
	site := Serve(t, Make(t, twoFacets()))
	for _, path := range []string{"/fair/", "/fair/embed/", "/fair/kind/paths/"} {
		p := started(t, site.URL+path)
		at := pointAt(p, "1")
		p.Do(chromedp.MouseClickXY(at[0], at[1]))
		p.Wait(status + ` == '3 of 4 sessions'`)
		if got := Eval[[]string](p, ticked); !slices.Equal(got, []string{"trees", "birds"}) {
			t.Errorf("%s: an arrow ticks %v", path, got)
		}
		if got := len(Eval[[]string](p, marked)); got != 4 {
			t.Errorf("%s: %d marks", path, got)
		}
		p.Do(chromedp.SendKeys(chromedp.CSS(`input[name=q]`), "words"))
		p.Wait(`location.search.endsWith('q=words')`)
		p.Do(chromedp.Click(chromedp.CSS(`.node[data-value=birds]`)))
		p.Wait(status + ` == '2 of 4 sessions'`)
		if got := Eval[string](p, `location.search + document.activeElement.dataset.value`); got != "?kind=birds&q=wordsbirds" {
			t.Errorf("%s: after a node, the address and the focus are %q", path, got)
		}
		p.Do(chromedp.KeyEvent(kb.Enter))
		p.Wait(status + ` == '4 of 4 sessions'`)
	}
}

func TestACellFilters(t *testing.T) {
	site := Serve(t, Make(t, twoFacets()))
	p := started(t, site.URL+"/fair/")
	unfold(p)
	p.Do(chromedp.Click(chromedp.CSS(`td a[data-query="kind=birds&season=summer"]`)))
	p.Wait(status + ` == '1 of 4 sessions'`)
	if got := Eval[[]string](p, `[...document.querySelectorAll('td')].map((td) => td.firstChild.firstChild?.data || td.textContent)`); !slices.Equal(got, []string{"1", "0", "1", "1", "0", "1"}) {
		t.Errorf("the numbers are %v", got)
	}
	p.Do(chromedp.Click(chromedp.CSS(`td a[aria-current]`)))
	p.Wait(status + ` == '4 of 4 sessions'`)
}

func TestPointingMovesNothingAndSaysTheSentence(t *testing.T) {
	site := Serve(t, Make(t, twoFacets()))
	for _, width := range []int64{320, 768, 1280} {
		p := Open(t, width, 900)
		p.Go(site.URL + "/fair/embed/")
		p.Wait(`document.readyState == 'complete'`)
		if sum := Eval[float64](p, shifts); sum != 0 {
			t.Errorf("%d px: layout shift %v of the closed page", width, sum)
		}
		unfoldDiagram(p)
		opened := Eval[float64](p, shifts)
		before := Eval[float64](p, `document.getElementById('report').getBoundingClientRect().height`)
		for i, want := range []string{"Trees give birds a place.", "Birds carry seeds, which is a long sentence that takes several lines on a small screen, and still moves nothing."} {
			at := pointAt(p, string(rune('0'+i)))
			p.Do(call(input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: "mouseMoved", X: at[0], Y: at[1]}))
			p.Wait(`[...document.querySelectorAll('.caption')].some((c) => getComputedStyle(c).visibility == 'visible')`)
			if got := Eval[string](p, `[...document.querySelectorAll('.caption')].filter((c) => getComputedStyle(c).visibility == 'visible').map((c) => c.textContent).join('|')`); got != want {
				t.Errorf("%d px: %q instead of %q", width, got, want)
			}
			if cut := Eval[bool](p, `[...document.querySelectorAll('.caption')].some((c) => getComputedStyle(c).visibility == 'visible' && c.scrollHeight > c.clientHeight + 1)`); cut {
				t.Errorf("%d px: %q is cut off", width, want)
			}
		}
		if after := Eval[float64](p, `document.getElementById('report').getBoundingClientRect().height`); after != before {
			t.Errorf("%d px: the page went from %v to %v", width, before, after)
		}
		if sum := Eval[float64](p, shifts); sum != opened {
			t.Errorf("%d px: layout shift %v instead of the %v of opening", width, sum, opened)
		}
	}
}

func TestNodesAreWhereArrowsEndInBothDirections(t *testing.T) {
	site := Serve(t, Make(t, twoFacets()))
	for _, dir := range []string{"ltr", "rtl"} {
		for _, width := range []int64{320, 640, 1280} {
			p := Open(t, width, 900)
			p.Go(site.URL + "/fair/embed/")
			p.Wait(`document.readyState == 'complete'`)
			unfoldDiagram(p)
			Eval[any](p, `document.documentElement.dir = '`+dir+`'`)
			gaps := Eval[[]float64](p, `[...document.querySelectorAll('.arrow [data-part=touch]')].flatMap((line) => {
				const [from, to] = new URLSearchParams(line.closest('a').dataset.query).getAll('kind')
				const gap = (length, value) => {
					const box = document.querySelector('.node[data-value=' + value + ']').getBoundingClientRect()
					const at = line.getPointAtLength(length).matrixTransform(line.getScreenCTM())
					return (Math.hypot(at.x - box.x - box.width / 2, at.y - box.y - box.height / 2) - box.width / 2) / box.width * 116
				}
				const both = [gap(0, from), gap(line.getTotalLength(), to)]
				return line.closest('.value').querySelector('.node').dataset.value == from ? both : [gap(0, to), gap(line.getTotalLength(), from)]
			})`)
			for _, gap := range gaps {
				if gap < 2 || gap > 5 {
					t.Errorf("%s, %d px: an arrow ends %.1f from its node", dir, width, gap)
				}
			}
			if len(gaps) != 4 {
				t.Errorf("%d ends", len(gaps))
			}
		}
	}
}

func TestTheProgramTakesTheDiagramOver(t *testing.T) {
	site := Serve(t, Make(t, twoFacets()))
	for _, path := range []string{"/fair/", "/fair/embed/", "/fair/kind/paths/"} {
		p := Open(t, 1280, 900)
		p.Go(site.URL + path)
		before := Eval[string](p, canonicalDOM)
		Eval[any](p, `for (const e of document.querySelectorAll('#report *')) e.kept = true`)
		startProgram(p)
		if after := Eval[string](p, canonicalDOM); after != before {
			t.Errorf("%s: another page", path)
		}
		if made := Eval[[]string](p, `[...document.querySelectorAll('#report *')].filter((e) => !e.kept).map((e) => e.outerHTML)`); len(made) > 0 {
			t.Errorf("%s: made anew: %.300q", path, made)
		}
	}
}
