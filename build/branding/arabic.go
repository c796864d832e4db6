package branding

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/bidi"
	"golang.org/x/text/unicode/norm"
)

// inSight returns the characters of a line from left to right, with Arabic letters in
// the forms in which they join. A library that asks the font for these forms would
// make the studio, which draws the same pictures, a tenth larger; fonts have the forms
// as characters of their own, too.
func inSight(line string) []rune {
	line = norm.NFC.String(line)
	if !strings.ContainsFunc(line, fromRight) {
		return []rune(line)
	}
	var p bidi.Paragraph
	if _, err := p.SetString(line); err != nil {
		return []rune(line)
	}
	order, err := p.Order()
	if err != nil {
		return []rune(line)
	}
	runs := make([][]rune, order.NumRuns())
	for i := range runs {
		run := order.Run(i)
		runs[i] = []rune(run.String())
		if run.Direction() == bidi.RightToLeft {
			runs[i] = []rune(bidi.ReverseString(string(joined(runs[i]))))
		}
	}
	if rightToLeft(line) {
		slices.Reverse(runs)
	}
	return slices.Concat(runs...)
}

// rightToLeft reports whether the first letter of a text runs from right to left.
func rightToLeft(text string) bool {
	i := strings.IndexFunc(text, unicode.IsLetter)
	return i >= 0 && strings.IndexFunc(text[i:], fromRight) == 0
}

func fromRight(c rune) bool {
	p, _ := bidi.LookupRune(c)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}

// The forms of an Arabic letter, in the order in which Unicode has them. A letter that
// joins only what is before it has the first two.
const (
	isolated = iota
	final
	initial
	medial
)

// arabicForms are those of letters, and of the two that make one, by what they stand
// for. https://www.unicode.org/charts/PDF/UFE70.pdf
var arabicForms = sync.OnceValue(func() map[string][]rune {
	forms := map[string][]rune{}
	for _, block := range [][2]rune{{0xfe80, 0xfefc}, {0xfb50, 0xfbb1}, {0xfbfc, 0xfbff}} {
		for c := block[0]; c <= block[1]; c++ {
			if letter := norm.NFKC.String(string(c)); letter != string(c) {
				forms[letter] = append(forms[letter], c)
			}
		}
	}
	return forms
})

// joined returns Arabic letters in the forms that their neighbours give them, and
// without the signs for short vowels.
func joined(letters []rune) (shown []rune) {
	letters = slices.DeleteFunc(slices.Clone(letters), func(c rune) bool { return unicode.Is(unicode.Mn, c) })
	forms := arabicForms()
	before := false // the letter before joins this one
	for i := 0; i < len(letters); i++ {
		letter := string(letters[i])
		if i+1 < len(letters) && forms[letter+string(letters[i+1])] != nil {
			letter += string(letters[i+1])
			i++
		}
		of := forms[letter]
		after := len(of) == 4 && i+1 < len(letters) && joins(letters[i+1])
		switch {
		case of == nil:
			shown = append(shown, letters[i])
		case before && len(of) > final && after:
			shown = append(shown, of[medial])
		case before && len(of) > final:
			shown = append(shown, of[final])
		case after:
			shown = append(shown, of[initial])
		default:
			shown = append(shown, of[isolated])
		}
		before = after || letters[i] == tatweel
	}
	return shown
}

// tatweel lengthens the line between two letters.
const tatweel = 'ـ'

// joins reports whether a letter joins the one before it.
func joins(c rune) bool { return c == tatweel || len(arabicForms()[string(c)]) > final }
