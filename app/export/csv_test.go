package export

import (
	"encoding/csv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestATableHasARowForEachSessionAndAColumnForEachFacet(t *testing.T) {
	rows := readCSV(t, sample().CSV())
	if diff := cmp.Diff([][]string{
		{"id", "title", "date", "start", "end", "zone", "room", "people", "Partnership type", "Kind", "key points", "text", "language", "link"},
		{"one", "Who are we?", "2024-10-01", "09:00", "10:30", "Australia/Brisbane", "Hall", "Berg, Anna Maria (Chair); Ashleigh Lowry", "Libraries; Communities", "Talk", "Trust matters.\nSo does time.", "A long story.", "en", "https://reports.example.org/sample/session/one/"},
		{"two", "A day out", "2024-10-02", "", "", "", "", "", "Communities", "", "", "", "fr", "https://reports.example.org/sample/session/two/"},
		{"three", "Without a day", "", "", "", "", "", "", "", "", "", "", "en", "https://reports.example.org/sample/session/three/"},
	}, rows); diff != "" {
		t.Error(diff)
	}
}

func TestATableKeepsTheOrderOfTheView(t *testing.T) {
	rows := readCSV(t, filtered().CSV())
	if len(rows) != 3 || rows[1][0] != "two" || rows[2][0] != "one" {
		t.Errorf("%q", rows)
	}
}

func TestNoCellIsAFormula(t *testing.T) {
	for _, s := range hostile {
		for _, row := range readCSV(t, hostileView(s).CSV()) {
			for _, cell := range row {
				if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
					t.Errorf("a cell begins with %q", cell)
				}
			}
		}
	}
}

func TestEveryCellIsQuotedAndEveryRowEndsAsTheStandardSays(t *testing.T) {
	table := strings.TrimPrefix(sample().CSV(), string(byteOrderMark))
	for row := range strings.SplitSeq(strings.TrimSuffix(table, "\r\n"), "\r\n") {
		if !strings.HasPrefix(row, `"`) || !strings.HasSuffix(row, `"`) || strings.Count(row, `"`) != 28 {
			t.Errorf("%s", row)
		}
	}
}

func FuzzCSV(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || strings.Contains(s, "\r") { // a reader may turn \r\n into \n
			return
		}
		v := sample()
		v.Report.Sessions[0].Title = s
		rows := readCSV(t, v.CSV())
		if len(rows) != 4 || rows[1][1] != harmless(s) || strings.TrimPrefix(rows[1][1], "'") != strings.TrimPrefix(s, "'") {
			t.Errorf("%q became %q", s, rows)
		}
	})
}

func readCSV(t *testing.T, table string) [][]string {
	t.Helper()
	table, found := strings.CutPrefix(table, string(byteOrderMark))
	if !found {
		t.Fatal("Excel would not know that this is UTF-8")
	}
	rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}
