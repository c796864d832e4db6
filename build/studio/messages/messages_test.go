package messages

import (
	"testing"

	"reportwidget/app/messages"
)

func TestEveryLanguageOfTheStudioIsComplete(t *testing.T) {
	for _, lang := range Languages {
		file, err := File(lang)
		if err != nil {
			t.Fatal(err)
		}
		if err := messages.CheckTexts(lang+".json", lang, file, &Catalogue{}); err != nil {
			t.Error(err)
		}
	}
}

func TestAStudioWithAnIncompleteLanguageIsRefused(t *testing.T) {
	if messages.CheckTexts("xx.json", "en", []byte(`{"studio": "Report studio", "nonsense": ""}`), &Catalogue{}) == nil {
		t.Error("nothing is wrong with it")
	}
}
