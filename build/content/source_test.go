package content

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
	"reportwidget/build/diagnostic"
)

// head is a small report.yaml, to which tests add.
const head = `title: A report
facets:
  - id: partnership
    label: Partnership
    values:
      - {id: libraries, label: Libraries}
      - {id: communities, label: Communities}
`

// session is a small session.
const session = "---\ntitle: Opening\n---\n"

// folder returns the files of a report without problems, with those given in
// place of its own. A file that is given as "" is left out.
func folder(files map[string]string) fs.FS {
	fsys := fstest.MapFS{
		"report.yaml":            {Data: []byte(head)},
		"sessions/01-opening.md": {Data: []byte(session)},
	}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
		if text == "" {
			delete(fsys, name)
		}
	}
	return fsys
}

// mustRead reads a report that has no problems.
func mustRead(t *testing.T, files map[string]string) *report.Report {
	t.Helper()
	r, err := Read(folder(files), "summit")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// problems returns what is wrong with a folder.
func problems(t *testing.T, fsys fs.FS) diagnostic.Problems {
	t.Helper()
	r, err := Read(fsys, "summit")
	var ps diagnostic.Problems
	if !errors.As(err, &ps) {
		t.Fatalf("no problems but %v", err)
	}
	if r != nil {
		t.Error("there is a report in spite of its problems")
	}
	return ps
}

// mistakes are files with their mistakes, and the causes that are reported for them
// without the hints.
type mistakes map[string]struct {
	files map[string]string
	want  []string
}

func (ms mistakes) check(t *testing.T) {
	for mistake, m := range ms {
		t.Run(mistake, func(t *testing.T) {
			var found []string
			for _, p := range problems(t, folder(m.files)) {
				p.Hint = ""
				found = append(found, strings.TrimPrefix(p.String(), "summit/"))
			}
			if diff := cmp.Diff(m.want, found); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// inReport is a report.yaml with mistakes.
func inReport(text string) map[string]string { return map[string]string{"report.yaml": text} }

// inKeys is a session with mistakes in its keys.
func inKeys(text string) map[string]string {
	return map[string]string{"sessions/01-opening.md": "---\n" + text + "---\n"}
}

// inBody is a session with mistakes in its Markdown, which begins in line 4.
func inBody(text string) map[string]string {
	return map[string]string{"sessions/01-opening.md": session + text}
}
