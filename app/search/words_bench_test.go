package search

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"reportwidget/app/report"
)

// madeReport returns a report of n sessions with about 140 words each, from
// 50,000 words that are as frequent as words of a language are (Zipf).
func madeReport(n int) *report.Report {
	random := rand.New(rand.NewPCG(2026, uint64(n)))
	frequency := rand.NewZipf(random, 1.1, 3, 49_999)
	words := func(n int) string {
		list := make([]string, n)
		for i := range list {
			list[i] = madeWord(frequency.Uint64())
		}
		return strings.Join(list, " ")
	}
	r := &report.Report{ID: "made", Lang: "en", Title: "Made"}
	for i := range n {
		s := report.Session{ID: fmt.Sprintf("s%d", i+1), Title: words(8), Text: report.PlainText(words(100))}
		for range 4 {
			s.KeyPoints = append(s.KeyPoints, report.PlainText(words(8)))
		}
		s.People = []report.Person{{Name: words(2), Role: words(1)}}
		r.Sessions = append(r.Sessions, s)
	}
	return r
}

// madeWord returns the word of a rank: the more frequent, the shorter.
func madeWord(rank uint64) string {
	const consonants, vowels = "tnsrlhdcmpfgbvk", "eaiou"
	var b strings.Builder
	for n := rank + 1; n > 0; n /= 75 {
		b.WriteByte(consonants[n%15])
		b.WriteByte(vowels[n/15%5])
	}
	b.WriteByte(consonants[rank%7])
	return b.String()
}

var sizes = []int{3, 500, 10_000}

func BenchmarkIndexing(b *testing.B) {
	for _, n := range sizes {
		r := madeReport(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				NewWordIndex(r)
			}
		})
	}
}

// BenchmarkIndexingScripts takes 10,000 sessions in letters of two bytes, and in
// Chinese: 200 characters say what 100 words do.
func BenchmarkIndexingScripts(b *testing.B) {
	for name, shift := range map[string]rune{"cyrillic": 'а' - 'a', "arabic": 'ف' - 'a', "chinese": '图' - 'a'} {
		r := madeReport(10_000)
		for i := range r.Sessions {
			text := shifted(r.Sessions[i].Text.String(), shift)
			if name == "chinese" {
				text = text[:600]
			}
			r.Sessions[i].Text = report.PlainText(text)
		}
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				NewWordIndex(r)
			}
		})
	}
}

// shifted moves the letters of a text to another script.
func shifted(text string, shift rune) string {
	return strings.Map(func(c rune) rune {
		if c >= 'a' {
			return c + shift
		}
		return c
	}, text)
}

// queries are typical ones, with one whose words are in nearly every session.
var queries = []struct{ name, words string }{
	{"letter", "t"}, {"beginning", madeWord(40)[:3]}, {"word", madeWord(900)},
	{"three-words", madeWord(5) + " " + madeWord(60) + " " + madeWord(3)},
	{"phrase", `"` + madeWord(30) + " " + madeWord(70) + `"`},
	{"frequent-phrase", `"` + madeWord(3) + " " + madeWord(7) + `"`},
	{"misspelt", "x" + madeWord(900)}, {"nowhere", "qqqqqqqq"},
}

func BenchmarkFind(b *testing.B) {
	for _, n := range sizes {
		s := NewWordIndex(madeReport(n))
		for _, q := range queries {
			b.Run(fmt.Sprintf("%d/%s", n, q.name), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					s.Find(q.words)
				}
			})
		}
	}
}

func BenchmarkMarkingAPage(b *testing.B) {
	r := madeReport(50)
	w := ParseWords(madeWord(5) + " " + madeWord(60)[:3])
	b.ReportAllocs()
	for b.Loop() {
		for i := range r.Sessions {
			w.Marks(r.Sessions[i].Title)
			w.Extract(&r.Sessions[i], 160)
		}
	}
}

func TestFindingAllocatesAsMuchForManySessionsAsForFew(t *testing.T) {
	few, many := NewWordIndex(madeReport(500)), NewWordIndex(madeReport(10_000))
	for _, q := range queries[:6] {
		a := testing.AllocsPerRun(10, func() { few.Find(q.words) })
		b := testing.AllocsPerRun(10, func() { many.Find(q.words) })
		if b > a+4 || b > 40 {
			t.Errorf("%s: %g allocations for 500 sessions, %g for 10,000", q.name, a, b)
		}
	}
}
