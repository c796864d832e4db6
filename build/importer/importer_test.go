package importer

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"reportwidget/app/report"
	"reportwidget/build/content"
)

// brisbane is the zone of the summit that the files in testdata tell of.
var brisbane = func() *time.Location {
	zone, err := Zone("Australia/Brisbane")
	if err != nil {
		panic(err)
	}
	return zone
}()

// inputAt returns the file or folder at a path.
func inputAt(t testing.TB, path string) Input {
	t.Helper()
	in := Input{Name: filepath.ToSlash(path)}
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		in.FS = os.DirFS(path)
	} else if err == nil {
		in.Content, err = os.ReadFile(path)
	}
	if err != nil {
		t.Fatal(err)
	}
	return in
}

// importing imports a file or folder and reads the report that it becomes.
func importing(t testing.TB, path string, o Options) (*Programme, *report.Report) {
	t.Helper()
	return importingInput(t, inputAt(t, path), o)
}

// importingInput imports what an organiser has and reads the report that it becomes.
func importingInput(t testing.TB, in Input, o Options) (*Programme, *report.Report) {
	t.Helper()
	p, err := Read(t.Context(), in, o)
	if err != nil {
		t.Fatal(err)
	}
	files, err := p.Folder(in.Name, nil)
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for name, content := range files {
		fsys[name] = &fstest.MapFile{Data: content}
	}
	r, err := content.Read(fsys, "summit")
	if err != nil {
		t.Fatal(err)
	}
	return p, r
}

