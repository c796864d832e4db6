package precompress

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"sync"
	"time"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// Endings are those of a file's twins, which servers send in its place.
var Endings = []string{".br", ".gz", ".zst"}

// Packed is the ending of a copy that a page asks for itself, and unpacks, where
// its server compresses nothing: the .gz twin under a name that no server treats
// specially, or refuses.
const Packed = ".bin"

// Large is the size in bytes from which on a file has such a copy, if a script asks
// for it; see web/fetched.js.
const Large = 16 << 10

// Twins are the compressed forms of a file by their endings.
type Twins map[string][]byte

// Store makes twins and keeps them in a folder, so that what has not changed is
// compressed once. Without a folder it only makes them. A folder that cannot be
// read or written costs time and nothing else.
type Store struct{ Folder string }

// old is how long twins are kept that nobody asks for.
const old = 30 * 24 * time.Hour

// Of returns the twins of a content.
func (s Store) Of(content []byte) Twins {
	if s.Folder == "" {
		return made(content)
	}
	name := filepath.Join(s.Folder, keyOf(content))
	if kept, err := read(name); err == nil {
		return kept
	}
	twins := made(content)
	for ending, packed := range twins {
		if err := keep(name+ending, packed); err != nil {
			break // the next build makes them again
		}
	}
	return twins
}

// made compresses. Brotli takes as long as the others together.
func made(content []byte) Twins {
	var br []byte
	var work sync.WaitGroup
	work.Go(func() { br = Brotli(content) })
	twins := Twins{".gz": Gzip(content), ".zst": Zstd(content)}
	work.Wait()
	twins[".br"] = br
	return twins
}

// keyOf names a content as this program compresses it.
func keyOf(content []byte) string {
	h := sha256.New()
	h.Write(content)
	fmt.Fprint(h, "\n", settings, compressors())
	return hex.EncodeToString(h.Sum(nil))
}

// settings are what twins are made with, so that none is taken that was made with
// others.
var settings = fmt.Sprintln(smallContent, brotliSmall, brotliLarge, smallWindow, gzip.BestCompression, zstd.SpeedBetterCompression)

// compressors returns the versions of the modules that compress: another one may
// write other bytes.
var compressors = sync.OnceValue(func() string {
	versions := ""
	info, known := debug.ReadBuildInfo()
	if !known {
		return versions
	}
	for _, m := range info.Deps {
		if m.Path == "github.com/andybalholm/brotli" || m.Path == "github.com/klauspost/compress" {
			versions += m.Path + " " + m.Version + "\n"
		}
	}
	return versions
})

// read returns what is kept under a name, if it is complete, and notes that it
// was asked for.
func read(name string) (Twins, error) {
	twins := Twins{}
	now := time.Now()
	for _, ending := range Endings {
		packed, err := os.ReadFile(name + ending)
		if err != nil {
			return nil, err
		}
		if err := os.Chtimes(name+ending, now, now); err != nil {
			return nil, err
		}
		twins[ending] = packed
	}
	return twins, nil
}

// keep writes a file in one move, so that nobody reads half of it.
func keep(name string, packed []byte) error {
	part, err := os.CreateTemp(filepath.Dir(name), "part-*")
	if err != nil {
		return err
	}
	_, err = part.Write(packed)
	if err = errors.Join(err, part.Close()); err == nil {
		err = os.Rename(part.Name(), name)
	}
	if err != nil {
		return errors.Join(err, os.Remove(part.Name()))
	}
	return nil
}

// UserStore returns the store in the user's folder for caches, without what has
// not been asked for in a month. It is one without a folder if the user has none
// that can be kept in order.
func UserStore() Store {
	caches, err := os.UserCacheDir()
	if err != nil {
		return Store{}
	}
	folder := filepath.Join(caches, "reportwidget", "twins")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return Store{}
	}
	if err := prune(folder, time.Now().Add(-old)); err != nil {
		return Store{}
	}
	return Store{folder}
}

// prune removes the files that were last asked for before a time. Another build
// may do so at the same time.
func prune(folder string, before time.Time) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if err := forget(folder, e, before); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

func forget(folder string, e fs.DirEntry, before time.Time) error {
	info, err := e.Info()
	if err != nil || !info.ModTime().Before(before) {
		return err
	}
	return os.Remove(filepath.Join(folder, e.Name()))
}
