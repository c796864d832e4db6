package site

import (
	"encoding/json"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"
	"testing"

	"reportwidget/app/report"
	"reportwidget/build/assets"
	"reportwidget/build/precompress"
)

// releaseOf returns what the worker of the sample says that it keeps.
func releaseOf(t *testing.T, tree Tree) (kept keptRelease) {
	t.Helper()
	stated, found := strings.CutPrefix(string(tree["sample/sw.js"]), "const release=")
	if !found {
		t.Fatalf("the worker begins with %.40s", tree["sample/sw.js"])
	}
	if err := json.NewDecoder(strings.NewReader(stated)).Decode(&kept); err != nil {
		t.Fatal(err)
	}
	return kept
}

// keptOf returns what a browser keeps of the sample, by paths in the site.
func keptOf(t *testing.T, tree Tree) map[string]bool {
	t.Helper()
	paths := map[string]bool{}
	for address, hash := range releaseOf(t, tree).Files {
		to, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		file := path.Join("sample", to.Path)
		if strings.HasSuffix(to.Path, "/") {
			file = path.Join(file, "index.html")
		}
		if hash != assets.IntegrityOf(tree[file]) {
			t.Errorf("%s is listed with the hash of something else than %s", address, file)
		}
		paths[file] = true
	}
	return paths
}

func TestEverythingThatAKeptPageLoadsIsKeptToo(t *testing.T) {
	tree := build(t, sample())
	kept := keptOf(t, tree)
	for file := range kept {
		if path.Ext(file) != ".html" {
			continue
		}
		for n := range parse(t, tree[file]).Descendants() {
			checkKept(t, kept, file, attr(n, "src"))
			if rel := attr(n, "rel"); rel == "stylesheet" || rel == "icon" || rel == "manifest" {
				checkKept(t, kept, file, attr(n, "href"))
			}
		}
		start := startOf(t, tree[file])
		for _, to := range []string{start.Files.Boot, start.Files.Program, start.Files.Messages} {
			checkKept(t, kept, file, to)
		}
	}
	for _, page := range []string{"sample/index.html", "sample/kind/talk/index.html", "sample/session/one/index.html", "sample/report.json", "sample/sessions.csv"} {
		if !kept[page] {
			t.Errorf("%s is not kept", page)
		}
	}
	for _, path := range tree.Paths() {
		if strings.HasPrefix(path, "sample/sw.js") && path != "sample/sw.js" {
			t.Errorf("%s would be served on when sw-off.js takes the worker's place", path)
		}
	}
	for file := range kept {
		if strings.Contains(file, "/embed/") || slices.Contains(precompress.Endings, path.Ext(file)) || path.Ext(file) == ".png" {
			t.Errorf("%s is kept, and no kept page needs it", file)
		}
	}
}

func checkKept(t *testing.T, kept map[string]bool, page, to string) {
	t.Helper()
	if to != "" && !kept[path.Join(path.Dir(page), to)] {
		t.Errorf("%s loads %s, which is not kept", page, to)
	}
}

func TestOfALargeReportOnlyTheOverviewIsKept(t *testing.T) {
	r := sample()
	for i := range maxKeptFiles {
		r.Sessions = append(r.Sessions, report.Session{ID: fmt.Sprint("session-", i), Title: "A session"})
	}
	kept := keptOf(t, build(t, r))
	if kept["sample/session/one/index.html"] || !kept["sample/index.html"] || kept["sample/report.json"] {
		t.Errorf("kept: %v", kept)
	}
}

func TestAnotherReleaseIsKeptUnderAnotherName(t *testing.T) {
	changed := sample()
	changed.Sessions[0].Room = "Hall 2"
	if releaseOf(t, build(t, sample())).ID == releaseOf(t, build(t, changed)).ID {
		t.Error("two releases have the same name")
	}
}
