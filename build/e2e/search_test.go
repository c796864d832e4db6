package e2e

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
)

func TestTheSearchBoxAnswersAsTheProgramDoesBeforeItIsThere(t *testing.T) {
	content, err := os.ReadFile("../../app/search/testdata/words.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases struct {
		Report  *report.Report               `json:"report"`
		Stories map[string]map[string]string `json:"stories"`
	}
	if err := json.Unmarshal(content, &cases); err != nil {
		t.Fatal(err)
	}
	site := Serve(t, Make(t, cases.Report))
	release := hold(site)
	p := Open(t, 400, 700)
	p.Go(site.URL + "/meeting/embed/")
	p.Do(chromedp.SendKeys(chromedp.CSS(`[name=q]`), "trust"))
	p.Wait(sessions + `.join() == 'trust,email'`)
	p.Wait(status + ` == '2 of 12 sessions'`)
	p.Shot("search-before-the-program")
	for story, answers := range cases.Stories {
		queries, want := []string{}, [][]string{}
		for query, found := range answers {
			queries, want = append(queries, query), append(want, slices.Sorted(slices.Values(strings.Fields(found))))
		}
		asked, _ := json.Marshal(queries)
		got := Eval[[][]string](p, string(asked)+`.map((query) => {
			const box = document.querySelector('[name=q]')
			box.value = query
			box.dispatchEvent(new Event('input', {bubbles: true}))
			return `+sessions+`.sort()
		})`)
		for i, query := range queries {
			if !slices.Equal(got[i], want[i]) {
				t.Errorf("%s: %s finds %q, not %q", story, query, got[i], want[i])
			}
		}
	}
	ask(p, `'zzzz'`, "0 of 12 sessions")
	ask(p, `'TRUST tog'`, "2 of 12 sessions")
	Eval[any](p, `document.querySelector('[name=q]').setSelectionRange(2, 4)`)
	const place = `[scrollY, document.activeElement.name, document.activeElement.value, document.activeElement.selectionStart, ` + status + `, ` + sessions + `.sort().join()]`
	before := Eval[[]any](p, place)
	release()
	p.Wait(live)
	p.Wait(`document.querySelector('.session mark')`)
	if diff := cmp.Diff(before, Eval[[]any](p, place)); diff != "" {
		t.Error(diff)
	}
	if got := Eval[string](p, `location.search + ' ' + document.getElementById('status').childNodes.length`); got != "?q=TRUST+tog 1" {
		t.Errorf("the address and the texts of the status line are %s", got)
	}
	ask(p, `''`, "12 of 12 sessions")
	if got := Eval[[]string](p, sessions); len(got) != 12 {
		t.Errorf("without words the page shows %q", got)
	}
}
