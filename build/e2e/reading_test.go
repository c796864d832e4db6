package e2e

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"reportwidget/app/report"
)

// wordy is a report whose every text is long.
func wordy() *report.Report {
	words := strings.Repeat("Libraries that work together have more to give to the people around them. ", 6)
	text := report.PlainText(words)
	r := &report.Report{ID: "wordy", Lang: "en", Title: "A report of many words", Summary: text,
		Event:     report.Event{Name: "An event with a rather long name, at which much was said", Place: "A town by a river", Start: "2024-09-30", End: "2024-10-03"},
		Publisher: report.Link{Name: words[:160], URL: "https://example.org/"}, Credits: []report.Text{text}, Licence: report.Link{Name: words[:160]},
		Documents: []report.Link{{Name: words[:160], URL: "https://example.org/"}},
	}
	for _, id := range []string{"one", "two"} {
		f := report.Facet{ID: id, Label: words[:100]}
		for i := range 4 {
			f.Values = append(f.Values, report.Value{ID: fmt.Sprint("v", i), Label: words[:60+i], Summary: words[:160]})
		}
		r.Facets = append(r.Facets, f)
	}
	for i := range 4 {
		r.Relations = append(r.Relations, report.Relation{Facet: "one", From: fmt.Sprint("v", i), To: fmt.Sprint("v", (i+1)%4), Text: words[:200]})
	}
	for i := range 6 {
		r.Sessions = append(r.Sessions, report.Session{ID: fmt.Sprint("s", i), Title: words[:120], Date: "2024-10-01", Room: words[:80],
			People: []report.Person{{Name: words[:60], Role: words[:120]}}, KeyPoints: []report.Text{text, text},
			Text: append(report.PlainText(words), report.PlainText(words)...), Facets: map[string][]string{"one": {"v1"}, "two": {"v2", "v3"}}})
	}
	return r
}

// visited are states of the pages of a report in which everything can be seen.
func visited(p *Page, site *Server, id, session string, check func(name string)) {
	p.Go(site.URL + "/" + id + "/session/" + session + "/")
	check("a session's page")
	p.Go(site.URL + "/" + id + "/?session=" + session)
	p.Wait(live)
	Eval[any](p, `document.querySelectorAll('details').forEach((d) => d.open = true)`)
	check("everything open")
	p.Go(site.URL + "/" + id + "/embed/")
	check("the frame")
}

// smallTexts are texts that can be seen, in letters below 16 px.
const smallTexts = `(() => {
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
	const small = new Set()
	while (walker.nextNode()) {
		const e = walker.currentNode.parentElement
		const size = parseFloat(getComputedStyle(e).fontSize)
		if (walker.currentNode.data.trim() && size < 16 && e.checkVisibility({visibilityProperty: true}) && !e.closest('.unseen')) small.add(size + ' ' + e.outerHTML)
	}
	return [...small]
})()`

// longLines are the lines of running text with more than 75 characters.
const longLines = `(() => {
	const long = []
	for (const block of document.querySelectorAll('p, li, blockquote, dd, h1, h2, h3, legend, small, .sentence, .about > span')) {
		if (!block.checkVisibility({visibilityProperty: true}) || block.querySelector('p, li, a.node') || getComputedStyle(block).display == 'flex') continue
		const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
		const lines = new Map()
		while (walker.nextNode()) {
			const range = document.createRange()
			if (!walker.currentNode.parentElement.checkVisibility({visibilityProperty: true})) continue
			for (const word of walker.currentNode.data.matchAll(/\S+\s*/g)) {
				range.setStart(walker.currentNode, word.index)
				range.setEnd(walker.currentNode, word.index + word[0].trimEnd().length)
				const line = Math.round(range.getBoundingClientRect().bottom / 8)
				lines.set(line, (lines.get(line) || '') + word[0])
			}
		}
		for (const line of lines.values()) if (line.trim().length > 75) long.push(block.className + ' ' + block.localName + ': ' + line)
	}
	return long
})()`

func TestTextIsLargeAndLinesAreShort(t *testing.T) {
	site := Serve(t, Make(t, wordy(), read(t, "../examples/partnerships"), read(t, "testdata/arabic")))
	for _, width := range []int64{320, 1280} {
		p := Open(t, width, 900)
		for id, session := range map[string]string{"wordy": "s1", "partnerships": "libraries", "arabic": "bus"} {
			visited(p, site, id, session, func(name string) {
				for _, small := range Eval[[]string](p, smallTexts) {
					t.Errorf("%s, %s, %d px: small text %.200s", id, name, width, small)
				}
				for _, long := range Eval[[]string](p, longLines) {
					t.Errorf("%s, %s, %d px: %s", id, name, width, long)
				}
				p.Shot(fmt.Sprint("reading-", id, "-", strings.ReplaceAll(name, " ", "-"), "-", width))
			})
		}
	}
}

// Text spacing as in https://www.w3.org/TR/WCAG22/#text-spacing.
const spaced = `{
	const style = new CSSStyleSheet()
	style.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }')
	document.adoptedStyleSheets = [style]
}`

