package edit

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"reportwidget/build/edit/csvspan"
	"reportwidget/build/tabular"
)

// encodingOf returns the encoding of a table by the name that its reader gives.
func encodingOf(whole []byte, name string) codec {
	if order, wide := tabular.UTF16(whole); wide && name == "UTF-16" {
		mark := unicode.IgnoreBOM
		if len(whole) > 1 && (whole[0] == 0xff || whole[0] == 0xfe) {
			mark = unicode.UseBOM
		}
		return codec{whole: unicode.UTF16(order, mark)}
	}
	for _, code := range []*charmap.Charmap{charmap.Windows1252, charmap.Macintosh} {
		if code.String() == name {
			return codec{cells: code}
		}
	}
	return codec{}
}

// codec turns the bytes of a table into text and back. Delimiters and quotation
// marks are those of ASCII in every encoding but UTF-16.
type codec struct {
	whole encoding.Encoding // of UTF-16, or nil
	cells *charmap.Charmap  // of cells with a byte for each character, or nil
}

// open returns the bytes of a file as those of UTF-8, or of the encoding of its
// cells.
func (c codec) open(whole []byte) (string, error) {
	if c.whole == nil {
		return string(whole), nil
	}
	text, err := c.whole.NewDecoder().Bytes(whole)
	return string(text), err
}

// close is the opposite of open.
func (c codec) close(text string) []byte {
	if c.whole == nil {
		return []byte(text)
	}
	whole, err := c.whole.NewEncoder().Bytes([]byte(text))
	if err != nil {
		return nil // which is not a table, so that the edit is refused
	}
	return whole
}

// decode returns the text of a cell. A file may hold cells in UTF-8 beside others.
func (c codec) decode(cell string) string {
	if c.cells == nil || utf8.ValidString(cell) {
		return cell
	}
	var b strings.Builder
	for i := range len(cell) {
		b.WriteRune(c.cells.DecodeByte(cell[i]))
	}
	return b.String()
}

// holds reports whether a text can be written.
func (c codec) holds(text string) bool {
	if c.cells == nil {
		return true
	}
	_, err := c.cells.NewEncoder().String(text)
	return err == nil
}

// encode writes a text that the encoding holds.
func (c codec) encode(text string) string {
	if c.cells == nil {
		return text
	}
	encoded, err := c.cells.NewEncoder().String(text)
	if err != nil {
		return text
	}
	return encoded
}

// toUTF8 returns the table in UTF-8, with the mark by which spreadsheets know it.
func (t *table) toUTF8() *table {
	var b strings.Builder
	b.WriteString(mark)
	at := len(t.text) - len(strings.TrimPrefix(t.text, mark))
	for _, r := range t.rows {
		for _, c := range r.Cells {
			b.WriteString(t.text[at:c.Start] + t.code.decode(t.text[c.Start:c.End]))
			at = c.End
		}
	}
	b.WriteString(t.text[at:])
	text := b.String()
	return &table{path: t.path, text: text, layout: t.layout, rows: csvspan.Parse(text, t.layout), header: t.header, converts: true}
}
