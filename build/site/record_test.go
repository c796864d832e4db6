package site

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"reportwidget/app/report"
)

// series is a site of two reports that is made again and again in one folder.
type series struct {
	t           *testing.T
	dir, record string
	options     Options
}

func newSeries(t *testing.T) *series {
	o := options()
	o.MadeOf = map[string]string{"sample": "first", "other": "first"}
	top := t.TempDir()
	return &series{t, filepath.Join(top, "dist"), filepath.Join(top, "record.json"), o}
}

// build makes the site and returns the reports that it has made, and not kept.
func (a *series) build() []string {
	a.t.Helper()
	other := sample()
	other.ID = "other"
	var mu sync.Mutex
	made := map[string]bool{}
	_, err := WriteTo(a.dir, a.record, func(put Put, keep Keep) error {
		a.options.Keep = keep
		return Write([]*report.Report{sample(), other}, a.options, func(path string, content []byte) error {
			if id, _, inside := strings.Cut(path, "/"); inside && id != "open" {
				mu.Lock()
				made[id] = true
				mu.Unlock()
			}
			return put(path, content)
		})
	})
	if err != nil {
		a.t.Fatal(err)
	}
	return slices.Sorted(maps.Keys(made))
}

// as fails the test unless a build has made these reports, and the site has what a
// first build makes.
func (a *series) as(what string, want ...string) {
	a.t.Helper()
	if made := a.build(); !slices.Equal(made, want) {
		a.t.Errorf("%s: %v was made instead of %v", what, made, want)
	}
	first := *a
	first.dir, first.record = filepath.Join(a.t.TempDir(), "dist"), ""
	first.build()
	got, err := ReadTree(a.dir)
	if err != nil {
		a.t.Fatal(err)
	}
	fresh, err := ReadTree(first.dir)
	if err != nil {
		a.t.Fatal(err)
	}
	for path, content := range fresh {
		if !bytes.Equal(got[path], content) {
			a.t.Errorf("%s: %s differs from that of a site that is made at once", what, path)
		}
	}
}

func TestAnArchiveIsMadeAgainOnlyWhereAReportHasChanged(t *testing.T) {
	a := newSeries(t)
	a.as("the first build", "other", "sample")
	a.as("the same again")
	a.options.MadeOf["other"] = "second"
	a.as("one report has changed", "other")
	a.options.NoTwins = true
	a.as("other options", "other", "sample")
	a.options.MadeOf = nil
	a.as("sources that are not known", "other", "sample")
}

func TestAPageThatSomebodyHasChangedIsMadeAgain(t *testing.T) {
	a := newSeries(t)
	a.build()
	if err := os.WriteFile(filepath.Join(a.dir, "sample", "index.html"), []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	a.as("a page is another", "sample")
	if err := os.Remove(filepath.Join(a.dir, "other", "index.html")); err != nil {
		t.Fatal(err)
	}
	a.as("a page is gone", "other")
}

func TestARecordThatCannotBeReadCostsTimeAndNothingElse(t *testing.T) {
	a := newSeries(t)
	a.build()
	if err := os.WriteFile(a.record, []byte("{"), 0o644); err != nil {
		t.Fatal(err)
	}
	a.as("the record is broken", "other", "sample")
}
