package richtext

import (
	"strings"
	"unicode"

	"golang.org/x/text/language"
)

// script is how many letters of a text are in a script that tells the language.
type script struct{ arabic, han, kana, hangul, cyrillic, all int }

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
	case unicode.Is(unicode.Han, c):
		s.han++
	case unicode.In(c, unicode.Hiragana, unicode.Katakana):
		s.kana++
	case unicode.Is(unicode.Hangul, c):
		s.hangul++
	case unicode.Is(unicode.Cyrillic, c):
		s.cyrillic++
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

// scriptLanguage returns the language that most texts in a script are in, or "".
// Cyrillic tells none.
func scriptLanguage(blocks []Block) string {
	s := scriptOf(blocks)
	switch {
	case s.of(s.arabic):
		return "ar"
	case s.kana > 0 && s.of(s.han+s.kana):
		return "ja"
	case s.of(s.han):
		return "zh"
	case s.of(s.hangul):
		return "ko"
	}
	return ""
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
	t, err := language.Parse(strings.ReplaceAll(most, "_", "-"))
	if most == "" || err != nil {
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
