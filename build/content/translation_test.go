package content

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
)

// original is a report with all that can be translated.
var original = map[string]string{
	"files/programme.pdf": "x",
	"files/rapport.pdf":   "x",
	"report.yaml": `title: A summit
summary: What was said.
event: {name: Summit, place: Brisbane, start: 2024-09-30}
publisher: {name: The association, url: https://example.org/}
credits: [Thanks to all., Notes by Ana.]
documents: [{name: The report, url: files/programme.pdf}]
facets:
  - id: partnership
    label: Partnership
    values:
      - {id: libraries, label: Libraries, summary: As a sector.}
      - {id: communities, label: Communities}
relations:
  - {from: libraries, to: communities, text: It serves.}
`,
	"sessions/01-opening.md": `---
title: Opening
date: 2024-09-30
room: Hall
people: [{name: Ana, role: Chair}]
partnership: libraries
key-points: [Trust., Time.]
---
It began.
`,
	"sessions/02-closing.md": "---\ntitle: Closing\n---\nIt ended.\n",
}

// translated returns the original with files in other languages.
func translated(files map[string]string) map[string]string {
	all := map[string]string{}
	for _, part := range []map[string]string{original, files} {
		for name, text := range part {
			all[name] = text
		}
	}
	return all
}

// french reads the French version of the original with files.
func french(t *testing.T, files map[string]string) *report.Report {
	t.Helper()
	r := mustRead(t, translated(files))
	for _, v := range r.Translations {
		if v.Lang == "fr" {
			return v
		}
	}
	t.Fatalf("there is no French version in %v", r.Languages)
	return nil
}

func TestAReportIsReadInTwoLanguages(t *testing.T) {
	r := french(t, map[string]string{
		"report.fr.yaml": `title: Un sommet
summary: Ce qui a été dit.
event: {name: Le Sommet, place: Brisbane (Australie), start: 2024-09-30}
publisher: {name: L’association, url: https://example.org/fr/}
credits: [Merci à tous., Notes d’Ana.]
documents: [{name: Le rapport, url: files/rapport.pdf}]
facets:
  - id: partnership
    label: Partenariat
    values:
      - {id: communities, label: Communautés}
      - {id: libraries, label: Bibliothèques, summary: En tant que secteur.}
relations:
  - {from: libraries, to: communities, text: Cela sert.}
`,
		"sessions/01-opening.fr.md": "---\ntitle: Ouverture\nroom: Salle\npeople: [{name: Ana, role: Présidente}]\npartnership: [libraries]\nkey-points: [Confiance., Temps.]\n---\nCela commença.\n",
		"sessions/02-closing.fr.md": "---\ntitle: Clôture\n---\nCela finit.\n",
	})
	want := &report.Report{
		ID: "summit", Lang: "fr", Languages: []report.Language{{Tag: "en", Name: "English"}, {Tag: "fr", Name: "Français"}},
		Title: "Un sommet", Summary: report.PlainText("Ce qui a été dit."),
		Event:     report.Event{Name: "Le Sommet", Place: "Brisbane (Australie)", Start: "2024-09-30"},
		Publisher: report.Link{Name: "L’association", URL: "https://example.org/fr/"},
		Credits:   []report.Text{report.PlainText("Merci à tous."), report.PlainText("Notes d’Ana.")},
		Documents: []report.Link{{Name: "Le rapport", URL: "files/rapport.pdf"}},
		Facets: []report.Facet{{ID: "partnership", Label: "Partenariat", Values: []report.Value{
			{ID: "libraries", Label: "Bibliothèques", Summary: "En tant que secteur."}, {ID: "communities", Label: "Communautés"}}}},
		Relations: []report.Relation{{Facet: "partnership", From: "libraries", To: "communities", Text: "Cela sert."}},
		Sessions: []report.Session{
			{ID: "opening", Title: "Ouverture", Date: "2024-09-30", Room: "Salle", People: []report.Person{{Name: "Ana", Role: "Présidente"}},
				KeyPoints: []report.Text{report.PlainText("Confiance."), report.PlainText("Temps.")}, Text: report.PlainText("Cela commença."),
				Facets: map[string][]string{"partnership": {"libraries"}}},
			{ID: "closing", Title: "Clôture", Text: report.PlainText("Cela finit.")},
		},
	}
	if diff := cmp.Diff(want, r); diff != "" {
		t.Error(diff)
	}
}

