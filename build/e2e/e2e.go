// Package e2e drives Chromium for the tests that must see a page work.
package e2e

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/runtime"
	cdptarget "github.com/chromedp/cdproto/target"
	"github.com/chromedp/chromedp"
)

// patience is how long a test waits for what must come, on a machine that has much
// else to do.
const patience = 90 * time.Second

// Main runs the tests of a package and ends the browsers after them.
func Main(m *testing.M) {
	code := m.Run()
	Close()
	os.Exit(code)
}

// Close ends the browsers that were started. It is for packages whose tests have
// another Main.
func Close() {
	shell.close()
	desktop.close()
}

// Page is a tab with a storage of its own.
type Page struct {
	t   testing.TB
	ctx context.Context

	mu  sync.Mutex
	log []string
}

// Open opens a tab of the given size in CSS pixels, with the light theme. Set
// up what else it needs with Do before it goes anywhere.
func Open(t testing.TB, width, height int64) *Page {
	t.Helper()
	return open(t, browserFor(t), width, height, chromedp.WithNewBrowserContext())
}

// OpenLasting opens a tab that is not private, as what installs apps must be,
// and that shares its storage with others of its kind.
func OpenLasting(t testing.TB, width, height int64) *Page {
	t.Helper()
	return open(t, &desktop, width, height)
}

// OpenDesktop opens a private tab in the browser that people have. A test that takes
// pictures needs it: the shell may wait with a picture for a frame that loads.
func OpenDesktop(t testing.TB, width, height int64) *Page {
	t.Helper()
	return open(t, &desktop, width, height, chromedp.WithNewBrowserContext())
}

func open(t testing.TB, in *browser, width, height int64, options ...chromedp.ContextOption) *Page {
	t.Helper()
	of, err := in.context()
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := chromedp.NewContext(of, options...)
	t.Cleanup(stop)
	p := &Page{t: t, ctx: ctx}
	if err := chromedp.Listen(ctx, p.listen); err != nil {
		t.Fatal(err)
	}
	p.Do(awayFromThePointer, chromedp.EmulateViewport(width, height), Prefer("prefers-color-scheme", "light"))
	return p
}

// Tab opens another tab of the same reader, who keeps what websites store.
func (p *Page) Tab() *Page {
	p.t.Helper()
	ctx, stop := chromedp.NewContext(p.ctx)
	p.t.Cleanup(stop)
	tab := &Page{t: p.t, ctx: ctx}
	if err := chromedp.Listen(ctx, tab.listen); err != nil {
		p.t.Fatal(err)
	}
	tab.Do(awayFromThePointer)
	return tab
}

// Prefer makes the reader prefer a value of a media feature.
func Prefer(feature, value string) chromedp.Action[chromedp.Void] {
	return call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: feature, Value: value}},
	})
}

// NoScript switches scripts off.
func NoScript() chromedp.Action[chromedp.Void] {
	return call(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
}

// Print shows the page as it goes to paper.
func Print() chromedp.Action[chromedp.Void] {
	return call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})
}

func call[P, R any](command cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, command, params)
		return err
	})
}

func (p *Page) listen(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		p.log = append(p.log, fmt.Sprintf("exception: %+v", e.ExceptionDetails.Exception))
	case *runtime.EventConsoleAPICalled:
		line := string(e.Type) + ":"
		for _, a := range e.Args {
			line += " " + string(a.Value) + a.Description
		}
		p.log = append(p.log, line)
	}
}

// Console returns what was written to the console, errors included.
func (p *Page) Console() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string(nil), p.log...)
}

// Do performs actions, and ends the test if one of them fails.
func (p *Page) Do(actions ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	Run(p, chromedp.Steps(actions...))
}

// Run performs an action and returns its value, and ends the test if it fails.
func Run[T any](p *Page, action chromedp.Action[T]) T {
	p.t.Helper()
	value, err := try(p, action)
	if err != nil {
		p.t.Fatalf("%v\nconsole: %q", err, p.Console())
	}
	return value
}

