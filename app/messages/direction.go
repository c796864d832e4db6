package messages

import (
	"strings"
	"unicode"
)

// Direction returns the direction in which the language of a BCP 47 tag is
// written: "ltr" or "rtl".
func Direction(lang string) string {
	primary, rest, _ := strings.Cut(strings.ToLower(lang), "-")
	if strings.Contains("-"+rest+"-", "-latn-") || strings.Contains("-"+rest+"-", "-cyrl-") {
		return "ltr"
	}
	switch primary {
	case "ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv", "ckb":
		return "rtl"
	}
	return "ltr"
}

// Against returns the direction of a text all of whose letters are written
// against the direction of a language, and "" for any other text. Of a mixed
// text the language decides, not its first letter: a title may begin with a
// foreign name.
func Against(lang, s string) string {
	ltr, rtl := directions(s)
	switch leftToRight := Direction(lang) == "ltr"; {
	case leftToRight && rtl && !ltr:
		return "rtl"
	case !leftToRight && ltr && !rtl:
		return "ltr"
	}
	return ""
}

// Isolated returns a text of an author for a place inside a text of the
// interface. If it holds letters against the language's direction, it is put
// between isolates, so that it does not carry away what stands around it.
// https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
func (c *Catalogue) Isolated(s string) string {
	ltr, rtl := directions(s)
	if rtl && Direction(c.Lang) == "ltr" || ltr && Direction(c.Lang) == "rtl" {
		return "\u2068" + s + "\u2069"
	}
	return s
}

// directions reports which directions the letters of a text have.
func directions(s string) (ltr, rtl bool) {
	for _, r := range s {
		switch {
		case r < 0x80:
			ltr = ltr || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
		case rightToLeft(r):
			rtl = true
		default:
			ltr = ltr || unicode.IsLetter(r)
		}
	}
	return ltr, rtl
}

// rightToLeft reports whether a character is in one of the blocks whose letters
// run from right to left: Hebrew to Arabic Extended-A, their presentation
// forms, and the scripts of the supplementary plane.
// https://www.unicode.org/Public/UNIDATA/extracted/DerivedBidiClass.txt
func rightToLeft(r rune) bool {
	return (r >= 0x590 && r <= 0x8FF || r >= 0xFB1D && r <= 0xFDFF || r >= 0xFE70 && r <= 0xFEFC ||
		r >= 0x10800 && r <= 0x10FFF || r >= 0x1E800 && r <= 0x1EFFF) && unicode.IsLetter(r)
}
