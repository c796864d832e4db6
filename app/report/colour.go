package report

import (
	"math"
	"strconv"
	"strings"

	"reportwidget/app/format"
)

// Colour is one of sRGB: red, green and blue, from 0 to 255 each.
type Colour [3]float64

// ParseColour reads a colour that is written as "#rgb" or "#rrggbb".
func ParseColour(s string) (Colour, bool) {
	digits, _ := strings.CutPrefix(s, "#")
	if len(digits) == 3 {
		digits = string([]byte{digits[0], digits[0], digits[1], digits[1], digits[2], digits[2]})
	}
	n, err := strconv.ParseUint(digits, 16, 24)
	if err != nil || len(digits) != 6 || s[0] != '#' {
		return Colour{}, false
	}
	return Colour{float64(n >> 16), float64(n >> 8 & 255), float64(n & 255)}, true
}

// String returns the colour as "#rrggbb".
func (c Colour) String() string {
	return format.Sprintf("#%02x%02x%02x", uint8(c[0]), uint8(c[1]), uint8(c[2]))
}

func (c Colour) mixed(to Colour, part float64) (m Colour) {
	for i := range c {
		m[i] = c[i] + float64((to[i]-c[i])*part) // not as one operation, which some processors have and round differently
	}
	return m
}

func (c Colour) rounded() Colour {
	return Colour{math.Round(c[0]), math.Round(c[1]), math.Round(c[2])}
}

// https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
func (c Colour) luminance() float64 {
	var linear [3]float64
	for i, channel := range c {
		if linear[i] = channel / 255 / 12.92; channel > 10 {
			linear[i] = math.Pow((channel/255+.055)/1.055, 2.4)
		}
	}
	return float64(.2126*linear[0]) + float64(.7152*linear[1]) + float64(.0722*linear[2]) // see mixed
}

// Contrast returns the ratio of two colours' luminances, from 1 to 21.
// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
func Contrast(a, b Colour) float64 {
	x, y := a.luminance(), b.luminance()
	return (max(x, y) + .05) / (min(x, y) + .05)
}

// MinContrast is what a text needs to be read.
// https://www.w3.org/TR/WCAG22/#contrast-minimum
const MinContrast = 4.5

// Theme is what pages are drawn in; web/report.css has the same colours.
type Theme struct{ Paper, Card, Ink Colour }

// The themes of all pages.
var (
	Light = Theme{Paper: Colour{0xfa, 0xf8, 0xf4}, Card: Colour{0xff, 0xff, 0xff}, Ink: Colour{0x1b, 0x27, 0x33}}
	Dark  = Theme{Paper: Colour{0x14, 0x19, 0x1f}, Card: Colour{0x1d, 0x24, 0x2c}, Ink: Colour{0xec, 0xe9, 0xe2}}
)

// Contrast returns the least contrast that there is where a page uses the
// colour: as text, on paper and on a card with a tinge of it, and under text,
// where more of it is mixed into a card.
func (t Theme) Contrast(c Colour) float64 {
	return min(Contrast(c, t.Paper), Contrast(c, t.Card.mixed(c, .12)), Contrast(t.Ink, t.Card.mixed(c, .4)))
}

// Shade returns the nearest shade of the colour that can be read in the theme,
// by the same steps as web/frame.js takes for an accent of the host's.
func (t Theme) Shade(c Colour) Colour {
	for part := 0.; part <= 1; part += .02 {
		for _, pole := range []Colour{{0, 0, 0}, {255, 255, 255}} {
			if shade := c.mixed(pole, part).rounded(); t.Contrast(shade) >= MinContrast {
				return shade
			}
		}
	}
	return t.Ink
}
