package content

import (
	"testing"

	"golang.org/x/image/font/gofont/goregular"
)

func TestAFontOfTheAuthorIsReadAndNotPublished(t *testing.T) {
	f, err := Open(Source{FS: folder(map[string]string{"report.yaml": "title: A\nshare-font: files/font.ttf\n", "files/font.ttf": string(goregular.TTF), "sessions/01-opening.md": session}), Name: "summit"}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if f.Look.Font == nil || len(f.Files) > 0 {
		t.Errorf("the font is %v, and %d files are published", f.Look.Font, len(f.Files))
	}
}

func TestMistakesInFonts(t *testing.T) {
	mistakes{
		"no file": {map[string]string{"report.yaml": "title: A\nshare-font: font.ttf\n"}, []string{`report.yaml:2:13: there is no font "font.ttf" in the report's folder`}},
		"no font": {map[string]string{"report.yaml": "title: A\nshare-font: font.woff\n", "font.woff": "wOFF"}, []string{`report.yaml:2:13: the font "font.woff": this is not a font that can be read`}},
	}.check(t)
}
