package widget_test

import (
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"

	"reportwidget/build/doctor"
	"reportwidget/build/e2e"
)

// blocks returns the blocks of code of README.md in a language.
func blocks(t *testing.T, language string) []string {
	t.Helper()
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, m := range regexp.MustCompile("(?s)\n```"+language+"\n(.*?)```\n").FindAllSubmatch(text, -1) {
		all = append(all, string(m[1]))
	}
	if len(all) == 0 {
		t.Fatalf("README.md has no block of %q", language)
	}
	return all
}

// headers returns those that README.md tells the report's server to send.
func headers(t *testing.T) http.Header {
	t.Helper()
	h := http.Header{}
	for _, line := range strings.Split(strings.TrimSpace(blocks(t, "http")[0]), "\n") {
		name, value, _ := strings.Cut(line, ": ")
		h.Set(name, value)
	}
	return h
}

func TestTheSnippetsOfTheReadmeHaveNothingToMend(t *testing.T) {
	report := &doctor.Report{Frame: headers(t)}
	report.Address, _ = url.Parse("https://reports.example.org/partnerships/")
	library, _ := url.Parse("https://library.example.org/")
	for _, s := range blocks(t, "html") {
		page := doctor.Page{URL: library, HTML: []byte(s), Header: http.Header{"Cross-Origin-Embedder-Policy": {"require-corp"}}}
		d, err := doctor.Diagnose(page, report)
		if err != nil || len(d.Found) != 1 || len(d.Findings) > 0 {
			t.Errorf("%s: %+v (%v)", s, d, err)
		}
	}
}

func TestTheReportWorksUnderTheHeadersOfTheReadme(t *testing.T) {
	site := reports(t)
	site.Change(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		for name, values := range headers(t) {
			w.Header()[name] = values
		}
		next.ServeHTTP(w, r)
	})
	inside := host(t, site, snippet).Frame("/partnerships/embed/")
	inside.Wait(`document.readyState == 'complete'`)
	e2e.Eval[any](inside, `document.querySelector('#report input').dispatchEvent(new PointerEvent('pointerover', {bubbles: true}))`)
	inside.Wait(`document.documentElement.dataset.engine == 'wasm'`)
}

func TestTheHeaderOfTheReadmeLeavesThePolicyToThePages(t *testing.T) {
	if policy := headers(t).Get("Content-Security-Policy"); policy != "frame-ancestors *" {
		t.Errorf("the header is %q, and would rule what a frame's page holds itself", policy)
	}
}
