package widget_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/build/e2e"
)

// press presses a button of talking.html.
func press(p *e2e.Page, label string) {
	e2e.Eval[any](p, `[...document.querySelectorAll('button')].find((b) => b.textContent == '`+label+`').click()`)
}

// choose ticks or unticks a box of the report, as a reader does, without
// awakening the program.
func choose(frame *e2e.Page, value string) {
	e2e.Eval[any](frame, `document.querySelector('#report input[value=`+value+`]').click()`)
}

const filters = `heard.filter(({type}) => type == 'filter').map(({detail}) => detail.count + ' ' + detail.query)`

func TestTheHostFiltersTheReportWithoutLoadingItAgain(t *testing.T) {
	p := visit(t, reports(t), "talking")
	frame := p.Frame(embed)
	p.Wait(`heard.some(({type}) => type == 'load')`)
	e2e.Eval[any](frame, `window.kept = true`)
	press(p, "Communities")
	frame.Wait(shown + ` == 'sector communities' && location.search == '?partnership=communities'`)
	if !e2e.Eval[bool](frame, `kept && document.documentElement.dataset.engine == 'html' && !document.getElementById('status').textContent`) {
		t.Error("the program was started for nothing")
	}
	start(frame)
	press(p, "All")
	frame.Wait(shown + ` == 'sector communities partners' && !location.search && kept`)
	e2e.Eval[any](p, `widget.filter = 'partnership=partners&q=trust'`)
	frame.Wait(`location.search == '?partnership=partners&q=trust' && document.querySelector('[name=q]').value == 'trust'`)
	p.Wait(filters + `.length == 3`)
	got := e2e.Eval[[]string](p, filters)
	if diff := cmp.Diff([]string{"2 partnership=communities", "3 "}, got[:2]); diff != "" {
		t.Error(diff)
	}
	if !strings.HasSuffix(got[2], " partnership=partners&q=trust") {
		t.Errorf("heard %q", got[2])
	}
}

// Safari refuses after a hundred changes of the address in thirty seconds.
func TestAHostFiltersAFrameThatMayNotChangeItsAddress(t *testing.T) {
	p := visit(t, reports(t), "talking")
	frame := p.Frame(embed)
	p.Wait(`heard.some(({type}) => type == 'load')`)
	e2e.Eval[any](frame, `History.prototype.replaceState = () => { throw new DOMException('', 'SecurityError') }`)
	press(p, "Communities")
	frame.Wait(shown + ` == 'sector communities' && !location.search`)
	p.Wait(filters + `.join() == '2 partnership=communities'`)
	press(p, "All")
	frame.Wait(shown + ` == 'sector communities partners'`)
}

func TestTheHostHearsOnceWhatTheReaderFilters(t *testing.T) {
	p := visit(t, reports(t), "talking")
	frame := p.Frame(embed)
	frame.Wait(shown)
	choose(frame, "partners")
	p.Wait(filters + `.length == 1`)
	start(frame)
	choose(frame, "libraries")
	p.Wait(filters + `.length == 2`)
	want := []string{"2 partnership=partners", "3 partnership=libraries&partnership=partners"}
	if diff := cmp.Diff(want, e2e.Eval[[]string](p, filters)); diff != "" {
		t.Error(diff)
	}
}

func TestTheHostTakesBackWhatTheReaderHasTicked(t *testing.T) {
	p := visit(t, reports(t), "talking")
	frame := p.Frame(embed)
	p.Wait(`heard.some(({type}) => type == 'load')`)
	choose(frame, "partners")
	p.Wait(filters + `.length == 1`)
	e2e.Eval[any](p, inside+`.contentWindow.postMessage({type: 'report-widget:filter', query: ''}, '*')`)
	p.Wait(filters + `.at(-1) == '3 '`)
	frame.Wait(shown + ` == 'sector communities partners'`)
}

func TestAFilterThatComesBeforeTheReportIsNotLost(t *testing.T) {
	p := visit(t, reports(t), "element")
	p.Wait(inside)
	e2e.Eval[any](p, element+`.filter = 'partnership=partners'`)
	p.Frame(embed).Wait(shown + ` == 'communities partners'`)
}

func TestTheHostChangesTheThemeOfAReportInUse(t *testing.T) {
	p := visit(t, reports(t), "talking")
	frame := p.Frame(embed)
	p.Wait(`heard.some(({type}) => type == 'load')`)
	choose(frame, "partners")
	const scheme = `getComputedStyle(document.documentElement).colorScheme`
	press(p, "Dark")
	frame.Wait(scheme + ` == 'dark'`)
	press(p, "As the reader likes")
	frame.Wait(scheme + ` == 'light dark' && document.querySelector('input[value=partners]').checked`)
}

