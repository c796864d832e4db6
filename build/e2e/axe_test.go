package e2e

import (
	"fmt"
	"os"
	"testing"

	"github.com/chromedp/chromedp"

	"reportwidget/app/messages"
	"reportwidget/app/report"
)

// axe is the checker of accessibility rules that make test installs from npm.
const axe = "node_modules/axe-core/axe.min.js"

// themes are what a reader's system may ask for.
var themes = []struct{ name, feature, value string }{
	{"light", "prefers-color-scheme", "light"},
	{"dark", "prefers-color-scheme", "dark"},
	{"forced colours", "forced-colors", "active"},
}

func TestAxeFindsNothingOnAnyPageInAnyTheme(t *testing.T) {
	script := axeScript(t)
	site := defaultSite(t)
	for _, theme := range themes {
		for _, path := range pages {
			for _, width := range []int64{320, 1280} {
				p := Open(t, width, 800)
				p.Do(Prefer(theme.feature, theme.value))
				auditTakeOver(t, p, script, site.URL+path, fmt.Sprintf("%s, %s, %d px", path, theme.name, width))
			}
		}
	}
}

func TestAxeFindsNothingInAnyLanguage(t *testing.T) {
	script := axeScript(t)
	for _, lang := range messages.Languages[1:] {
		site := Serve(t, Make(t, speaking(t, lang)))
		for _, path := range pages {
			auditTakeOver(t, Open(t, 320, 800), script, site.URL+path, path+" in "+lang)
		}
		auditOpened(t, Open(t, 320, 800), script, site.URL+"/partnerships/", "libraries", "partner", lang)
	}
}

func TestAxeFindsNothingFromRightToLeft(t *testing.T) {
	script := axeScript(t)
	site := arabicSite(t)
	for _, theme := range themes {
		for _, path := range arabicPages[:3] {
			p := Open(t, 320, 800)
			p.Do(Prefer(theme.feature, theme.value))
			auditTakeOver(t, p, script, site.URL+path, path+", "+theme.name)
		}
	}
	auditOpened(t, Open(t, 320, 800), script, site.URL+"/arabic/", "english", "families", "a foreign session")
}

func TestAxeFindsNothingInTheListOfReports(t *testing.T) {
	script := axeScript(t)
	site := Serve(t, Make(t, read(t, "../examples/partnerships"), read(t, "testdata/arabic")))
	p := Open(t, 320, 800)
	p.Go(site.URL + "/")
	audit(t, p, script, "the list of reports")
}

func TestEveryColourOfAFacetHasContrast(t *testing.T) {
	script := axeScript(t)
	site := Serve(t, Make(t, colourful()))
	for _, theme := range themes[:2] {
		p := Open(t, 1280, 800)
		p.Do(Prefer(theme.feature, theme.value))
		p.Go(site.URL + "/r/")
		p.Wait(live)
		audit(t, p, script, "all colours, "+theme.name)
		Eval[any](p, `document.querySelectorAll('#report fieldset input').forEach((box) => box.click())`)
		p.Wait(`document.querySelectorAll('.node[aria-current]').length == 6`)
		audit(t, p, script, "all colours chosen, "+theme.name)
	}
}

// colourful is a report with more values than there are colours, and relations
// among as many as are drawn.
func colourful() *report.Report {
	r := &report.Report{ID: "r", Lang: "en", Title: "Colours", Facets: []report.Facet{{ID: "kind", Label: "Kind"}}}
	values := make([]string, 9)
	for i := range values {
		values[i] = fmt.Sprint("v", i)
		r.Facets[0].Values = append(r.Facets[0].Values, report.Value{ID: values[i], Label: fmt.Sprint("Value ", i)})
		r.Relations = append(r.Relations, report.Relation{Facet: "kind", From: "v0", To: values[i], Text: fmt.Sprint("Helps ", i)})
	}
	r.Relations = r.Relations[1:6] // a diagram has six nodes at most
	r.Sessions = []report.Session{{ID: "one", Title: "One", Facets: map[string][]string{"kind": values}}}
	return r
}

func TestAxeFindsNothingOnASessionsPageAndInWhatOpens(t *testing.T) {
	script := axeScript(t)
	site := defaultSite(t)
	for _, theme := range themes {
		p := Open(t, 320, 800)
		p.Do(Prefer(theme.feature, theme.value))
		auditOpened(t, p, script, site.URL+"/partnerships/", "sector", "partner", theme.name)
	}
}

// auditTakeOver audits a page as it was prerendered, and filtered by the
// program.
func auditTakeOver(t *testing.T, p *Page, script, url, name string) {
	t.Helper()
	p.Go(url)
	audit(t, p, script, name+", as prerendered")
	startProgram(p)
	unfold(p)
	p.Do(chromedp.Click(chromedp.CSS(`#report fieldset label:nth-of-type(3)`)))
	p.Wait(status + ` != ''`)
	audit(t, p, script, name+", filtered by the program")
}

// auditOpened audits the page of a session, and the session open among the
// others with hits and citations.
func auditOpened(t *testing.T, p *Page, script, report, session, words, name string) {
	t.Helper()
	p.Go(report + "session/" + session + "/")
	audit(t, p, script, "a session's page, "+name)
	p.Go(report + "?session=" + session + "&q=" + words)
	p.Wait(live)
	p.Do(chromedp.Click(chromedp.CSS(`.takeaway > summary`)))
	p.Wait(`document.getElementById('copy-link')`)
	audit(t, p, script, "an open session, hits and citations, "+name)
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
