package site

import (
	"bytes"
	"maps"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

func TestAnOutputFolderIsReplacedWholeOrNotAtAll(t *testing.T) {
	out := filepath.Join(t.TempDir(), "dist")
	first, second := build(t, sample()), Tree{marker: []byte("{}"), "a/b.txt": []byte("b")}
	for _, tree := range []Tree{first, second} {
		if err := tree.WriteTo(out, nil); err != nil {
			t.Fatal(err)
		}
		read, err := ReadTree(out)
		if err != nil {
			t.Fatal(err)
		}
		maps.DeleteFunc(read, func(file string, _ []byte) bool { // that stay for pages in caches
			return !tree.Has(file) && first.Has(file) && hashedName.MatchString(path.Base(file))
		})
		if diff := cmp.Diff(tree, read); diff != "" {
			t.Error(diff)
		}
	}
	if left, _ := os.ReadDir(filepath.Dir(out)); len(left) != 1 {
		t.Errorf("left beside the output: %v", left)
	}
}

func TestAFolderOfSomethingElseIsLeftAlone(t *testing.T) {
	out := t.TempDir()
	mine := filepath.Join(out, "thesis.txt")
	if err := os.WriteFile(mine, []byte("years of work"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := build(t, sample()).WriteTo(out, nil); err == nil || !strings.Contains(err.Error(), "files that build has not made") {
		t.Errorf("error: %v", err)
	}
	if b, err := os.ReadFile(mine); err != nil || string(b) != "years of work" {
		t.Errorf("the file is %q, %v", b, err)
	}
}

func TestAnAuthorsFolderWithTheSchemaIsLeftAlone(t *testing.T) {
	out := t.TempDir()
	mine := filepath.Join(out, "thesis.txt")
	for _, file := range []string{mine, filepath.Join(out, marker)} {
		if err := os.WriteFile(file, []byte("years of work"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := build(t, sample()).WriteTo(out, nil); err == nil || !strings.Contains(err.Error(), "files that build has not made") {
		t.Errorf("error: %v", err)
	}
	if b, err := os.ReadFile(mine); err != nil || string(b) != "years of work" {
		t.Errorf("the file is %q, %v", b, err)
	}
}

func parse(t *testing.T, page []byte) *html.Node {
	t.Helper()
	n, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// find returns the first element of the tag, with the attribute if one is named.
func find(n *html.Node, tag, name, value string) *html.Node {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.Data == tag && (name == "" || attr(d, name) == value) {
			return d
		}
	}
	return nil
}

func attr(n *html.Node, name string) string {
	if n != nil {
		for _, a := range n.Attr {
			if a.Key == name {
				return a.Val
			}
		}
	}
	return ""
}

func text(n *html.Node) string {
	var b strings.Builder
	if n != nil {
		for d := range n.Descendants() {
			if d.Type == html.TextNode {
				b.WriteString(d.Data)
			}
		}
	}
	return b.String()
}
