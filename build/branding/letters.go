package branding

import (
	"strings"
	"sync"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/norm"
)

// initials returns the first letters of a title's first two words.
func initials(title string) []rune {
	var letters []rune
	for _, word := range strings.Fields(norm.NFC.String(title)) {
		for _, c := range word {
			if unicode.IsLetter(c) || unicode.IsDigit(c) {
				letters = append(letters, unicode.ToUpper(c))
				break
			}
		}
		if len(letters) == 2 {
			break
		}
	}
	return letters
}

// goBold has Latin, Greek and Cyrillic letters. https://go.dev/blog/go-fonts
var goBold = sync.OnceValues(func() (*sfnt.Font, error) { return sfnt.Parse(gobold.TTF) })

// lettering returns the outline of letters in the middle of the square, or
// false if the font lacks one of them, or there is none.
func lettering(letters []rune) (outline, bool) {
	f, err := goBold()
	if err != nil || len(letters) == 0 {
		return nil, false
	}
	var all outline
	var buffer sfnt.Buffer
	size, pen := fixed.I(100), fixed.Int26_6(0)
	for _, c := range letters {
		glyph, err := f.GlyphIndex(&buffer, c)
		if err != nil || glyph == 0 {
			return nil, false
		}
		segments, err := f.LoadGlyph(&buffer, glyph, size, nil)
		if err != nil {
			return nil, false
		}
		all = append(all, glyphOutline(segments, pen)...)
		advance, err := f.GlyphAdvance(&buffer, glyph, size, font.HintingNone)
		if err != nil {
			return nil, false
		}
		pen += advance
	}
	return fitted(all), len(all) > 0
}

// glyphOutline closes every contour, as an SVG path needs it.
func glyphOutline(segments sfnt.Segments, pen fixed.Int26_6) outline {
	kinds := map[sfnt.SegmentOp]byte{
		sfnt.SegmentOpMoveTo: 'M', sfnt.SegmentOpLineTo: 'L', sfnt.SegmentOpQuadTo: 'Q', sfnt.SegmentOpCubeTo: 'C',
	}
	var o outline
	for _, from := range segments {
		s := segment{kind: kinds[from.Op]}
		for i, p := range from.Args {
			s.points[i] = point{float32(p.X+pen) / 64, float32(p.Y) / 64}
		}
		if s.kind == 'M' && len(o) > 0 {
			o = append(o, segment{kind: 'Z'})
		}
		o = append(o, s)
	}
	if len(o) > 0 {
		o = append(o, segment{kind: 'Z'})
	}
	return o
}

// fitted returns the outline in the middle of the square, as large as a circle
// around it lets it be.
func fitted(o outline) outline {
	const high, wide = 40, 62 // units
	least, most := o.bounds()
	scale := min(high/(most.y-least.y), wide/(most.x-least.x))
	middle := point{float32((least.x + most.x) / 2), float32((least.y + most.y) / 2)}
	return o.moved(func(p point) point { return point{added(50, p.x-middle.x, scale), added(50, p.y-middle.y, scale)} })
}
