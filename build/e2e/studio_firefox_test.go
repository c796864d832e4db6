package e2e

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"testing"

	zips "reportwidget/build/archive"
)

// inFirefox is the studio in a window of Firefox.
type inFirefox struct{ *Firefox }

func (f inFirefox) do(script string) {
	f.T.Helper()
	f.Eval(f.Window, "(() => { "+script+"; return 0 })()")
}
func (f inFirefox) until(condition string) { f.T.Helper(); f.Wait(f.Window, condition) }

// untilPromised waits until a promise has been fulfilled with what is true.
func (f inFirefox) untilPromised(promise string) {
	f.T.Helper()
	f.do(`window.fulfilled = false`)
	f.until(fmt.Sprintf(`(%s.then((value) => (window.fulfilled = !!value)), window.fulfilled)`, promise))
}

func (f inFirefox) goTo(step string) {
	f.T.Helper()
	f.do(fmt.Sprintf(`document.querySelector('nav [data-goto=%q]').click()`, step))
	f.until(fmt.Sprintf(`document.querySelector('main').dataset.step == %q`, step))
}

// fill types into a field. A window without the system's focus, as all headless ones may
// be, says nothing of a focus in it.
func (f inFirefox) fill(name, value string) {
	f.T.Helper()
	f.do(fmt.Sprintf(`const field = document.querySelector('[name=%q]'); field.focus(); if (!document.hasFocus()) field.dispatchEvent(new FocusEvent('focus')); field.value = %q; field.dispatchEvent(new Event('input', {bubbles: true}))`, name, value))
}

func (f inFirefox) choose(name, content string) {
	f.T.Helper()
	f.do(fmt.Sprintf(`const input = document.querySelector('input[data-open]'), chosen = new DataTransfer()
		chosen.items.add(new File([Uint8Array.from(atob(%q), (c) => c.charCodeAt(0))], %q))
		input.files = chosen.files
		input.dispatchEvent(new Event('change', {bubbles: true}))`, base64.StdEncoding.EncodeToString([]byte(content)), name))
}

func (f inFirefox) download(what string) []byte {
	f.T.Helper()
	f.do(fmt.Sprintf(`window.studio.save = async (name, bytes) => {
		const reader = new FileReader()
		reader.onload = () => (window.downloaded = reader.result.split(',')[1])
		reader.readAsDataURL(new Blob([bytes]))
	}; delete window.downloaded; document.querySelector('button[data-download=%q]').click()`, what))
	f.until(`window.downloaded`)
	var encoded string
	if err := json.Unmarshal([]byte(f.Eval(f.Window, `window.downloaded`)), &encoded); err != nil {
		f.T.Fatal(err)
	}
	content, err := base64.StdEncoding.DecodeString(encoded)
	if err != nil {
		f.T.Fatal(err)
	}
	return content
}

// The story of an author, with the network off from its first file on.
func TestTheStudioMakesTheSameWebsiteInFirefox(t *testing.T) {
	files, err := studioFiles()
	if err != nil {
		t.Fatal(err)
	}
	server := Serve(t, files)
	f := inFirefox{OpenFirefox(t)}
	f.Visit(server.URL+"/", 900)
	f.until(heading("Make a report of your event"))
	f.untilPromised(`navigator.serviceWorker.ready.then((r) => r.active.state == 'activated')`)
	f.untilPromised(`caches.keys().then(async ([name]) => name && (await (await caches.open(name)).keys()).some(({url}) => url.endsWith('.bin')))`)
	f.Visit(server.URL+"/", 900)
	f.until(heading("Make a report of your event"))
	server.Stop()
	before := len(server.Requests())

	f.choose("reading-day.csv", programme)
	f.until(`document.querySelector('[data-summary]')?.dataset.leftOut == '1'`)
	f.until(previewed)
	f.goTo("describe")
	f.fill("title", "A day about reading")
	f.until(previewed + ` == 'A day about reading'`)
	f.until(savedHere)
	f.goTo("publish")
	folder, err := zips.Read(f.download("folder"), "reading-day.zip")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(f.download("site"), command(t, folder)) {
		t.Error("Firefox and the command make different websites of the same folder")
	}

	f.goTo("describe")
	f.fill("title", "Typed last") // and the tab goes
	f.until(previewed + ` == 'Typed last'`)
	f.until(savedHere)
	address := f.Eval(f.Window, `location.href`)
	f.Visit("about:blank", 900)
	var open string
	if err := json.Unmarshal([]byte(address), &open); err != nil {
		t.Fatal(err)
	}
	f.Visit(open, 900)
	f.until(`document.querySelector('[name=title]')?.value == 'Typed last'`)
	f.until(previewed + ` == 'Typed last'`)

	// The core ends, and what is in the form stays.
	f.do(`window.studio.ask('this is no request, and ends the core')`)
	f.fill("title", "Typed after the end")
	f.until(previewed + ` == 'Typed after the end' && document.querySelector('[name=title]').value == 'Typed after the end'`)
	f.until(savedHere)

	foreign := `performance.getEntriesByType('resource').filter(({name}) => !name.startsWith(location.origin + '/') && !name.startsWith('blob:' + location.origin)).length`
	if got := f.Eval(f.Window, foreign); got != "0" {
		t.Errorf("%s requests went elsewhere", got)
	}
	for _, path := range server.Requests()[before:] {
		t.Errorf("asked for %s", path)
	}
}