func TestWhatIsNotTranslatedIsTheOriginalAndSaysSo(t *testing.T) {
	english := func(s string) report.Text { return report.Foreign(report.PlainText(s), "en") }
	r := french(t, map[string]string{
		"report.fr.yaml":            "credits: Merci à tous.\nfacets: [{id: partnership, values: [{id: libraries, label: Bibliothèques}]}]\n",
		"sessions/01-opening.fr.md": "---\nkey-points: Confiance.\n---\n",
	})
	want := &report.Report{
		ID: "summit", Lang: "fr", Languages: []report.Language{{Tag: "en", Name: "English"}, {Tag: "fr", Name: "Français"}},
		Title: "A summit", TitleLang: "en", Summary: english("What was said."),
		Event:     report.Event{Name: "Summit", Lang: "en", Place: "Brisbane", PlaceLang: "en", Start: "2024-09-30"},
		Publisher: report.Link{Name: "The association", Lang: "en", URL: "https://example.org/"},
		Credits:   []report.Text{report.PlainText("Merci à tous."), english("Notes by Ana.")},
		Documents: []report.Link{{Name: "The report", Lang: "en", URL: "files/programme.pdf"}},
		Facets: []report.Facet{{ID: "partnership", Label: "Partnership", Lang: "en", Values: []report.Value{
			{ID: "libraries", Label: "Bibliothèques", Summary: "As a sector.", SummaryLang: "en"}, {ID: "communities", Label: "Communities", Lang: "en"}}}},
		Relations: []report.Relation{{Facet: "partnership", From: "libraries", To: "communities", Text: "It serves.", Lang: "en"}},
		Sessions: []report.Session{
			{ID: "opening", Title: "Opening", TitleLang: "en", Date: "2024-09-30", Room: "Hall", People: []report.Person{{Name: "Ana", Role: "Chair", Lang: "en"}},
				KeyPoints: []report.Text{report.PlainText("Confiance."), english("Time.")}, Text: english("It began."),
				Facets: map[string][]string{"partnership": {"libraries"}}},
			{ID: "closing", Lang: "en", Title: "Closing", Text: report.PlainText("It ended.")},
		},
	}
	if diff := cmp.Diff(want, r); diff != "" {
		t.Error(diff)
	}
}

func TestASessionInAThirdLanguageSaysSoInATranslation(t *testing.T) {
	r := french(t, map[string]string{
		"report.fr.yaml":             "title: Un sommet\n",
		"sessions/02-closing.md":     "---\ntitle: Clausura\nlang: es\n---\n",
		"sessions/03-en-francais.md": "---\ntitle: En français\nlang: fr\n---\n",
	})
	var langs []string
	for _, s := range r.Sessions {
		langs = append(langs, s.Lang)
	}
	if diff := cmp.Diff([]string{"en", "es", ""}, langs); diff != "" {
		t.Error(diff)
	}
}

func TestATranslationThatSaysTheSameIsNone(t *testing.T) {
	copies := translated(nil)
	copies["report.fr.yaml"] = original["report.yaml"]
	copies["sessions/01-opening.fr.md"] = original["sessions/01-opening.md"]
	r := mustRead(t, copies)
	if r.Languages != nil || r.Translations != nil {
		t.Errorf("copies are published in %v", r.Languages)
	}
	copies["sessions/02-closing.fr.md"] = "---\ntitle: Clôture\n---\n"
	v := french(t, copies)
	if v.Title != "A summit" || v.TitleLang != "en" || v.Sessions[0].Lang != "en" || v.Sessions[1].Lang != "" {
		t.Error("what is the same in both languages is not marked as the original:", v)
	}
}

func TestLanguagesAreInTheOrderOfTheReport(t *testing.T) {
	r := mustRead(t, translated(map[string]string{
		"report.yaml": "languages: [EN, zh-hans]\n" + original["report.yaml"], "report.zh-Hans.yaml": "title: 峰会\n",
		"report.fr.yaml": "title: Un sommet\n", "sessions/01-opening.ar.md": "---\ntitle: الافتتاح\n---\n",
	}))
	want := []report.Language{{Tag: "en", Name: "English"}, {Tag: "zh-Hans", Name: "简体中文"}, {Tag: "ar", Name: "العربية"}, {Tag: "fr", Name: "Français"}}
	if diff := cmp.Diff(want, r.Languages); diff != "" {
		t.Error(diff)
	}
	if ps := append(r.Validate(), r.Translations[0].Validate()...); ps != nil {
		t.Error(ps)
	}
}

