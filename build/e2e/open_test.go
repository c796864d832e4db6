package e2e

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/security"
	"github.com/chromedp/chromedp"

	"reportwidget/app/report"
	"reportwidget/build/precompress"
	"reportwidget/build/serve"
)

// publisher is a website of somebody else, with the given answers or else a
// site of the default report.
type publisher struct {
	URL string

	mu       sync.Mutex
	requests []string
}

func publish(t *testing.T, answers map[string]http.HandlerFunc) *publisher {
	t.Helper()
	p := &publisher{}
	site := serve.Handler(Make(t, readDefault(t)))
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p.mu.Lock()
		p.requests = append(p.requests, r.URL.Path)
		p.mu.Unlock()
		if answer := answers[r.URL.Path]; answer != nil {
			answer(w, r)
			return
		}
		site.ServeHTTP(w, r)
	}))
	server.Config.ErrorLog = log.New(io.Discard, "", 0) // Chromium tries a certificate before it ignores its fault
	server.StartTLS()
	t.Cleanup(server.Close)
	p.URL = server.URL
	return p
}

func (p *publisher) asked() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.requests)
}

// opener opens the page that opens reports, on a site of another report.
func opener(t *testing.T, query string) *Page {
	t.Helper()
	return openerIn(t, "en", query)
}

// openerIn does so on a site in a language.
func openerIn(t *testing.T, lang, query string) *Page {
	t.Helper()
	r := Large(2)
	r.Lang = lang
	p := Open(t, 1280, 900)
	p.Do(call(security.SetIgnoreCertificateErrors, security.SetIgnoreCertificateErrorsParams{Ignore: true}))
	p.Go(Serve(t, Make(t, r)).URL + "/open/" + query)
	return p
}

const (
	offeredSource = `!document.querySelector('.source').hidden`
	openIt        = `document.querySelector('.source button').click()`
)

func TestAReaderOpensAReportThatIsPublishedElsewhere(t *testing.T) {
	from := publish(t, nil)
	p := opener(t, "?bundle="+from.URL+"/partnerships/report.json&partnership=partners")
	p.Wait(offeredSource)
	if got := Eval[string](p, `document.querySelector('.source').textContent`); !strings.Contains(got, strings.TrimPrefix(from.URL, "https://")) {
		t.Errorf("where the report comes from: %q", got)
	}
	if got := from.asked(); len(got) > 0 {
		t.Errorf("fetched unasked: %v", got)
	}
	p.Shot("open")
	p.Do(chromedp.Click(chromedp.CSS(`.source button`)))
	p.Wait(live + ` && ` + sessions + `.join() == 'communities,partners'`)
	p.Wait(`document.getElementById('opened').checkVisibility() && document.title.startsWith('From Trends')`)
	p.Shot("opened")
	p.Do(chromedp.Click(chromedp.CSS(`input[value=communities]`)))
	p.Wait(status + ` == '3 of 3 sessions'`)
	p.Do(chromedp.SendKeys(chromedp.CSS(`input[name=q]`), "speaking"))
	p.Wait(sessions + `.join() == 'partners' && new URLSearchParams(location.search).get('q') == 'speaking'`)
	asked := Eval[map[string]string](p, `Object.fromEntries(new URLSearchParams(location.search))`)
	if asked["bundle"] != from.URL+"/partnerships/report.json" || asked["q"] != "speaking" {
		t.Errorf("the address: %v", asked)
	}
	p.Do(chromedp.Reload())
	p.Wait(offeredSource)
	Eval[any](p, openIt)
	p.Wait(live + ` && ` + sessions + `.join() == 'partners' && document.querySelector('[name=q]').value == 'speaking'`)
	if got := from.asked(); !slices.Equal(got, []string{"/partnerships/report.json", "/partnerships/report.json"}) {
		t.Errorf("fetched: %v", got)
	}
}

func TestAnOpenedReportIsReadInTheLanguageOfTheSite(t *testing.T) {
	from := publish(t, nil)
	p := openerIn(t, "ar", "?bundle="+from.URL+"/partnerships/")
	p.Wait(offeredSource)
	p.Shot("open-arabic")
	Eval[any](p, openIt)
	p.Wait(live + ` && document.getElementById('opened').checkVisibility()`)
	for place, want := range map[string]string{`.words > span`: "ar rtl", `#opened a`: "ar rtl", `h1`: "en ltr", `#sector h3`: "en ltr"} {
		if got := Eval[string](p, fmt.Sprintf(languageAt, place)); got != want {
			t.Errorf("%s is %q instead of %q", place, got, want)
		}
	}
	p.Do(chromedp.Click(chromedp.CSS(`input[value=partners]`)))
	say := catalogue(t, "ar")
	p.Wait(status + ` == '` + say.Count(say.SessionsOf, 3, "shown", "2", "all", "3") + `'`)
	p.Shot("opened-arabic")
}

