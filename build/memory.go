package main

import (
	"os"
	"runtime/debug"
)

// limitMemory makes the collector work harder before the command takes a gigabyte,
// as it would for 10,000 sessions with long texts. More is taken where that is not
// enough. GOMEMLIMIT sets another limit.
func limitMemory() {
	if _, given := os.LookupEnv("GOMEMLIMIT"); !given {
		debug.SetMemoryLimit(920 << 20)
	}
}
