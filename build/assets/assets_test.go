package assets

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/andybalholm/brotli"
)

func files(t *testing.T) Set {
	t.Helper()
	set, err := Files()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func TestEveryAssetIsAsItsIndexSays(t *testing.T) {
	set := files(t)
	if len(set.assets) == 0 {
		t.Fatal("there are none")
	}
	for name, a := range set.assets {
		content, err := set.Content(name)
		if err != nil {
			t.Fatal(err)
		}
		if IntegrityOf(content) != a.Integrity || len(content) != a.Size {
			t.Errorf("%s is another file", name)
		}
		if strings.Contains(a.Path, "."+Hash(content)+".") != a.Hashed {
			t.Errorf("%s has the path %s", name, a.Path)
		}
	}
}

func TestTheTwinsOfAnAssetHoldIt(t *testing.T) {
	set := files(t)
	readers := map[string]func(io.Reader) (io.Reader, error){
		".br": func(r io.Reader) (io.Reader, error) { return brotli.NewReader(r), nil },
		".gz": func(r io.Reader) (io.Reader, error) { return gzip.NewReader(r) },
	}
	for name, a := range set.assets {
		for ending := range a.Twins {
			packed, err := set.Twin(name, ending)
			if err != nil || len(packed) != a.Twins[ending] {
				t.Fatalf("%s%s: %d bytes, %v", name, ending, len(packed), err)
			}
			if readers[ending] == nil {
				continue // build/precompress tests it
			}
			unpack, err := readers[ending](bytes.NewReader(packed))
			if err != nil {
				t.Fatal(err)
			}
			content, err := io.ReadAll(unpack)
			if want, _ := set.Content(name); err != nil || !bytes.Equal(content, want) {
				t.Errorf("%s%s does not hold it (%v)", name, ending, err)
			}
		}
	}
}

func TestTheLoaderIsSmall(t *testing.T) {
	a, err := files(t).Asset("embed.js")
	if err != nil || a.Twins[".br"] > 3000 {
		t.Errorf("embed.js takes %d bytes (%v)", a.Twins[".br"], err)
	}
}

func TestWithoutAssetsTheErrorSaysWhatToDo(t *testing.T) {
	if _, err := Read(fstest.MapFS{".gitignore": {}}); err == nil || !strings.Contains(err.Error(), `run "make build"`) {
		t.Errorf("the error: %v", err)
	}
}

func TestAFileOfAnotherBuildIsNotUsed(t *testing.T) {
	index, err := json.Marshal([]Asset{{Name: "a.js", Path: "a.js", Size: 3}})
	if err != nil {
		t.Fatal(err)
	}
	set, err := Read(fstest.MapFS{Index: {Data: index}, "a.js": {Data: []byte("longer")}})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := set.Content("a.js"); err == nil || !strings.Contains(err.Error(), "another build") {
		t.Errorf("the error: %v", err)
	}
	if _, err := set.Asset("b.js"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the error: %v", err)
	}
}
