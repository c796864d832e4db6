package e2e

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
	"reportwidget/build/assets"
	"reportwidget/build/branding"
	"reportwidget/build/disk"
	"reportwidget/build/site"
)

// chosenColours are what an author may come with: light, dark and in between.
var chosenColours = []string{"#fff3a0", "#00205b", "#808080", "#ffffff", "#000", "#f00"}

// dressedUp is a report whose author has chosen all colours: of the report, and
// of every value of two facets.
func dressedUp(accent string) *report.Report {
	r := colourful()
	r.Colour = accent
	r.Facets = append(r.Facets, report.Facet{ID: "second", Label: "Second"})
	for i, c := range chosenColours {
		r.Facets[0].Values[i].Colour = c
		r.Facets[1].Values = append(r.Facets[1].Values, report.Value{ID: fmt.Sprint("s", i), Label: fmt.Sprint("Other ", i), Colour: c})
		r.Sessions[0].Facets["second"] = append(r.Sessions[0].Facets["second"], fmt.Sprint("s", i))
	}
	return r
}

func TestAnyColourThatAnAuthorChoosesCanBeRead(t *testing.T) {
	for _, accent := range chosenColours[:3] {
		p := started(t, Serve(t, Make(t, dressedUp(accent))).URL+"/r/")
		auditThemes(t, p, []int64{1280}, accent)
		Eval[any](p, `document.querySelectorAll('#report fieldset input').forEach((box) => box.click())`)
		p.Wait(`document.querySelectorAll('.node[aria-current]').length == 6`)
		auditThemes(t, p, []int64{1280}, accent+" chosen")
	}
}

func TestTheReportsColourIsThatOfLinksAndButtonsAndAHostsGoesBefore(t *testing.T) {
	r := readDefault(t)
	r.Colour = "#7a1f1f"
	site := Serve(t, Make(t, r))
	p := Open(t, 1280, 800)
	p.Go(site.URL + "/partnerships/")
	const colours = `[getComputedStyle(document.querySelector('.clear')).color, getComputedStyle(document.querySelector('.button')).backgroundColor]`
	if diff := cmp.Diff([]string{"rgb(122, 31, 31)", "rgb(122, 31, 31)"}, Eval[[]string](p, colours)); diff != "" {
		t.Error(diff)
	}
	p.Go(site.URL + "/partnerships/?accent=0a5a64")
	if diff := cmp.Diff([]string{"rgb(10, 90, 100)", "rgb(10, 90, 100)"}, Eval[[]string](p, colours)); diff != "" {
		t.Error(diff)
	}
	p.Do(call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print", Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}}}))
	p.Go(site.URL + "/partnerships/")
	if got := Eval[[]string](p, colours)[0]; got != "rgb(122, 31, 31)" {
		t.Errorf("links are printed in %s", got)
	}
}

func TestAnAuthorsColourAndAHostsAreShownInTheSameShades(t *testing.T) {
	plain := defaultSite(t)
	for _, c := range append(chosenColours, "#ffcc00", "#0a5", "#ff69b4", "#123456") {
		want, _ := report.ParseColour(c)
		p := Open(t, 1280, 800)
		p.Go(plain.URL + "/partnerships/embed/?accent=" + c[1:])
		for theme, shade := range map[string]report.Colour{"light": report.Light.Shade(want), "dark": report.Dark.Shade(want)} {
			Eval[any](p, `document.documentElement.dataset.theme = '`+theme+`'`)
			if got := Eval[string](p, `getComputedStyle(document.querySelector('.clear')).color`); got != fmt.Sprintf("rgb(%v, %v, %v)", shade[0], shade[1], shade[2]) {
				t.Errorf("%s, %s: the host's is %s, the author's %v", c, theme, got, shade)
			}
		}
	}
}

func TestAnOpenedReportHasItsAuthorsColours(t *testing.T) {
	p := opener(t, "")
	drop(p, "report.json", Make(t, dressedUp("#7a1f1f"))["r/report.json"])
	p.Wait(offeredSource)
	Eval[any](p, openIt)
	p.Wait(live)
	if got := Eval[string](p, `getComputedStyle(document.querySelector('.clear')).color`); got != "rgb(122, 31, 31)" {
		t.Errorf("links are %s", got)
	}
	if got := Eval[string](p, `getComputedStyle(document.querySelector('[data-tone="kind/v1"]')).getPropertyValue('--tone')`); !strings.HasPrefix(got, "light-dark(#00205b,") {
		t.Errorf("a value's colour is %q", got)
	}
	audit(t, p, allRules, "an opened report in colours")
}

func TestAReportWhoseColourIsNoneIsNotOpened(t *testing.T) {
	for _, colour := range []string{"red", "#fff;}*{display:none", "url(https://example.org/)", "light-dark(#fff,#000)", "var(--paper)"} {
		p := opener(t, "")
		drop(p, "report.json", fmt.Appendf(nil, `{"format":"report-widget","version":1,"release":"a","report":{"id":"a","lang":"en","title":"A","colour":%q,"event":{},"sessions":[]}}`, colour))
		p.Wait(offeredSource)
		Eval[any](p, openIt)
		p.Wait(status + ` != '' && !` + status + `.startsWith('Loading')`)
		if Eval[bool](p, live) || Eval[bool](p, `document.body.textContent == ''`) {
			t.Errorf("%s is opened", colour)
		}
	}
}

// installed is the site of the default report with all its files.
func installed(t *testing.T) *Server {
	t.Helper()
	f, err := disk.ReadFolder("../examples/partnerships")
	if err != nil {
		t.Fatal(err)
	}
	files, err := assets.Files()
	if err != nil {
		t.Fatal(err)
	}
	tree, err := site.Build([]*report.Report{f.Report}, site.Options{
		Assets: files,
		Files:  map[string]map[string][]byte{f.Report.ID: f.Files}, Looks: map[string]branding.Pictures{f.Report.ID: f.Look},
	})
	if err != nil {
		t.Fatal(err)
	}
	return Serve(t, tree)
}

func TestTheBrowserShowsTheScreenshotsOfTheDefaultReport(t *testing.T) {
	server := installed(t)
	p := OpenLasting(t, 1280, 900)
	p.Go(server.URL + "/partnerships/")
	m := manifestOf(t, p, "/partnerships/")
	var shown []string
	for _, s := range m.Manifest.Screenshots {
		shown = append(shown, s.FormFactor+" "+s.Image.Sizes+" "+s.Image.Type)
		if answer, err := http.Head(s.Image.URL); err != nil || answer.StatusCode != http.StatusOK || s.Label == "" {
			t.Errorf("%s, %q: %v", s.Image.URL, s.Label, err)
		}
	}
	if diff := cmp.Diff([]string{"kWide 1280x800 image/png", "kNarrow 750x1334 image/png"}, shown); diff != "" {
		t.Error(diff)
	}
}
