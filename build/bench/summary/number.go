package summary

import (
	"fmt"
	"math"
	"strconv"
)

// Numbers as people read them; what was not measured is a dash.

func whole(v float64) string {
	if math.IsNaN(v) {
		return "–"
	}
	digits := strconv.FormatFloat(math.Round(v), 'f', 0, 64)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

func tenths(v float64) string {
	if math.IsNaN(v) || v >= 100 {
		return whole(v)
	}
	return strconv.FormatFloat(v, 'f', 1, 64)
}

func kib(bytes float64) string { return tenths(bytes / 1024) }

func mib(bytes float64) string { return tenths(bytes / (1 << 20)) }

func gib(bytes float64) string { return tenths(bytes / (1 << 30)) }

func times(ratio float64) string {
	if math.IsNaN(ratio) {
		return "–"
	}
	return strconv.FormatFloat(ratio, 'f', 2, 64)
}

// duration tells nanoseconds in the unit that suits.
func duration(ns float64) string {
	switch {
	case math.IsNaN(ns):
		return "–"
	case ns >= 1e9:
		return fmt.Sprintf("%.2f s", ns/1e9)
	case ns >= 1e6:
		return fmt.Sprintf("%.1f ms", ns/1e6)
	case ns >= 1e3:
		return fmt.Sprintf("%.1f µs", ns/1e3)
	}
	return fmt.Sprintf("%.0f ns", ns)
}
