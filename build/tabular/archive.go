package tabular

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"reportwidget/build/diagnostic"

	"golang.org/x/net/html/charset"
)

// Limits of a workbook, which is an archive that can hold a thousand times its
// size. Every element outside of sheets takes more memory than its text.
const (
	maxUnzipped = 128 << 20 // bytes
	maxParts    = 10_000
	maxElements = 1_000_000 // outside of sheets
	maxSheets   = 1000
	maxString   = 32_767 * 4 // bytes of one cell; Excel allows 32,767 characters
)

// inspect reports what keeps a workbook from being read safely. It returns the
// merged cells of every sheet, by the sheet's path in the archive.
func inspect(content []byte) (map[string][]string, error) {
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, &diagnostic.Problem{Cause: "the workbook is damaged: " + err.Error(), Hint: "the file may not be complete; save or copy it again"}
	}
	if err := isWorkbook(z); err != nil {
		return nil, err
	}
	if err := small(z); err != nil {
		return nil, err
	}
	i := inspector{merged: map[string][]string{}}
	for _, f := range z.File {
		if err := i.file(f); err != nil {
			return nil, err
		}
	}
	return i.merged, nil
}

func isWorkbook(z *zip.Reader) error {
	for _, f := range z.File {
		if strings.EqualFold(f.Name, "xl/workbook.xml") {
			return nil
		}
	}
	return &diagnostic.Problem{Cause: "this is an archive, but not an XLSX workbook", Hint: "save the table as XLSX or CSV"}
}

// small reports an archive with too much in it. The archive's reader sees to it
// that no file is larger than it is said to be.
func small(z *zip.Reader) error {
	total := uint64(0)
	for _, f := range z.File {
		total += min(f.UncompressedSize64, maxUnzipped+1)
	}
	if total > maxUnzipped || len(z.File) > maxParts {
		return &diagnostic.Problem{Cause: fmt.Sprintf("the workbook has more than %d MB when it is unpacked", maxUnzipped>>20), Hint: "keep the sessions only, without pictures and other sheets, and delete the empty rows"}
	}
	return nil
}

// inspector reads the XML of a workbook.
type inspector struct {
	merged   map[string][]string
	cells    int // in all sheets, with rows and merged cells
	elements int // outside of sheets
	sheets   int
}

func (i *inspector) file(f *zip.File) error {
	name := strings.ToLower(f.Name)
	if !strings.HasSuffix(name, ".xml") && !strings.HasSuffix(name, ".rels") {
		return nil
	}
	r, err := f.Open()
	if err != nil {
		return broken(err)
	}
	defer r.Close()
	d := xml.NewDecoder(r)
	d.CharsetReader = charset.NewReaderLabel
	return i.part(f.Name, d, strings.HasPrefix(name, "xl/worksheets/"))
}

// part reads one file of XML to its end, which the workbook's own reader might
// not tell from an error.
func (i *inspector) part(name string, d *xml.Decoder, sheet bool) error {
	filled, long := 0, 0
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return broken(fmt.Errorf("%s: %w", name, err))
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "row":
				filled = 0
			case "v", "is":
				filled++
				long = 0
			case "si", "c":
				long = 0
			case "mergeCell":
				i.merged[name] = append(i.merged[name], attribute(t, "ref"))
			}
			i.count(t, sheet)
		case xml.CharData:
			long += len(t)
		}
		if p := i.tooMuch(); p != nil {
			return p
		}
		switch {
		case filled > maxColumns:
			return tooManyColumns(filled)
		case long > maxString:
			return &diagnostic.Problem{Cause: fmt.Sprintf("more than %d bytes in one cell", maxString)}
		}
	}
}

func (i *inspector) count(t xml.StartElement, sheet bool) {
	switch {
	case !sheet:
		i.elements++
		if t.Name.Local == "sheet" {
			i.sheets++
		}
	case t.Name.Local == "c", t.Name.Local == "row", t.Name.Local == "mergeCell":
		i.cells++
	}
}

// tooMuch reports a workbook with more than fits into memory.
func (i *inspector) tooMuch() *diagnostic.Problem {
	switch {
	case i.cells > maxCells:
		return tooManyCells()
	case i.elements > maxElements:
		return &diagnostic.Problem{Cause: fmt.Sprintf("more than %d texts and styles", maxElements), Hint: "save the table as CSV"}
	case i.sheets > maxSheets:
		return &diagnostic.Problem{Cause: fmt.Sprintf("more than %d sheets", maxSheets), Hint: "keep those with sessions"}
	}
	return nil
}

func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
