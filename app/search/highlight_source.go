package search

import (
	"sort"
	"strings"
	"unicode"
)

// located is a text cut into words whose places are known. Decomposing moves
// letters, so each letter with its marks, a cluster, is set apart before it and
// found again after it.
type located struct {
	scanner
	size   int     // of the text in bytes
	starts []int32 // of the clusters in the text; nil if nothing was moved
	cuts   []int32 // of the clusters in the decomposed text
}

// locate reads the text.
func locate(text string) *located {
	l := &located{size: len(text)}
	l.track = true
	l.folded, l.at = make([]byte, 0, len(text)), make([]int32, 0, len(text))
	l.tokens = make([]token, 0, len(text)/4)
	if ascii(text) {
		l.scan(plain(text))
		return l
	}
	moved := decompose(l.part(text))
	for i := range len(moved) {
		if moved[i] == clusterEnd {
			l.cuts = append(l.cuts, int32(i))
		}
	}
	l.scan(moved)
	return l
}

// part returns the text with clusterEnd before each cluster.
func (l *located) part(text string) string {
	var b strings.Builder
	b.Grow(2 * len(text))
	for i, r := range text {
		if i == 0 || !extends(r) {
			l.starts = append(l.starts, int32(i))
			b.WriteByte(clusterEnd)
		}
		b.WriteRune(plainRune(r))
	}
	return b.String()
}

// extends reports whether r belongs to the letter before it: a mark, a joiner,
// a skin tone, a half-width voicing mark, or a vowel or final consonant of a
// Korean syllable.
func extends(r rune) bool { return r >= 0x300 && (unicode.IsMark(r) || within(r, extenders)) }

var extenders = ranges{{0x1160, 0x11ff}, {0x200d, 0x200d}, {0xff9e, 0xff9f}, {0x1f3fb, 0x1f3ff}}

// span returns where the folded bytes from to to, at least one, come from:
// always whole clusters.
func (l *located) span(from, to int32) Span {
	if l.starts == nil {
		return Span{int(l.at[from]), int(l.at[to-1]) + 1}
	}
	first, last := l.cluster(l.at[from]), l.cluster(l.at[to-1])
	end := l.size
	if last+1 < len(l.starts) {
		end = int(l.starts[last+1])
	}
	return Span{int(l.starts[first]), end}
}

// cluster returns the number of the cluster at a byte of the decomposed text.
func (l *located) cluster(at int32) int {
	return sort.Search(len(l.cuts), func(i int) bool { return l.cuts[i] > at }) - 1
}
