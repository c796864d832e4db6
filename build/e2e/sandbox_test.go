package e2e

import (
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// sandboxed opens another website's page that holds the report in a sandbox with
// the tokens, and returns the frame.
func sandboxed(t *testing.T, site *Server, tokens string) *Page {
	t.Helper()
	host := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write([]byte(`<!DOCTYPE html><html lang=en><title>Library</title><link rel=icon href=data:,>
			<iframe sandbox="` + tokens + `" src="` + site.URL + `/partnerships/embed/" title="Partnerships" width="900" height="720"></iframe>`))
	}))
	t.Cleanup(host.Close)
	p := Open(t, 1280, 900)
	p.Go(elsewhere(host))
	inside := p.Frame("/embed/")
	inside.Wait(`document.readyState == 'complete'`)
	return inside
}

// filters opens the filter, which has no room beside the list there, chooses the
// partners, each by a click, and checks what shows.
func filters(t *testing.T, inside *Page) {
	t.Helper()
	inside.Do(chromedp.Click(chromedp.CSS(`.toggle > input`)), chromedp.Click(chromedp.CSS(`input[value=partners]`)))
	inside.Wait(`!document.getElementById('sector')?.checkVisibility()`)
	if got := Eval[[]string](inside, sessions); !slices.Equal(got, []string{communities, partners}) {
		t.Errorf("sessions: %v", got)
	}
}

func TestAFrameWithoutScriptFilters(t *testing.T) {
	filters(t, sandboxed(t, defaultSite(t), ""))
}

func TestAFrameWithoutAnOriginFiltersWhereTheServerKeepsItsFilesToItself(t *testing.T) {
	site := defaultSite(t)
	site.Change(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		answer := httptest.NewRecorder()
		next.ServeHTTP(answer, r)
		for name, values := range answer.Header() {
			if !strings.HasPrefix(name, "Access-Control-") && !strings.HasPrefix(name, "Cross-Origin-") {
				w.Header()[name] = values
			}
		}
		w.WriteHeader(answer.Code)
		w.Write(answer.Body.Bytes())
	})
	inside := sandboxed(t, site, "allow-scripts")
	filters(t, inside)
	inside.Wait(`'failed' in document.documentElement.dataset`)
	if engine := Eval[string](inside, `document.documentElement.dataset.engine`); engine != "html" {
		t.Errorf("in charge: %s", engine)
	}
}
