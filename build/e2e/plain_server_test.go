package e2e

import (
	"bytes"
	"net/http"
	"path"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"reportwidget/build/site"
)

// plain is a server as object storage and much shared hosting are: it sends every
// file as it is, and knows the type of pages only.
type plain struct {
	tree    site.Tree
	scripts bool // it knows the type of scripts too

	mu   sync.Mutex
	sent map[string]int // bytes, by paths
}

// servePlain serves a site so.
func servePlain(t *testing.T, tree site.Tree) (*plain, *Server) {
	t.Helper()
	p := &plain{tree: tree, sent: map[string]int{}}
	s := Serve(t, tree)
	s.Change(func(w http.ResponseWriter, r *http.Request, _ http.Handler) { p.ServeHTTP(w, r) })
	return p, s
}

func (p *plain) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	file := strings.TrimPrefix(r.URL.Path, "/")
	if file == "" || strings.HasSuffix(file, "/") {
		file += "index.html"
	}
	if !p.tree.Has(file) {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "application/octet-stream")
	if path.Ext(file) == ".html" {
		w.Header().Set("Content-Type", "text/html")
	}
	if path.Ext(file) == ".js" && p.scripts {
		w.Header().Set("Content-Type", "text/javascript")
	}
	w.Header().Set("ETag", `"`+site.Hash(p.tree[file])+`"`)
	http.ServeContent(&counting{w, p, file}, r, "", time.Time{}, bytes.NewReader(p.tree[file]))
}

// counting counts what the network takes.
type counting struct {
	http.ResponseWriter
	plain *plain
	file  string
}

func (c *counting) Write(b []byte) (int, error) {
	n, err := c.ResponseWriter.Write(b)
	c.plain.mu.Lock()
	defer c.plain.mu.Unlock()
	c.plain.sent[c.file] += n
	return n, err
}

// bytesOf returns how much was sent of files whose names hold a text.
func (p *plain) bytesOf(name string) (n int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for file, sent := range p.sent {
		if strings.Contains(file, name) {
			n += sent
		}
	}
	return n
}

// The limits of the design, in bytes, on a server that compresses nothing.
const (
	plainProgramBudget    = 1_400_000
	plainFilterableBudget = 46_000
)

func TestOnAServerThatCompressesAndTypesNothingTheSearchWorksAndIsSmall(t *testing.T) {
	server, site := servePlain(t, Make(t, readDefault(t)))
	p := Open(t, 1280, 900)
	p.Go(site.URL + "/partnerships/embed/")
	if n := server.bytesOf("embed/index.html"); n > plainFilterableBudget {
		t.Errorf("%d bytes until the embed can be filtered", n)
	}
	startProgram(p)
	ask(p, `'speaking'`, "1 of 3 sessions")
	if n := server.bytesOf(".wasm"); n > plainProgramBudget {
		t.Errorf("the program took %d bytes: %v", n, server.sent)
	}
	if log := p.Console(); len(log) > 0 {
		t.Errorf("the console says %q", log)
	}
}

func TestOnAServerThatCompressesNothingALargeReportComesPackedToo(t *testing.T) {
	server, site := servePlain(t, Make(t, Large(300)))
	p := Open(t, 1280, 900)
	p.Go(site.URL + "/large/embed/")
	startProgram(p)
	p.Do(chromedp.Click(chromedp.CSS(`input[value=libraries]`)))
	p.Wait(`document.documentElement.dataset.search == 'complete'`)
	for file, n := range server.sent {
		if strings.HasSuffix(file, ".bin") {
			t.Logf("%s: %d bytes", file, n)
		}
	}
	if whole := len(server.tree["large/report.json"]); server.bytesOf(".json.bin") == 0 || server.bytesOf(".json") > whole/2 {
		t.Errorf("the report's %d bytes took %v", whole, server.sent)
	}
}

// Browsers take no service worker of another type.
func TestAReportIsKeptForOfflineReadingFromAServerThatCompressesNothing(t *testing.T) {
	server, site := servePlain(t, Make(t, readDefault(t)))
	server.scripts = true
	p := kept(t, site.URL+"/partnerships/")
	site.Stop()
	p.Go(site.URL + "/partnerships/")
	p.Wait(live)
	if !Eval[bool](p, `getComputedStyle(document.querySelector('.session')).display == 'flex'`) {
		t.Error("the kept page has no style")
	}
}

func TestOnAServerThatCompressesNoPackedCopyIsAskedFor(t *testing.T) {
	site := Serve(t, Make(t, Large(300)))
	p := Open(t, 1280, 900)
	p.Go(site.URL + "/large/embed/")
	startProgram(p)
	p.Do(chromedp.Click(chromedp.CSS(`input[value=libraries]`)))
	p.Wait(`document.documentElement.dataset.search == 'complete'`)
	for _, request := range site.Requests() {
		if strings.HasSuffix(request, ".bin") {
			t.Errorf("%s was asked for", request)
		}
	}
}

func TestWhereThePackedCopiesWereNotUploadedTheProgramComesAsItIs(t *testing.T) {
	tree := Make(t, readDefault(t))
	for _, file := range tree.Paths() {
		if strings.HasSuffix(file, ".bin") {
			delete(tree, file)
		}
	}
	_, site := servePlain(t, tree)
	p := Open(t, 1280, 900)
	p.Go(site.URL + "/partnerships/embed/")
	startProgram(p)
}
