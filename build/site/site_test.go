package site

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"net/url"
	"path"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"reportwidget/app/report"
	"reportwidget/build/assets"
	"reportwidget/build/precompress"
	"reportwidget/web"
)

func sample() *report.Report {
	return &report.Report{
		ID: "sample", Lang: "en", Title: `A "sample" & more`, Summary: report.PlainText("What <it> is."),
		Event:     report.Event{Name: "An event", Start: "2024-09-30", End: "2024-10-03"},
		Documents: []report.Link{{Name: "All of it", URL: "https://example.org/"}},
		Facets:    []report.Facet{{ID: "kind", Label: "Kind", Values: []report.Value{{ID: "talk", Label: "Talk"}, {ID: "workshop", Label: "Workshop", Summary: "With hands."}}}},
		Sessions: []report.Session{
			{ID: "one", Title: "One", Facets: map[string][]string{"kind": {"talk"}}},
			{ID: "two", Title: "Two", KeyPoints: []report.Text{report.PlainText("A point.")}, Facets: map[string][]string{"kind": {"workshop"}}},
		},
	}
}

var twins = precompress.UserStore() // so that no test compresses what another has

func options() Options { return Options{Twins: twins, Assets: ready()} }

// ready returns the assets, which make has put into their folder, with a program
// that is compared in no time.
var ready = sync.OnceValue(func() assets.Set {
	set, err := assets.Files()
	if err != nil {
		panic(err)
	}
	small, err := withProgram(set, []byte("\x00asm program"))
	if err != nil {
		panic(err)
	}
	return small
})

// withProgram returns the assets with another program.
func withProgram(set assets.Set, wasm []byte) (assets.Set, error) {
	var all []assets.Asset
	index, err := set.Content(assets.Index)
	if err == nil {
		err = json.Unmarshal(index, &all)
	}
	if err != nil {
		return set, err
	}
	changed := fstest.MapFS{"app.wasm": {Data: wasm}}
	for i := range all {
		if a := &all[i]; a.Name == "app.wasm" {
			a.Path, a.Size, a.Integrity = "app."+assets.Hash(wasm)+".wasm", len(wasm), assets.IntegrityOf(wasm)
			for ending, packed := range (precompress.Store{}).Of(wasm) {
				a.Twins[ending] = len(packed)
				changed["app.wasm"+ending] = &fstest.MapFile{Data: packed}
			}
		}
	}
	if index, err = json.Marshal(all); err != nil {
		return set, err
	}
	changed[assets.Index] = &fstest.MapFile{Data: index}
	return assets.Read(changed, contents{set})
}

func build(t *testing.T, reports ...*report.Report) Tree {
	t.Helper()
	tree, err := Build(reports, options())
	if err != nil {
		t.Fatal(err)
	}
	return tree
}

func TestASiteHasAllItsPages(t *testing.T) {
	tree := build(t, sample())
	for _, path := range []string{
		"index.html", "embed.js", "report.schema.json",
		"sample/index.html", "sample/embed/index.html", "sample/kind/talk/index.html", "sample/kind/workshop/index.html",
		"sample/report.json", "sample/report.json.gz", "sample/report.json.zst", "sample/report.json.br",
	} {
		if tree[path] == nil {
			t.Errorf("%s is missing among %v", path, tree.Paths())
		}
	}
}

func TestTwoBuildsGiveTheSameBytes(t *testing.T) {
	if diff := cmp.Diff(build(t, sample()), build(t, sample())); diff != "" {
		t.Error(diff)
	}
}

func TestAChangeOfAnythingIsAnotherRelease(t *testing.T) {
	first := release(t, build(t, sample()))
	changed := sample()
	changed.Sessions[0].Title = "Another"
	if release(t, build(t, changed)) == first {
		t.Error("another report has the same release")
	}
	o := options()
	var err error
	if o.Assets, err = withProgram(o.Assets, []byte("another program")); err != nil {
		t.Fatal(err)
	}
	tree, err := Build([]*report.Report{sample()}, o)
	if err != nil || release(t, tree) == first {
		t.Errorf("another program has the same release (%v)", err)
	}
}

// contents is the files of a set.
type contents struct{ set assets.Set }

func (c contents) Open(string) (fs.File, error) { return nil, fs.ErrNotExist }

func (c contents) ReadFile(name string) ([]byte, error) { return c.set.Content(name) }

func TestAChangeOfASessionLeavesThePagesOfOthersAlone(t *testing.T) {
	before, changed := sample(), sample()
	before.Sessions[0].Room, changed.Sessions[0].Room = "A room", "Another room"
	first := build(t, before)
	second := build(t, changed)
	for i := range changed.Sessions {
		page := "sample/" + sessionPath(&changed.Sessions[i]) + "index.html"
		if bytes.Equal(first[page], second[page]) != (i > 0) {
			t.Errorf("%s: should have changed: %v", page, i == 0)
		}
	}
}

func release(t *testing.T, tree Tree) string {
	t.Helper()
	b, err := report.Decode(bytes.NewReader(tree["sample/report.json"]))
	if err != nil {
		t.Fatal(err)
	}
	if page := string(tree["sample/index.html"]); !strings.Contains(page, `data-release="`+b.Release+`"`) {
		t.Error("page and bundle are of different releases")
	}
	return b.Release
}

