//go:build !js

package export

import (
	"bytes"
	"cmp"
	_ "embed"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

// citationJS is the reader that every citation file must be understood by.
var citationJS = []string{"@citation-js/core@0.7.21", "@citation-js/plugin-bibtex@0.7.21", "@citation-js/plugin-ris@0.7.21", "@citation-js/plugin-csl@0.7.22"}

//go:embed testdata/read.cjs
var script []byte

// understood is what citation-js makes of the three files of the same works.
type understood struct {
	BibTeX, RIS, CSL []cslItem
	APA              string
}

func TestAReaderThatIsNotOursUnderstandsEveryFile(t *testing.T) {
	all := [][]Work{sample().Works(), filtered().Works()}
	for _, s := range hostile {
		all = append(all, hostileView(s).Works())
	}
	for i, got := range ask(t, all) {
		for name, items := range map[string][]cslItem{"BibTeX": got.BibTeX, "RIS": got.RIS, "CSL": got.CSL} {
			if len(items) != len(all[i]) {
				t.Errorf("%s: %d items of %d works titled %q", name, len(items), len(all[i]), all[i][0].Title)
				continue
			}
			for k := range items {
				if diff := gocmp.Diff(expected(name, &all[i][k]), items[k]); diff != "" {
					t.Errorf("%s: %s\n%s", name, all[i][k].ID, diff)
				}
			}
		}
	}
}

// expected returns what a format can say of a work.
func expected(format string, w *Work) cslItem {
	want := cslOf(w)
	switch {
	case format == "CSL":
		return want
	case w.Part:
	case w.Session:
		want.Type, want.Genre, want.Container = "paper-conference", "", w.Report
	case format == "BibTeX":
		want.Genre = "Report"
	}
	if format == "RIS" && w.Session {
		want.EventDate = cslDays(parseDay(w.Date).year(), "") // which RIS calls the year of the conference
	}
	for i, n := range want.Author {
		want.Author[i] = expectedName(format, n)
	}
	return want
}

// expectedName returns a name as citation-js reads it: in BibTeX, one in braces
// as a family's; in RIS, one without a space as a family's, and one with a comma
// or two divided there.
func expectedName(format string, n cslName) cslName {
	if format == "BibTeX" {
		return cslName{Family: cmp.Or(n.Family, n.Literal), Given: n.Given}
	}
	parts := regexp.MustCompile(", ?").Split(Name(n).String(), -1)
	switch {
	case len(parts) > 3:
		return cslName{Literal: cmp.Or(n.Literal, Name(n).String())}
	case len(parts) > 1:
		return cslName{Family: parts[0], Given: parts[1]}
	case !strings.Contains(parts[0], " "):
		return cslName{Family: parts[0]}
	}
	return n
}

// TestOurAPAIsTheirs compares citations with those of citeproc. Works are
// chosen on which it agrees with the manual: it dates a session by its own day
// only, and repeats an author who is the publisher.
func TestOurAPAIsTheirs(t *testing.T) {
	berg, lee := Name{Family: "Berg", Given: "Anna Maria"}, Name{Family: "Lee", Given: "Jean-Luc B."}
	var many []Name
	for range 25 {
		many = append(many, berg, lee)
	}
	works := []Work{
		{ID: "a", Title: "From trends to practice: a sample", Authors: []Name{berg}, Publisher: "Federation", Date: "2024", URL: "https://example.org/"},
		{ID: "b", Title: "Who are we?", Authors: []Name{berg, lee}, Publisher: "Federation", Date: "2024"},
		{ID: "c", Title: "A sample", Authors: []Name{{Literal: "ALIA"}, {Literal: "FL"}}, Publisher: "Federation"},
		{ID: "d", Title: "Who are we?", Session: true, Authors: many, Event: "Summit", Place: "Brisbane, Australia", Date: "2024-10-01", URL: "https://example.org/"},
		{ID: "e", Title: "A talk", Session: true, Authors: []Name{lee, {Literal: "FL"}, berg}, Event: "Summit", Date: "2024-10-01"},
	}
	theirs := strings.Split(strings.TrimSpace(ask(t, [][]Work{works})[0].APA), "\n")
	for i, w := range works {
		ours := strings.ReplaceAll(APA(w, saying("en")).String(), ". . .", "…")
		if ours != theirs[i] {
			t.Errorf("\nours:   %s\ntheirs: %s", ours, theirs[i])
		}
	}
}

// ask installs citation-js in a folder of the test and gives it the works.
func ask(t *testing.T, works [][]Work) []understood {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "read.cjs"), script, 0o600); err != nil {
		t.Fatal(err)
	}
	install := append([]string{"install", "--prefix", dir, "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"}, citationJS...)
	run(t, dir, nil, "npm", install...)
	var all []understood
	if err := json.Unmarshal(run(t, dir, files(t, works), "node", "read.cjs"), &all); err != nil {
		t.Fatal(err)
	}
	return all
}

func files(t *testing.T, works [][]Work) []byte {
	t.Helper()
	all := make([]map[string]string, len(works))
	for i, w := range works {
		all[i] = map[string]string{"bib": BibTeX(w), "ris": RIS(w), "csl": CSL(w)}
	}
	b, err := json.Marshal(all)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// run runs a program that the test cannot do without.
func run(t *testing.T, dir string, input []byte, name string, args ...string) []byte {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		t.Fatalf("%s is missing: install Node.js with npm, by which citation-js reads what is written here", name)
	}
	cmd := exec.Command(name, args...)
	var stderr bytes.Buffer
	cmd.Dir, cmd.Stdin, cmd.Stderr = dir, bytes.NewReader(input), &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, &stderr)
	}
	return out
}