// text writes a file and returns its path.
func text(t testing.TB, raw string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "programme")
	if err := os.WriteFile(path, []byte(raw), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// importingText imports a file with the given content.
func importingText(t testing.TB, raw string) (*Programme, *report.Report) {
	t.Helper()
	return importing(t, text(t, raw), Options{})
}

// summit are the sessions that every file in testdata/summit tells of, without
// what only some formats can tell.
var summit = []report.Session{
	{
		Title: "Opening & welcome", Date: "2024-09-30", Start: "09:30", End: "10:00", Room: "Hall 1",
		People: []report.Person{{Name: "Ana Silva"}, {Name: "Li Wei", Role: "Chair"}},
		Text: report.Text{
			{Kind: report.Paragraph, Nodes: report.Text{
				{Kind: report.Plain, Text: "Trust takes "}, {Kind: report.Emphasis, Nodes: report.Text{{Kind: report.Plain, Text: "time"}}}, {Kind: report.Plain, Text: "."},
			}},
			{Kind: report.List, Nodes: report.Text{item("one"), item("two")}},
			{Kind: report.List, Nodes: report.Text{{Kind: report.Item, Nodes: report.Text{{Kind: report.Paragraph, Nodes: report.Text{
				{Kind: report.Anchor, Href: "https://example.org/slides", Nodes: report.Text{{Kind: report.Plain, Text: "Slides"}}},
			}}}}}},
		},
		Facets: map[string][]string{"track": {"libraries"}, "type": {"plenary"}, "language": {"english"}},
	},
	{
		Title: "Au cœur des communautés", Lang: "fr", Date: "2024-09-30", Start: "14:00", End: "15:00", Room: "Hall 2",
		People: []report.Person{{Name: "Ana Silva"}},
		Text: report.Text{{Kind: report.Paragraph, Nodes: report.Text{
			{Kind: report.Plain, Text: "Rien ne se fait "}, {Kind: report.Emphasis, Nodes: report.Text{{Kind: report.Plain, Text: "seul"}}}, {Kind: report.Plain, Text: "."},
		}}},
		Facets: map[string][]string{"track": {"communities"}, "type": {"workshop"}, "language": {"french"}},
	},
	{
		Title: "Late night", Date: "2024-09-30", Start: "23:30", End: "00:30", Room: "Hall 2",
		Facets: map[string][]string{"track": {"communities"}, "type": {"workshop"}, "language": {"english"}},
	},
	{
		Title: "Late night", Date: "2024-10-01", Start: "01:00", End: "01:30", Room: "Hall 2",
		Facets: map[string][]string{"track": {"communities"}, "type": {"workshop"}, "language": {"english"}},
	},
}

func item(words string) report.Node {
	return report.Node{Kind: report.Item, Nodes: report.PlainText(words)}
}

func TestEveryFormatTellsTheSameEvent(t *testing.T) {
	for file, c := range map[string]struct {
		options Options
		without []string // what the format does not tell
		skipped string
	}{
		"schedule.xml":             {skipped: "breaks (1): Coffee break"},
		"schedule.json":            {},
		"schedule2.json":           {},
		"pretalx.json":             {skipped: "withdrawn (1): Withdrawn talk"},
		"sessionize-all.json":      {without: []string{"lang", "slides"}, options: Options{Zone: brisbane}, skipped: "breaks (1): Lunch"},
		"sessionize-sessions.json": {without: []string{"lang", "slides"}, options: Options{Zone: brisbane}, skipped: "breaks (1): Lunch"},
		"sessionize-grid.json":     {without: []string{"lang", "slides"}, options: Options{Zone: brisbane}, skipped: "breaks (2): Lunch"},
		"summit.ics":               {without: []string{"lang", "people", "type", "language", "slides"}, options: Options{Facets: map[string]string{"categories": "track"}}, skipped: "cancelled (1): Called off"},
		"pages":                    {options: Options{Zone: brisbane}, skipped: "no front matter (1): README.md"},
		"table.csv":                {options: Options{Zone: brisbane}},
	} {
		t.Run(file, func(t *testing.T) {
			p, r := importing(t, "testdata/summit/"+file, c.options)
			if diff := cmp.Diff(without(c.without), r.Sessions, cmpopts.IgnoreFields(report.Session{}, "ID")); diff != "" {
				t.Error(diff)
			}
			if e := r.Event; e.Zone != "Australia/Brisbane" || e.Start != "2024-09-30" || e.End != "2024-10-01" {
				t.Errorf("the event is %+v", e)
			}
			var skipped []string
			for _, s := range p.Summary.Skipped {
				skipped = append(skipped, s.String())
			}
			if strings.Join(skipped, "; ") != c.skipped {
				t.Errorf("skipped: %q", skipped)
			}
			noSecrets(t, p, "testdata/summit/"+file)
		})
	}
}

// without returns the sessions of the summit without what a format does not
// tell.
func without(parts []string) []report.Session {
	sessions := slices.Clone(summit)
	for i := range sessions {
		s := &sessions[i]
		facets := map[string][]string{}
		for id, values := range s.Facets {
			if !slices.Contains(parts, id) {
				facets[id] = values
			}
		}
		s.Facets = facets
		if slices.Contains(parts, "lang") {
			s.Lang = ""
		}
		if slices.Contains(parts, "people") {
			s.People = nil
		}
		if slices.Contains(parts, "slides") && i == 0 {
			s.Text = slices.Clone(s.Text)
			name := "Recording"
			if slices.Contains(parts, "type") {
				name = "https://example.org/slides"
			}
			s.Text[2] = report.Node{Kind: report.List, Nodes: report.Text{{Kind: report.Item, Nodes: report.Text{{Kind: report.Paragraph, Nodes: report.Text{
				{Kind: report.Anchor, Href: "https://example.org/slides", Nodes: report.Text{{Kind: report.Plain, Text: name}}},
			}}}}}}
		}
	}
	return sessions
}

// noSecrets checks that nothing private is in the report, and that it is reported to
// have been left out.
func noSecrets(t *testing.T, p *Programme, path string) {
	files, err := p.Folder(path, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, raw := range files {
		if strings.Contains(string(raw), "private") {
			t.Errorf("%s holds something private", name)
		}
	}
}

func TestTheSameFileGivesTheSameReport(t *testing.T) {
	for _, file := range []string{"schedule.xml", "schedule.json", "pretalx.json", "sessionize-all.json", "summit.ics", "pages", "table.csv"} {
		one, first := importing(t, "testdata/summit/"+file, Options{})
		two, second := importing(t, "testdata/summit/"+file, Options{})
		if diff := cmp.Diff(first, second); diff != "" || one.Tell("x") != two.Tell("x") {
			t.Error(file, diff)
		}
	}
}
