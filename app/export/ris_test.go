package export

import (
	"slices"
	"strings"
	"testing"
)

func TestAnRISFileHasTheReportAndItsSessions(t *testing.T) {
	v := sample()
	v.Report.Sessions = v.Report.Sessions[:1]
	want := `TY  - RPRT
ID  - sample
AU  - Federation of Libraries (FL)
TI  - From trends to practice: a sample
PY  - 2024
DA  - 2024///
PB  - Federation of Libraries (FL)
UR  - https://reports.example.org/sample/
LA  - en
AB  - What it is.
ER  - 

TY  - CONF
ID  - sample-one
AU  - Berg, Anna Maria
AU  - Ashleigh Lowry
TI  - Who are we?
T2  - Summit of Samples
C3  - From trends to practice: a sample
CY  - Brisbane, Australia
PY  - 2024
DA  - 2024/10/01/
PB  - Federation of Libraries (FL)
UR  - https://reports.example.org/sample/session/one/
LA  - en
AB  - Trust matters. So does time.
ER  - 

`
	if got := RIS(v.Works()); got != strings.ReplaceAll(want, "\n", "\r\n") {
		t.Errorf("%s", got)
	}
}

func FuzzRIS(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		works := hostileView(s).Works()
		file := RIS(works)
		records := strings.Split(strings.TrimSuffix(file, "\r\n\r\n"), "\r\n\r\n")
		if len(records) != len(works) {
			t.Fatalf("%d records of %d works:\n%s", len(records), len(works), file)
		}
		for i, record := range records {
			lines := strings.Split(record, "\r\n")
			if w := works[i]; w.Title != "" && !slices.Contains(lines, "TI  - "+w.Title) || lines[len(lines)-1] != "ER  - " {
				t.Fatalf("%q became\n%s", w.Title, record)
			}
			for _, line := range lines {
				if len(line) < 6 || line[2:6] != "  - " || strings.ContainsAny(line, "\r\n") {
					t.Fatalf("no tag: %q", line)
				}
			}
		}
	})
}
