// Package container opens the files in which word processors keep documents: ZIP
// archives of XML. Both can be made to grow without bounds, so everything here
// has a limit, which is counted while reading: what an archive says of itself
// may be a lie.
package container

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"path"
	"strings"
)

// The limits of an archive. Real documents of note-takers inflate to 42 times
// their size at most.
const (
	maxParts    = 10_000
	maxUnpacked = 128 << 20 // of all parts that are read, in bytes
	maxPart     = 64 << 20
)

// Error is why a document cannot be read, and what to do.
type Error struct{ Cause, Hint string }

func (e *Error) Error() string { return e.Cause }

// Archive is an open ZIP archive.
type Archive struct {
	files    map[string]*zip.File
	names    []string
	unpacked int
}

// Open opens an archive. It has not looked into any part yet.
func Open(content []byte) (*Archive, error) {
	r, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, &Error{"the file is damaged: it ends early, or was changed on the way", "download or copy it again, or open it in its program and save it again"}
	}
	if len(r.File) > maxParts {
		return nil, &Error{fmt.Sprintf("the file has more than %d parts", maxParts), "save it again with the program that made it"}
	}
	a := &Archive{files: map[string]*zip.File{}}
	for _, f := range r.File {
		name := partName(f.Name)
		if _, twice := a.files[name]; !twice && !strings.HasSuffix(f.Name, "/") {
			a.files[name] = f
			a.names = append(a.names, name)
		}
	}
	return a, nil
}

// partName returns the name of a part in one form. It never leads anywhere but
// into the archive.
func partName(name string) string {
	return strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, "\\", "/")), "/")
}

// Names returns the names of all parts, in the order of the archive.
func (a *Archive) Names() []string { return a.names }

// Has reports whether the archive has a part.
func (a *Archive) Has(name string) bool { return a.files[partName(name)] != nil }

// Part returns the content of a part, which is nil if there is none.
func (a *Archive) Part(name string) ([]byte, error) {
	f := a.files[partName(name)]
	if f == nil {
		return nil, nil
	}
	if f.Flags&1 != 0 {
		return nil, &Error{"the file is protected by a password", "save it without a password"}
	}
	r, err := f.Open()
	if err != nil {
		return nil, damaged(name)
	}
	defer r.Close()
	limit := min(maxPart, maxUnpacked-a.unpacked)
	content, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
	a.unpacked += len(content)
	switch {
	case len(content) > limit:
		return nil, &Error{fmt.Sprintf("the file unpacks to more than %d MB", maxUnpacked>>20), "check where it comes from; if it is yours, split it"}
	case err != nil:
		return nil, damaged(name)
	}
	return content, nil
}

func damaged(name string) error {
	return &Error{fmt.Sprintf("the file is damaged: its part %q cannot be unpacked", name), "download or copy it again, or open it in its program and save it again"}
}