func TestMistakesInTranslations(t *testing.T) {
	with := func(name, text string) map[string]string { return translated(map[string]string{name: text}) }
	inFrench := func(text string) map[string]string { return with("report.fr.yaml", text) }
	session := func(text string) map[string]string { return with("sessions/01-opening.fr.md", text) }
	mistakes{
		"a language that is none":           {with("report.xx.yaml", "title: A\n"), []string{`report.xx.yaml: "xx" is not a language tag`}},
		"a session in no language":          {with("sessions/01-opening.xq.md", "---\ntitle: A\n---\n"), []string{`sessions/01-opening.xq.md: "xq" is not a language tag`}},
		"a language by its name":            {with("sessions/01-opening.french.md", "---\ntitle: A\n---\n"), []string{`sessions/01-opening.french.md: "french" is not a language tag`}},
		"a head in a language by its name":  {with("report.french.yaml", "title: A\n"), []string{`report.french.yaml: "french" is not a language tag`}},
		"a session in Klingon":              {with("sessions/02-closing.klingon.md", "---\ntitle: A\n---\n"), []string{`sessions/02-closing.klingon.md: "klingon" is not a language tag`}},
		"no such session":                   {with("sessions/03-party.fr.md", "---\ntitle: A\n---\n"), []string{`sessions/03-party.fr.md: a translation of a session that does not exist, "03-party.md"`}},
		"the report's own language":         {with("report.en.yaml", "title: A\n"), []string{`report.en.yaml: a translation into "en", which the report is written in`}},
		"a session's own language":          {with("sessions/01-opening.en.md", "---\ntitle: A\n---\n"), []string{`sessions/01-opening.en.md: a translation into "en", which the report is written in`}},
		"a language like a device":          {with("report.aux.yaml", "title: A\n"), []string{`report.aux.yaml: "aux" cannot be used in addresses`}},
		"an ending that is not read":        {with("report.fr.yml", "title: A\n"), []string{"report.fr.yml: this is not read"}},
		"a listed language without text":    {with("report.yaml", "languages: [en, fr]\n"+original["report.yaml"]), []string{`report.yaml:1:17: nothing is translated into "fr"`}},
		"a listed language twice":           {with("report.yaml", "languages: [en, EN]\n"+original["report.yaml"]), []string{`report.yaml:1:17: the language "en" is listed twice`}},
		"a language twice":                  {translated(map[string]string{"sessions/01-opening.fr.md": "---\ntitle: A\n---\n", "sessions/01-opening.FR.md": "---\ntitle: A\n---\n"}), []string{`sessions/01-opening.fr.md: a second translation into "fr"`}},
		"a session that says its report's":  {with("sessions/02-closing.md", "---\ntitle: A\nlang: EN\n---\n"), []string{`sessions/02-closing.md:3:7: the session is in "en", as is the report`}},
		"a facet like a language":           {translated(map[string]string{"report.yaml": "title: A\nfacets: [{id: pt, label: P, values: [{id: a, label: A}]}]\n", "sessions/01-opening.md": "---\ntitle: A\n---\n", "report.pt.yaml": "title: B\n"}), []string{`report.yaml:2:15: "pt" is reserved: it is a language of the report`}},
		"a misspelt key":                    {inFrench("titel: A\n"), []string{`report.fr.yaml:1:1: unknown key "titel"`}},
		"keys that cannot be translated":    {inFrench("title: A\nid: sommet\nlanguages: [fr]\n"), []string{`report.fr.yaml:2:1: "id" cannot be translated`, `report.fr.yaml:3:1: "languages" cannot be translated`}},
		"another day":                       {inFrench("event: {start: 2024-10-01, end: 2024-10-02}\n"), []string{`report.fr.yaml:1:16: "2024-10-01" differs from the original, "2024-09-30"`, `report.fr.yaml:1:33: "2024-10-02" is not in the original`}},
		"another facet":                     {inFrench("facets: [{id: trend, label: T}]\n"), []string{`report.fr.yaml:1:15: there is no facet "trend" in the original`}},
		"another value":                     {inFrench("facets: [{id: partnership, values: [{id: librarys, label: L}]}]\n"), []string{`report.fr.yaml:1:42: there is no partnership "librarys" in the original`}},
		"another relation":                  {inFrench("relations: [{from: communities, to: libraries, text: T}]\n"), []string{`report.fr.yaml:1:13: there is no relation from "communities" to "libraries" in the original`}},
		"an unsafe address":                 {inFrench("documents: [{name: D, url: \"javascript:x\"}]\n"), []string{`report.fr.yaml:1:28: unsafe link "javascript:x"`}},
		"a missing file":                    {inFrench("summary: '[x](files/no.pdf)'\n"), []string{`report.fr.yaml:1:11: there is no file "files/no.pdf" in the report's folder`}},
		"a link to another language's file": {inFrench("summary: '[x](report.fr.yaml)'\n"), []string{`report.fr.yaml:1:11: "report.fr.yaml" is not published as a file`}},
		"another day of a session":          {session("---\ntitle: A\ndate: 2024-10-01\nroom: R\n---\n"), []string{`sessions/01-opening.fr.md:3:7: "2024-10-01" differs from the original, "2024-09-30"`}},
		"other values of a session":         {session("---\ntitle: A\npartnership: [libraries, communities]\n---\n"), []string{`sessions/01-opening.fr.md:3:1: the values of "partnership" differ from the original, ["libraries"]`}},
		"another language than the name's":  {session("---\ntitle: A\nlang: de\n---\n"), []string{`sessions/01-opening.fr.md:3:7: "de" differs from the original, "fr"`}},
		"a session that is in it already":   {translated(map[string]string{"sessions/02-closing.md": "---\ntitle: A\nlang: fr\n---\n", "sessions/02-closing.fr.md": "---\ntitle: B\n---\n"}), []string{`sessions/02-closing.fr.md:1:1: the session is in "fr" already`}},
		"a link to no session":              {session("---\ntitle: A\n---\n[x](#no)\n"), []string{`sessions/01-opening.fr.md:4:1: there is no session with the id "no"`}},
		"no keys":                           {session("Bonjour.\n"), []string{"sessions/01-opening.fr.md:1:1: a session begins with keys such as its title"}},
	}.check(t)
}

