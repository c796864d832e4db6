package branding

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"
	"testing"
)

// FuzzPictures reads pictures that are any bytes.
func FuzzPictures(f *testing.F) {
	var p, j bytes.Buffer
	if err := png.Encode(&p, image.NewGray(image.Rect(0, 0, minIcon, minIcon))); err != nil {
		f.Fatal(err)
	}
	if err := jpeg.Encode(&j, image.NewGray(image.Rect(0, 0, 640, 480)), nil); err != nil {
		f.Fatal(err)
	}
	f.Add(p.Bytes())
	f.Add(j.Bytes())
	f.Fuzz(func(t *testing.T, content []byte) {
		icon, fault := ReadIcon(content)
		if (icon == nil) != (fault != nil) {
			t.Fatalf("the icon %v with the fault %v", icon, fault)
		}
		if icon != nil && (icon.Bounds().Dx() != icon.Bounds().Dy() || icon.Bounds().Dx() < minIcon || icon.Bounds().Dx() > maxIcon) {
			t.Errorf("an icon of %v", icon.Bounds())
		}
		for _, name := range []string{"a.png", "a.jpg"} {
			s, fault := ReadScreenshot(content, name)
			if fault == nil && (min(s.Width, s.Height) < minSide || max(s.Width, s.Height) > maxSide) {
				t.Errorf("a screenshot of %s", s.Size())
			}
		}
	})
}
