package site

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"path"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"reportwidget/app/report"
	"reportwidget/app/view/htmltest"
	"reportwidget/build/picture"
)

// illustrated returns the sample with a picture in its first session.
func illustrated(t *testing.T) (*report.Report, Options) {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewPaletted(image.Rect(0, 0, 600, 300), color.Palette{color.White})); err != nil {
		t.Fatal(err)
	}
	p, problem := picture.Read(b.Bytes())
	if problem != nil {
		t.Fatal(problem)
	}
	shown := &report.Picture{Credit: "Ana Silva"}
	for _, s := range p.Sizes() {
		shown.Sizes = append(shown.Sizes, report.PictureSize{Src: picture.Folder + s.Name, Width: s.Width, Height: s.Height})
	}
	r := sample()
	r.Sessions[0].Text = append(r.Sessions[0].Text, report.Node{Kind: report.Figure, Text: "A map", Picture: shown})
	o := options()
	o.Pictures = map[string][]*picture.Picture{r.ID: {p}}
	return r, o
}

func TestEveryPageFindsItsPictures(t *testing.T) {
	r, o := illustrated(t)
	tree, err := Build([]*report.Report{r}, o)
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range []string{"sample/index.html", "sample/embed/index.html", "sample/session/" + r.Sessions[0].ID + "/index.html"} {
		parsed, err := html.Parse(bytes.NewReader(tree[page]))
		if err != nil {
			t.Fatal(err)
		}
		img := htmltest.Element(parsed, "img")
		if img == nil || htmltest.Attribute(img, "alt") != "A map" || htmltest.Attribute(img, "loading") != "lazy" {
			t.Fatalf("%s: no picture", page)
		}
		addresses := []string{htmltest.Attribute(img, "src"), htmltest.Attribute(img.Parent, "href")}
		for _, file := range strings.Split(htmltest.Attribute(img, "srcset"), ", ") {
			address, _, _ := strings.Cut(file, " ")
			addresses = append(addresses, address)
		}
		for _, address := range addresses {
			if file := path.Join(path.Dir(page), address); len(tree[file]) == 0 {
				t.Errorf("%s: %s is not there", page, address)
			}
		}
		if credit := htmltest.Said(htmltest.Element(parsed, "figcaption")); credit != "Ana Silva" {
			t.Errorf("%s: the credit is %q", page, credit)
		}
	}
}

func TestPicturesAreKeptForReadingOffline(t *testing.T) {
	r, o := illustrated(t)
	tree, err := Build([]*report.Report{r}, o)
	if err != nil {
		t.Fatal(err)
	}
	for file := range tree {
		if name, found := strings.CutPrefix(file, "sample/pictures/"); found && !bytes.Contains(tree["sample/sw.js"], []byte("pictures/"+name)) {
			t.Errorf("%s is not kept", name)
		}
	}
}
