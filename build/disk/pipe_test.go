//go:build unix

package disk

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestAPipeIsNotOpened(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o666); err != nil {
		t.Fatal(err)
	}
	if _, _, err := OpenProgramme(pipe); err == nil || !strings.Contains(err.Error(), "this is not a file") {
		t.Error(err)
	}
	if _, err := ReadReport(pipe); err == nil || !strings.Contains(err.Error(), "this is not a folder") {
		t.Error(err)
	}
}
