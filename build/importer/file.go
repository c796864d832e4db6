package importer

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"reportwidget/build/content"
	"reportwidget/build/tabular"
)

// maxFile is the size of the largest file that is read, in bytes. The programme
// of ten thousand sessions has about 30 MB.
const maxFile = 128 << 20

// file is an organiser's file.
type file struct {
	name    string // as the editor gave it
	content []byte
}

// readFile reads a file of a limited size. It opens regular files only: to open
// a pipe would wait for its writer.
func readFile(name string) (*file, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, unreadable(name, err)
	}
	if !info.Mode().IsRegular() {
		return nil, content.Problems{{File: name, Cause: "this is no file", Hint: "name the file that the organiser's tool exported"}}
	}
	if info.Size() > maxFile {
		return nil, tooLarge(name)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, unreadable(name, err)
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	switch {
	case err != nil:
		return nil, unreadable(name, err)
	case len(raw) > maxFile:
		return nil, tooLarge(name)
	}
	return &file{name, raw}, nil
}

func tooLarge(name string) error {
	return content.Problems{{File: name, Cause: fmt.Sprintf("the file has more than %d MB", maxFile>>20), Hint: "export the sessions of one event only, without recordings and images"}}
}

func unreadable(name string, err error) error {
	cause, hint := content.Unreadable(err)
	return content.Problems{{File: name, Cause: cause, Hint: hint}}
}

// problem returns an error at a byte of the file; a negative one means the file
// as a whole. The cause may quote the file.
func (f *file) problem(offset int, cause, hint string) error {
	p := content.Problem{File: f.name, Cause: strings.ReplaceAll(visible(cause), "\n", " "), Hint: hint}
	if offset >= 0 {
		before := string(f.content[:min(offset, len(f.content))])
		start := strings.LastIndexByte(before, '\n') + 1
		p.Line = 1 + strings.Count(before, "\n")
		p.Column = 1 + utf8.RuneCountInString(before[start:])
	}
	return content.Problems{p}
}

// toUTF8 makes the content UTF-8 without a byte order mark. It counts the bytes that
// are of no UTF-8 and takes them for Windows-1252, in which they are letters.
func (f *file) toUTF8() (strays int, err error) {
	if order, found := tabular.UTF16(f.content); found {
		f.content, err = unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(f.content)
		return 0, err
	}
	f.content = bytes.TrimPrefix(f.content, []byte("\ufeff"))
	if utf8.Valid(f.content) {
		return 0, nil
	}
	f.content, strays = withoutStrays(f.content)
	return strays, nil
}

func withoutStrays(raw []byte) (mended []byte, strays int) {
	var b strings.Builder
	b.Grow(len(raw) + len(raw)/64)
	for len(raw) > 0 {
		c, size := utf8.DecodeRune(raw)
		if c == utf8.RuneError && size == 1 {
			strays++
			c = charmap.Windows1252.DecodeByte(raw[0])
		}
		b.WriteRune(c)
		raw = raw[size:]
	}
	return []byte(b.String()), strays
}
