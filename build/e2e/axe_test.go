package e2e

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"

	"reportwidget/app/messages"
	"reportwidget/app/report"
)

func TestAxeFindsNothingOnAnyPageInAnyTheme(t *testing.T) {
	site := defaultSite(t)
	for _, path := range pages {
		auditTakeOver(t, Open(t, 320, 800), site.URL+path, path)
	}
}

func TestAxeFindsNothingInAnyLanguage(t *testing.T) {
	for _, lang := range messages.Languages[1:] {
		site := Serve(t, Make(t, speaking(t, lang)))
		p := Open(t, 320, 800)
		for _, path := range pages {
			p.Go(site.URL + path)
			audit(t, p, exceptColours, path+" in "+lang)
		}
		auditOpened(t, p, exceptColours, site.URL+"/partnerships/", "libraries", "partner", lang)
	}
}

func TestAxeFindsNothingFromRightToLeft(t *testing.T) {
	site := arabicSite(t)
	for _, path := range arabicPages[:3] {
		auditTakeOver(t, Open(t, 320, 800), site.URL+path, path)
	}
	auditOpened(t, Open(t, 320, 800), allRules, site.URL+"/arabic/", "english", "families", "a foreign session")
}

func TestAxeFindsNothingInTheListOfReports(t *testing.T) {
	site := Serve(t, Make(t, read(t, "../examples/partnerships"), read(t, "testdata/arabic")))
	p := Open(t, 320, 800)
	p.Go(site.URL + "/")
	audit(t, p, allRules, "the list of reports")
}

func TestEveryColourOfAFacetHasContrast(t *testing.T) {
	p := started(t, Serve(t, Make(t, colourful())).URL+"/r/")
	auditThemes(t, p, []int64{1280}, "all colours")
	Eval[any](p, `document.querySelectorAll('#report fieldset input').forEach((box) => box.click())`)
	p.Wait(`document.querySelectorAll('.node[aria-current]').length == 6`)
	auditThemes(t, p, []int64{1280}, "all colours chosen")
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
	site := defaultSite(t)
	p := Open(t, 320, 800)
	for _, theme := range themes {
		p.Do(Prefer(theme.feature, theme.value))
		auditOpened(t, p, allRules, site.URL+"/partnerships/", "sector", "partner", theme.name)
	}
}

// auditTakeOver audits a page as it was prerendered, and filtered by the
// program.
func auditTakeOver(t *testing.T, p *Page, url, name string) {
	t.Helper()
	p.Go(url)
	auditThemes(t, p, []int64{1280, 320}, name+", as prerendered")
	startProgram(p)
	unfold(p)
	p.Do(chromedp.Click(chromedp.CSS(`#report fieldset label:nth-of-type(3)`)))
	p.Wait(status + ` != ''`)
	auditThemes(t, p, []int64{1280, 320}, name+", filtered by the program")
}

// auditOpened audits the page of a session, and the session open among the
// others with hits and citations.
func auditOpened(t *testing.T, p *Page, by rules, report, session, words, name string) {
	t.Helper()
	p.Go(report + "session/" + session + "/")
	audit(t, p, by, "a session's page, "+name)
	p.Go(report + "?session=" + session + "&q=" + words)
	p.Wait(live)
	p.Do(chromedp.Click(chromedp.CSS(`.takeaway > summary`)))
	p.Wait(`document.getElementById('copy-link')`)
	audit(t, p, by, "an open session, hits and citations, "+name)
}
