// Bench runs the project's benchmarks and writes build/BENCHMARKS.md with its
// charts:
//
//	go run ./build/bench [-rounds 5] [-sizes 3,500,10000] [STEP...]
//
// The steps are, in this order and by default all of them:
//
//	peers   ours beside what a library would pick instead; see build/bench/peers
//	native  the Go benchmarks, those that drive a browser included
//	wasm    those of the program, compiled for WebAssembly
//	write   the page, from what the other steps left in build/bench/dist
//
// If one fails, the others run all the same.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"slices"
	"time"
)

func main() {
	var o options
	flag.IntVar(&o.rounds, "rounds", 5, "how often each page is visited, if there is time")
	flag.StringVar(&o.sizes, "sizes", "3,500,10000", "numbers of sessions")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, o, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// run takes the steps that are named, or all.
func run(ctx context.Context, o options, names []string) error {
	for _, name := range names {
		if !slices.ContainsFunc(steps, func(s step) bool { return s.name == name }) {
			return fmt.Errorf("no step has the name %q", name)
		}
	}
	var failed []error
	for _, s := range steps {
		if len(names) > 0 && !slices.Contains(names, s.name) {
			continue
		}
		start := time.Now()
		fmt.Printf("== %s\n", s.name)
		if err := s.take(ctx, o); err != nil {
			failed = append(failed, fmt.Errorf("%s: %w", s.name, err))
		}
		fmt.Printf("== %s took %s\n", s.name, time.Since(start).Round(time.Second))
		if ctx.Err() != nil {
			break
		}
	}
	return errors.Join(failed...)
}
