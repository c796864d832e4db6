package e2e

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/chromedp/chromedp"

	"reportwidget/app/report"
	"reportwidget/build/assets"
	"reportwidget/build/content"
	"reportwidget/build/picture"
	"reportwidget/build/single"
	"reportwidget/build/site"
)

// singleFile writes the report of a folder as one file, in a folder whose name has a
// space, and returns its address.
func singleFile(t *testing.T, tree site.Tree, folder string) string {
	t.Helper()
	set, err := assets.Files()
	if err != nil {
		t.Fatal(err)
	}
	page, err := single.Page(tree, folder, set)
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(t.TempDir(), "my report.html")
	if err := os.WriteFile(name, page, 0o644); err != nil {
		t.Fatal(err)
	}
	return "file://" + strings.ReplaceAll(name, " ", "%20")
}

func TestALargeReportInOneFileHasAllSessionsInOnePage(t *testing.T) {
	p := Open(t, 1280, 900)
	address := singleFile(t, Make(t, Large(320)), "large/")
	p.Do(NoScript())
	p.Go(address)
	if got := Eval[int](p, `new Set([...document.querySelectorAll('article.session')].map((s) => s.id)).size`); got != 320 {
		t.Errorf("%d of 320 sessions", got)
	}
	p = Open(t, 1280, 900)
	p.Go(address + "?session=s300")
	p.Wait(live + ` && document.querySelector('#s300.open')`)
}

// carried is a report with a picture, a linked file and a link between sessions.
func carried(t *testing.T) site.Tree {
	t.Helper()
	folder, err := content.Open(content.Source{Name: "summit", FS: fstest.MapFS{
		"report.yaml":            {Data: []byte("title: Summit\nfacets:\n  - id: kind\n    label: Kind\n    values: [{id: talk, label: Talk}, {id: panel, label: Panel}]\n")},
		"sessions/01-opening.md": {Data: []byte("---\ntitle: Opening\nkind: talk\n---\nWords of welcome, and [the end](#closing).\n\n![The hall](../files/hall.png)\n\nSee [the notes](../files/notes.txt).\n")},
		"sessions/02-closing.md": {Data: []byte("---\ntitle: Closing\nkind: panel\n---\nFarewell.\n\nMuch later.\n")},
		"files/hall.png":         {Data: hall(t)},
		"files/notes.txt":        {Data: []byte("These are the notes.")},
	}}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	set, err := assets.Files()
	if err != nil {
		t.Fatal(err)
	}
	tree, err := site.Build([]*report.Report{folder.Report}, site.Options{Assets: set, Draft: true,
		Files: map[string]map[string][]byte{"summit": folder.Files}, Pictures: map[string][]*picture.Picture{"summit": folder.Pictures}})
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

const notes = `(async () => { const a = [...document.querySelectorAll('.session a')].find((a) => a.textContent == 'the notes'); return a.download + ': ' + decodeURIComponent(escape(atob(a.href.split(',')[1]))) })()`

func TestAReportInOneFileIsReadWithoutScripts(t *testing.T) {
	p := Open(t, 1280, 900)
	p.Do(NoScript())
	p.Go(singleFile(t, carried(t), "summit/"))
	p.Wait(`document.querySelector('.session img')?.naturalWidth > 0`)
	if got := Eval[string](p, `document.querySelector('#closing').innerText`); !strings.Contains(got, "Much later.") {
		t.Errorf("the closing session says no more than %q", got)
	}
	if got := Eval[string](p, notes); got != "notes.txt: These are the notes." {
		t.Error(got)
	}
	broken := Eval[[]string](p, `[...document.querySelectorAll('[href], [src]')].map((e) => e.getAttribute('href') ?? e.getAttribute('src')).filter((a) => !/^(data:|https?:|mailto:|\?|#)/.test(a) || a[0] == '#' && !document.getElementById(a.slice(1)))`)
	if len(broken) > 0 {
		t.Errorf("lead nowhere: %q", broken)
	}
	p.Shot("single-scriptless")
}

func TestAReportInOneFileIsFilteredAndSearched(t *testing.T) {
	p := Open(t, 1280, 900)
	address := singleFile(t, carried(t), "summit/")
	p.Go(address)
	p.Wait(live)
	p.Do(chromedp.SendKeys(chromedp.CSS(`[name=q]`), "farewell"))
	p.Wait(`JSON.stringify(` + sessions + `) == '["closing"]'`)
	p.Wait(`location.search == '?q=farewell'`)
	p.Go(address)
	p.Wait(live + ` && ` + sessions + `.length == 2`)
	Eval[any](p, `document.querySelector('.chip input[value=talk]').click()`)
	p.Wait(`JSON.stringify(` + sessions + `) == '["opening"]'`)
	Eval[any](p, `document.querySelector('#opening h3 a').click()`)
	p.Wait(`document.querySelector('#opening.open img')?.naturalWidth > 0`)
	if got := Eval[string](p, notes); got != "notes.txt: These are the notes." {
		t.Error(got)
	}
	Eval[any](p, `[...document.querySelectorAll('#opening a')].find((a) => a.textContent == 'the end').click()`)
	p.Wait(`document.querySelector('#closing')?.checkVisibility()`)
	p.Shot("single")
	if log := p.Console(); len(log) > 0 {
		t.Errorf("%q", log)
	}
}
