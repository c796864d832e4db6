package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// publish compiles the program and puts it into the folder dist with its twins
// and the script that runs it. Nothing is touched before all is made; then each
// file is replaced in one move, the program itself last, so that it tells what
// the twins hold.
func publish(ctx context.Context, src source, dist string, stdout io.Writer) error {
	script, err := src.glue(ctx)
	if err != nil {
		return err
	}
	wasm, err := src.build(ctx)
	if err != nil {
		return err
	}
	program := filepath.Join(dist, "app.wasm")
	if !published(program, wasm) {
		if err := publishProgram(program, wasm); err != nil {
			return err
		}
	}
	if err := replaceFile(filepath.Join(dist, "wasm_exec.js"), script); err != nil {
		return err
	}
	return printPublished(stdout, program)
}

// published reports whether the program is there already, with its twins:
// brotli takes ten seconds.
func published(program string, wasm []byte) bool {
	for ending := range twins {
		if _, err := os.Stat(program + ending); err != nil {
			return false
		}
	}
	old, err := os.ReadFile(program)
	return err == nil && bytes.Equal(old, wasm)
}

func publishProgram(program string, wasm []byte) error {
	packed, err := compressAll(wasm)
	if err != nil {
		return err
	}
	for ending, b := range packed {
		if err := replaceFile(program+ending, b); err != nil {
			return err
		}
	}
	return replaceFile(program, wasm)
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

func printPublished(stdout io.Writer, program string) error {
	for _, ending := range []string{"", ".br"} {
		info, err := os.Stat(program + ending)
		if err != nil {
			return err
		}
		fmt.Fprintf(stdout, "%s: %d bytes\n", info.Name(), info.Size())
	}
	return nil
}
