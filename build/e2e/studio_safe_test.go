package e2e

import (
	"encoding/base64"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	zips "reportwidget/build/archive"
)

// example opens the small report that teaches the format, which the browser keeps.
func example(p *Page) {
	p.t.Helper()
	Eval[any](p, `document.querySelector('[data-example]').click()`)
	p.Wait(`document.querySelector('[name=title]') && ` + savedHere)
}

// rescued presses the button that saves the folder without the core, and returns it.
func rescued(t *testing.T, p *Page) *zips.Folder {
	t.Helper()
	Eval[any](p, `delete window.downloaded; URL.createObjectURL = (file) => {
		const reader = new FileReader()
		reader.onload = () => (window.downloaded = reader.result.split(',')[1])
		reader.readAsDataURL(file)
		return '#'
	}; HTMLAnchorElement.prototype.click = () => {}`)
	Eval[any](p, `document.querySelector('[data-rescue]').dispatchEvent(new MouseEvent('click', {bubbles: true}))`)
	p.Wait(`window.downloaded`)
	content, err := base64.StdEncoding.DecodeString(Eval[string](p, `window.downloaded`))
	if err != nil {
		t.Fatal(err)
	}
	folder, err := zips.Read(content, "my-report.zip")
	if err != nil {
		t.Fatal(err)
	}
	return folder
}

func TestAFullStorageIsSaidAtOnceAndTheReportIsSavedWithoutTheCore(t *testing.T) {
	p := Open(t, 1280, 900)
	openStudio(t, p)
	example(p)
	Eval[any](p, `IDBObjectStore.prototype.put = () => { throw new DOMException('no room', 'QuotaExceededError') }`)
	fill(p, "title", "There is no room for this")
	p.Wait(`document.querySelector('[data-rescue]')`)
	p.Shot("studio-full")
	audit(t, p, allRules, "the studio without room")
	folder := rescued(t, p)
	if head := string(folder.Files["report.yaml"]); folder.Name != "my-report" || !strings.Contains(head, "There is no room for this") || folder.Files["sessions/01-bedtime.md"] == nil {
		t.Errorf("saved was %s with\n%s", folder.Name, head)
	}
	for name := range folder.Files {
		if strings.HasPrefix(name, ".") {
			t.Errorf("%s belongs to the browser", name)
		}
	}
}

// A save is of several records: one that ends in the middle keeps none of them, and the
// next one keeps them all.
func TestASaveThatEndsInTheMiddleLosesNothing(t *testing.T) {
	p := Open(t, 1280, 900)
	openStudio(t, p)
	example(p)
	Eval[any](p, `(window.put = IDBObjectStore.prototype.put, window.puts = 0, IDBObjectStore.prototype.put = function (...record) {
		const request = put.apply(this, record)
		if (++puts % 2 == 0) this.transaction.abort()
		return request
	}, 0)`)
	fill(p, "title", "Typed while nothing was kept")
	p.Wait(`document.querySelector('[data-rescue]')`)
	if head := string(rescued(t, p).Files["report.yaml"]); !strings.Contains(head, "Typed while nothing was kept") {
		t.Errorf("the folder that is saved without the browser's storage holds\n%s", head)
	}

	// The core ends, too: the report is still as the author left it.
	Eval[any](p, `window.studio.ask('this is no request, and ends the core')`)
	p.Wait(`document.querySelector('.bar .name').textContent == 'Typed while nothing was kept' && document.querySelector('.busy').textContent == ''`)

	Eval[any](p, `delete HTMLAnchorElement.prototype.click, IDBObjectStore.prototype.put = window.put, 0`)
	goTo(p, "sessions")
	Eval[any](p, `document.querySelector('[data-session] a').click()`)
	p.Wait(`document.querySelector('[name=room]')`)
	fill(p, "room", "A room of its own")
	p.Wait(savedHere + ` && !document.querySelector('[data-rescue]')`)
	p.Do(chromedp.Reload())
	p.Wait(`document.querySelector('[name=room]')?.value == 'A room of its own'`)
	if got := Eval[string](p, `document.querySelector('.bar .name').textContent`); got != "Typed while nothing was kept" {
		t.Errorf("what an earlier save could not keep is lost: the title is %q", got)
	}
}

