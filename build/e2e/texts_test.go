package e2e

import (
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/chromedp/chromedp"

	"reportwidget/app/report"
)

// parts returns which texts of a large report a browser has asked for.
func parts(s *Server) []string {
	var names []string
	for _, path := range s.Requests() {
		if _, name, found := strings.Cut(path, "/texts/"); found && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// all is how many parts the texts of so many sessions are.
func all(sessions int) int { return (sessions + report.PartSize - 1) / report.PartSize }

// The tests of texts on their way open the embed. The stand-alone page's service
// worker fetches all texts for reading offline, at a time of its own.

func TestTheTextsOfALargeReportComeWhenTheyAreWanted(t *testing.T) {
	r := Large(1000)
	site := Serve(t, Make(t, r))
	p := started(t, site.URL+"/large/embed/")
	if got := len(parts(site)); got != 1 {
		t.Errorf("%d parts for the page", got)
	}
	if slices.Contains(site.Requests(), "/large/report.json") {
		t.Error("the whole bundle is fetched too")
	}
	p.Do(chromedp.Click(chromedp.CSS(`input[value=libraries]`)))
	p.Wait(`document.documentElement.dataset.search`)
	if got, want := len(parts(site)), all(1000); got != want {
		t.Errorf("%d parts instead of %d after the reader has acted", got, want)
	}
	for _, id := range Eval[[]string](p, sessions) {
		said := Eval[string](p, `document.getElementById('`+id+`').querySelector('.text')?.textContent || ''`)
		s := r.Sessions[slices.IndexFunc(r.Sessions, func(s report.Session) bool { return s.ID == id })]
		if want := s.Text.String(); strings.TrimSpace(said) != strings.TrimSpace(want) {
			t.Fatalf("%s says %q instead of %q", id, said, want)
		}
	}
}

func TestASessionOfALargeReportOpensByItsAddress(t *testing.T) {
	r := Large(1000)
	site := Serve(t, Make(t, r))
	p := started(t, site.URL+"/large/?session=s777")
	p.Wait(`document.querySelector('#s777.open .text')?.textContent == ` + strconv.Quote(r.Sessions[777].Text.String()))
}

func TestWordsAreFoundInTitlesUntilTheTextsHaveCome(t *testing.T) {
	r := Large(1000)
	r.Sessions[900].Title = "Kiosks"
	r.Sessions[901].Text = report.PlainText("They talked about kiosks.")
	site := Serve(t, Make(t, r))
	release := make(chan struct{})
	let := sync.OnceFunc(func() { close(release) })
	t.Cleanup(let)
	first := atomic.Bool{}
	site.Change(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if strings.Contains(r.URL.Path, "/texts/") && first.Swap(true) {
			<-release
		}
		next.ServeHTTP(w, r)
	})
	p := started(t, site.URL+"/large/embed/")
	p.Do(chromedp.SendKeys(chromedp.CSS(`[name=q]`), "kiosks"))
	p.Wait(status + ` == '1 of 1,000 sessions, by titles and names so far' && ` + sessions + `.join() == 's900'`)
	let()
	p.Wait(status + ` == '2 of 1,000 sessions' && ` + sessions + `.join() == 's900,s901' && document.querySelector('#s901 mark').textContent == 'kiosks'`)
}

func TestTextsThatDoNotComeAreSaidAndTriedAgain(t *testing.T) {
	r := Large(1000)
	site := Serve(t, Make(t, r))
	p := started(t, site.URL+"/large/embed/")
	site.Change(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if strings.Contains(r.URL.Path, "/texts/") {
			w.WriteHeader(http.StatusNotFound)
			return
		}
		next.ServeHTTP(w, r)
	})
	p.Do(chromedp.Click(chromedp.CSS(`input[value=libraries]`)))
	p.Wait(status + ` == 'Some texts could not be loaded. We will try again when you next search or filter.' && !document.querySelector('#s999 .text') && ` + sessions + `.length == 50`)
	site.Change(nil)
	p.Do(chromedp.Click(chromedp.CSS(`input[value=communities]`)))
	p.Wait(`document.documentElement.dataset.search && [...document.querySelectorAll('article.session')].every((s) => s.querySelector('.text'))`)
	if log := strings.Join(p.Console(), "\n"); !strings.Contains(log, "404") {
		t.Errorf("the console does not tell the reason:\n%s", log)
	}
}

