package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// printSizes prints the bytes of the program's code by package, the largest
// first, and those of its data: types, tables of functions, constants. Data has
// no names to tell packages by; it grows with the code.
func printSizes(ctx context.Context, src source, stdout io.Writer) error {
	wasm, err := src.compile(ctx, unstripped)
	if err != nil {
		return err
	}
	packages, err := src.packages(ctx)
	if err != nil {
		return err
	}
	s, err := measure(wasm, append(packages, "main"))
	if err == nil {
		printLargest(stdout, s)
	}
	return err
}

// measure returns the bytes of code by package, and those of all data under
// "(data)".
func measure(wasm []byte, packages []string) (map[string]int, error) {
	f, err := readFunctions(wasm)
	if err != nil {
		return nil, err
	}
	sizes := map[string]int{"(data)": f.data}
	for i, size := range f.sizes {
		sizes[packageOf(f.names[f.imported+i], packages)] += size
	}
	return sizes, nil
}

// linkerSpelling is how the linker writes the names of functions in a module.
// https://github.com/golang/go/blob/go1.26.0/src/cmd/link/internal/wasm/asm.go
var linkerSpelling = regexp.MustCompile(`[^\w.]`)

// packageOf returns which of the packages has a function.
func packageOf(function string, packages []string) string {
	for _, p := range packages {
		if strings.HasPrefix(function, linkerSpelling.ReplaceAllString(p, "_")+".") {
			return p
		}
	}
	return "(made by compiler and linker)"
}

func printLargest(stdout io.Writer, sizes map[string]int) {
	names := slices.SortedFunc(maps.Keys(sizes), func(a, b string) int {
		return cmp.Or(cmp.Compare(sizes[b], sizes[a]), cmp.Compare(a, b))
	})
	for _, name := range names {
		fmt.Fprintf(stdout, "%9d  %s\n", sizes[name], name)
	}
}
