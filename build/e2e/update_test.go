package e2e

import (
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"

	"reportwidget/app/report"
	"reportwidget/build/site"
)

// next returns the default report as it is in its next release.
func next(t *testing.T) *report.Report {
	t.Helper()
	r := readDefault(t)
	r.Title = "The next release"
	r.Sessions[0].Title = "What is new"
	return r
}

const (
	title   = `document.querySelector('h1')?.textContent`
	lookNow = `navigator.serviceWorker.getRegistration().then((r) => r.update()).then(() => null, () => null)`
	// running is the release of the page and of the report that the program
	// shows, by the first session's title.
	running = `document.querySelector('h1').textContent + ': ' + document.querySelector('.session h3').textContent`
)

func takeNext(p *Page) {
	p.t.Helper()
	p.Wait(offered)
	p.Leave(`document.querySelector('[data-part="update"] button').click()`)
	p.Wait(title + ` == 'The next release' && ` + live)
}

func TestANewReleaseIsOfferedAndTakenWithTheReadersFilter(t *testing.T) {
	site := defaultSite(t)
	p := kept(t, site.URL+"/partnerships/")
	before := Eval[string](p, running)
	site.Deploy(Make(t, next(t)))
	p.Go(site.URL + "/partnerships/")
	p.Wait(live + ` && ` + offered)
	if got := Eval[string](p, running); got != before {
		t.Errorf("before the reader agrees, the page shows %q", got)
	}
	if focused := Eval[string](p, `document.activeElement.localName`); focused != "body" {
		t.Errorf("the notice takes the focus: %s", focused)
	}
	p.Shot("update")
	p.Do(chromedp.Click(chromedp.CSS(`input[value=partners]`)))
	p.Wait(status + ` != ''`)
	takeNext(p)
	if got := strings.Join(Eval[[]string](p, ticked), ","); got != "partners" {
		t.Errorf("ticked after the update: %s", got)
	}
	site.Stop()
	p.Do(chromedp.Reload())
	p.Wait(live + ` && ` + offline)
	if got := Eval[string](p, running); !strings.HasPrefix(got, "The next release: ") {
		t.Errorf("offline, after the update, the page shows %q", got)
	}
}

func TestWithoutAnAnswerTheOldReleaseGoesOn(t *testing.T) {
	site := defaultSite(t)
	p := kept(t, site.URL+"/partnerships/")
	before := Eval[string](p, running)
	site.Deploy(Make(t, next(t)))
	for range 3 {
		p.Go(site.URL + "/partnerships/")
		p.Wait(live + ` && ` + offered)
		if got := Eval[string](p, running); got != before {
			t.Errorf("the page shows %q", got)
		}
	}
}

func TestTwoTabsTakeANewReleaseEachInItsTime(t *testing.T) {
	site := defaultSite(t)
	p := kept(t, site.URL+"/partnerships/")
	p.Do(chromedp.Reload())
	p.Wait(live)
	other := p.Tab()
	other.Go(site.URL + "/partnerships/?partnership=communities")
	other.Wait(live + ` && ` + offline)
	before := Eval[string](other, running)
	site.Deploy(Make(t, next(t)))
	Eval[any](p, lookNow)
	p.Wait(offered)
	other.Wait(offered)
	takeNext(p)
	if got := Eval[string](other, running); got != before {
		t.Errorf("the other tab shows %q", got)
	}
	Eval[any](other, `document.querySelector('input[value=partners]').click()`)
	other.Wait(status + ` == '3 of 3 sessions'`)
	takeNext(other)
	if got := strings.Join(Eval[[]string](other, ticked), ","); got != "communities,partners" {
		t.Errorf("ticked in the other tab after the update: %s", got)
	}
}

// refuses checks that a release which cannot be had whole is not offered, that
// the one before goes on, without a network too, and that the next attempt
// succeeds.
func refuses(t *testing.T, broken func(*Server, site.Tree)) {
	t.Helper()
	server := defaultSite(t)
	p := kept(t, server.URL+"/partnerships/")
	before := Eval[string](p, running)
	broken(server, Make(t, next(t)))
	installed := `navigator.serviceWorker.getRegistration().then((r) => r.update()).then((r) => new Promise((done) => {
		if (!r.installing) done(r.waiting ? 'installed' : 'none')
		else r.installing.onstatechange = ({ target }) => done(target.state)
	}), () => 'refused')`
	if got := Eval[string](p, installed); got != "redundant" && got != "refused" {
		t.Errorf("the broken release is %s", got)
	}
	server.Stop()
	p.Go(server.URL + "/partnerships/")
	p.Wait(live + ` && ` + offline)
	if got := Eval[string](p, running); got != before || Eval[bool](p, offered) {
		t.Errorf("the page shows %q", got)
	}
	server.Start(t)
	server.Change(nil)
	server.Deploy(Make(t, next(t)))
	p.Go(server.URL + "/partnerships/")
	p.Wait(offered)
	takeNext(p)
}

func TestAReleaseWhoseProgramIsDamagedIsNotTaken(t *testing.T) {
	refuses(t, func(s *Server, tree site.Tree) {
		damageProgram(tree)
		s.Deploy(tree)
	})
}

// damageProgram flips one bit in the middle of another release's program.
func damageProgram(tree site.Tree) {
	for path, content := range tree {
		if !strings.Contains(path, ".wasm") {
			continue
		}
		flipped := []byte(string(content))
		flipped[len(flipped)/2] ^= 1
		tree[path] = flipped
	}
}

func TestAReleaseWithoutItsBundleIsNotTaken(t *testing.T) {
	refuses(t, func(s *Server, tree site.Tree) {
		delete(tree, "partnerships/report.json")
		s.Deploy(tree)
	})
}

func TestAReleaseThatIsCutOffHalfwayIsNotTaken(t *testing.T) {
	refuses(t, func(s *Server, tree site.Tree) {
		s.Deploy(tree)
		s.Change(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
			if strings.HasSuffix(r.URL.Path, "report.json") {
				panic(http.ErrAbortHandler) // the line is dead
			}
			next.ServeHTTP(w, r)
		})
	})
}

func TestAPageNeverRunsWithTheNextReleasesBundle(t *testing.T) {
	site := defaultSite(t)
	site.Change(func(w http.ResponseWriter, r *http.Request, handler http.Handler) {
		if strings.HasSuffix(r.URL.Path, "/partnerships/") {
			defer func() { site.Change(nil); site.Deploy(Make(t, next(t))) }()
		}
		handler.ServeHTTP(w, r)
	})
	stays(t, Open(t, 1280, 900), site.URL+"/partnerships/", "the bundle of")
}

// quota lets the origin store no more than some bytes.
func quota(origin string, size float64) chromedp.Action[chromedp.Void] {
	return call(storage.OverrideQuotaForOrigin, storage.OverrideQuotaForOriginParams{Origin: origin, QuotaSize: &size})
}

// beforeScripts runs a script in every page before its own.
func beforeScripts(source string) chromedp.Action[chromedp.Void] {
	return call(page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: source})
}
