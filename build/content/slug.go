package content

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// maxSlug is the length of the longest ID that a name gives, in bytes.
const maxSlug = 80

// letters are those that Unicode does not take apart into a letter of a to z
// and its marks.
var letters = strings.NewReplacer("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i")

// Slug returns the ID that a file's or folder's name gives: its letters without
// accents in lower case and its digits, with a hyphen for all between them. It
// returns "" for a name with other letters than Latin ones, of which only an
// author knows the spelling.
func Slug(name string) string {
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
	return strings.TrimRight(s[:min(len(s), maxSlug)], "-")
}

// number is what puts files in order, as in "01-opening"; a year is no such
// number.
var (
	number = regexp.MustCompile(`^[0-9]+[-_. ]+`)
	year   = regexp.MustCompile(`^(19|20)[0-9]{2}[-_. ]`)
)

// sessionSlug returns the ID that the name of a session's file gives.
func sessionSlug(file string) string {
	stem := strings.TrimSuffix(file, sessionSuffix)
	if rest := stem[len(number.FindString(stem)):]; rest != "" && !year.MatchString(stem) {
		stem = rest
	}
	return Slug(stem)
}
