package e2e

import (
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"
)

// saves is what is drawn last.
const saves = `document.querySelector('.takeaway p > strong').textContent`

// focused is the name of what has the focus.
const focused = `((e) => e == document.body ? 'the page' : (e.labels?.[0]?.querySelector('.label') || e).textContent)(document.activeElement)`

// walk is what a screen reader says while its user works with the keyboard.
type walk struct {
	*Page
	before []string
	story  strings.Builder
}

// then tells what there is to be read, at first all of it and later what has
// come and gone, what has the focus, and what is announced.
func (w *walk) then(chapter string) {
	w.story.WriteString("# " + chapter + "\n")
	now := tree(w.Page)
	if w.before == nil {
		w.tell("", now)
	} else {
		w.tell("- ", missing(w.before, now))
		w.tell("+ ", missing(now, w.before))
	}
	w.before = now
	w.tell("focus: ", []string{Eval[string](w.Page, focused)})
	w.tell("announced: ", []string{Eval[string](w.Page, status)})
	w.story.WriteByte('\n')
}

func (w *walk) tell(mark string, lines []string) {
	for _, line := range lines {
		w.story.WriteString(strings.TrimSpace(mark+line) + "\n")
	}
}

// missing returns the lines of a tree that another one has not, or not as
// often.
func missing(tree, other []string) (lines []string) {
	times := map[string]int{}
	for _, line := range other {
		times[line]++
	}
	for _, line := range tree {
		if times[line]--; times[line] < 0 {
			lines = append(lines, line)
		}
	}
	return lines
}

// tabTo presses Tab until the selected element has the focus.
func (w *walk) tabTo(selector string) {
	w.t.Helper()
	for range 40 {
		w.Do(chromedp.KeyEvent(kb.Tab))
		if Eval[bool](w.Page, `document.activeElement.matches('`+selector+`')`) {
			return
		}
	}
	w.t.Fatalf("the keyboard never reaches %s", selector)
}

func TestWhatAScreenReaderSaysIsTheStoryWeTell(t *testing.T) {
	story, err := os.ReadFile("testdata/walk.txt")
	if err != nil {
		t.Fatal(err)
	}
	w := &walk{Page: started(t, shippedSite(t).URL+"/partnerships/embed/")}
	w.then("The reader opens the report in a library's page")

	w.tabTo(`[name=partnership][value=communities]`)
	w.Do(chromedp.KeyEvent(" "))
	w.Wait(saves + ` == 'Download 1 of 3 sessions'`)
	w.then("The reader wants to read about communities, and presses the space bar on that box")

	w.tabTo(`#communities h3 a`)
	w.Do(chromedp.KeyEvent(kb.Enter))
	w.Wait(saves + ` == 'Download this session’s citation'`)
	w.then("The reader opens it by its title")

	w.tabTo(`.takeaway > summary`)
	w.Do(chromedp.KeyEvent(kb.Enter))
	w.Wait(`document.querySelector('.takeaway[open]')`)
	w.then("The reader opens what cites it")

	w.tabTo(`[data-target=copy-apa]`)
	w.Do(chromedp.KeyEvent(kb.Enter))
	w.Wait(status + ` == 'Copied'`)
	w.then("The reader copies the citation")

	Eval[any](w.Page, `document.querySelector('[name=partnership][value=libraries]').focus()`)
	w.tabTo(`.clear`)
	w.Do(chromedp.KeyEvent(kb.Enter))
	w.Wait(saves + ` == 'Download the whole report'`)
	w.then("The reader goes back up to all sessions")

	told := withoutPort(w.story.String())
	if *update {
		if err := os.WriteFile("testdata/walk.txt", []byte(told), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(string(story), told); diff != "" {
		t.Errorf("testdata/walk.txt is out of date; go test ./build/e2e -run Screen -update writes it:\n%s", diff)
	}
}

// withoutPort makes the same text for every run of the test's server.
func withoutPort(s string) string {
	parts := strings.Split(s, "http://127.0.0.1:")
	for i, part := range parts[1:] {
		parts[i+1] = strings.TrimLeft(part, "0123456789")
	}
	return strings.Join(parts, "http://reports.example")
}
