// Package branding makes what an installed report is recognised by: the icon, which
// is its author's picture, or its initials, or a mark where the font has no glyph
// for them, on a ground in the report's own colour, and the screenshots of its page. It
// also draws the pictures of links that are shared. The same report gives the same
// bytes.
package branding

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strings"

	"golang.org/x/image/vector"

	"reportwidget/app/report"
)

// Icon is drawn in a square of 100 units.
type Icon struct {
	ground  color.RGBA
	shape   outline  // in white
	picture *picture // instead of the shape, or nil
}

// grounds have a contrast of 4.5 with white at least.
// https://www.w3.org/TR/WCAG22/#contrast-minimum
var grounds = []color.RGBA{
	{0x1f, 0x3a, 0x4d, 255}, {0x0a, 0x6a, 0x72, 255}, {0x93, 0x30, 0x6f, 255}, {0x8a, 0x52, 0x00, 255},
	{0x2f, 0x5f, 0xb3, 255}, {0x2f, 0x6f, 0x3a, 255}, {0xa5, 0x37, 0x1f, 255}, {0x62, 0x47, 0xb0, 255},
}

// NewIcon returns the icon of what has the given id and title.
func NewIcon(id, title string) Icon {
	h := fnv.New32a()
	h.Write([]byte(id)) // never fails
	i := Icon{ground: grounds[h.Sum32()%uint32(len(grounds))], shape: mark}
	if letters, drawn := lettering(initials(title)); drawn {
		i.shape = letters
	}
	return i
}

// On returns the icon on a ground of the given colour, in a shade that shows
// white letters.
func (i Icon) On(c report.Colour) Icon {
	i.ground = rgba(report.Light.Shade(c))
	return i
}

func colourOf(c color.RGBA) report.Colour {
	return report.Colour{float64(c.R), float64(c.G), float64(c.B)}
}

// Colour returns the ground's colour as CSS has it.
func (i Icon) Colour() string { return colourOf(i.ground).String() }

// Drawn reports whether the build draws the icon, because the author gave no picture.
func (i Icon) Drawn() bool { return i.picture == nil }

// SVG returns what is drawn, for any size, with round corners.
func (i Icon) SVG() []byte {
	var d strings.Builder
	for _, s := range i.shape {
		s.write(&d)
	}
	return fmt.Appendf(nil, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" rx="%d" fill="%s"/><path fill="#fff" d="%s"/></svg>`+"\n",
		corner, i.Colour(), d.String())
}

// corner is the radius of round corners, in units.
const corner = 20

// safe is the diameter of the circle that every mask leaves of an icon whose
// side is 1. https://www.w3.org/TR/appmanifest/#icon-masks
const safe = .8

// PNG returns the icon with a side of so many pixels. A maskable one fills the
// whole square, and what is on its ground keeps to the circle that is safe.
func (i Icon) PNG(side int, maskable bool) ([]byte, error) {
	var b bytes.Buffer
	if err := png.Encode(&b, i.image(side, maskable)); err != nil {
		return nil, fmt.Errorf("encoding an icon: %w", err)
	}
	return b.Bytes(), nil
}

func (i Icon) image(side int, maskable bool) image.Image {
	switch {
	case i.picture != nil:
		return i.picture.draw(side, maskable)
	case maskable:
		return i.draw(square.mask(side), i.shape.scaled(safe).mask(side))
	}
	return i.draw(roundedSquare.mask(side), i.shape.mask(side))
}

// draw draws the shape in white on the ground. A picture of few colours is a third of
// the bytes and of the work.
func (i Icon) draw(ground, shape *image.Alpha) *image.Paletted {
	to := image.NewPaletted(ground.Bounds(), append(tints(i.ground), shades(i.ground)...))
	for at := range to.Pix {
		switch {
		case shape.Pix[at] > 0:
			to.Pix[at] = tone(shape.Pix[at])
		case ground.Pix[at] < 255:
			to.Pix[at] = tones + tone(ground.Pix[at])
		}
	}
	return to
}

// mask returns the outline on a square with a side of so many pixels.
func (o outline) mask(side int) *image.Alpha {
	to := image.NewAlpha(image.Rect(0, 0, side, side))
	r := vector.NewRasterizer(side, side)
	r.DrawOp = draw.Src
	for _, s := range o {
		s.draw(r, float32(side)/100)
	}
	r.Draw(to, to.Bounds(), image.Opaque, image.Point{})
	return to
}
