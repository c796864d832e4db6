package e2e

import (
	"context"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

const (
	installable = `!document.querySelector('[data-part="install"]').hidden`
	byHand      = `!document.querySelector('[data-part="by-hand"]').hidden`
	// asSafari takes away what neither Safari nor Firefox has.
	asSafari = `delete window.onbeforeinstallprompt; delete Window.prototype.onbeforeinstallprompt`
	// offer is what a browser does when a page can be installed.
	offer = `{
		const event = new Event('beforeinstallprompt', { cancelable: true })
		event.prompt = () => { window.prompted = true }
		dispatchEvent(event)
	}`
)

func TestTheBrowserFindsNothingWrongWithTheApp(t *testing.T) {
	site := defaultSite(t)
	p := OpenLasting(t, 1280, 900) // private windows install nothing
	for _, path := range []string{"/partnerships/", "/partnerships/partnership/communities/", "/partnerships/session/sector/"} {
		p.Go(site.URL + path)
		m := manifestOf(t, p, path)
		if m.URL != site.URL+"/partnerships/manifest.webmanifest" {
			t.Errorf("%s: the manifest is at %s", path, m.URL)
		}
	}
}

// manifestOf returns the manifest of an open page as the browser has read it, in
// which, and in what it stands for, it should find no fault.
func manifestOf(t *testing.T, p *Page, path string) page.GetAppManifestResult {
	t.Helper()
	faults := Run(p, func(ctx context.Context, target *chromedp.Target) (page.GetInstallabilityErrorsResult, error) {
		return cdp.Call(ctx, target, page.GetInstallabilityErrors, cdp.Empty{})
	})
	for _, fault := range faults.InstallabilityErrors {
		t.Errorf("%s: %s %v", path, fault.ErrorID, fault.ErrorArguments)
	}
	m := Run(p, func(ctx context.Context, target *chromedp.Target) (page.GetAppManifestResult, error) {
		return cdp.Call(ctx, target, page.GetAppManifest, page.GetAppManifestParams{})
	})
	for _, fault := range m.Errors {
		t.Errorf("%s: the manifest: line %d: %s", path, fault.Line, fault.Message)
	}
	return m
}

func TestTheReaderIsOfferedToInstallWhereTheBrowserCan(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/")
	if Eval[bool](p, installable) || Eval[bool](p, byHand) {
		t.Error("the page offers what the browser does not")
	}
	Eval[any](p, offer)
	p.Wait(installable)
	p.Shot("install")
	p.Do(chromedp.Click(chromedp.CSS(`[data-part="install"] button`)))
	p.Wait(`window.prompted`)
	Eval[any](p, `dispatchEvent(new Event('appinstalled'))`)
	p.Wait(`!(` + installable + `)`)
}

func TestReadersOfOtherBrowsersAreToldHowToInstall(t *testing.T) {
	p := Open(t, 360, 740)
	p.Do(beforeScripts(asSafari))
	p.Go(defaultSite(t).URL + "/partnerships/")
	p.Wait(byHand)
	p.Do(chromedp.Click(chromedp.CSS(`[data-part="by-hand"] summary`)))
	p.Wait(`document.querySelector('[data-part="by-hand"] li').checkVisibility()`)
	p.Shot("by-hand")
	if Eval[bool](p, `document.documentElement.scrollWidth > innerWidth`) {
		t.Error("the page scrolls sideways")
	}
}

func TestAnInstalledAppOffersNothingToInstall(t *testing.T) {
	p := Open(t, 1280, 900)
	p.Do(beforeScripts(`
		const real = matchMedia
		matchMedia = (query) => query == '(display-mode: standalone)' ? { matches: true } : real(query)
		` + asSafari))
	p.Go(defaultSite(t).URL + "/partnerships/")
	p.Wait(live)
	Eval[any](p, offer)
	if Eval[bool](p, installable) || Eval[bool](p, byHand) {
		t.Error("the app offers to be installed")
	}
}

func TestAFrameOffersNothingBeyondTheReport(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/embed/")
	if Eval[bool](p, `document.getElementById('keep') || [...document.body.children].some((part) => !part.matches('#report, noscript'))`) {
		t.Error("there is more than the report")
	}
}

func TestAxeFindsNothingInWhatIsOfferedBeyondTheReport(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/")
	Eval[any](p, `document.querySelectorAll('#keep [hidden]').forEach((part) => (part.hidden = false))`)
	auditThemes(t, p, []int64{320}, "all that is offered")
}
