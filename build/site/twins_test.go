package site

import (
	"bytes"
	"compress/gzip"
	"io"
	"path"
	"slices"
	"strings"
	"testing"

	"reportwidget/app/report"
	"reportwidget/build/precompress"
)

func TestPagesThatAreOpenedFirstAreThereCompressed(t *testing.T) {
	tree := build(t, sample())
	for _, page := range []string{"sample/index.html", "sample/embed/index.html", "sample/kind/talk/index.html"} {
		for _, ending := range []string{".br", ".gz"} {
			if !tree.Has(page + ending) {
				t.Errorf("%s%s is missing", page, ending)
			}
		}
	}
	if tree.Has("sample/sw.js.gz") {
		t.Error("the worker would live on as its twin when sw-off.js takes its place")
	}
}

func TestWhatScriptsAskForIsThereUnderANameThatNoServerTreatsSpecially(t *testing.T) {
	tree := build(t, large(300))
	var copied []string
	for _, file := range tree.Paths() {
		original, found := strings.CutSuffix(file, precompress.Packed)
		if !found {
			continue
		}
		unpack, err := gzip.NewReader(bytes.NewReader(tree[file]))
		if err != nil {
			t.Fatal(err)
		}
		if content, err := io.ReadAll(unpack); err != nil || !bytes.Equal(content, tree[original]) {
			t.Errorf("%s holds something else than %s (%v)", file, original, err)
		}
		name, _, _ := strings.Cut(path.Base(original), ".")
		copied = append(copied, name+path.Ext(original))
	}
	for _, name := range []string{"app.wasm", "index.json", "report.json"} {
		if !slices.Contains(copied, name) {
			t.Errorf("%s has no such copy; only %v", name, copied)
		}
	}
}

func TestASiteWithoutTwinsIsSmallAndWorks(t *testing.T) {
	o := options()
	with, err := Build([]*report.Report{large(300)}, o)
	if err != nil {
		t.Fatal(err)
	}
	o.NoTwins = true
	without, err := Build([]*report.Report{large(300)}, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range with.Paths() {
		twin := slices.Contains(precompress.Endings, path.Ext(file))
		if twin == without.Has(file) {
			t.Errorf("%s: there without twins: %v", file, !twin)
		}
		if strings.HasSuffix(file, precompress.Packed) && !bytes.Equal(with[file], without[file]) {
			t.Errorf("%s is another file without twins", file)
		}
	}
}
