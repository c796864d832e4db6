package importer

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

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

// translationsOf imports a table and returns what readers see of facets in other languages.
func translationsOf(t *testing.T, table string, o Options) (*Programme, map[string]string) {
	t.Helper()
	p, r := importingInput(t, Input{Name: "talks.csv", Content: []byte(table)}, o)
	labels := map[string]string{}
	for _, tr := range r.Translations {
		for _, f := range tr.Facets {
			for _, v := range f.Values {
				labels[tr.Lang] += f.Label + "/" + v.Label + " "
			}
		}
	}
	return p, labels
}

func TestFacetsAreTranslatedByTheirColumnsInOtherLanguages(t *testing.T) {
	const table = "Title,title-es,Track,track-es,Tags,tags_es,Type,Typ [de]\n" +
		"Opening,Apertura,Libraries,Bibliotecas,\"maps, law\",\"mapas, ley\",Talk,Vortrag\n" +
		"Maps,Mapas,Communities,Comunidades,law,ley,Workshop,Werkstatt\n" +
		"Robots,Robots,libraries,Bibliotecas,\"maps, law\",mapas,Talk,Vortrag\n" +
		"Laws,Leyes,Libraries,Biblioteca,law,derecho,Talk,Vortrag\n"
	p, labels := translationsOf(t, table, Options{})
	want := map[string]string{
		"de": "Track/Communities Track/Libraries Art/Vortrag Art/Werkstatt Tags/law Tags/maps ",
		"es": "Eje temático/Comunidades Eje temático/Bibliotecas Type/Talk Type/Workshop Etiquetas/ley Etiquetas/mapas ",
	}
	if diff := cmp.Diff(want, labels); diff != "" {
		t.Error(diff)
	}
	told := p.Tell("x")
	for _, part := range []string{`track        ← track-es                 it translates "Track"`, "Translations of values of facets: es (4), de (2)", "as there are more or fewer than originals: tags_es (1)"} {
		if !strings.Contains(told, part) {
			t.Errorf("%q is not in\n%s", part, told)
		}
	}
}

func TestATranslatedFacetKeepsItsLabelsUnderAnotherName(t *testing.T) {
	o := Options{Facets: map[string]string{"track": "strand"}}
	_, labels := translationsOf(t, "Title,Track,track-fr\nOpening,Libraries,Bibliothèques\nMaps,Maps,Cartes\n", o)
	if labels["fr"] != "Strand/Bibliothèques Strand/Cartes " {
		t.Errorf("%q", labels)
	}
}
