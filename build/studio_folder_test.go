package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reportwidget/build/e2e"
	"reportwidget/build/studio"
)

// studioIn runs "studio FOLDER", and returns the address that it prints.
func studioIn(t *testing.T, folder string) string {
	t.Helper()
	files, err := studio.Files()
	if err != nil {
		t.Fatal(err)
	}
	read, write := io.Pipe()
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() {
		err := server{stdout: write, stderr: io.Discard, address: "127.0.0.1:0"}.runStudioIn(ctx, files, folder, false)
		write.Close()
		ended <- err
	}()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	printed := bufio.NewReader(read)
	line, err := printed.ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	go io.Copy(io.Discard, printed)
	fields := strings.Fields(line)
	return fields[len(fields)-1]
}

// onDisk waits until a file of a folder holds a text.
func onDisk(t *testing.T, folder, file, text string) {
	t.Helper()
	e2e.Until(t, fmt.Sprintf("%s holds %q", file, text), func() bool {
		content, err := os.ReadFile(filepath.Join(folder, filepath.FromSlash(file)))
		return err == nil && strings.Contains(string(content), text)
	})
}

// typeTitle types a title into the studio.
func typeTitle(p *e2e.Page, title string) {
	e2e.Eval[any](p, fmt.Sprintf(`(() => {
		const field = document.querySelector('[name=title]')
		field.focus()
		field.value = %q
		field.dispatchEvent(new Event('input', {bubbles: true}))
	})()`, title))
}

const (
	titleField = `document.querySelector('[name=title]')?.value`
	keptThere  = `document.querySelector('[data-saved]')?.dataset.saved`
)

func TestTheStudioWorksOnTheFilesOfAFolder(t *testing.T) {
	folder := begun(t)
	file := filepath.Join(folder, "report.yaml")
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	p := e2e.Open(t, 1280, 900)
	p.Go(studioIn(t, folder))
	p.Wait(titleField)
	if e2e.Eval[bool](p, `location.href.includes('folder=')`) {
		t.Error("the token stays in the address")
	}
	old := e2e.Eval[string](p, titleField)

	typeTitle(p, "Typed in the studio")
	onDisk(t, folder, "report.yaml", "Typed in the studio")
	p.Wait(keptThere)
	p.Shot("studio-folder")
	now, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if want := strings.Replace(string(before), old, "Typed in the studio", 1); string(now) != want {
		t.Errorf("report.yaml is\n%s\ninstead of\n%s", now, want)
	}

	// Another program saves the file, and nobody types here.
	e2e.Eval[any](p, `document.querySelector('[name=title]').blur()`)
	save(t, file, "Typed in the studio", "Saved by an editor")
	p.Wait(titleField + ` == 'Saved by an editor'`)

	// What is taken back here is taken back on the disk.
	e2e.Eval[any](p, `document.querySelector('[data-undo]').click()`)
	onDisk(t, folder, "report.yaml", "Typed in the studio")
}

func TestWhatChangedHereAndOnTheDiskIsShownAndAsked(t *testing.T) {
	folder := begun(t)
	file := filepath.Join(folder, "report.yaml")
	p := e2e.Open(t, 1280, 900)
	p.Go(studioIn(t, folder))
	for _, c := range []struct{ button, mine, theirs, want string }{
		{"[data-keep-mine]", "Mine one", "Theirs one", "Mine one"},
		{"[data-take-theirs]", "Mine two", "Theirs two", "Theirs two"},
	} {
		p.Wait(titleField + ` && ` + keptThere)
		old := e2e.Eval[string](p, titleField)
		// The other program saves while the author is typing, so that the studio has not
		// looked yet.
		typeTitle(p, c.mine)
		save(t, file, old, c.theirs)
		p.Wait(`document.querySelector('[data-conflict="report.yaml"]')`)
		p.Shot("studio-folder-conflict")
		onDisk(t, folder, "report.yaml", c.theirs)
		texts := e2e.Eval[string](p, `[...document.querySelectorAll('[data-conflict] textarea')].map((t) => t.value).join('|')`)
		if !strings.Contains(texts, c.mine) || !strings.Contains(texts, c.theirs) {
			t.Errorf("shown is %s", texts)
		}
		e2e.Eval[any](p, fmt.Sprintf(`document.querySelector(%q).click()`, c.button))
		p.Wait(fmt.Sprintf(`!document.querySelector('[data-conflict]') && %s == %q`, titleField, c.want))
		onDisk(t, folder, "report.yaml", c.want)
	}
}

func TestAReportThatIsMadeInAnEmptyFolderIsWrittenThere(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "day")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	p := e2e.Open(t, 1280, 900)
	p.Go(studioIn(t, folder))
	p.Wait(`document.querySelector('[data-folder=day]')`)
	e2e.Eval[any](p, `document.querySelector('[data-example]').click()`)
	p.Wait(titleField + ` && ` + keptThere)
	onDisk(t, folder, "report.yaml", "title:")
	onDisk(t, folder, "sessions/01-bedtime.md", "title:")
	if _, err := os.Stat(filepath.Join(folder, ".studio")); err == nil {
		t.Error("what belongs to the browser is in the folder")
	}
}

func TestTheStudioRefusesAFolderThatOthersCouldReach(t *testing.T) {
	for _, c := range []struct{ address, folder, want string }{
		{"0.0.0.0:0", t.TempDir(), "can be reached from other machines"},
		{"127.0.0.1:0", filepath.Join(t.TempDir(), "missing"), "there is no folder"},
		{"127.0.0.1:0", filepath.Join(begun(t), "report.yaml"), "is a file, not a folder"},
	} {
		err := server{stdout: io.Discard, stderr: io.Discard, address: c.address}.runStudioIn(t.Context(), nil, c.folder, false)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.folder, err)
		}
	}
}
