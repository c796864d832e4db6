package importer

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
	"reportwidget/build/importer/mapping"
	"reportwidget/build/tabular"
)

// story is a file that somebody has, and what it is read as.
type story struct {
	file string
	// choices are written as at the command, such as "start=Begins" or "first-day=2026-05-04".
	choices []string
	// want is a line for each session; see [tellSession].
	want []string
	// told are parts of the summary.
	told []string
}

// stories are files by what is special about them.
type stories map[string]story

// check imports every file and compares what it is read as.
func (all stories) check(t *testing.T) {
	for name, s := range all {
		t.Run(name, func(t *testing.T) { s.check(t, Input{Name: "programme", Content: []byte(s.file)}) })
	}
}

func (s story) check(t *testing.T, in Input) {
	t.Helper()
	p, r := importingInput(t, in, Options{Choices: chosen(t, s.choices)})
	if diff := cmp.Diff(s.want, tellSessions(r)); diff != "" {
		t.Errorf("%s\n%s", diff, p.Tell("x"))
	}
	for _, part := range s.told {
		if !strings.Contains(p.Tell("x"), part) {
			t.Errorf("%q is not in the summary:\n%s", part, p.Tell("x"))
		}
	}
}

// chosen returns the choices that are written as at the command.
func chosen(t *testing.T, texts []string) mapping.Choices {
	t.Helper()
	var c mapping.Choices
	for _, text := range texts {
		if day, found := strings.CutPrefix(text, "first-day="); found {
			c.FirstDay = day
		} else if order, found := strings.CutPrefix(text, "date-order="); found {
			c.DateOrder = tabular.DateOrder(order)
		} else if err := c.Add(text); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

// tellSessions returns the sessions of a report in lines.
func tellSessions(r *report.Report) []string {
	var lines []string
	for _, s := range r.Sessions {
		lines = append(lines, tellSession(r, s))
	}
	return lines
}

// tellSession returns a session as "2026-05-04 09:00-10:00 Title @ Room: Ana Silva (Chair),
// Li Wei [track: Maps]", with what it has of these.
func tellSession(r *report.Report, s report.Session) string {
	when := strings.TrimSpace(s.Date + " " + s.Start)
	if s.End != "" {
		when += "-" + s.End
	}
	line := strings.TrimSpace(when + " " + s.Title)
	if s.Room != "" {
		line += " @ " + s.Room
	}
	for i, p := range s.People {
		line += []string{": ", ", "}[min(i, 1)] + p.Name
		if p.Role != "" {
			line += " (" + p.Role + ")"
		}
	}
	for _, f := range r.Facets {
		var labels []string
		for _, v := range f.Values {
			if slices.Contains(s.Facets[f.ID], v.ID) {
				labels = append(labels, v.Label)
			}
		}
		if labels != nil {
			line += " [" + f.ID + ": " + strings.Join(labels, ", ") + "]"
		}
	}
	return line
}

// folderOf returns a folder with the given files.
func folderOf(files map[string]string) Input {
	folder := fstest.MapFS{}
	for name, text := range files {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return Input{Name: "pages", FS: folder}
}
