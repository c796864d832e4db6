package edit

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

// folderOf returns the files of a report folder.
func folderOf(t testing.TB, dir string) Files {
	t.Helper()
	files := Files{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			files[path], err = fs.ReadFile(os.DirFS(dir), path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// leaves calls f for the path of every text in a tree.
func leaves(tree any, path string, f func(path, text string)) {
	switch v := tree.(type) {
	case string:
		f(path, v)
	case []any:
		for i := range v {
			leaves(v[i], fmt.Sprintf("%s[%d]", path, i), f)
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			leaves(v[key], join(path, key), f)
		}
	}
}

var reports = []string{"../starter/report", "../examples/partnerships"}

// Every text of the reports that come with the command is edited and put back.
func TestATextThatIsPutBackLeavesTheFileAsItWas(t *testing.T) {
	values := []string{"x", "Two: words", "# 'quoted' \"twice\"", "عربي 中文： 🎉", "first\nsecond\n\nthird", "a, [b] {c}", "null", "- item"}
	n := 0 // of texts: each is edited to one of the values in turn
	for _, dir := range reports {
		files := folderOf(t, dir)
		for name := range files {
			if !strings.HasSuffix(name, ".yaml") && !strings.HasSuffix(name, ".md") {
				continue
			}
			f, err := openKeyed(name, files[name], true)
			if err != nil {
				t.Fatal(err)
			}
			all := maps.Clone(f.tree)
			if f.session {
				all["text"] = f.body()
			}
			leaves(all, "", func(path, text string) {
				putBack(t, files, Field{File: name, Path: path}, text, values[n%len(values)])
				n++
			})
		}
	}
}

func putBack(t *testing.T, files Files, at Field, old, value string) {
	t.Helper()
	edited, err := Set(files, at, value)
	if err != nil {
		t.Errorf("%v to %q: %v", at, value, err)
		return
	}
	if edited.Rewritten != nil {
		t.Errorf("%v to %q: %v is rewritten", at, value, edited.Rewritten)
	}
	changed := Apply(files, edited.Patches)
	if got, err := Get(changed, at); err != nil || got != trimEnd(value) {
		t.Errorf("%v to %q: it is %q, %v", at, value, got, err)
	}
	back, err := Set(changed, at, old)
	if err != nil {
		t.Errorf("%v back to %q: %v", at, old, err)
		return
	}
	if after := Apply(changed, back.Patches)[at.File]; string(after) != string(files[at.File]) {
		t.Errorf("%v to %q and back:\n%s", at, value, after)
	}
}