func TestAFileThatChangesWhileItIsReadIsNamedAndTheOpenReportStays(t *testing.T) {
	file := filepath.Join(t.TempDir(), "meeting.csv")
	if err := os.WriteFile(file, []byte(programme), 0o644); err != nil {
		t.Fatal(err)
	}
	p := Open(t, 1280, 900)
	openStudio(t, p)
	Eval[any](p, `addEventListener('change', (event) => event.stopImmediatePropagation(), {capture: true, once: true})`)
	p.Do(chromedp.SetUploadFiles(`input[data-open]`, []string{file}))
	p.Wait(`document.querySelector('input[data-open]').files.length == 1`)
	if err := os.WriteFile(file, []byte(programme+programme), 0o644); err != nil {
		t.Fatal(err)
	}
	Eval[any](p, `document.querySelector('input[data-open]').dispatchEvent(new Event('change', {bubbles: true}))`)
	p.Wait(`document.querySelector('[data-refused] li')`)
	if said := Eval[string](p, `document.querySelector('[data-refused]').innerText`); !strings.Contains(said, "meeting.csv") {
		t.Errorf("the file is not named: %q", said)
	}

	// A core that ends while it reads files says so, and the next one reads them.
	Eval[any](p, `window.studio.ask('this is no request, and ends the core')`)
	chooseFile(p, "reading-day.csv", programme)
	p.Wait(`document.querySelector('[data-refused]').innerText.includes('restart') && document.querySelector('.busy').textContent == ''`)
	chooseFile(p, "reading-day.csv", programme)
	p.Wait(`document.querySelector('[data-summary]')`)
}

func TestACoreThatEndsComesBackWithTheReportAndWhatIsTyped(t *testing.T) {
	p := Open(t, 1280, 900)
	openStudio(t, p)
	example(p)
	fill(p, "title", "Typed before the end")
	p.Wait(`document.querySelector('.bar .name').textContent == 'Typed before the end' && ` + savedHere)
	Eval[any](p, `(() => {
		window.studio.ask('this is no request, and ends the core')
		const field = document.querySelector('[name=title]')
		field.value = 'Typed after the end'
		field.dispatchEvent(new Event('input', {bubbles: true}))
	})()`)
	p.Wait(`document.querySelector('.bar .name').textContent == 'Typed after the end' && ` + savedHere)
	if got := Eval[string](p, `document.querySelector('[name=title]').value`); got != "Typed after the end" {
		t.Errorf("the field holds %q", got)
	}
	p.Wait(previewed + ` == 'Typed after the end'`)
}

func TestWhatIsTakenBackIsNoChangeSinceTheDownload(t *testing.T) {
	p := Open(t, 1280, 900)
	openStudio(t, p)
	example(p)
	goTo(p, "publish")
	download(p, "folder")
	const line = `document.querySelector('[data-downloaded=folder]')?.textContent`
	const same, other = line + ` == 'Not changed since you downloaded it last.'`, line + ` == 'Changed since you downloaded it last.'`
	p.Wait(same)
	goTo(p, "describe")
	fill(p, "title", "Another title")
	goTo(p, "publish")
	p.Wait(other)
	Eval[any](p, `document.querySelector('[data-undo]').click()`)
	p.Wait(same + ` && ` + savedHere)
	p.Do(chromedp.Reload())
	p.Wait(same)
}

func TestTextIsMarkedByButtonsAndKeys(t *testing.T) {
	p := Open(t, 1280, 900)
	openStudio(t, p)
	example(p)
	const field = `document.querySelector('[name=summary]')`
	selected := func(text string) {
		Eval[any](p, `(() => { const f = `+field+`; f.focus(); const at = f.value.indexOf('`+text+`'); f.setSelectionRange(at, at + `+`'`+text+`'.length) })()`)
	}
	fill(p, "summary", "We met in spring.\nWe read.")
	for _, c := range []struct{ text, mark, want string }{
		{"spring", "bold", "We met in **spring**.\nWe read."},
		{"spring", "bold", "We met in spring.\nWe read."},
		{"met", "italic", "We *met* in spring.\nWe read."},
		{"read", "list", "We *met* in spring.\n- We read."},
		{"We *met*", "heading", "## We *met* in spring.\n- We read."},
		{"spring", "link", "## We *met* in [spring](https://).\n- We read."},
	} {
		selected(c.text)
		p.Do(chromedp.Focus(chromedp.CSS(`[aria-controls="field-summary"][data-mark=` + c.mark + `]`)))
		p.Do(chromedp.KeyEvent(kb.Enter))
		p.Wait(field + `.value == ` + strconv.Quote(c.want) + ` && document.activeElement == ` + field)
	}
	selected("https://")
	p.Do(chromedp.KeyEvent("https://example.org"))
	selected("We read")
	p.Do(chromedp.KeyEvent("b", chromedp.KeyModifiers(2))) // Ctrl
	const all = "## We *met* in [spring](https://example.org).\n- **We read**."
	p.Wait(field + `.value == ` + strconv.Quote(all))
	p.Wait(`document.querySelector('iframe[data-preview]')?.contentDocument?.querySelector('strong')?.textContent == 'We read'`)
}

