package branding

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"strings"

	"reportwidget/app/report"
)

// SharedWidth and SharedHeight are those of a [Shared] in pixels: what websites ask for
// that show a link as a card. https://ogp.me
const (
	SharedWidth  = 1200
	SharedHeight = 630
)

// Shared is the picture that a link to a page has where it is shared.
type Shared struct {
	Ground report.Colour
	// Above, Title and Below are one line each as they are given. A text of which no
	// font at hand has every letter is left out.
	Above, Title, Below string
}

// NewShared returns a picture in the colour of a report, or in one made of its ID.
func NewShared(r *report.Report) Shared {
	i := NewIcon(r.ID, r.Title)
	if c, ok := report.ParseColour(r.Colour); ok {
		i = i.On(c)
	}
	return Shared{Ground: colourOf(i.ground)}
}

// Places and sizes of the picture's parts, in pixels.
const (
	sharedMargin = 80
	sharedSmall  = 34  // size of the letters above and below
	sharedAbove  = 120 // their base lines
	sharedBelow  = 556
	titleMiddle  = 335
	titleHeight  = 330
	markSide     = 300
)

// titleSizes are those of the title's letters, of which the first is taken that lets it
// fit.
var titleSizes = []int{92, 76, 62, 50, 40}

// PNG draws the picture.
func (t *Typesetter) PNG(s Shared) ([]byte, error) {
	to := &sharedCanvas{image.NewPaletted(image.Rect(0, 0, SharedWidth, SharedHeight), tints(rgba(report.Light.Shade(s.Ground))))}
	t.title(to, s.Title)
	t.line(to, s.Above, sharedAbove)
	t.line(to, s.Below, sharedBelow)
	var b bytes.Buffer
	if err := png.Encode(&b, to); err != nil {
		return nil, fmt.Errorf("encoding a picture: %w", err)
	}
	return b.Bytes(), nil
}

// title draws the title in the middle, or the mark of icons instead.
func (t *Typesetter) title(to *sharedCanvas, title string) {
	title = strings.Join(strings.Fields(title), " ")
	for i, size := range titleSizes {
		lines, ok := t.lines(title, size, SharedWidth-2*sharedMargin)
		if !ok || title == "" {
			to.mark()
			return
		}
		high, last := size*5/4, i == len(titleSizes)-1
		if most := titleHeight / high; len(lines) > most && last {
			lines = append(lines[:most-1:most-1], t.clipped(strings.Join([]string{lines[most-1], lines[most]}, " "), size))
		} else if len(lines) > most || !last && t.wide(lines, size) {
			continue
		}
		for k := range lines {
			lines[k] = t.clipped(lines[k], size)
		}
		base := titleMiddle - len(lines)*high/2 + size
		for k, line := range lines {
			t.draw(to, line, rightToLeft(title), size, base+k*high)
		}
		return
	}
}

// wide reports whether a line does not fit, as a long word.
func (t *Typesetter) wide(lines []string, size int) bool {
	for _, line := range lines {
		if width, _ := t.width(line, size); width > SharedWidth-2*sharedMargin {
			return true
		}
	}
	return false
}

// line draws a line of small letters.
func (t *Typesetter) line(to *sharedCanvas, text string, base int) {
	text = strings.Join(strings.Fields(text), " ")
	if _, ok := t.width(text, sharedSmall); ok {
		t.draw(to, t.clipped(text, sharedSmall), rightToLeft(text), sharedSmall, base)
	}
}

// draw draws a line from the margin at which its text begins.
func (t *Typesetter) draw(to *sharedCanvas, line string, fromRight bool, size, base int) {
	glyphs, width, ok := t.shape(line, size)
	if !ok {
		return
	}
	pen := sharedMargin * 64
	if fromRight {
		pen = (SharedWidth-sharedMargin)*64 - width
	}
	for _, g := range glyphs {
		if m := t.mask(g, size); m != nil {
			to.add(m.alpha, (pen+32)>>6+m.left, base+m.top)
		}
		pen += g.advance
	}
}

// clipped returns a text that is too long for a line without its last words.
func (t *Typesetter) clipped(text string, size int) string {
	const dots = "…"
	for line, runes := text, []rune(text); len(runes) > 0; runes = runes[:len(runes)-1] {
		if width, _ := t.width(line, size); width <= SharedWidth-2*sharedMargin {
			return line
		}
		line = strings.TrimRight(string(runes), " ,;:.–—-") + dots
	}
	return ""
}

// sharedCanvas is a picture in tints.
type sharedCanvas struct{ *image.Paletted }

// add draws a mask in white.
func (c *sharedCanvas) add(mask *image.Alpha, left, top int) {
	size := mask.Bounds().Size()
	for y := max(0, -top); y < size.Y && top+y < SharedHeight; y++ {
		for x := max(0, -left); x < size.X && left+x < SharedWidth; x++ {
			at := c.PixOffset(left+x, top+y)
			c.Pix[at] = max(c.Pix[at], tone(mask.Pix[mask.PixOffset(x, y)]))
		}
	}
}

// mark draws the mark of icons in the middle.
func (c *sharedCanvas) mark() {
	m := masked(mark.moved(func(p point) point { return point{p.x * markSide / 100, p.y * markSide / 100} }))
	c.add(m.alpha, SharedWidth/2-m.alpha.Bounds().Dx()/2, titleMiddle-m.alpha.Bounds().Dy()/2)
}
