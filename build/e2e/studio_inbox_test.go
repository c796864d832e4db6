package e2e

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"reportwidget/build/document/sample"
)

// volunteers are documents of those who took notes: of two sessions, of one that is not
// called as in the programme, and of one that nobody had planned.
var volunteers = map[string]string{
	"corners.docx": string(sample.Docx(sample.P("Heading1", "Quiet corners") + sample.P("", "Facilitator: Zoe Zahn") + sample.P("", "We spoke of silence."))),
	"rooms.md":     "# Reading rooms\n\nRoom: Cellar\n\nLong tables won.\n",
	"school.md":    "# Libraries: what was said\n\nClasses come back.\n",
	"robots.md":    "# Lightning round on robots\n\nModerator: Rob Otto\n\nRobots are coming to the stacks.\n",
}

// dropFiles drops files on the page.
func dropFiles(p *Page, files map[string]string) {
	p.t.Helper()
	var list strings.Builder
	for name, content := range files {
		fmt.Fprintf(&list, "[%q, %q],", name, base64.StdEncoding.EncodeToString([]byte(content)))
	}
	Eval[any](p, `(() => {
		const data = new DataTransfer()
		for (const [name, content] of [`+list.String()+`]) data.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], name))
		document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}))
	})()`)
}

// summit opens the report of a programme.
func summit(t *testing.T, p *Page) {
	t.Helper()
	openStudio(t, p)
	chooseFile(p, "reading-day.csv", programme)
	p.Wait(`document.querySelector('[data-summary]') && ` + savedHere)
}

// click presses what a selector finds.
func click(p *Page, selector string) {
	p.t.Helper()
	p.Wait(fmt.Sprintf("document.querySelector(%q)", selector))
	Eval[any](p, fmt.Sprintf("document.querySelector(%q).click()", selector))
}

// notesIn is how many notes are in a part of what has come.
func notesIn(part string) string {
	return fmt.Sprintf("document.querySelectorAll('[data-part=%s] [data-note]').length", part)
}

func TestNotesThatAreDroppedFindTheirSessionsAndWaitForTheAuthor(t *testing.T) {
	p := Open(t, 1280, 900)
	summit(t, p)
	dropFiles(p, volunteers)
	p.Wait(notesIn("sure") + ` == 2 && ` + notesIn("unsure") + ` == 1 && ` + notesIn("new") + ` == 1`)
	audit(t, p, allRules, "notes that have come")
	p.Shot("inbox-came-1280")
	if Eval[bool](p, previewSays("We spoke of silence")) {
		t.Error("the report has notes that nobody has taken")
	}
	click(p, `[data-note="school.md"] [data-match="school-libraries"]`)
	p.Wait(notesIn("sure") + ` == 3`)
	click(p, `[data-note="robots.md"] [data-other]`)
	p.Wait(`document.activeElement.matches('[data-another]')`)
	Eval[any](p, `(() => { const s = document.querySelector('[data-another]'); s.value = '-'; s.dispatchEvent(new Event('change', {bubbles: true})) })()`)
	p.Wait(notesIn("unsure") + ` == 1 && ` + notesIn("new") + ` == 0`)
	click(p, `[data-accept]`)
	p.Wait(`document.querySelector('[data-taken=true]') && document.querySelector('[data-without="1"]') && ` + savedHere)
	if got := Eval[string](p, `document.querySelector('#reminder').value`); !strings.Contains(got, "- Opening, 2026-03-14 09:00 (Ana Example)") || strings.Contains(got, "Quiet corners") {
		t.Errorf("the reminder says %q", got)
	}
	p.Shot("inbox-taken-1280")
	Eval[any](p, `location.hash = location.hash.replace(/inbox.*/, 'sessions/quiet-corners')`)
	p.Wait(`document.querySelector('[name=text]')?.value.includes('We spoke of silence.')`)
	Eval[any](p, `document.querySelector('[data-undo]').click()`)
	p.Wait(`!document.querySelector('[name=text]').value.includes('We spoke of silence.')`)
}

// previewSays is true if the preview has a text in it.
func previewSays(text string) string {
	return fmt.Sprintf("!!document.querySelector('iframe[data-preview]')?.contentDocument?.body?.textContent.includes(%q)", text)
}

