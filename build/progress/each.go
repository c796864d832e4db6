package progress

import (
	"runtime"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"
)

// Each does n pieces of a stage's work, several at a time and each after the
// step. It returns the first error, after which no other piece is begun.
func Each(step Step, stage string, n int, work func(i int) error) error {
	var all errgroup.Group
	all.SetLimit(runtime.GOMAXPROCS(0))
	var turn sync.Mutex // a step is for one caller at a time
	var failed atomic.Bool
	next := func() error {
		turn.Lock()
		defer turn.Unlock()
		return step.Next(stage, n)
	}
	for i := 0; i < n && !failed.Load(); i++ {
		all.Go(func() error {
			err := next()
			if err == nil {
				err = work(i)
			}
			if err != nil {
				failed.Store(true)
			}
			return err
		})
	}
	return all.Wait()
}
