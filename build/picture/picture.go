// Package picture makes pictures that web pages can show of those that authors have:
// turned upright, without the facts that cameras and programs write into files, and
// in a few widths. The same picture gives the same bytes on every processor.
package picture

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"image"
	_ "image/gif"  // for [image.Decode], of the first picture
	_ "image/jpeg" // for [image.Decode]
	_ "image/png"  // for [image.Decode]
	"slices"
	"strings"

	_ "golang.org/x/image/webp" // for [image.Decode]

	"reportwidget/build/diagnostic"
)

// Folder holds a report's pictures in the website, from the folder of its bundle.
const Folder = "pictures/"

// Limits of a picture, which are checked before anything is unpacked.
const (
	MaxBytes  = 10 << 20
	maxPixels = 40_000_000
)

// widths are those that a picture is published in, in pixels, if it is as wide: for a
// phone, a page, and a page on a dense screen.
var widths = []int{480, 960, 1600}

// Picture is one that can be published. It is safe for concurrent use.
type Picture struct {
	content []byte
	at      image.Point // of the first picture of an animation, on the whole
	drawing []byte      // the file to publish, of an SVG drawing
	turn    orientation
	ending  string // "jpg", "png" or "svg"
	sum     [sha256.Size]byte
	width   int // pixels, when it is upright
	height  int
}

// Size is a picture in one width.
type Size struct {
	// Name is the file's: its beginning depends on the content of the picture.
	Name          string
	Width, Height int // pixels
}

// Read reads a picture: JPEG, PNG, WebP or GIF, of an animation the first one, or an SVG
// drawing. The problem says why it cannot be published; whoever calls knows its place.
func Read(content []byte) (*Picture, *diagnostic.Problem) {
	if len(content) == 0 {
		return nil, wrong("the file is empty", "copy it into the folder again")
	}
	if len(content) > MaxBytes {
		return nil, wrong(fmt.Sprintf("more than %d MB", MaxBytes>>20), "save it with fewer pixels, or as JPEG")
	}
	if beginsAsXML(content) {
		return readDrawing(content)
	}
	p, format, problem := unpack(content)
	if problem != nil {
		return nil, problem
	}
	decoded, err := p.pixels()
	if err != nil {
		return nil, wrong("it is damaged", "open it in another program and save it again")
	}
	p.ending = "jpg"
	if drawn(decoded, format) {
		p.ending = "png"
	}
	p.turn = orientationOf(content, format)
	if p.turn.sideways() {
		p.width, p.height = p.height, p.width
	}
	p.sum = sha256.Sum256(content)
	return p, nil
}

// unpack finds the picture to publish in a file, and checks its size before it is decoded.
func unpack(content []byte) (*Picture, string, *diagnostic.Problem) {
	c, format, err := image.DecodeConfig(bytes.NewReader(content))
	if err != nil {
		return nil, "", unknown(content)
	}
	p := &Picture{content: content, width: c.Width, height: c.Height}
	if format == "webp" {
		p.content, p.at = webpStill(content)
		if c, _, err = image.DecodeConfig(bytes.NewReader(p.content)); err != nil {
			return nil, "", wrong("it is damaged", "open it in another program and save it again")
		}
	}
	for _, size := range [][2]int{{p.width, p.height}, {c.Width, c.Height}} {
		switch {
		case size[0] < 1 || size[1] < 1:
			return nil, "", unknown(nil)
		case size[0]*size[1] > maxPixels:
			return nil, "", wrong(fmt.Sprintf("%d × %d pixels are more than %d million", size[0], size[1], maxPixels/1_000_000), "save it with fewer pixels")
		}
	}
	return p, format, nil
}

// pixels returns the picture as it is stored. The first one of an animation may be a
// part of the whole.
func (p *Picture) pixels() (*image.NRGBA, error) {
	decoded, _, err := image.Decode(bytes.NewReader(p.content))
	if err != nil {
		return nil, fmt.Errorf("decoding a picture: %w", err)
	}
	width, height := p.width, p.height
	if p.turn.sideways() {
		width, height = height, width
	}
	return pixels(decoded, image.Rect(0, 0, width, height), decoded.Bounds().Add(p.at)), nil
}

// kinds are what files are that no page can show, by how they begin.
var kinds = []struct{ begin, is, hint string }{
	{"%PDF", "a PDF document", "save the page as PNG"},
	{"8BPS", "a Photoshop document", "save it as JPEG or PNG"},
	{"II*\x00", "a TIFF picture", "save it as JPEG or PNG"},
	{"MM\x00*", "a TIFF picture", "save it as JPEG or PNG"},
	{"BM", "a BMP picture", "save it as PNG"},
	{"\x01\x00\x00\x00", "a Windows metafile", "save it as PNG"},
	{"\xd7\xcd\xc6\x9a", "a Windows metafile", "save it as PNG"},
}

// unknown says what a file is that is not a picture for web pages.
func unknown(content []byte) *diagnostic.Problem {
	if len(content) > 12 && string(content[4:8]) == "ftyp" {
		return wrong("this is a picture in a format that not every browser shows, such as HEIC or AVIF", "save it as JPEG")
	}
	for _, k := range kinds {
		if strings.HasPrefix(string(content), k.begin) {
			return wrong("this is "+k.is, k.hint)
		}
	}
	return wrong("this is not a picture", "save it as JPEG, PNG, WebP or GIF")
}

// Sum returns the hash of the content that was read.
func (p *Picture) Sum() [sha256.Size]byte { return p.sum }

// Sizes returns the pictures to publish, the narrowest first. A small picture is
// published as wide as it is, and a drawing, which has every width, once.
func (p *Picture) Sizes() []Size {
	if p.drawing != nil {
		return []Size{p.size(p.width)}
	}
	var sizes []Size
	for _, w := range widths {
		if w < p.width {
			sizes = append(sizes, p.size(w))
		}
	}
	if largest := widths[len(widths)-1]; p.width <= largest {
		sizes = append(sizes, p.size(p.width))
	}
	return sizes
}

func (p *Picture) size(width int) Size {
	height := max(1, (p.height*width+p.width/2)/p.width)
	return Size{fmt.Sprintf("%x-%d.%s", p.sum[:8], width, p.ending), width, height}
}

// Encode returns the file of one of the sizes.
func (p *Picture) Encode(s Size) ([]byte, error) {
	if !slices.Contains(p.Sizes(), s) {
		return nil, errors.New("the picture does not have the size " + s.Name)
	}
	if p.drawing != nil {
		return p.drawing, nil
	}
	stored, err := p.pixels()
	if err != nil {
		return nil, err
	}
	upright := p.turn.applied(stored)
	return encode(resize(upright, s.Width, s.Height), p.ending)
}

func wrong(cause, hint string) *diagnostic.Problem {
	return &diagnostic.Problem{Cause: cause, Hint: hint}
}
