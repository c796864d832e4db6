package archive

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// pack returns an archive of files.
func pack(t *testing.T, files map[string][]byte, order []string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, order, func(p string) ([]byte, error) { return files[p], nil }, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func site() map[string][]byte {
	return map[string][]byte{
		"summit/index.html":       []byte(strings.Repeat("<p>Stronger together</p>\n", 200)),
		"summit/index.html.br":    bytes.Repeat([]byte("a"), 1000),
		"summit/icon-192.png":     bytes.Repeat([]byte("b"), 1000),
		"summit/files/été 说明.PDF": []byte(strings.Repeat("%PDF", 300)),
		"summit/files/photo.JPG":  bytes.Repeat([]byte("c"), 1000),
		".reportwidget":           []byte("index.html\n"),
		"empty.txt":               nil,
	}
}

func TestTheSameFilesGiveTheSameArchive(t *testing.T) {
	files := site()
	paths := slices.Sorted(maps.Keys(files))
	first := pack(t, files, paths)
	slices.Reverse(paths)
	if !bytes.Equal(first, pack(t, files, paths)) {
		t.Error("the order in which files are given changes the archive")
	}
}

func TestAnArchiveIsSortedAndSaysNothingOfThisComputer(t *testing.T) {
	files := site()
	content := pack(t, files, slices.Collect(maps.Keys(files)))
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range z.File {
		names = append(names, f.Name)
		if f.ModifiedDate != 0 || f.ModifiedTime != 0 || f.ExternalAttrs != 0 || len(f.Extra) > 0 || f.Comment != "" || f.Flags&0x8 != 0 {
			t.Errorf("%s says more than its name and size: %+v", f.Name, f.FileHeader)
		}
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(files)), names); diff != "" {
		t.Error(diff)
	}
	if z.Comment != "" {
		t.Errorf("the archive has the comment %q", z.Comment)
	}
}

func TestWhatIsCompressedAlreadyIsStored(t *testing.T) {
	files := site()
	content := pack(t, files, slices.Collect(maps.Keys(files)))
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	stored := map[string]bool{}
	for _, f := range z.File {
		stored[f.Name] = f.Method == zip.Store
	}
	want := map[string]bool{
		"summit/index.html": false, "summit/index.html.br": true, "summit/icon-192.png": true,
		"summit/files/été 说明.PDF": false, "summit/files/photo.JPG": true, ".reportwidget": true, "empty.txt": true,
	}
	if diff := cmp.Diff(want, stored); diff != "" {
		t.Error(diff)
	}
}

func TestWhatIsPackedIsReadAgain(t *testing.T) {
	files := map[string][]byte{}
	for name, content := range site() {
		if name != ".reportwidget" {
			files["my report/"+name] = content
		}
	}
	f, err := Read(pack(t, files, slices.Collect(maps.Keys(files))), "download.zip")
	if err != nil {
		t.Fatal(err)
	}
	if f.Name != "my report" || len(f.Files) != len(files) || f.LeftOut != nil {
		t.Errorf("%q, %d files, left out %v", f.Name, len(f.Files), f.LeftOut)
	}
	for name, content := range f.Files {
		if !bytes.Equal(files["my report/"+name], content) {
			t.Errorf("%s differs", name)
		}
	}
}

func TestPackingStopsAtTheFirstFailure(t *testing.T) {
	stop := errors.New("stop")
	paths := []string{"a", "b", "c"}
	for n := range paths {
		left := n
		err := Write(io.Discard, paths, func(string) ([]byte, error) { return nil, nil }, func(stage string, of int) error {
			if left--; left < 0 {
				return stop
			}
			return nil
		})
		if !errors.Is(err, stop) {
			t.Errorf("after %d steps: %v", n, err)
		}
	}
	if err := Write(io.Discard, paths, func(p string) ([]byte, error) { return nil, fmt.Errorf("%s: %w", p, stop) }, nil); !errors.Is(err, stop) || !strings.HasPrefix(err.Error(), "a:") {
		t.Error(err)
	}
}
