package e2e

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	"image/png"
	"strings"
	"testing"

	zips "reportwidget/build/archive"
	"reportwidget/build/site"
)

// zipOf is a report folder as an archive.
func zipOf(t *testing.T, files map[string]string) string {
	t.Helper()
	tree := site.Tree{}
	for name, content := range files {
		tree["day/"+name] = []byte(content)
	}
	var b bytes.Buffer
	if err := tree.WriteZip(&b, nil); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// openTable opens a report whose sessions are rows, in the form of the second one.
func openTable(t *testing.T, p *Page) {
	t.Helper()
	openStudio(t, p)
	chooseFile(p, "day.zip", zipOf(t, map[string]string{"report.yaml": "title: A day\n", "sessions.csv": "Title;Room;Abstract\nOpening;Hall;Why we met.\nPanel; Hall ;\"What\nwas said.\"\n"}))
	p.Wait(`document.querySelector('[name=title]')?.value == 'A day'`)
	goTo(p, "sessions")
	Eval[any](p, `document.querySelector('[data-session=panel] a').click()`)
	p.Wait(`document.querySelector('[name=room]')?.value == 'Hall'`)
}

func TestARowOfATableIsEditedInItsForm(t *testing.T) {
	p := Open(t, 1280, 900)
	openTable(t, p)
	fill(p, "room", "Studio")
	fill(p, "title", "Panel; and talk") // which gives the session another id
	p.Wait(`location.hash.endsWith('/panel-and-talk') && document.querySelector('[name=title]').value == 'Panel; and talk'`)
	fill(p, "title", "Panel and talk")
	p.Wait(`document.querySelector('h1').textContent == 'Panel and talk'`)
	p.Wait(savedHere)
	auditThemes(t, p, []int64{320, 1280}, "a row")
	goTo(p, "publish")
	folder, err := zips.Read(download(p, "folder"), "day.zip")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := string(folder.Files["sessions.csv"]), "Title;Room;Abstract\nOpening;Hall;Why we met.\nPanel and talk;Studio;\"What\nwas said.\"\n"; got != want {
		t.Errorf("%q instead of %q", got, want)
	}
}

// choosePicture gives a chooser a picture.
func choosePicture(p *Page, id, name string) {
	p.t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewNRGBA(image.Rect(0, 0, 16, 9))); err != nil {
		p.t.Fatal(err)
	}
	Eval[any](p, fmt.Sprintf(`(() => {
		const input = document.getElementById(%q), chosen = new DataTransfer()
		chosen.items.add(new File([Uint8Array.from(atob(%q), (c) => c.charCodeAt(0))], %q))
		input.files = chosen.files
	})()`, id, base64.StdEncoding.EncodeToString(b.Bytes()), name))
}

func TestAPictureIsAddedWithWhatItShowsAndAFileWithItsName(t *testing.T) {
	p := Open(t, 1280, 900)
	openStudio(t, p)
	example(p)
	goTo(p, "sessions")
	Eval[any](p, `document.querySelector('[data-session] a').click()`)
	p.Wait(`document.querySelector('[name=text]')?.value`)
	Eval[any](p, `document.querySelectorAll('[data-material]').forEach((d) => (d.open = true))`)
	choosePicture(p, "new-picture", "Map.png")
	Eval[any](p, `document.querySelector('[data-add=picture]').click()`)
	p.Wait(`[...document.querySelectorAll('.material [role=alert]')].some((a) => a.textContent.startsWith('Choose a picture'))`)
	typeInto(p, "#picture-shows", "Six people around a map")
	Eval[any](p, `document.querySelector('[data-add=picture]').click()`)
	p.Wait(`document.querySelector('[name=text]').value.includes('![Six people around a map](../files/map.png)')`)
	choosePicture(p, "new-file", "slides.png")
	typeInto(p, "#file-name", "Slides")
	Eval[any](p, `document.querySelector('[data-add=file]').click()`)
	p.Wait(`document.querySelector('[name="files[0].name"]')?.value == 'Slides'`)
	typeInto(p, "#recording-url", "https://media.example.org/1")
	typeInto(p, "#recording-captions", "en, fr")
	Eval[any](p, `document.querySelector('[data-add=recording]').click()`)
	p.Wait(`document.querySelector('[name="recordings[0].captions"]')?.value == 'en, fr'`)
	auditThemes(t, p, []int64{320, 1280}, "with a picture, a file and a recording")
	p.Wait(savedHere)
	goTo(p, "publish")
	folder, err := zips.Read(download(p, "folder"), "a.zip")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{"files/map.png", "files/slides.png"} {
		if len(folder.Files[file]) == 0 {
			t.Errorf("%s is not in the folder", file)
		}
	}
	if !bytes.Equal(download(p, "site"), command(t, folder)) {
		t.Error("the studio and the command make different websites of the same folder")
	}
}

// many is a programme of so many sessions.
func many(sessions int) string {
	var b strings.Builder
	b.WriteString("Title,Date,Start,Room,Track,Abstract\n")
	for i := range sessions {
		fmt.Fprintf(&b, "Session %d,2026-03-%02d,%02d:00,Room %d,Track %d,What was said in session %d.\n", i+1, 1+i%28, 9+i%8, 1+i%12, 1+i%6, i+1)
	}
	return b.String()
}

func TestAThousandSessionsAreEditedAndSearchedInTheStudio(t *testing.T) {
	p := Open(t, 1280, 900)
	openStudio(t, p)
	chooseFile(p, "large.csv", many(1000))
	p.Wait(`document.querySelector('[data-summary]')?.dataset.read == '1000'`)
	p.Wait(previewed)
	goTo(p, "describe")
	fill(p, "title", "A large programme")
	p.Wait(previewed + ` == 'A large programme'`)
	goTo(p, "sessions")
	typeInto(p, "#find", "session 987")
	Eval[any](p, `document.querySelector('[data-session] a').click()`)
	p.Wait(`document.querySelector('[name=title]')?.value == 'Session 987'`)
	goTo(p, "publish")
	p.Wait(`document.querySelector('button[data-download=site]')`)
	if Eval[bool](p, `!!document.querySelector('[data-long]')`) {
		t.Error("the time is said for a thousand sessions, too")
	}
}

func TestTheTimeIsSaidFirstOverTwoThousandSessions(t *testing.T) {
	p := Open(t, 1280, 900)
	openStudio(t, p)
	chooseFile(p, "huge.csv", many(2001))
	p.Wait(`document.querySelector('[data-summary]')?.dataset.read == '2001'`)
	goTo(p, "publish")
	p.Wait(`document.querySelector('[data-long]')?.textContent.includes('2,001 sessions')`)
}
