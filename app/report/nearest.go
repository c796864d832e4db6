package report

import (
	"slices"
	"sort"
	"strings"

	"reportwidget/app/format"
)

// nearest returns a hint that names the entry of known closest to the word, or
// all of them when none is close and they are few.
func nearest(word string, known []string) string {
	if best := Nearest(word, known); best != "" {
		return format.Sprintf("did you mean %q?", best)
	}
	if len(known) > 0 && len(known) <= 12 {
		return "known: " + strings.Join(eachOnce(known), ", ")
	}
	return ""
}

func eachOnce(words []string) []string {
	var once []string
	for _, w := range words {
		if !slices.Contains(once, w) {
			once = append(once, w)
		}
	}
	return once
}

// Nearest returns the entry of known within the smallest edit distance of word,
// or "" when that distance is over a third of the word's length.
func Nearest(word string, known []string) string {
	if len(word) > maxID {
		return ""
	}
	best, limit := "", max(1, len(word)/3)+1
	for _, k := range known {
		if d := distance(strings.ToLower(word), strings.ToLower(k)); d < limit {
			best, limit = k, d
		}
	}
	return best
}

// distance is the number of bytes to be changed, put in, taken out or, where two
// neighbours are, swapped to make one word of the other: the optimal string
// alignment distance.
func distance(a, b string) int {
	var before []int // the row before last
	last := make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range len(a) {
		row := make([]int, len(b)+1)
		row[0] = i + 1
		for j := range len(b) {
			cost := last[j]
			if a[i] != b[j] {
				cost++
			}
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				cost = min(cost, before[j-1]+1)
			}
			row[j+1] = min(cost, row[j]+1, last[j+1]+1)
		}
		before, last = last, row
	}
	return last[len(b)]
}

func facetIDs(r *Report) []string {
	ids := make([]string, len(r.Facets))
	for i, f := range r.Facets {
		ids[i] = f.ID
	}
	return ids
}

func sortedKeys(m map[string][]string) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}
