package report

import (
	"math"
	"testing"
)

func TestAColourIsWrittenAsHexadecimalDigits(t *testing.T) {
	for written, want := range map[string]string{"#0a5": "#00aa55", "#0A5a64": "#0a5a64", "#ffffff": "#ffffff"} {
		if c, ok := ParseColour(written); !ok || c.String() != want {
			t.Errorf("%s is read as %v", written, c)
		}
	}
	for _, written := range []string{"", "#", "#ff", "#ffff", "0a5a64", "#0a5a6g", "#+0a5a6", "#0_a5a6", "##0a5a6", "#é0", "teal", "#0a5a64;", " #0a5a64", "rgb(0,0,0)"} {
		if c, ok := ParseColour(written); ok {
			t.Errorf("%q is read as %v", written, c)
		}
	}
}

func TestTheContrastIsThatOfTheGuidelines(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{{"#000", "#fff", 21}, {"#fff", "#fff", 1}, {"#767676", "#fff", 4.54}, {"#777777", "#fff", 4.48}, {"#ff0000", "#fff", 4.0}} {
		a, _ := ParseColour(c.a)
		b, _ := ParseColour(c.b)
		if got := Contrast(a, b); math.Abs(got-c.want) > .005 || got != Contrast(b, a) {
			t.Errorf("%s beside %s: %.3f instead of %.3f", c.a, c.b, got, c.want)
		}
	}
}

func TestEveryColourHasAShadeThatCanBeReadInEitherTheme(t *testing.T) {
	for n := 0; n < 1<<24; n += 3571 { // a prime, so that all channels differ
		c := Colour{float64(n >> 16), float64(n >> 8 & 255), float64(n & 255)}
		for _, theme := range []Theme{Light, Dark} {
			if shade := theme.Shade(c); theme.Contrast(shade) < MinContrast || shade == theme.Ink {
				t.Errorf("%v is shown as %v, with a contrast of %.2f", c, shade, theme.Contrast(shade))
			}
		}
	}
}

func TestAColourThatCanBeReadIsShownAsItIs(t *testing.T) {
	for theme, written := range map[Theme]string{Light: "#0a5a64", Dark: "#ffcc00"} {
		if c, _ := ParseColour(written); theme.Shade(c) != c {
			t.Errorf("%s is shown as %v", written, theme.Shade(c))
		}
	}
}
