package content

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// BenchmarkTenThousandSessions reads a large programme.
func BenchmarkTenThousandSessions(b *testing.B) {
	fsys := folder(nil).(fstest.MapFS)
	text := "---\ntitle: A session\npartnership: [libraries, communities]\npeople: [Ana, {name: Li, role: Chair}]\nkey-points:\n  - One *thing*.\n  - Another.\n---\n" +
		strings.Repeat("Some *words* and a [link](https://example.org/), many times.\n", 20)
	for i := range 10_000 {
		fsys[fmt.Sprintf("sessions/%05d-s%d.md", i, i)] = &fstest.MapFile{Data: []byte(text)}
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(fsys, "summit"); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkTenThousandRows reads a large programme from a table.
func BenchmarkTenThousandRows(b *testing.B) {
	var csv strings.Builder
	csv.WriteString("Title,Date,Start,End,Speakers,Partnership,Abstract\n")
	for range 10_000 {
		csv.WriteString("A session,30/09/2024,9:30,11:00,Ana Silva; Li Wei (Chair),Libraries; Communities,\"" +
			strings.Repeat("Some *words* and a [link](https://example.org/), many times.\n", 20) + "\"\n")
	}
	fsys := folder(inTable(csv.String()))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Read(fsys, "summit"); err != nil {
			b.Fatal(err)
		}
	}
}
