package search

import (
	"strings"
	"unicode/utf8"
)

// maxNear is the number of corrections of one word that are tried.
const maxNear = 8

// Words shorter than this, in code points, are near to too much to be
// corrected: whole words, and beginnings of words.
const (
	shortestWord      = 3
	shortestBeginning = 4
)

// near returns words of the index, or with prefix beginnings of words, that
// become the given word by one edit: those with the same first letter before
// the others, then those in most sessions. Numbers are never corrected.
func (s *WordIndex) near(word string, prefix bool) []string {
	n := utf8.RuneCountInString(word)
	if n < shortestWord || strings.ContainsAny(word, "0123456789") {
		return nil
	}
	held := map[string]int{} // by word or beginning, the number of sessions
	for i := range uint32(len(s.words.ends)) {
		known := s.words.word(i)
		for _, end := range oneEdit(word, known) {
			if end == len(known) || end > 0 && prefix && n >= shortestBeginning {
				held[known[:end]] += int(s.heads[i+1] - s.heads[i])
				break
			}
		}
	}
	return likeliest(held, word)
}

// likeliest takes the best of the words from held.
func likeliest(held map[string]int, word string) []string {
	var words []string
	for len(held) > 0 && len(words) < maxNear {
		best := ""
		for w := range held {
			if best == "" || likelier(held, word, w, best) {
				best = w
			}
		}
		words = append(words, best)
		delete(held, best)
	}
	return words
}

func likelier(held map[string]int, word, a, b string) bool {
	if likely := a[0] == word[0]; likely != (b[0] == word[0]) {
		return likely
	}
	return held[a] > held[b] || held[a] == held[b] && a < b
}

// oneEdit returns the ends of those beginnings of known that become word when
// two neighbours are exchanged, or a code point is replaced, added or taken
// away (Damerau 1964), in this order, with 0 where there is none.
func oneEdit(word, known string) (ends [4]int) {
	same := sameStart(word, known)
	a, b := word[same:], known[same:]
	_, a1 := utf8.DecodeRuneInString(a)
	_, b1 := utf8.DecodeRuneInString(b)
	_, a2 := utf8.DecodeRuneInString(a[a1:])
	_, b2 := utf8.DecodeRuneInString(b[b1:])
	if a2 > 0 && b2 > 0 && a[:a1] == b[b1:b1+b2] && a[a1:a1+a2] == b[:b1] && strings.HasPrefix(b[b1+b2:], a[a1+a2:]) {
		ends[0] = same + len(a)
	}
	if a1 > 0 && b1 > 0 && strings.HasPrefix(b[b1:], a[a1:]) {
		ends[1] = same + b1 + len(a) - a1
	}
	if b1 > 0 && strings.HasPrefix(b[b1:], a) {
		ends[2] = same + b1 + len(a)
	}
	if a1 > 0 && strings.HasPrefix(b, a[a1:]) {
		ends[3] = same + len(a) - a1
	}
	return ends
}

// sameStart returns the length of the whole code points that a and b both
// begin with.
func sameStart(a, b string) int {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	for i < len(a) && !utf8.RuneStart(a[i]) {
		i--
	}
	return i
}
