package e2e

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"
)

// dressed is a frame's page as a host may ask for it.
const dressed = "/partnerships/embed/?partnership=partners&theme=dark&accent=7a1f1f&heading-level=4"

// outline is what a screen reader takes for the levels of the headings.
const outline = `[...document.querySelectorAll('#report :is(h1, h2, h3, h4, h5, h6)')].map((h) => Number(h.ariaLevel || h.localName[1]))`

func TestTheHeadingsOfAFrameStartAtTheLevelThatTheHostAsksFor(t *testing.T) {
	site := defaultSite(t)
	plain := Open(t, 1280, 900)
	plain.Go(site.URL + "/partnerships/embed/")
	printed := Eval[[]int](plain, outline)
	for _, level := range []int{1, 2, 4, 6} {
		p := Open(t, 1280, 900)
		p.Go(fmt.Sprintf("%s/partnerships/embed/?heading-level=%d", site.URL, level))
		want := make([]int, len(printed))
		for i := range want {
			want[i] = min(printed[i]+level-2, 6)
		}
		if diff := cmp.Diff(want, Eval[[]int](p, outline)); diff != "" {
			t.Errorf("level %d, as prerendered: %s", level, diff)
		}
		startProgram(p)
		p.Do(chromedp.Click(chromedp.CSS(`input[value=partners]`)))
		p.Wait(status + ` == '2 of 3 sessions'`)
		if highest := Eval[int](p, `Math.min(...`+outline+`)`); highest != level {
			t.Errorf("level %d, drawn by the program: %d", level, highest)
		}
	}
}

func TestADressThatThereIsNotIsIgnored(t *testing.T) {
	site := defaultSite(t)
	plain := Open(t, 1280, 900)
	plain.Go(site.URL + "/partnerships/embed/")
	const look = `document.documentElement.outerHTML + getComputedStyle(document.querySelector('a')).color`
	want := Eval[string](plain, look)
	for _, query := range []string{"theme=pink", "theme=", "accent=red", "accent=%23fffff", "accent=000)}body{display:none", "heading-level=0", "heading-level=7", "heading-level=2.5", "heading-level=%3Cb%3E"} {
		p := Open(t, 1280, 900)
		p.Go(site.URL + "/partnerships/embed/?" + query)
		if diff := cmp.Diff(want, Eval[string](p, look)); diff != "" {
			t.Errorf("%s: %s", query, diff)
		}
	}
	plain.Go(site.URL + "/partnerships/embed/?sort=sideways")
	if got := Eval[int](plain, `document.querySelector('[name=sort]').selectedIndex`); got != 0 {
		t.Errorf("the chosen order is %d", got)
	}
}

func TestAnyAccentCanBeRead(t *testing.T) {
	site := defaultSite(t)
	p := Open(t, 1280, 900)
	for _, accent := range []string{"0a5", "%23ffff00", "ffffff", "000", "7a1f1f", "00f"} {
		for _, theme := range []string{"light", "dark"} {
			p.Go(site.URL + "/partnerships/embed/?theme=" + theme + "&accent=" + accent)
			if Eval[string](p, `document.documentElement.style.getPropertyValue('--accent')`) == "" {
				t.Errorf("%s is not used in the %s theme", accent, theme)
			}
			startProgram(p)
			p.Do(chromedp.Click(chromedp.CSS(`input[value=partners]`)))
			p.Wait(status + ` != ''`)
			audit(t, p, onlyColours, accent+", "+theme)
			p.Shot("accent-" + accent + "-" + theme)
		}
	}
}

func TestAnAccentThatCanBeReadIsUsedAsItIs(t *testing.T) {
	p := Open(t, 1280, 900)
	p.Go(defaultSite(t).URL + "/partnerships/embed/?accent=7a1f1f")
	if got := Eval[string](p, `getComputedStyle(document.querySelector('.clear')).color`); got != "rgb(122, 31, 31)" {
		t.Errorf("the accent is %s", got)
	}
}

func TestAFrameStaysDressedWhateverTheReaderFilters(t *testing.T) {
	site := defaultSite(t)
	p := Open(t, 1280, 900)
	p.Go(site.URL + dressed)
	const dress = "theme=dark&accent=7a1f1f&heading-level=4"
	p.Leave(`document.querySelector('.clear').click()`)
	p.Wait(`location.search == '?` + dress + `'`)
	startProgram(p)
	p.Do(chromedp.Click(chromedp.CSS(`input[value=libraries]`)))
	p.Wait(`location.search == '?partnership=libraries&` + dress + `'`)
	if n := Eval[int](p, `history.length`); n > 2 {
		t.Errorf("the history has %d steps", n)
	}
}

func TestADarkPageIsPrintedOnWhite(t *testing.T) {
	p := Open(t, 1280, 900)
	p.Do(Print())
	p.Go(defaultSite(t).URL + dressed)
	if got := Eval[string](p, `getComputedStyle(document.documentElement).colorScheme`); got != "light" {
		t.Errorf("printed in a %s scheme", got)
	}
}
