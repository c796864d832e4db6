package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"reportwidget/build/starter"
)

// countdown is a context that is cancelled when it has been asked some times.
type countdown struct {
	context.Context
	left atomic.Int64
}

func (c *countdown) Err() error {
	if c.left.Add(-1) < 0 {
		return context.Canceled
	}
	return nil
}

func TestAnInterruptionAtAnyTimeLeavesNothing(t *testing.T) {
	interrupt(t, "dist", 13)
	interrupt(t, "site.zip", 101)
}

// interrupt interrupts a build after every so many steps.
func interrupt(t *testing.T, name string, every int) {
	t.Helper()
	top := t.TempDir()
	folder, out := filepath.Join(top, "summit"), filepath.Join(top, "new", name)
	if err := starter.WriteTo(folder); err != nil {
		t.Fatal(err)
	}
	for n := 0; ; n += every {
		ctx := &countdown{Context: context.Background()}
		ctx.left.Store(int64(n))
		var stderr strings.Builder
		code := run(ctx, []string{"build", folder, "-o", out}, io.Discard, &stderr)
		if code == 0 {
			if n < every {
				t.Errorf("%s: the work has %d steps at most", name, n)
			}
			break
		}
		if code != 1 || stderr.String() != "interrupted: nothing was written\n" {
			t.Fatalf("after %d steps: %d, %s", n, code, stderr.String())
		}
		if entries, err := os.ReadDir(top); err != nil || len(entries) != 1 {
			t.Fatalf("after %d steps: %v, %v", n, entries, err)
		}
	}
}
