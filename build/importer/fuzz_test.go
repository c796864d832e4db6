package importer

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"reportwidget/build/content"
	"reportwidget/build/diagnostic"
)

// seed gives a fuzz target the files of the summit whose names match, and some
// texts.
func seed(f *testing.F, pattern string, texts ...string) {
	files, err := filepath.Glob("testdata/summit/" + pattern)
	if err != nil || len(files) == 0 {
		f.Fatal(pattern, err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	for _, text := range texts {
		f.Add([]byte(text))
	}
}

// checkImport imports what may be anything: it becomes a report that has as many
// sessions as were not skipped, or problems that say in which file.
func checkImport(t *testing.T, path string) {
	p, err := Read(t.Context(), inputAt(t, path), Options{})
	if err == nil {
		var files map[string][]byte
		if files, err = p.Folder(path, nil); err == nil {
			checkReport(t, p, files)
		}
	}
	if err == nil {
		return
	}
	if ps, ok := err.(diagnostic.Problems); !ok || len(ps) == 0 || ps[0].Cause == "" || strings.ContainsAny(ps[0].Cause, "\n\x00") {
		t.Errorf("no problem but %q", err)
	}
}

func checkReport(t *testing.T, p *Programme, files map[string][]byte) {
	fsys := fstest.MapFS{}
	for name, raw := range files {
		fsys[name] = &fstest.MapFile{Data: raw}
	}
	r, err := content.Read(fsys, "summit")
	if err != nil {
		t.Fatalf("the report has problems: %v", err)
	}
	skipped := 0
	for _, k := range p.Summary.Skipped {
		if k.Reason != "no front matter" && k.Reason != "pages about other pages" {
			skipped += len(k.Titles)
		}
	}
	if len(r.Sessions)+skipped != p.Summary.Read {
		t.Errorf("%d of %d sessions, and %d were skipped", len(r.Sessions), p.Summary.Read, skipped)
	}
}

// fuzzFile fuzzes the import of a file.
func fuzzFile(f *testing.F) {
	path := filepath.Join(f.TempDir(), "programme")
	f.Fuzz(func(t *testing.T, raw []byte) {
		if err := os.WriteFile(path, raw, 0o666); err != nil {
			t.Fatal(err)
		}
		checkImport(t, path)
	})
}

// FuzzScheduleXML imports a schedule.xml that is any bytes.
func FuzzScheduleXML(f *testing.F) {
	seed(f, "schedule.xml", event("<title>A</title>"), "<schedule><day><event id='0'><title>A &nbsp; B</title><persons>C</persons></event></day></schedule>", "<events><event id='1'><title>A</title><datum>04.05.2026</datum></event></events>", "<s><talks><talk><title>A</title><start>2026-05-04T09:00</start></talk></talks></s>")
	fuzzFile(f)
}

// FuzzJSON imports JSON of any kind.
func FuzzJSON(f *testing.F) {
	seed(f, "*.json", `[{"groupName":1,"sessions":[[]]}]`, `{"schedule":{"conference":{"days":[{"rooms":{"":[{}]}}]}}}`, `{"results":[{"code":[],"title":{},"slots":[1,{}]}]}`)
	fuzzFile(f)
}

// FuzzCalendar imports an iCalendar file that is any bytes.
func FuzzCalendar(f *testing.F) {
	seed(f, "*.ics", calendarOf(vevent("DTSTART;TZID=Here:20240101T000000", "RRULE:FREQ=MONTHLY;BYDAY=-1SU;COUNT=3", "RDATE;VALUE=PERIOD:20240101T000000Z/PT1H", "EXDATE:20240102")))
	fuzzFile(f)
}

// FuzzTable imports a table that is any bytes.
func FuzzTable(f *testing.F) {
	seed(f, "*.csv", "Title,Date\nA,1/2/2024\n", "Title\tTime\nMonday, 4 May 2024\t\nA\t9:15 – 10:15\n")
	fuzzFile(f)
}

// FuzzPage imports a page whose front matter is any bytes.
func FuzzPage(f *testing.F) {
	seed(f, "pages/*.md", "---\ntitle: A\ntime: 2:15\ndate: 1583020800\n---\n", "+++\na = [[1, 2.5], {b = 1979-05-27}]\n+++\n", "---\na: &a {title: A}\nb: &b [*a, *a]\n<<: [*b, *a]\ntags: !!seq *b\n---\n")
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, raw []byte) {
		if err := os.WriteFile(filepath.Join(dir, "page.md"), raw, 0o666); err != nil {
			t.Fatal(err)
		}
		checkImport(t, dir)
	})
}
