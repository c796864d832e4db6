package tabular

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// guess returns the encoding of western text, Windows-1252 or Mac Roman, in which
// a text makes more sense, or nil if it makes none in either.
func guess(s string) *charmap.Charmap {
	windows, mac := sense(s, charmap.Windows1252), sense(s, charmap.Macintosh)
	switch {
	case max(windows, mac) < 0:
		return nil
	case mac > windows:
		return charmap.Macintosh
	}
	return charmap.Windows1252
}

// The characters beyond ASCII that western languages use most.
const (
	commonLetters = "áàâäãåæçéèêëíìîïñóòôöõøœßúùûüÁÀÂÄÃÅÆÇÉÈÊÍÑÓÔÖØŒÚÜ"
	commonSigns   = "‘’“”„–—…«»‹›•€£§°·¿¡©®™½¼¾²³ªº\u00a0"
)

// sense says how much more often than not the characters of a text that are
// not UTF-8 are at home between their neighbours.
func sense(s string, code *charmap.Charmap) int {
	total, before := 0, ' '
	for i := 0; i < len(s); {
		c, size := utf8.DecodeRuneInString(s[i:])
		if c == utf8.RuneError && size == 1 {
			c = code.DecodeByte(s[i])
			after := ' '
			if i+1 < len(s) {
				after = code.DecodeByte(s[i+1])
			}
			total += fit(before, c, after)
		}
		before = c
		i += size
	}
	return total
}

// fit returns 1 for a character that fits between its neighbours, -2 for one
// that hardly ever stands there, and 0 for one that might.
func fit(before, c, after rune) int {
	inWord := unicode.IsLetter(before) && unicode.IsLetter(after)
	switch {
	case unicode.IsControl(c), c == utf8.RuneError:
		return -2
	case unicode.IsLetter(c) && foreignTo(c, before, after):
		return -2
	case strings.ContainsRune(commonLetters, c):
		return 1
	case strings.ContainsRune(commonSigns, c) && (!inWord || c == '’' || c == '·'):
		return 1
	case inWord && !unicode.IsLetter(c):
		return -2
	}
	return 0
}

// foreignTo reports whether a letter beyond ASCII is between two others, or a
// capital behind or a small letter before one of the other case.
func foreignTo(c, before, after rune) bool {
	small := unicode.IsLower(c)
	return before >= utf8.RuneSelf && unicode.IsLetter(before) && after >= utf8.RuneSelf && unicode.IsLetter(after) ||
		!small && unicode.IsLower(before) || small && unicode.IsUpper(after) && !unicode.IsUpper(before)
}
