//go:build !reader

package messages

import (
	"strings"
	"testing"
)

// rejected are wordings that editors of national libraries have sent back, by
// language and key. "*" stands for every key.
var rejected = map[string]map[string][]string{
	"en": {
		"withoutScript": {"keeps your words"}, "withoutProgram": {"the filter works"}, "textsMissing": {"next step"}, "noMatch": {"all of this"},
		"matrixCaption": {"with both."}, "relationsTitle": {"one helps another"}, "statement.found": {"its rules"}, "opener.about": {"Nothing of it"},
		"opener.trust": {"Whoever"}, "opener.faults.address": {"no address"}, "opener.faults.unreadable": {"This is no"}, "embedThis.about": {"is to show"},
		"embedThis.themeAuto": {"As the"}, "embedThis.accentLight": {"paper", "left out"}, "embedThis.accentDark": {"paper", "left out"},
		"embedThis.fixed": {"by itself"}, "embedThis.strips": {"happens to it"}, "embedThis.instead": {"get through"},
		"star": {"Save"}, "saved": {"Saved"}, "savedHere": {"stars"}, "saveReport": {"Save"}, "saveSession": {"Save"}, "saveSessions": {"Save"}, "takeaway": {"save"},
		"statement.unchecked": {"words of this report"},
	},
	"ar": {
		"opener.address": {"عنوان"}, "opener.addressHint": {"عنوان", "العنوان"}, "opener.faults.address": {"عنوان"}, "opener.faults.missing": {"العنوان"},
		"opener.faults.unreachable": {"عنوان"}, "withoutScript": {"عنوان"}, "embedThis.headingLevel": {"العنوان الأول"}, "pagesByFacet": {"التصنيف"},
		"matrixCell.two": {"جلستان"}, "searchHint": {"والنقاط والأشخاص"}, "star": {"حفظ"}, "saved": {"محفوظ"}, "savedHere": {"نجومك"},
		"textsMissing": {"خطوتك"}, "relationsTitle": {"يعزز"}, "statement.tool": {"النموذجي"}, "statement.limits": {"حدود"}, "saveSession": {"حفظ الاستشهاد بهذه"},
		"embedding": {"ضع"}, "statement.covered": {"المظهران", " CSS"}, "keep.install": {"كتطبيق"}, "embedThis.about": {" HTML"}, "embedThis.snippet": {" HTML"},
		"*": {"نص برمجي ", "النص البرمجي", "بواسطة نص برمجي"},
	},
	"zh": {
		"pagesByFacet": {"分类"}, "saveSession": {"引文"}, "saved": {"保存"}, "savedHere": {"星标"}, "hours": {"–"}, "statement.standard": {"符合{standard}的"},
		"matrixMost": {" {facet}"}, "statement.found": {"之处"}, "embedThis.instead": {"无法通过"}, "embedThis.fixed": {"自行滚动"}, "textsMissing": {"下一步"},
	},
	"fr": {
		"embedThis.accentHint": {" :"}, "embedThis.accentLight": {" ;", "laissée de côté"}, "embedThis.accentDark": {" ;", "laissée de côté"},
		"embedThis.element": {" ;"}, "embedThis.instead": {" :"}, "page": {"n°"}, "corrected": {"étant lu"}, "withoutScript": {"vos mots"},
		"textsMissing": {"relancera l’essai"}, "star": {"Garder"}, "saved": {"Gardé"}, "savedHere": {"étoiles"}, "forget": {"oublier"},
		"statement.unchecked": {"n’en faisaient pas partie"}, "statement.program": {"demandent", "doté"}, "embedding": {"Placer"},
		"opener.format.texts": {"mises en relief"}, "matrixCaption": {"relèvent des deux."}, "*": {" :", " ;", " ?", " !", "« ", " »"},
	},
	"de": {
		"*": {"Sitzung"}, "textsMissing": {"Ihr nächster Schritt"}, "corrected": {"gelesen"}, "withoutScript": {"Suchwörter"}, "forget": {"vergessen"},
		"keep.label": {"behalten"}, "statement.standard": {"sollen"}, "opener.about": {"aufbewahrt"}, "opener.format.file": {"darf"},
		"embedThis.accentLight": {"braucht", "weggelassen"}, "embedThis.accentDark": {"braucht", "weggelassen"}, "embedThis.fitted": {"Wie der Inhalt"},
		"embedThis.element": {"Wie der Inhalt"}, "embedThis.instead": {"durchkommt"},
	},
	"es": {
		"embed": {"Insertar"}, "embedding": {"Incluya"}, "embedThis.title": {"Insertar"}, "embedThis.headingLevel": {"título"}, "showAllValues": {"todo "},
		"textsMissing": {"lo intentará"}, "corrected": {"leído"}, "star": {"Guardar"}, "saved": {"Guardado"}, "savedHere": {"estrellas"}, "forget": {"Olvidar"},
		"keep.computer": {"ordenador"}, "matrixCaption": {"con ambos"}, "opener.about": {"Nada de él"}, "orderProgramme": {"Por programa"},
	},
	"ru": {
		"searchHint": {"тезисы"}, "saveSession": {"запись"}, "statement.standard": {"в соответствии"}, "matrixCaption": {"к обоим"}, "corrected": {"прочитано"},
		"star": {"Сохранить"}, "saved": {"Сохранено"}, "forget": {"Забыть"}, "pagesByFacet": {"категориям"}, "embedThis.instead": {"не проходит"},
	},
}

func TestNoWordingThatEditorsSentBackReturns(t *testing.T) {
	for lang, keys := range rejected {
		texts := allTexts(t, lang)
		for key, wordings := range keys {
			for k, text := range texts {
				if key != "*" && key != k && !strings.HasPrefix(k, key+".") {
					continue
				}
				for _, wording := range wordings {
					if strings.Contains(text, wording) {
						t.Errorf("%s.json: %s is %q again", lang, k, text)
					}
				}
			}
			if _, found := texts[key]; key != "*" && !found && texts[key+".other"] == "" {
				t.Errorf("%s.json has no %s", lang, key)
			}
		}
	}
}

func TestAccessibilityIsDigitalInRussian(t *testing.T) {
	if got := in(t, "ru").Accessibility; got != "Цифровая доступность" {
		t.Error(got)
	}
}
