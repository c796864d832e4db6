package content

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
)

// figure returns the first node of a text.
func figure(t report.Text) report.Node {
	n := t[0]
	if n.Picture != nil {
		sizes := n.Picture.Sizes
		for i := range sizes {
			sizes[i].Src = sizes[i].Src[:len(sizes[i].Src)-len("0123456789abcdef-480.png")]
		}
	}
	return n
}

func TestATextShowsAPicture(t *testing.T) {
	r := mustRead(t, map[string]string{
		"files/a map.png":        pngOf(t, 480, 240),
		"sessions/01-opening.md": session + "![Six people around a map](../files/a%20map.png \"The mapping table. | Photo: Ana Silva\")\n\nWords.\n",
	})
	want := report.Node{
		Kind: report.Figure, Text: "Six people around a map", Nodes: report.Text{{Kind: report.Plain, Text: "The mapping table."}},
		Picture: &report.Picture{Credit: "Photo: Ana Silva", Sizes: []report.PictureSize{{Src: "pictures/", Width: 480, Height: 240}}},
	}
	if diff := cmp.Diff(want, figure(r.Sessions[0].Text)); diff != "" {
		t.Error(diff)
	}
	if words := r.Sessions[0].Text.String(); words != "The mapping table. Words." {
		t.Errorf("its words are %q", words)
	}
}

func TestAPictureThatSaysNothingNeedsNoWords(t *testing.T) {
	r := mustRead(t, map[string]string{"files/line.png": pngOf(t, 480, 2), "sessions/01-opening.md": session + "![decorative](../files/line.png)\n"})
	if n := figure(r.Sessions[0].Text); n.Text != "" || !n.Picture.Decorative {
		t.Errorf("%+v", n)
	}
}

func TestATranslationSharesItsPicturesWithTheOriginal(t *testing.T) {
	r := mustRead(t, map[string]string{
		"files/map.png":             pngOf(t, 480, 240),
		"sessions/01-opening.md":    session + "![A map](../files/map.png)\n",
		"sessions/01-opening.fr.md": "---\ntitle: Ouverture\n---\n![Une carte](../files/map.png)\n",
	})
	n := figure(r.Translations[0].Sessions[0].Text)
	if n.Text != "Une carte" || n.Picture.Sizes[0].Src != "pictures/" {
		t.Errorf("%+v %+v", n, n.Picture)
	}
}

func TestAPictureIsReadAgainWhenItsFileChanges(t *testing.T) {
	files := map[string]string{"files/map.png": pngOf(t, 480, 240), "sessions/01-opening.md": session + "![A map](../files/map.png)\n"}
	known := &SessionCache{}
	height := func() int {
		t.Helper()
		f, err := Open(Source{FS: folder(files), Name: "summit"}, known, nil)
		if err != nil {
			t.Fatal(err)
		}
		return f.Report.Sessions[0].Text[0].Picture.Sizes[0].Height
	}
	before := height()
	files["files/map.png"] = pngOf(t, 480, 120)
	if after := height(); before != 240 || after != 120 {
		t.Errorf("%d pixels high, and then %d", before, after)
	}
}
