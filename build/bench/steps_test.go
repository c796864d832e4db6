package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestAMisspeltStepIsRefusedBeforeAnyIsTaken(t *testing.T) {
	if err := run(t.Context(), options{}, []string{"write", "peeers"}); err == nil || err.Error() != `no step has the name "peeers"` {
		t.Errorf("the error is %v", err)
	}
}

func TestChartsOfAnEarlierRunAreReplaced(t *testing.T) {
	folder := t.TempDir()
	for _, files := range []map[string]string{{"BENCHMARKS.md": "old", "bench/charts/old.svg": "<svg/>"}, {"BENCHMARKS.md": "new", "bench/charts/new.svg": "<svg/>"}} {
		if err := replace(folder, files); err != nil {
			t.Fatal(err)
		}
	}
	if page, err := os.ReadFile(filepath.Join(folder, "BENCHMARKS.md")); err != nil || string(page) != "new" {
		t.Errorf("the page is %q, %v", page, err)
	}
	charts, err := filepath.Glob(filepath.Join(folder, "bench", "charts", "*"))
	if err != nil || len(charts) != 1 || filepath.Base(charts[0]) != "new.svg" {
		t.Errorf("the charts are %v, %v", charts, err)
	}
}
