package e2e

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/ledongthuc/pdf"
	"golang.org/x/text/unicode/norm"
)

func TestTheFilteredViewIsCitedWithItsAddress(t *testing.T) {
	site := defaultSite(t)
	p := started(t, site.URL+"/partnerships/embed/")
	p.Do(chromedp.Click(chromedp.CSS(`input[value=communities]`)))
	p.Wait(status + ` == '2 of 3 sessions'`)
	p.Wait(`document.getElementById('copy-link')?.textContent == '` + site.URL + `/partnerships/?partnership=communities'`)
	apa := Eval[string](p, `document.getElementById('copy-apa').textContent`)
	for _, part := range []string{"(2024)", "From Trends to Practice: partnerships", "Filtered view: Partnership type: Communities", "?partnership=communities"} {
		if !strings.Contains(apa, part) {
			t.Errorf("the citation %q does not say %q", apa, part)
		}
	}
}

func TestACitationIsCopied(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/")
	p.Do(chromedp.Click(chromedp.CSS(`.takeaway > summary`)))
	p.Wait(`document.getElementById('copy-link')`)
	Eval[any](p, `window.copied = ''; document.addEventListener('copy', () => copied = String(getSelection()))`)
	p.Do(chromedp.Click(chromedp.CSS(`[data-target=copy-chicago]`)))
	p.Wait(`copied.startsWith('Federation of Libraries') && copied == document.getElementById('copy-chicago').innerText`)
}

// A frame may be forbidden to copy.
func TestACitationThatCannotBeCopiedIsSelected(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/")
	p.Do(chromedp.Click(chromedp.CSS(`.takeaway > summary`)))
	p.Wait(`document.getElementById('copy-link')`)
	Eval[any](p, `{
		document.execCommand = (command) => { window.tried = command; return false }
		window.said = []
		const line = document.getElementById('status')
		new MutationObserver(() => said.push(line.textContent)).observe(line, {childList: true, characterData: true, subtree: true})
	}`)
	p.Do(chromedp.Click(chromedp.CSS(`[data-target=copy-apa]`)))
	p.Wait(`window.tried == 'copy' && String(getSelection()) == document.getElementById('copy-apa').innerText`)
	p.Do(chromedp.Click(chromedp.CSS(`input[value=communities]`))) // which is answered after the copying
	p.Wait(`said.includes('2 of 3 sessions')`)
	if said := Eval[[]string](p, `said`); slices.Contains(said, "Copied.") {
		t.Errorf("the status line said %q", said)
	}
}

// saved makes the page note what it hands to the browser to be saved.
const saved = `window.saved = {}; URL.createObjectURL = (blob) => { window.blob = blob; return '#' }
	addEventListener('click', (e) => { if (e.target.download && e.target.getAttribute('href') == '#') { e.preventDefault(); blob.text().then((t) => window.saved[e.target.download] = t) } }, true)
	document.querySelector('.takeaway').open = true`

func TestOnlyTheFilteredSessionsAreSaved(t *testing.T) {
	p := started(t, defaultSite(t).URL+"/partnerships/")
	p.Do(chromedp.Click(chromedp.CSS(`input[value=communities]`)))
	p.Wait(status + ` == '2 of 3 sessions'`)
	p.Do(chromedp.Evaluate[chromedp.Void](saved + `; void 0; const made = document.createElement; document.createElement = function (name) { const e = made.call(document, name); if (name == 'a') document.head.append(e); return e }`))
	for _, name := range []string{"cite.bib", "cite.ris", "cite.json", "sessions.csv", "report.json"} {
		Eval[any](p, `document.querySelector('[data-file="`+name+`"]').click()`)
		p.Wait(`saved['` + name + `']`)
		text := Eval[string](p, `saved['`+name+`']`)
		if !strings.Contains(text, "Communities at the heart") || strings.Contains(text, "A stronger partner") {
			t.Errorf("%s holds %q", name, text)
		}
	}
}

func TestTheWholeReportIsSavedFromItsFiles(t *testing.T) {
	site := defaultSite(t)
	p := started(t, site.URL+"/partnerships/")
	links := Eval[[]string](p, `[...document.querySelectorAll('.files a')].map((a) => a.href)`)
	for _, link := range links {
		if got := Eval[int](p, `fetch('`+link+`').then((r) => r.status)`); got != 200 {
			t.Errorf("%s: %d", link, got)
		}
	}
	if len(links) != 6 {
		t.Errorf("links: %v", links)
	}
}

func TestTheFilteredViewPrintsAsACleanReport(t *testing.T) {
	site := Serve(t, Make(t, Large(20)))
	p := started(t, site.URL+"/large/?partnership=libraries")
	shown := Eval[[]string](p, `[...document.querySelectorAll('.session h3')].map((h) => h.textContent)`)
	text := printed(t, p)
	for _, title := range shown {
		if !strings.Contains(text, squeezed(title)) {
			t.Errorf("the print lacks %q", title)
		}
	}
	rest := Eval[[]string](p, `[...document.querySelectorAll('.text')].map((e) => e.textContent)`)
	for _, words := range rest {
		if !strings.Contains(text, squeezed(words)) {
			t.Errorf("the print lacks the text %q", words)
		}
	}
	for _, control := range []string{"Search the sessions", "Show all sessions", "Suggested order", "Copy"} {
		if strings.Contains(text, squeezed(control)) {
			t.Errorf("the print shows the control %q", control)
		}
	}
}

// printed returns the text of the page's PDF without white space, whose places
// are the reader's guess.
func printed(t *testing.T, p *Page) string {
	t.Helper()
	document := Run(p, func(ctx context.Context, target *chromedp.Target) ([]byte, error) {
		r, err := cdp.Call(ctx, target, cdppage.PrintToPDF, cdppage.PrintToPDFParams{})
		return r.Data, err
	})
	reader, err := pdf.NewReader(bytes.NewReader(document), int64(len(document)))
	if err != nil {
		t.Fatal(err)
	}
	plain, err := reader.GetPlainText()
	if err != nil {
		t.Fatal(err)
	}
	var text bytes.Buffer
	if _, err := text.ReadFrom(plain); err != nil {
		t.Fatal(err)
	}
	return squeezed(text.String())
}

// squeezed also undoes ligatures.
func squeezed(s string) string { return strings.Join(strings.Fields(norm.NFKC.String(s)), "") }
