package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/andybalholm/brotli"
)

// studioPrograms are the two that the studio is made of.
var studioPrograms = []struct {
	name, program, tags string
	trimmed             bool     // of what its libraries have for servers
	inlined             []string // packages, as in source
}{
	{"ui", "./build/studio/ui/wasm", readerTag, false, nil},
	{"core", "./build/studio/core/wasm", "", true, busyInCore},
}

// publishStudio compiles the studio's programs and puts them, compressed, into
// its folder dist, for package studio to embed, or prints instead what their bytes
// are spent on.
func publishStudio(ctx context.Context, size bool, quality int, stdout io.Writer) error {
	temp, err := os.MkdirTemp("", "reportwidget-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	root, err := moduleRoot(ctx)
	if err != nil {
		return err
	}
	for _, p := range studioPrograms {
		src, err := newSource(ctx, root, p.program, p.tags, filepath.Join(temp, p.name))
		if err != nil {
			return err
		}
		src.inlined = p.inlined
		if p.trimmed {
			if err := src.trimLibraries(ctx, filepath.Join(temp, p.name)); err != nil {
				return err
			}
		}
		if size {
			fmt.Fprintln(stdout, p.name)
			if err := printSizes(ctx, src, stdout); err != nil {
				return err
			}
			continue
		}
		wasm, err := src.build(ctx)
		if err != nil {
			return err
		}
		file := filepath.Join(root, "build", "studio", "dist", p.name+".wasm.br")
		if err := publishPacked(file, wasm, quality, stdout); err != nil {
			return err
		}
	}
	return nil
}

// publishPacked compresses a program into a file, unless it is there already:
// that takes longer than all else where little has changed.
func publishPacked(file string, wasm []byte, quality int, stdout io.Writer) error {
	if old, err := os.ReadFile(file); err == nil {
		if same, err := io.ReadAll(brotli.NewReader(bytes.NewReader(old))); err == nil && bytes.Equal(same, wasm) {
			fmt.Fprintf(stdout, "%s: %d bytes\n", filepath.Base(file), len(old))
			return os.Chtimes(file, time.Time{}, time.Now()) // it is up to date
		}
	}
	packed, err := pack(wasm, quality)
	if err == nil {
		err = replaceFile(file, packed)
	}
	if err == nil {
		fmt.Fprintf(stdout, "%s: %d bytes\n", filepath.Base(file), len(packed))
	}
	return err
}