// cut are elements that hide a part of their text, and not after so many lines as
// a closed card does.
const cut = `[...document.querySelectorAll('#report *')].filter((e) => {
	const style = getComputedStyle(e)
	return style.overflow == 'hidden' && e.clientWidth > 1 && e.checkVisibility({visibilityProperty: true}) && !e.closest('.unseen, [aria-hidden]') && style.webkitLineClamp == 'none' &&
		(e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1)
}).map((e) => e.outerHTML)`

func TestNothingIsLostWithMoreSpaceInTheText(t *testing.T) {
	site := Serve(t, Make(t, read(t, "../examples/partnerships"), read(t, "testdata/arabic")))
	for _, width := range []int64{320, 1280} {
		p := Open(t, width, 900)
		for id, session := range map[string]string{"partnerships": "libraries", "arabic": "bus"} {
			visited(p, site, id, session, func(name string) {
				Eval[any](p, spaced)
				for _, e := range Eval[[]string](p, cut) {
					t.Errorf("%s, %s, %d px: text is cut: %.200s", id, name, width, e)
				}
				if Eval[bool](p, `document.documentElement.scrollWidth > innerWidth`) {
					t.Errorf("%s, %s, %d px: the page scrolls sideways", id, name, width)
				}
			})
		}
	}
}

func TestNothingMovesForAReaderWhoWantsRest(t *testing.T) {
	const moving = `[...document.querySelectorAll('*')].filter((e) => {
		const s = getComputedStyle(e)
		return s.animationName != 'none' || s.transitionDuration != '0s' || s.scrollBehavior == 'smooth'
	}).length + document.getAnimations().length`
	p := Open(t, 1280, 900)
	p.Do(Prefer("prefers-reduced-motion", "reduce"))
	p.Go(defaultSite(t).URL + "/partnerships/")
	p.Wait(live)
	if n := Eval[int](p, moving); n > 0 {
		t.Errorf("%d elements move", n)
	}
}

// covered tells whether something lies over what has the focus, or it is out of
// sight.
const covered = `(() => {
	const e = document.activeElement.closest('.chip, .toggle, .view, .node') || document.activeElement
	const box = [...e.getClientRects()][0]
	const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
	return !top || !(e.contains(top) || top.contains(e))
})()`

func TestTheFocusIsNeverCovered(t *testing.T) {
	for _, width := range []int64{320, 1280} {
		p := Open(t, width, 500)
		p.Go(arabicSite(t).URL + "/arabic/")
		p.Wait(live)
		for range 60 {
			p.Do(chromedp.KeyEvent(kb.Tab))
			name := Eval[string](p, `document.activeElement.outerHTML`)
			if strings.HasPrefix(name, "<body") {
				break
			}
			if Eval[bool](p, covered) {
				t.Errorf("%d px: the focus is covered: %.200s", width, name)
			}
		}
	}
}

// smallTargets are what can be pressed, smaller than 24 px and not a link in a
// sentence.
const smallTargets = `[...document.querySelectorAll('#report :is(a, button, input, select, summary)')].filter((e) => {
	const target = e.closest('.chip, .toggle, .view') || e
	const box = target.getBoundingClientRect()
	return target.checkVisibility({visibilityProperty: true}) && !e.closest('.arrow') && (box.width < 24 || box.height < 24) && !e.closest('.text p, .lede, .points, dd p')
}).map((e) => Math.round(e.getBoundingClientRect().height) + ' px: ' + e.outerHTML)`

func TestWhatCanBePressedIsLargeEnough(t *testing.T) {
	site := Serve(t, Make(t, read(t, "../examples/partnerships"), read(t, "testdata/arabic")))
	p := Open(t, 320, 900)
	for id, session := range map[string]string{"partnerships": "libraries", "arabic": "bus"} {
		visited(p, site, id, session, func(name string) {
			for _, e := range Eval[[]string](p, smallTargets) {
				t.Errorf("%s, %s: %.200s", id, name, e)
			}
		})
	}
}

// brokenWords are the words of a diagram's names that stand on two lines.
const brokenWords = `[...document.querySelectorAll('.node > span:first-child')].flatMap((label) => {
	const text = label.firstChild, broken = []
	for (const word of text.data.matchAll(/\S+/g)) {
		const range = document.createRange()
		range.setStart(text, word.index)
		range.setEnd(text, word.index + word[0].length)
		const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)))
		const node = label.parentElement.getBoundingClientRect(), box = range.getBoundingClientRect()
		if (lines.size > 1 || box.left < node.left || box.right > node.right) broken.push(word[0])
	}
	return broken
})`

func TestNoNameInADiagramIsBroken(t *testing.T) {
	site := shippedSite(t)
	for _, width := range []int64{320, 1280} {
		p := Open(t, width, 900)
		for _, lang := range []string{"", "fr/", "ar/"} {
			for _, kind := range []string{"", "embed/"} {
				p.Go(site.URL + "/partnerships/" + lang + kind)
				if n := Eval[int](p, `document.querySelectorAll('.node').length`); n != 3 {
					t.Fatalf("%s%s: %d nodes", lang, kind, n)
				}
				if broken := Eval[[]string](p, brokenWords); len(broken) > 0 {
					t.Errorf("%s%s, %d px: %q", lang, kind, width, broken)
				}
			}
		}
	}
}
