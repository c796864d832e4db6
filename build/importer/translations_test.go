package importer

import (
	"strings"
	"testing"
	"testing/fstest"

	"reportwidget/build/content"
)

// languagesTable has columns in four languages, named as people name them.
const languagesTable = "Title,title-es,Titel [de],Title (French),Room,Raum [de],Abstract,abstract_fr\n" +
	"Stronger together,Más fuertes juntos,Gemeinsam stärker,Plus forts ensemble,Hall 2,Saal 2,Libraries that *work* together have more to give.,Les bibliothèques *ensemble*.\n" +
	"Open access,Acceso abierto,,Accès libre,Hall 1,,It is open to all of us.,\n"

func TestColumnsInOtherLanguagesBecomeTranslations(t *testing.T) {
	p, err := Read(t.Context(), Input{Name: "talks.csv", Content: []byte(languagesTable)}, Options{})
	if err != nil {
		t.Fatal(err)
	}
	files, err := p.Folder("talks.csv", nil)
	if err != nil {
		t.Fatal(err)
	}
	folder := fstest.MapFS{}
	for name, text := range files {
		folder[name] = &fstest.MapFile{Data: text}
	}
	r, err := content.Read(folder, "summit")
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Translations) != 3 || r.Lang != "en" {
		t.Fatalf("%d translations of a report in %s", len(r.Translations), r.Lang)
	}
	for _, tr := range r.Translations {
		s := tr.Sessions[0]
		want := map[string][3]string{
			"de": {"Gemeinsam stärker", "Saal 2", "Libraries that work together have more to give."},
			"es": {"Más fuertes juntos", "Hall 2", "Libraries that work together have more to give."},
			"fr": {"Plus forts ensemble", "Hall 2", "Les bibliothèques ensemble."},
		}[tr.Lang]
		if got := [3]string{s.Title, s.Room, s.Text.String()}; got != want {
			t.Errorf("%s: %q, want %q", tr.Lang, got, want)
		}
	}
	if told := p.Tell("summit"); !strings.Contains(told, "Translations of sessions: es (2), fr (2), de (1)") {
		t.Errorf("told\n%s", told)
	}
}
