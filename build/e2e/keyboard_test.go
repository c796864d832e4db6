package e2e

import (
	"slices"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// focusSeen asks for an outline, or for the sentence that an arrow shows.
const focusSeen = `[document.activeElement, document.activeElement.parentElement].some((e) => getComputedStyle(e).outlineStyle != 'none') ||
	document.activeElement.matches('.arrow > a') && getComputedStyle(document.activeElement.querySelector('.caption')).visibility == 'visible'`

func TestTheKeyboardAloneDoesEverything(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/embed/")
	tab := func() string {
		p.Do(chromedp.KeyEvent(kb.Tab))
		if !Eval[bool](p, focusSeen) {
			t.Errorf("no focus to see on %s", Eval[string](p, `document.activeElement.outerHTML`))
		}
		return Eval[string](p, `document.activeElement.value || document.activeElement.textContent || document.activeElement.name`)
	}
	var order []string
	for range 8 {
		order = append(order, tab())
	}
	if want := []string{"English", "Français", "العربية", "From Trends to Practice: partnerships", "q", "libraries", "communities", "partners"}; !slices.Equal(order, want) {
		t.Errorf("Tab leads to %q instead of %q", order, want)
	}
	p.Do(chromedp.KeyEvent(" "))
	p.Wait(status + ` == '2 of 3 sessions'`)
	const diagram = 1 + 3 + 6 // the button of its list, its nodes and its arrows
	for range diagram {
		if name := tab(); !Eval[bool](p, `!!document.activeElement.closest('.map')`) {
			t.Errorf("Tab leads to %q instead of the diagram", name)
		}
	}
	if got := []string{tab(), tab()}; !slices.Equal(got, []string{"Other partners", "Show all sessions"}) {
		t.Errorf("after the diagram come %q", got)
	}
	p.Do(chromedp.KeyEvent(kb.Enter))
	p.Wait(status + ` == '3 of 3 sessions'`)
	if got := Eval[string](p, `document.activeElement.value`); got != "libraries" {
		t.Errorf("after clearing, the focus is on %q", got)
	}
}
