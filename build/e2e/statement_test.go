package e2e

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"

	"reportwidget/app/view"
	"reportwidget/build/site"
)

var update = flag.Bool("update", false, "write what axe finds to build/site/accessibility.json, where it is published from, and what a screen reader says to testdata/walk.txt")

// TestTheStatementSaysWhatAxeFinds checks the kinds of page that a report has in
// all its languages. The other tests of axe go on to what readers do there.
func TestTheStatementSaysWhatAxeFinds(t *testing.T) {
	site := shippedSite(t)
	check := view.Check{Tool: "axe-core", Languages: []string{"en", "fr", "ar"}, Themes: []string{"light", "dark"}, Widths: []int{320, 1280}}
	kinds := []string{"", "embed/", "partnership/communities/", "session/libraries/", "accessibility/"}
	check.Pages = len(check.Languages) * len(kinds)
	p := Open(t, 1280, 800)
	for _, lang := range check.Languages {
		for _, kind := range kinds {
			path := "/partnerships/" + folderOf(lang) + kind
			p.Go(site.URL + path)
			for _, width := range check.Widths {
				for _, theme := range check.Themes {
					p.Do(chromedp.EmulateViewport(int64(width), 800), Prefer("prefers-color-scheme", theme))
					check.Violations += audit(t, p, allRules, fmt.Sprintf("%s, %s, %d px", path, theme, width))
				}
			}
		}
	}
	check.Version = Eval[string](p, `axe.version`)
	compare(t, check)
}

func folderOf(lang string) string {
	if lang == "en" {
		return ""
	}
	return lang + "/"
}

func compare(t *testing.T, found view.Check) {
	t.Helper()
	if *update {
		b, err := json.MarshalIndent(found, "", "  ")
		if err == nil {
			err = os.WriteFile("../site/accessibility.json", append(b, '\n'), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
		return
	}
	told, err := site.AccessibilityCheck()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(told, found); diff != "" {
		t.Errorf("the statement is out of date; go test ./build/e2e -run Statement -update writes it:\n%s", diff)
	}
}

func TestTheStatementIsReachedFromEveryPage(t *testing.T) {
	site := defaultSite(t)
	for path, want := range map[string]string{
		"/partnerships/fr/": "/partnerships/fr/accessibility/", "/partnerships/ar/embed/": "/partnerships/ar/accessibility/",
		"/partnerships/session/sector/": "/partnerships/accessibility/",
	} {
		p := Open(t, 800, 600)
		p.Go(site.URL + path)
		address := Eval[string](p, `document.querySelector('.colophon a[href$="accessibility/"]').href`)
		p.Do(chromedp.Navigate(address))
		if got := Eval[string](p, `location.pathname`); got != want || Eval[int](p, `document.querySelectorAll('.statement h1').length`) != 1 {
			t.Errorf("%s leads to %s", path, got)
		}
	}
}
