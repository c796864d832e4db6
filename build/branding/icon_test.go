package branding

import (
	"bytes"
	"encoding/xml"
	"image"
	"image/color"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"testing"
)

func TestEveryReportHasAnIconWhateverItsScript(t *testing.T) {
	for id, title := range map[string]string{
		"latin": "From Trends to Practice", "accents": "Été à Genève", "cyrillic": "Итоги саммита", "greek": "Ώρα για όλους",
		"arabic": "من الاتجاهات إلى الممارسة", "chinese": "从趋势到实践", "digits": "2024 in review", "one": "Summary",
		"marks": "… – !", "empty": "", "combining": "\u0301\u0301", "emoji": "😀 😀", "decomposed": "E\u0301te\u0301 a\u0300",
	} {
		i := NewIcon(id, title)
		for _, maskable := range []bool{false, true} {
			content, err := i.PNG(192, maskable)
			if err != nil {
				t.Fatal(err)
			}
			keepPicture(t, id, content)
			picture, err := png.Decode(bytes.NewReader(content))
			if err != nil {
				t.Fatal(err)
			}
			checkPicture(t, title, picture, i.ground, maskable)
		}
		if err := xml.NewDecoder(bytes.NewReader(i.SVG())).Decode(new(struct{ XMLName xml.Name })); err != nil && err != io.EOF {
			t.Errorf("%q: the SVG cannot be read: %v", title, err)
		}
	}
}

// checkPicture checks that something is drawn in white, and that a mask takes
// nothing of it away.
func checkPicture(t *testing.T, title string, picture image.Image, ground color.RGBA, maskable bool) {
	t.Helper()
	side := picture.Bounds().Dx()
	white := 0
	for x := range side {
		for y := range side {
			r, g, b, a := picture.At(x, y).RGBA()
			if r+g+b+a == 4*0xffff {
				white++
				dx, dy := float64(x)-float64(side)/2, float64(y)-float64(side)/2
				if safe := .4 * float64(side); maskable && dx*dx+dy*dy > safe*safe {
					t.Fatalf("%q: a mask cuts off what is drawn at %d, %d", title, x, y)
				}
			}
		}
	}
	if share := float64(white) / float64(side*side); share < .02 || share > .5 {
		t.Errorf("%q: %.0f%% is drawn", title, share*100)
	}
	if _, _, _, a := picture.At(0, 0).RGBA(); (a == 0xffff) != maskable {
		t.Errorf("%q: a corner has the opacity %d", title, a)
	}
	if got := color.RGBAModel.Convert(picture.At(side/2, 2)); got != ground {
		t.Errorf("%q: the ground is %v instead of %v", title, got, ground)
	}
}

func TestScriptsWithoutGlyphsHaveTheMark(t *testing.T) {
	marked := NewIcon("a", "").SVG()
	for title, want := range map[string]bool{"Summary": false, "Итоги": false, "سلام": true, "摘要": true, "A 摘": true} {
		if got := bytes.Equal(NewIcon("a", title).SVG(), marked); got != want {
			t.Errorf("%s: marked %t", title, got)
		}
	}
}

func TestTheIconIsTheSameEveryTime(t *testing.T) {
	first, err := NewIcon("a", "Summary").PNG(512, false)
	if err != nil {
		t.Fatal(err)
	}
	second, err := NewIcon("a", "Summary").PNG(512, false)
	if err != nil || !bytes.Equal(first, second) {
		t.Errorf("two icons of one report differ (%v)", err)
	}
}

// keepPicture writes a picture to the folder that the environment names in
// SHOTS, if it does, for people to look at.
func keepPicture(t *testing.T, name string, content []byte) {
	t.Helper()
	if folder := os.Getenv("SHOTS"); folder != "" {
		if err := os.WriteFile(filepath.Join(folder, "icon-"+name+".png"), content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
