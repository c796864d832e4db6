package branding

import (
	"image"
	"image/draw"
	"math"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
	"golang.org/x/text/unicode/norm"
)

// Typesetter draws lines of text. It is safe for concurrent use.
type Typesetter struct {
	fonts []*sfnt.Font // of which the first is taken that has a letter
	masks sync.Map     // by glyphSize
}

// NewTypesetter returns one with the fonts at hand, which have Latin, Greek and
// Cyrillic letters, after the author's own, if there is one.
func NewTypesetter(own *sfnt.Font) (*Typesetter, error) {
	bold, err := goBold()
	if own != nil {
		return &Typesetter{fonts: []*sfnt.Font{own, bold}}, err
	}
	return &Typesetter{fonts: []*sfnt.Font{bold}}, err
}

// glyph is a letter of a font; advance is in 64ths of a pixel.
type glyph struct {
	font    *sfnt.Font
	index   sfnt.GlyphIndex
	advance int
}

// shape returns the glyphs of a line from left to right, and their width in 64ths of a
// pixel, or false if no font has one of its letters.
func (t *Typesetter) shape(line string, size int) (glyphs []glyph, width int, ok bool) {
	var buffer sfnt.Buffer
	for _, c := range inSight(line) {
		g, found := t.find(&buffer, c, size)
		if !found && !dispensable(c) {
			return nil, 0, false
		}
		if found {
			glyphs = append(glyphs, g)
			width += g.advance
		}
	}
	return glyphs, width, true
}

// dispensable reports whether a text can do without a character: a symbol such as an
// emoji, a mark above a letter, or a sign that does not show.
func dispensable(c rune) bool {
	return unicode.In(c, unicode.So, unicode.Sk, unicode.Mn, unicode.Me, unicode.Cf, unicode.Variation_Selector)
}

func (t *Typesetter) find(buffer *sfnt.Buffer, c rune, size int) (glyph, bool) {
	if unicode.IsSpace(c) {
		c = ' '
	}
	for _, f := range t.fonts {
		index, err := f.GlyphIndex(buffer, c)
		if err != nil || index == 0 {
			continue
		}
		advance, err := f.GlyphAdvance(buffer, index, fixed.I(size), font.HintingNone)
		if err != nil {
			continue
		}
		return glyph{f, index, int(advance)}, true
	}
	return glyph{}, false
}

// width returns the width of a line in pixels, or false if it cannot be drawn.
func (t *Typesetter) width(line string, size int) (pixels int, ok bool) {
	_, width, ok := t.shape(line, size)
	return (width + 63) / 64, ok
}

// Draws reports whether a text says something and can be drawn.
func (t *Typesetter) Draws(text string) bool {
	_, ok := t.width(text, sharedSmall)
	return ok && text != ""
}

// lines breaks a text into lines of at most a width in pixels, where that is possible.
func (t *Typesetter) lines(text string, size, most int) (lines []string, ok bool) {
	line := ""
	for _, piece := range pieces(norm.NFC.String(text)) {
		width, ok := t.width(strings.TrimRight(line+piece, " "), size)
		if !ok {
			return nil, false
		}
		if width > most && line != "" {
			lines = append(lines, strings.TrimRight(line, " "))
			line = ""
		}
		line += piece
	}
	return append(lines, strings.TrimRight(line, " ")), true
}

// pieces takes a text apart where a line may end: behind spaces, and between the
// characters of Chinese and Japanese, but not before what closes.
func pieces(text string) (all []string) {
	start := 0
	var before rune
	for i, c := range text {
		if i > 0 && c != ' ' && (before == ' ' || (ideograph(c) || ideograph(before)) && !unicode.In(c, unicode.Pe, unicode.Pf, unicode.Po) && !unicode.In(before, unicode.Ps, unicode.Pi)) {
			all = append(all, text[start:i])
			start = i
		}
		before = c
	}
	return append(all, text[start:])
}

func ideograph(c rune) bool {
	return unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana) || c >= 0x3000 && c < 0x3040 || c >= 0xff00 && c < 0xff61
}

// mask is what a glyph covers. Its place is relative to the pen, in pixels.
type mask struct {
	alpha     *image.Alpha
	left, top int
}

type glyphSize struct {
	font  *sfnt.Font
	index sfnt.GlyphIndex
	size  int
}

// mask returns that of a glyph, or nil if it shows nothing.
func (t *Typesetter) mask(g glyph, size int) *mask {
	key := glyphSize{g.font, g.index, size}
	if known, found := t.masks.Load(key); found {
		return known.(*mask)
	}
	var made *mask
	if segments, err := g.font.LoadGlyph(&sfnt.Buffer{}, g.index, fixed.I(size), nil); err == nil && len(segments) > 0 {
		made = masked(glyphOutline(segments, 0))
	}
	known, _ := t.masks.LoadOrStore(key, made)
	return known.(*mask)
}

// largest is the side of what the rasterizer draws in whole numbers, which are the same
// on every processor.
const largest = 512

// masked draws an outline, whose unit is a pixel.
func masked(o outline) *mask {
	least, most := o.bounds()
	left, top := int(math.Floor(float64(least.x))), int(math.Floor(float64(least.y)))
	width, height := int(math.Ceil(float64(most.x)))-left, int(math.Ceil(float64(most.y)))-top
	if width < 1 || height < 1 || width > largest || height > largest {
		return nil
	}
	r := vector.NewRasterizer(width, height)
	r.DrawOp = draw.Src
	for _, s := range o.moved(func(p point) point { return point{p.x - float32(left), p.y - float32(top)} }) {
		s.draw(r, 1)
	}
	m := &mask{image.NewAlpha(image.Rect(0, 0, width, height)), left, top}
	r.Draw(m.alpha, m.alpha.Bounds(), image.Opaque, image.Point{})
	return m
}
