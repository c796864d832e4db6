//go:build !reader

package search

import "golang.org/x/text/unicode/norm"

// decompose returns s in Unicode's normalisation form KD, in which a letter
// stands apart from its marks and a full-width or joined form is written
// plainly. https://unicode.org/reports/tr15/
func decompose(s string) string { return norm.NFKD.String(s) }
