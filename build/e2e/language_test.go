package e2e

import (
	"encoding/json"
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"

	"reportwidget/app/messages"
	"reportwidget/app/report"
	"reportwidget/build/disk"
)

func read(t *testing.T, folder string) *report.Report {
	t.Helper()
	r, err := disk.ReadReport(folder)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// arabicSite is a report that is written from right to left.
func arabicSite(t *testing.T) *Server {
	t.Helper()
	return Serve(t, Make(t, read(t, "testdata/arabic")))
}

// speaking is the default report as if it were written in another language,
// and in no further one.
func speaking(t *testing.T, lang string) *report.Report {
	t.Helper()
	r := read(t, "../examples/partnerships")
	r.Lang, r.Languages, r.Translations = lang, nil, nil
	return r
}

func catalogue(t *testing.T, lang string) *messages.Catalogue {
	t.Helper()
	c, err := messages.In(lang)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestTheInterfaceSpeaksTheLanguageOfThePage(t *testing.T) {
	for _, lang := range messages.Languages {
		say := catalogue(t, lang)
		site := Serve(t, Make(t, speaking(t, lang)))
		p := Open(t, 1280, 900)
		p.Go(site.URL + "/partnerships/")
		before := Eval[string](p, canonicalDOM)
		startProgram(p)
		if diff := cmp.Diff(before, Eval[string](p, canonicalDOM)); diff != "" {
			t.Errorf("%s: the program draws another page:\n%s", lang, diff)
		}
		p.Do(chromedp.Click(chromedp.CSS(`[name=partnership][value=partners]`)))
		p.Wait(status + ` != ''`)
		want := say.Count(say.SessionsOf, 3, "shown", "1", "all", "3")
		if got := Eval[string](p, status); got != want {
			t.Errorf("%s: the status says %q instead of %q", lang, got, want)
		}
		if got := Eval[string](p, `document.querySelector('.masthead .event > :last-child').textContent`); got != say.Days("2024-09-30", "2024-10-03") {
			t.Errorf("%s: the days are %q", lang, got)
		}
		p.Shot("speaks-" + lang)
	}
}

func TestOnlyThePagesLanguageTravels(t *testing.T) {
	site := Serve(t, Make(t, speaking(t, "ru")))
	started(t, site.URL+"/partnerships/")
	var catalogues []string
	for _, request := range site.Requests() {
		if strings.HasPrefix(path.Base(request), "messages.") {
			catalogues = append(catalogues, strings.Split(path.Base(request), ".")[1])
		}
	}
	if catalogues = slices.Compact(catalogues); !slices.Equal(catalogues, []string{"ru"}) {
		t.Errorf("the reader gets %v", catalogues)
	}
}

// languageAt is the language and direction of what a selector finds.
const languageAt = `(() => { const e = document.querySelector(%q); return e.closest('[lang]').lang + ' ' + getComputedStyle(e).direction })()`

func TestAPageInALanguageThatTheInterfaceDoesNotSpeakSaysWhatIsEnglish(t *testing.T) {
	r := read(t, "testdata/arabic")
	r.Lang = "fa"
	p := started(t, Serve(t, Make(t, r)).URL+"/arabic/")
	for place, want := range map[string]string{
		`.words > span`: "en ltr", `.takeaway > summary`: "en ltr", `h2.unseen`: "en ltr",
		`legend`: "fa rtl", `h1`: "fa rtl", `#english h3`: "en ltr", `#english .tags`: "fa rtl", `#bus .read-on a, #bus h3`: "fa rtl",
	} {
		if got := Eval[string](p, fmt.Sprintf(languageAt, place)); got != want {
			t.Errorf("%s is %q instead of %q", place, got, want)
		}
	}
}

// asBrowsers is how Intl writes numbers and days, with spaces and the first day
// of a month as we do.
const asBrowsers = `(() => {
	const number = new Intl.NumberFormat(%[1]q, {numberingSystem: 'latn'})
	const days = new Intl.DateTimeFormat(%[1]q, {year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC', numberingSystem: 'latn'})
	const rules = new Intl.PluralRules(%[1]q)
	const day = (s) => new Date(s + 'T00:00Z')
	return {
		Numbers: [0, 7, 999, 1000, 1234, 9999, 10000, 100000].map((n) => number.format(n)),
		Days: %[2]s.map(([from, to]) => to ? days.formatRange(day(from), day(to)) : days.format(day(from))),
		Plurals: [...Array(2000).keys(), 10000, 100000].map((n) => rules.select(n)),
	}
})()`

type written struct{ Numbers, Days, Plurals []string }

func TestNumbersDaysAndPluralsAreThoseOfTheBrowser(t *testing.T) {
	ranges := [][]string{{"2024-09-30", "2024-10-03"}, {"2024-10-02", "2024-10-04"}, {"2024-12-30", "2025-01-02"}}
	for month := 1; month <= 12; month++ {
		ranges = append(ranges, []string{fmt.Sprintf("2024-%02d-28", month)})
	}
	p := Open(t, 400, 400)
	for _, lang := range messages.Languages {
		tag := map[string]string{"en": "en-GB"}[lang]
		if tag == "" {
			tag = lang
		}
		compared := ranges
		if strings.HasPrefix(lang, "zh") { // for ranges Chromium has short dates only
			compared = ranges[3:]
		}
		days, err := json.Marshal(compared)
		if err != nil {
			t.Fatal(err)
		}
		theirs := Eval[written](p, fmt.Sprintf(asBrowsers, tag, string(days)))
		for i := range theirs.Days {
			theirs.Days[i] = plainSpaces(theirs.Days[i])
		}
		if lang == "es" { // as the Academy and ISO 80000 write numbers; CLDR has a point
			for i := range theirs.Numbers {
				theirs.Numbers[i] = strings.ReplaceAll(theirs.Numbers[i], ".", "\u202f")
			}
		}
		if diff := cmp.Diff(theirs, ours(catalogue(t, lang), compared)); diff != "" {
			t.Errorf("%s:\n%s", lang, diff)
		}
	}
}

// plainSpaces makes all spaces plain, and leaves none around a dash.
func plainSpaces(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.ReplaceAll(s, " – ", "–")
}

func ours(c *messages.Catalogue, ranges [][]string) (w written) {
	for _, n := range []int{0, 7, 999, 1000, 1234, 9999, 10000, 100000} {
		w.Numbers = append(w.Numbers, c.Number(n))
	}
	for _, r := range ranges {
		w.Days = append(w.Days, plainSpaces(c.Days(r[0], strings.Join(r[1:], ""))))
	}
	names := messages.Plural{}
	for _, category := range []string{"zero", "one", "two", "few", "many", "other"} {
		names[category] = messages.Pattern(category)
	}
	for n := range 2000 {
		w.Plurals = append(w.Plurals, c.Count(names, n))
	}
	w.Plurals = append(w.Plurals, c.Count(names, 10000), c.Count(names, 100000))
	return w
}
