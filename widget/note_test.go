package widget_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/google/go-cmp/cmp"

	"reportwidget/build/e2e"
)

const (
	// of the first widget
	noteLabel = `document.querySelector('report-widget').shadowRoot.getElementById('note-label')`
	// in a frame: what it says of the sessions, and the number at each box
	notice = `[...document.querySelectorAll('.asked')].filter((n) => n.checkVisibility()).map((n) => n.innerText).join('; ')`
	counts = `Object.fromEntries([...document.querySelectorAll('fieldset .chip')].map((c) => [c.querySelector('input').value, Number(c.querySelector('.count').textContent)]))`
)

// counted returns the numbers at the boxes of a report's first facet.
func counted(t *testing.T, frame *e2e.Page) map[string]int {
	t.Helper()
	var all map[string]int
	if err := json.Unmarshal([]byte(e2e.Eval[string](frame, `JSON.stringify(`+counts+`)`)), &all); err != nil {
		t.Fatal(err)
	}
	return map[string]int{"libraries": all["libraries"], "communities": all["communities"], "partners": all["partners"]}
}

func TestALibraryShowsSomeSessionsBelowItsOwnWords(t *testing.T) {
	p := visit(t, reports(t), "note")
	frame := p.Frame(embed)
	frame.Wait(notice)
	steps := e2e.Eval[int](p, `history.length`)
	if got := e2e.Eval[string](p, noteLabel+`.innerText`); got != "What this means for us · \u2068Riverbend Public Library\u2069" {
		t.Errorf("the note is marked %q", got)
	}
	if !e2e.Eval[bool](p, `document.querySelector('[slot=note]').getBoundingClientRect().bottom <= `+inside+`.getBoundingClientRect().top && `+noteLabel+`.checkVisibility()`) {
		t.Error("the note does not stand above the report")
	}
	if got := e2e.Eval[string](p, inside+`.title`); got != "Read the report on library partnerships" {
		t.Errorf("the frame's title is %q", got)
	}
	both := func(when string) {
		t.Helper()
		frame.Wait(shown + ` == 'communities partners'`)
		if got := e2e.Eval[string](frame, notice); got != "Shown are the sessions chosen by this website. Show all sessions" {
			t.Errorf("%s: the frame says %q", when, got)
		}
	}
	both("before the program")
	early := counted(t, frame)
	if diff := cmp.Diff(map[string]int{"libraries": 1, "communities": 1, "partners": 2}, early); diff != "" {
		t.Error(diff)
	}
	e2e.Eval[any](frame, `window.box = document.querySelector('fieldset input')`)
	start(frame)
	both("with the program")
	if diff := cmp.Diff(early, counted(t, frame)); diff != "" {
		t.Errorf("the program counts otherwise: %s", diff)
	}
	if !e2e.Eval[bool](frame, `box.isConnected`) {
		t.Error("the program has drawn the page anew")
	}
	choose(frame, "libraries")
	frame.Wait(shown + `.split(' ').length == 1`)
	choose(frame, "libraries")
	both("after a filter")
	e2e.Eval[any](frame, `document.querySelector('.asked a').click()`)
	all := p.Frame(embed)
	all.Wait(shown + ` == 'sector communities partners' && !` + notice)
	if got := e2e.Eval[int](p, `history.length`); got != steps {
		t.Errorf("the history has grown by %d", got-steps)
	}
}

func TestSessionsThatAReportDoesNotHaveAreLeftOut(t *testing.T) {
	widget := func(sessions string) string {
		return `<report-widget src="%[1]s/partnerships/" loading="eager" sessions="` + sessions + `"><a href="%[1]s/partnerships/">Read the report</a></report-widget>`
	}
	p := host(t, reports(t), widget("partners, nowhere")+widget("nowhere elsewhere")+`<script src="%[1]s/embed.js" async></script>`)
	frames := p.Frames(embed, 2)
	got := map[string]string{}
	for _, frame := range frames {
		frame.Wait(`document.readyState == 'complete' && ` + shown + ` && getComputedStyle(document.documentElement).visibility == 'visible'`)
		start(frame)
		got[e2e.Eval[string](frame, shown)] = e2e.Eval[string](frame, `document.querySelector('.asked') ? 'some' : 'all'`)
	}
	if diff := cmp.Diff(map[string]string{"partners": "some", "sector communities partners": "all"}, got); diff != "" {
		t.Error(diff)
	}
}

func TestALibrarysOwnWordsAreTextWithoutScriptAndSpeakThePagesLanguage(t *testing.T) {
	const body = `<main lang="ar" dir="rtl"><report-widget lang="fr" src="%[1]s/partnerships/"><p slot="note">كلمتنا</p><a href="%[1]s/partnerships/">التقرير</a></report-widget></main>
		<script src="%[1]s/embed.js" async></script>`
	site := reports(t)
	p := host(t, site, body)
	p.Wait(noteLabel + `?.innerText`)
	if got := e2e.Eval[string](p, `(({innerText, lang}) => lang + ' ' + innerText)(`+noteLabel+`)`); !strings.HasPrefix(got, "ar ماذا يعني هذا لنا") {
		t.Errorf("the note is marked %q", got)
	}
	e2e.Eval[any](p, `document.querySelector('[slot=note]').remove()`)
	p.Wait(`!` + noteLabel + `.checkVisibility()`)
	address := e2e.Eval[string](p, `location.href`)
	p.Do(e2e.NoScript())
	p.Go(address)
	if got := e2e.Eval[string](p, `document.querySelector('main').innerText`); strings.Join(strings.Fields(got), " ") != "كلمتنا التقرير" {
		t.Errorf("without script the page says %q", got)
	}
}

func TestSessionsFurtherDownInALargeReportAreShownByTheProgram(t *testing.T) {
	p := e2e.Open(t, 1000, 600)
	p.Go(e2e.Serve(t, e2e.Make(t, e2e.Large(320))).URL + "/large/embed/?sessions=s300+s7+none")
	p.Wait(shown + ` == 's7 s300' && document.documentElement.dataset.engine == 'wasm' && ` + notice)
	p.Do(chromedp.SendKeys(chromedp.CSS(`[name=q]`), "nothing-says-this"))
	p.Wait(`!` + shown)
	e2e.Eval[any](p, `document.querySelector('.clear').click()`)
	p.Wait(shown + ` == 's7 s300'`)
}
