package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// theProgram is app/wasm with its own copy of go-app.
func theProgram(t *testing.T) source {
	t.Helper()
	root, err := moduleRoot(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	src, err := newSource(t.Context(), root, "./app/wasm", readerTag, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	src.inlined = busy
	return src
}

func TestBusyPackagesAreThoseOfTheProgram(t *testing.T) {
	packages, err := theProgram(t).packages(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, pattern := range busy {
		folder, all := strings.CutSuffix(pattern, "...")
		if !slices.ContainsFunc(packages, func(p string) bool { return p == pattern || all && strings.HasPrefix(p, folder) }) {
			t.Errorf("the program has no package %s", pattern)
		}
	}
}

// testProgram is the program in testdata/browser.
func testProgram(t *testing.T) source {
	t.Helper()
	dir := t.TempDir()
	goApp, err := findGoApp(t.Context(), ".")
	if err == nil {
		err = copyGoApp(goApp, filepath.Join(dir, "go-app"))
	}
	if err == nil {
		err = copyFile(filepath.Join("testdata", "browser", "main.go"), filepath.Join(dir, "main.go"), nil)
	}
	if err == nil {
		gomod := "module test\n\ngo 1.26\n\nrequire " + goAppPath + " " + goAppVersion + "\nreplace " + goAppPath + " => ./go-app\n"
		err = os.WriteFile(filepath.Join(dir, "go.mod"), []byte(gomod), 0o666)
	}
	if err != nil {
		t.Fatal(err)
	}
	return source{root: dir, modfile: filepath.Join(dir, "go.mod"), program: "."}
}

func TestProgramIsTheSameWhereverItIsMade(t *testing.T) {
	var programs [2][]byte
	for i := range programs {
		wasm, err := theProgram(t).build(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		programs[i] = wasm
	}
	if !bytes.Equal(programs[0], programs[1]) {
		t.Error("two folders gave two programs")
	}
	if temp := filepath.ToSlash(os.TempDir()); bytes.Contains(programs[0], []byte(temp+"/")) {
		t.Errorf("the program says that it was made in %s", temp)
	}
}

// heavy are packages that the browser program must do without. It may be
// compiled with go-app itself as well, which links more.
var (
	heavy = []string{
		"github.com/yuin/goldmark", "github.com/goccy/", "golang.org/x/net/", "golang.org/x/text/",
		"github.com/spf13/", "github.com/klauspost/", "github.com/andybalholm/", "github.com/evanw/",
		"github.com/santhosh-tekuri/", "reportwidget/build", "reportwidget/web", "reportwidget/widget",
	}
	heavyInCopy = append([]string{
		"net/http", "crypto/", "compress/", "encoding/json", "regexp", "text/template", "html/template", "os/exec",
		"fmt", "os", "io/fs", "net/url", "runtime/debug", "internal/poll", // see app/format and app/report/address.go
		"github.com/google/uuid", goAppPath + "/pkg/cache",
	}, heavy...)
)

func TestProgramLinksNothingHeavy(t *testing.T) {
	src := theProgram(t)
	original := source{root: src.root, modfile: filepath.Join(src.root, "go.mod"), program: src.program, tags: src.tags}
	for _, c := range []struct {
		name      string
		source    source
		forbidden []string
	}{{"go-app", original, heavy}, {"the copy of go-app", src, heavyInCopy}} {
		packages, err := c.source.packages(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range packages {
			if slices.ContainsFunc(c.forbidden, func(f string) bool { return p == f || strings.HasPrefix(p, f) }) {
				t.Errorf("with %s, the browser program links %s", c.name, p)
			}
		}
	}
}

func TestSizesNamePackages(t *testing.T) {
	src := testProgram(t)
	wasm, err := src.compile(t.Context(), unstripped)
	if err != nil {
		t.Fatal(err)
	}
	packages, err := src.packages(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	sizes, err := measure(wasm, append(packages, "main"))
	if err != nil {
		t.Fatal(err)
	}
	total := 0
	for _, size := range sizes {
		total += size
	}
	for _, p := range []string{"runtime", "main", goAppPath + "/pkg/app", "(data)"} {
		if sizes[p] == 0 {
			t.Errorf("no bytes of %s", p)
		}
	}
	if total > len(wasm) || sizes["(made by compiler and linker)"] > total/20 {
		t.Errorf("of %d bytes, %d are listed, %d of no package", len(wasm), total, sizes["(made by compiler and linker)"])
	}
}
