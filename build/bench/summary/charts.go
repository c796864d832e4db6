package summary

import "fmt"

// charts returns the charts of a size by the names of their files.
func charts(m *Measured, size int) map[string]chart {
	n := whole(float64(size))
	plain, slow := m.Figures(size, Plain), m.Figures(size, Slow)
	return map[string]chart{
		chartFile("filterable", size, Plain): {"Until " + n + " sessions can be filtered, plain", untilFilterable(plain)},
		chartFile("filterable", size, Slow):  {"Until " + n + " sessions can be filtered, slow", untilFilterable(slow)},
		chartFile("search", size, Plain):     {"From a letter to what it finds in " + n + " sessions, 95th percentile", searched(plain)},
	}
}

func chartFile(what string, size int, condition string) string {
	return fmt.Sprintf("%s-%d-%s.svg", what, size, condition)
}

func untilFilterable(list []Figures) []dot {
	var dots []dot
	for _, f := range list {
		dots = append(dots, dot{f.Row, f.Filterable, f.Earliest, f.Latest})
	}
	return dots
}

func searched(list []Figures) []dot {
	var dots []dot
	for _, f := range list {
		dots = append(dots, dot{f.Row, f.Search95, f.Search95, f.Search95})
	}
	return dots
}
