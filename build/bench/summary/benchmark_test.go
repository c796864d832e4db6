package summary

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const printed = `goos: linux
pkg: reportwidget/app/report
cpu: A processor
BenchmarkDecode/500-2   	      28	   7660539 ns/op	  78.42 MB/s	 5158385 B/op	   36365 allocs/op
--- BENCH: BenchmarkNoise-2
    noise_test.go:9: BenchmarkNoise 1 2
BenchmarkBroken-2
PASS
ok  	reportwidget/app/report	9.748s
pkg: reportwidget/build/browser
BenchmarkReaderAct/500_sessions-2 	       1	        21.5 ms-click-50
pkg: reportwidget/build/site
BenchmarkBuild/100_sessions-2 	       3	 250000000 ns/op
`

func TestBenchmarksAreReadFromWhatGoPrints(t *testing.T) {
	got, err := parseBenchmarks(strings.NewReader(printed))
	if err != nil {
		t.Fatal(err)
	}
	want := []Benchmark{
		{"app/report", "Decode/500", map[string]float64{"ns/op": 7660539, "MB/s": 78.42, "B/op": 5158385, "allocs/op": 36365}},
		{"build/browser", "ReaderAct/500_sessions", map[string]float64{"ms-click-50": 21.5}},
		{"build/site", "Build/100_sessions", map[string]float64{"ns/op": 250000000}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestEachBenchmarkIsInTheTableOfItsPlace(t *testing.T) {
	native, err := parseBenchmarks(strings.NewReader(printed))
	if err != nil {
		t.Fatal(err)
	}
	wasm := []Benchmark{{"app/report", "Decode/500", map[string]float64{"ns/op": 76605390}}}
	if got := column(t, programTable(native, wasm), "app/report Decode/500", "times as long"); got != "10.00" {
		t.Errorf("in WebAssembly it takes %s times as long", got)
	}
	if got := column(t, buildTable(native), "site Build/100_sessions", "time"); got != "250.0 ms" {
		t.Errorf("a build takes %s", got)
	}
	if got := column(t, readerTable(native), "ReaderAct/500 sessions", "click, 50 %"); got != "22" {
		t.Errorf("a click takes %s", got)
	}
	for _, made := range []string{programTable(nil, nil), buildTable(nil), readerTable(nil)} {
		if made != missing {
			t.Errorf("a table of nothing: %s", made)
		}
	}
}