func TestAnOpenedReportsLinksLeadToWhereItIsPublishedOrStayHere(t *testing.T) {
	from := publish(t, nil)
	p := opener(t, "?bundle="+from.URL+"/partnerships/")
	p.Wait(offeredSource)
	Eval[any](p, openIt)
	p.Wait(live)
	for selector, want := range map[string]string{
		`#sector h3 a`: "session=sector", `#sector .tags a`: "partnership=libraries", `.colophon nav a`: "partnership=libraries",
	} {
		to := Eval[string](p, `document.querySelector('`+selector+`').href`)
		if !strings.Contains(to, "/open/?bundle=https%3A") || !strings.HasSuffix(to, "&"+want) {
			t.Errorf("%s leads to %s", selector, to)
		}
	}
	p.Do(chromedp.Click(chromedp.CSS(`.takeaway > summary`)))
	p.Wait(`document.getElementById('copy-apa').textContent.includes('` + from.URL + `/partnerships/')`)
	p.Do(chromedp.Click(chromedp.CSS(`#sector h3 a`)))
	p.Wait(`document.querySelector('.open')?.id == 'sector' && location.search.endsWith('&session=sector')`)
}

func TestAReaderDropsAFileOnThePage(t *testing.T) {
	bundle := Make(t, Large(60))["large/report.json"]
	for name, content := range map[string][]byte{"report.json": bundle, "report.json.gz": precompress.Gzip(bundle)} {
		p := opener(t, "")
		drop(p, name, content)
		p.Wait(offeredSource)
		Eval[any](p, openIt)
		p.Wait(live + ` && ` + sessions + `.length == 50`)
		Eval[any](p, `document.querySelector('[data-action=more]').click()`)
		p.Wait(sessions + `.length == 60`)
		if got := Eval[string](p, `document.getElementById('opened').textContent`); !strings.Contains(got, name) {
			t.Errorf("where it is from: %q", got)
		}
	}
}

// drop lets the reader drop a file on the page.
func drop(p *Page, name string, content []byte) {
	p.t.Helper()
	bytes, err := json.Marshal(struct {
		Name    string
		Content []byte
	}{name, content})
	if err != nil {
		p.t.Fatal(err)
	}
	Eval[any](p, `{
		const { Name, Content } = `+string(bytes)+`
		const dataTransfer = new DataTransfer()
		dataTransfer.items.add(new File([Uint8Array.from(atob(Content), (c) => c.charCodeAt())], Name))
		document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
	}`)
}

