package search

import (
	"sync"
	"unicode"
)

// class says what a code point of decomposed text is to the search.
type class uint8

const (
	separatorClass  class = iota // ends a word
	letterClass                  // belongs to a word: letters, digits, vowel signs
	unspacedClass                // of a script that sets no spaces, or an emoji
	hyphenClass                  // joins two words into one
	apostropheClass              // joins too
	pointClass                   // joins the digits of a number
	ignoredClass                 // leaves no trace: a diacritic, an invisible code point
	voicingClass                 // changes the letter before it to another one
	quoteClass                   // opens or closes a phrase
	itemClass                    // itemEnd
	fieldClass                   // fieldEnd
)

// Control codes that structure a joined text; no valid report holds them.
const (
	clusterEnd = '\x00' // between letters with their marks; leaves no trace
	fieldEnd   = '\x1e'
	itemEnd    = '\x1f'
)

// folded is how a code point is found: second is 0 unless it is written as two.
type folded struct {
	class         class
	first, second rune
}

// tableEnd is the end of the code points that foldTable holds: every alphabet
// in common use.
const tableEnd = 0x1200

// foldTable returns fold for the code points below tableEnd, which is much
// quicker to ask than the tables of package unicode.
var foldTable = sync.OnceValue(func() *[tableEnd]folded {
	var table [tableEnd]folded
	for r := range rune(tableEnd) {
		table[r] = fold(r)
	}
	return &table
})

// fold says how a code point of decomposed text is found. Letters that a
// reader may type without their stroke, hook or ligature lose it: NFKD leaves
// them as they are.
func fold(r rune) folded {
	switch c := classOf(r); c {
	case letterClass:
		return foldLetter(unicode.ToLower(r))
	case unspacedClass:
		return folded{class: c, first: hiragana(r)}
	default:
		return folded{class: c}
	}
}

func foldLetter(r rune) folded {
	switch r {
	case 'ß':
		return folded{letterClass, 's', 's'}
	case 'æ':
		return folded{letterClass, 'a', 'e'}
	case 'œ':
		return folded{letterClass, 'o', 'e'}
	case 'þ':
		return folded{letterClass, 't', 'h'}
	}
	return folded{class: letterClass, first: plainDigit(plainLetter(r))}
}

// plainLetters are letters, each followed by the one it is found as.
var plainLetters = []rune{
	'ø', 'o', 'đ', 'd', 'ð', 'd', 'ħ', 'h', 'ı', 'i', 'ł', 'l', 'ŋ', 'n', 'ŧ', 't', 'ς', 'σ',
	// Arabic: alef with wasla, alef maqsura, ta marbuta; the Persian and Urdu
	// forms of kaf, ya and ha.
	'ٱ', 'ا', 'ى', 'ي', 'ة', 'ه', 'ک', 'ك', 'ی', 'ي', 'ہ', 'ه', 'ھ', 'ه', 'ە', 'ه',
}

func plainLetter(r rune) rune {
	for i := 0; i < len(plainLetters); i += 2 {
		if plainLetters[i] == r {
			return plainLetters[i+1]
		}
	}
	return r
}

// digitZeros are the zeros of the Arabic, Persian, Devanagari, Bengali and Thai
// digits.
var digitZeros = []rune{'٠', '۰', '०', '০', '๐'}

func plainDigit(r rune) rune {
	for _, zero := range digitZeros {
		if r >= zero && r <= zero+9 {
			return '0' + r - zero
		}
	}
	return r
}

// hiragana returns the hiragana of a katakana letter: readers type either.
func hiragana(r rune) rune {
	if r >= 'ァ' && r <= 'ヶ' {
		return r - ('ァ' - 'ぁ')
	}
	return r
}

func classOf(r rune) class {
	switch r {
	case '-', '\u2010', '\u2011', '\u05be', '\u00b7': // hyphens, maqaf, the Catalan point
		return hyphenClass
	case '\'', '’', '‘', 'ʼ', 'ʻ', '՚', '׳', 'ꞌ':
		return apostropheClass
	case '.', ',', '٫', '٬':
		return pointClass
	case '"', '“', '”', '„', '‟', '«', '»', '「', '」', '『', '』':
		return quoteClass
	case breve, voiced, halfVoiced:
		return voicingClass
	case itemEnd:
		return itemClass
	case fieldEnd:
		return fieldClass
	case clusterEnd:
		return ignoredClass
	case '・', '゠', unicode.ReplacementChar:
		return separatorClass
	}
	return classInRange(r)
}

func classInRange(r rune) class {
	switch {
	case within(r, diacritics), within(r, invisible):
		return ignoredClass
	case r >= 0x0e50 && r <= 0x0e59: // Thai digits make numbers
		return letterClass
	case within(r, unspaced) && (within(r, emoji) || wordRune(r)):
		return unspacedClass
	case wordRune(r):
		return letterClass
	}
	return separatorClass
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) }