func TestThePreviewIsDarkInALibrarysWebsiteAndInEachLanguage(t *testing.T) {
	p := Open(t, 1280, 900)
	openStudio(t, p)
	Eval[any](p, `document.querySelector('[data-showcase]').click()`)
	p.Wait(previewed)
	const inside = `document.querySelector('iframe[data-preview]').contentDocument`
	press := func(selector string) { Eval[any](p, `document.querySelector('`+selector+`').click()`) }
	press("[data-theme]")
	p.Wait(inside + `?.documentElement?.dataset.theme == 'dark'`)
	Eval[any](p, `(() => {
		const choice = document.querySelector('[data-preview-language]')
		choice.value = 'fr'
		choice.dispatchEvent(new Event('change', {bubbles: true}))
	})()`)
	p.Wait(inside + `?.documentElement?.lang == 'fr' && ` + inside + `.documentElement.dataset.theme == 'dark'`)
	press("[data-view=embed]")
	const embedded = inside + `?.querySelector('report-widget')?.shadowRoot?.querySelector('iframe')?.contentDocument`
	p.Wait(embedded + `?.documentElement?.lang == 'fr' && ` + embedded + `.querySelector('h1, h2')`)
	p.Shot("studio-embed-dark")
	press("[data-theme]")
	p.Wait(embedded + `?.documentElement?.dataset.theme == 'light'`)
	p.Shot("studio-embed-light")
}

func TestWhatWasLeftOutIsTakenAnywayAndLeftOutAgain(t *testing.T) {
	p := Open(t, 1280, 900)
	openStudio(t, p)
	chooseFile(p, "reading-day.csv", programme)
	p.Wait(`document.querySelector('[data-take=true]')`)
	Eval[any](p, `document.querySelector('[data-take=true]').click()`)
	p.Wait(`document.querySelector('[data-summary]').dataset.read == 5 && document.querySelector('[data-summary]').dataset.leftOut == 0`)
	p.Shot("studio-taken")
	Eval[any](p, `document.querySelector('[data-take=false]').click()`)
	p.Wait(`document.querySelector('[data-summary]').dataset.read == 4 && document.querySelector('[data-take=true]')`)
}

func TestAReportIsTranslatedBesideItsOriginal(t *testing.T) {
	p := Open(t, 1280, 900)
	openStudio(t, p)
	Eval[any](p, `document.querySelector('[data-showcase]').click()`)
	p.Wait(`document.querySelector('[data-beside]')`)
	choose := func(selector, value string) {
		Eval[any](p, `(() => {
			const choice = document.querySelector('`+selector+`')
			choice.value = '`+value+`'
			choice.dispatchEvent(new Event('change', {bubbles: true}))
		})()`)
	}
	choose("[data-beside]", "fr")
	p.Wait(`document.querySelector('[name="fr:title"]')?.value.includes('tendances')`)
	audit(t, p, allRules, "the studio with a translation")
	p.Shot("studio-translated")
	fill(p, "fr:title", "Des partenariats")
	choose("[data-preview-language]", "fr")
	p.Wait(previewed + ` == 'Des partenariats' && ` + savedHere)
	goTo(p, "publish")
	folder, err := zips.Read(download(p, "folder"), "partnerships.zip")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(folder.Files["report.fr.yaml"]), "Des partenariats") || strings.Contains(string(folder.Files["report.yaml"]), "Des partenariats") {
		t.Error("the translation is not in its own file")
	}
}