func TestAFileOfALargeReportWaitsForItsTexts(t *testing.T) {
	site := Serve(t, Make(t, Large(1000)))
	p := started(t, site.URL+"/large/?topic=topic-3")
	Eval[any](p, `{const make = URL.createObjectURL; URL.createObjectURL = (blob) => { blob.text().then((text) => (window.saved = text)); return make(blob) }}`)
	Eval[any](p, `document.querySelector('.takeaway').open = true; document.querySelector('[data-file="report.json"]').click()`)
	p.Wait(`window.saved`)
	if texts := Eval[int](p, `JSON.parse(saved).report.sessions.filter((s) => s.text && s.keyPoints.length == 2).length`); texts == 0 || texts != Eval[int](p, `JSON.parse(saved).report.sessions.length`) {
		t.Errorf("%d sessions with their texts", texts)
	}
}

func TestAnAddressWithWordsSearchesAllTexts(t *testing.T) {
	r := Large(1000)
	r.Sessions[901].Text = report.PlainText("They talked about kiosks.")
	site := Serve(t, Make(t, r))
	for _, query := range []string{"?q=kiosks", "?q=kiosks&session=s901"} {
		p := started(t, site.URL+"/large/embed/"+query)
		p.Wait(sessions + `.join() == 's901' && document.querySelector('#s901 mark') && ` + status + ` == ''`)
	}
}

func TestACardFarDownKeepsTheFocusAndStaysInSightWhenItOpens(t *testing.T) {
	site := Serve(t, Make(t, Large(1000)))
	p := started(t, site.URL+"/large/")
	Eval[any](p, `{const a = document.querySelectorAll('.session h3 a')[30]; a.scrollIntoView({block: 'center'}); a.focus(); a.click()}`)
	p.Wait(`document.querySelector('.session.open')`)
	if !Eval[bool](p, `{const a = document.activeElement, r = a.getBoundingClientRect(); a.matches('.session.open h3 a') && r.top < innerHeight && r.bottom > 0}`) {
		t.Error("the focus is lost, or the card is out of sight")
	}
}

func TestAPartThatDoesNotComeIsAskedForOnceAnAct(t *testing.T) {
	site := Serve(t, Make(t, Large(1000)))
	p := started(t, site.URL+"/large/embed/")
	var refused atomic.Value
	site.Change(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		part := strings.TrimSuffix(r.URL.Path, ".bin")
		if strings.Contains(part, "/texts/") && (refused.CompareAndSwap(nil, part) || refused.Load() == part) {
			w.WriteHeader(http.StatusNotFound)
			return
		}
		next.ServeHTTP(w, r)
	})
	p.Do(chromedp.Click(chromedp.CSS(`input[value=libraries]`)))
	p.Wait(status + `.startsWith('Some texts')`)
	p.Wait(`new Set(performance.getEntriesByType('resource').map((e) => e.name.replace('.bin', '')).filter((name) => name.includes('/texts/'))).size == ` + strconv.Itoa(all(1000)))
	asked := 0
	for _, path := range site.Requests() {
		if path == refused.Load() {
			asked++
		}
	}
	if asked != 1 {
		t.Errorf("asked for %d times", asked)
	}
	site.Change(nil)
	p.Do(chromedp.Click(chromedp.CSS(`input[value=communities]`)))
	p.Wait(`document.documentElement.dataset.search && ` + status + `.includes('of 1,000 sessions')`)
}

func TestAFilterStaysAtItsTopWhenTextsCome(t *testing.T) {
	site := Serve(t, Make(t, Large(1000)))
	p := started(t, site.URL+"/large/embed/?session=s777")
	p.Wait(`document.querySelector('#s777.open .text')`)
	arrive := make(chan struct{})
	site.Change(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if strings.Contains(r.URL.Path, "/texts/") {
			<-arrive
		}
		next.ServeHTTP(w, r)
	})
	Eval[any](p, `['libraries', 'communities', 'partners'].forEach((value) => document.querySelector('input[value=' + value + ']').click())`)
	p.Wait(`document.querySelector('.session').id == 's0' && ` + sessions + `.length == 50`)
	close(arrive)
	p.Wait(`document.documentElement.dataset.search`)
	p.Wait(`document.querySelector('#s0 .text')`)
	if first := Eval[string](p, `document.querySelector('.session').id`); first != "s0" {
		t.Errorf("the list begins with %s", first)
	}
}

func TestAFrameOfALargeReportGetsTheSessionsThatItsAddressChooses(t *testing.T) {
	site := Serve(t, Make(t, Large(601)))
	p := Open(t, 800, 600)
	p.Go(site.URL + "/large/embed/?partnership=libraries")
	p.Wait(live + ` && ` + sessions + `.length == 50`)
}
