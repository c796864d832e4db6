package content

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
)

// ofSession returns the picture of the first session, without the hash in its address.
func ofSession(r *report.Report) report.Node { return figure(report.Text{*r.Sessions[0].Picture}) }

const withPicture = "---\ntitle: Opening\npicture:\n  file: ../files/Die Brücke.png\n  alt: Six people around a map\n  caption: The mapping table.\n  credit: \"Photo: Ana Silva\"\n---\n"

func TestASessionHasAPictureOfItsOwn(t *testing.T) {
	r := mustRead(t, map[string]string{"files/Die Brücke.png": pngOf(t, 480, 240), "sessions/01-opening.md": withPicture})
	want := report.Node{
		Kind: report.Figure, Text: "Six people around a map", Nodes: report.Text{{Kind: report.Plain, Text: "The mapping table."}},
		Picture: &report.Picture{Credit: "Photo: Ana Silva", Sizes: []report.PictureSize{{Src: "pictures/", Width: 480, Height: 240}}},
	}
	if diff := cmp.Diff(want, ofSession(r)); diff != "" {
		t.Error(diff)
	}
	r = mustRead(t, map[string]string{"files/a.png": pngOf(t, 480, 240), "sessions/01-opening.md": "---\ntitle: Opening\npicture: {file: ../files/a.png, alt: decorative}\n---\n"})
	if p := ofSession(r); p.Text != "" || !p.Picture.Decorative {
		t.Errorf("a picture that decorates has the words %q", p.Text)
	}
}

func TestATranslationPutsThePictureOfASessionIntoItsWords(t *testing.T) {
	for name, c := range map[string]struct{ french, words, caption, lang string }{
		"nothing of it":   {"---\ntitle: Ouverture\n---\n", "Six people around a map", "The mapping table.", "en"},
		"all of it":       {"---\ntitle: Ouverture\npicture: {alt: Six personnes, caption: La table.}\n---\n", "Six personnes", "La table.", ""},
		"the same words":  {"---\ntitle: Ouverture\npicture: {alt: Six people around a map, caption: The mapping table.}\n---\n", "Six people around a map", "The mapping table.", "en"},
		"another picture": {"---\ntitle: Ouverture\npicture: {file: ../files/fr.png, alt: Six personnes, caption: La table.}\n---\n", "Six personnes", "La table.", ""},
	} {
		r := mustRead(t, map[string]string{"files/Die Brücke.png": pngOf(t, 480, 240), "files/fr.png": pngOf(t, 300, 300), "sessions/01-opening.md": withPicture, "sessions/01-opening.fr.md": c.french})
		p := ofSession(r.Translations[0])
		if p.Text != c.words || p.Nodes.String() != c.caption || p.Lang != c.lang || p.Picture.Credit != "Photo: Ana Silva" {
			t.Errorf("%s: %+v", name, p)
		}
		if other := p.Picture.Sizes[0].Width == 300; other != (name == "another picture") {
			t.Errorf("%s: shows %v", name, p.Picture.Sizes)
		}
	}
}

func TestMistakesInThePictureOfASession(t *testing.T) {
	mistakes{
		"no words":           {inKeys("title: A\npicture: {file: ../report.yaml}\n"), []string{"sessions/01-opening.md:3:10: a picture without words for those who do not see it", `sessions/01-opening.md:3:17: the picture "report.yaml": this is not a picture`}},
		"the name of a file": {inKeys("title: A\npicture: {file: ../report.yaml, alt: IMG_0042.JPG}\n"), []string{`sessions/01-opening.md:3:17: the picture "report.yaml": this is not a picture`, "sessions/01-opening.md:3:38: the words for those who do not see the picture are the name of a file"}},
		"no file":            {inKeys("title: A\npicture: {alt: A map}\n"), []string{"sessions/01-opening.md:3:10: there is no file"}},
		"a missing file":     {inKeys("title: A\npicture: {file: ../files/a.jpg, alt: A map}\n"), []string{`sessions/01-opening.md:3:17: there is no picture "files/a.jpg" in the report's folder`}},
		"a path alone":       {inKeys("title: A\npicture: ../files/a.jpg\n"), []string{"sessions/01-opening.md:3:10: text instead of a group of keys"}},
		"no picture":         {inKeys("title: A\npicture: {file: ../report.yaml, alt: A map}\n"), []string{`sessions/01-opening.md:3:17: the picture "report.yaml": this is not a picture`}},
		"elsewhere":          {inKeys("title: A\npicture: {file: 'https://example.org/a.jpg', alt: A map}\n"), []string{`sessions/01-opening.md:3:17: the picture "https://example.org/a.jpg" is on another website, which would learn who reads the report`}},
	}.check(t)
}
