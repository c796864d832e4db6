package summary

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"regexp"
	"strconv"
	"strings"
)

// Benchmark is one line of what go test -bench prints.
// https://go.dev/design/14313-benchmark-format
type Benchmark struct {
	Package string             // within the module
	Name    string             // without "Benchmark" and the number of processors
	Values  map[string]float64 // by unit
}

// value returns what was measured in a unit, or none.
func (b Benchmark) value(unit string) float64 {
	if v, found := b.Values[unit]; found {
		return v
	}
	return none
}

// ReadBenchmarks reads what go test has printed; a file that is not there
// holds no benchmark.
func ReadBenchmarks(path string) ([]Benchmark, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return parseBenchmarks(f)
}

func parseBenchmarks(r io.Reader) ([]Benchmark, error) {
	var list []Benchmark
	pkg := ""
	lines := bufio.NewScanner(r)
	for lines.Scan() {
		if path, found := strings.CutPrefix(lines.Text(), "pkg: "); found {
			pkg = strings.TrimPrefix(path, "reportwidget/")
		} else if name, values := parseLine(strings.Fields(lines.Text())); values != nil {
			list = append(list, Benchmark{pkg, name, values})
		}
	}
	return list, lines.Err()
}

var processors = regexp.MustCompile(`-\d+$`)

// parseLine reads a name, a number of iterations, and pairs of value and unit.
// Of any other line it returns no values.
func parseLine(fields []string) (string, map[string]float64) {
	if len(fields) < 4 || len(fields)%2 != 0 || !strings.HasPrefix(fields[0], "Benchmark") {
		return "", nil
	}
	values := map[string]float64{}
	for i := 2; i < len(fields); i += 2 {
		v, err := strconv.ParseFloat(fields[i], 64)
		if err != nil {
			return "", nil
		}
		values[fields[i+1]] = v
	}
	return strings.TrimPrefix(processors.ReplaceAllString(fields[0], ""), "Benchmark"), values
}
