package e2e

import (
	"fmt"
	"slices"
	"testing"
)

// BenchmarkReaderAct measures what a reader waits for in a large report, in
// milliseconds: from a click or a letter to the second frame after it, and from
// the page's start until the program is in charge and until it searches all texts.
func BenchmarkReaderAct(b *testing.B) {
	for _, n := range []int{3, 500, 10_000} {
		site := Serve(b, Make(b, Large(n)))
		b.Run(fmt.Sprint(n, " sessions"), func(b *testing.B) {
			p := Open(b, 1280, 900)
			p.Go(site.URL + "/large/")
			p.Wait(live)
			b.ReportMetric(Eval[float64](p, `performance.now()`), "ms-to-program")
			Eval[any](p, `document.querySelector('[name=q]').focus()`)
			p.Wait(`document.documentElement.dataset.search`)
			b.ReportMetric(Eval[float64](p, `performance.now()`), "ms-to-search")
			letters := Eval[[]float64](p, measured(`search.value = words[i % words.length].slice(0, 1 + i % 5); search.dispatchEvent(new Event('input', {bubbles: true}))`))
			Eval[any](p, `search.value = ''; search.dispatchEvent(new Event('input', {bubbles: true}))`)
			clicks := Eval[[]float64](p, measured(`boxes[i % 3].click()`))
			b.ReportMetric(percentile(clicks, 50), "ms-click-50")
			b.ReportMetric(percentile(clicks, 95), "ms-click-95")
			b.ReportMetric(percentile(letters, 50), "ms-letter-50")
			b.ReportMetric(percentile(letters, 95), "ms-letter-95")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// measured repeats an act of the reader and times each until it is painted.
func measured(act string) string {
	return `(async () => {
		globalThis.search = document.querySelector('[name=q]')
		globalThis.boxes = document.querySelectorAll('[name=partnership]')
		const words = [...document.querySelectorAll('.session h3')].map((h) => h.textContent.split(' ')[1])
		const times = []
		for (let i = 0; i < 60; i++) {
			await new Promise((done) => setTimeout(done, 60))
			const start = performance.now()
			` + act + `
			await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
			times.push(performance.now() - start)
		}
		return times.slice(5)
	})()`
}

func percentile(times []float64, p int) float64 {
	slices.Sort(times)
	return times[len(times)*p/100]
}
