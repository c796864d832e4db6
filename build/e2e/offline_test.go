package e2e

import (
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"reportwidget/app/report"
	"reportwidget/build/disk"
	"reportwidget/build/site"
)

const (
	offline = `!document.querySelector('[data-part="offline"]').hidden`
	offered = `!document.querySelector('[data-part="update"]').hidden`
	caching = `caches.keys().then((names) => names.sort())`
)

// kept opens a report and waits until the browser has kept it.
func kept(t *testing.T, url string) *Page {
	t.Helper()
	p := Open(t, 1280, 900)
	p.Go(url)
	p.Wait(offline)
	return p
}

func TestAKeptReportOpensWithoutANetwork(t *testing.T) {
	site := defaultSite(t)
	p := kept(t, site.URL+"/partnerships/")
	site.Stop()
	for path, want := range map[string]string{
		"/partnerships/":                                     "sector,communities,partners",
		"/partnerships/index.html":                           "sector,communities,partners",
		"/partnerships/?partnership=communities":             "sector,communities",
		"/partnerships/?utm_source=mail#sector":              "sector,communities,partners",
		"/partnerships/partnership/communities/":             "sector,communities",
		"/partnerships/partnership/communities/?from=a-mail": "sector,communities",
		"/partnerships/?session=partners":                    "sector,communities,partners",
	} {
		p.Go(site.URL + path)
		p.Wait(live)
		if got := strings.Join(Eval[[]string](p, sessions), ","); got != want {
			t.Errorf("%s shows %s instead of %s", path, got, want)
		}
		if !Eval[bool](p, `getComputedStyle(document.querySelector('.session')).display == 'flex'`) {
			t.Errorf("%s has no style", path)
		}
	}
	p.Go(site.URL + "/partnerships/session/sector/")
	if got := Eval[string](p, `document.querySelector('h1').textContent`); !strings.Contains(got, "sector") {
		t.Errorf("the session's page says %q", got)
	}
}

func TestSearchAndFilterWorkWithoutANetwork(t *testing.T) {
	site := defaultSite(t)
	p := kept(t, site.URL+"/partnerships/")
	site.Stop()
	p.Go(site.URL + "/partnerships/")
	p.Wait(live + ` && ` + offline)
	p.Do(chromedp.Click(chromedp.CSS(`input[value=partners]`)))
	p.Wait(status + ` == '2 of 3 sessions'`)
	p.Do(chromedp.SendKeys(chromedp.CSS(`input[name=q]`), "speaking"))
	p.Wait(sessions + `.join() == 'partners'`)
}

func TestAPageThatIsNotKeptLeadsToTheOverviewThatShowsTheSame(t *testing.T) {
	r := Large(300) // too many pages to keep
	site := Serve(t, Make(t, r))
	p := kept(t, site.URL+"/large/")
	id := r.Sessions[7].ID
	p.Go(site.URL + "/large/session/" + id + "/")
	if got := Eval[string](p, `location.pathname`); got != "/large/session/"+id+"/" {
		t.Errorf("with a network, it leads to %s", got)
	}
	site.Stop()
	for path, want := range map[string]string{
		"/large/session/" + id + "/":       "?session=" + id,
		"/large/topic/topic-3/?q=tree":     "?q=tree&topic=topic-3",
		"/large/nowhere/at/all/index.html": "",
	} {
		p.Go(site.URL + path)
		if got := Eval[string](p, `location.pathname + location.search`); got != "/large/"+want {
			t.Errorf("%s leads to %s", path, got)
		}
	}
}

func TestOnlyTheStandalonePageKeepsTheReport(t *testing.T) {
	site := defaultSite(t)
	p := started(t, site.URL+"/partnerships/embed/")
	p.Go(site.URL + "/report.schema.json")
	Eval[any](p, `new Promise((done) => {
		const frame = document.createElement('iframe')
		frame.src = '/partnerships/'
		frame.onload = done
		document.body.append(frame)
	}).then(() => null)`)
	p.Wait(`frames[0].document.documentElement.dataset.engine == 'wasm'`)
	if n := Eval[int](p, `navigator.serviceWorker.getRegistrations().then((all) => all.length)`); n != 0 {
		t.Errorf("%d workers", n)
	}
	if slices.Contains(site.Requests(), "/partnerships/sw.js") {
		t.Error("a frame asks for the worker")
	}
}

func TestACaptivePortalIsNeverKept(t *testing.T) {
	for name, portal := range map[string]func(http.ResponseWriter, *http.Request){
		"a page with status 200": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			w.Write([]byte("<title>Please log in</title>"))
		},
		"a redirect": func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/login/", http.StatusFound) },
		"the right type": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/json")
			w.Write([]byte(`{"format":"report-widget"}`))
		},
	} {
		t.Run(name, func(t *testing.T) {
			site := defaultSite(t)
			site.Change(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
				if strings.HasSuffix(r.URL.Path, "/session/sector/") || strings.HasSuffix(r.URL.Path, "cite.json") {
					portal(w, r)
					return
				}
				next.ServeHTTP(w, r)
			})
			p := started(t, site.URL+"/partnerships/")
			p.Wait(`navigator.serviceWorker.getRegistration().then((r) => !r)`)
			if got := Eval[[]string](p, `caches.keys().then((names) => Promise.all(names.map((n) => caches.open(n).then((c) => c.keys())))).then((all) => all.flat().map((r) => new URL(r.url).pathname).filter((path) => /sector|cite.json/.test(path)))`); len(got) > 0 {
				t.Errorf("kept: %v", got)
			}
			if Eval[bool](p, offline) {
				t.Error("the page says that it is available offline")
			}
		})
	}
}

