package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/andybalholm/brotli"

	"reportwidget/build/program"
)

// publish compiles the program and puts it, packed, into the folder dist with the
// script that runs it. Nothing is touched before all is made; then each file is
// replaced in one move. What an earlier release has put there is removed.
func publish(ctx context.Context, src source, dist string, stdout io.Writer) error {
	script, err := src.glue(ctx)
	if err != nil {
		return err
	}
	wasm, err := src.build(ctx)
	if err != nil {
		return err
	}
	if err := publishPacked(filepath.Join(dist, program.Packed), wasm, brotli.BestCompression, stdout); err != nil {
		return err
	}
	fmt.Fprintf(stdout, "%s: %d bytes\n", program.File, len(wasm))
	for _, old := range []string{program.File, program.File + ".gz", program.File + ".zst"} {
		if err := os.RemoveAll(filepath.Join(dist, old)); err != nil {
			return err
		}
	}
	return replaceFile(filepath.Join(dist, program.Exec), script)
}

// replaceFile writes a file in one move.
func replaceFile(to string, content []byte) error {
	temp, err := os.CreateTemp(filepath.Dir(to), ".new-*")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	_, err = temp.Write(content)
	if err == nil {
		err = temp.Chmod(0o644)
	}
	if closed := temp.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w", filepath.Base(to), err)
	}
	return os.Rename(temp.Name(), to)
}
