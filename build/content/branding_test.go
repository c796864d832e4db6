package content

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/build/branding"
)

// pngOf returns a blank picture of a size, as a file has it.
func pngOf(t *testing.T, width, height int) string {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// bomb is the beginning of a picture that would fill a computer's memory.
func bomb() string {
	header := []byte("IHDR\x00\x00\xea\x60\x00\x00\xea\x60\x08\x06\x00\x00\x00")
	return "\x89PNG\r\n\x1a\n\x00\x00\x00\x0d" + string(binary.BigEndian.AppendUint32(header, crc32.ChecksumIEEE(header)))
}

func jpegOf(t *testing.T, width, height int) string {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, image.NewGray(image.Rect(0, 0, width, height)), nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestAReportHasAnIconAndScreenshots(t *testing.T) {
	f, err := Open(Source{Name: "summit", FS: folder(map[string]string{
		"report.yaml": "title: A\nicon: files/my icon.png\nscreenshots:\n" +
			"  - {file: ./files/50%? wide.png, label: Wide}\n  - {file: files/phone.JPG, label: On a phone}\n",
		"files/my icon.png": pngOf(t, 600, 600), "files/50%? wide.png": pngOf(t, 1280, 800), "files/phone.JPG": jpegOf(t, 750, 1334),
	})}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if f.Look.Icon == nil || f.Look.Icon.Bounds().Dx() != 600 || len(f.Files) != 3 {
		t.Errorf("the icon is %v, of %d files", f.Look.Icon, len(f.Files))
	}
	want := []branding.Screenshot{
		{Src: "files/50%25%3F%20wide.png", Label: "Wide", Type: "image/png", Width: 1280, Height: 800},
		{Src: "files/phone.JPG", Label: "On a phone", Type: "image/jpeg", Width: 750, Height: 1334},
	}
	if diff := cmp.Diff(want, f.Look.Screenshots); diff != "" {
		t.Error(diff)
	}
}

func TestEveryMistakeWithPicturesIsTold(t *testing.T) {
	icon := func(content string) map[string]string {
		return map[string]string{"report.yaml": "title: A\nicon: a.png\n", "a.png": content}
	}
	shot := func(file, content string) map[string]string {
		return map[string]string{"report.yaml": "title: A\nscreenshots: {file: " + file + ", label: A}\n", file: content}
	}
	square := pngOf(t, 512, 512)
	mistakes{
		"no file":                {inReport("title: A\nicon: a.png\n"), []string{`report.yaml:2:7: there is no file "a.png" in the report's folder`}},
		"nothing":                {inReport("title: A\nicon:\n"), []string{`report.yaml:2:6: there is no icon`}},
		"an empty name":          {inReport("title: A\nicon: \"\"\n"), []string{`report.yaml:2:7: there is no icon`}},
		"a list":                 {inReport("title: A\nicon: [a.png]\n"), []string{`report.yaml:2:7: a list instead of text`}},
		"an address":             {inReport("title: A\nicon: https://example.org/a.png\n"), []string{`report.yaml:2:7: there is no file "https://example.org/a.png" in the report's folder`}},
		"a way out":              {inReport("title: A\nicon: ../a.png\n"), []string{`report.yaml:2:7: there is no file "../a.png" in the report's folder`}},
		"a folder":               {inReport("title: A\nicon: sessions\n"), []string{`report.yaml:2:7: there is no file "sessions" in the report's folder`}},
		"a program":              {map[string]string{"report.yaml": "title: A\nicon: a.svg\n", "a.svg": "<svg/>"}, []string{`report.yaml:2:7: "a.svg" can run as a program on the report's website`, `report.yaml:2:7: the picture "a.svg": this is not a PNG picture`}},
		"an empty file":          {map[string]string{"report.yaml": "title: A\nicon: a.png\n", "a.png": " "}, []string{`report.yaml:2:7: the picture "a.png": this is not a PNG picture`}},
		"an icon that is a JPEG": {icon(jpegOf(t, 512, 512)), []string{`report.yaml:2:7: the picture "a.png": this is not a PNG picture`}},
		"an icon that is oblong": {icon(pngOf(t, 600, 512)), []string{`report.yaml:2:7: the picture "a.png": it is not a square: 600 × 512 pixels`}},
		"a small icon":           {icon(pngOf(t, 511, 511)), []string{`report.yaml:2:7: the picture "a.png": 511 × 511 pixels`}},
		"a huge icon":            {icon(pngOf(t, 2049, 2049)), []string{`report.yaml:2:7: the picture "a.png": 2049 × 2049 pixels`}},
		"half an icon":           {icon(square[:len(square)/2]), []string{`report.yaml:2:7: the picture "a.png": it is damaged`}},
		"a bomb":                 {icon(bomb()), []string{`report.yaml:2:7: the picture "a.png": 60000 × 60000 pixels`}},

		"a screenshot without a label": {map[string]string{"report.yaml": "title: A\nscreenshots:\n  - file: a.png\n", "a.png": square}, []string{`report.yaml:3:5: the screenshot has no label`}},
		"a screenshot without a file":  {inReport("title: A\nscreenshots:\n  - label: A\n"), []string{`report.yaml:3:5: there is no file`}},
		"a screenshot that is a name":  {map[string]string{"report.yaml": "title: A\nscreenshots: [a.png]\n", "a.png": square}, []string{`report.yaml:2:15: text instead of a group of keys`}},
		"a screenshot of another kind": {shot("a.gif", "GIF89a\x00\x05\x00\x05\x00\x00\x00"), []string{`report.yaml:2:21: the picture "a.gif": this is not a PNG or JPEG picture`}},
		"a name of another kind":       {shot("a.png", jpegOf(t, 640, 480)), []string{`report.yaml:2:21: the picture "a.png": its name does not say that it is a picture of the kind JPEG`}},
		"a small screenshot":           {shot("a.png", pngOf(t, 640, 300)), []string{`report.yaml:2:21: the picture "a.png": 640 × 300 pixels`}},
		"a huge screenshot":            {shot("a.png", pngOf(t, 3841, 2000)), []string{`report.yaml:2:21: the picture "a.png": 3841 × 2000 pixels`}},
		"a long screenshot":            {shot("a.png", pngOf(t, 400, 921)), []string{`report.yaml:2:21: the picture "a.png": 400 × 921 pixels are too long`}},
		"too many screenshots": {map[string]string{"report.yaml": "title: A\nscreenshots:\n" + strings.Repeat("  - {file: a.png, label: A}\n", 9), "a.png": square}, []string{
			`report.yaml:11:12: 9 screenshots, and browsers show 8`}},
		"an icon in a translation": {map[string]string{"report.yaml": "title: A\nicon: a.png\n", "a.png": square, "report.fr.yaml": "title: B\nicon: a.png\n"}, []string{
			`report.fr.yaml:2:1: "icon" cannot be translated`}},
	}.check(t)
}

func TestAnAuthorIsToldOfScreenshotsThatBrowsersLeaveOut(t *testing.T) {
	want := []string{`report.yaml:5:12: browsers leave out "c.png", with 900x700 pixels, beside the first wide screenshot, with 640x480`}
	got := advised(t, map[string]string{
		"report.yaml": "title: A\nscreenshots:\n  - {file: a.png, label: A}\n  - {file: b.png, label: B}\n  - {file: c.png, label: C}\n  - {file: d.png, label: D}\n",
		"a.png":       pngOf(t, 640, 480), "b.png": pngOf(t, 1280, 960), "c.png": pngOf(t, 900, 700), "d.png": pngOf(t, 480, 640),
	})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
