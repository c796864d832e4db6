package browser

import (
	"fmt"
	"os"
	"testing"

	"github.com/chromedp/chromedp"
)

// axe is the checker of accessibility rules that make test installs from npm.
const axe = "node_modules/axe-core/axe.min.js"

func TestAxeFindsNothingOnAnyPageInAnyTheme(t *testing.T) {
	script := axeScript(t)
	site := defaultSite(t)
	for _, theme := range []string{"light", "dark"} {
		for _, path := range pages {
			for _, width := range []int64{320, 1280} {
				p := Open(t, width, 800)
				p.Do(Prefer("prefers-color-scheme", theme))
				p.Go(site.URL + path)
				name := fmt.Sprintf("%s, %s, %d px", path, theme, width)
				audit(t, p, script, name+", as prerendered")
				startProgram(p)
				p.Do(chromedp.Click(chromedp.CSS(`input[value=partners]`)))
				p.Wait(status + ` != ''`)
				audit(t, p, script, name+", filtered by the program")
			}
		}
	}
}

func TestAxeFindsNothingOnASessionsPageAndInWhatOpens(t *testing.T) {
	script := axeScript(t)
	site := defaultSite(t)
	for _, theme := range []string{"light", "dark"} {
		p := Open(t, 320, 800)
		p.Do(Prefer("prefers-color-scheme", theme))
		p.Go(site.URL + "/partnerships/session/sector/")
		audit(t, p, script, "a session's page, "+theme)
		p.Go(site.URL + "/partnerships/?session=sector&q=partner")
		p.Wait(live)
		p.Do(chromedp.Click(chromedp.CSS(`.takeaway > summary`)))
		p.Wait(`document.getElementById('copy-link')`)
		audit(t, p, script, "an open session, hits and citations, "+theme)
	}
}

func axeScript(t *testing.T) string {
	t.Helper()
	script, err := os.ReadFile(axe)
	if err != nil {
		t.Fatalf("%v: make test installs axe-core from npm", err)
	}
	return string(script)
}

// A frame's headings continue those of its host, so they start at level two.
const rules = `{rules: {'target-size': {enabled: true}, 'page-has-heading-one': {enabled: !document.documentElement.dataset.embedded}}}`

// audit also refuses what axe does not look for: a page that scrolls sideways. It
// returns the number of rules that axe found broken.
func audit(t *testing.T, p *Page, script, name string) int {
	t.Helper()
	p.Do(chromedp.Evaluate[chromedp.Void](script + `;0`))
	violations := Eval[[]string](p, `axe.run(`+rules+`).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html + ' ' + n.failureSummary).join('; ')))`)
	for _, violation := range violations {
		t.Errorf("%s: %s", name, violation)
	}
	if wide := Eval[bool](p, `document.documentElement.scrollWidth > innerWidth`); wide {
		t.Errorf("%s: the page scrolls sideways", name)
	}
	return len(violations)
}
