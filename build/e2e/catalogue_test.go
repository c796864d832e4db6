package e2e

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"reportwidget/app/report"
)

const (
	reports = `[...document.querySelectorAll('article')].filter((a) => a.checkVisibility()).map((a) => a.dataset.report)`
	hits    = `[...document.querySelectorAll('.hits a')].filter((a) => a.checkVisibility()).map((a) => a.getAttribute('href'))`
)

// archive serves the default report and two others that share its facet.
func archive(t *testing.T) *Server {
	t.Helper()
	older, large := next(t), Large(12)
	older.ID, older.Title, older.Event.Start, older.Event.End = "older", "Ce que disent les bibliothèques", "2022-05-03", "2022-05-04"
	older.Lang, older.Translations = "fr", nil
	older.Sessions = older.Sessions[:1]
	return Serve(t, Make(t, readDefault(t), older, large))
}

func TestAReaderFindsAReportInTheCatalogueWithoutScript(t *testing.T) {
	p := Open(t, 1280, 900)
	p.Do(NoScript())
	p.Go(archive(t).URL + "/")
	// Without script, the test can only look and click.
	p.Do(chromedp.Click(chromedp.CSS(`input[value=partners]`)))
	p.Shot("catalogue-noscript")
	p.Do(chromedp.Click(chromedp.CSS(`[data-report="partnerships"] h2 a`)))
	p.Do(chromedp.WaitVisible(chromedp.CSS(`[data-report="partnerships"] h1`)))
}

func TestAReaderSearchesAllReports(t *testing.T) {
	site := archive(t)
	p := Open(t, 1280, 900)
	p.Go(site.URL + "/")
	if got := Eval[[]string](p, reports); !slices.Equal(got, []string{"partnerships", "older", "large"}) {
		t.Errorf("reports: %v", got)
	}
	p.Do(chromedp.SendKeys(chromedp.CSS(`input[name=q]`), "bibliotheques"))
	p.Wait(reports + `.join() == 'older'`)
	p.Wait(status + ` == 'Reports found: 1 of 3'`)
	p.Do(chromedp.Click(chromedp.CSS(`.clear`)))
	p.Wait(reports + `.length == 3`)
	p.Do(chromedp.SendKeys(chromedp.CSS(`input[name=q]`), "stronger partner"))
	p.Wait(hits + `.join() == 'partnerships/?session=partners&q=stronger+partner'`)
	p.Shot("catalogue")
	p.Do(chromedp.Click(chromedp.CSS(`.hits a`)))
	p.Wait(`document.querySelector('.open')?.id == 'partners'`)
}

func TestACataloguesWordsAreInItsLanguageBesideThoseOfOthers(t *testing.T) {
	first, large := read(t, "testdata/arabic"), Large(12)
	large.Event.Start = "2020-01-01"
	p := Open(t, 1280, 900)
	p.Go(Serve(t, Make(t, first, large)).URL + "/")
	p.Do(chromedp.SendKeys(chromedp.CSS(`input[name=q]`), "e"))
	p.Wait(hits + `.length > 5`)
	for place, want := range map[string]string{`h1`: "ar rtl", `#status`: "ar rtl", `[data-report=large] h2`: "en ltr", `[data-report=large] .hits :nth-child(5)`: "en ltr", `[data-report=large] .hits :nth-child(6) a`: "ar rtl"} {
		if got := Eval[string](p, fmt.Sprintf(languageAt, place)); got != want {
			t.Errorf("%s is %q instead of %q", place, got, want)
		}
	}
	if got, want := Eval[string](p, status), catalogue(t, "ar").Shelf.Found; !strings.HasPrefix(got, strings.Split(string(want), "{")[0]) {
		t.Errorf("the status says %q", got)
	}
	p.Shot("catalogue-arabic")
}

func TestTheCataloguesFilterIsInItsAddress(t *testing.T) {
	site := archive(t)
	p := Open(t, 1280, 900)
	p.Go(site.URL + "/")
	p.Do(chromedp.Click(chromedp.CSS(`input[value=partners]`)))
	p.Wait(`location.search == '?partnership=partners'`)
	before := Eval[[]string](p, reports)
	p.Go(site.URL + "/?partnership=partners&q=" + "sector")
	p.Wait(status + ` != ''`)
	if got := Eval[[]string](p, ticked); !slices.Equal(got, []string{"partners"}) || len(before) == 3 {
		t.Errorf("ticked: %v; before: %v", got, before)
	}
}

func TestTheCatalogueSearchesWhenTheBrowserRefusesNewAddresses(t *testing.T) {
	p := Open(t, 1280, 900)
	p.Do(refuseAddresses())
	p.Go(archive(t).URL + "/")
	p.Do(chromedp.SendKeys(chromedp.CSS(`input[name=q]`), "bibliotheques"))
	p.Wait(reports + `.join() == 'older'`)
	p.Wait(status + ` == 'Reports found: 1 of 3'`)
}

func TestTheCatalogueFiltersOnWhenItsSearchIsMissing(t *testing.T) {
	site := archive(t)
	site.Change(func(w http.ResponseWriter, r *http.Request, next http.Handler) {
		if strings.Contains(r.URL.Path, ".json") { // and its packed copy
			w.WriteHeader(http.StatusNotFound)
			return
		}
		next.ServeHTTP(w, r)
	})
	p := Open(t, 1280, 900)
	p.Go(site.URL + "/?q=sector")
	p.Wait(status + ` == 'The search could not be loaded. You can still filter.'`)
	p.Do(chromedp.Click(chromedp.CSS(`input[value=partners]`)))
	p.Wait(reports + `.length < 3`)
}

func TestAxeFindsNothingInTheCatalogue(t *testing.T) {
	p := Open(t, 320, 800)
	p.Go(archive(t).URL + "/?q=partner")
	p.Wait(status + ` != ''`)
	auditThemes(t, p, []int64{320, 768, 1280}, "the catalogue")
}

func TestMarkupInTheWordsOfAReportStaysText(t *testing.T) {
	hostile := readDefault(t)
	hostile.ID, hostile.Translations = "hostile", nil
	hostile.Title = `<img src=x onerror=window.harmed=1>`
	hostile.Sessions[0].Title = `"><script>window.harmed=1</script> needle`
	hostile.Sessions[0].People = []report.Person{{Name: "needle"}}
	p := Open(t, 1280, 900)
	p.Go(Serve(t, Make(t, readDefault(t), hostile)).URL + "/?q=needle")
	p.Wait(hits + `.length == 1`)
	if Eval[bool](p, `!!window.harmed || !!document.querySelector('article img, article script')`) {
		t.Error("the report's words became markup")
	}
}
