package importer

import (
	"fmt"
	"strings"
	"testing"
)

// BenchmarkTenThousandSessions imports a large programme.
func BenchmarkTenThousandSessions(b *testing.B) {
	var s strings.Builder
	s.WriteString("<schedule><conference><title>A</title><time_zone_name>Europe/Berlin</time_zone_name></conference><day date='2024-12-27'>")
	words := strings.Repeat("Some *words* and a [link](https://example.org/), &lt;b&gt;many&lt;/b&gt; times.\n\n", 20)
	for i := range 10_000 {
		fmt.Fprintf(&s, "<event guid='g-%d'><date>2024-12-27T10:00:00+01:00</date><duration>00:30</duration><room>Hall %d</room><title>Session %d</title>"+
			"<track>Track %d</track><language>de</language><abstract>%s</abstract><persons><person>Ana Silva</person><person>Li Wei</person></persons></event>", i, i%20, i, i%30, words)
	}
	s.WriteString("</day></schedule>")
	in := Input{Name: "schedule.xml", Content: []byte(s.String())}
	b.ReportAllocs()
	for b.Loop() {
		p, err := Read(b.Context(), in, Options{})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := p.Folder(in.Name, nil); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkTenThousandRows imports a large table, whose columns are found.
func BenchmarkTenThousandRows(b *testing.B) {
	var s strings.Builder
	s.WriteString("ID,Title,Date,Start,End,Room,Speakers,Abstract,Track,Type,Status,Submitted at\n")
	words := strings.Repeat("Some words about maps. ", 60)
	for i := range 10_000 {
		fmt.Fprintf(&s, "%d,Session %d,2026-05-%02d,%d:%02d,%d:%02d,Hall %d,Ana Silva; Li Wei,%s,Track %d,Talk,accepted,2026-01-04 10:22:33\n", i, i, 4+i%5, 9+i%8, i%60, 10+i%8, i%60, i%20, words, i%30)
	}
	in := Input{Name: "talks.csv", Content: []byte(s.String())}
	b.ReportAllocs()
	for b.Loop() {
		p, err := Read(b.Context(), in, Options{})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := p.Folder(in.Name, nil); err != nil {
			b.Fatal(err)
		}
	}
}
