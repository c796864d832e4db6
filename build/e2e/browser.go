package e2e

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"sync"
	"testing"

	cdpbrowser "github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
)

// A browser is started by the first page that it shows.
type browser struct {
	names []string // of programs, the best first
	flags string   // for V8

	once sync.Once
	ctx  context.Context
	stop func()
	err  error
}

// desktop is the browser that people have. It installs apps, and benchmarks measure
// it. shell is Chromium without a window around its pages, which compiles only the
// functions of a program that are called, and each of them once: a page and its
// program start in a third of the time.
var (
	desktop = browser{names: []string{"chromium", "chromium-browser", "google-chrome"}}
	shell   = browser{
		names: append([]string{"chromium-headless-shell"}, desktop.names...),
		flags: "--no-wasm-dynamic-tiering --no-wasm-tier-up",
	}
)

// browserFor returns the browser for a test or a benchmark.
func browserFor(t testing.TB) *browser {
	if _, measures := t.(*testing.B); measures {
		return &desktop
	}
	return &shell
}

// context returns the context in which a browser opens pages.
func (b *browser) context() (context.Context, error) {
	b.once.Do(b.start)
	return b.ctx, b.err
}

func (b *browser) start() {
	path, err := find(b.names)
	if err != nil {
		b.err = err
		return
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox,
		chromedp.Flag("disable-gpu", true), chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("hide-scrollbars", true),
		chromedp.Flag("site-per-process", true), // as browsers with a window do: frames of other websites are targets of their own
		chromedp.Flag("js-flags", b.flags))
	allocator, stopAllocator := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, stop := chromedp.NewContext(allocator)
	b.ctx = ctx
	b.stop = func() { stop(); stopAllocator() }
	b.err = chromedp.Do(ctx)
}

// awayFromThePointer moves a window off the corner of the screen in which the shell
// says the pointer is, so that no page begins with a pointer above it.
func awayFromThePointer(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
	window, err := cdp.Call(ctx, t, cdpbrowser.GetWindowForTarget, cdpbrowser.GetWindowForTargetParams{})
	if err != nil {
		return chromedp.Void{}, err
	}
	far := int64(3000)
	_, err = cdp.Call(ctx, t, cdpbrowser.SetWindowBounds, cdpbrowser.SetWindowBoundsParams{WindowID: window.WindowID, Bounds: &cdpbrowser.Bounds{Left: &far, Top: &far}})
	return chromedp.Void{}, err
}

func (b *browser) close() {
	if b.stop != nil {
		b.stop()
	}
}

func find(names []string) (string, error) {
	for _, name := range append([]string{os.Getenv("CHROMIUM")}, names...) {
		if path, err := exec.LookPath(name); name != "" && err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("there is no Chromium: install the package chromium (as root, make test does it), or set CHROMIUM to its path")
}