func try[T any](p *Page, action chromedp.Action[T]) (T, error) {
	return chromedp.Run(p.ctx, func(ctx context.Context, target *chromedp.Target) (T, error) {
		ctx, cancel := context.WithTimeout(ctx, patience)
		defer cancel()
		return action(ctx, target)
	})
}

// laidOut is true of a page when all of it is, which takes a frame's page
// two steps: see web/framed.js.
const laidOut = `document.readyState != 'loading' && !document.documentElement?.hasAttribute('data-half')`

// Go opens an address.
func (p *Page) Go(url string) {
	p.t.Helper()
	p.Do(chromedp.Navigate(url))
	p.Wait(laidOut)
}

// Eval evaluates an expression or an awaited promise in the page.
func Eval[T any](p *Page, expression string) T {
	p.t.Helper()
	return Run(p, evaluate[T](expression))
}

func evaluate[T any](expression string) chromedp.Action[T] {
	return chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise)
}

// Leave runs a script that may lead away from the page, and then needs no answer
// of it.
func (p *Page) Leave(script string) {
	p.t.Helper()
	if _, err := try(p, evaluate[any](script)); err != nil && !left(err) {
		p.t.Fatalf("%v\nconsole: %q", err, p.Console())
	}
}

// Wait waits until the expression is true, in this page or the next one.
func (p *Page) Wait(expression string) {
	p.t.Helper()
	for deadline := time.Now().Add(patience); ; p.Do(chromedp.Sleep(20 * time.Millisecond)) {
		holds, err := try(p, evaluate[bool]("!!("+expression+")"))
		if err == nil && holds {
			return
		}
		if err != nil && !left(err) || time.Now().After(deadline) {
			p.t.Fatalf("never true: %s\n%v\nconsole: %q", expression, err, p.Console())
		}
	}
}

// left tells of an error whether the page was left before it answered. The
// protocol has one code for all that the browser could not do.
func left(err error) bool {
	var refused *cdproto.Error
	return errors.As(err, &refused) && refused.Code == -32000
}

// Shot writes a picture of the whole page to the folder that the environment
// names in SHOTS, if it does, for people to look at.
func (p *Page) Shot(name string) {
	p.t.Helper()
	folder := os.Getenv("SHOTS")
	if folder == "" {
		return
	}
	png := Run(p, chromedp.FullScreenshot(100))
	if err := os.WriteFile(filepath.Join(folder, name+".png"), png, 0o644); err != nil {
		p.t.Fatal(err)
	}
}

// Until waits until something holds that is seen in more than one page.
func Until(t testing.TB, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(patience); !holds(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("never true: %s", what)
		}
	}
}

// Frame returns the frame of another site or without an origin whose address
// holds the text. It waits until there is one.
func (p *Page) Frame(address string) *Page {
	p.t.Helper()
	return p.Frames(address, 1)[0]
}

// Frames returns the frames whose address holds the text. It waits until there are
// as many.
func (p *Page) Frames(address string, number int) []*Page {
	p.t.Helper()
	var found []cdptarget.ID
	Until(p.t, fmt.Sprintf("%d frames of %s", number, address), func() bool {
		targets, err := chromedp.Targets(p.ctx)
		if err != nil {
			p.t.Fatal(err)
		}
		found = nil
		for _, target := range targets {
			if target.Type == "iframe" && strings.Contains(target.URL, address) {
				found = append(found, target.TargetID)
			}
		}
		return len(found) >= number
	})
	var frames []*Page
	for _, id := range found {
		frame := p.attach(id)
		frame.Wait(laidOut)
		frames = append(frames, frame)
	}
	return frames
}

func (p *Page) attach(id cdptarget.ID) *Page {
	ctx, stop := chromedp.NewContext(p.ctx, chromedp.WithTargetID(id))
	p.t.Cleanup(stop)
	frame := &Page{t: p.t, ctx: ctx}
	if err := chromedp.Listen(ctx, frame.listen); err != nil {
		p.t.Fatal(err)
	}
	return frame
}
