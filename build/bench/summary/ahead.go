package summary

import (
	"fmt"
	"slices"
)

// ahead tells, in a sentence each, where a peer does better than the embed.
func ahead(m *Measured) []string {
	var sentences []string
	for _, size := range m.Sizes() {
		for _, condition := range []string{Plain, Slow} {
			compared := loadingMetrics
			if condition == Plain {
				compared = slices.Concat(compared, usingMetrics)
			}
			list := m.Figures(size, condition)
			for _, metric := range compared {
				if sentence := metric.ahead(list); sentence != "" {
					sentences = append(sentences, fmt.Sprintf("%s sessions, %s: %s", whole(float64(size)), condition, sentence))
				}
			}
		}
	}
	return sentences
}

// ahead names the best peer if it does better than our first row.
func (m metric) ahead(list []Figures) string {
	first := slices.IndexFunc(list, func(f Figures) bool { return f.Row.Kind == Ours })
	if first < 0 {
		return ""
	}
	ours := m.of(list[first])
	for _, f := range list {
		theirs := m.of(f)
		if isPeer(f) && competes(f) && theirs < ours && theirs == m.best(list, isPeer) && m.format(theirs) != m.format(ours) {
			return fmt.Sprintf("%s needs %s %s, the report widget %s", f.Row.Name, m.format(theirs), m.unit, m.format(ours))
		}
	}
	return ""
}
