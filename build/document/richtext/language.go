package richtext

import (
	"strings"
	"unicode"

	"golang.org/x/text/language"
)

// script is how many letters of a text are in a script that tells the language.
type script struct{ arabic, persian, han, kana, hangul, cyrillic, notRussian, all int }

// Letters that Arabic and Russian do not have, but Persian and Urdu, and other Slavic
// languages.
const (
	persianLetters    = "پچژگ"
	notRussianLetters = "іїєґўјљњђћџѓќѕІЇЄҐЎЈЉЊЂЋЏЃЌЅ"
)

// charactersWeigh is how many letters of a word a Chinese character counts for.
const charactersWeigh = 2

func scriptOf(blocks []Block) script {
	var s script
	for _, b := range blocks {
		for _, c := range b.String() {
			s.count(c)
		}
	}
	return s
}

func (s *script) count(c rune) {
	if !unicode.IsLetter(c) {
		return
	}
	s.all++
	switch {
	case c < 0x370:
	case unicode.Is(unicode.Arabic, c):
		s.arabic++
		if strings.ContainsRune(persianLetters, c) {
			s.persian++
		}
	case unicode.Is(unicode.Han, c):
		s.han++
	case unicode.In(c, unicode.Hiragana, unicode.Katakana):
		s.kana++
	case unicode.Is(unicode.Hangul, c):
		s.hangul++
	case unicode.Is(unicode.Cyrillic, c):
		s.cyrillic++
		if strings.ContainsRune(notRussianLetters, c) {
			s.notRussian++
		}
	}
}

// of reports whether at least half of the letters are of one script.
func (s script) of(letters int) bool { return s.all > 0 && letters*2 >= s.all }

// fitsScript reports whether a text can be in a language, by its letters: a
// program that nobody set up calls every text English.
func fitsScript(tag string, blocks []Block) bool {
	t, err := language.Parse(tag)
	if err != nil {
		return false
	}
	written, _ := t.Script()
	s := scriptOf(blocks)
	switch {
	case s.of(s.arabic):
		return written.String() == "Arab"
	case s.of(s.cyrillic):
		return written.String() == "Cyrl"
	case s.of(s.han + s.kana):
		return strings.HasPrefix(written.String(), "Han") || written.String() == "Jpan"
	case s.of(s.hangul):
		return written.String() == "Kore"
	}
	return written.String() == "Latn" || written.String() == "Zyyy" || s.all == 0
}

// LanguageOf returns the language of a plain text by its script, or by the small words
// in it, or "". Cyrillic without letters that Russian does not have is taken for Russian.
func LanguageOf(text string) string {
	blocks := []Block{{Runs: []Run{{Text: text}}}}
	if tag := guessLanguage(blocks); tag != "" {
		return tag
	}
	if s := scriptOf(blocks); s.of(s.cyrillic) && s.notRussian == 0 {
		return "ru"
	}
	return ""
}

// guessLanguage returns the language of blocks by their script, or by the small words
// in them, or "".
func guessLanguage(blocks []Block) string {
	s := scriptOf(blocks)
	switch {
	case s.of(s.arabic) && s.persian*50 < s.arabic:
		return "ar"
	case s.kana > 0 && s.of(s.han+s.kana):
		return "ja"
	case s.of(charactersWeigh * s.han):
		return chineseOf(blocks)
	case s.of(s.hangul):
		return "ko"
	}
	return bySmallWords(blocks)
}

// smallWords are words that a text of some length cannot do without, and that the
// other languages do not have.
var smallWords = wordLists(map[string]string{
	"en": "the of and to is that was for with this are from they have we not by",
	"de": "der die das und ist nicht mit für von wir eine auf dass sich wird auch",
	"fr": "les des est et dans pour une que pas sur nous avec sont aux cette leur",
	"es": "los las una que para con por del como más se su está pero nosotros son",
	"ru": "и не что на это как мы они для был быть из его или также",
})

func wordLists(lists map[string]string) map[string]string {
	words := map[string]string{}
	for tag, list := range lists {
		for word := range strings.FieldsSeq(list) {
			words[word] = tag
		}
	}
	return words
}

// fewWords is how many small words a text must have of a language.
const fewWords = 8

// bySmallWords returns the language whose small words a text has at least twice as
// often as those of any other, or "".
func bySmallWords(blocks []Block) string {
	counts := map[string]int{}
	for _, b := range blocks {
		for word := range strings.FieldsFuncSeq(strings.ToLower(b.String()), func(c rune) bool { return !unicode.IsLetter(c) }) {
			if tag := smallWords[word]; tag != "" {
				counts[tag]++
			}
		}
	}
	best, second := "", 0
	for _, tag := range []string{"en", "de", "fr", "es", "ru"} {
		switch n := counts[tag]; {
		case best == "" || n > counts[best]:
			best, second = tag, counts[best]
		case n > second:
			second = n
		}
	}
	if counts[best] < fewWords || counts[best] < 2*second {
		return ""
	}
	return best
}

// Spoken counts characters by their language, as the reader of a document meets
// them.
type Spoken map[string]int

// Add counts the letters of a text.
func (s Spoken) Add(tag, text string) {
	if tag != "" {
		s[tag] += len(strings.TrimSpace(text))
	}
}

// Most returns the language of most of the text in its shortest form, or "".
func (s Spoken) Most() string {
	most := ""
	for tag, n := range s {
		if n > s[most] || n == s[most] && tag < most {
			most = tag
		}
	}
	return baseLanguage(most)
}

// baseLanguage returns the tag of a language without a country, which says where a
// computer stood: of Chinese, with the script if it is not the simplified one.
func baseLanguage(tag string) string {
	t, err := language.Parse(strings.ReplaceAll(tag, "_", "-"))
	if tag == "" || err != nil {
		return ""
	}
	base, _ := t.Base()
	if base.String() != "zh" {
		return base.String()
	}
	if written, sure := t.Script(); sure != language.No && written.String() == "Hant" {
		return "zh-Hant"
	}
	return "zh"
}
