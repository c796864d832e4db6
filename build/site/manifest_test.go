package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image/png"
	"path"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
)

func readManifest(t *testing.T, tree Tree, file string) (m manifest) {
	t.Helper()
	if err := json.Unmarshal(tree[file], &m); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return m
}

func TestAReportCanBeInstalled(t *testing.T) {
	tree := build(t, sample())
	m := readManifest(t, tree, "sample/manifest.webmanifest")
	want := manifest{
		ID: "/sample/", Name: `A "sample" & more`, ShortName: `A "sample" & more`, Description: "What <it> is.", Lang: "en", Dir: "ltr",
		StartURL: "./", Scope: "./", Display: "standalone", Theme: m.Theme, Background: "#faf8f4", Categories: []string{"education"}, Icons: m.Icons,
		Shortcuts: []shortcut{{"Talk", "", "./?kind=talk"}, {"Workshop", "With hands.", "./?kind=workshop"}},
	}
	if diff := cmp.Diff(want, m); diff != "" {
		t.Error(diff)
	}
	for _, page := range []string{"sample/index.html", "sample/kind/talk/index.html", "sample/session/one/index.html"} {
		checkLink(t, tree, page, attr(find(parse(t, tree[page]), "link", "rel", "manifest"), "href"))
	}
	if find(parse(t, tree["sample/embed/index.html"]), "link", "rel", "manifest") != nil {
		t.Error("a frame offers to be installed")
	}
}

func TestTheManifestsIconsAreThere(t *testing.T) {
	tree := build(t, sample())
	for _, i := range readManifest(t, tree, "sample/manifest.webmanifest").Icons {
		content := tree["sample/"+i.Src]
		if path.Ext(i.Src) == ".svg" {
			if len(content) == 0 {
				t.Errorf("%s is missing", i.Src)
			}
			continue
		}
		c, err := png.DecodeConfig(bytes.NewReader(content))
		if size := fmt.Sprintf("%dx%d", c.Width, c.Height); err != nil || size != i.Sizes {
			t.Errorf("%s has %s instead of %s (%v)", i.Src, size, i.Sizes, err)
		}
	}
}

func TestAnAppIsToldFromOthersByItsPath(t *testing.T) {
	o := options()
	o.BaseURL = "https://example.org/my reports/2024"
	tree, err := Build([]*report.Report{sample()}, o)
	if err != nil {
		t.Fatal(err)
	}
	if got := readManifest(t, tree, "sample/manifest.webmanifest").ID; got != "/my%20reports/2024/sample/" {
		t.Error(got)
	}
}

func TestManifestsOfUnusualReports(t *testing.T) {
	r := sample()
	r.Lang, r.Title, r.Facets, r.Sessions = "ar", strings.Repeat("شراكات", 40)+" المكتبات", nil, nil
	m := readManifest(t, build(t, r), "sample/manifest.webmanifest")
	if m.Dir != "rtl" || m.Shortcuts != nil || m.ShortName == "" {
		t.Errorf("%+v", m)
	}
	r = sample()
	for i := range 40 {
		r.Facets[0].Values = append(r.Facets[0].Values, report.Value{ID: fmt.Sprint("v", i), Label: "Value"})
	}
	if n := len(readManifest(t, build(t, r), "sample/manifest.webmanifest").Shortcuts); n != maxShortcuts {
		t.Errorf("%d shortcuts", n)
	}
}
