package picture

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"image"
	"strings"
	"testing"
)

// dot is a picture of one pixel.
const dot = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="

// svg returns a drawing that holds something.
func svg(inside string) []byte {
	return []byte(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 30 20">` + inside + `</svg>`)
}

func TestADrawingIsPublishedOnceAndAsLargeAsItSays(t *testing.T) {
	for from, want := range map[string]Size{
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"/>`:                                 {Width: 300, Height: 200},
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0,0,3000,1500"/>`:                               {Width: 1600, Height: 800},
		`<svg xmlns="http://www.w3.org/2000/svg" width="600px" height="300" viewBox="0 0 1 1"/>`:          {Width: 600, Height: 600},
		`<svg xmlns="http://www.w3.org/2000/svg" width="64" height="32"/>`:                                {Width: 64, Height: 32},
		`<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297"/>`:    {Width: 210, Height: 297},
		"\ufeff<?xml version='1.0' encoding='UTF-8'?>\n<!DOCTYPE svg>\n<svg viewBox='0 0 300 200'></svg>": {Width: 300, Height: 200},
		`<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><s:g/></s:svg>`:                {Width: 300, Height: 200},
	} {
		p := mustRead(t, []byte(from))
		sizes := p.Sizes()
		if len(sizes) != 1 || sizes[0].Width != want.Width || sizes[0].Height != want.Height || !strings.HasSuffix(sizes[0].Name, ".svg") {
			t.Errorf("%s: %+v", from, sizes)
			continue
		}
		content, err := p.Encode(sizes[0])
		if err != nil || !bytes.HasPrefix(content, []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="`)) {
			t.Errorf("%s became %s, %v", from, content, err)
		}
	}
}

func TestADrawingKeepsWhatDrawsAndNothingElse(t *testing.T) {
	p := mustRead(t, svg(`<!-- made by Ana --><metadata><x:author xmlns:x="urn:x">Ana</x:author></metadata>
<i:view xmlns:i="http://www.inkscape.org/" i:path="/home/ana"><path d="M9"/></i:view>
<style>.a { fill: url(#b) }</style><defs><linearGradient id="b"><stop offset="0"/></linearGradient></defs>
<g class="a" data-name="Ana" xmlns:i="http://www.inkscape.org/" i:label="Ana"><use xlink:href="#b"/><a href="https://example.org/"><text x="1">Bücher &lt; Ideen</text></a></g>
<image width="1" height="1" xlink:href="`+dot+`"/>`))
	content, err := p.Encode(p.Sizes()[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, kept := range []string{"<style>.a { fill: url(#b) }</style>", `<use href="#b">`, `<text x="1">Bücher &lt; Ideen</text>`, `href="data:image/png;base64,iVBOR`, `<g class="a">`} {
		if !bytes.Contains(content, []byte(kept)) {
			t.Errorf("%s is missing in %s", kept, content)
		}
	}
	for _, gone := range []string{"Ana", "M9", "example.org", "metadata", "<!--"} {
		if bytes.Contains(content, []byte(gone)) {
			t.Errorf("%s is published in %s", gone, content)
		}
	}
}

func TestADrawingThatDoesMoreThanDrawIsRefused(t *testing.T) {
	for inside, want := range map[string]string{
		`<script>alert(1)</script>`: `holds an element "script"`,
		`<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>`: `holds an element "foreignObject"`,
		`<animate attributeName="href" to="javascript:alert(1)"/>`:                 `holds an element "animate"`,
		`<g onclick="alert(1)"/>`:                                            `holds a script, in "onclick"`,
		`<g ONLOAD="alert(1)"/>`:                                             `holds a script, in "ONLOAD"`,
		`<image href="https://example.org/a.png"/>`:                          `refers to "https://example.org/a.png"`,
		`<image href="other.svg"/>`:                                          `refers to "other.svg"`,
		`<image href="data:image/svg+xml;base64,AAAA"/>`:                     `refers to "data:image/svg+xml`,
		`<use xlink:href="https://example.org/a.svg#b"/>`:                    `refers to "https://example.org/a.svg#b"`,
		`<rect fill="url(https://example.org/#a)"/>`:                         `refers to "https://example.org/#a"`,
		`<rect style="fill: URL( 'https://example.org/' )"/>`:                `refers to "https://example.org/"`,
		`<style>@import "https://example.org/a.css";</style>`:                `refers to "@import`,
		`<style>@im<!-- -->port "https://example.org/a.css";</style>`:        `refers to "@import`,
		`<style>@im<![CDATA[port "https://example.org/a.css";]]></style>`:    `refers to "@import`,
		`<style>@\69mport "https://example.org/a.css";</style>`:              `refers to "@`,
		`<style>a<g/></style>`:                                               `holds an element "g"`,
		`<style>@font-face { src: url(https://example.org/a.woff) }</style>`: `refers to "https://example.org/a.woff"`,
		`<g>`:         "is damaged",
		`&unknown;`:   "is damaged",
		`<g a="1" b>`: "is damaged",
	} {
		if _, problem := Read(svg(inside)); problem == nil || !strings.Contains(problem.Cause, want) || problem.Hint == "" {
			t.Errorf("%s: %v instead of %q", inside, problem, want)
		}
	}
	for whole, want := range map[string]string{
		`<svg xmlns="http://www.w3.org/2000/svg"/>`:                                     "the SVG drawing does not say how large it is",
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 10"/>`:                  "the SVG drawing does not say how large it is",
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 NaN Inf"/>`:               "the SVG drawing does not say how large it is",
		`<svg xmlns="urn:other" viewBox="0 0 1 1"/>`:                                    "this is not an SVG drawing",
		`<html><body><svg/></body></html>`:                                              "this is not a picture",
		`<?xml version="1.0" encoding="ISO-8859-1"?><svg viewBox="0 0 1 1"/>`:           "is not saved in UTF-8",
		`<svg viewBox="0 0 1 1">` + strings.Repeat(" ", maxDrawing) + `</svg>`:          "more than 2 MB in an SVG drawing",
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" onload="alert(1)"/>`: `holds a script, in "onload"`,
	} {
		if _, problem := Read([]byte(whole)); problem == nil || !strings.Contains(problem.Cause, want) || problem.Hint == "" {
			t.Errorf("%.80s: %v instead of %q", whole, problem, want)
		}
	}
}

func TestAPictureInADrawingIsPublishedLikeAnyOther(t *testing.T) {
	embed := func(kind string, content []byte) []byte {
		data := base64.StdEncoding.EncodeToString(content)
		return svg(`<image width="30" height="20" href="data:image/` + kind + `;base64,` + data[:len(data)/2] + "\n " + data[len(data)/2:] + `"/>`)
	}
	p := mustRead(t, embed("jpeg", asJPEG(t, halves(64, 32), 6, binary.BigEndian)))
	_, data, _ := strings.Cut(string(p.drawing), "base64,")
	data, _, _ = strings.Cut(data, `"`)
	content, err := base64.StdEncoding.DecodeString(data)
	if err != nil || bytes.Contains(content, []byte("GPS")) {
		t.Fatalf("%s, %v", content, err)
	}
	shown, _, err := image.Decode(bytes.NewReader(content))
	if err != nil || shown.Bounds().Dx() != 32 || !near(shown.At(29, 32), red) {
		t.Errorf("it is not upright: %v", err)
	}
	for want, whole := range map[string][]byte{
		"a picture in the SVG drawing: this is not a picture":  embed("png", []byte("hello")),
		"a picture in the SVG drawing: it is a drawing itself": embed("png", svg("<g/>")),
		"a picture in the SVG drawing: it is damaged":          embed("png", asPNG(t, noise(100, 100))[:2000]),
		"a picture in the SVG drawing: the file is empty":      svg(`<image href="data:image/png;base64,"/>`),
		"a picture in the SVG drawing: 100000 × 100000 pixels": embed("png", bomb(t)),
		`refers to "data:image/png;base64,`:                    svg(`<rect style="mask: url(` + dot + `)"/>`),
	} {
		if _, problem := Read(whole); problem == nil || !strings.Contains(problem.Cause, want) || problem.Hint == "" {
			t.Errorf("%v instead of %q", problem, want)
		}
	}
}

// What is published of any drawing can be read again and stays as it is, but for a
// photograph in it, which loses a little each time.
func FuzzDrawing(f *testing.F) {
	for _, seed := range []string{
		`<style>a{fill:url(#b)}</style><g id="b"/>`, `<text>a &amp; b</text>`, `<use href="#a"/>`, `<a href="x"/>`, `<metadata>b</metadata>`,
		`<g fill="url(#a)"/>`, `<g id="a" style="mask:url( '#a' )"/>`, `<image href="` + dot + `"/>`, `<!-- a -->`, `<g onload=""/>`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, inside string) {
		p, problem := Read(svg(inside))
		if problem != nil {
			return
		}
		again, problem := Read(p.drawing)
		if problem != nil {
			t.Fatalf("%q became %q: %v", inside, p.drawing, problem)
		}
		if !bytes.Equal(again.drawing, p.drawing) && !bytes.Contains(p.drawing, []byte("data:image/jpeg")) {
			t.Errorf("%q became %q, and that %q", inside, p.drawing, again.drawing)
		}
	})
}
