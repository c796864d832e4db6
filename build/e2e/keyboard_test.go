package e2e

import (
	"slices"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

func TestTheKeyboardAloneDoesEverything(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/embed/")
	tab := func() string {
		p.Do(chromedp.KeyEvent(kb.Tab))
		if !Eval[bool](p, `getComputedStyle(document.activeElement).outlineStyle != 'none' || getComputedStyle(document.activeElement.parentElement).outlineStyle != 'none'`) {
			t.Errorf("no focus to see on %s", Eval[string](p, `document.activeElement.outerHTML`))
		}
		return Eval[string](p, `document.activeElement.value || document.activeElement.textContent || document.activeElement.name`)
	}
	var order []string
	for range 7 {
		order = append(order, tab())
	}
	if want := []string{"English", "Français", "العربية", "q", "libraries", "communities", "partners"}; !slices.Equal(order, want) {
		t.Errorf("Tab leads to %q instead of %q", order, want)
	}
	p.Do(chromedp.KeyEvent(" "))
	p.Wait(status + ` == '2 of 3 sessions'`)
	if got := []string{tab(), tab()}; !slices.Equal(got, []string{"Other partners", "Show all sessions"}) {
		t.Errorf("after the boxes come %q", got)
	}
	p.Do(chromedp.KeyEvent(kb.Enter))
	p.Wait(status + ` == '3 of 3 sessions'`)
	if got := Eval[string](p, `document.activeElement.value`); got != "libraries" {
		t.Errorf("after clearing, the focus is on %q", got)
	}
}
