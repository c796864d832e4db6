package summary

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestThePageLinksToItsChartsAndNoOthers(t *testing.T) {
	files, err := Write(sample(), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	var linked, written []string
	for _, link := range regexp.MustCompile(`!\[[^]]+\]\(([^)]+)\)`).FindAllStringSubmatch(files["BENCHMARKS.md"], -1) {
		linked = append(linked, link[1])
	}
	for name := range files {
		if strings.HasSuffix(name, ".svg") {
			written = append(written, name)
		}
	}
	slices.Sort(linked)
	slices.Sort(written)
	if !slices.Equal(linked, written) || len(linked) != 2 {
		t.Errorf("the page shows %v, and there are %v", linked, written)
	}
}

func TestThePageIsTheSameForTheSameFigures(t *testing.T) {
	first, err := Write(sample(), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		if again, err := Write(sample(), nil, nil); err != nil || again["BENCHMARKS.md"] != first["BENCHMARKS.md"] {
			t.Fatalf("another page for the same figures: %v", err)
		}
	}
}

func TestThePageTellsEachFaultOnce(t *testing.T) {
	m := sample()
	for range 2 {
		m.Visits = append(m.Visits, Visit{Row: "late", Size: 500, Condition: Slow, Faults: []string{"it broke"}, Failed: []string{"/x.js"}})
	}
	want := []string{"late, 500 sessions, slow: /x.js could not be fetched", "late, 500 sessions, slow: it broke"}
	if got := m.Faults(); !slices.Equal(got, want) {
		t.Errorf("faults: %q", got)
	}
	files, err := Write(m, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	if page := files["BENCHMARKS.md"]; !strings.Contains(page, "## Faults\n\n- "+want[0]+"\n- "+want[1]+"\n") {
		t.Error("the page does not tell them")
	}
}
