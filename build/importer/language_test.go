package importer

import (
	"strings"
	"testing"
)

func TestTheLanguageOfAReportIsThatOfItsFile(t *testing.T) {
	for name, c := range map[string]struct{ file, want string }{
		"Arabic":                        {"العنوان,القاعة\nالافتتاح,القاعة الكبرى\n", "ar"},
		"Chinese":                       {"标题,地点\n开幕式与合作,一号厅\n", "zh"},
		"Chinese, traditional":          {"標題,地點\n圖書館與社區,一號廳\n", "zh-Hant"},
		"Chinese with names in Latin":   {"标题,地点\nKubernetes 容器实践,一号厅\n", "zh"},
		"Chinese titles in English":     {"標題,講者,地點\nOpening,Ana Silva,R1\n", "zh-Hant"},
		"Russian":                       {"Название,Зал\nОткрытие,Большой зал\n", "ru"},
		"Russian under English names":   {"Title,Room\nОткрытие съезда,Большой зал\n", "ru"},
		"French":                        {"Titre,Salle,Intervenant\nOuverture,Salle 1,Ana Silva\n", "fr"},
		"German":                        {"Titel,Raum,Vortragende\nErsteres,Saal 1,Ana Silva\n", "de"},
		"Spanish":                       {"Título,Sala,Ponente\nApertura,Sala 1,Ana Silva\n", "es"},
		"a French text, English names":  {"Title,Abstract\nA,Les bibliothèques travaillent ensemble pour les habitants et cette idée est dans les textes que nous avons lus avec une ville\n", "fr"},
		"Ukrainian is not Russian":      {"Title,Room\nВідкриття з'їзду,1\n", "en"},
		"a language in the file itself": {`{"lang":"es","talks":[{"title":"A","start":"2026-05-04 09:00"}]}`, "es"},
	} {
		p, r := importingText(t, c.file)
		if r.Lang != c.want {
			t.Errorf("%s: the report is in %q, not in %q", name, r.Lang, c.want)
		}
		if advised := strings.Contains(p.Tell("x"), "the language of the report was taken to be"); advised != (c.want == "en") {
			t.Errorf("%s: the advice is given: %v", name, advised)
		}
	}
}
