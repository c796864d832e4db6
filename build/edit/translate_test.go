package edit

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func bilingual() Files {
	return Files{
		"report.yaml": []byte(`title: A day
credits: [One, Two, Three]
facets:
  - id: topic
    label: Topic
    values:
      - {id: home, label: Home}
      - {id: school, label: School, summary: All classes}
  - {id: audience, label: For whom}
relations:
  - {from: home, to: school, text: Words.}
  - {from: school, to: home, text: Books.}
`),
		"report.fr.yaml":         []byte("# À relire\ntitle: Une journée # provisoire\nfacets:\n  - id: audience\n    label: Pour qui\n"),
		"sessions/01-opening.md": []byte("---\r\ntitle: Opening\r\npeople:\r\n  - Ana\r\n  - {name: Li, role: Chair}\r\nkey-points: [One]\r\n---\r\nText.\r\n"),
	}
}

func TestATranslationHasWhatIsTranslatedAndNoMore(t *testing.T) {
	a := &author{t: t, files: bilingual(), now: noon}
	for path, value := range map[string]string{
		"title": "Une journée de lecture", "event.name": "",
	} {
		a.do(Translate(a.files, "fr", Field{File: report, Path: path}, value))
	}
	a.do(Translate(a.files, "fr", Field{File: report, Path: "facets[0].values[1].label"}, "L’école"))
	a.do(Translate(a.files, "fr", Field{File: report, Path: "facets[0].values[1].summary"}, "Toutes les classes"))
	a.do(Translate(a.files, "fr", Field{File: report, Path: "facets[1].label"}, "Public"))
	a.do(Translate(a.files, "fr", Field{File: report, Path: "relations[1].text"}, "Des livres : oui."))
	a.do(Translate(a.files, "fr", Field{File: report, Path: "credits[1]"}, "Deux"))
	want := `# À relire
title: Une journée de lecture # provisoire
credits: [One, Deux]
facets:
  - id: audience
    label: Public
  - id: topic
    values:
      - id: school
        label: L’école
        summary: Toutes les classes
relations:
  - from: school
    to: home
    text: "Des livres : oui."
`
	if diff := cmp.Diff(want, string(a.files["report.fr.yaml"])); diff != "" {
		t.Error(diff)
	}
	for path, want := range map[string]string{
		"title": "Une journée de lecture", "facets[0].values[1].label": "L’école", "facets[0].values[0].label": "", "facets[0].label": "",
		"credits[0]": "", "credits[1]": "Deux", "credits[2]": "", "relations[0].text": "", "relations[1].text": "Des livres : oui.",
	} {
		if got, err := Translation(a.files, "fr", Field{File: report, Path: path}); err != nil || got != want {
			t.Errorf("%s: %q, %v", path, got, err)
		}
	}
	a.do(Translate(a.files, "fr", Field{File: report, Path: "credits[1]"}, ""))
	if got, _ := Translation(a.files, "fr", Field{File: report, Path: "credits[1]"}); got != "" {
		t.Errorf("it is still translated: %q", got)
	}
}

func TestASessionIsTranslatedInAFileBesideIt(t *testing.T) {
	a := &author{t: t, files: bilingual(), now: noon}
	at := func(path string) Field { return Field{File: "sessions/01-opening.md", Path: path} }
	a.do(Translate(a.files, "fr", at("title"), "Ouverture"))
	a.do(Translate(a.files, "fr", at("people[1].role"), "Présidence"))
	a.do(Translate(a.files, "fr", at("text"), "Un\n\nDeux"))
	want := "---\r\ntitle: Ouverture\r\npeople:\r\n  - Ana\r\n  - name: Li\r\n    role: Présidence\r\n---\r\nUn\r\n\r\nDeux\r\n"
	if diff := cmp.Diff(want, string(a.files["sessions/01-opening.fr.md"])); diff != "" {
		t.Error(diff)
	}
	if got, err := Translation(a.files, "fr", at("text")); got != "Un\n\nDeux" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
	if got, err := Translation(a.files, "ar", at("title")); got != "" || err != nil {
		t.Errorf("%q, %v", got, err)
	}
}

func TestWhatCannotBeTranslatedIsRefused(t *testing.T) {
	for _, c := range []struct {
		lang string
		at   Field
	}{
		{"xx", Field{File: report, Path: "title"}}, {"fr", Field{File: "sessions/nowhere.md", Path: "title"}},
		{"fr", Field{File: report, Path: "credits[7]"}}, {"fr", Field{File: report, Path: "credits.name"}},
	} {
		if c, err := Translate(bilingual(), c.lang, c.at, "x"); err == nil {
			t.Errorf("%+v", c)
		}
	}
}
