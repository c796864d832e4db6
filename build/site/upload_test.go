package site

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"reportwidget/app/report"
)

// putInto writes the site of a report to a folder.
func putInto(t *testing.T, dir string, r *report.Report) Written {
	t.Helper()
	w, err := WriteTo(dir, "", func(put Put, _ Keep) error { return Write([]*report.Report{r}, options(), put) })
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// withFacet returns the sample with another facet, which changes its style sheet.
func withFacet(id string) *report.Report {
	r := sample()
	r.Facets = append(r.Facets, report.Facet{ID: id, Label: id, Values: []report.Value{{ID: "a", Label: "A"}}})
	return r
}

// styleIn returns the style sheets of the sample in a folder.
func stylesIn(t *testing.T, dir string) []string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(dir, "sample", "report.*.css"))
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func TestAPageInACacheFindsItsFilesForOneMoreRelease(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "dist")
	putInto(t, dir, sample())
	first := stylesIn(t, dir)
	putInto(t, dir, withFacet("audience"))
	second := stylesIn(t, dir)
	if len(second) != 2 || !slices.Contains(second, first[0]) {
		t.Errorf("after the second release there are %v", second)
	}
	if w := putInto(t, dir, withFacet("audience")); w.Kept == 0 || len(w.Changed) > 0 || len(stylesIn(t, dir)) != 2 {
		t.Errorf("the same release again: %+v", w)
	}
	w := putInto(t, dir, withFacet("trend"))
	if third := stylesIn(t, dir); len(third) != 2 || slices.Contains(third, first[0]) {
		t.Errorf("after the third release there are %v", third)
	}
	if !slices.ContainsFunc(w.Gone, func(file string) bool { return strings.HasSuffix(first[0], file) }) {
		t.Errorf("no word of %s: %v", first[0], w.Gone)
	}
}

func TestAFileOfTheReleaseBeforeIsNoStrangersFile(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "dist")
	putInto(t, dir, sample())
	putInto(t, dir, withFacet("audience"))
	if err := os.WriteFile(filepath.Join(dir, "mine.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	_, err := WriteTo(dir, "", func(put Put, _ Keep) error { return Write([]*report.Report{sample()}, options(), put) })
	if err == nil || !strings.Contains(err.Error(), "mine.txt") || strings.Contains(err.Error(), ".css") {
		t.Errorf("the error: %v", err)
	}
}

func TestAnUploadInTheOrderOfTheListLeavesNoGap(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "dist")
	if w := putInto(t, dir, sample()); len(w.Changed) != w.Files || w.Kept != 0 {
		t.Errorf("of a new site, all is to be uploaded: %d of %d", len(w.Changed), w.Files)
	}
	w := putInto(t, dir, withFacet("audience"))
	if len(w.Changed) == 0 || len(w.Changed) > w.Files/2 {
		t.Errorf("%d of %d files", len(w.Changed), w.Files)
	}
	last := 0
	for _, file := range w.Changed {
		step := uploadStep(file)
		if step < last {
			t.Errorf("%s comes too late", file)
		}
		last = step
	}
	if got := w.Changed[len(w.Changed)-1]; got != "sample/sw.js" {
		t.Errorf("the last one is %s", got)
	}
}
