package search

import (
	"slices"
	"sort"
	"strings"
)

// dictionary is a sorted list of different words in one string: a word's number
// is its place, and the words that begin alike have numbers in a row.
type dictionary struct {
	text string
	ends []uint32 // of each word in text
}

// newDictionary sorts the words, and returns the number that each has now.
func newDictionary(words []string) (dictionary, []uint32) {
	order := make([]int32, len(words)) // as in Rank, so that one sort is linked
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return strings.Compare(words[a], words[b]) })
	var text strings.Builder
	d := dictionary{ends: make([]uint32, len(words))}
	number := make([]uint32, len(words))
	for i, old := range order {
		text.WriteString(words[old])
		d.ends[i] = uint32(text.Len())
		number[old] = uint32(i)
	}
	d.text = text.String()
	return d, number
}

// word returns the word of the number.
func (d dictionary) word(i uint32) string {
	from := uint32(0)
	if i > 0 {
		from = d.ends[i-1]
	}
	return d.text[from:d.ends[i]]
}

// stretch is a row of numbers: from, and up to but without to.
type stretch struct{ from, to uint32 }

// holds compares once: below from, the difference wraps around.
func (r stretch) holds(i uint32) bool { return i-r.from < r.to-r.from }

// find returns the numbers of the words that begin with word, or only that of
// the word itself.
func (d dictionary) find(word string, prefix bool) stretch {
	from := sort.Search(len(d.ends), func(i int) bool { return d.word(uint32(i)) >= word })
	n := sort.Search(len(d.ends)-from, func(i int) bool {
		w := d.word(uint32(from + i))
		return prefix && !strings.HasPrefix(w, word) || !prefix && w != word
	})
	return stretch{uint32(from), uint32(from + n)}
}
