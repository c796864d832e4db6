package e2e

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"slices"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// screenshots are those of the default report in README and for browsers that offer
// to install it.
var screenshots = []struct {
	file          string
	width, height int64
	scale         float64
	prepare       string // what happens before, as an expression
}{
	{"../screenshot.png", 1200, 1110, 1, `0`},
	{"../examples/partnerships/files/wide.png", 1280, 800, 1, `0`},
	{"../examples/partnerships/files/narrow.png", 375, 667, 2, `document.querySelector('.toggle input').click()`},
}

// maxScreenshot is the size of the largest file, in bytes.
const maxScreenshot = 60_000

// TestTheScreenshotsShowThePagesOfToday fails where the layout has changed since the
// pictures were made; "go test ./build/e2e -run Screenshots -update" makes them anew.
func TestTheScreenshotsShowThePagesOfToday(t *testing.T) {
	site := Serve(t, Make(t, read(t, "../examples/partnerships")))
	for _, c := range screenshots {
		p := OpenDesktop(t, c.width, c.height)
		p.Do(call(emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: c.width, Height: c.height, DeviceScaleFactor: c.scale}))
		p.Go(site.URL + "/partnerships/")
		startProgram(p)
		p.Leave(c.prepare)
		now, err := png.Decode(bytes.NewReader(Run(p, chromedp.CaptureScreenshot())))
		if err != nil {
			t.Fatal(err)
		}
		if *update {
			if err := os.WriteFile(c.file, small(t, now), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		file, err := os.ReadFile(c.file)
		if err != nil {
			t.Fatal(err)
		}
		if len(file) > maxScreenshot {
			t.Errorf("%s has %d bytes", c.file, len(file))
		}
		before, err := png.Decode(bytes.NewReader(file))
		if err != nil || before.Bounds() != now.Bounds() {
			t.Fatalf("%s: %v, not %v (%v)", c.file, before.Bounds(), now.Bounds(), err)
		}
		if other := changed(before, now); other > 0.3 {
			t.Errorf("%s shows another page: %.0f %% of it differ", c.file, other*100)
		}
	}
}

// small returns a picture as a PNG file with a palette: of the colours of a page
// most are shades of letters.
func small(t *testing.T, p image.Image) []byte {
	t.Helper()
	most := paletteOf(p)
	reduced, nearest := image.NewPaletted(p.Bounds(), most), map[color.Color]uint8{}
	for y := range p.Bounds().Dy() {
		for x := range p.Bounds().Dx() {
			c := p.At(x, y)
			i, found := nearest[c]
			if !found {
				i = uint8(most.Index(c))
				nearest[c] = i
			}
			reduced.SetColorIndex(x, y, i)
		}
	}
	var file bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&file, reduced); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

// colours is the size of the palette: with 32 nobody sees a difference.
const colours = 32

// paletteOf returns the colours that most of a picture has, each different enough
// from those before.
func paletteOf(p image.Image) color.Palette {
	counts := map[color.RGBA]int{}
	for y := range p.Bounds().Dy() {
		for x := range p.Bounds().Dx() {
			counts[color.RGBAModel.Convert(p.At(x, y)).(color.RGBA)]++
		}
	}
	all := make([]color.RGBA, 0, len(counts))
	for c := range counts {
		all = append(all, c)
	}
	slices.SortFunc(all, func(a, b color.RGBA) int {
		if n := counts[b] - counts[a]; n != 0 {
			return n
		}
		return int(a.R)<<16 + int(a.G)<<8 + int(a.B) - int(b.R)<<16 - int(b.G)<<8 - int(b.B)
	})
	var most color.Palette
	for _, least := range []int{-1, 24, 12} { // first what fills areas, then what is between
		for _, c := range all {
			fills := counts[c] > p.Bounds().Dx()*p.Bounds().Dy()/500
			if len(most) < colours && (fills || least >= 0) && !slices.ContainsFunc(most, func(m color.Color) bool { return apart(c, m.(color.RGBA)) <= least }) {
				most = append(most, c)
			}
		}
	}
	return most
}

// apart returns how much two colours differ.
func apart(a, b color.RGBA) int {
	far := func(x, y uint8) int { return max(int(x)-int(y), int(y)-int(x)) }
	return far(a.R, b.R) + far(a.G, b.G) + far(a.B, b.B)
}

// changed returns which share of two pictures differs, by the mean brightness of
// squares, so that fonts of another machine do not count.
func changed(a, b image.Image) float64 {
	const side = 40
	squares, other := 0, 0
	for y := 0; y+side <= a.Bounds().Dy(); y += side {
		for x := 0; x+side <= a.Bounds().Dx(); x += side {
			at := image.Rect(x, y, x+side, y+side)
			squares++
			if d := brightness(a, at) - brightness(b, at); d > 12 || d < -12 {
				other++
			}
		}
	}
	return float64(other) / float64(squares)
}

func brightness(p image.Image, at image.Rectangle) int {
	sum := 0
	for y := at.Min.Y; y < at.Max.Y; y++ {
		for x := at.Min.X; x < at.Max.X; x++ {
			sum += int(color.GrayModel.Convert(p.At(x, y)).(color.Gray).Y)
		}
	}
	return sum / (at.Dx() * at.Dy())
}
