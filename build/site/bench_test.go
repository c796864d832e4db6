package site

import (
	"fmt"
	"testing"

	"reportwidget/app/report"
)

// BenchmarkBuild makes the whole site of a report, in memory.
func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{100, 1000, 10_000} {
		r := large(n)
		b.Run(fmt.Sprint(n, " sessions"), func(b *testing.B) {
			for b.Loop() {
				if _, err := Build([]*report.Report{r}, options()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkDraft makes the draft of a report, and its page.
func BenchmarkDraft(b *testing.B) {
	for _, n := range []int{3, 500} {
		r := large(n)
		b.Run(fmt.Sprint(n, " sessions"), func(b *testing.B) {
			for b.Loop() {
				d, err := NewDraft([]*report.Report{r}, options())
				if err != nil {
					b.Fatal(err)
				}
				if _, err := d.File("sample/index.html"); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
