package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/build/project"
	"reportwidget/build/serve"
	"reportwidget/build/site"
)

// redraft makes the draft of a folder that may have been opened before.
func redraft(t testing.TB, w *project.Workspace, folder string) serve.Site {
	t.Helper()
	draft, err := draftSite(w, []string{folder}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return draft
}

func TestAReportThatIsFollowedIsTheSameAsOneThatIsReadAtOnce(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "partnerships")
	if err := os.CopyFS(folder, os.DirFS("examples/partnerships")); err != nil {
		t.Fatal(err)
	}
	var workspace project.Workspace
	redraft(t, &workspace, folder)
	for _, change := range []struct{ file, old, new string }{
		{"sessions/01-libraries.md", "title: ", "title: New, "},
		{"sessions/01-libraries.md", "\n---\n", "\n---\nA text of two words, [a link](#communities) and more.\n\n"},
		{"report.yaml", "  What could the trends", "  New: what could the trends"},
	} {
		save(t, filepath.Join(folder, change.file), change.old, change.new)
		followed := redraft(t, &workspace, folder)
		whole, _, err := buildSite([]string{folder}, site.Options{Draft: true})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(whole.Paths(), followed.Paths()); diff != "" {
			t.Error(diff)
		}
		for path, want := range whole {
			if got, err := followed.File(path); err != nil || string(got) != string(want) {
				t.Errorf("%s: %s differs (%v)", change.file, path, err)
			}
		}
	}
}

// BenchmarkRebuild shows a session of a large report that an author has changed:
// the folder is read, and its page is made.
func BenchmarkRebuild(b *testing.B) {
	for _, n := range []int{100, 1000, 10_000} {
		b.Run(fmt.Sprint(n, " sessions"), func(b *testing.B) {
			folder := filepath.Join(b.TempDir(), "large")
			changed := writeLarge(b, folder, n)
			var workspace project.Workspace
			live := serve.NewLive()
			live.Show(redraft(b, &workspace, folder))
			for i := 0; b.Loop(); i++ {
				text := fmt.Sprintf("---\ntitle: Changed\npartnership: libraries\n---\nFor the time %d.\n", i)
				if err := os.WriteFile(changed, []byte(text), 0o666); err != nil {
					b.Fatal(err)
				}
				live.Show(redraft(b, &workspace, folder))
				page, err := live.Site().File("large/session/changed/index.html")
				if err != nil || !strings.Contains(string(page), fmt.Sprintf("For the time %d.", i)) {
					b.Fatal(err)
				}
			}
		})
	}
}

// writeLarge writes a report of n sessions, and returns the file of one of them.
func writeLarge(b *testing.B, folder string, n int) (one string) {
	b.Helper()
	write := func(name, text string) string {
		file := filepath.Join(folder, name)
		if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
			b.Fatal(err)
		}
		return file
	}
	if err := os.MkdirAll(filepath.Join(folder, "sessions"), 0o777); err != nil {
		b.Fatal(err)
	}
	write("report.yaml", "title: Large\nfacets:\n  - {id: partnership, label: Partnership, values: [{id: libraries, label: Libraries}, {id: communities, label: Communities}]}\n")
	text := strings.Repeat("Some *words* and a [link](https://example.org/), many times.\n", 10)
	for i := range n - 1 {
		write(fmt.Sprintf("sessions/%05d-s%d.md", i, i), fmt.Sprintf("---\ntitle: Session %d\ndate: 2024-10-%02d\nstart: \"10:00\"\nend: \"11:00\"\npartnership: [libraries, communities]\npeople: [Ana]\nkey-points: [One *thing*.]\n---\n%s", i, i%28+1, text))
	}
	return write("sessions/99999-changed.md", "---\ntitle: Changed\n---\n")
}
