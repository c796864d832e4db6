package importer

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html/charset"
)

// xmlReader reads the elements of a file one by one.
type xmlReader struct {
	*xml.Decoder
	file     *file
	elements int
}

func newXMLReader(f *file) *xmlReader {
	f.content = slices.DeleteFunc(f.content, forbidden)
	d := xml.NewDecoder(bytes.NewReader(f.content))
	d.Entity = xml.HTMLEntity // which old exports use without a declaration
	d.CharsetReader = func(label string, input io.Reader) (io.Reader, error) {
		if strings.HasPrefix(strings.ToLower(label), "utf") {
			return input, nil // made UTF-8 already
		}
		return charset.NewReaderLabel(label, input)
	}
	return &xmlReader{Decoder: d, file: f}
}

// forbidden reports whether a byte is a control character that XML forbids, and
// that some exports hold nevertheless.
func forbidden(c byte) bool { return c < ' ' && c != '\n' && c != '\t' && c != '\r' }

// declared matches the encoding that XML names, if it is another than UTF-8.
var declared = regexp.MustCompile(`(?i)^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([^"']+)`)

// encoded reports whether a file is XML that says to be in an encoding other
// than Unicode's.
func encoded(content []byte) bool {
	m := declared.FindSubmatch(content[:min(len(content), 300)])
	return m != nil && !strings.HasPrefix(strings.ToLower(string(m[1])), "utf")
}

// next returns the next start or end of an element, and nil at the end of the file.
func (x *xmlReader) next() (xml.Token, error) {
	for {
		t, err := x.Token()
		if err == io.EOF {
			return nil, nil
		} else if err != nil {
			return nil, x.problem(err)
		}
		switch t.(type) {
		case xml.StartElement, xml.EndElement:
			return t, nil
		}
	}
}

// problem says what is wrong with the XML. Entities of the file's own are none
// that the decoder knows, so that they neither grow nor open other files.
func (x *xmlReader) problem(err error) error {
	cause, hint := "this is not valid XML: "+err.Error(), "export the file again"
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		cause = "this is not valid XML: " + syntax.Msg
		switch {
		case strings.Contains(syntax.Msg, "entity"):
			hint = "entities that a file declares itself are not read; write the character itself"
		case strings.Contains(syntax.Msg, "EOF"):
			cause, hint = "the file ends in the middle of the XML", "download it again, in full"
		}
	}
	return x.file.problem(int(x.InputOffset()), cause, hint)
}

func (x *xmlReader) tooDeep() error {
	return x.file.problem(int(x.InputOffset()), fmt.Sprintf("XML nested more than %d deep", maxLevels), "no programme is: check where the file comes from")
}

// element reads the rest of an element whose start was read. It is a string if
// it holds nothing but text, and else a map of its attributes and children, with
// its text as "". Children of one name become a list. The level is that of the
// element, from 0.
func (x *xmlReader) element(start xml.StartElement, level int) (any, error) {
	if x.elements++; x.elements > maxValues {
		return nil, x.file.problem(-1, fmt.Sprintf("more than %d elements of XML", maxValues), "export the sessions of one event only")
	}
	if level > maxLevels {
		return nil, x.tooDeep()
	}
	fields := map[string]any{}
	for _, a := range start.Attr {
		fields[a.Name.Local] = a.Value
	}
	var text strings.Builder
	for {
		t, err := x.Token()
		if err != nil {
			return nil, x.problem(err)
		}
		switch t := t.(type) {
		case xml.CharData:
			text.Write(t)
		case xml.StartElement:
			child, err := x.element(t, level+1)
			if err != nil {
				return nil, err
			}
			putChild(fields, t.Name.Local, child)
		case xml.EndElement:
			return elementContent(fields, text.String()), nil
		}
	}
}

// putChild adds a child to those of an element.
func putChild(fields map[string]any, name string, child any) {
	switch before := fields[name].(type) {
	case nil:
		fields[name] = child
	case []any:
		fields[name] = append(before, child)
	default:
		fields[name] = []any{before, child}
	}
}

func elementContent(fields map[string]any, text string) any {
	if len(fields) == 0 {
		return text
	}
	if strings.TrimSpace(text) != "" {
		fields[""] = text
	}
	return fields
}
