package search

import (
	"bytes"
	stdjson "encoding/json"
	"fmt"
	"testing"

	"github.com/goccy/go-json"

	"reportwidget/app/report"
)

// classified returns a made-up report with a facet of 3 values and one of 40.
func classified(n int) *report.Report {
	r := madeReport(n)
	for _, f := range []struct {
		id   string
		size int
	}{{"partnership", 3}, {"topic", 40}} {
		facet := report.Facet{ID: f.id, Label: f.id}
		for i := range f.size {
			facet.Values = append(facet.Values, report.Value{ID: fmt.Sprintf("%s-%d", f.id, i+1), Label: madeWord(uint64(i))})
		}
		r.Facets = append(r.Facets, facet)
	}
	for i := range r.Sessions {
		r.Sessions[i].Facets = map[string][]string{}
		for _, f := range r.Facets {
			r.Sessions[i].Facets[f.ID] = []string{f.Values[i*7%len(f.Values)].ID}
		}
	}
	return r
}

// encoded returns a report as it travels, not compressed.
func encoded(b *testing.B, r *report.Report) []byte {
	b.Helper()
	plain, err := report.Encode(r, "made")
	if err != nil {
		b.Fatal(err)
	}
	return plain
}

func BenchmarkDecode(b *testing.B) {
	for _, n := range sizes {
		plain := encoded(b, classified(n))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(plain)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := report.Decode(bytes.NewReader(plain)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkUnmarshal compares the decoder that json.go chooses for the command
// with the one that json_js.go chooses for the browser, wherever it runs.
func BenchmarkUnmarshal(b *testing.B) {
	decoders := []struct {
		name      string
		unmarshal func([]byte, any) error
	}{{"encoding-json", stdjson.Unmarshal}, {"goccy-go-json", func(plain []byte, v any) error { return json.Unmarshal(plain, v) }}}
	for _, n := range sizes {
		plain := encoded(b, classified(n))
		for _, d := range decoders {
			b.Run(fmt.Sprint(n, "/", d.name), func(b *testing.B) {
				b.SetBytes(int64(len(plain)))
				for b.Loop() {
					if err := d.unmarshal(plain, new(report.Bundle)); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

func BenchmarkIndex(b *testing.B) {
	for _, n := range sizes {
		r := classified(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				NewIndex(r)
			}
		})
	}
}

func BenchmarkMatch(b *testing.B) {
	asked := []struct {
		name  string
		query report.Query
	}{
		{"all", report.Query{}},
		{"facet", report.Query{Facets: map[string][]string{"partnership": {"partnership-2"}}}},
		{"facets", report.Query{Facets: map[string][]string{"partnership": {"partnership-1", "partnership-2"}, "topic": {"topic-3", "topic-30"}}}},
		{"facet-and-words", report.Query{Facets: map[string][]string{"partnership": {"partnership-2"}}, Words: madeWord(60)}},
	}
	for _, n := range sizes {
		x := NewIndex(classified(n))
		x.Warm()
		for _, q := range asked {
			b.Run(fmt.Sprint(n, "/", q.name), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					x.Match(q.query)
				}
			})
		}
	}
}
