package richtext

import "testing"

func TestLanguageOfTextsWithoutOne(t *testing.T) {
	for want, text := range map[string]string{
		"en": "The libraries that work together have more to give, and they know that this is not the end of it. We were with them for two days, and from what was said they have a plan.",
		"de": "Die Bibliotheken arbeiten zusammen, und das ist nicht das Ende. Wir haben mit der Gruppe gesprochen, die sich für eine Stadt einsetzt, und auch von der Idee gehört, dass das gut wird.",
		"fr": "Les bibliothèques travaillent ensemble pour les habitants, et cette idée est dans les textes que nous avons lus. Ils sont avec nous sur une place, pas dans une salle des fêtes.",
		"es": "Las bibliotecas trabajan con los vecinos, y por eso se habla de una red que está para las personas. Los grupos que son más grandes se ven como una parte del todo, pero con su voz.",
		"ru": "Мы говорили о том, что это не конец, и как они работают для города. И это был хороший день, или не был, но мы из него вышли.",
		"ar": "تعمل المكتبات معا",
		"zh": "图书馆与社区合作", "zh-Hant": "圖書館與社區合作",
		"ja": "図書館とまちがともに",
		"":   "Ana, Bo, Li",
	} {
		d := Document{Blocks: []Block{{Runs: []Run{{Text: text}}}}}
		if d.Normalize(&Notes{}); d.Lang != want {
			t.Errorf("%q is in %q", text, d.Lang)
		}
	}
}
