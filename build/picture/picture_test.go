package picture

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"slices"
	"testing"
)

var (
	red  = color.NRGBA{200, 0, 0, 255}
	blue = color.NRGBA{0, 0, 200, 255}
)

// halves is a picture whose upper half is red and whose lower half is blue.
func halves(width, height int) *image.NRGBA {
	p := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			p.Set(x, y, red)
			if y >= height/2 {
				p.Set(x, y, blue)
			}
		}
	}
	return p
}

// noise is a picture of as many colours as a photograph has.
func noise(width, height int) *image.NRGBA {
	p := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			p.Set(x, y, color.NRGBA{uint8(x), uint8(y), uint8(x * y), 255})
		}
	}
	return p
}

func asPNG(t *testing.T, p image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// byteOrder is one in which cameras write numbers.
type byteOrder interface {
	binary.AppendByteOrder
}

// asJPEG returns a photograph that says how the camera was held, and where.
func asJPEG(t *testing.T, p image.Image, o orientation, order byteOrder) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, p, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	exif := []byte("Exif\x00\x00II*\x00")
	if order.String() == binary.BigEndian.String() {
		exif = []byte("Exif\x00\x00MM\x00*")
	}
	exif = order.AppendUint32(exif, 8)
	exif = order.AppendUint16(exif, 2)
	for _, entry := range [][2]uint16{{0x010f, 1}, {0x0112, uint16(o)}} {
		exif = order.AppendUint16(exif, entry[0])
		exif = order.AppendUint16(exif, 3)
		exif = order.AppendUint32(exif, 1)
		exif = order.AppendUint16(exif, entry[1])
		exif = order.AppendUint16(exif, 0)
	}
	exif = append(exif, "GPS 51.5 N 0.1 W"...)
	segment := binary.BigEndian.AppendUint16([]byte{0xff, 0xe1}, uint16(len(exif)+2))
	return slices.Concat(b.Bytes()[:2], segment, exif, b.Bytes()[2:])
}

func mustRead(t *testing.T, content []byte) *Picture {
	t.Helper()
	p, problem := Read(content)
	if problem != nil {
		t.Fatal(problem)
	}
	return p
}