func TestALaterSpreadsheetIsComparedAndTheAuthorPicks(t *testing.T) {
	p := Open(t, 1280, 900)
	summit(t, p)
	Eval[any](p, `location.hash = location.hash.replace(/read.*/, 'sessions/reading-rooms')`)
	p.Wait(`document.querySelector('[name=room]')?.value == 'Main hall'`)
	fill(p, "room", "Attic")
	p.Wait(savedHere)
	later := strings.Replace(programme, "Reading rooms,2026-03-14,09:30,10:30,Main hall", "Reading rooms,2026-03-14,09:45,10:30,Cellar", 1) +
		"Farewell,2026-03-14,16:00,16:30,Main hall,Ana Example,Plenary,Until next year.\n"
	dropFiles(p, map[string]string{"reading-day.csv": later})
	p.Wait(`document.querySelector('[data-delivery=update] [data-conflict]')`)
	if got := Eval[string](p, `[...document.querySelectorAll('[data-conflict] textarea')].map((t) => t.value).join(' or ')`); got != "Attic or Cellar" {
		t.Errorf("shown beside each other: %s", got)
	}
	audit(t, p, allRules, "a later spreadsheet")
	p.Shot("inbox-update-1280")
	click(p, `[data-settle=mine]`)
	p.Wait(`document.querySelector('[data-side=mine] [data-settle=mine][aria-pressed=true]')`)
	click(p, `[data-accept]`)
	p.Wait(`document.querySelector('[data-taken=true]')`)
	goTo(p, "sessions")
	p.Wait(`document.querySelectorAll('[data-session]').length == 5`)
	Eval[any](p, `location.hash += '/reading-rooms'`)
	p.Wait(`document.querySelector('[name=room]')?.value == 'Attic' && document.querySelector('[name=start]').value == '09:45'`)
}

func TestNotesAreBroughtAndTakenWithTheKeyboardAlone(t *testing.T) {
	file := filepath.Join(t.TempDir(), "corners.docx")
	if err := os.WriteFile(file, []byte(volunteers["corners.docx"]), 0o644); err != nil {
		t.Fatal(err)
	}
	p := Open(t, 1280, 800)
	summit(t, p)
	a := &author{Page: p}
	a.press("Notes")
	p.Wait(heading("Notes and updates"))
	a.chooseFile("Choose files", file)
	p.Wait(notesIn("sure") + ` == 1`)
	a.press("Take this into the report")
	p.Wait(`document.querySelector('[data-taken=true]') && document.querySelector('[data-without="3"]')`)
	a.press("Undo")
	p.Wait(`document.querySelector('[data-without="4"]')`)
}

func TestAPressOnAHeadingChangesWhereSessionsBegin(t *testing.T) {
	p := Open(t, 1280, 900)
	openStudio(t, p)
	part := func(heading, words string) string { return sample.P("Heading1", heading) + sample.P("", words) }
	talk := func(heading, lead string) string {
		return sample.P("Heading2", heading) + sample.P("", "Facilitator: "+lead) + sample.P("", "We had much to say.")
	}
	chooseFile(p, "day.docx", string(sample.Docx(part("Morning", "It was early.")+talk("Opening", "Ana Example")+talk("Corners", "Cy Example")+
		part("Afternoon", "It rained.")+talk("Rooms", "Bo Example"))))
	const read = `document.querySelector('[data-summary]')?.dataset.read`
	const begins = `[...document.querySelectorAll('[data-cut][aria-pressed=true]')].map((h) => h.textContent).join()`
	p.Wait(read + ` == 3 && ` + begins + ` == 'Opening,Corners,Rooms'`)
	audit(t, p, allRules, "the outline of a document")
	p.Shot("outline-1280")
	a := &author{Page: p}
	a.press("Morning")
	p.Wait(read + ` == 2 && ` + begins + ` == 'Morning,Afternoon'`)
	p.Wait(previewSays("Afternoon"))
	p.Do(chromedp.KeyEvent(kb.Tab))
	Eval[any](p, `document.querySelector('[data-undo]').click()`)
	p.Wait(read + ` == 3`)
}

func TestAxeFindsNothingInTheInbox(t *testing.T) {
	for _, lang := range []string{"en", "ar"} {
		p := Open(t, 1280, 900)
		p.Do(beforeScripts(fmt.Sprintf(`Object.defineProperty(navigator, 'languages', {value: [%q, 'en']})`, lang)))
		files, err := studioFiles()
		if err != nil {
			t.Fatal(err)
		}
		p.Go(Serve(t, files).URL + "/")
		p.Wait(fmt.Sprintf(`document.documentElement.lang == %q && document.getElementById('heading')`, lang))
		chooseFile(p, "reading-day.csv", programme)
		p.Wait(`document.querySelector('[data-summary]')`)
		goTo(p, "inbox")
		p.Wait(`document.querySelector('#reminder')`)
		auditThemes(t, p, []int64{320, 1280}, "inbox-"+lang)
		dropFiles(p, volunteers)
		p.Wait(notesIn("sure") + ` == 2 && ` + notesIn("unsure") + ` == 1`)
		auditThemes(t, p, []int64{320, 1280}, "inbox-came-"+lang)
		dropFiles(p, map[string]string{"reading-day.csv": strings.Replace(programme, "Main hall,Ana Example,Spaces", "Cellar,Ana Example,Spaces", 1)})
		p.Wait(`document.querySelector('[data-delivery=update]')`)
		auditThemes(t, p, []int64{320, 1280}, "inbox-update-"+lang)
	}
}
