package search

import "slices"

// ranges are code points, each entry the first and the last of a range.
type ranges [][2]rune

func within(r rune, set ranges) bool {
	return slices.ContainsFunc(set, func(x [2]rune) bool { return r >= x[0] && r <= x[1] })
}

// diacritics are the marks that readers leave out, with the tatweel, which
// only stretches a word. Marks that are the vowels of a script are not here.
var diacritics = ranges{
	{0x0300, 0x036f}, {0x1ab0, 0x1aff}, {0x1dc0, 0x1dff}, {0x20d0, 0x20ff}, {0xfe20, 0xfe2f}, // any script
	{0x0483, 0x0489},                                                       // Cyrillic
	{0x0591, 0x05bd}, {0x05bf, 0x05bf}, {0x05c1, 0x05c2}, {0x05c4, 0x05c7}, // Hebrew points
	{0x0610, 0x061a}, {0x0640, 0x0640}, {0x064b, 0x065f}, {0x0670, 0x0670}, {0x06d6, 0x06dc},
	{0x06df, 0x06e8}, {0x06ea, 0x06ed}, {0x08d3, 0x08ff}, // Arabic vowel signs
	{0x0711, 0x0711}, {0x0730, 0x074a}, // Syriac points
	{0x093c, 0x093c}, {0x09bc, 0x09bc}, {0x0a3c, 0x0a3c}, // nukta
}

// invisible are the soft hyphen, joiners, zero-width spaces, direction marks,
// variation selectors and skin tones.
var invisible = ranges{
	{0x00ad, 0x00ad}, {0x061c, 0x061c}, {0x180b, 0x180f}, {0x200b, 0x200f}, {0x202a, 0x202e},
	{0x2060, 0x206f}, {0xfe00, 0xfe0f}, {0xfeff, 0xfeff}, {0x1f3fb, 0x1f3ff}, {0xe0001, 0xe01ef},
}

// unspaced are the scripts that set no spaces between words: their words are
// found by pairs of neighbouring characters. Emoji behave alike.
var unspaced = append(ranges{
	{0x0e00, 0x0eff},                                     // Thai, Lao
	{0x1000, 0x109f}, {0xa9e0, 0xa9ff}, {0xaa60, 0xaa7f}, // Burmese
	{0x1780, 0x17ff}, {0x1950, 0x19df}, {0x1a20, 0x1aaf}, // Khmer, Tai Le, New Tai Lue, Tai Tham
	{0x2e80, 0x312f}, {0x31a0, 0x4dbf}, {0x4e00, 0x9fff}, // Chinese and Japanese
	{0xf900, 0xfaff}, {0x20000, 0x3ffff},
}, emoji...)

var emoji = ranges{{0x2600, 0x27bf}, {0x2b00, 0x2bff}, {0x1f000, 0x1faff}}

// Marks that make another letter of the one before: й is not и with an accent,
// nor is が か.
const (
	breve      = '\u0306'
	voiced     = '\u3099'
	halfVoiced = '\u309a'
)

// voice returns the letter that r becomes by a mark of voicingClass, or r.
func voice(r, mark rune) rune {
	switch {
	case mark == breve && r == 'и':
		return 'й'
	case mark == voiced && r >= 'か' && r <= 'ほ':
		return r + 1
	case mark == halfVoiced && r >= 'は' && r <= 'ほ':
		return r + 2
	}
	return r
}

// hangul reports whether s starts with a conjoining letter of Hangul, which is
// what NFKD makes of every syllable.
func hangul(s string) bool { return s >= "\u1100" && s < "\u1200" }

// articles are the Arabic article and the particles written together with it,
// as they are folded, and "and", which any word may be written together with.
var articles = []string{"وال", "بال", "كال", "فال", "ال", "لل", "و"}

// article returns the length in bytes of the article that the folded word
// begins with, or 0. Two letters must be left of the word, or three after
// "and". These are the prefixes of the light stemmer "light10" (Larkey,
// Ballesteros & Connell 2007).
func article(word []byte) int {
	if len(word) < 8 || word[0] != 0xd8 && word[0] != 0xd9 {
		return 0 // no Arabic word of four letters
	}
	for _, a := range articles {
		if len(word) >= len(a)+4 && string(word[:len(a)]) == a {
			return len(a)
		}
	}
	return 0
}
