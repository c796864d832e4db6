package branding

import (
	"bytes"
	"image"
	"image/png"
	"slices"
	"strings"
	"testing"

	"reportwidget/app/report"
)

func typesetter(t testing.TB) *Typesetter {
	t.Helper()
	made, err := NewTypesetter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return made
}

func drawnPicture(t *testing.T, s Shared) *image.Paletted {
	t.Helper()
	content, err := typesetter(t).PNG(s)
	if err != nil {
		t.Fatal(err)
	}
	p, err := png.Decode(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	return p.(*image.Paletted)
}

// covered returns the box around all that is not ground.
func covered(p *image.Paletted) (box image.Rectangle) {
	for y := range SharedHeight {
		for x := range SharedWidth {
			if p.ColorIndexAt(x, y) > 0 {
				box = box.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	return box
}

func TestATitleOfAnyLengthStaysWithinTheMargins(t *testing.T) {
	margins := image.Rect(sharedMargin-8, sharedMargin-8, SharedWidth-sharedMargin+8, SharedHeight-sharedMargin/2)
	for _, title := range []string{
		"A", "Stronger together", strings.Repeat("Библиотеки и сообщества ", 30), strings.Repeat("W", 200), strings.Repeat("Libraries, partners and communities: ", 3),
	} {
		if box := covered(drawnPicture(t, Shared{Above: title, Title: title, Below: title})); box.Empty() || !box.In(margins) {
			t.Errorf("%.40q covers %v", title, box)
		}
	}
}

func TestALetterThatNoFontHasIsNeverABox(t *testing.T) {
	without := drawnPicture(t, Shared{Above: "2024"})
	for _, title := range []string{"从趋势到实践", "من الاتجاهات إلى الممارسة", "Library 图书馆"} {
		if got := drawnPicture(t, Shared{Above: "2024", Title: title, Below: title}); !bytes.Equal(got.Pix, without.Pix) {
			t.Errorf("%q is drawn with something else than the mark", title)
		}
	}
	if covered(without).Dy() < markSide/3 {
		t.Error("there is no mark in the place of the title")
	}
	if !typesetter(t).Draws("Stronger together 🤝") {
		t.Error("a symbol keeps a title from being drawn")
	}
}

func TestThePictureHasTheColourOfTheReport(t *testing.T) {
	s := NewShared(&report.Report{ID: "a", Title: "A", Colour: "#0a5a64"})
	if got := drawnPicture(t, s).At(0, 0); got != (drawnPicture(t, Shared{Ground: report.Colour{0x0a, 0x5a, 0x64}}).Palette[0]) {
		t.Errorf("the ground is %v", got)
	}
}

func TestArabicLettersJoinAndRunFromTheRight(t *testing.T) {
	for line, want := range map[string][]rune{
		"بيت":          {0xfe96, 0xfef4, 0xfe91},                            // final, medial, initial
		"دار":          {0xfead, 0xfe8d, 0xfea9},                            // none of them joins the next
		"سلام":         {0xfee1, 0xfefc, 0xfeb3},                            // lam and alef are one
		"بَيت":         {0xfe96, 0xfef4, 0xfe91},                            // without the short vowel
		"بيت (IFLA 2)": append([]rune("(IFLA 2) "), 0xfe96, 0xfef4, 0xfe91), // as it is read in English
		"گپ":           {0xfb57, 0xfb94},                                    // letters of Persian
		"Stronger":     []rune("Stronger"),
	} {
		if got := inSight(line); !slices.Equal(got, want) {
			t.Errorf("%q is drawn as %U", line, got)
		}
	}
}

func TestALineEndsWhereTheScriptAllowsIt(t *testing.T) {
	for text, want := range map[string][]string{
		"one two":    {"one ", "two"},
		"从趋势，到实践。":   {"从", "趋", "势，", "到", "实", "践。"},
		"图（书）馆 IFLA": {"图", "（书）", "馆 ", "IFLA"},
	} {
		if got := pieces(text); !slices.Equal(got, want) {
			t.Errorf("%q is taken apart as %q", text, got)
		}
	}
}

func FuzzShared(f *testing.F) {
	f.Add("Stronger together", "من الاتجاهات")
	f.Add("\u200f\u202e)(", "🤝")
	t := typesetter(f)
	f.Fuzz(func(test *testing.T, title, line string) {
		if _, err := t.PNG(Shared{Title: title, Above: line, Below: line}); err != nil {
			test.Error(err)
		}
	})
}

func FuzzReadFont(f *testing.F) {
	f.Add([]byte("\x00\x01\x00\x00"))
	f.Fuzz(func(t *testing.T, content []byte) {
		if font, fault := ReadFont(content); fault == nil {
			made, err := NewTypesetter(font)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := made.PNG(Shared{Title: "Opening"}); err != nil {
				t.Error(err)
			}
		}
	})
}
