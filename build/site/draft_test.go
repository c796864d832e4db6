package site

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
	"reportwidget/build/diagnostic"
)

func draft(t *testing.T, reports ...*report.Report) *Draft {
	t.Helper()
	d, err := NewDraft(reports, options())
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestADraftHasEveryFileOfTheSite(t *testing.T) {
	o := options()
	o.Draft = true
	whole, err := Build([]*report.Report{sample()}, o)
	if err != nil {
		t.Fatal(err)
	}
	d := draft(t, sample())
	if diff := cmp.Diff(whole.Paths(), d.Paths()); diff != "" {
		t.Error(diff)
	}
	for path, content := range whole {
		if got, err := d.File(path); err != nil || string(got) != string(content) || !d.Has(path) {
			t.Errorf("%s differs (%v)", path, err)
		}
	}
}

func TestADraftHasNoFileOfAnotherPath(t *testing.T) {
	d := draft(t, sample())
	for _, path := range []string{"", "sample", "sample/session/three/index.html", "sample/report.json.br"} {
		if content, err := d.File(path); d.Has(path) || content != nil || !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s is there (%v)", path, err)
		}
	}
}

func TestManyReadersAskForADraftAtOnce(t *testing.T) {
	d := draft(t, sample())
	var readers sync.WaitGroup
	for range 4 {
		readers.Go(func() {
			for _, path := range d.Paths() {
				if _, err := d.File(path); err != nil {
					t.Error(path, err)
				}
			}
		})
	}
	readers.Wait()
}

func TestALinkedFileTakesNoPagesPlaceInADraftEither(t *testing.T) {
	o := options()
	o.Files = map[string]map[string][]byte{"sample": {"session/one/index.html": nil, "sw.js": nil, "cite.bib": nil}}
	var problems diagnostic.Problems
	if _, err := NewDraft([]*report.Report{sample()}, o); !errors.As(err, &problems) || len(problems) != 3 {
		t.Error(err)
	}
}

func TestABuildIsInterruptedAtAnyPage(t *testing.T) {
	stop := errors.New("stop")
	n := 0
	o := options()
	o.Step = func(string, int) error { n++; return nil }
	if _, err := Build([]*report.Report{sample()}, o); err != nil {
		t.Fatal(err)
	}
	for _, at := range []int{0, n / 2, n - 1} {
		left := at
		o.Step = func(stage string, of int) error {
			if left--; left < 0 {
				return stop
			}
			return nil
		}
		if tree, err := Build([]*report.Report{sample()}, o); !errors.Is(err, stop) || tree != nil {
			t.Errorf("interrupted at %d of %d: %d files, %v", at, n, len(tree), err)
		}
	}
}

func TestPagesAreCountedOnce(t *testing.T) {
	var counted []int
	o := options()
	o.Step = func(stage string, of int) error { counted = append(counted, of); return nil }
	tree, err := Build([]*report.Report{sample()}, o)
	if err != nil {
		t.Fatal(err)
	}
	pages := 0
	for path := range tree {
		if strings.HasPrefix(path, "sample/") && strings.HasSuffix(path, ".html") {
			pages++
		}
	}
	if slices.Max(counted) != len(counted) || len(counted) < pages {
		t.Errorf("%d steps of %v for %d pages", len(counted), counted, pages)
	}
}
