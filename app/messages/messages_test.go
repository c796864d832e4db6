//go:build !reader

package messages

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

func in(t *testing.T, lang string) *Catalogue {
	t.Helper()
	c, err := In(lang)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestEveryCatalogueIsComplete(t *testing.T) {
	if Languages[0] != "en" || len(Languages) < 8 {
		t.Errorf("the languages are %v", Languages)
	}
	for _, lang := range Languages {
		if _, err := In(lang); err != nil {
			t.Error(err)
		}
	}
}

// said returns the texts of a catalogue by their keys, of plurals one form, and
// none of dates and numbers.
func said(t *testing.T, lang string) map[string]string {
	t.Helper()
	all := contents(t, lang)
	delete(all, "dates")
	delete(all, "numbers")
	texts := map[string]string{}
	collect(texts, "", all, true)
	return texts
}

// allTexts returns every text of a catalogue by its key.
func allTexts(t *testing.T, lang string) map[string]string {
	t.Helper()
	texts := map[string]string{}
	collect(texts, "", contents(t, lang), false)
	return texts
}

func contents(t *testing.T, lang string) map[string]any {
	t.Helper()
	file, err := File(lang)
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]any
	if err := json.Unmarshal(file, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

func collect(texts map[string]string, prefix string, all map[string]any, oneForm bool) {
	for key, value := range all {
		switch value := value.(type) {
		case string:
			texts[prefix+key] = value
		case map[string]any:
			if form, plural := value["other"].(string); plural && oneForm {
				texts[prefix+key] = form
			} else {
				collect(texts, prefix+key+".", value, oneForm)
			}
		}
	}
}

func TestNoEnglishIsLeftInOtherLanguages(t *testing.T) {
	same := map[string][]string{ // which are these words there too
		"de": {"link", "sessions", "citations.online", "citations.within", "webmasters.cookies", "material.kilobytes", "material.megabytes"},
		"es": {"material.kilobytes", "material.megabytes", "material.minutes", "webmasters.bytes", "webmasters.cookies", "webmasters.use"},
		"fr": {"licence", "material.minutes", "page", "statement.contact", "webmasters.cookies"},
	}
	english := said(t, "en")
	for _, lang := range Languages[1:] {
		for key, text := range said(t, lang) {
			if text == english[key] && strings.ContainsFunc(withoutPlaceholders(text), unicode.IsLetter) && !slices.Contains(same[lang], key) {
				t.Errorf("%s.json: %s is still %q", lang, key, text)
			}
		}
	}
}

func withoutPlaceholders(text string) string {
	for {
		before, after, found := strings.Cut(text, "{")
		if !found {
			return text
		}
		_, after, _ = strings.Cut(after, "}")
		text = before + after
	}
}

func TestTextsAreInTheScriptOfTheirLanguage(t *testing.T) {
	scripts := map[string]*unicode.RangeTable{"ar": unicode.Arabic, "ru": unicode.Cyrillic, "zh": unicode.Han, "zh-Hant": unicode.Han}
	for lang, script := range scripts {
		for key, text := range said(t, lang) {
			text = withoutPlaceholders(text)
			letters := strings.ContainsFunc(text, unicode.IsLetter)
			if key != "lang" && letters && !strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(script, r) }) {
				t.Errorf("%s.json: %s is %q", lang, key, text)
			}
		}
	}
}

