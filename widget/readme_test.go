package widget_test

import (
	"bytes"
	"net/http"
	"net/url"
	"os"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"reportwidget/build/browser"
	"reportwidget/build/doctor"
	"reportwidget/web"
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
	browser.Eval[any](inside, `document.querySelector('#report input').dispatchEvent(new PointerEvent('pointerover', {bubbles: true}))`)
	inside.Wait(`document.documentElement.dataset.engine == 'wasm'`)
}

func TestThePolicyOfTheReadmeIsThatOfThePages(t *testing.T) {
	policy, ancestors, _ := strings.Cut(headers(t).Get("Content-Security-Policy"), "; frame-ancestors ")
	if ancestors != "*" {
		t.Errorf("the header names the ancestors %q", ancestors)
	}
	var shell bytes.Buffer
	if err := web.Page.Execute(&shell, web.Shell{}); err != nil {
		t.Fatal(err)
	}
	page, err := html.Parse(&shell)
	if err != nil {
		t.Fatal(err)
	}
	if got := content(page, "Content-Security-Policy"); got != policy {
		t.Errorf("the pages have %q", got)
	}
}

// content returns what a page says in place of a header.
func content(page *html.Node, header string) string {
	for n := range page.Descendants() {
		said := map[string]string{}
		for _, a := range n.Attr {
			said[a.Key] = a.Val
		}
		if n.Data == "meta" && said["http-equiv"] == header {
			return said["content"]
		}
	}
	return ""
}
