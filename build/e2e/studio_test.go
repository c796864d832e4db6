package e2e

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"

	zips "reportwidget/build/archive"
	"reportwidget/build/assets"
	"reportwidget/build/content"
	"reportwidget/build/importer"
	"reportwidget/build/project"
	"reportwidget/build/site"
	"reportwidget/build/studio"
	studiomessages "reportwidget/build/studio/messages"
)

// programme is a table as organisers have it, with a row that is not a session.
const programme = `Title,Date,Start,End,Room,Speakers,Track,Abstract
Opening,2026-03-14,09:00,09:30,Main hall,Ana Example,Plenary,"Why we met, and what we hoped for."
Reading rooms,2026-03-14,09:30,10:30,Main hall,"Li Example, Bo Example",Spaces,Rooms that people stay in.
Coffee break,2026-03-14,10:30,11:00,Foyer,,,
School libraries,2026-03-14,11:00,12:00,Studio,Noor Example,Schools,"Classes that come back, and why."
Quiet corners,2026-03-14,13:30,14:30,Main hall,Ana Example,Spaces,What silence is worth.
`

// studioFiles are the files of the studio, made once.
var studioFiles = sync.OnceValues(studio.Files)

// openStudio opens the studio, which is served alone.
func openStudio(t *testing.T, p *Page) *Server {
	t.Helper()
	files, err := studioFiles()
	if err != nil {
		t.Fatal(err)
	}
	server := Serve(t, files)
	p.Go(server.URL + "/")
	p.Wait(heading("Make a report of your event"))
	return server
}

func heading(title string) string {
	return fmt.Sprintf(`document.getElementById('heading')?.textContent == %q`, title)
}

// chooseFile gives the studio a file, as somebody does who chooses it.
func chooseFile(p *Page, name, content string) {
	p.t.Helper()
	Eval[any](p, fmt.Sprintf(`(() => {
		const input = document.querySelector('input[data-open]'), chosen = new DataTransfer()
		chosen.items.add(new File([Uint8Array.from(atob(%q), (c) => c.charCodeAt(0))], %q))
		input.files = chosen.files
		input.dispatchEvent(new Event('change', {bubbles: true}))
	})()`, base64.StdEncoding.EncodeToString([]byte(content)), name))
}

// fill types a text into a field that replaces what is there.
func fill(p *Page, name, value string) {
	p.t.Helper()
	typeInto(p, fmt.Sprintf("[name=%q]", name), value)
}

// typeInto types a text into the field that a selector finds.
func typeInto(p *Page, selector, value string) {
	p.t.Helper()
	Eval[any](p, fmt.Sprintf(`(() => {
		const field = document.querySelector(%q)
		field.focus()
		field.value = %q
		field.dispatchEvent(new Event('input', {bubbles: true}))
	})()`, selector, value))
}

func goTo(p *Page, step string) {
	p.t.Helper()
	Eval[any](p, fmt.Sprintf(`document.querySelector('nav [data-goto=%q]').click()`, step))
	p.Wait(fmt.Sprintf(`document.querySelector('main').dataset.step == %q`, step))
}

// previewed is the text of the first heading in the preview.
const previewed = `document.querySelector('iframe[data-preview]')?.contentDocument?.querySelector('h1')?.textContent`

// savedHere is true when the browser has kept all that was changed.
const savedHere = `document.querySelector('[data-saved]')?.dataset.saved`

// download returns what the button saves. The page hands files to the browser in
// one place, which is watched.
func download(p *Page, what string) []byte {
	p.t.Helper()
	Eval[any](p, `window.studio.save = async (name, bytes) => {
		const reader = new FileReader()
		reader.onload = () => (window.downloaded = reader.result.split(',')[1])
		reader.readAsDataURL(new Blob([bytes]))
	}; delete window.downloaded`)
	Eval[any](p, fmt.Sprintf(`document.querySelector('button[data-download=%q]').click()`, what))
	p.Wait(`window.downloaded`)
	content, err := base64.StdEncoding.DecodeString(Eval[string](p, `window.downloaded`))
	if err != nil {
		p.t.Fatal(err)
	}
	return content
}

