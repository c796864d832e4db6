package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A clone's first "make run" compiles before anything else has downloaded modules.
func TestOnANewMachineALibraryIsDownloadedFirst(t *testing.T) {
	modules, err := goCommand(t.Context(), ".", "env", "GOMODCACHE")
	if err != nil {
		t.Fatal(err)
	}
	downloaded := filepath.ToSlash(filepath.Join(modules, "cache", "download"))
	cache := filepath.Join(t.TempDir(), "cache")
	t.Setenv("GOPROXY", "file://"+downloaded)
	t.Setenv("GOSUMDB", "off")
	t.Setenv("GOMODCACHE", cache)
	t.Cleanup(func() { // its folders are read-only
		clean := exec.Command("go", "clean", "-modcache")
		clean.Env = append(os.Environ(), "GOMODCACHE="+cache)
		if out, err := clean.CombinedOutput(); err != nil {
			t.Errorf("%v: %s", err, out)
		}
	})

	m, err := download(t.Context(), ".", "github.com/arran4/golang-ical")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(m.Dir, "calendar.go")); err != nil {
		t.Error(err)
	}
	if !strings.HasPrefix(m.Dir, cache) {
		t.Errorf("found in %s, not where this machine keeps its modules", m.Dir)
	}
}
