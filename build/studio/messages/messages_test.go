package messages

import (
	"testing"

	"reportwidget/app/messages"
	"reportwidget/build/importer"
	"reportwidget/build/importer/mapping"
)

func TestEveryLanguageOfTheStudioIsComplete(t *testing.T) {
	for _, lang := range Languages {
		file, err := File(lang)
		if err != nil {
			t.Fatal(err)
		}
		var c Catalogue
		if err := messages.CheckTexts(lang+".json", lang, file, &c); err != nil {
			t.Error(err)
		}
		for _, reason := range importer.Reasons() {
			if c.Reasons[reason] == "" {
				t.Errorf("%s has no words for the reason %q", lang, reason)
			}
		}
		for _, field := range mapping.Fields() {
			if c.Fields[string(field)] == "" {
				t.Errorf("%s has no name for the field %s", lang, field)
			}
		}
	}
}

func TestAStudioWithAnIncompleteLanguageIsRefused(t *testing.T) {
	if messages.CheckTexts("xx.json", "en", []byte(`{"studio": "Report studio", "nonsense": ""}`), &Catalogue{}) == nil {
		t.Error("nothing is wrong with it")
	}
}
