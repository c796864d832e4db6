package picture

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"strings"
	"testing"
)

// Pictures of 16 × 16 pixels, red above and blue below, as libwebp writes them. The left
// half of one can be seen through; animations have the colours exchanged afterwards.
const (
	lossyWebP            = "UklGRj4AAABXRUJQVlA4IDIAAACQAQCdASoQABAAAUAmJaACdLoAA5gA/voR7//19wf+QY7ef/iQv/Ehf/iQv/iQieJAAA=="
	losslessWebP         = "UklGRiYAAABXRUJQVlA4TBoAAAAvD8ADAA8Qg3wc5PkPB2LBJH/pzilE9D9nBA=="
	glassWebP            = "UklGRmwAAABXRUJQVlA4WAoAAAAQAAAADwAADwAAQUxQSBMAAAABD/DA/4iIIBZM5i/dnUFE/yMXAFZQOCAyAAAAkAEAnQEqEAAQAAFAJiWgAnS6AAOYAP76Ee//9fcH/kGO3n/4kL/xIX/4kL/4kIniQAA="
	animatedWebP         = "UklGRuAAAABXRUJQVlA4WAoAAAACAAAADwAADwAAQU5JTQYAAAD/////AABBTk1GWAAAAAAAAAAAAA8AAA8AAGQAAAJWUDggQAAAANABAJ0BKhAAEAABQCYlsAJ0ugDjAAiAAP76Ee//9fe3F5iV/4XCjpEG/+BdTCvP+BdTCvP/hVP//hVPqC0y4ABBTk1GVAAAAAAAAAAAAA8AAA8AAGQAAABWUDggPAAAANQBAJ0BKhAAEAAAACYlsAJ0ugDjAAnoAP76Ee//9ikH/wqoAQf/4VUAIP3wf8Af/OiidZ/4VtP/wrTQAA=="
	animatedLosslessWebP = "UklGRpgAAABXRUJQVlA4WAoAAAACAAAADwAADwAAQU5JTQYAAAD/////AABBTk1GMgAAAAAAAAAAAA8AAA8AAGQAAAJWUDhMGgAAAC8PwAMADxCDfBzk+Q8HYsEkf+nOKUT0P2cEQU5NRjIAAAAAAAAAAAAPAAAPAABkAAAAVlA4TBoAAAAvD8ADAA8Qg3wc5PkPB2LBJH/pzilE9D/jBA=="
)

func decoded(t *testing.T, file string) []byte {
	t.Helper()
	content, err := base64.StdEncoding.DecodeString(file)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestEveryKindOfWebPIsAPicture(t *testing.T) {
	for name, file := range map[string]string{"with loss": lossyWebP, "without": losslessWebP, "seen through": glassWebP, "animated": animatedWebP, "animated without loss": animatedLosslessWebP} {
		p := mustRead(t, decoded(t, file))
		shown, _ := published(t, p, p.Sizes()[0])
		glass := color.NRGBAModel.Convert(shown.At(2, 8)).(color.NRGBA).A
		if !near(shown.At(12, 2), red) || !near(shown.At(12, 13), blue) || (glass == 128) != (file == glassWebP) {
			t.Errorf("%s: %v above, %v below, %d at the left", name, shown.At(12, 2), shown.At(12, 13), glass)
		}
	}
}

func TestWebPAndPNGAreTurnedUprightAndFreed(t *testing.T) {
	photograph := asJPEG(t, halves(16, 16), 3, binary.BigEndian)
	exif := jpegExif(photograph)
	still := riffParts(decoded(t, lossyWebP)[12:])
	drawn := asPNG(t, halves(16, 16))
	size := binary.BigEndian.AppendUint32(nil, uint32(len(exif)))
	for name, content := range map[string][]byte{
		"WebP":                  riffFile(webpHead(16, 16), still[0], riffPart{"EXIF", exif}),
		"WebP, as others write": riffFile(webpHead(16, 16), still[0], riffPart{"EXIF", append([]byte(exifBegin), exif...)}),
		"PNG":                   bytes.Join([][]byte{drawn[:33], size, []byte("eXIf"), exif, checksum(exif), drawn[33:]}, nil),
	} {
		p := mustRead(t, content)
		shown, file := published(t, p, p.Sizes()[0])
		if !near(shown.At(8, 2), blue) || !near(shown.At(8, 13), red) {
			t.Errorf("%s: %v above", name, shown.At(8, 2))
		}
		if bytes.Contains(file, []byte("GPS")) {
			t.Errorf("%s: it says where it was taken", name)
		}
	}
}

// checksum is that of a part eXIf of a PNG file.
func checksum(exif []byte) []byte {
	return binary.BigEndian.AppendUint32(nil, crc32.ChecksumIEEE(append([]byte("eXIf"), exif...)))
}

func TestTheFirstPictureOfAnAnimationStandsWhereItShould(t *testing.T) {
	part := image.NewPaletted(image.Rect(20, 10, 30, 20), color.Palette{red})
	var animated bytes.Buffer
	if err := gif.EncodeAll(&animated, &gif.GIF{Image: []*image.Paletted{part}, Delay: []int{1}, Config: image.Config{Width: 40, Height: 30}}); err != nil {
		t.Fatal(err)
	}
	still := riffParts(decoded(t, losslessWebP)[12:])[0]
	inner := riffFile(still)[12:]
	head := []byte{10, 0, 0, 5, 0, 0, 15, 0, 0, 15, 0, 0, 0, 0, 0, 0}
	webp := riffFile(riffPart{"VP8X", append([]byte{2, 0, 0, 0}, 39, 0, 0, 29, 0, 0)}, riffPart{"ANMF", append(head, inner...)})
	for name, content := range map[string][]byte{"GIF": animated.Bytes(), "WebP": webp} {
		p := mustRead(t, content)
		shown, _ := published(t, p, p.Sizes()[0])
		if shown.Bounds() != image.Rect(0, 0, 40, 30) || !near(shown.At(25, 15), red) || !near(shown.At(2, 2), color.NRGBA{}) {
			t.Errorf("%s: %v, %v", name, shown.Bounds(), shown.At(25, 15))
		}
	}
}

func TestAWebPThatIsLargerThanItSaysIsRefused(t *testing.T) {
	size := binary.LittleEndian.AppendUint32([]byte{0x2f}, 0x3fff|0x3fff<<14)
	huge := riffPart{"VP8L", append(size, make([]byte, 20)...)}
	frame := append(make([]byte, 16), riffFile(huge)[12:]...)
	for want, content := range map[string][]byte{
		"16384 × 16384 pixels are more than 40 million": riffFile(webpHead(10, 10), huge),
		"it is damaged":  riffFile(webpHead(10, 10), riffPart{"ANMF", nil}),
		"it is damaged ": riffFile(webpHead(10, 10), riffPart{"ANMF", make([]byte, 16)}),
		"16384 × 16384 pixels are more than 40 million ": riffFile(webpHead(10, 10), riffPart{"ANMF", frame}),
	} {
		if _, problem := Read(content); problem == nil || problem.Cause != strings.TrimSpace(want) || problem.Hint == "" {
			t.Errorf("%v instead of %q", problem, want)
		}
	}
	for size := range len(decoded(t, animatedWebP)) {
		if _, problem := Read(decoded(t, animatedWebP)[:size]); problem == nil && size < 100 {
			t.Errorf("%d bytes are a picture", size)
		}
	}
}