func TestAReaderIsToldWhyAReportCannotBeOpened(t *testing.T) {
	open := func(kind, body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Access-Control-Allow-Origin", "*")
			w.Header().Set("Content-Type", kind)
			w.Write([]byte(body))
		}
	}
	from := publish(t, map[string]http.HandlerFunc{
		"/html":    open("text/html", "<!DOCTYPE html><title>Log in</title>"),
		"/other":   open("application/json", `{"format":"something-else","version":1}`),
		"/null":    open("application/json", `null`),
		"/latin":   open("application/json", "{\"format\":\"report-widget\xe9\"}"),
		"/packed":  open("application/gzip", "\x1f\x8bnot gzip"),
		"/future":  open("application/json", `{"format":"report-widget","version":2}`),
		"/damaged": open("application/json", `{"format":"report-widget","version":1,"release":"a","report":{"id":"No id","lang":"en","title":"A","event":{},"sessions":[]}}`),
		"/script":  open("application/json", `{"format":"report-widget","version":1,"release":"a","report":{"id":"a","lang":"en","title":"A","event":{"name":"x","url":"javascript:alert(1)"},"sessions":[]}}`),
		"/deep":    open("application/json", `{"format":"report-widget","version":1,"release":"a","report":{"id":"a","lang":"en","title":"A","event":{},"sessions":`+strings.Repeat("[", 3000)+strings.Repeat("]", 3000)+`}}`),
		"/nowhere": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Access-Control-Allow-Origin", "*")
			w.WriteHeader(http.StatusNotFound)
		},
		"/closed": func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte("{}")) },
		"/large": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Access-Control-Allow-Origin", "*")
			for range 70 {
				w.Write(make([]byte, 1<<20))
			}
		},
		"/away": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://127.0.0.1:1/report.json", http.StatusFound)
		},
	})
	for address, want := range map[string]string{
		"http://example.org/report.json": "must start with https:",
		"javascript:alert(1)":            "must start with https:",
		"data:application/json,{}":       "must start with https:",
		"report.json":                    "must start with https:",
		"https://":                       "must start with https:",
		from.URL + "/nowhere":            "No report was found at this address.",
		from.URL + "/closed":             "could not be loaded",
		from.URL + "/away":               "could not be loaded",
		"https://127.0.0.1:1/":           "could not be loaded",
		from.URL + "/html":               "not a report this page can open",
		from.URL + "/other":              "not a report this page can open",
		from.URL + "/null":               "not a report this page can open",
		from.URL + "/latin":              "not a report this page can open",
		from.URL + "/packed":             "not a report this page can open",
		from.URL + "/future":             "a version of the format that this page cannot open",
		from.URL + "/damaged":            "damaged",
		from.URL + "/script":             "damaged",
		from.URL + "/deep":               "damaged",
		from.URL + "/large":              "larger than 64 MB",
	} {
		p := opener(t, "")
		p.Do(chromedp.SendKeys(chromedp.CSS(`[name=bundle]`), address))
		p.Do(chromedp.Click(chromedp.CSS(`form button`)))
		if Eval[bool](p, offeredSource) {
			Eval[any](p, openIt)
		}
		p.Wait(`document.getElementById('status').textContent && !document.getElementById('status').textContent.startsWith('Loading')`)
		if got := Eval[string](p, status); !strings.Contains(got, want) {
			t.Errorf("%s: %q instead of %q", address, got, want)
		}
		if got := Eval[string](p, `document.querySelector('h1')?.textContent`); got != "Open a report" {
			t.Errorf("%s: the page is gone: %q", address, got)
		}
	}
}

func TestAReportThatDoesNotArriveIsGivenUp(t *testing.T) {
	from := publish(t, map[string]http.HandlerFunc{"/slow": func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", "*")
		w.(http.Flusher).Flush()
		<-r.Context().Done()
	}})
	p := opener(t, "?bundle="+from.URL+"/slow")
	Eval[any](p, `{const real = AbortSignal.timeout; AbortSignal.timeout = (ms) => real.call(AbortSignal, ms / 100)}`)
	Eval[any](p, openIt)
	p.Wait(status + `.includes('within 30 seconds')`)
}

func TestNothingInAnOpenedReportRunsOrFetches(t *testing.T) {
	r := readDefault(t)
	const markup = `"><img src=/harm onerror="window.harmed=1"><script>window.harmed=1</script><style>*{display:none}</style>`
	r.Title, r.Event.Name, r.Publisher.Name = markup, markup, markup
	r.Publisher.URL = `https://example.org/?a="onclick=window.harmed=1`
	r.Facets[0].Label, r.Facets[0].Values[0].Label = markup, markup
	r.Relations[0].Text = markup
	s := &r.Sessions[0]
	s.Title, s.Room, s.People = markup, markup, []report.Person{{Name: markup, Role: markup}}
	s.KeyPoints, s.Text = []report.Text{report.PlainText(markup)}, report.PlainText(markup)
	bundle, err := report.Encode(r, markup)
	if err != nil {
		t.Fatal(err)
	}
	p := opener(t, "")
	drop(p, markup+".json", bundle)
	p.Wait(offeredSource)
	Eval[any](p, openIt)
	p.Wait(live)
	Eval[any](p, `document.querySelector('#sector h3 a').click()`)
	p.Wait(`document.querySelector('.open')`)
	if Eval[bool](p, `!!window.harmed || !!document.querySelector('#report img, #report script, #report style, #opened img')`) {
		t.Error("the report's words became markup")
	}
	if fetched := Eval[[]string](p, `performance.getEntriesByType('resource').map((e) => e.name).filter((name) => !/\/(boot|app|open|messages\.en)\.\w+\.(js|wasm|css|svg|json)$/.test(name))`); len(fetched) > 0 {
		t.Errorf("fetched: %v", fetched)
	}
}

func TestAxeFindsNothingOnThePageThatOpensReports(t *testing.T) {
	p := opener(t, "?bundle="+publish(t, nil).URL+"/partnerships/report.json")
	p.Wait(offeredSource)
	auditThemes(t, p, []int64{320}, "before a report is opened")
	Eval[any](p, openIt)
	p.Wait(live)
	auditThemes(t, p, []int64{320}, "an opened report")
}
