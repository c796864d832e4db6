package main

import "slices"

// busy are the packages of the readers' program whose functions are called so often
// that a call counts: memory, the search, and the reading of bundles.
//
// The compiler copies small functions into their callers, which in WebAssembly makes
// the code faster and larger. Where nothing is inlined, an index takes 1.4 times as long
// to make; where it is inlined in these packages alone, the program is 39 kB smaller
// after Brotli.
var busy = []string{
	"runtime", "internal/runtime/...", "internal/abi", "internal/bytealg", "bytes", "slices", "strings", "unicode/utf8",
	"reportwidget/app/json", "reportwidget/app/search",
}

// busyInCore are those of the studio's core: the same, and what packs files and reads
// pictures. Where all packages inline, the core is 435 kB larger after Brotli, and a
// browser has more to compile before a report is there.
var busyInCore = slices.Concat(busy, []string{
	"bufio", "compress/flate", "crypto/...", "hash/...", "image/...", "golang.org/x/image/...",
	"github.com/andybalholm/brotli/...", "github.com/klauspost/compress/...", "reportwidget/build/picture",
})

// inlining returns the compiler's flags by which only these packages inline, or none
// where all do. https://pkg.go.dev/cmd/compile#hdr-Command_Line
func inlining(packages []string) (flags []string) {
	if packages == nil {
		return nil
	}
	flags = []string{"-gcflags=all=-l"}
	for _, p := range packages {
		flags = append(flags, "-gcflags="+p+"=") // the last pattern that matches counts
	}
	return flags
}
