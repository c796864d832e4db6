package output

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var (
	longAgo = time.Date(2024, 10, 1, 0, 0, 0, 0, time.UTC)
	files   = map[string][]byte{"a.txt": []byte("a"), "b/c.txt": []byte("c")}
	anybody = func([]fs.DirEntry) error { return nil }
)

// contents returns the files below a folder, and its links.
func contents(t *testing.T, dir string) map[string][]byte {
	t.Helper()
	found := map[string][]byte{}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			name, _ := filepath.Rel(dir, path)
			found[filepath.ToSlash(name)], err = os.ReadFile(path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func holds(t *testing.T, dir string, want map[string][]byte) {
	t.Helper()
	if diff := cmp.Diff(want, contents(t, dir)); diff != "" {
		t.Errorf("%s: %s", dir, diff)
	}
}

func mustLink(t *testing.T, target, name string) {
	t.Helper()
	if err := os.Symlink(target, name); err != nil {
		t.Fatal(err)
	}
}

func mustReplace(t *testing.T, dir string, files map[string][]byte) {
	t.Helper()
	if err := Replace(dir, files, anybody, nil); err != nil {
		t.Fatal(err)
	}
}

func TestAFolderIsReplacedWhole(t *testing.T) {
	top := t.TempDir()
	dir := filepath.Join(top, "new", "folders", "out")
	mustReplace(t, dir, files)
	mustReplace(t, dir, map[string][]byte{"d.txt": nil})
	holds(t, top, map[string][]byte{"new/folders/out/d.txt": {}})
}

func TestAFileThatStaysTheSameKeepsItsTime(t *testing.T) {
	dir := t.TempDir()
	mustReplace(t, dir, files)
	for name := range files {
		if err := os.Chtimes(filepath.Join(dir, name), time.Time{}, longAgo); err != nil {
			t.Fatal(err)
		}
	}
	changed := map[string][]byte{"a.txt": files["a.txt"], "b/c.txt": []byte("d")}
	mustReplace(t, dir, changed)
	holds(t, dir, changed)
	for name, kept := range map[string]bool{"a.txt": true, "b/c.txt": false} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil || info.ModTime().Equal(longAgo) != kept {
			t.Errorf("%s: %v, %v", name, info.ModTime(), err)
		}
	}
}

func TestALinkAmongTheFilesBecomesAFile(t *testing.T) {
	top := t.TempDir()
	dir, elsewhere := filepath.Join(top, "out"), filepath.Join(top, "elsewhere.txt")
	for _, name := range []string{filepath.Join(dir, "old.txt"), elsewhere} {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, files["a.txt"], 0o666); err != nil {
			t.Fatal(err)
		}
	}
	mustLink(t, elsewhere, filepath.Join(dir, "a.txt"))
	mustReplace(t, dir, files)
	holds(t, dir, files)
}

func TestTheFolderOneStandsInIsFilled(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	mustReplace(t, ".", files)
	if _, err := os.Stat("a.txt"); err != nil {
		t.Error(err)
	}
}

func TestALinkToAFolderStaysALink(t *testing.T) {
	top := t.TempDir()
	dir, link := filepath.Join(top, "real"), filepath.Join(top, "link")
	mustReplace(t, dir, files)
	mustLink(t, dir, link)
	mustReplace(t, link, map[string][]byte{"d.txt": nil})
	if target, err := os.Readlink(link); err != nil || target != dir {
		t.Error(target, err)
	}
	holds(t, dir, map[string][]byte{"d.txt": {}})
	broken := filepath.Join(top, "broken")
	mustLink(t, "nowhere", broken)
	if err := Replace(broken, files, anybody, nil); err == nil || !strings.Contains(err.Error(), "leads nowhere") {
		t.Error(err)
	}
}

func TestAnInterruptionAtAnyFileChangesNothing(t *testing.T) {
	stop := errors.New("stop")
	for _, first := range []map[string][]byte{nil, {"old.txt": []byte("old")}} {
		for n := range len(files) {
			top := t.TempDir()
			dir := filepath.Join(top, "new", "out")
			want := map[string][]byte{}
			if first != nil {
				mustReplace(t, dir, first)
				want["new/out/old.txt"] = []byte("old")
			}
			err := Replace(dir, files, anybody, func(string, int) error {
				if n--; n < 0 {
					return stop
				}
				return nil
			})
			if !errors.Is(err, stop) {
				t.Fatal(err)
			}
			holds(t, top, want)
			if entries, _ := os.ReadDir(top); first == nil && len(entries) > 0 {
				t.Errorf("left behind: %v", entries)
			}
		}
	}
}

func TestAFolderThatIsRefusedStays(t *testing.T) {
	dir := t.TempDir()
	mustReplace(t, dir, files)
	err := Replace(dir, map[string][]byte{"d.txt": nil}, func([]fs.DirEntry) error { return errors.New("is mine") }, nil)
	if err == nil || err.Error() != dir+" is mine" {
		t.Error(err)
	}
	holds(t, dir, files)
	if err := Replace(filepath.Join(dir, "a.txt"), files, anybody, nil); err == nil {
		t.Error("a file was taken for a folder")
	}
}

func TestOutputAndInputLieApart(t *testing.T) {
	top := t.TempDir()
	for _, dir := range []string{"in/sessions", "out", "inside"} {
		if err := os.MkdirAll(filepath.Join(top, dir), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	mustLink(t, "in", filepath.Join(top, "link"))
	t.Chdir(top)
	for _, c := range []struct{ out, in string }{
		{"in", "in"}, {"in/dist", "in"}, {"in/a/b/c", "in"}, {".", "in"}, {"in", "in/sessions"}, {"link", "in"}, {"link/dist", "in"}, {"in/dist", "link"}, {"/", "in"},
	} {
		if err := Apart(c.out, []string{"out", c.in}); err == nil {
			t.Errorf("%s is accepted for %s", c.out, c.in)
		}
	}
	for _, out := range []string{"out", "new/out", "inside", "in2"} {
		if err := Apart(out, []string{"in", "link"}); err != nil {
			t.Error(err)
		}
	}
}
