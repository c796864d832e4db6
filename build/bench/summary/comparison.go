package summary

import (
	"fmt"
	"math"
)

// What is compared of pages while they load, and when they are used.
var (
	loadingMetrics = []metric{bytesUntil, requestsUntil, firstPaint, firstCard, untilFilter}
	usingMetrics   = []metric{filter50, filter95, search50, search95, inMemory}
)

// loadingTable tells how the pages of a size load under a condition.
func loadingTable(list []Figures) string {
	fastest := untilFilter.best(list, isPeer)
	rest := []string{"from–to", "× fastest peer", "× static page", "ready", "visits"}
	return compared(list, loadingMetrics, rest, func(f Figures) []string {
		return []string{span(f), times(f.Filterable / fastest), times(f.Filterable / static(list)), whole(f.Ready), fmt.Sprint(f.Visits)}
	})
}

// usingTable tells how the pages of a size answer, and what they hold.
func usingTable(list []Figures) string {
	rest := []string{"of it WebAssembly and workers", "acts without an answer"}
	return compared(list, usingMetrics, rest, func(f Figures) []string {
		return []string{mib(f.Wasm), fmt.Sprint(f.Unanswered)}
	})
}

// compared returns a table with a line for each row: what is compared, and the
// rest, which is not.
func compared(list []Figures, metrics []metric, rest []string, restOf func(Figures) []string) string {
	head := []string{""}
	for _, m := range metrics {
		head = append(head, m.name)
	}
	var rows [][]string
	for _, f := range list {
		row := []string{name(f.Row)}
		for _, m := range metrics {
			row = append(row, m.cell(f, list))
		}
		rows = append(rows, append(row, restOf(f)...))
	}
	return table(append(head, rest...), rows)
}

// static returns when the reference can be filtered.
func static(list []Figures) float64 {
	for _, f := range list {
		if f.Row.Kind == Reference {
			return f.Filterable
		}
	}
	return none
}

func span(f Figures) string {
	if math.IsNaN(f.Earliest) || f.Earliest == f.Latest {
		return "–"
	}
	return whole(f.Earliest) + "–" + whole(f.Latest)
}

func name(r Row) string {
	switch r.Kind {
	case Ours:
		return "**" + r.Name + "**"
	case Reference:
		return "*" + r.Name + "*"
	}
	return r.Name
}
