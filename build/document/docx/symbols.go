package docx

import "strings"

// symbolOf returns the sign that a font shows for a code. Such fonts keep theirs
// at U+F000 and up, or where plain letters are.
func symbolOf(font string, code rune) (rune, bool) {
	own := code
	if code >= 0xf000 && code <= 0xf0ff {
		own = code - 0xf000
	}
	switch strings.ToLower(font) {
	case "symbol":
		sign, known := symbolFont[own]
		return sign, known
	case "wingdings":
		sign, known := wingdings[own]
		return sign, known
	case "wingdings 2", "wingdings 3", "webdings":
		return 0, false
	}
	return code, code >= 0x20 && code < 0xe000
}

// symbolFont is the font Symbol, by its codes.
// https://www.unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt
var symbolFont = codes(0x21, "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
	0xa0, "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…  ↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑", 0xf1, "〉∫")

// wingdings are the signs of the font Wingdings that texts use as marks.
var wingdings = map[rune]rune{
	0x20: ' ', 0x21: '✏', 0x22: '✂', 0x28: '☎', 0x29: '✆', 0x2a: '✉', 0x46: '☞', 0x4a: '☺', 0x4b: '😐', 0x4c: '☹', 0x4e: '☠',
	0x6c: '●', 0x6d: '❍', 0x6e: '■', 0x6f: '□', 0x70: '□', 0x71: '❑', 0x72: '❒', 0x73: '⬧', 0x74: '⧫', 0x75: '◆', 0x76: '❖', 0x77: '⬥',
	0x78: '⌧', 0x9f: '•', 0xa1: '○', 0xa7: '▪', 0xa8: '◻', 0xaa: '✦', 0xab: '★', 0xac: '✶', 0xad: '✴', 0xae: '✹', 0xb5: '⌖',
	0xd8: '➢', 0xdc: '➲', 0xdf: '←', 0xe0: '→', 0xe1: '↑', 0xe2: '↓', 0xe7: '🡰', 0xe8: '➔', 0xef: '⇦', 0xf0: '⇨', 0xf1: '⇧', 0xf2: '⇩',
	0xf3: '⬄', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
}

// codes maps codes to signs, from the first code of each row of signs on. A space
// is a code without a sign.
func codes(rows ...any) map[rune]rune {
	table := map[rune]rune{0x20: ' '}
	for i := 0; i < len(rows); i += 2 {
		code := rune(rows[i].(int))
		for _, sign := range rows[i+1].(string) {
			if sign != ' ' {
				table[code] = sign
			}
			code++
		}
	}
	return table
}
