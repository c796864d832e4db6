package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
)

// extremes are reports that nobody would call typical.
func extremes() map[string]*report.Report {
	empty := &report.Report{ID: "r", Lang: "en", Title: "Nothing yet"}
	alone := &report.Report{ID: "r", Lang: "en", Title: "One", Sessions: []report.Session{{ID: "only", Title: "The only session"}}}
	many := &report.Report{ID: "r", Lang: "en", Title: strings.Repeat("Title ", 70), Facets: []report.Facet{{ID: "topic", Label: "Topic"}}}
	for i := range 300 {
		many.Facets[0].Values = append(many.Facets[0].Values, report.Value{ID: fmt.Sprint("v", i), Label: fmt.Sprint("Value ", i)})
	}
	for i := range 30 {
		many.Sessions = append(many.Sessions, report.Session{
			ID: fmt.Sprint("s", i), Title: strings.Repeat("x", 200) + " 👩🏽‍🚀 " + strings.Repeat("Long title ", 18),
			Text:   report.PlainText(strings.Repeat("word ", 300) + strings.Repeat("w", 200)),
			Facets: map[string][]string{"topic": {fmt.Sprint("v", i*7)}},
		})
	}
	return map[string]*report.Report{"an empty report": empty, "one session and no facet": alone, "300 values and endless words": many}
}

func TestReportsAtTheExtremesWorkAndFit(t *testing.T) {
	for name, r := range extremes() {
		site := Serve(t, Make(t, r))
		p := Open(t, 320, 800)
		p.Go(site.URL + "/r/")
		before := Eval[string](p, canonicalDOM)
		p.Wait(live)
		if diff := cmp.Diff(before, Eval[string](p, canonicalDOM)); diff != "" {
			t.Errorf("%s: the program made another page:\n%s", name, diff)
		}
		if Eval[bool](p, `document.documentElement.scrollWidth > innerWidth`) {
			t.Errorf("%s: the page scrolls sideways", name)
		}
		p.Shot("extreme-" + strings.ReplaceAll(name, " ", "-"))
	}
}

func TestAnyQueryHasASensibleAnswer(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/")
	for query, want := range map[string]string{
		`'partner '.repeat(12500)`: "2 of 3 sessions",
		`'?!., ;:'`:                "3 of 3 sessions",
		`'"effective partner'`:     "1 of 3 sessions",
		`'👩🏽‍🚀'`:                   "0 of 3 sessions",
		`'x'.repeat(200)`:          "0 of 3 sessions",
		`'   '`:                    "3 of 3 sessions",
	} {
		// An answer that stays from the query before must not be taken for this one.
		if before := "0 of 3 sessions"; before != want {
			ask(p, `'qqqqqq'`, before)
		} else {
			ask(p, `''`, "3 of 3 sessions")
		}
		ask(p, query, want)
	}
}

// ask writes a query at once and waits for its answer.
func ask(p *Page, query, want string) {
	p.t.Helper()
	Eval[any](p, `{const q = document.querySelector('[name=q]'); q.value = `+query+`; q.dispatchEvent(new Event('input', {bubbles: true}))}`)
	p.Wait(`(` + status + `).startsWith('` + want + `')`)
}