func TestABrokenCatalogueIsToldByFileAndKey(t *testing.T) {
	good, err := File("ru")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ old, new, want string }{
		{`"{shown} из {all} сессии"`, `"{shown} из {al} сессии"`, "ru.json: sessionsOf.one: unknown placeholder {al}; this text has {shown} and {all}\nru.json: sessionsOf.one: the placeholder {all} is left out"},
		{`«{words}»`, `«{words»`, "ru.json: quoted: a { without its }"},
		{`«{words}»`, `«words}»`, "ru.json: quoted: a } without its {"},
		{`"Фильтр сессий"`, `" "`, "ru.json: filterLabel: the text is missing"},
		{`"Фильтр сессий"`, `"Фильтр {x}"`, "ru.json: filterLabel: unknown placeholder {x}; this text has none"},
		{`"search":`, `"serch":`, `ru.json: json: unknown field "serch"`},
		{`"few":`, `"two":`, `ru.json: countSessions: the form "few" is missing`},
		{`"few":`, `"two":`, `ru.json: countSessions: the language has no form "two"`},
		{`"one": "Показать ещё {left} сессию"`, `"one": "Показать ещё одну сессию"`, "ru.json: moreSessions.one: the placeholder {left} is left out"},
		{`, "декабря"]`, `]`, "ru.json: dates.months: 11 texts instead of 12"},
		{`"lang": "ru"`, `"lang": "xx-klingon"`, `ru.json: lang: "xx-klingon" is not the language that the file is named by`},
		{`"drupal":`, `"drupl":`, "ru.json: systems.drupal.where: the text is missing"},
		{`"drupal":`, `"drupl":`, "ru.json: systems.drupl: the system is unknown"},
		{`"Сессии",`, `7,`, "ru.json: "},
	} {
		broken := strings.Replace(string(good), c.old, c.new, 1)
		if broken == string(good) {
			t.Errorf("there is no %s", c.old)
		}
		if err := Check("ru.json", []byte(broken)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s:\ngot  %v\nwant %s", c.new, err, c.want)
		}
	}
}

func TestAnUnknownLanguageIsSpokenToInEnglish(t *testing.T) {
	for tag, want := range map[string]string{
		"fr": "fr", "fr-CA": "fr", "zh-Hant-TW": "zh-Hant", "zh-TW": "zh-Hant", "zh-HK": "zh-Hant", "zh-mo": "zh-Hant", "ZH-HANT": "zh-Hant", "zh": "zh", "zh-CN": "zh", "zh-Hans-HK": "zh", "zh-SG": "zh", "AR": "ar", "pt": "en", "": "en", "xx": "en", "../de": "en", "de.json": "en",
	} {
		if got := Nearest(tag); got != want {
			t.Errorf("%q: %s", tag, got)
		}
	}
	if _, err := In("../ar"); err == nil {
		t.Error("a path is a language")
	}
}

func TestNumbersOfSessionsAreInTheFormOfTheirLanguage(t *testing.T) {
	for lang, forms := range map[string]map[int]string{
		"en": {1: "Show 1 more session", 2: "Show 2 more sessions", 10000: "Show 10,000 more sessions"},
		"fr": {1: "Afficher 1 séance de plus", 2: "Afficher 2 séances de plus", 1234: "Afficher 1\u202f234 séances de plus"},
		"de": {1: "1 weitere Session anzeigen", 1234: "1.234 weitere Sessions anzeigen"},
		"es": {1: "Mostrar 1 sesión más", 1234: "Mostrar 1234 sesiones más", 12345: "Mostrar 12\u202f345 sesiones más"},
		"ru": {1: "Показать ещё 1 сессию", 3: "Показать ещё 3 сессии", 5: "Показать ещё 5 сессий", 21: "Показать ещё 21 сессию", 112: "Показать ещё 112 сессий"},
		"ar": {1: "عرض جلسة أخرى", 2: "عرض جلستين أخريين", 3: "عرض 3 جلسات أخرى", 11: "عرض 11 جلسة أخرى", 103: "عرض 103 جلسات أخرى"},
		"zh": {1: "再显示 1 个场次", 50: "再显示 50 个场次"}, "zh-Hant": {1: "再顯示 1 個場次", 50: "再顯示 50 個場次"},
	} {
		c := in(t, lang)
		for n, want := range forms {
			if got := c.Count(c.MoreSessions, n, "left", c.Number(n)); got != want {
				t.Errorf("%s: %q instead of %q", lang, got, want)
			}
		}
	}
}

