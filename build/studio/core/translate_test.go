package core

import (
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
	if len(s.kept["report.de.yaml"]) == 0 || len(s.kept["sessions/01-bedtime.de.md"]) == 0 {
		t.Error("the translations have no files")
	}
}
