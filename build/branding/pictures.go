package branding

import (
	"bytes"
	"fmt"
	"image"
	_ "image/jpeg" // for [image.DecodeConfig]
	"image/png"
	"path"
	"slices"
	"strings"

	"golang.org/x/image/font/sfnt"

	"reportwidget/build/diagnostic"
)

// Pictures are those that an author may add to a report that is installed, and what
// letters are drawn with in others.
type Pictures struct {
	Icon        image.Image // or nil
	Screenshots []Screenshot
	// Font has the letters of the pictures that links have where they are shared, or
	// is nil.
	Font *sfnt.Font
}

// Limits of an icon's side, in pixels: what the largest icon of a manifest has,
// and what a computer unpacks without effort.
const (
	minIcon = 512
	maxIcon = 2048
)

// ReadIcon reads a square PNG picture. Its size is checked before anything is
// unpacked.
func ReadIcon(content []byte) (image.Image, *diagnostic.Problem) {
	c, err := png.DecodeConfig(bytes.NewReader(content))
	switch {
	case err != nil:
		return nil, wrong("this is not a PNG picture", "save the icon as PNG")
	case c.Width != c.Height:
		return nil, wrong(fmt.Sprintf("it is not a square: %d × %d pixels", c.Width, c.Height), fmt.Sprintf("make the icon as wide as it is high, with at least %d pixels", minIcon))
	case c.Width < minIcon, c.Width > maxIcon:
		return nil, wrong(fmt.Sprintf("%d × %d pixels", c.Width, c.Height), fmt.Sprintf("save the icon with %d to %d pixels a side", minIcon, maxIcon))
	}
	picture, err := png.Decode(bytes.NewReader(content))
	if err != nil {
		return nil, wrong("it is damaged", "save it again")
	}
	return picture, nil
}

// Screenshot is a picture of the report's page.
type Screenshot struct {
	Src           string // its address from the report's page
	Label         string
	Type          string // of its content
	Width, Height int    // pixels
}

// Limits of screenshots, in number, in pixels and in the proportion of the longer side to
// the shorter one. Browsers leave out what is beyond them.
// https://developer.chrome.com/blog/richer-pwa-installation
const (
	MaxScreenshots = 8
	minSide        = 320
	maxSide        = 3840
	maxProportion  = 2.3
)

// endings are those that the files of screenshots may have, by their formats.
var endings = map[string][]string{"png": {".png"}, "jpeg": {".jpg", ".jpeg"}}

// ReadScreenshot reads from a PNG or JPEG picture, with the given file name, what
// browsers must know of it. It unpacks nothing.
func ReadScreenshot(content []byte, name string) (Screenshot, *diagnostic.Problem) {
	c, format, err := image.DecodeConfig(bytes.NewReader(content))
	shorter, longer := min(c.Width, c.Height), max(c.Width, c.Height)
	switch {
	case err != nil || endings[format] == nil:
		return Screenshot{}, wrong("this is not a PNG or JPEG picture", "save the screenshot as PNG or JPEG")
	case !slices.Contains(endings[format], strings.ToLower(path.Ext(name))):
		return Screenshot{}, wrong("its name does not say that it is a picture of the kind "+strings.ToUpper(format), "end its name with "+endings[format][0])
	case shorter < minSide || longer > maxSide:
		return Screenshot{}, wrong(fmt.Sprintf("%d × %d pixels", c.Width, c.Height), fmt.Sprintf("browsers show screenshots with %d to %d pixels a side", minSide, maxSide))
	case float64(longer) > maxProportion*float64(shorter):
		return Screenshot{}, wrong(fmt.Sprintf("%d × %d pixels are too long", c.Width, c.Height), fmt.Sprintf("browsers show screenshots whose longer side is at most %.1f times the shorter one", maxProportion))
	}
	return Screenshot{Type: "image/" + format, Width: c.Width, Height: c.Height}, nil
}

// Size returns the width and height as a manifest has them.
func (s Screenshot) Size() string { return fmt.Sprintf("%dx%d", s.Width, s.Height) }

// FormFactor returns the kind of screen that the picture is of.
// https://www.w3.org/TR/manifest-app-info/#form_factor-member
func (s Screenshot) FormFactor() string {
	if s.Width > s.Height {
		return "wide"
	}
	return "narrow"
}

// Alike reports whether two screenshots have the same proportions.
func (s Screenshot) Alike(other Screenshot) bool { return s.Width*other.Height == s.Height*other.Width }

// wrong returns why a picture cannot be used. Whoever has read it knows its place.
func wrong(cause, hint string) *diagnostic.Problem {
	return &diagnostic.Problem{Cause: cause, Hint: hint}
}