func TestTheFrameNeverMovesTheHostOrItsHistory(t *testing.T) {
	p := visit(t, reports(t), "talking")
	frame := p.Frame(embed)
	p.Wait(`heard.some(({type}) => type == 'load')`)
	e2e.Eval[any](p, `document.querySelector('button').focus()`)
	const place = `[history.length, scrollY, document.activeElement.textContent]`
	before := e2e.Eval[[]any](p, place)
	for _, act := range []string{
		`document.querySelector('input[value=partners]').click()`,
		`document.querySelector('.clear').click()`,
		`[...document.querySelectorAll('[data-action=narrow]')].at(-1).click()`,
		`document.querySelector('#report form').requestSubmit()`,
	} {
		e2e.Eval[any](frame, act)
	}
	frame.Wait(`document.documentElement.dataset.engine == 'wasm'`) // the form asked for it
	for _, act := range []string{`{q: 'trust'}`, `{partnership: 'partners'}`, `{session: 'partners'}`, `{}`} {
		e2e.Eval[any](p, `widget.filter = String(new URLSearchParams(`+act+`))`)
		frame.Wait(`location.search.slice(1) == new URLSearchParams(` + act + `)`)
	}
	choose(frame, "libraries")
	p.Wait(filters + `.at(-1) == '2 partnership=libraries'`)
	if diff := cmp.Diff(before, e2e.Eval[[]any](p, place)); diff != "" {
		t.Error(diff)
	}
}

func TestPropertiesSayWhatAttributesDo(t *testing.T) {
	p := host(t, reports(t), `<script src="%[1]s/embed.js"></script>`)
	for expression, want := range map[string]any{
		`widget.src`:          "",
		`widget.theme`:        "auto",
		`widget.loading`:      "lazy",
		`widget.filter`:       "",
		`widget.accent`:       "",
		`widget.headingLevel`: 2.,
		`(widget.src = 'a/b', widget.getAttribute('src'))`:                            "a/b",
		`(widget.src = '../b', widget.src == new URL('../b', document.baseURI).href)`: true,
		`(widget.src = 'http://', widget.src)`:                                        "http://",
		`(widget.setAttribute('theme', 'DARK'), widget.theme)`:                        "dark",
		`(widget.theme = 'pink', widget.theme)`:                                       "auto",
		`(widget.loading = 'eager', widget.loading)`:                                  "eager",
		`(widget.headingLevel = 4, widget.headingLevel)`:                              4.,
		`(widget.headingLevel = 9, widget.headingLevel)`:                              2.,
		`(widget.filter = null, widget.hasAttribute('filter'))`:                       false,
		`(widget.lang = 'fr', widget.getAttribute('lang'))`:                           "fr",
	} {
		if got := e2e.Eval[any](p, `{ const widget = document.createElement('report-widget'); `+expression+` }`); got != want {
			t.Errorf("%s is %v", expression, got)
		}
	}
}

func TestAnyAddressOfAReportWillDo(t *testing.T) {
	site := reports(t)
	p := host(t, site, `<script src="%[1]s/embed.js"></script><report-widget></report-widget>`)
	for _, address := range []string{"", "/", "/index.html", "/embed", "/embed/", "/embed/index.html", "/#top"} {
		e2e.Eval[any](p, `document.querySelector('report-widget').replaceWith(Object.assign(document.createElement('report-widget'), {src: '`+site.URL+`/partnerships`+address+`'}))`)
		p.Wait(inside)
		if got := e2e.Eval[string](p, inside+`.src`); got != site.URL+embed {
			t.Errorf("%q leads to %s", address, got)
		}
	}
}

func TestAttributesOfTheElementReachTheFrame(t *testing.T) {
	site := reports(t)
	p := host(t, site, `<script src="%[1]s/embed.js"></script>
		<report-widget src="%[1]s/partnerships/" filter="q=a%%26b" lang="fr" theme="dark" accent=" #0a5 " heading-level="4" loading="eager"></report-widget>`)
	p.Wait(inside)
	if got, want := e2e.Eval[string](p, inside+`.src`), site.URL+embed+"?q=a%26b&lang=fr&theme=dark&accent=0a5&heading-level=4"; got != want {
		t.Errorf("the address is %s", got)
	}
	if got := e2e.Eval[string](p, inside+`.loading`); got != "eager" {
		t.Errorf("the frame loads %s", got)
	}
	e2e.Eval[any](p, element+`.accent = '#7a1f1f'`)
	p.Wait(inside + `.src.includes('accent=7a1f1f') && ` + element + `.shadowRoot.querySelectorAll('iframe').length == 1`)
}

func TestAnElementThatMovesKeepsItsFrameIfItCan(t *testing.T) {
	p := visit(t, reports(t), "talking")
	frame := p.Frame(embed)
	p.Wait(`heard.some(({type}) => type == 'load')`)
	choose(frame, "partners")
	e2e.Eval[any](p, `document.body.moveBefore(widget, document.body.firstChild)`)
	frame.Wait(`document.querySelector('input[value=partners]').checked`)
	e2e.Eval[any](p, `widget.remove(); widget.filter = 'partnership=libraries'; document.body.append(widget)`)
	p.Wait(`heard.filter(({type}) => type == 'load').length == 2`)
	p.Frame(embed + "?partnership=libraries").Wait(shown + ` == 'sector partners'`)
}

// A frame shows its first sessions before all others are laid out; what is below
// it on the host's page moves once.
func TestTheHostHearsNoHeightBeforeTheReportIsWhole(t *testing.T) {
	p := visit(t, reports(t), "talking", func(p *e2e.Page) {
		p.Do(before(`window.heights = []
			addEventListener('message', ({ data }) => data?.type == 'report-widget:height' && heights.push(data.height))`))
	})
	frame := p.Frame(embed)
	p.Wait(`heights.length && ` + inside + `.getBoundingClientRect().height == heights.at(-1)`)
	whole := e2e.Eval[int](frame, natural)
	for _, height := range e2e.Eval[[]int](p, `heights`) {
		if height != whole {
			t.Errorf("the host heard %d instead of %d", height, whole)
		}
	}
}
