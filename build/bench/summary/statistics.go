package summary

import (
	"math"
	"slices"
)

// none stands for what was not measured.
var none = math.NaN()

// percentile returns the smallest of the values that p per cent of them do not
// exceed, or none.
func percentile(values []float64, p float64) float64 {
	if len(values) == 0 {
		return none
	}
	sorted := slices.Sorted(slices.Values(values))
	rank := int(math.Ceil(p / 100 * float64(len(sorted))))
	return sorted[max(rank, 1)-1]
}

// median returns the value in the middle, or the mean of the two there.
func median(values []float64) float64 {
	if len(values) == 0 {
		return none
	}
	sorted := slices.Sorted(slices.Values(values))
	middle := len(sorted) / 2
	if len(sorted)%2 == 1 {
		return sorted[middle]
	}
	return (sorted[middle-1] + sorted[middle]) / 2
}

// least returns the smallest value that was measured, or none.
func least(values []float64) float64 {
	smallest := none
	for _, v := range values {
		if !(v >= smallest) && !math.IsNaN(v) {
			smallest = v
		}
	}
	return smallest
}
