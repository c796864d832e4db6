package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// source is a module with a program for the browser, and go-app replaced by the
// copy.
type source struct {
	root    string   // folder of the module
	modfile string   // stands in for its go.mod
	program string   // package of the program
	tags    string   // build tags, separated by commas
	overlay string   // list of files of the toolchain that are replaced, or ""
	inlined []string // packages that may copy functions into their callers; nil for all
}

// newSource makes the copy of go-app, and a go.mod that refers to it, in a
// temporary folder. Nothing in the module is changed. The program is compiled
// with the build tags, which may be "".
func newSource(ctx context.Context, root, program, tags, temp string) (source, error) {
	dir, err := findGoApp(ctx, root)
	if err != nil {
		return source{}, err
	}
	to := filepath.Join(temp, "go-app")
	if err := copyGoApp(dir, to); err != nil {
		return source{}, err
	}
	src := source{root: root, modfile: filepath.Join(temp, "go.mod"), program: program, tags: tags}
	if err := os.MkdirAll(temp, 0o777); err != nil {
		return source{}, err
	}
	for _, name := range []string{"go.mod", "go.sum"} {
		if err := copyFile(filepath.Join(root, name), filepath.Join(temp, name), nil); err != nil {
			return source{}, fmt.Errorf("copying %w", err)
		}
	}
	_, err = goCommand(ctx, root, "mod", "edit", "-replace="+goAppPath+"="+to, src.modfile)
	return src, err
}

// Flags of the linker: no build id, and no list of modules, in which the path
// of the copy would stand; nor symbols, but for finding out sizes.
const (
	unstripped = "-buildid= -X=runtime.modinfo="
	stripped   = unstripped + " -s -w"
)

// build returns the program, as small as it gets. The same source gives the
// same bytes wherever it lies.
func (s source) build(ctx context.Context) ([]byte, error) {
	wasm, err := s.compile(ctx, stripped)
	if err != nil {
		return nil, err
	}
	version, err := goCommand(ctx, s.root, "env", "GOVERSION")
	if err != nil {
		return nil, err
	}
	return shrink(wasm, version)
}

func (s source) compile(ctx context.Context, ldflags string) ([]byte, error) {
	to := filepath.Join(filepath.Dir(s.modfile), "program.wasm")
	args := slices.Concat([]string{"build", "-modfile=" + s.modfile, "-tags=" + s.tags, "-overlay=" + s.overlay,
		"-trimpath", "-buildvcs=false", "-ldflags=" + ldflags, "-o", to}, inlining(s.inlined), []string{s.program})
	_, err := goCommand(ctx, s.root, args...)
	if err != nil {
		return nil, fmt.Errorf("compiling the browser program: %w", err)
	}
	return os.ReadFile(to)
}

// packages returns the import paths of the packages the program is made of.
func (s source) packages(ctx context.Context) ([]string, error) {
	list, err := goCommand(ctx, s.root, "list", "-modfile="+s.modfile, "-tags="+s.tags, "-overlay="+s.overlay, "-deps", s.program)
	return strings.Fields(list), err
}

// glue returns the toolchain's own wasm_exec.js, the only one that fits what it
// compiles. https://go.dev/wiki/WebAssembly#getting-started
func (s source) glue(ctx context.Context) ([]byte, error) {
	goroot, err := goCommand(ctx, s.root, "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(goroot, "lib", "wasm", "wasm_exec.js"))
}
