//go:build !reader

package messages

import (
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

var categoryNames = map[plural.Form]string{
	plural.Zero: "zero", plural.One: "one", plural.Two: "two", plural.Few: "few", plural.Many: "many", plural.Other: "other",
}

// categories returns the function that gives the CLDR plural category of a
// cardinal number in the language.
func categories(lang string) func(n int) string {
	tag := language.Make(lang)
	return func(n int) string { return categoryNames[plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)] }
}
