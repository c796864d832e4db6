package precompress

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var content = []byte(strings.Repeat("Working as a sector serves communities better. ", 40))

// names returns what is in a folder.
func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return list
}

func TestWhatIsKeptIsNotCompressedAgain(t *testing.T) {
	s := Store{t.TempDir()}
	first := s.Of(content)
	kept := names(t, s.Folder)
	if len(kept) != len(Endings) {
		t.Fatalf("kept: %v", kept)
	}
	mark := []byte("this is read from the folder")
	if err := os.WriteFile(filepath.Join(s.Folder, keyOf(content)+".gz"), mark, 0o600); err != nil {
		t.Fatal(err)
	}
	again := s.Of(content)
	if !bytes.Equal(again[".gz"], mark) || !bytes.Equal(again[".br"], first[".br"]) {
		t.Error("the content was compressed again")
	}
	if other := s.Of(append([]byte("Other: "), content...)); bytes.Equal(other[".gz"], mark) {
		t.Error("another content has the same twins")
	}
}

func TestTheStoreMakesNoDifferenceToTheBytes(t *testing.T) {
	s := Store{t.TempDir()}
	s.Of(content)
	if diff := cmp.Diff(Store{}.Of(content), s.Of(content)); diff != "" {
		t.Error(diff)
	}
}

func TestHalfAPairIsMadeAgain(t *testing.T) {
	s := Store{t.TempDir()}
	want := s.Of(content)
	if err := os.Remove(filepath.Join(s.Folder, keyOf(content)+".br")); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, s.Of(content)); diff != "" {
		t.Error(diff)
	}
}

func TestAFolderThatIsNotThereCostsNothingButTime(t *testing.T) {
	s := Store{filepath.Join(t.TempDir(), "missing")}
	if diff := cmp.Diff(Store{}.Of(content), s.Of(content)); diff != "" {
		t.Error(diff)
	}
}

func TestWhatNobodyAsksForIsForgotten(t *testing.T) {
	s := Store{t.TempDir()}
	s.Of(content)
	for _, c := range []struct {
		before time.Duration
		kept   int
	}{{-time.Hour, len(Endings)}, {time.Hour, 0}} {
		if err := prune(s.Folder, time.Now().Add(c.before)); err != nil {
			t.Fatal(err)
		}
		if kept := names(t, s.Folder); len(kept) != c.kept {
			t.Errorf("kept: %v", kept)
		}
	}
}

func TestAFolderThatCannotBeKeptInOrderIsNotUsed(t *testing.T) {
	home := t.TempDir()
	t.Setenv("XDG_CACHE_HOME", home)
	stuck := filepath.Join(home, "reportwidget", "twins", "a-folder", "with-another")
	if err := os.MkdirAll(stuck, 0o700); err != nil {
		t.Fatal(err)
	}
	long := time.Now().Add(-2 * old)
	if err := os.Chtimes(filepath.Dir(stuck), long, long); err != nil {
		t.Fatal(err)
	}
	if s := UserStore(); s.Folder != "" {
		t.Errorf("kept in %s", s.Folder)
	}
}

func TestAWriterThatHasPackedBeforePacksTheSame(t *testing.T) {
	other := []byte(strings.Repeat("Something else entirely, 0123456789. ", 4000))
	for name, pack := range map[string]func([]byte) []byte{"br": Brotli, "quick br": QuickBrotli, "gz": Gzip, "zst": Zstd} {
		first := pack(content)
		pack(other)
		if !bytes.Equal(pack(content), first) {
			t.Errorf("%s: the twin depends on what was packed before", name)
		}
	}
}
