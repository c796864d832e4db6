package watch

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// patience is how long a test waits for what must come.
const patience = 20 * time.Second

// follow watches a folder, and returns what waits for the next change.
func follow(t *testing.T, folder string) (next func()) {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	changes, ended := make(chan bool, 100), make(chan error, 1)
	go func() { ended <- Folders(ctx, []string{folder}, func() { changes <- true }) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	next = func() {
		t.Helper()
		select {
		case <-changes:
		case err := <-ended:
			ended <- err
			t.Fatal("it ended:", err)
		case <-time.After(patience):
			t.Fatal("no change is reported")
		}
	}
	next()
	return next
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	must(t, os.WriteFile(path, []byte(text), 0o666))
}

func TestChangesAreTold(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "report")
	must(t, os.MkdirAll(filepath.Join(folder, "sessions"), 0o777))
	file := filepath.Join(folder, "sessions", "01.md")
	write(t, file, "a")
	next := follow(t, folder)

	write(t, file, "b")
	next()

	// Editors write a new file and put it in the place of the old one.
	write(t, file+".tmp", "c")
	must(t, os.Rename(file+".tmp", file))
	next()
	write(t, file, "d")
	next()

	must(t, os.MkdirAll(filepath.Join(folder, "files", "deep"), 0o777))
	next()
	write(t, filepath.Join(folder, "files", "deep", "a.txt"), "a")
	next()

	must(t, os.Remove(file))
	next()
}

func TestAFolderThatIsReplacedIsFollowed(t *testing.T) {
	top := t.TempDir()
	folder := filepath.Join(top, "report")
	must(t, os.Mkdir(folder, 0o777))
	next := follow(t, folder)
	must(t, os.Rename(folder, filepath.Join(top, "away")))
	next()
	must(t, os.Mkdir(folder, 0o777))
	next()
	write(t, filepath.Join(folder, "report.yaml"), "a")
	next()
}

func TestTheFolderMustBeInAFolder(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "no", "report")
	if err := Folders(context.Background(), []string{missing}, func() { t.Error("called") }); err == nil {
		t.Error("nothing is watched, and nobody hears of it")
	}
}
