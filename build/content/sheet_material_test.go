package content

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
)

func withFiles(t *testing.T, csv string) map[string]string {
	files := inTable(csv)
	files["files/Große Karte.png"], files["files/b.png"] = pngOf(t, 480, 240), pngOf(t, 100, 100)
	files["files/talk one.pdf"], files["files/b.pdf"] = "%PDF-1.7", "%PDF"
	return files
}

func TestARowHasAPictureFilesAndRecordings(t *testing.T) {
	r, notes := notesOf(t, withFiles(t, `Title,Picture,Alt text,Caption,Photo credit,Alt text (fr),Légende (fr),Slides,Files,Recording,Captions
Opening,files/Große Karte.png,Six people around a map,The table.,Ana Silva,Six personnes,La table.,files/talk one.pdf (de),Handout: files/b.pdf; files/talk one.pdf,https://media.example.org/a (es); [The answers](https://media.example.org/b),"en, French"
Closing,files/b.png,decorative,,,,,,,,none
`))
	s := r.Sessions[0]
	want := report.Node{
		Kind: report.Figure, Text: "Six people around a map", Nodes: report.Text{{Kind: report.Plain, Text: "The table."}},
		Picture: &report.Picture{Credit: "Ana Silva", Sizes: []report.PictureSize{{Src: "pictures/", Width: 480, Height: 240}}},
	}
	if diff := cmp.Diff(want, ofSession(r)); diff != "" {
		t.Error(diff)
	}
	german, spanish := languageOf("de"), languageOf("es")
	files := []report.File{
		{Name: "Slides", URL: "files/talk%20one.pdf", Bytes: 8, Language: &german}, {Name: "Handout", URL: "files/b.pdf", Bytes: 4},
		{Name: "talk one", URL: "files/talk%20one.pdf", Bytes: 8},
	}
	captions := []report.Language{languageOf("en"), languageOf("fr")}
	recordings := []report.Recording{
		{URL: "https://media.example.org/a", Language: &spanish, Captions: captions}, {Name: "The answers", URL: "https://media.example.org/b", Captions: captions},
	}
	if diff := cmp.Diff(files, s.Files) + cmp.Diff(recordings, s.Recordings); diff != "" {
		t.Error(diff)
	}
	if !r.Sessions[1].Picture.Picture.Decorative || notes != "" {
		t.Errorf("%+v, and notes %q", r.Sessions[1].Picture, notes)
	}
	if p := ofSession(r.Translations[0]); p.Text != "Six personnes" || p.Nodes.String() != "La table." {
		t.Errorf("in French, the picture shows %q: %q", p.Text, p.Nodes)
	}
}

func TestColumnsThatOnlySoundLikePicturesAndFilesAreLeftOut(t *testing.T) {
	r, notes := notesOf(t, inTable("Title,Image,Slides,Video,Captions\nA,https://example.org/ana.jpg,yes,yes,perhaps\nB,,no,,\n"))
	if s := r.Sessions[0]; s.Picture != nil || s.Files != nil || s.Recordings != nil {
		t.Errorf("%+v", s)
	}
	if !strings.Contains(notes, "columns that are not published: Image, Slides, Video, Captions") {
		t.Errorf("the notes are %q", notes)
	}
}

func TestRecordingsOfATableAreAskedForTheirCaptionsOnce(t *testing.T) {
	_, notes := notesOf(t, inTable("Title,Recording\nA,https://example.org/a\nB,https://example.org/b\n"))
	if want := "summit/sessions.csv: 2 recordings do not say whether they have captions"; !strings.HasPrefix(notes, want) || strings.Contains(notes, "\nsummit") {
		t.Errorf("the notes are %q", notes)
	}
}

func TestMistakesInThePicturesAndFilesOfATable(t *testing.T) {
	mistakes{
		"no words":          {withFiles(t, "Title,Picture\nA,files/b.png\n"), []string{"sessions.csv:2:3: a picture without words for those who do not see it"}},
		"a missing picture": {withFiles(t, "Title,Picture,Alt text\nA,b.png,B\n"), []string{`sessions.csv:2:3: there is no picture "b.png" in the report's folder`}},
		"a missing file":    {withFiles(t, "Title,Slides\nA,files/c.pdf\n"), []string{`sessions.csv:2:3: there is no file "files/c.pdf" in the report's folder`}},
		"a column that the report names": {func() map[string]string {
			files := withFiles(t, "Title,Film\nA,no\n")
			files["report.yaml"] = head + "columns: {recordings: Film}\n"
			return files
		}(), []string{`sessions.csv:2:3: "no" is not the address of a recording`}},
	}.check(t)
}
