package e2e

import (
	"fmt"
	"testing"
)

// BenchmarkStart tells when what has happened from the start of a page until the
// program is in charge, in milliseconds.
func BenchmarkStart(b *testing.B) {
	for _, n := range []int{3, 500, 10_000} {
		site := Serve(b, Make(b, Large(n)))
		b.Run(fmt.Sprint(n, " sessions"), func(b *testing.B) {
			p := Open(b, 1280, 900)
			p.Do(beforeScripts(`new MutationObserver((_, observer) => {
				if (document.documentElement?.dataset.engine != 'wasm') return
				performance.mark('in-charge')
				observer.disconnect()
			}).observe(document, {subtree: true, childList: true, attributeFilter: ['data-engine']})
			const instantiate = WebAssembly.instantiateStreaming
			WebAssembly.instantiateStreaming = (...given) => instantiate.apply(WebAssembly, given).finally(() => performance.mark('compiled'))`))
			p.Go(site.URL + "/large/")
			p.Wait(live)
			for what, at := range Eval[map[string]float64](p, trace) {
				b.ReportMetric(at, "ms-"+what)
			}
			b.ReportMetric(0, "ns/op")
		})
	}
}

// trace tells when the page was painted, when files had come, and what was marked.
const trace = `(() => {
	const at = {painted: performance.getEntriesByName('first-contentful-paint')[0].startTime}
	for (const {name, responseEnd} of performance.getEntriesByType('resource')) {
		if (name.endsWith('.wasm')) at['program-fetched'] = responseEnd
		if (/report\.json|index\.\w+\.json/.test(name)) at['bundle-fetched'] = responseEnd
	}
	for (const {name, startTime} of performance.getEntriesByType('mark')) at[name] = startTime
	return at
})()`
