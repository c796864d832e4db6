package tabular

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"reportwidget/build/diagnostic"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// encoding decodes the cells of a file.
type encoding struct {
	// name is that of the encoding, or "" if it is one with a byte for each
	// character of ASCII, which the cells tell.
	name string
}

// decode returns the text of a file. Unless its beginning or its zero bytes tell
// the encoding, that is left to the cells.
func decode(content []byte) (string, encoding, error) {
	if text, found := bytes.CutPrefix(content, []byte("\xef\xbb\xbf")); found {
		content = text
	} else if order, found := UTF16(content); found {
		text, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(content)
		if err != nil {
			return "", encoding{}, err
		}
		return noNUL(text, encoding{"UTF-16"})
	}
	return noNUL(content, encoding{})
}

// noNUL refuses what is not text.
func noNUL(text []byte, e encoding) (string, encoding, error) {
	if i := bytes.IndexByte(text, 0); i >= 0 {
		before := lineEnds.Replace(string(text[:i]))
		column := utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])
		return "", e, &diagnostic.Problem{Line: 1 + strings.Count(before, "\n"), Column: 1 + column, Cause: "a NUL byte, which no text holds", Hint: "save the table as CSV in UTF-8, or as XLSX"}
	}
	return string(text), e, nil
}

// UTF16 reports whether a file is UTF-16, and in which order its bytes are.
// Without a mark, every other byte is zero in the languages of Europe.
func UTF16(content []byte) (unicode.Endianness, bool) {
	switch {
	case bytes.HasPrefix(content, []byte("\xff\xfe")):
		return unicode.LittleEndian, true
	case bytes.HasPrefix(content, []byte("\xfe\xff")):
		return unicode.BigEndian, true
	}
	var zeros [2]int
	start := content[:min(len(content), 4096)]
	for i, b := range start {
		if b == 0 {
			zeros[i%2]++
		}
	}
	few, many := len(start)/50, len(start)/5
	switch {
	case zeros[0] <= few && zeros[1] > many:
		return unicode.LittleEndian, true
	case zeros[1] <= few && zeros[0] > many:
		return unicode.BigEndian, true
	}
	return unicode.LittleEndian, false
}

// cells decodes the cells that are not UTF-8. It returns the name of the
// encoding and the number of cells that are in another one.
func (e encoding) cells(rows []Row) (name string, strays int, err error) {
	var inUTF8, others int
	var sample strings.Builder
	for c := range all(rows) {
		switch {
		case !utf8.ValidString(c.Text):
			others++
			sample.WriteString(c.Text + "\n")
		case strings.IndexFunc(c.Text, func(r rune) bool { return r >= utf8.RuneSelf }) >= 0:
			inUTF8++
		}
	}
	switch {
	case e.name != "":
		return e.name, 0, nil
	case others <= inUTF8:
		return "UTF-8", others, eachStray(rows, decodeStray)
	}
	code := guess(sample.String())
	if code == nil {
		return "", 0, unknown(rows)
	}
	return code.String(), 0, eachStray(rows, func(s string) (string, bool) { return western(s, code), true })
}

// eachStray replaces the text of cells that are not UTF-8.
func eachStray(rows []Row, decode func(string) (string, bool)) error {
	for c := range all(rows) {
		if utf8.ValidString(c.Text) {
			continue
		}
		text, ok := decode(c.Text)
		if !ok {
			return &diagnostic.Problem{Line: c.Line, Column: c.Column, Cause: "a text in another encoding than the rest of the file", Hint: "type it again, and save the table as CSV in UTF-8"}
		}
		c.Text = strings.TrimSpace(text)
	}
	return nil
}

// decodeStray decodes a cell of a file that is UTF-8 elsewhere. What is UTF-8 in
// the cell stays.
func decodeStray(s string) (string, bool) {
	code := guess(s)
	if code == nil {
		return "", false
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		c, size := utf8.DecodeRuneInString(s[i:])
		if c == utf8.RuneError && size == 1 {
			c = code.DecodeByte(s[i])
		}
		b.WriteRune(c)
		i += size
	}
	return b.String(), true
}

func western(s string, code *charmap.Charmap) string {
	var b strings.Builder
	for i := range len(s) {
		b.WriteRune(code.DecodeByte(s[i]))
	}
	return b.String()
}

// unknown is the problem of a file that is neither UTF-8 nor western.
func unknown(rows []Row) error {
	for c := range all(rows) {
		if !utf8.ValidString(c.Text) {
			return &diagnostic.Problem{Line: c.Line, Column: c.Column, Cause: "the text is in an encoding that is not known", Hint: "save the table as CSV in UTF-8, or as XLSX"}
		}
	}
	return nil
}
