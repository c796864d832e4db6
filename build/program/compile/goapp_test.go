package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestCopyIsMadeForTheVersionInUse(t *testing.T) {
	if _, err := findGoApp(t.Context(), "."); err != nil {
		t.Fatal(err)
	}
}

func TestOtherVersionIsRefused(t *testing.T) {
	err := checkVersion("v9.9.0")
	if err == nil || !strings.Contains(err.Error(), "v9.9.0") || !strings.Contains(err.Error(), "hint:") {
		t.Errorf("found %v", err)
	}
}

// A later go-app may have moved what the copy should leave out.
func TestMissingPartIsRefused(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "pkg", "app"), 0o777); err != nil {
		t.Fatal(err)
	}
	err := copyGoApp(dir, t.TempDir())
	if err == nil || !strings.Contains(err.Error(), "there is no") {
		t.Errorf("found %v", err)
	}
}
