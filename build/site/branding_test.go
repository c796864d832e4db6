package site

import (
	"fmt"
	"image"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
	"reportwidget/build/branding"
)

func TestTheThemesOfTheModelAreThoseOfTheStyleSheet(t *testing.T) {
	style, err := os.ReadFile("../../web/report.css")
	if err != nil {
		t.Fatal(err)
	}
	for name, pair := range map[string][2]report.Colour{
		"paper": {report.Light.Paper, report.Dark.Paper}, "card": {report.Light.Card, report.Dark.Card}, "ink": {report.Light.Ink, report.Dark.Ink},
	} {
		found := regexp.MustCompile(`--` + name + `: light-dark\((.+), (.+)\)`).FindStringSubmatch(string(style))
		if want := pair[0].String() + " " + pair[1].String(); strings.Join(found[1:], " ") != want {
			t.Errorf("--%s is %v instead of %s", name, found, want)
		}
	}
}

func TestAnAuthorsColoursAreInTheStyleSheetAndTheManifest(t *testing.T) {
	r := sample()
	r.Colour, r.Facets[0].Values[1].Colour = "#ffcc00", "#00f"
	tree := build(t, r)
	page := parse(t, tree["sample/index.html"])
	style := string(tree[path.Join("sample", attr(find(page, "link", "rel", "stylesheet"), "href"))])
	for _, want := range []string{`:root{--accent:light-dark(#7f6600,#ffcc00)}`, `[data-tone="kind/workshop"]{--tone:light-dark(#0000ff,`} {
		if !strings.Contains(style, want) {
			t.Errorf("the style sheet lacks %s", want)
		}
	}
	if find(page, "label", "data-tone", "kind/workshop") == nil || find(page, "label", "data-tone", "1") == nil {
		t.Error("the boxes have other colours")
	}
	if m := readManifest(t, tree, "sample/manifest.webmanifest"); m.Theme != "#7f6600" {
		t.Errorf("the theme is %s", m.Theme)
	}
}

func TestAnAuthorsPicturesAreInTheManifest(t *testing.T) {
	o := options()
	o.Looks = map[string]branding.Pictures{"sample": {Icon: image.NewGray(image.Rect(0, 0, 512, 512)), Screenshots: []branding.Screenshot{
		{Src: "files/a%20b.png", Label: "A window", Type: "image/png", Width: 1280, Height: 800},
		{Src: "files/c.jpg", Label: "A phone", Type: "image/jpeg", Width: 750, Height: 1334},
	}}}
	tree, err := Build([]*report.Report{sample()}, o)
	if err != nil {
		t.Fatal(err)
	}
	m := readManifest(t, tree, "sample/manifest.webmanifest")
	if diff := cmp.Diff([]screenshot{
		{"files/a%20b.png", "1280x800", "image/png", "A window", "wide"},
		{"files/c.jpg", "750x1334", "image/jpeg", "A phone", "narrow"},
	}, m.Screenshots); diff != "" {
		t.Error(diff)
	}
	if fmt.Sprint(m.Icons) != "[{icon-192.png 192x192 image/png } {icon-512.png 512x512 image/png } {icon-maskable.png 512x512 image/png maskable}]" {
		t.Errorf("the icons: %v", m.Icons)
	}
	own := path.Base(attr(find(parse(t, tree["sample/index.html"]), "link", "rel", "icon"), "href"))
	if path.Ext(own) != ".png" || tree["sample/"+own] == nil || !strings.Contains(string(tree["sample/sw.js"]), own) {
		t.Errorf("the page's icon is %s, which is not kept for reading offline", own)
	}
}
