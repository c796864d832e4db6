// Compile makes the browser program and what is served beside it, in
// build/program/dist, for package program to embed:
//
//	go run ./build/program/compile [-size]
//	go run ./build/program/compile -studio [-quality 11] [-size]
//
// With -size it prints instead what the program's bytes are spent on, and with
// -studio it makes the studio's two programs, in build/studio/dist.
//
// The program is app/wasm compiled against a copy of go-app that leaves out
// what the browser never needs, and shrunk; see copyGoApp and shrink.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
)

func main() {
	size := flag.Bool("size", false, "print bytes by package instead")
	studio := flag.Bool("studio", false, "make the programs of the studio instead")
	quality := flag.Int("quality", 9, "of the studio's compression, 11 being the smallest and ten times as slow")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	var err error
	if *studio {
		err = publishStudio(ctx, *size, *quality, os.Stdout)
	} else {
		err = run(ctx, *size, os.Stdout)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "compile:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, size bool, stdout io.Writer) error {
	temp, err := os.MkdirTemp("", "reportwidget-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	root, err := moduleRoot(ctx)
	if err != nil {
		return err
	}
	src, err := newSource(ctx, root, "./app/wasm", readerTag, temp)
	if err != nil {
		return err
	}
	src.inlined = busy
	if size {
		return printSizes(ctx, src, stdout)
	}
	return publish(ctx, src, filepath.Join(root, "build", "program", "dist"), stdout)
}
