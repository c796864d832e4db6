package docx

import (
	"regexp"
	"strings"

	"reportwidget/build/document/richtext"
)

// field is a complex field that is open: its instruction comes first, then what
// it shows. ECMA-376 part 1, 17.16.18.
type field struct {
	instruction strings.Builder
	shows       bool   // the result, no longer the instruction
	href, local string // where a link leads; see [richtext.Run]
	hidden      bool
	contents    bool // a table of contents
}

// fields are those that are open, the innermost last. They may go on over
// paragraphs.
type fields []*field

func (f *fields) begin() { *f = append(*f, &field{}) }

func (f fields) instruct(text string) {
	if len(f) > 0 && !f[len(f)-1].shows {
		f[len(f)-1].instruction.WriteString(text)
	}
}

func (f fields) separate(notes *richtext.Notes) {
	if len(f) > 0 {
		last := f[len(f)-1]
		last.shows = true
		last.obey(last.instruction.String(), notes)
	}
}

func (f *fields) end() {
	if n := len(*f); n > 0 {
		*f = (*f)[:n-1]
	}
}

// closeBroken ends fields at the end of a paragraph that have no instruction by
// then, so that they hide nothing.
func (f *fields) closeBroken() {
	for n := len(*f); n > 0 && !(*f)[n-1].shows && strings.TrimSpace((*f)[n-1].instruction.String()) == ""; n-- {
		*f = (*f)[:n-1]
	}
}

// visible reports whether text at this place is shown. Text in the instruction
// of the innermost field is not an instruction, for that has an element of its own.
func (f fields) visible() bool {
	for i, one := range f {
		if one.hidden || !one.shows && i+1 < len(f) {
			return false
		}
	}
	return true
}

func (f fields) inContents() bool {
	for _, one := range f {
		if one.contents {
			return true
		}
	}
	return false
}

// link returns where a link at this place leads to: an address, or a place that only the
// author can follow.
func (f fields) link() (href, local string) {
	for i := len(f) - 1; i >= 0; i-- {
		if f[i].shows && f[i].href+f[i].local != "" {
			return f[i].href, f[i].local
		}
	}
	return "", ""
}

// hyperlink matches the address of a field that is a link.
var hyperlink = regexp.MustCompile(`(?i)^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\"]\S*))`)

// left are the fields that say nothing about the event: numbers of pages and days of
// printing.
var left = map[string]bool{
	"PAGE": true, "NUMPAGES": true, "PAGEREF": true, "SECTIONPAGES": true, "SECTION": true, "DATE": true, "TIME": true, "PRINTDATE": true,
	"SAVEDATE": true, "CREATEDATE": true, "AUTHOR": true, "LASTSAVEDBY": true, "USERNAME": true, "USERINITIALS": true, "FILENAME": true, "EDITTIME": true,
}

// obey sets what an instruction asks for.
func (f *field) obey(instruction string, notes *richtext.Notes) {
	words := strings.Fields(instruction)
	if len(words) == 0 {
		return
	}
	name := strings.ToUpper(words[0])
	switch {
	case name == "TOC":
		f.contents = true
	case left[name]:
		f.hidden = true
		notes.Add(richtext.Fields, 1, name)
	}
	if m := hyperlink.FindStringSubmatch(instruction); m != nil {
		f.href, f.local = richtext.Address(m[1]+m[2]), richtext.Local(m[1]+m[2])
		if f.href == "" && m[1]+m[2] != "" {
			notes.Add(richtext.LostLinks, 1, "")
		}
	}
}
