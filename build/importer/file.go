package importer

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"reportwidget/build/diagnostic"
	"reportwidget/build/tabular"
)

// MaxFile is the size of the largest file that is read, in bytes. The programme
// of ten thousand sessions has about 30 MB.
const MaxFile = 128 << 20

// file is an organiser's file.
type file struct {
	name    string // as the editor gave it
	content []byte
}

// TooLarge returns the problem of a file that has more than [MaxFile].
func TooLarge(name string) error {
	return diagnostic.Problems{{File: name, Cause: fmt.Sprintf("the file has more than %d MB", MaxFile>>20), Hint: "export the sessions of one event only, without recordings and images"}}
}

// problem returns an error at a byte of the file; a negative one means the file
// as a whole. The cause may quote the file.
func (f *file) problem(offset int, cause, hint string) error {
	p := diagnostic.Problem{File: f.name, Cause: strings.ReplaceAll(visible(cause), "\n", " "), Hint: hint}
	if offset >= 0 {
		before := string(f.content[:min(offset, len(f.content))])
		start := strings.LastIndexByte(before, '\n') + 1
		p.Line = 1 + strings.Count(before, "\n")
		p.Column = 1 + utf8.RuneCountInString(before[start:])
	}
	return diagnostic.Problems{p}
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

func withoutStrays(raw []byte) (cleaned []byte, strays int) {
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