// published returns the picture in one of its sizes.
func published(t *testing.T, p *Picture, s Size) (image.Image, []byte) {
	t.Helper()
	content, err := p.Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	decoded, _, err := image.Decode(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	if b := decoded.Bounds(); b.Dx() != s.Width || b.Dy() != s.Height {
		t.Errorf("%s has %d × %d pixels", s.Name, b.Dx(), b.Dy())
	}
	return decoded, content
}

func near(a, b color.Color) bool {
	x, y := color.NRGBAModel.Convert(a).(color.NRGBA), color.NRGBAModel.Convert(b).(color.NRGBA)
	off := func(a, b uint8) bool { return max(a, b)-min(a, b) > 20 }
	return !off(x.R, y.R) && !off(x.G, y.G) && !off(x.B, y.B) && !off(x.A, y.A)
}

func TestAPictureComesInAFewWidths(t *testing.T) {
	for width, want := range map[int][]int{200: {200}, 480: {480}, 1000: {480, 960, 1000}, 1600: {480, 960, 1600}, 1800: {480, 960, 1600}} {
		p := mustRead(t, asPNG(t, halves(width, width/2)))
		var widths []int
		for _, s := range p.Sizes() {
			widths = append(widths, s.Width)
			published(t, p, s)
		}
		if !slices.Equal(widths, want) {
			t.Errorf("%d pixels: %v instead of %v", width, widths, want)
		}
	}
}

func TestAPhotographIsTurnedUpright(t *testing.T) {
	const left, right, top, bottom = "left", "right", "top", "bottom"
	for o, redSide := range map[orientation]string{0: top, 1: top, 2: top, 3: bottom, 4: bottom, 5: left, 6: right, 7: right, 8: left, 9: top} {
		for _, order := range []byteOrder{binary.LittleEndian, binary.BigEndian} {
			p := mustRead(t, asJPEG(t, halves(64, 32), o, order))
			shown, _ := published(t, p, p.Sizes()[0])
			b := shown.Bounds()
			at := map[string]image.Point{left: {2, b.Dy() / 2}, right: {b.Dx() - 3, b.Dy() / 2}, top: {b.Dx() / 2, 2}, bottom: {b.Dx() / 2, b.Dy() - 3}}[redSide]
			if !near(shown.At(at.X, at.Y), red) || (b.Dx() > b.Dy()) == o.sideways() {
				t.Errorf("held like %d: %v, and %v at the %s", o, b, shown.At(at.X, at.Y), redSide)
			}
		}
	}
}

func TestNothingIsPublishedThatACameraWrote(t *testing.T) {
	p := mustRead(t, asJPEG(t, noise(600, 400), 6, binary.BigEndian))
	for _, s := range p.Sizes() {
		if _, content := published(t, p, s); bytes.Contains(content, []byte("Exif")) || bytes.Contains(content, []byte("GPS")) {
			t.Errorf("%s holds more than the picture", s.Name)
		}
	}
}

func TestDrawingsStaySharpAndPhotographsSmall(t *testing.T) {
	var animated bytes.Buffer
	frame := image.NewPaletted(image.Rect(0, 0, 20, 20), color.Palette{red, blue})
	second := image.NewPaletted(image.Rect(0, 0, 20, 20), color.Palette{blue})
	if err := gif.EncodeAll(&animated, &gif.GIF{Image: []*image.Paletted{frame, second}, Delay: []int{1, 1}}); err != nil {
		t.Fatal(err)
	}
	glass := halves(20, 20)
	glass.Set(3, 3, color.NRGBA{})
	for name, c := range map[string]struct {
		content []byte
		ending  string
	}{
		"few colours": {asPNG(t, halves(20, 20)), "png"}, "seen through": {asPNG(t, glass), "png"}, "an animation": {animated.Bytes(), "png"},
		"many colours": {asPNG(t, noise(200, 200)), "jpg"}, "a photograph": {asJPEG(t, noise(200, 200), 1, binary.LittleEndian), "jpg"},
	} {
		if p := mustRead(t, c.content); p.ending != c.ending {
			t.Errorf("%s: %s", name, p.ending)
		}
	}
	p := mustRead(t, animated.Bytes())
	if shown, _ := published(t, p, p.Sizes()[0]); !near(shown.At(1, 1), red) {
		t.Error("not the first picture of the animation")
	}
}

func TestAPixelIsTheMeanOfThoseItCovers(t *testing.T) {
	p := image.NewNRGBA(image.Rect(0, 0, 3, 2))
	for x, c := range []color.NRGBA{{255, 0, 0, 255}, {0, 255, 0, 255}, {0, 0, 255, 0}} {
		p.Set(x, 0, c)
		p.Set(x, 1, c)
	}
	small := resize(p, 2, 1)
	want := []color.NRGBA{{170, 85, 0, 255}, {0, 255, 0, 85}}
	for x, c := range want {
		if got := small.NRGBAAt(x, 0); !near(got, c) {
			t.Errorf("pixel %d is %v instead of %v", x, got, c)
		}
	}
}

// bomb is a small file that says it is a huge picture.
func bomb(t *testing.T) []byte {
	t.Helper()
	huge := asPNG(t, image.NewPaletted(image.Rect(0, 0, 1, 1), color.Palette{red}))
	binary.BigEndian.PutUint32(huge[16:], 100_000)
	binary.BigEndian.PutUint32(huge[20:], 100_000)
	binary.BigEndian.PutUint32(huge[29:], crc32.ChecksumIEEE(huge[12:29]))
	return huge
}

func TestWhatNoPageCanShowIsRefused(t *testing.T) {
	whole := asPNG(t, noise(100, 100))
	for want, content := range map[string][]byte{
		"this is not a picture":                           []byte("hello"),
		"this is a PDF document":                          []byte("%PDF-1.7"),
		"this is a TIFF picture":                          []byte("II*\x00...."),
		"100000 × 100000 pixels are more than 40 million": bomb(t),
		"the file is empty":                               {},
		"it is damaged":                                   whole[:len(whole)/2],
		"more than 10 MB":                                 make([]byte, MaxBytes+1),
		"this is a picture in a format that not every browser shows, such as HEIC or AVIF": []byte("\x00\x00\x00\x18ftypheic\x00\x00"),
	} {
		if _, problem := Read(content); problem == nil || problem.Cause != want || problem.Hint == "" {
			t.Errorf("%.20q: %v instead of %q", content, problem, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("\xff\xd8\xff\xe1\x00\x10Exif\x00\x00II*\x00\x08\x00\x00\x00"))
	f.Add([]byte("GIF89a"))
	for _, file := range []string{losslessWebP, glassWebP, animatedWebP} {
		content, _ := base64.StdEncoding.DecodeString(file)
		f.Add(content)
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		for _, format := range []string{"jpeg", "png", "webp"} {
			orientationOf(content, format)
		}
		p, problem := Read(content)
		if problem != nil || p.width*p.height > 1<<16 {
			return
		}
		for _, s := range p.Sizes() {
			published(t, p, s)
		}
	})
}
