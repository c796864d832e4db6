package output

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAChangeWritesItsFilesAndLeavesTheOthersAlone(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.md"), []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "mine.png"), []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	patches := []Patch{{"a.md", []byte("old"), []byte("new")}, {"sessions/b.md", nil, []byte("b")}}
	if err := Change(dir, patches); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"a.md": "new", "sessions/b.md": "b", "mine.png": "mine"} {
		if got, err := os.ReadFile(filepath.Join(dir, name)); err != nil || string(got) != want {
			t.Errorf("%s: %q, %v", name, got, err)
		}
	}
	if info, err := os.Stat(filepath.Join(dir, "a.md")); err != nil || info.Mode().Perm() != 0o600 {
		t.Error(info, err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != 3 {
		t.Errorf("%d entries, %v", len(entries), err)
	}
}

func TestWhatSomebodyElseChangedMeanwhileIsNotReplaced(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.md", "b.md"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("saved meanwhile"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, before := range []string{"as it was read", ""} {
		patches := []Patch{{"a.md", []byte("saved meanwhile"), []byte("new")}, {"b.md", []byte(before), []byte("new")}}
		if before == "" {
			patches[1].Before = nil
		}
		err := Change(dir, patches)
		if err == nil || !strings.Contains(err.Error(), "b.md has been changed meanwhile") {
			t.Error(err)
		}
		if got, _ := os.ReadFile(filepath.Join(dir, "a.md")); string(got) != "saved meanwhile" {
			t.Errorf("a.md is %q", got)
		}
	}
}
