package progress

import (
	"errors"
	"sync/atomic"
	"testing"
)

func TestEveryPieceIsDoneOnceAfterAStep(t *testing.T) {
	const n = 1000
	var done [n]atomic.Int32
	steps := 0
	err := Each(func(stage string, of int) error {
		if steps++; stage != "writing" || of != n {
			t.Errorf("step %d is of %d, %s", steps, of, stage)
		}
		return nil
	}, "writing", n, func(i int) error { done[i].Add(1); return nil })
	for i := range done {
		if done[i].Load() != 1 {
			t.Errorf("piece %d is done %d times", i, done[i].Load())
		}
	}
	if err != nil || steps != n {
		t.Errorf("%d steps, %v", steps, err)
	}
}

func TestAfterAFailureNothingIsBegun(t *testing.T) {
	full := errors.New("the disk is full")
	var begun atomic.Int32
	err := Each(nil, "writing", 100_000, func(int) error { begun.Add(1); return full })
	if !errors.Is(err, full) || begun.Load() > 1000 {
		t.Errorf("%d pieces were begun after a failure: %v", begun.Load(), err)
	}
	stop := errors.New("stop")
	if err := Each(func(string, int) error { return stop }, "writing", 1, func(int) error { t.Error("done"); return nil }); !errors.Is(err, stop) {
		t.Error(err)
	}
}
