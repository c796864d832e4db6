package summary

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// cells reads a table of ours: the cells of each row by its first one.
func cells(t *testing.T, markdown string) (head []string, rows map[string][]string) {
	t.Helper()
	rows = map[string][]string{}
	for i, line := range strings.Split(strings.TrimSpace(markdown), "\n") {
		row := strings.Split(strings.Trim(line, "|"), "|")
		for k := range row {
			row[k] = strings.TrimSpace(row[k])
		}
		switch i {
		case 0:
			head = row
		case 1:
			if len(row) != len(head) {
				t.Errorf("%d columns are aligned, and there are %d", len(row), len(head))
			}
		default:
			rows[row[0]] = row
		}
	}
	return head, rows
}

// column returns what a table says of a row.
func column(t *testing.T, markdown, row, name string) string {
	t.Helper()
	head, rows := cells(t, markdown)
	i := slices.Index(head, name)
	if i < 0 || rows[row] == nil {
		t.Fatalf("there is no row %q or no column %q:\n%s", row, name, markdown)
	}
	return rows[row][i]
}

func TestATableMarksTheBestThatCompetes(t *testing.T) {
	loading := loadingTable(sample().Figures(500, Plain))
	for _, c := range []struct{ row, name, want string }{
		{"**report widget**", "filterable", "**210**"},
		{"**report widget**", "from–to", "200–220"},
		{"**report widget**", "KiB until then", "**11.0**"},
		{"**report widget**", "× fastest peer", "0.68"},
		{"**report widget**", "× static page", "1.91"},
		{"Quick", "filterable", "310"},
		{"Quick", "× fastest peer", "1.00"},
		{"Late & heavy", "filterable", "13,010"},
		{"Unfiltered", "filterable", "–"},
		{"Unfiltered", "KiB until then", "1.0"},
		{"Unfiltered", "× fastest peer", "–"},
		{"*static page*", "filterable", "110"},
		{"*static page*", "visits", "2"},
	} {
		if got := column(t, loading, c.row, c.name); got != c.want {
			t.Errorf("%s, %s: %s instead of %s", c.row, c.name, got, c.want)
		}
	}
}

func TestATableOfUseTakesAllActsTogether(t *testing.T) {
	using := usingTable(sample().Figures(500, Plain))
	for _, c := range []struct{ row, name, want string }{
		{"**report widget**", "search, 95 %", "42"},
		{"**report widget**", "memory, MiB", "20.0"},
		{"**report widget**", "of it WebAssembly and workers", "10.0"},
		{"**report widget**", "acts without an answer", "2"},
		{"Quick", "search, 50 %", "**20**"},
		{"Quick", "memory, MiB", "**5.0**"},
	} {
		if got := column(t, using, c.row, c.name); got != c.want {
			t.Errorf("%s, %s: %s instead of %s", c.row, c.name, got, c.want)
		}
	}
}

func TestItIsSaidWhereAPeerIsAhead(t *testing.T) {
	want := []string{
		"500 sessions, plain: Quick needs 20 ms for a filter, 50th percentile, the report widget 40",
		"500 sessions, plain: Quick needs 21 ms for a filter, 95th percentile, the report widget 41",
		"500 sessions, plain: Quick needs 20 ms for a search, 50th percentile, the report widget 40",
		"500 sessions, plain: Quick needs 22 ms for a search, 95th percentile, the report widget 42",
		"500 sessions, plain: Quick needs 5.0 MiB of memory, the report widget 20.0",
	}
	if diff := cmp.Diff(want, ahead(sample())); diff != "" {
		t.Error(diff)
	}
}

func TestNobodyIsAheadOfWhatIsBest(t *testing.T) {
	m := sample()
	m.Visits = slices.DeleteFunc(m.Visits, func(v Visit) bool { return v.Row == "quick" })
	if got := ahead(m); len(got) != 0 {
		t.Errorf("ahead: %v", got)
	}
}
