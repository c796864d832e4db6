package e2e

import (
	"context"
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/heapprofiler"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// BenchmarkMemory measures what a page takes that its reader has searched and
// filtered, in MiB: the program's memory, which never shrinks, and after a
// collection that of the scripts, of the document, and of buffers.
func BenchmarkMemory(b *testing.B) {
	for _, n := range []int{3, 500, 10_000, 50_000} {
		b.Run(fmt.Sprint(n, " sessions"), func(b *testing.B) {
			site := Serve(b, Make(b, Large(n)))
			p := Open(b, 1280, 900)
			p.Do(beforeScripts(`{
				const instantiate = WebAssembly.instantiateStreaming
				WebAssembly.instantiateStreaming = async (...given) => {
					const made = await instantiate.apply(WebAssembly, given)
					globalThis.programMemory = made.instance.exports.mem
					return made
				}
			}`))
			p.Go(site.URL + "/large/embed/")
			startProgram(p)
			Eval[any](p, `document.querySelector('[name=q]').focus()`)
			p.Wait(`document.documentElement.dataset.search`)
			Eval[any](p, measured(`search.value = words[i % words.length].slice(0, 1 + i % 5); search.dispatchEvent(new Event('input', {bubbles: true}))`))
			Eval[any](p, measured(`boxes[i % 3].click()`))
			const mib = 1 << 20
			b.ReportMetric(Eval[float64](p, `programMemory.buffer.byteLength`)/mib, "MiB-program")
			heap := Run(p, collected)
			b.ReportMetric(heap.UsedSize/mib, "MiB-script")
			b.ReportMetric(heap.EmbedderHeapUsedSize/mib, "MiB-document")
			b.ReportMetric(heap.BackingStorageSize/mib, "MiB-buffers")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// collected returns what scripts and document take after a collection.
func collected(ctx context.Context, t *chromedp.Target) (runtime.GetHeapUsageResult, error) {
	if _, err := cdp.Call(ctx, t, heapprofiler.CollectGarbage, cdp.Empty{}); err != nil {
		return runtime.GetHeapUsageResult{}, err
	}
	return cdp.Call(ctx, t, runtime.GetHeapUsage, cdp.Empty{})
}
