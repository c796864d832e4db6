package source

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// advised returns the advice on a folder without problems, without the hints.
func advised(t *testing.T, files map[string]string) []string {
	t.Helper()
	f, err := read(folder(files), "summit", "summit", nil)
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, p := range f.Advice {
		if p.Hint == "" {
			t.Errorf("advice without a hint: %v", p)
		}
		p.Hint = ""
		told = append(told, strings.TrimPrefix(p.String(), "summit/"))
	}
	return told
}

func TestAnAuthorIsAdvised(t *testing.T) {
	both := inKeys("title: A\npartnership: [libraries, communities]\n")["sessions/01-opening.md"]
	for name, c := range map[string]struct {
		files map[string]string
		want  []string
	}{
		"nothing":                  {map[string]string{"sessions/01-opening.md": both + "## a\n\n### b\n\n## c\n"}, nil},
		"no facets at all":         {map[string]string{"report.yaml": "title: A\n"}, nil},
		"a value that nobody uses": {inKeys("title: A\npartnership: libraries\n"), []string{`report.yaml:7:9: no session has the partnership "communities"`}},
		"a session that no filter finds": {map[string]string{"sessions/01-opening.md": both, "sessions/02-closing.md": session}, []string{
			"sessions/02-closing.md:1:1: the session has no value of any facet, so that no filter finds it",
		}},
		"headings that jump": {map[string]string{"sessions/01-opening.md": both + "### a\n\n## b\n\n> #### c\n", "report.yaml": head + "summary: |\n  A\n\n  ### B\n"}, []string{
			"report.yaml:11:3: a heading that skips a level",
			"sessions/01-opening.md:5:1: a heading that skips a level",
			"sessions/01-opening.md:9:3: a heading that skips a level",
		}},
	} {
		if diff := cmp.Diff(c.want, advised(t, c.files)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
