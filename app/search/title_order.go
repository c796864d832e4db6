package search

import (
	"slices"
	"strings"

	"reportwidget/app/report"
)

// titleOrder returns the place of each session among all titles, in which
// neither case nor accents matter.
func titleOrder(r *report.Report) []int32 {
	keys := titleKeys(r)
	order := make([]int32, len(keys))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return strings.Compare(keys[a], keys[b]) })
	places := make([]int32, len(order))
	for place, session := range order {
		places[session] = int32(place)
	}
	return places
}

// titleKeys decomposes all titles in one call; see decompose.
func titleKeys(r *report.Report) []string {
	var all strings.Builder
	for i := range r.Sessions {
		all.WriteString(strings.ReplaceAll(r.Sessions[i].Title, "\n", " "))
		all.WriteByte('\n')
	}
	keys := strings.Split(decompose(all.String()), "\n")[:len(r.Sessions)]
	for i := range keys {
		keys[i] = strings.Map(titleLetter, keys[i])
	}
	return keys
}

func titleLetter(c rune) rune {
	switch f := fold(c); {
	case f.class == ignoredClass:
		return -1
	case f.first != 0:
		return f.first
	}
	return c
}
