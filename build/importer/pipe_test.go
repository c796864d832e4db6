//go:build unix

package importer

import (
	"path/filepath"
	"syscall"
	"testing"
)

func TestWhatIsNoFileIsNotOpened(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o666); err != nil {
		t.Fatal(err)
	}
	if p := wrong(t, pipe, Options{}); p.Cause != "this is no file" {
		t.Error(p)
	}
	if p := wrong(t, filepath.Join(t.TempDir(), "missing"), Options{}); p.Cause != "there is no such file or folder" {
		t.Error(p)
	}
}
