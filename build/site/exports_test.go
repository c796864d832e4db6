package site

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
)

const (
	sampleSite    = "https://reports.example.org/"
	sampleAddress = sampleSite + "sample/"
)

func exported(t testing.TB, r *report.Report) map[string][]byte {
	t.Helper()
	added, contents := files{}, map[string][]byte{}
	(&pages{report: r, base: sampleSite}).addExports(added)
	for path := range added {
		content, err := added.content(path)
		if err != nil {
			t.Fatal(err)
		}
		contents[strings.TrimPrefix(path, "sample/")] = content
	}
	return contents
}

func TestAReaderCanTakeAwayTheReportAndEverySession(t *testing.T) {
	files := exported(t, sample())
	if diff := cmp.Diff([]string{
		"cite.bib", "cite.json", "cite.ris",
		"session/one/cite.bib", "session/one/cite.json", "session/one/cite.ris",
		"session/two/cite.bib", "session/two/cite.json", "session/two/cite.ris",
		"sessions.csv", "sessions.ics",
	}, slices.Sorted(maps.Keys(files))); diff != "" {
		t.Error(diff)
	}
	for file, want := range map[string]string{
		"cite.bib": "@techreport{sample,", "session/two/cite.ris": "UR  - " + sampleAddress + "session/two/", "sessions.csv": `"Workshop"`, "sessions.ics": "SUMMARY:An event",
	} {
		if !strings.Contains(string(files[file]), want) {
			t.Errorf("%s has no %s:\n%s", file, want, files[file])
		}
	}
}

func TestACitationFileOfASessionIsOfThatSessionOnly(t *testing.T) {
	files := exported(t, sample())
	for file, want := range map[string]int{"cite.json": 3, "session/one/cite.json": 1} {
		var items []any
		if err := json.Unmarshal(files[file], &items); err != nil || len(items) != want {
			t.Errorf("%s has %d items (%v)", file, len(items), err)
		}
	}
}

func TestAReportOfNoDayHasNoCalendar(t *testing.T) {
	r := sample()
	r.Event.Start, r.Event.End = "", ""
	if files := exported(t, r); files["sessions.ics"] != nil {
		t.Errorf("%s", files["sessions.ics"])
	}
}

func TestALargeReportIsCitedInAFewFiles(t *testing.T) {
	files := exported(t, large(maxCited+1))
	if len(files) != 5 {
		t.Errorf("%d files", len(files))
	}
	if n := strings.Count(string(files["cite.bib"]), "\n@inproceedings{"); n != maxCited+1 {
		t.Errorf("%d sessions", n)
	}
}

func BenchmarkExportsOf10000Sessions(b *testing.B) {
	r := large(10_000)
	for b.Loop() {
		exported(b, r)
	}
}

// large returns a report of n sessions of a hundred words each.
func large(n int) *report.Report {
	r := sample()
	r.Event.Zone = "Australia/Brisbane"
	r.Sessions = make([]report.Session, n)
	for i := range r.Sessions {
		r.Sessions[i] = report.Session{
			ID: fmt.Sprintf("s%d", i), Title: fmt.Sprintf("Session %d", i), Date: "2024-10-01", Start: "09:00", End: "10:00",
			People: []report.Person{{Name: "Lee, Anna"}}, Text: report.PlainText(strings.Repeat("some words ", 50)),
			Facets: map[string][]string{"kind": {"talk"}},
		}
	}
	return r
}
