package picture

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
)

// quality is that of photographs: above it files grow and eyes see no difference.
const quality = 82

// few is the number of colours that a palette holds.
const few = 256

// drawn reports whether a picture is better kept without loss: one with parts that
// can be seen through, or with few colours, such as a chart or a screenshot.
func drawn(p *image.NRGBA, format string) bool {
	if format == "jpeg" {
		return false
	}
	return !p.Opaque() || len(palette(p)) <= few
}

// palette returns the colours of a picture, in the order of its pixels, or one more
// than a palette holds.
func palette(p *image.NRGBA) color.Palette {
	seen := map[color.NRGBA]bool{}
	var colours color.Palette
	for at := 0; at < len(p.Pix) && len(colours) <= few; at += 4 {
		if at > 0 && [4]byte(p.Pix[at:]) == [4]byte(p.Pix[at-4:]) {
			continue // as most pixels are in a drawing
		}
		if c := colourAt(p, at); !seen[c] {
			seen[c] = true
			colours = append(colours, c)
		}
	}
	return colours
}

func colourAt(p *image.NRGBA, at int) color.NRGBA {
	return color.NRGBA{p.Pix[at], p.Pix[at+1], p.Pix[at+2], p.Pix[at+3]}
}

// pixels returns a whole with eight bits a channel, and the picture at its place.
func pixels(p image.Image, whole, at image.Rectangle) *image.NRGBA {
	to := image.NewNRGBA(whole)
	draw.Draw(to, at, p, p.Bounds().Min, draw.Src)
	return to
}

// encode returns the file of a picture, which holds nothing else.
func encode(p *image.NRGBA, ending string) ([]byte, error) {
	var b bytes.Buffer
	var err error
	if ending == "png" {
		err = (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&b, compact(p))
	} else {
		err = jpeg.Encode(&b, p, &jpeg.Options{Quality: quality})
	}
	if err != nil {
		return nil, fmt.Errorf("encoding a picture: %w", err)
	}
	return b.Bytes(), nil
}

// compact returns a picture of few colours with a palette, which makes its file
// smaller.
func compact(p *image.NRGBA) image.Image {
	colours := palette(p)
	if len(colours) > few {
		return p
	}
	index := map[color.NRGBA]uint8{}
	for i, c := range colours {
		index[c.(color.NRGBA)] = uint8(i)
	}
	to := image.NewPaletted(p.Bounds(), colours)
	for i := range to.Pix {
		to.Pix[i] = index[colourAt(p, 4*i)]
	}
	return to
}
