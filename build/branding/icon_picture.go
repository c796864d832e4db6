package branding

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/draw"

	"reportwidget/app/report"
)

// picture is an author's own icon.
type picture struct {
	image *image.RGBA
	// reach is how far from its middle the picture goes, in halves of its side: 1
	// for a disc, and the root of 2 where a corner is filled.
	reach  float64
	behind color.RGBA // where it has to fill a mask
}

// Showing returns the icon with a square picture in place of what is drawn. What
// has no ground of its own and cannot be distinguished from the icon's, such as a logo in the
// report's colour, stands on white.
func (i Icon) Showing(p image.Image) Icon {
	shown := &picture{image: image.NewRGBA(image.Rect(0, 0, p.Bounds().Dx(), p.Bounds().Dy())), behind: i.ground}
	draw.Draw(shown.image, shown.image.Bounds(), p, p.Bounds().Min, draw.Src)
	mean := shown.measure()
	if _, _, _, corner := shown.image.At(0, 0).RGBA(); corner == 0 && report.Contrast(mean, colourOf(i.ground)) < enough {
		shown.behind = color.RGBA{255, 255, 255, 255}
	}
	i.picture = shown
	return i
}

// enough is the contrast of a picture with its ground below which it has more
// with white, whose contrast with any ground is its square at least.
const enough = 2

// measure notes the picture's reach and returns the mean of its colours.
func (p *picture) measure() report.Colour {
	var sum [4]float64
	side := p.image.Bounds().Dx()
	far := 0 // from the middle, in halves of a pixel, squared
	for y := range side {
		for x := range side {
			pixel := p.image.Pix[p.image.PixOffset(x, y):]
			if pixel[3] == 0 {
				continue
			}
			right, down := 2*x-side+1, 2*y-side+1
			far = max(far, right*right+down*down)
			for c := range sum {
				sum[c] += float64(pixel[c])
			}
		}
	}
	p.reach = max(1, (math.Sqrt(float64(far))+2)/float64(side))
	if sum[3] == 0 {
		return report.Colour{}
	}
	return report.Colour{255 * sum[0] / sum[3], 255 * sum[1] / sum[3], 255 * sum[2] / sum[3]}
}

// draw returns the picture with a side of so many pixels. In a maskable one it
// is small enough for the part that every mask leaves.
func (p *picture) draw(side int, maskable bool) *image.RGBA {
	to := image.NewRGBA(image.Rect(0, 0, side, side))
	inside := to.Bounds()
	if maskable {
		draw.Draw(to, inside, image.NewUniform(p.behind), image.Point{}, draw.Src)
		inside = inside.Inset(int(math.Ceil(float64(side) * (1 - safe/p.reach) / 2)))
	}
	draw.CatmullRom.Scale(to, inside, p.image, p.image.Bounds(), draw.Over, nil)
	return to
}
