package branding

import (
	"fmt"

	"golang.org/x/image/font/sfnt"

	"reportwidget/build/diagnostic"
)

// MaxFont is the most bytes that an author's font may have: those with all Chinese
// characters have 20 MB.
const MaxFont = 32 << 20

// ReadFont reads a TrueType or OpenType font, or the first one of a collection.
func ReadFont(content []byte) (*sfnt.Font, *diagnostic.Problem) {
	if len(content) > MaxFont {
		return nil, wrong(fmt.Sprintf("more than %d MB", MaxFont>>20), "take a font for fewer scripts")
	}
	all, err := sfnt.ParseCollection(content)
	if err != nil || all.NumFonts() == 0 {
		return nil, wrong("this is not a font that can be read", "take a TrueType or OpenType font, whose name ends in .ttf or .otf, not one for web pages")
	}
	f, err := all.Font(0)
	if err != nil {
		return nil, wrong("this is not a font that can be read", "take a TrueType or OpenType font, whose name ends in .ttf or .otf")
	}
	return f, nil
}
