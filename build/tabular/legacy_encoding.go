package tabular

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// guess returns the encoding of western text, Windows-1252, Mac Roman or Windows-1254 for
// Turkish, in which a text makes more sense, or nil if it makes none in any.
func guess(s string) *charmap.Charmap {
	windows, mac := sense(s, charmap.Windows1252), sense(s, charmap.Macintosh)
	switch {
	case max(windows, mac) < 0:
		return nil
	case mac > windows:
		return charmap.Macintosh
	case isTurkish(s):
		return charmap.Windows1254
	}
	return charmap.Windows1252
}

// isTurkish reports whether a text has the bytes that are letters of Icelandic in
// Windows-1252 and of Turkish in Windows-1254, and none of those that only Icelandic has.
func isTurkish(s string) bool {
	turkish := false
	for i, c := range s {
		if c != utf8.RuneError || s[i] == 0xEF { // as U+FFFD itself begins
			continue
		}
		switch c := charmap.Windows1252.DecodeByte(s[i]); {
		case strings.ContainsRune("áíóúæÁÍÓÚÆ", c):
			return false
		case strings.ContainsRune("ýþðÝÞÐ", c):
			turkish = true
		}
	}
	return turkish
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
	case isSign(c) && (isSign(before) || isSign(after)), c == '£' && unicode.IsLetter(after), c == '·' && unicode.IsLetter(before) && !unicode.IsLetter(after):
		return -2 // as the letters of other scripts look
	case strings.ContainsRune(commonSigns, c) && (!inWord || c == '’' || c == '·'):
		return 1
	case inWord && !unicode.IsLetter(c):
		return -2
	}
	return 0
}

// isSign reports whether a character beyond ASCII is neither a letter nor a space.
func isSign(c rune) bool {
	return c >= utf8.RuneSelf && !unicode.IsLetter(c) && !unicode.IsSpace(c)
}

// foreignTo reports whether a letter beyond ASCII is between two others, or a
// capital behind, or between a capital and, or a small letter before one of the other case.
func foreignTo(c, before, after rune) bool {
	small := unicode.IsLower(c)
	return before >= utf8.RuneSelf && unicode.IsLetter(before) && after >= utf8.RuneSelf && unicode.IsLetter(after) ||
		!small && (unicode.IsLower(before) || unicode.IsUpper(before) && unicode.IsLower(after)) || small && unicode.IsUpper(after) && !unicode.IsUpper(before)
}
