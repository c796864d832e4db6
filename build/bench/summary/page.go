package summary

import (
	_ "embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"text/template"
)

//go:embed page.md
var pageText string

// page is what page.md is filled with.
type page struct {
	*Measured
	Reader, Program, Building string
}

// Write returns BENCHMARKS.md and the charts beside it, by their paths.
func Write(m *Measured, native, wasm []Benchmark) (map[string]string, error) {
	files := map[string]string{}
	for _, size := range m.Sizes() {
		for name, c := range charts(m, size) {
			if svg := c.svg(); svg != "" {
				files[chartFolder+name] = svg
			}
		}
	}
	var b strings.Builder
	t, err := template.New("page.md").Funcs(functions(m, files)).Parse(pageText)
	if err != nil {
		return nil, err
	}
	if err := t.Execute(&b, page{m, readerTable(native), programTable(native, wasm), buildTable(native)}); err != nil {
		return nil, err
	}
	files["BENCHMARKS.md"] = b.String()
	return files, nil
}

const chartFolder = "bench/charts/"

func functions(m *Measured, files map[string]string) template.FuncMap {
	return template.FuncMap{
		"whole": whole, "tenths": tenths, "gib": gib, "name": name, "ahead": ahead,
		"number":  func(n int) string { return whole(float64(n)) },
		"loading": func(size int, condition string) string { return loadingTable(m.Figures(size, condition)) },
		"using":   func(size int) string { return usingTable(m.Figures(size, Plain)) },
		"chart": func(what string, size int, condition string) string {
			path := chartFolder + chartFile(what, size, condition)
			if files[path] == "" {
				return ""
			}
			return fmt.Sprintf("![%s](%s)\n", charts(m, size)[chartFile(what, size, condition)].title, path)
		},
	}
}

// Faults returns what went wrong with pages, each once.
func (m *Measured) Faults() []string {
	found := map[string]bool{}
	for _, v := range m.Visits {
		for _, fault := range v.Faults {
			found[fmt.Sprintf("%s, %d sessions, %s: %s", v.Row, v.Size, v.Condition, fault)] = true
		}
		for _, path := range v.Failed {
			found[fmt.Sprintf("%s, %d sessions, %s: %s could not be fetched", v.Row, v.Size, v.Condition, path)] = true
		}
	}
	return slices.Sorted(maps.Keys(found))
}
