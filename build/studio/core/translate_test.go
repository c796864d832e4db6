package core

import (
	"maps"
	"strings"
	"testing"

	"reportwidget/build/studio/talk"
)

func TestAReportIsTranslatedBesideItsOriginal(t *testing.T) {
	s := opened(t)
	n := 0
	for s.Report.Fields["languages["+string(rune('0'+n))+"]"] != "" {
		n++
	}
	s.edit(talk.Request{Op: talk.Set, Field: "languages[" + string(rune('0'+n)) + "]", Value: "de"})
	s.edit(talk.Request{Op: talk.Translate, Field: "title", Name: "de", Value: "Ein Tag über das Lesen"})
	s.edit(talk.Request{Op: talk.Translate, Field: "facets[0].values[0].label", Name: "de", Value: "Familien"})
	s.edit(talk.Request{Op: talk.Translate, File: "sessions/01-bedtime.md", Field: "text", Name: "de", Value: "Zehn Minuten vor dem Schlafen."})
	if len(s.Report.Problems) > 0 {
		t.Errorf("problems: %+v", s.Report.Problems)
	}
	s.ask(talk.Request{Op: talk.Translations, Name: "de"}, nil)
	if s.Fields["title"] != "Ein Tag über das Lesen" || s.Fields["facets[0].values[0].label"] != "Familien" || len(s.Fields) != 2 {
		t.Errorf("translated: %v", s.Fields)
	}
	s.ask(talk.Request{Op: talk.Translations, File: "sessions/01-bedtime.md", Name: "de"}, nil)
	if !strings.HasPrefix(s.Fields["text"], "Zehn Minuten") {
		t.Errorf("the session: %v", s.Fields)
	}
	for field, value := range map[string]string{"key-points": "Erstens\nZweitens", "picture.alt": "Ein Kind mit einem Buch", "picture.caption": "Abends"} {
		s.edit(talk.Request{Op: talk.Translate, File: "sessions/01-bedtime.md", Field: field, Name: "de", Value: value})
	}
	s.ask(talk.Request{Op: talk.Translations, File: "sessions/01-bedtime.md", Name: "de"}, nil)
	if s.Fields["key-points"] != "Erstens\nZweitens" || s.Fields["picture.alt"] != "" {
		t.Errorf("of the session, which has no picture: %v", s.Fields)
	}
	if len(s.kept["report.de.yaml"]) == 0 || len(s.kept["sessions/01-bedtime.de.md"]) == 0 {
		t.Error("the translations have no files")
	}
}

// The words for those who do not see a picture are most needed in each language.
func TestThePictureOfASessionAndItsListsAreTranslated(t *testing.T) {
	for file, folder := range map[string]Files{
		"sessions/01-opening.md": {"a/report.yaml": []byte("title: A\nlanguages: [en, de]\ncredits: [Thanks]\n"), "a/sessions/01-opening.md": []byte("---\ntitle: Opening\nkey-points: [One, Two]\n---\nText.\n")},
		"sessions.csv:2":         {"a/report.yaml": []byte("title: A\nlanguages: [en, de]\ncredits: [Thanks]\n"), "a/sessions.csv": []byte("Title,Room,Key points\nOpening,Hall,- One\n")},
	} {
		s := start(t)
		s.ask(talk.Request{Op: talk.Open}, folder)
		s.ask(talk.Request{Op: talk.AddPicture, File: file, Field: "picture", Entry: map[string]string{"alt": "A map", "caption": "The hall", "credit": ""}}, Files{"map.png": pngOf(t, 8, 8)})
		s.edit(talk.Request{Op: talk.Translate, Field: "credits", Name: "de", Value: "Dank\n"})
		want := map[string]string{"title": "Eröffnung", "key-points": "Eins", "picture.alt": "Eine Karte", "picture.caption": "Der Saal"}
		for field, value := range want {
			s.edit(talk.Request{Op: talk.Translate, File: file, Field: field, Name: "de", Value: value})
		}
		if len(s.Report.Problems) > 0 {
			t.Errorf("%s: %+v", file, s.Report.Problems)
		}
		s.ask(talk.Request{Op: talk.Translations, File: file, Name: "de"}, nil)
		if !maps.Equal(s.Fields, want) {
			t.Errorf("%s: %v", file, s.Fields)
		}
		s.ask(talk.Request{Op: talk.Translations, Name: "de"}, nil)
		if s.Fields["credits"] != "Dank" {
			t.Errorf("the report: %v", s.Fields)
		}
		s.edit(talk.Request{Op: talk.Translate, Field: "credits", Name: "de", Value: ""})
		if s.ask(talk.Request{Op: talk.Translations, Name: "de"}, nil); s.Fields["credits"] != "" {
			t.Errorf("the report is still translated: %v", s.Fields)
		}
	}
}
