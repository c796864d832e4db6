package branding

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"image"
	"image/color"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"testing"

	"reportwidget/app/report"
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

// The sums are those of one processor; on every other one, and in a browser,
// the pictures must be the same to the byte.
func TestAnIconHasTheSameBytesOnEveryProcessor(t *testing.T) {
	author := image.NewRGBA(image.Rect(0, 0, 521, 521))
	for i := range author.Pix {
		author.Pix[i] = uint8(i * i / 977)
	}
	for name, c := range map[string]struct {
		icon Icon
		sum  string
	}{
		"letters":          {NewIcon("sample", "Quiet ways"), "b4cd5a77a9db8705"},
		"a mark":           {NewIcon("", ""), "0e16882e58128c03"},
		"an author's":      {NewIcon("sample", "").Showing(author), "80c93c9b761c805b"},
		"letters on a hue": {NewIcon("sample", "Ça va").On(report.Colour{0xff, 0xcc, 0x00}), "cf3660b5cd0d08a6"},
	} {
		h := sha256.New()
		h.Write(c.icon.SVG())
		for _, side := range []int{96, 192, 512} {
			for _, maskable := range []bool{false, true} {
				picture, err := c.icon.PNG(side, maskable)
				if err != nil {
					t.Fatal(err)
				}
				h.Write(picture)
			}
		}
		if sum := hex.EncodeToString(h.Sum(nil)[:8]); sum != c.sum {
			t.Errorf("%s: %s", name, sum)
		}
	}
}
