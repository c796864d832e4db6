package search

import (
	"strings"
	"unicode/utf8"
)

// plain returns s with a space in the place of each control code that has a
// meaning to the scanner.
func plain(s string) string {
	for _, code := range []byte{clusterEnd, itemEnd, fieldEnd} {
		if strings.IndexByte(s, code) >= 0 {
			return strings.Map(plainRune, s)
		}
	}
	return s
}

func plainRune(r rune) rune {
	if r == clusterEnd || r == itemEnd || r == fieldEnd {
		return ' '
	}
	return r
}

// normal decomposes text; most texts need nothing.
func normal(s string) string {
	if ascii(s) {
		return s
	}
	return decompose(s)
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
