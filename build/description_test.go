package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"reportwidget/build/document/sample"
	"reportwidget/build/importer"
)

// exports are the files of one summit by the names that descriptions give them.
var exports = map[string]string{
	"schedule.xml": "schedule.xml", "all.ics": "summit.ics", "sessionize.json": "sessionize-all.json", "schedule.json": "schedule.json", "sessions.csv": "table.csv",
}

// among puts the test into a folder with the exports, a document and a pad with notes, and
// returns IMPORT.md.
func among(t *testing.T) string {
	t.Helper()
	description, err := os.ReadFile("IMPORT.md")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for name, file := range exports {
		content, err := os.ReadFile(filepath.Join("importer/testdata/summit", file))
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, name), content, 0o666)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	notes := sample.Docx(sample.P("Heading1", "Stronger together") + sample.P("", "Notes by Ana Silva") + sample.P("", "We talked.") +
		sample.P("Heading1", "Trust") + sample.P("", "Notes by Ana Silva") + sample.P("", "It takes time."))
	pad := `<html><head><meta name="generator" content="Etherpad"></head><body>== Opening ==<br>Facilitator: Ana Silva<br>Notes by Bo Ek<br><br>We talked.<br><br>== Trust ==<br>Facilitator: Li Wei<br><br>It takes time.</body></html>`
	for name, content := range map[string][]byte{"notes.docx": notes, "pad.html": []byte(pad)} {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "notes"), 0o777); err != nil {
		t.Fatal(err)
	}
	for name, content := range volunteers {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
	return string(description)
}

// volunteers are a programme and the notes of its sessions, as IMPORT.md tells of them.
var volunteers = map[string][]byte{
	"programme.csv": []byte("Title,Date,Start,Room,Speakers\nStronger together,2024-09-30,09:30,Hall 2,Ana Silva\nOpen access for all,2024-09-30,11:30,Hall 1,\n" +
		"The future of metadata,2024-10-01,09:30,Hall 2,Bo Ek\nCommunity archives,2024-10-01,11:30,Hall 1,Li Wei\n"),
	"notes/pad.html":            []byte(`<html><head><meta name="generator" content="Etherpad"></head><body>Stronger together<br>Facilitator: Ana Silva<br><br>We talked.</body></html>`),
	"notes/access.docx":         sample.Docx(sample.P("Heading1", "Open access for all") + sample.P("", "It is open.")),
	"notes/metadata-stuff.docx": sample.Docx(sample.P("Heading1", "Metadata futures") + sample.P("", "It has one.")),
	"notes/robots.md":           []byte("# Lightning round on robots\n\nThey are coming.\n"),
}

func TestTheDescriptionShowsWhatNotesInAProgrammeGive(t *testing.T) {
	description := among(t)
	mustRun(t, "import", "programme.csv", "-o", "summit")
	told := mustRun(t, "import", "notes", "--into", "summit", "--dry-run")
	_, shown, found := strings.Cut(description, "nothing is written:\n\n")
	shown, _, _ = strings.Cut(shown, "\n\n")
	if !found || strings.Count(shown, "\n") < 8 {
		t.Fatalf("it shows %q", shown)
	}
	for _, line := range strings.Split(shown, "\n") {
		if !strings.Contains(told, strings.TrimPrefix(line, "    ")+"\n") {
			t.Errorf("%q is not in\n%s", line, told)
		}
	}
}

// mustRun runs a command line and returns what it tells.
func mustRun(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := run(t.Context(), args, &stdout, &stderr); code != 0 {
		t.Errorf("reportwidget %s: %s", strings.Join(args, " "), stderr.String())
	}
	return stdout.String()
}

// imported runs an import, and checks the report that it makes.
func imported(t *testing.T, args ...string) string {
	t.Helper()
	told := mustRun(t, append([]string{"import"}, args...)...)
	mustRun(t, "check", "summit")
	if err := os.RemoveAll("summit"); err != nil {
		t.Fatal(err)
	}
	return told
}

func TestTheCommandsInTheDescriptionOfImportsWork(t *testing.T) {
	commands := regexp.MustCompile(`(?m)^ {4,7}reportwidget import (.*)$`).FindAllStringSubmatch(among(t), -1)
	if len(commands) < 3 {
		t.Fatal("there are no commands")
	}
	for _, c := range commands {
		if strings.Contains(c[1], "--into") {
			mustRun(t, "import", "programme.csv", "-o", "summit")
		}
		if strings.HasSuffix(c[1], " --dry-run") {
			mustRun(t, append([]string{"import"}, strings.Fields(c[1])...)...)
			continue
		}
		imported(t, strings.Fields(c[1])...)
	}
}

func TestTheOptionsInTheDescriptionOfImportsDoWhatItSays(t *testing.T) {
	description := among(t)
	tagged := "Title,Location,Tags\nA,Hall,Law; Data\nB,Foyer,Data; AI\n"
	if err := os.WriteFile("tagged.csv", []byte(tagged), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ file, option, want string }{
		{"schedule.xml", "--facet track=partnership", "Facet partnership, 2 values"},
		{"tagged.csv", "--facet tags=", "left out as you wished: tags"},
		{"tagged.csv", "--facet location=place", "Facet place, 2 values: Foyer (1), Hall (1)"},
		{"tagged.csv", "--fold-singles", `put together as "Other"`},
		{"notes.docx", "--split file", "1 session, --split file: you asked for it"},
		{"pad.html", "--split h2", "2 sessions, --split h2: you asked for it"},
	} {
		if !strings.Contains(description, "`"+c.option+"`") {
			t.Errorf("%s is not described", c.option)
		}
		args := append([]string{c.file, "-o", "summit"}, strings.Fields(c.option)...)
		if told := imported(t, args...); !strings.Contains(told, c.want) {
			t.Errorf("%s:\n%s", c.option, told)
		}
	}
}

func TestTheFormatsInTheDescriptionOfImportsAreAll(t *testing.T) {
	var described []string
	for _, row := range regexp.MustCompile("(?m)^\\| `([a-z.-]+)` \\|").FindAllStringSubmatch(among(t), -1) {
		described = append(described, row[1])
	}
	var known []string
	for _, f := range importer.Formats {
		known = append(known, string(f))
	}
	if strings.Join(described, " ") != strings.Join(known, " ") {
		t.Errorf("described are %q, known %q", described, known)
	}
}