func TestOtherCachesOfTheOriginSurvive(t *testing.T) {
	other := readDefault(t)
	other.ID, other.Languages, other.Translations = "partners", nil, nil
	site := Serve(t, Make(t, readDefault(t), other))
	p := Open(t, 1280, 900)
	p.Go(site.URL + "/report.schema.json")
	Eval[any](p, `Promise.all(['library-catalogue', 'report-widget', 'report-widget ' + origin + '/'].map((n) => caches.open(n))).then(() => null)`)
	p.Go(site.URL + "/partnerships/")
	p.Wait(offline)
	p.Go(site.URL + "/partners/")
	p.Wait(offline)
	before := Eval[[]string](p, caching)
	site.Deploy(Make(t, next(t), other))
	p.Go(site.URL + "/partnerships/")
	p.Wait(offered)
	takeNext(p)
	after := Eval[[]string](p, caching)
	scope := "report-widget " + site.URL + "/partnerships/ "
	changed := func(name string) bool { return strings.HasPrefix(name, scope) }
	if slices.Equal(before, after) || len(before) != 5 {
		t.Fatalf("caches before: %q, after: %q", before, after)
	}
	if !slices.Equal(slices.DeleteFunc(before, changed), slices.DeleteFunc(after, changed)) {
		t.Errorf("caches of others: %q", after)
	}
}

func TestStorageThatIsFullLeavesThePageWorking(t *testing.T) {
	site := defaultSite(t)
	p := Open(t, 1280, 900)
	p.Do(quota(site.URL, 200_000))
	p.Go(site.URL + "/partnerships/")
	worksWithoutStorage(t, p)
}

func TestStorageThatThrowsLeavesThePageWorking(t *testing.T) {
	const throwing = `CacheStorage.prototype.open = CacheStorage.prototype.keys = () => { throw new DOMException('no storage', 'SecurityError') };`
	tree := Make(t, readDefault(t))
	site := Serve(t, withWorker(tree, append([]byte(throwing), tree["partnerships/sw.js"]...)))
	p := Open(t, 1280, 900)
	p.Go(site.URL + "/partnerships/")
	worksWithoutStorage(t, p)
}

func TestStorageThatIsForbiddenLeavesThePageWorking(t *testing.T) {
	site := defaultSite(t)
	p := Open(t, 1280, 900)
	p.Do(beforeScripts(`navigator.serviceWorker.register = () => Promise.reject(new DOMException('forbidden', 'SecurityError'))`))
	p.Go(site.URL + "/partnerships/")
	worksWithoutStorage(t, p)
}

func worksWithoutStorage(t *testing.T, p *Page) {
	t.Helper()
	startProgram(p)
	p.Wait(`navigator.serviceWorker.getRegistration().then((r) => !r)`)
	p.Do(chromedp.Click(chromedp.CSS(`input[value=partners]`)))
	p.Wait(status + ` == '2 of 3 sessions'`)
	if Eval[bool](p, offline) {
		t.Error("the page says that it is available offline")
	}
	p.Do(chromedp.Reload())
	startProgram(p)
}

func TestWhatTheBrowserHasThrownAwayComesFromTheNetwork(t *testing.T) {
	site := defaultSite(t)
	p := kept(t, site.URL+"/partnerships/")
	Eval[any](p, `caches.keys().then((names) => Promise.all(names.map((n) => caches.delete(n)))).then(() => null)`)
	p.Go(site.URL + "/partnerships/?partnership=partners")
	p.Wait(live)
	if Eval[bool](p, offline) {
		t.Error("the page says that it is available offline")
	}
}

func TestTheKillSwitchEndsOfflineReading(t *testing.T) {
	tree := Make(t, readDefault(t))
	site := Serve(t, tree)
	p := kept(t, site.URL+"/partnerships/")
	Eval[any](p, `caches.open('library-catalogue').then(() => null)`)
	site.Deploy(withWorker(tree, tree["sw-off.js"]))
	p.Go(site.URL + "/partnerships/")
	p.Wait(caching + `.then((names) => names.join() == 'library-catalogue')`)
	p.Wait(`navigator.serviceWorker.getRegistration().then((r) => !r)`)
}

// withWorker returns the site with another worker of the default report.
func withWorker(tree site.Tree, script []byte) site.Tree {
	other := maps.Clone(tree)
	other["partnerships/sw.js"] = script
	return other
}

func readDefault(t *testing.T) *report.Report {
	t.Helper()
	r, err := disk.ReadReport("testdata/partnerships")
	if err != nil {
		t.Fatal(err)
	}
	return r
}
