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

// maxProblems is the most that are told of one file.
const maxProblems = 1000

// lineEnds are those of Windows and of old Macs.
var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// document is the text of one file, in UTF-8 and with lines that end in "\n".
type document struct {
	*reader
	file   string // inside the folder
	source string
	lines  []int  // where each line starts
	told   *int   // number of problems
	fixed  *place // of all that is in it, if it is a cell of a table
}

// newDocument reports what no text file should hold, and then returns nil.
func newDocument(r *reader, file string, content []byte) *document {
	text := lineEnds.Replace(strings.TrimPrefix(string(content), "\ufeff"))
	d := &document{reader: r, file: file, source: text, lines: []int{0}, told: new(int)}
	for i := range len(text) {
		if text[i] == '\n' {
			d.lines = append(d.lines, i+1)
		}
	}
	if !d.sound() {
		return nil
	}
	return d
}

// sound reports the first thing, if any, that keeps the file from being read.
func (d *document) sound() bool {
	if utf16(d.source) {
		d.add(0, "this is UTF-16", "save the file as UTF-8")
		return false
	}
	for i, c := range d.source {
		if _, size := utf8.DecodeRuneInString(d.source[i:]); c == utf8.RuneError && size == 1 {
			d.add(i, "the text is not valid UTF-8", "save the file as UTF-8")
			return false
		}
		if unicode.IsControl(c) && c != '\n' && c != '\t' {
			d.add(i, fmt.Sprintf("the text holds the control character %U", c), "remove it")
			return false
		}
	}
	if i := strings.Index(d.source, blank); i >= 0 {
		d.add(i+1, fmt.Sprintf("%d blank lines in a row", len(blank)), "remove them")
		return false
	}
	return true
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

// add reports a problem, unless the file has too many.
func (d *document) add(offset int, cause, hint string) { d.addOf("", offset, cause, hint) }

// addOf reports a problem of the part of the report that has the given path, as
// [reader.problemOf] does.
func (d *document) addOf(field string, offset int, cause, hint string) {
	switch *d.told++; {
	case *d.told <= maxProblems:
		d.problemOf(field, d.place(offset), cause, hint)
	case *d.told == maxProblems+1:
		d.problem(place{file: d.file}, fmt.Sprintf("more than %d problems in one file", maxProblems), "mend those below first")
	}
}

// mark notes where the part of the report with the given path stands.
func (d *document) mark(path string, offset int) { d.places[path] = d.place(offset) }

// fail reports a problem that leaves the part of the report with the given path
// empty, so that nothing else has to be said about it.
func (d *document) fail(path string, offset int, cause, hint string) {
	d.addOf(path, offset, cause, hint)
	d.unread[path] = true
}
