package main

import (
	"bufio"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reportwidget/build/e2e"
	"reportwidget/build/starter"
)

// begun returns the folder of a new report.
func begun(t *testing.T) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "summit")
	if err := starter.WriteTo(folder); err != nil {
		t.Fatal(err)
	}
	return folder
}

// save changes a file as editors do, which put a new one in the place of the old.
func save(t *testing.T, file, old, new string) {
	t.Helper()
	text, err := os.ReadFile(file)
	if err == nil {
		err = os.WriteFile(file+"~", []byte(strings.Replace(string(text), old, new, 1)), 0o666)
	}
	if err == nil {
		err = os.Rename(file+"~", file)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// watched serves a folder while it is written, and returns the report's address.
func watched(t *testing.T, folder string, stderr io.Writer) string {
	t.Helper()
	read, write := io.Pipe()
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() {
		err := server{stdout: write, stderr: stderr, address: "127.0.0.1:0"}.watch(ctx, []string{folder})
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
	return fields[len(fields)-1] + "summit/"
}

const (
	heading  = `document.querySelector('#bedtime h3, #bedtime h2')?.textContent`
	problems = `(document.getElementById('live-problems')?.shadowRoot.textContent ?? '')`
)

func TestAnAuthorSeesEveryChangeAndProblem(t *testing.T) {
	folder := begun(t)
	session := filepath.Join(folder, "sessions", "01-bedtime.md")
	p := e2e.Open(t, 1000, 800)
	p.Go(watched(t, folder, io.Discard))
	p.Wait(heading + `?.includes('A story before bed')`)

	save(t, session, "A story before bed", "Ten minutes before bed")
	p.Wait(heading + `?.includes('Ten minutes before bed')`)

	save(t, session, "topic: families", "topic: familys")
	p.Wait(problems + `.includes('summit/sessions/01-bedtime.md:20:8: unknown topic "familys"')`)
	p.Shot("live-problem")
	if title := e2e.Eval[string](p, heading); !strings.Contains(title, "Ten minutes before bed") {
		t.Errorf("the last good version is gone: %q", title)
	}

	save(t, session, "topic: familys", "topic: families")
	p.Wait(problems + ` == ''`)
	p.Wait(heading + `?.includes('Ten minutes before bed')`)
	for _, line := range p.Console() {
		if strings.Contains(line, "Content Security Policy") || strings.HasPrefix(line, "exception") {
			t.Error(line)
		}
	}
}

func TestAReportThatBeginsWithAProblemIsShownOnceItIsMended(t *testing.T) {
	folder := begun(t)
	head := filepath.Join(folder, "report.yaml")
	save(t, head, "title: A day", "titel: A day")
	p := e2e.Open(t, 1000, 800)
	p.Go(watched(t, folder, io.Discard))
	p.Wait(problems + `.includes('unknown key "titel"')`)
	save(t, head, "titel: A day", "title: A new day")
	p.Wait(`document.title.includes('A new day')`)
}

func TestAnAuthorReadsProblemsOnTheTerminal(t *testing.T) {
	folder := begun(t)
	save(t, filepath.Join(folder, "report.yaml"), "title: A day", "titel: A day")
	read, write := io.Pipe()
	t.Cleanup(func() { read.Close() })
	told := make(chan string)
	go func() {
		line, _ := bufio.NewReader(read).ReadString('\n')
		told <- line
	}()
	watched(t, folder, write)
	if line := <-told; !strings.Contains(line, "report.yaml:1:1: the report has no title") {
		t.Errorf("%q", line)
	}
}
