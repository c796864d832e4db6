package summary

import (
	"math"
	"testing"
)

func TestThePercentileIsAMeasuredValue(t *testing.T) {
	values := []float64{5, 1, 4, 2, 3}
	for p, want := range map[float64]float64{0: 1, 20: 1, 21: 2, 50: 3, 95: 5, 100: 5} {
		if got := percentile(values, p); got != want {
			t.Errorf("the %gth percentile is %g, not %g", p, got, want)
		}
	}
	if values[0] != 5 {
		t.Error("the values were put in order")
	}
}

func TestTheMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle(t *testing.T) {
	if got := median([]float64{4, 1, 3, 2}); got != 2.5 {
		t.Errorf("the median is %g", got)
	}
	if got := median([]float64{9, 1, 3}); got != 3 {
		t.Errorf("the median is %g", got)
	}
}

func TestNothingMeasuredIsNoNumber(t *testing.T) {
	for _, got := range []float64{percentile(nil, 50), median(nil), least(nil), least([]float64{none})} {
		if !math.IsNaN(got) {
			t.Errorf("of no values there is %g", got)
		}
	}
	if got := least([]float64{none, 3, none, 2}); got != 2 {
		t.Errorf("the least is %g", got)
	}
	for _, got := range []string{whole(none), tenths(none), kib(none), mib(none), times(none), duration(none)} {
		if got != "–" {
			t.Errorf("what was not measured is shown as %q", got)
		}
	}
}

func TestNumbersAreShownAsPeopleReadThem(t *testing.T) {
	for got, want := range map[string]string{
		whole(999.6): "1,000", whole(73_456): "73,456", whole(1_234_567): "1,234,567", whole(0): "0",
		kib(11 << 10): "11.0", kib(1 << 20): "1,024", times(1.234): "1.23",
		duration(12): "12 ns", duration(1500): "1.5 µs", duration(2.5e6): "2.5 ms", duration(1.5e9): "1.50 s",
	} {
		if got != want {
			t.Errorf("%q instead of %q", got, want)
		}
	}
}
