package branding

import (
	"image/color"

	"reportwidget/app/report"
)

// tones is the number of colours from one to another. A picture with 16 has half a byte
// a pixel.
const tones = 16

// tone returns which of them a share of the second colour is, of 255.
func tone(share uint8) uint8 { return uint8((int(share)*(tones-1) + 127) / 255) }

// tints returns the colours from a ground to white.
func tints(ground color.RGBA) color.Palette {
	var all color.Palette
	for i := range tones {
		part := func(c uint8) uint8 { return uint8(int(c) + (255-int(c))*i/(tones-1)) }
		all = append(all, color.RGBA{part(ground.R), part(ground.G), part(ground.B), 255})
	}
	return all
}

// shades returns the colours from transparent to a ground, for the edge of a picture.
func shades(ground color.RGBA) color.Palette {
	var all color.Palette
	for i := range tones {
		all = append(all, color.NRGBA{ground.R, ground.G, ground.B, uint8(255 * i / (tones - 1))})
	}
	return all
}

func rgba(c report.Colour) color.RGBA {
	return color.RGBA{uint8(c[0]), uint8(c[1]), uint8(c[2]), 255}
}