// command returns the website that the command makes of a report folder, as ZIP.
func command(t *testing.T, folder *zips.Folder) []byte {
	t.Helper()
	source := content.Source{FS: project.Files(folder.Files).FS(), Name: folder.Name}
	reports, err := new(project.Workspace).Open([]content.Source{source}, nil)
	if err != nil {
		t.Fatal(err)
	}
	files, err := assets.Files()
	if err != nil {
		t.Fatal(err)
	}
	tree, err := reports.Site(site.Options{Assets: files, Twins: twins})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := tree.WriteZip(&b, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestAProgrammeBecomesAWebsiteInTheStudio(t *testing.T) {
	p := Open(t, 1280, 900)
	openStudio(t, p)
	chooseFile(p, "reading-day.csv", programme)
	p.Wait(`document.querySelector('[data-summary]')`)
	read, err := importer.Read(t.Context(), importer.Input{Name: "reading-day.csv", Content: []byte(programme)}, importer.Options{})
	if err != nil {
		t.Fatal(err)
	}
	want := fmt.Sprintf("%d %d", len(read.Sessions), len(read.Summary.Skipped))
	if got := Eval[string](p, `Object.values((({read, leftOut}) => ({read, leftOut}))(document.querySelector('[data-summary]').dataset)).join(' ')`); got != want {
		t.Errorf("the studio has read and left out %s, the command %s", got, want)
	}
	p.Wait(previewed)

	goTo(p, "describe")
	fill(p, "title", "A day about reading")
	p.Wait(previewed + ` == 'A day about reading'`)
	goTo(p, "publish")
	folder, err := zips.Read(download(p, "folder"), "reading-day.zip")
	if err != nil {
		t.Fatal(err)
	}
	if head := string(folder.Files["report.yaml"]); !strings.Contains(head, "A day about reading") {
		t.Errorf("the report folder holds\n%s", head)
	}
	if !bytes.Equal(download(p, "site"), command(t, folder)) {
		t.Error("the studio and the command make different websites of the same folder")
	}
}

func TestTheStudioWorksWithTheNetworkOffAndAsksNobody(t *testing.T) {
	p := Open(t, 1280, 900)
	server := openStudio(t, p)
	p.Wait(`navigator.serviceWorker.ready.then((r) => r.active.state == 'activated')`)
	p.Wait(`caches.keys().then(async ([name]) => name && (await (await caches.open(name)).keys()).some(({url}) => url.endsWith('.bin')))`)
	// A slow Chromium may load a page without its worker, by the network.
	Until(t, "a page of the worker", func() bool {
		Eval[any](p, `window.first = true`)
		p.Do(chromedp.Reload())
		p.Wait(`!window.first && ` + heading("Make a report of your event"))
		return Eval[bool](p, `!!navigator.serviceWorker.controller`)
	})
	server.Stop()
	before := len(server.Requests())

	chooseFile(p, "reading-day.csv", programme)
	p.Wait(`document.querySelector('[data-summary]')`)
	goTo(p, "describe")
	fill(p, "title", "Without a network")
	p.Wait(previewed + ` == 'Without a network'`)
	p.Wait(savedHere)
	p.Do(chromedp.Reload())
	p.Wait(`document.querySelector('[name=title]')?.value == 'Without a network'`)
	p.Wait(previewed + ` == 'Without a network'`)
	goTo(p, "publish")
	folder, err := zips.Read(download(p, "folder"), "reading-day.zip")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(download(p, "site"), command(t, folder)) {
		t.Error("the website differs from the one that the command makes")
	}
	for _, path := range server.Requests()[before:] {
		t.Errorf("asked for %s", path)
	}
	for _, address := range Eval[[]string](p, `performance.getEntriesByType('resource').map((r) => r.name)`) {
		if !strings.HasPrefix(address, server.URL+"/") && !strings.HasPrefix(address, "blob:"+server.URL) {
			t.Errorf("asked for %s", address)
		}
	}
}

func TestWhatCannotBeReadLeavesTheOpenReportAsItWas(t *testing.T) {
	p := Open(t, 1280, 900)
	openStudio(t, p)
	chooseFile(p, "notes.bin", "\x00\x01\x02 this is nothing")
	p.Wait(`document.querySelector('[data-refused] li')`)
	_, err := importer.Read(t.Context(), importer.Input{Name: "notes.bin", Content: []byte("\x00\x01\x02 this is nothing")}, importer.Options{})
	if got := Eval[string](p, `document.querySelector('[data-refused] li p').textContent`); err == nil || !strings.Contains(err.Error(), got) {
		t.Errorf("the studio says %q, the command %v", got, err)
	}
	if Eval[bool](p, `location.hash != ''`) {
		t.Error("something was opened")
	}
}

func TestAReportIsThereAgainAfterItsTabWasClosed(t *testing.T) {
	p := Open(t, 1280, 900)
	server := openStudio(t, p)
	Eval[any](p, `document.querySelector('[data-example]').click()`)
	p.Wait(`document.querySelector('[name=title]')`)
	fill(p, "title", "Typed just now")
	p.Wait(`document.querySelector('.bar .name').textContent == 'Typed just now'`)
	p.Wait(savedHere)
	again := p.Tab()
	again.Go(server.URL + "/")
	again.Wait(`document.querySelector('.kept a')?.textContent == 'Typed just now'`)
	Eval[any](again, `document.querySelector('.kept a').click()`)
	again.Wait(`document.querySelector('[name=title]')?.value == 'Typed just now'`)
}

func TestAxeFindsNothingInAnyStepOfTheStudio(t *testing.T) {
	p := Open(t, 1280, 900)
	openStudio(t, p)
	everywhere := func(step string) {
		t.Helper()
		auditThemes(t, p, []int64{320, 1280}, "the studio's step "+step)
	}
	everywhere("start")
	chooseFile(p, "reading-day.csv", programme)
	p.Wait(`document.querySelector('[data-summary]')`)
	for _, step := range []string{"read", "describe", "filters", "sessions", "publish"} {
		goTo(p, step)
		p.Wait(previewed)
		everywhere(step)
	}
	goTo(p, "sessions")
	Eval[any](p, `document.querySelector('[data-session] a').click()`)
	p.Wait(`document.querySelector('[name=text]')?.value`)
	everywhere("a session")
}

func TestTheStudioKeepsWhereAReportWillBeAndOffersItsSnippet(t *testing.T) {
	p := Open(t, 1280, 900)
	openStudio(t, p)
	Eval[any](p, `document.querySelector('[data-example]').click()`)
	p.Wait(`document.querySelector('[name=title]')`)
	goTo(p, "publish")
	typeInto(p, "#website", "our website")
	p.Wait(`document.querySelector('#website').getAttribute('aria-invalid') == 'true' && !document.querySelector('#snippet')`)
	typeInto(p, "#website", "www.example.org/reports")
	p.Wait(`document.querySelector('#snippet')`)
	Eval[any](p, `(() => {
		const system = document.querySelector('[data-system]')
		system.value = 'drupal'
		system.dispatchEvent(new Event('change', {bubbles: true}))
	})()`)
	const drupal = `document.querySelector('#snippet')?.value.startsWith('<report-widget src="https://www.example.org/reports/my-report/"')`
	p.Wait(drupal)
	p.Wait(savedHere)
	p.Do(chromedp.Click(`[data-copy=snippet]`))
	p.Wait(`[...document.querySelectorAll('[role=status]')].some((s) => s.textContent == 'Copied')`)
	p.Do(chromedp.Reload())
	p.Wait(drupal + ` && document.querySelector('#website').value == 'www.example.org/reports'`)
	folder, err := zips.Read(download(p, "folder"), "my-report.zip")
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range folder.Files {
		if bytes.Contains(content, []byte("www.example.org/reports")) {
			t.Errorf("%s holds the address of the website", name)
		}
	}
	auditThemes(t, p, []int64{320, 1280}, "with a snippet")
}

func TestAColumnIsReadAsItsAuthorChoosesAndThatIsTakenBack(t *testing.T) {
	p := Open(t, 1280, 900)
	openStudio(t, p)
	chooseFile(p, "reading-day.csv", programme)
	p.Wait(`document.querySelector('[data-facet=track]')`)
	Eval[any](p, `(() => {
		const column = document.querySelector('select[data-column=Track]')
		column.value = '-'
		column.dispatchEvent(new Event('change', {bubbles: true}))
	})()`)
	p.Wait(`!document.querySelector('[data-facet=track]')`)
	Eval[any](p, `document.querySelector('[data-undo]').click()`)
	p.Wait(`document.querySelector('[data-facet=track]') && document.querySelector('select[data-column=Track]').value == 'track'`)
}

func TestASecondTabReadsOnlyUntilItTakesOver(t *testing.T) {
	p := Open(t, 1280, 900)
	openStudio(t, p)
	Eval[any](p, `document.querySelector('[data-example]').click()`)
	p.Wait(`document.querySelector('[name=title]') && ` + savedHere)
	second := p.Tab()
	second.Go(Eval[string](p, `location.href`))
	second.Wait(`document.querySelector('[data-elsewhere]') && document.querySelector('[name=title]').readOnly`)
	fill(p, "title", "Typed in the first tab")
	Eval[any](second, `document.querySelector('[data-elsewhere] button').click()`)
	p.Wait(`document.querySelector('[data-elsewhere]') && document.querySelector('[name=title]').readOnly`)
	second.Wait(`!document.querySelector('[data-elsewhere]') && document.querySelector('[name=title]').value == 'Typed in the first tab'`)
	if Eval[bool](second, `document.querySelector('[name=title]').readOnly`) {
		t.Error("the second tab cannot edit the report either")
	}
}

func TestTheStudioSpeaksTheLanguagesOfItsAuthors(t *testing.T) {
	files, err := studioFiles()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range studiomessages.Languages[1:] {
		p := Open(t, 320, 900)
		p.Do(beforeScripts(fmt.Sprintf(`Object.defineProperty(navigator, 'languages', {value: [%q, 'en']})`, lang)))
		p.Go(Serve(t, files).URL + "/")
		p.Wait(fmt.Sprintf(`document.documentElement.lang == %q && document.getElementById('heading')`, lang))
		walkSteps(p, func(step string) {
			audit(t, p, exceptColours, step+" in "+lang)
			p.Shot(fmt.Sprintf("studio-%s-%s", step, lang))
		})
	}
}

// walkSteps leads through all steps of a report that is made of a programme, without
// loading the page again.
func walkSteps(p *Page, look func(step string)) {
	p.t.Helper()
	look("start")
	chooseFile(p, "reading-day.csv", programme)
	p.Wait(`document.querySelector('[data-summary]')`)
	for _, step := range []string{"read", "describe", "filters", "sessions", "publish"} {
		goTo(p, step)
		look(step)
	}
	goTo(p, "sessions")
	Eval[any](p, `document.querySelector('[data-session] a').click()`)
	p.Wait(`document.querySelector('[name=text]')?.value`)
	Eval[any](p, `document.querySelectorAll('details').forEach((d) => (d.open = true))`)
	look("a session")
}

func TestChineseIsInTheLettersOfTheAuthorsRegion(t *testing.T) {
	files, err := studioFiles()
	if err != nil {
		t.Fatal(err)
	}
	server := Serve(t, files)
	for tag, lang := range map[string]string{"zh-TW": "zh-Hant", "zh-HK": "zh-Hant", "zh-CN": "zh", "zh": "zh", "de-AT": "de", "pt-BR": "en"} {
		p := Open(t, 1280, 900)
		p.Do(beforeScripts(fmt.Sprintf(`Object.defineProperty(navigator, 'languages', {value: [%q]})`, tag)))
		p.Go(server.URL + "/")
		p.Wait(fmt.Sprintf(`document.documentElement.lang == %q && document.getElementById('heading')`, lang))
	}
}