func TestDaysAreToldAsTheLanguageTellsThem(t *testing.T) {
	days := [][2]string{
		{"2024-09-30", "2024-10-03"}, {"2024-10-01", ""}, {"2024-10-01", "2024-10-03"}, {"2024-12-30", "2025-01-01"},
	}
	for lang, want := range map[string][]string{
		"en": {"30 September – 3 October 2024", "1 October 2024", "1–3 October 2024", "30 December 2024 – 1 January 2025"},
		"fr": {"30 septembre – 3 octobre 2024", "1er octobre 2024", "1er–3 octobre 2024", "30 décembre 2024 – 1er janvier 2025"},
		"de": {"30. September – 3. Oktober 2024", "1. Oktober 2024", "1.–3. Oktober 2024", "30. Dezember 2024 – 1. Januar 2025"},
		"es": {"30 de septiembre – 3 de octubre de 2024", "1 de octubre de 2024", "1–3 de octubre de 2024", "30 de diciembre de 2024 – 1 de enero de 2025"},
		"ru": {"30 сентября – 3 октября 2024\u00a0г.", "1 октября 2024\u00a0г.", "1–3 октября 2024\u00a0г.", "30 декабря 2024\u00a0г. – 1 января 2025\u00a0г."},
		"ar": {"30 سبتمبر – 3 أكتوبر 2024", "1 أكتوبر 2024", "1–3 أكتوبر 2024", "30 ديسمبر 2024 – 1 يناير 2025"},
		"zh": {"2024年9月30日至10月3日", "2024年10月1日", "2024年10月1日至3日", "2024年12月30日至2025年1月1日"},
	} {
		c := in(t, lang)
		var got []string
		for _, d := range days {
			got = append(got, c.Days(d[0], d[1]))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s:\n%s", lang, diff)
		}
	}
	if c := in(t, "fr"); c.Days("next year", "") != "next year" || c.Days("2024-10-02", "2024-10-02") != "2 octobre 2024" {
		t.Error("a day that is none, or the same twice")
	}
	if c := in(t, "en"); c.Hours("09:00", "10:30") != "09:00–10:30" || c.Hours("09:00", "") != "09:00" {
		t.Error("hours")
	}
}

func TestAValueIsNeverTakenForAPlaceholder(t *testing.T) {
	if got := Pattern("{typed} as {taken}").With("typed", "{taken}", "taken", "{"); got != "{taken} as {" {
		t.Error(got)
	}
}

func TestTextAgainstTheDirectionOfThePageIsKeptApart(t *testing.T) {
	english, arabic := in(t, "en"), in(t, "ar")
	for _, c := range []struct {
		in        *Catalogue
		text, dir string
		isolated  bool
	}{
		{english, "Libraries 2024", "", false}, {english, "مكتبات", "rtl", true}, {english, "IFLA مكتبات", "", true}, {english, "2024 – 3", "", false},
		{english, "ספריות", "rtl", true}, {english, "图书馆", "", false},
		{arabic, "مكتبات", "", false}, {arabic, "Libraries", "ltr", true}, {arabic, "IFLA في بريزبن", "", true}, {arabic, "图书馆", "ltr", true}, {arabic, "2024", "", false},
	} {
		if got := Against(c.in.Lang, c.text); got != c.dir {
			t.Errorf("%q in %s: direction %q", c.text, c.in.Lang, got)
		}
		if got := c.in.Isolated(c.text) != c.text; got != c.isolated {
			t.Errorf("%q in %s: isolated %v", c.text, c.in.Lang, got)
		}
	}
}

func TestEveryTextOfACatalogueIsAFieldWithTags(t *testing.T) {
	fields := reflect.TypeFor[Catalogue]()
	for i := range fields.NumField() {
		f := fields.Field(i)
		if f.IsExported() && f.Tag.Get("json") == "" {
			t.Errorf("%s has no key", f.Name)
		}
	}
}

func FuzzCheck(f *testing.F) {
	for _, lang := range Languages {
		file, err := File(lang)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(file)
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		if Check("ru.json", file) != nil {
			return
		}
		c, err := Read(file)
		if err != nil {
			t.Fatalf("what is good cannot be read: %v", err)
		}
		c.Days("2024-10-01", "2024-10-03")
		c.Count(c.SessionsOf, 3, "shown", "1", "all", "3")
	})
}

func TestLanguagesHaveADirection(t *testing.T) {
	for tag, want := range map[string]string{"ar": "rtl", "ar-EG": "rtl", "HE": "rtl", "fa": "rtl", "az-Latn": "ltr", "en": "ltr", "zh-Hans": "ltr", "": "ltr"} {
		if got := Direction(tag); got != want {
			t.Errorf("%q is read %s", tag, got)
		}
	}
}
