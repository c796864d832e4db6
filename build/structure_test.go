package main

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// packages returns the folders of the project that hold Go files, from its root.
func packages(t *testing.T) map[string]bool {
	t.Helper()
	found := map[string]bool{}
	for _, top := range []string{"app", "build", "web", "widget"} {
		err := fs.WalkDir(os.DirFS(".."), top, func(file string, d fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case d.IsDir() && (d.Name() == "testdata" || d.Name() == "node_modules" || d.Name() == "dist"):
				return fs.SkipDir
			case path.Ext(file) == ".go":
				found[path.Dir(file)] = true
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return found
}

// entry matches a line of CONTRIBUTING's project structure: the names of folders, of which
// one that is indented is in the one above that is less so.
var entry = regexp.MustCompile(`^    ( *)([a-z0-9/]+)/ +\S`)

// listed returns the folders that CONTRIBUTING's project structure lists.
func listed(t *testing.T) map[string]bool {
	t.Helper()
	readme, err := os.ReadFile("../CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	_, structure, _ := strings.Cut(string(readme), "## Project structure")
	structure, _, _ = strings.Cut(structure, "\n## ")
	found, above := map[string]bool{}, map[int]string{}
	for line := range strings.Lines(structure) {
		m := entry.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		depth := len(m[1])
		folder := path.Join(above[depth-2], m[2])
		above[depth] = folder
		found[folder] = true
	}
	return found
}

func TestCONTRIBUTINGListsThePackagesThatThereAre(t *testing.T) {
	there, told := packages(t), listed(t)
	if len(told) < 20 {
		t.Fatalf("CONTRIBUTING.md lists no more than %d folders", len(told))
	}
	for folder := range there {
		covered := told[folder]
		for up := path.Dir(folder); strings.Contains(up, "/"); up = path.Dir(up) {
			covered = covered || told[up] // which says what is in it
		}
		if !covered {
			t.Errorf("the project structure in CONTRIBUTING.md leaves out %s", folder)
		}
	}
	for folder := range told {
		if info, err := os.Stat(filepath.Join("..", folder)); err != nil || !info.IsDir() {
			t.Errorf("CONTRIBUTING.md lists %s, which is not there", folder)
		}
	}
}

func TestTheTopOfTheProjectHoldsNothingElse(t *testing.T) {
	want := "CHANGELOG.md CONTRIBUTING.md LICENSE Makefile README.md app build go.mod go.sum web widget"
	var found []string
	entries, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if name := e.Name(); !strings.HasPrefix(name, ".") && name != "bin" && name != "dist" && name != "node_modules" {
			found = append(found, name)
		}
	}
	if got := strings.Join(found, " "); got != want {
		t.Errorf("there are %s", got)
	}
}

// named matches a file or folder of the project in a text about it.
var named = regexp.MustCompile("`((?:app|build|web|widget|\\.ci)/[A-Za-z0-9_./-]+)`")

func TestTheDocumentsNameFilesThatThereAre(t *testing.T) {
	for _, document := range []string{"ARCHITECTURE.md", "../CONTRIBUTING.md", "../README.md"} {
		text, err := os.ReadFile(document)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range named.FindAllStringSubmatch(string(text), -1) {
			if _, err := os.Stat(filepath.Join("..", m[1])); err != nil {
				t.Errorf("%s names %s, which is not there", path.Base(document), m[1])
			}
		}
	}
}
