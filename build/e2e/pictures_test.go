package e2e

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
	"reportwidget/build/assets"
	"reportwidget/build/content"
	"reportwidget/build/picture"
	"reportwidget/build/site"
)

// hall is a picture of 1200 by 800 pixels.
func hall(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewPaletted(image.Rect(0, 0, 1200, 800), color.Palette{color.RGBA{10, 90, 100, 255}})); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// illustrated serves a report with a picture in its only session.
func illustrated(t *testing.T) *Server {
	t.Helper()
	folder, err := content.Open(content.Source{Name: "summit", FS: fstest.MapFS{
		"report.yaml":            {Data: []byte("title: Summit\n")},
		"sessions/01-opening.md": {Data: []byte("---\ntitle: Opening\n---\nWords.\n\n![The hall](../files/hall.png \"Full. | Photo: Ana Silva\")\n")},
		"files/hall.png":         {Data: hall(t)},
	}}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	files, err := assets.Files()
	if err != nil {
		t.Fatal(err)
	}
	tree, err := site.Build([]*report.Report{folder.Report}, site.Options{Assets: files, Twins: twins, Pictures: map[string][]*picture.Picture{"summit": folder.Pictures}})
	if err != nil {
		t.Fatal(err)
	}
	return Serve(t, tree)
}

// pictureSeen is whether the picture has come and is as wide as its place allows.
const pictureSeen = `(() => { const img = document.querySelector('.session img'); img.scrollIntoView(); return img.complete && img.naturalWidth > 0 && img.getBoundingClientRect().right <= innerWidth })()`

func TestAPictureOfASessionIsSeenOnEveryPage(t *testing.T) {
	s := illustrated(t)
	for _, width := range []int64{320, 1280} {
		for _, page := range []string{"/summit/?session=opening", "/summit/embed/?session=opening", "/summit/session/opening/"} {
			p := Open(t, width, 900)
			p.Go(s.URL + page)
			p.Wait(pictureSeen)
			if Eval[bool](p, `document.documentElement.scrollWidth > innerWidth`) {
				t.Errorf("%s scrolls sideways at %d pixels", page, width)
			}
		}
	}
}

func TestThePictureStaysWhenTheProgramTakesOver(t *testing.T) {
	s := illustrated(t)
	release := hold(s)
	p := Open(t, 1280, 900)
	p.Go(s.URL + "/summit/")
	before := Eval[string](p, canonicalDOM)
	release()
	p.Wait(live)
	if diff := cmp.Diff(before, Eval[string](p, canonicalDOM)); diff != "" {
		t.Error(diff)
	}
}
