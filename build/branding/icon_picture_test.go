package branding

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"testing"

	"reportwidget/app/report"
)

var (
	brand = color.RGBA{0x0a, 0x5a, 0x64, 255}
	white = color.RGBA{255, 255, 255, 255}
)

// disc is a picture of a disc without a ground, as logos are.
func disc(c color.RGBA) image.Image {
	p := image.NewNRGBA(image.Rect(0, 0, 600, 600))
	for y := range 600 {
		for x := range 600 {
			if dx, dy := x-300, y-300; dx*dx+dy*dy < 290*290 {
				p.Set(x, y, c)
			}
		}
	}
	return p
}

// plain is a picture of one colour.
func plain(c color.RGBA) image.Image {
	p := image.NewRGBA(image.Rect(0, 0, 600, 600))
	draw.Draw(p, p.Bounds(), image.NewUniform(c), image.Point{}, draw.Src)
	return p
}

func decoded(t *testing.T, i Icon, side int, maskable bool) image.Image {
	t.Helper()
	content, err := i.PNG(side, maskable)
	if err != nil {
		t.Fatal(err)
	}
	p, err := png.Decode(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func at(p image.Image, x, y int) color.RGBA { return color.RGBAModel.Convert(p.At(x, y)).(color.RGBA) }

func TestAnAuthorsPictureIsTheIconInEverySize(t *testing.T) {
	red := color.RGBA{200, 0, 0, 255}
	i := NewIcon("a", "Summary").Showing(disc(red))
	for _, side := range []int{96, 192, 512} {
		p := decoded(t, i, side, false)
		if p.Bounds().Dx() != side || at(p, side/2, side/2) != red || at(p, 0, 0).A != 0 {
			t.Errorf("%d: %v, in the middle %v, in a corner %v", side, p.Bounds(), at(p, side/2, side/2), at(p, 0, 0))
		}
	}
}

func TestNoMaskTakesAnythingOfAnAuthorsPicture(t *testing.T) {
	red := color.RGBA{200, 0, 0, 255}
	for name, c := range map[string]struct {
		picture image.Image
		wide    int // pixels that the picture is at least
	}{"a disc": {disc(red), 390}, "a square": {plain(red), 280}} {
		i := NewIcon("a", "Summary").Showing(c.picture)
		p := decoded(t, i, 512, true)
		wide := 0
		for y := range 512 {
			for x := range 512 {
				seen := at(p, x, y)
				if dx, dy := float64(x)-255.5, float64(y)-255.5; seen != i.picture.behind && dx*dx+dy*dy > 206*206 {
					t.Fatalf("%s: a mask cuts off %v at %d, %d", name, seen, x, y)
				}
				if y == 256 && seen == red {
					wide++
				}
			}
		}
		if wide < c.wide {
			t.Errorf("%s: the picture is %d pixels wide", name, wide)
		}
	}
}

func TestAPictureStandsOnAGroundFromWhichItCanBeTold(t *testing.T) {
	c := report.Colour{0x0a, 0x5a, 0x64}
	for name, want := range map[string]struct {
		picture image.Image
		ground  color.RGBA
	}{
		"a white logo":                     {disc(white), brand},
		"a logo in the report's colour":    {disc(brand), white},
		"a picture with a ground, as that": {plain(brand), brand},
		"nothing":                          {image.NewNRGBA(image.Rect(0, 0, 600, 600)), brand},
	} {
		if got := at(decoded(t, NewIcon("a", "Summary").On(c).Showing(want.picture), 512, true), 2, 2); got != want.ground {
			t.Errorf("%s stands on %v", name, got)
		}
	}
}

func TestTheGroundHasAShadeOfTheReportsColourThatShowsLetters(t *testing.T) {
	for written, want := range map[string]string{"#0a5a64": "#0a5a64", "#ffcc00": "#7f6600"} {
		c, _ := report.ParseColour(written)
		if got := NewIcon("a", "Summary").On(c).Colour(); got != want {
			t.Errorf("%s: the ground is %s", written, got)
		}
	}
}
