// Package slug turns names into ids.
package slug

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Longest is the length of an ID that a name gives, in bytes.
const Longest = 80

// letters are those that Unicode does not take apart into a letter of a to z
// and its marks.
var letters = strings.NewReplacer("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i")

// Of returns the ID that a file's or folder's name gives: its letters without
// accents in lower case and its digits, with a hyphen for all between them. It
// returns "" for a name with other letters than Latin ones, of which only an
// author knows the spelling.
func Of(name string) string {
	var b strings.Builder
	for _, c := range letters.Replace(strings.ToLower(norm.NFKD.String(name))) {
		switch {
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
			b.WriteRune(c)
		case unicode.Is(unicode.Mn, c):
		case unicode.IsLetter(c):
			return ""
		default:
			b.WriteByte(' ')
		}
	}
	s := strings.Join(strings.Fields(b.String()), "-")
	return strings.TrimRight(s[:min(len(s), Longest)], "-")
}