func TestTheBundleIsAsTheSchemaSays(t *testing.T) {
	tree := buildBilingual(t, "")
	var document, bundle, translation any
	for file, to := range map[string]*any{"report.schema.json": &document, "sample/report.json": &bundle, "sample/fr/report.json": &translation} {
		if err := json.Unmarshal(tree[file], to); err != nil {
			t.Fatal(err)
		}
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("schema.json", document); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	r, _ := illustrated(t)
	content, err := report.Encode(r, "1")
	if err != nil {
		t.Fatal(err)
	}
	var shown any
	if err := json.Unmarshal(content, &shown); err != nil {
		t.Fatal(err)
	}
	for _, b := range []any{bundle, translation, shown} {
		if err := schema.Validate(b); err != nil {
			t.Error(err)
		}
	}
	bundle.(map[string]any)["report"].(map[string]any)["sessions"].([]any)[0].(map[string]any)["html"] = "<b>"
	if schema.Validate(bundle) == nil {
		t.Error("the schema accepts what no reader knows")
	}
}

func TestTheTwinsHoldTheSameBundle(t *testing.T) {
	tree := build(t, sample())
	for _, ending := range []string{".gz", ".zst"} {
		b, err := report.Decode(bytes.NewReader(tree["sample/report.json"+ending]))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(sample(), b.Report); diff != "" {
			t.Error(diff)
		}
	}
}

func TestEveryPageIsWhatLawAndSearchEnginesAskFor(t *testing.T) {
	tree := build(t, sample())
	for path, want := range map[string]map[string]string{
		"sample/index.html":               {"title": `A "sample" & more`, "canonical": "./", "description": "What <it> is."},
		"sample/embed/index.html":         {"title": `A "sample" & more`, "canonical": "../", "robots": "noindex, indexifembedded"},
		"sample/kind/workshop/index.html": {"title": `Workshop · A "sample" & more`, "canonical": "./", "description": "With hands. What <it> is."},
	} {
		page := parse(t, tree[path])
		got := map[string]string{
			"title": text(find(page, "title", "", "")), "canonical": attr(find(page, "link", "rel", "canonical"), "href"),
			"description": attr(find(page, "meta", "name", "description"), "content"), "robots": attr(find(page, "meta", "name", "robots"), "content"),
		}
		for name := range want {
			if got[name] != want[name] {
				t.Errorf("%s: %s is %q instead of %q", path, name, got[name], want[name])
			}
		}
		if viewport := attr(find(page, "meta", "name", "viewport"), "content"); strings.Contains(viewport, "scal") && viewport != "width=device-width, initial-scale=1" {
			t.Errorf("%s forbids zoom: %s", path, viewport)
		}
		if lang := attr(find(page, "html", "", ""), "lang"); lang != "en" {
			t.Errorf("%s: lang is %q", path, lang)
		}
		if first := find(page, "body", "", "").FirstChild; attr(first, "id") != "report" {
			t.Errorf("%s: the body starts with %v", path, first)
		}
	}
}

func TestEveryLinkInsideTheSiteLeadsToAFile(t *testing.T) { checkLinks(t, build(t, sample())) }

func checkLinks(t *testing.T, tree Tree) {
	t.Helper()
	for _, file := range tree.Paths() {
		if path.Ext(file) != ".html" {
			continue
		}
		for n := range parse(t, tree[file]).Descendants() {
			for _, name := range []string{"href", "src", "action"} {
				if to := attr(n, name); to != "" && !strings.Contains(to, ":") && !strings.HasPrefix(to, "#") {
					checkLink(t, tree, file, to)
				}
			}
		}
		for _, to := range loaded(startOf(t, tree[file]).Files) {
			checkLink(t, tree, file, to)
		}
	}
}

// loaded returns the files of a page that scripts load.
func loaded(f web.Files) []string {
	all := []string{f.Boot, f.Program, f.Messages, f.Style, f.Frame, f.Worker, f.Embedding}
	return slices.DeleteFunc(all, func(file string) bool { return file == "" })
}

func checkLink(t *testing.T, tree Tree, file, to string) {
	t.Helper()
	base := &url.URL{Path: "/" + file}
	target, err := base.Parse(to)
	if err != nil {
		t.Errorf("%s: %v", file, err)
		return
	}
	if strings.HasSuffix(target.Path, "/") {
		target.Path += "index.html"
	}
	if tree[strings.TrimPrefix(target.Path, "/")] == nil {
		t.Errorf("%s leads to %s, which is not there", file, to)
	}
}

func TestTheTopLeadsToTheOnlyReportWithoutScript(t *testing.T) {
	page := parse(t, build(t, sample())["index.html"])
	if got := attr(find(page, "meta", "http-equiv", "refresh"), "content"); got != "0; url=sample/" {
		t.Errorf("refresh: %q", got)
	}
	other := sample()
	other.ID = "other"
	page = parse(t, build(t, sample(), other)["index.html"])
	if find(page, "meta", "http-equiv", "refresh") != nil || find(page, "a", "href", "other/") == nil {
		t.Error("the catalogue does not list the reports")
	}
}

func TestTheCanonicalLinkIsAbsoluteWhereTheAddressIsKnown(t *testing.T) {
	o := options()
	o.BaseURL = "https://reports.example.org/all"
	tree, err := Build([]*report.Report{sample()}, o)
	if err != nil {
		t.Fatal(err)
	}
	for file, want := range map[string]string{
		"sample/embed/index.html":     "https://reports.example.org/all/sample/",
		"sample/kind/talk/index.html": "https://reports.example.org/all/sample/kind/talk/",
	} {
		if got := attr(find(parse(t, tree[file]), "link", "rel", "canonical"), "href"); got != want {
			t.Errorf("%s: %s", file, got)
		}
	}
}
