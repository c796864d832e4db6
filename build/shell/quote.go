// Package shell writes what somebody can copy into a shell.
package shell

import (
	"regexp"
	"strings"
)

// plain matches a word that no shell takes for more than it is.
var plain = regexp.MustCompile(`^[\pL\pN\pM_./:@%+=,][\pL\pN\pM_./:@%+=,-]*$`)

// special are the characters that keep their meaning between double quotes.
const special = "\"$`\\!"

// Quote returns a word as one has to write it: in double quotes where it needs
// them, as shells everywhere know them, and in single ones where these do not
// keep it as it is.
func Quote(word string) string {
	switch {
	case plain.MatchString(word):
		return word
	case !strings.ContainsAny(word, special):
		return `"` + word + `"`
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}
