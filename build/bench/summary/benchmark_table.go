package summary

import "strings"

// Places of benchmarks: what runs in the browser, too, and what drives one.
const (
	program = "app"
	reading = "build/browser"
)

// within tells whether a package is in a folder.
func (b Benchmark) within(folder string) bool {
	return b.Package == folder || strings.HasPrefix(b.Package, folder+"/")
}

// programTable sets what the program does natively beside what it does in
// WebAssembly.
func programTable(native, wasm []Benchmark) string {
	var rows [][]string
	for _, b := range native {
		if !b.within(program) {
			continue
		}
		other := find(wasm, b).value("ns/op")
		own := b.value("ns/op")
		rows = append(rows, []string{b.Package + " " + b.Name, duration(own), duration(other), times(other / own), kib(b.value("B/op"))})
	}
	if rows == nil {
		return missing
	}
	return table([]string{"", "natively", "in WebAssembly", "times as long", "KiB allocated, natively"}, rows)
}

// buildTable tells how long building and importing take.
func buildTable(native []Benchmark) string {
	var rows [][]string
	for _, b := range native {
		if !b.within(program) && !b.within(reading) {
			rows = append(rows, []string{strings.TrimPrefix(b.Package, "build/") + " " + b.Name, duration(b.value("ns/op")), kib(b.value("B/op"))})
		}
	}
	if rows == nil {
		return missing
	}
	return table([]string{"", "time", "KiB allocated"}, rows)
}

// readerTable tells what a reader waits for, in milliseconds.
func readerTable(native []Benchmark) string {
	units := []string{"ms-to-program", "ms-click-50", "ms-click-95", "ms-letter-50", "ms-letter-95"}
	var rows [][]string
	for _, b := range native {
		if !b.within(reading) {
			continue
		}
		row := []string{strings.ReplaceAll(b.Name, "_", " ")}
		for _, unit := range units {
			row = append(row, whole(b.value(unit)))
		}
		rows = append(rows, row)
	}
	if rows == nil {
		return missing
	}
	return table([]string{"", "program in charge", "click, 50 %", "click, 95 %", "letter, 50 %", "letter, 95 %"}, rows)
}

const missing = "Not measured this time.\n"

func find(list []Benchmark, like Benchmark) Benchmark {
	for _, b := range list {
		if b.Package == like.Package && b.Name == like.Name {
			return b
		}
	}
	return Benchmark{}
}
