package archive

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"reportwidget/build/diagnostic"
)

// Limits of what is read, so that an archive made to fill the memory is refused
// before it is unpacked.
const (
	maxFiles = 50_000
	maxTotal = 256 << 20 // bytes, packed and unpacked
)

// Folder is what an archive or a list of files holds.
type Folder struct {
	// Name is the name of the folder that all files were in, or that they would be
	// unpacked into. A report without an ID gets its ID from it.
	Name string
	// Files are the contents by their slash-separated paths in the folder.
	Files map[string][]byte
	// LeftOut is what was not taken, in the order in which it was found.
	LeftOut []LeftOut
}

// LeftOut is a file that was not taken, and why, in an author's words.
type LeftOut struct{ Path, Why string }

// File is one of a list that a browser gives of a folder.
type File struct {
	// Path begins with the name of the chosen folder, if there is one.
	Path    string
	Content []byte
}

// Collect returns the folder that a list of files is. Its files are those of the
// list, which must not be changed. The error is [diagnostic.Problems].
func Collect(files []File) (*Folder, error) {
	var all []entry
	for _, f := range files {
		all = append(all, entry{path: f.Path, size: uint64(len(f.Content)), content: func() ([]byte, error) { return f.Content, nil }})
	}
	return gather(all, "")
}

// Read returns the folder that an archive holds. The name is that of the
// archive's file, such as "summit.zip", after which the folder is named if its
// files are not in one. The error is [diagnostic.Problems].
func Read(content []byte, name string) (*Folder, error) {
	if len(content) > maxTotal {
		return nil, diagnostic.Problems{{File: name, Cause: tooMuch, Hint: onlyTheReport}}
	}
	// Every file has a header of this kind in the list at the end, where the number
	// of files that the archive states can be anything.
	if bytes.Count(content, []byte("PK\x01\x02")) > maxFiles {
		return nil, diagnostic.Problems{{File: name, Cause: tooMany, Hint: onlyTheReport}}
	}
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, diagnostic.Problems{{File: name, Cause: "this cannot be read as a ZIP archive: " + cause(err), Hint: "the file may be incomplete: download or copy it again"}}
	}
	var all []entry
	for _, f := range z.File {
		all = append(all, packedEntry(f))
	}
	return gather(all, unpackedName(name))
}

// packedEntry returns a file of an archive.
func packedEntry(f *zip.File) entry {
	e := entry{path: nameOf(f), size: f.UncompressedSize64, content: func() ([]byte, error) { return unpack(f) }}
	// Some programs of Windows separate folders with backslashes.
	e.path = strings.TrimPrefix(strings.ReplaceAll(e.path, `\`, "/"), "./")
	mode := f.Mode()
	e.folder = mode.IsDir() || strings.HasSuffix(e.path, "/")
	e.special = !mode.IsRegular() && !e.folder
	return e
}

// nameOf returns the name of a file in UTF-8. Without the flag for it, a name is
// in code page 437 (APPNOTE.TXT, appendix D), although macOS writes UTF-8.
func nameOf(f *zip.File) string {
	if utf8.ValidString(f.Name) {
		return f.Name
	}
	name, err := charmap.CodePage437.NewDecoder().String(f.Name)
	if err != nil {
		return strings.ToValidUTF8(f.Name, "\ufffd")
	}
	return name
}

// encrypted is the flag of a file with a password (APPNOTE.TXT 4.4.4, bit 0).
const encrypted = 0x1

func unpack(f *zip.File) ([]byte, error) {
	if f.Flags&encrypted != 0 {
		return nil, errors.New("it is protected by a password")
	}
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	// The reader of the archive fails after the size that is stated.
	return io.ReadAll(r)
}

func cause(err error) string {
	switch {
	case errors.Is(err, zip.ErrAlgorithm):
		return "it is compressed in a way that only few programs can read"
	case errors.Is(err, zip.ErrFormat), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return "it is damaged or incomplete"
	case errors.Is(err, zip.ErrChecksum):
		return "it is damaged: its checksum differs"
	}
	return err.Error()
}

// numbered is what browsers add to the name of a file that they download again.
var numbered = regexp.MustCompile(` ?\(\d+\)$`)

// unpackedName returns the name of the folder into which systems unpack an
// archive.
func unpackedName(file string) string {
	name := path.Base(strings.ReplaceAll(file, `\`, "/"))
	if ending := path.Ext(name); strings.EqualFold(ending, ".zip") {
		name = name[:len(name)-len(ending)]
	}
	return numbered.ReplaceAllString(name, "")
}

var (
	tooMany = fmt.Sprintf("there are more than %d files", maxFiles)
	tooMuch = fmt.Sprintf("there are more than %d MB", maxTotal>>20)
)

const onlyTheReport = "choose the folder of one report only, without other files in it"
