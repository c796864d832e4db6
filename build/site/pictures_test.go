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
	own := report.Node{Kind: report.Figure, Text: "The hall", Picture: &report.Picture{Sizes: shown.Sizes}}
	r.Sessions[1].Picture = &own
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

func TestTheLinkToASessionIsSharedWithItsPicture(t *testing.T) {
	r, o := illustrated(t)
	o.BaseURL = "https://example.org/"
	tree, err := Build([]*report.Report{r}, o)
	if err != nil {
		t.Fatal(err)
	}
	folder := "sample/session/" + r.Sessions[1].ID + "/"
	page := parse(t, tree[folder+"index.html"])
	var image, alt string
	for n := range page.Descendants() {
		switch htmltest.Attribute(n, "property") {
		case "og:image":
			image = htmltest.Attribute(n, "content")
		case "og:image:alt":
			alt = htmltest.Attribute(n, "content")
		}
	}
	if file, _ := strings.CutPrefix(image, "https://example.org/"); len(tree[file]) == 0 || alt != "The hall" {
		t.Errorf("the picture of %q is %q", alt, image)
	}
	if s := (&report.Session{Picture: &report.Node{Picture: &report.Picture{Sizes: []report.PictureSize{{Src: "pictures/a-900.svg", Width: 900, Height: 9}}}}}); shareable(s) != nil {
		t.Error("a drawing is shared, which other websites do not show")
	}
	if len(tree[folder+sharePicture]) > 0 {
		t.Error("a picture is drawn that nothing shows")
	}
	if data := htmltest.Said(htmltest.Element(page, "script")); !bytes.Contains(tree[folder+"index.html"], []byte(`"image":"`+image+`"`)) {
		t.Errorf("search engines are not shown it: %s", data)
	}
	if img := htmltest.Element(page, "img"); img == nil || htmltest.Attribute(img.Parent.Parent, "class") != "picture" {
		t.Error("the page does not show it")
	}
}
