package e2e

import (
	"os"
	"path"
	"strings"
	"testing"

	"reportwidget/build/disk"
	"reportwidget/build/precompress"
)

// The budgets of the design, in bytes.
const (
	loaderBudget     = 3_000  // by Brotli
	filterableBudget = 11_500 // by gzip
	requestBudget    = 4
	// claimedBytes are those that README.md names, by Brotli of a server that packs
	// while it answers, and air is what a page leaves of them for reports with longer
	// texts.
	claimedBytes = 11_000
	air          = 300
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
	zipped, bytes := 0, 0
	for _, request := range site.Requests() {
		file := strings.TrimPrefix(request, "/")
		if strings.HasSuffix(request, "/") {
			file = path.Join(file, "index.html")
		}
		// The others wait for what the reader does: see web/spare.js, and the look of
		// what is opened in web/opened.css.
		if strings.HasSuffix(file, ".html") {
			zipped += len(precompress.Gzip(tree[file]))
			bytes += len(precompress.QuickBrotli(tree[file]))
		}
	}
	if n := len(site.Requests()); n > requestBudget || zipped > filterableBudget {
		t.Errorf("%d requests of at most %d, %d bytes of at most %d: %v", n, requestBudget, zipped, filterableBudget, site.Requests())
	}
	if claim := `after one request and less than 11 kB`; !claimed(t, claim) || len(site.Requests()) > 3 || bytes > claimedBytes-air {
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
