package content

import (
	"fmt"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// blank is a run of line ends that is refused: the time the YAML parser takes
// grows with the square of the blank lines after a text.
var blank = strings.Repeat("\n", 1000)

// lineEnds are those of Windows and of old Macs.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// document is the text of one file, in UTF-8 and with lines that end in "\n".
type document struct {
	file   string // inside the folder
	source string
	lines  []int  // where each line starts
	fixed  *place // of all that is in it, if it is a cell of a table
}

func newDocument(file string, content []byte) document {
	text := lineEnds.Replace(strings.TrimPrefix(string(content), "\ufeff"))
	d := document{file: file, source: text, lines: []int{0}}
	for i := range len(text) {
		if text[i] == '\n' {
			d.lines = append(d.lines, i+1)
		}
	}
	return d
}

// unsound returns the first thing, if any, that no text file should hold.
func (d *document) unsound() (at int, cause, hint string, found bool) {
	if utf16(d.source) {
		return 0, "the file is saved as UTF-16", "save it as UTF-8 in your text editor", true
	}
	for i, c := range d.source {
		if _, size := utf8.DecodeRuneInString(d.source[i:]); c == utf8.RuneError && size == 1 {
			return i, "the text is not valid UTF-8", "save the file as UTF-8", true
		}
		if unicode.IsControl(c) && c != '\n' && c != '\t' {
			return i, fmt.Sprintf("the text holds the control character %U", c), "remove it", true
		}
	}
	if i := strings.Index(d.source, blank); i >= 0 {
		return i + 1, fmt.Sprintf("%d blank lines in a row", len(blank)), "remove them", true
	}
	return 0, "", "", false
}

// utf16 reports whether a text is in the encoding that some programs call
// Unicode: it starts with a byte order mark or has half of an ASCII character.
func utf16(s string) bool {
	return strings.HasPrefix(s, "\xff\xfe") || strings.HasPrefix(s, "\xfe\xff") ||
		len(s) > 1 && (s[0] == 0) != (s[1] == 0)
}

// place is a spot in a file, or in a sheet of a workbook.
type place struct {
	file         string
	line, column int
	sheet        string
}

func (d *document) place(offset int) place {
	if d.fixed != nil {
		return *d.fixed
	}
	line := sort.SearchInts(d.lines, offset+1)
	return place{file: d.file, line: line, column: 1 + utf8.RuneCountInString(d.source[d.lines[line-1]:offset])}
}

// nextLine returns the start of the line below an offset.
func (d *document) nextLine(offset int) int {
	if i := strings.IndexByte(d.source[offset:], '\n'); i >= 0 {
		return offset + i + 1
	}
	return len(d.source)
}
