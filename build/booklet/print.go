//go:build !js

package booklet

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"time"

	"github.com/chromedp/cdproto/cdp"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"reportwidget/build/site"
)

// ErrNoBrowser says that no browser that makes PDF files is installed.
var ErrNoBrowser = errors.New("the booklet is printed by Chromium, which is not installed here\nhint: install the package chromium, or Google Chrome, or set CHROMIUM to the path of one. Without it, open the report's page and let the browser print it into a file")

// patience is how long the browser may take for a booklet.
const patience = 5 * time.Minute

// Browser returns the path of a browser that makes PDF files, or [ErrNoBrowser].
func Browser() (string, error) {
	for _, name := range []string{os.Getenv("CHROMIUM"), "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"} {
		if path, err := exec.LookPath(name); name != "" && err == nil {
			return path, nil
		}
	}
	return "", ErrNoBrowser
}

// rounds is how often the booklet is printed at most until its page numbers are those of
// its pages: they move only where a number takes another line.
const rounds = 4

// PDF prints the booklet of the report in a folder of a website by the browser at a path:
// tagged, with bookmarks and its language. The same website gives the same bytes with the
// same browser and fonts.
func PDF(ctx context.Context, browser string, website site.Tree, folder string) ([]byte, error) {
	ctx, stop := context.WithTimeout(ctx, patience)
	defer stop()
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(browser), chromedp.Flag("disable-gpu", true))
	if os.Getuid() == 0 {
		options = append(options, chromedp.NoSandbox) // Chromium refuses root otherwise; the page holds no script
	}
	allocator, stopAllocator := chromedp.NewExecAllocator(ctx, options...)
	defer stopAllocator()
	tab, stopTab := chromedp.NewContext(allocator, chromedp.WithErrorf(func(string, ...any) {})) // of events that it does not expect
	defer stopTab()
	var numbers map[string]int
	for range rounds {
		pages, err := Pages(website, folder, numbers)
		if err != nil {
			return nil, err
		}
		printed, err := chromedp.Run(tab, func(ctx context.Context, target *chromedp.Target) ([]byte, error) { return show(ctx, target, pages) })
		if err != nil {
			return nil, fmt.Errorf("printing the booklet by %s: %w", browser, err)
		}
		found, err := numbersIn(printed)
		if err != nil {
			return nil, err
		}
		if maps.Equal(found, numbers) {
			return timeless(printed), nil
		}
		numbers = found
	}
	return nil, errors.New("the page numbers of the booklet do not settle")
}

// show puts the booklet into a tab and prints it.
func show(ctx context.Context, target *chromedp.Target, pages []byte) ([]byte, error) {
	tree, err := cdp.Call(ctx, target, cdppage.GetFrameTree, cdp.Empty{})
	if err != nil {
		return nil, err
	}
	if _, err := cdp.Call(ctx, target, cdppage.SetDocumentContent, cdppage.SetDocumentContentParams{FrameID: tree.FrameTree.Frame.ID, HTML: string(pages)}); err != nil {
		return nil, err
	}
	if _, err := chromedp.Evaluate[any](`Promise.all([...document.images].map((img) => img.decode().catch(() => 0))).then(() => document.fonts.ready).then(() => 0)`, chromedp.EvalAwaitPromise)(ctx, target); err != nil {
		return nil, err
	}
	return chromedp.PrintToPDF(chromedp.PDFOutlineAndTagged(), chromedp.PDFPreferCSSPageSize(), chromedp.PDFPrintBackground(), chromedp.PDFStream())(ctx, target)
}
