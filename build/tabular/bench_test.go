package tabular

import (
	"fmt"
	"strings"
	"testing"
)

// Ten thousand rows, as CSV and as a workbook.
func BenchmarkTenThousandRows(b *testing.B) {
	var csv strings.Builder
	csv.WriteString("Title,Date,Start,End,Room,Speakers,Track,Abstract\n")
	rows := [][]any{{"Title", "Date", "Start", "End", "Room", "Speakers", "Track", "Abstract"}}
	for i := range 10_000 {
		row := []any{fmt.Sprintf("Séance %d", i), "30/09/2024", "9:30", "11:00", "Hall 2", "Ana Silva; Li Wei", "Open access", strings.Repeat("Some words, many times. ", 40)}
		rows = append(rows, row)
		for i, cell := range row {
			csv.WriteString(strings.Repeat(",", min(i, 1)) + `"` + cell.(string) + `"`)
		}
		csv.WriteString("\n")
	}
	for name, content := range map[string]string{"csv": csv.String(), "xlsx": workbookOf(b, rows, nil)} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Read("sessions", strings.NewReader(content)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