func TestNothingIsSaidAboutTranslationsOfWhatCannotBeRead(t *testing.T) {
	mistakes{
		"a broken report": {translated(map[string]string{
			"report.yaml": "title: A: B\n", "report.fr.yaml": original["report.yaml"], "sessions/01-opening.fr.md": original["sessions/01-opening.md"],
		}), []string{`report.yaml:1:8: a ": " inside a text, which YAML reads as another key`}},
		"a broken session": {translated(map[string]string{
			"sessions/01-opening.md": "---\ntitle: A: B\n---\n", "sessions/01-opening.fr.md": original["sessions/01-opening.md"],
		}), []string{`sessions/01-opening.md:2:8: a ": " inside a text, which YAML reads as another key`}},
		"a broken translation": {translated(map[string]string{
			"report.yaml": "languages: [en, fr]\n" + original["report.yaml"], "report.fr.yaml": "title: A: B\n",
		}), []string{`report.fr.yaml:1:8: a ": " inside a text, which YAML reads as another key`}},
	}.check(t)
}

// FuzzTranslation reads translations that are any bytes.
func FuzzTranslation(f *testing.F) {
	f.Add([]byte("title: B\nfacets: [{id: partnership, values: [{id: libraries, label: L}]}]\n"), []byte("---\ntitle: A\nkey-points: [B, C, D]\n---\n[x](#closing)\n"))
	f.Add([]byte(original["report.yaml"]), []byte(original["sessions/01-opening.md"]))
	f.Add([]byte("event: {start: 1}\ncredits: [A, B, C]\ndocuments: [{}, {name: x, url: 'y'}]\nid: [x]\n"), []byte("---\nlang: xx\npeople: [A, {role: B}]\n---\n"))
	f.Fuzz(func(t *testing.T, head, session []byte) {
		checkReading(t, translated(map[string]string{"report.fr.yaml": string(head) + "\n", "sessions/01-opening.fr.md": string(session) + "\n"}))
	})
}
