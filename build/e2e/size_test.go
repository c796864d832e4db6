package e2e

import (
	"os"
	"path"
	"strings"
	"testing"

	"reportwidget/build/disk"
	"reportwidget/build/precompress"
)

// The budgets of the design, in bytes of brotli.
const (
	loaderBudget     = 3_000
	filterableBudget = 20_000
	requestBudget    = 4
)

func TestTheEmbedCanBeFilteredAfterFewRequestsAndBytes(t *testing.T) {
	r, err := disk.ReadReport("../examples/partnerships")
	if err != nil {
		t.Fatal(err)
	}
	tree := Make(t, r)
	site := Serve(t, tree)
	p := Open(t, 1280, 900)
	p.Go(site.URL + "/partnerships/embed/")
	p.Wait(`document.readyState == 'complete'`)
	bytes := 0
	for _, request := range site.Requests() {
		file := strings.TrimPrefix(request, "/")
		if strings.HasSuffix(request, "/") {
			file = path.Join(file, "index.html")
		}
		// The others wait for what the reader does: see web/spare.js, and the look of
		// what is opened in web/opened.css.
		if strings.HasSuffix(file, ".html") {
			bytes += len(precompress.Brotli(tree[file]))
		}
	}
	if n := len(site.Requests()); n > requestBudget || bytes > filterableBudget {
		t.Errorf("%d requests of at most %d, %d bytes of at most %d: %v", n, requestBudget, bytes, filterableBudget, site.Requests())
	}
	if claim := `after one request and less than 11 kB`; !claimed(t, claim) || len(site.Requests()) > 3 || bytes >= 11_000 {
		t.Errorf("README.md does not say %q, or it is not so: %d requests, %d bytes", claim, len(site.Requests()), bytes)
	}
	if n := len(tree["embed.js.br"]); n > loaderBudget {
		t.Errorf("embed.js has %d bytes, and %d is the budget", n, loaderBudget)
	}
	t.Logf("%d requests, %d bytes; embed.js %d bytes", len(site.Requests()), bytes, len(tree["embed.js.br"]))
}

// claimed reports whether README.md says something, on one line or on two.
func claimed(t *testing.T, words string) bool {
	t.Helper()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	return strings.Contains(strings.Join(strings.Fields(string(readme)), " "), words)
}
