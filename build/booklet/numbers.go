package booklet

import (
	"bytes"
	"fmt"
	"regexp"

	"github.com/ledongthuc/pdf"
)

// numbersIn returns the numbers of the pages on which the places of a PDF are, by their
// names. A page is known by the key of its part in the structure tree, which no other has.
// https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf 12.3.2.3
func numbersIn(printed []byte) (numbers map[string]int, err error) {
	defer func() {
		if fault := recover(); fault != nil { // as the library does of files that it cannot read
			err = fmt.Errorf("reading the page numbers of the booklet: %v", fault)
		}
	}()
	r, err := pdf.NewReader(bytes.NewReader(printed), int64(len(printed)))
	if err != nil {
		return nil, fmt.Errorf("reading the page numbers of the booklet: %w", err)
	}
	at := map[int64]int{}
	for n := 1; n <= r.NumPage(); n++ {
		at[r.Page(n).V.Key("StructParents").Int64()] = n
	}
	numbers = map[string]int{}
	places := r.Trailer().Key("Root").Key("Dests")
	for _, name := range places.Keys() {
		numbers[name] = at[places.Key(name).Index(0).Key("StructParents").Int64()]
	}
	return numbers, nil
}

// dated matches the times of its making in a PDF, and when a name of the document is made
// of these.
var dated = regexp.MustCompile(`/(?:CreationDate|ModDate) ?\(D:(\d{14}[^)]*)\)`)

// timeless sets the times in a PDF to one that is always the same, of the same length so
// that all else stays where it is.
func timeless(printed []byte) []byte {
	const time = "20000101000000+00'00'"
	printed = bytes.Clone(printed)
	for _, m := range dated.FindAllSubmatchIndex(printed, -1) {
		copy(printed[m[2]:m[3]], time)
	}
	return printed
}
