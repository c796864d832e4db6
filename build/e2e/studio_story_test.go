package e2e

import (
	"context"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	zips "reportwidget/build/archive"
)

// author uses the studio by what can be seen in it and by the keyboard alone. Each
// press of a control, choice and text that is typed into a field is an act; Tab leads
// to the control and is a part of it.
type author struct {
	*Page
	acts []string
}

// mostTabs is how often an author who looks for a control presses Tab.
const mostTabs = 120

// named is what a control is called for those who see it.
const named = `((e) => (e.labels?.length ? [...e.labels].map((l) => l.innerText).join(' ') : e.innerText || e.ariaLabel || '').trim())(document.activeElement)`

// focusInSight is true if the control with the focus is seen, and nothing covers it.
const focusInSight = `((e) => {
	const shown = e.matches('input[type=file]') ? e.parentElement : e
	const {left, right, top, bottom} = shown.getBoundingClientRect()
	const over = document.elementFromPoint((left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2)
	return shown.checkVisibility({opacityProperty: true, visibilityProperty: true}) && !!over && (shown.contains(over) || over.contains(shown)) &&
		getComputedStyle(shown).outlineStyle != 'none'
})(document.activeElement)`

// reach moves the focus to the control with a name.
func (a *author) reach(name string) {
	a.t.Helper()
	var passed []string
	for range mostTabs {
		if got := Eval[string](a.Page, named); got == name {
			a.Wait(focusInSight)
			return
		} else if len(passed) == 0 || passed[len(passed)-1] != got {
			passed = append(passed, got)
		}
		a.Do(chromedp.KeyEvent(kb.Tab))
	}
	a.t.Fatalf("the keyboard does not lead to %q, but to %q", name, passed)
}

func (a *author) press(name string) {
	a.t.Helper()
	a.reach(name)
	a.acts = append(a.acts, "press "+name)
	a.Do(chromedp.KeyEvent(kb.Enter))
}

func (a *author) write(field, text string) {
	a.t.Helper()
	a.reach(field)
	a.acts = append(a.acts, "write into "+field)
	a.Do(chromedp.KeyEvent(text))
}

// chooseFile presses a button that opens the system's dialog, and chooses a file there.
func (a *author) chooseFile(button, file string) {
	a.t.Helper()
	opened := make(chan cdp.BackendNodeID, 1)
	if err := chromedp.Listen(a.ctx, func(event any) {
		if e, is := event.(*page.EventFileChooserOpened); is {
			opened <- e.BackendNodeID
		}
	}); err != nil {
		a.t.Fatal(err)
	}
	a.Do(call(page.SetInterceptFileChooserDialog, page.SetInterceptFileChooserDialogParams{Enabled: true}))
	a.press(button)
	var input cdp.BackendNodeID
	Until(a.t, "the dialog for files is open", func() bool {
		select {
		case input = <-opened:
			return true
		default:
			return false
		}
	})
	a.acts = append(a.acts, "choose "+filepath.Base(file))
	a.Do(chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, dom.SetFileInputFiles, dom.SetFileInputFilesParams{Files: []string{file}, BackendNodeID: input})
		return err
	}))
}

// spreadsheet is a table of 40 sessions, as people write it who know nothing of
// reports: with dates that can be read in two ways, and with a line for lunch.
func spreadsheet() string {
	var b strings.Builder
	b.WriteString("Session;Date;From;To;Place;Who;Strand;Notes\n")
	strands := []string{"Reading", "Spaces", "Children", "Digital"}
	for i := range 40 {
		fmt.Fprintf(&b, "Session about subject %c%d;0%d/05/2026;%02d:00;%02d:45;Room %d;Person %d Example;%s;\"What we said about subject %d, and what we will do.\"\n",
			'A'+i%26, i, 4+i/20, 9+i%8, 9+i%8, 1+i%3, i, strands[i%4], i)
	}
	b.WriteString("Lunch;04/05/2026;12:00;13:00;Hall;;;\n")
	return b.String()
}

func TestSomebodyNewMakesAReportOfASpreadsheetWithTheKeyboardAlone(t *testing.T) {
	file := filepath.Join(t.TempDir(), "meeting.csv")
	if err := os.WriteFile(file, []byte(spreadsheet()), 0o644); err != nil {
		t.Fatal(err)
	}
	p := Open(t, 1280, 800)
	openStudio(t, p)
	a := &author{Page: p}
	Eval[any](p, `window.studio.save = async (name, bytes) => {
		const reader = new FileReader()
		reader.onload = () => (window.downloaded = reader.result.split(',')[1])
		reader.readAsDataURL(new Blob([bytes]))
	}`)

	a.chooseFile("Choose files", file)
	p.Wait(heading("What we read"))
	p.Shot("story-1-read")
	a.press("The day")
	p.Wait(`!document.querySelector('[data-question]')`)
	a.press("Next: describe the event")
	p.Wait(heading("Describe the event"))
	a.write("Title", "Our spring meeting")
	p.Wait(previewed + ` == 'Our spring meeting'`)
	p.Shot("story-2-described")
	a.press("Next: the filters")
	p.Wait(heading("Filters and connections"))
	a.press("Next: the sessions")
	p.Wait(heading("Sessions"))
	a.press("Next: check and publish")
	p.Wait(heading("Check and publish"))
	a.press("Download the website")
	p.Wait(`window.downloaded`)
	p.Shot("story-3-published")

	if len(a.acts) > 25 {
		t.Errorf("%d acts: %q", len(a.acts), a.acts)
	}
	content, err := base64.StdEncoding.DecodeString(Eval[string](p, `window.downloaded`))
	if err != nil {
		t.Fatal(err)
	}
	website, err := zips.Read(content, "website.zip")
	if err != nil {
		t.Fatal(err)
	}
	sessions := 0
	for path := range website.Files {
		if strings.Contains(path, "/session/") && strings.HasSuffix(path, "/index.html") {
			sessions++
		}
	}
	if sessions != 40 || website.Files["meeting/track/reading/index.html"] == nil {
		t.Errorf("the website has %d sessions, and of the filter's pages %v", sessions, website.Files["meeting/track/reading/index.html"] != nil)
	}
	if !strings.Contains(string(website.Files["meeting/index.html"]), "Our spring meeting") {
		t.Error("the website does not have the title")
	}
}
