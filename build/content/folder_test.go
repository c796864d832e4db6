package content

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"reportwidget/app/report"
	"reportwidget/build/diagnostic"
)

func TestTheExampleHasNoProblem(t *testing.T) {
	r, err := Read(os.DirFS("../examples/partnerships"), "partnerships")
	if err != nil {
		t.Fatal(err)
	}
	if r.ID != "partnerships" || len(r.Sessions) != 3 || r.Sessions[0].ID != "libraries" {
		t.Errorf("the report %q has %d sessions, the first being %q", r.ID, len(r.Sessions), r.Sessions[0].ID)
	}
}

func TestSessionsAreInTheOrderOfTheirFiles(t *testing.T) {
	r := mustRead(t, map[string]string{
		"sessions/10-last.md": session, "sessions/02-second.md": session, "sessions/2024-review.md": session,
		"sessions/.hidden.md": "x", "sessions/02-second.md~": "x", "sessions/.DS_Store": "x", "sessions/Thumbs.db": "x",
		"notes.txt": "x", "programme.csv": "x",
	})
	var ids []string
	for _, s := range r.Sessions {
		ids = append(ids, s.ID)
	}
	if diff := cmp.Diff([]string{"opening", "second", "last", "2024-review"}, ids); diff != "" {
		t.Error(diff)
	}
}

func TestMistakesInTheFolder(t *testing.T) {
	mistakes{
		"no report.yaml":             {map[string]string{"report.yaml": ""}, []string{"report.yaml: there is no such file or folder"}},
		"no folder of sessions":      {map[string]string{"sessions/01-opening.md": ""}, []string{"sessions: there is no such file or folder"}},
		"no session":                 {map[string]string{"sessions/01-opening.md": "", "sessions/.keep": "x"}, []string{"sessions: there is no session"}},
		"a picture among sessions":   {map[string]string{"sessions/a.png": "x"}, []string{"sessions/a.png: this file is not a session"}},
		"a folder among sessions":    {map[string]string{"sessions/day/a.md": "x"}, []string{"sessions/day: a folder among the sessions"}},
		"a folder as report.yaml":    {map[string]string{"report.yaml": "", "report.yaml/x": "x"}, []string{"report.yaml: this is not a file"}},
		"a report that is too long":  {inReport("title: A\n#" + strings.Repeat("x", maxFile)), []string{"report.yaml: more than 256 kB in one file"}},
		"a session that is too long": {inBody(strings.Repeat("x", maxFile)), []string{"sessions/01-opening.md: more than 256 kB in one file"}},
	}.check(t)
}

func TestAllProblemsOfAllFilesAreToldInOrder(t *testing.T) {
	mistakes{
		"mistakes everywhere": {map[string]string{
			"report.yaml":            head + "licence: MIT\nsummary: <b>\n",
			"sessions/01-opening.md": "---\ntitle: A\nroom: [B]\ndate: x\n---\n<i>\n\n![a](b)\n",
			"sessions/02-broken.md":  "---\ntitle: A: B\n---\n[x](javascript:y)\n",
			"sessions/03-closing.md": "---\npartnership: [x]\n---\n",
		}, []string{
			"report.yaml:8:10: text instead of a group of keys",
			"report.yaml:9:10: HTML is not supported here",
			"sessions/01-opening.md:3:7: a list instead of text",
			`sessions/01-opening.md:4:7: "x" is not a valid date`,
			"sessions/01-opening.md:6:1: HTML is not supported here",
			`sessions/01-opening.md:8:1: there is no picture "sessions/b" in the report's folder`,
			`sessions/02-broken.md:2:8: a ": " inside a text, which YAML reads as another key`,
			`sessions/02-broken.md:4:1: unsafe link "javascript:y"`,
			"sessions/03-closing.md:1:1: the session has no title",
			`sessions/03-closing.md:2:15: unknown partnership "x"`,
		}},
		"nothing is said about facets that cannot be read": {map[string]string{
			"report.yaml":            "title: A: B\n",
			"sessions/01-opening.md": "---\ntitle: A\npartnership: [x]\ndate: x\n---\n",
		}, []string{
			`report.yaml:1:8: a ": " inside a text, which YAML reads as another key`,
			`sessions/01-opening.md:4:7: "x" is not a valid date`,
		}},
		"nothing is said about links to sessions that cannot be read": {map[string]string{
			"report.yaml":            head + "summary: see [it](#it)\n",
			"sessions/01-opening.md": "---\nid: [it]\n---\n",
			"sessions/02-it.md":      "title: It\n",
		}, []string{
			"sessions/01-opening.md:1:1: the session has no title",
			"sessions/01-opening.md:2:5: a list instead of text",
			"sessions/02-it.md:1:1: a session begins with keys such as its title",
		}},
	}.check(t)
}

func TestHintsSayHowToMendAProblem(t *testing.T) {
	for mistake, c := range map[string]struct {
		files map[string]string
		want  string
	}{
		"a misspelt file":      {map[string]string{"report.yaml": "", "report.yml": head}, `rename "report.yml" to "report.yaml"`},
		"a misspelt folder":    {map[string]string{"sessions/01-opening.md": "", "session/01-opening.md": session}, `rename "session" to "sessions"`},
		"an empty folder":      {map[string]string{"report.yaml": "", "sessions/01-opening.md": "", "x": "x"}, "a report is a folder with a file report.yaml and a folder sessions"},
		"a misspelt key":       {inKeys("title: A\nkeypoints: B\n"), `did you mean "key-points"?`},
		"a strange key":        {inKeys("title: A\npeople: {age: B, name: C}\n"), "use one of these: name, role"},
		"a key twice":          {inReport("title: A\ntitle: B\n"), "line 1 has it already; remove one of the two"},
		"a misspelt value":     {inKeys("title: A\npartnership: librarys\n"), `did you mean "libraries"?`},
		"a colon in a text":    {inReport("title: A: B\n"), `put the whole text in quotes, such as "…"`},
		"a misspelt session":   {inBody("[x](#opning)\n"), `did you mean "#opening"?`},
		"an image":             {inBody("![A map](map.png)\n"), "write its path, which starts in the folder of the file that you are writing, such as ../files/map.jpg"},
		"a path from the root": {map[string]string{"files/a.pdf": "x", "sessions/01-opening.md": session + "[x](files/a.pdf)\n"}, `did you mean "../files/a.pdf"? Paths start where the file with the link is`},
	} {
		if hint := problems(t, folder(c.files))[0].Hint; hint != c.want {
			t.Errorf("%s: the hint is %q", mistake, hint)
		}
	}
}

func TestAProblemIsPrintedWithItsPlaceAndHint(t *testing.T) {
	err := diagnostic.Problems{
		{File: "summit/report.yaml", Line: 3, Column: 10, Cause: "a cause", Hint: "a hint"}, {File: "summit/sessions", Cause: "another"},
		{File: "summit/sessions.xlsx", Sheet: "Day 1", Line: 12, Column: 3, Cause: "a third"},
	}
	want := "summit/report.yaml:3:10: a cause\n  hint: a hint\nsummit/sessions: another\nsummit/sessions.xlsx: sheet Day 1, row 12, column C: a third"
	if diff := cmp.Diff(want, err.Error()); diff != "" {
		t.Error(diff)
	}
}

func TestAFolderWithoutANameForAddressesNeedsAnID(t *testing.T) {
	if _, err := Read(folder(nil), "reports/报告"); err == nil || !strings.Contains(err.Error(), `cannot be turned into an id`) {
		t.Error(err)
	}
	r, err := Read(folder(map[string]string{"report.yaml": head + "id: summit\n"}), "reports/报告")
	if err != nil || r.ID != "summit" {
		t.Error(r, err)
	}
}

func TestWindowsFilesAreRead(t *testing.T) {
	crlf := func(s string) string { return "\ufeff" + strings.ReplaceAll(s, "\n", "\r\n") }
	body := session + "One  \ntwo\n\n```\na\nb\n```\n"
	unix := mustRead(t, inBody("One  \ntwo\n\n```\na\nb\n```\n"))
	windows := mustRead(t, map[string]string{"report.yaml": crlf(head), "sessions/01-opening.md": crlf(body)})
	if diff := cmp.Diff(unix, windows); diff != "" {
		t.Error(diff)
	}
	mistakes{"a mistake in a Windows file": {
		map[string]string{"sessions/01-opening.md": crlf(session + "a\nb [x](data:y)\n")},
		[]string{`sessions/01-opening.md:5:3: unsafe link "data:y"`},
	}}.check(t)
}

func TestAMissingFolderIsAProblem(t *testing.T) {
	_, err := Read(os.DirFS(filepath.Join(t.TempDir(), "missing")), "missing")
	if ps, ok := err.(diagnostic.Problems); !ok || len(ps) != 1 || ps[0].File != "missing" || ps[0].Hint != shape {
		t.Error(err)
	}
}

func TestAFileThatIsNoFileIsNotOpened(t *testing.T) {
	fsys := folder(nil).(fstest.MapFS)
	fsys["sessions/02-pipe.md"] = &fstest.MapFile{Mode: os.ModeNamedPipe}
	if ps := problems(t, fsys); ps[0].Cause != "this is not a file" || ps[0].Hint == "" {
		t.Error(ps)
	}
	fsys = folder(map[string]string{"sessions/01-opening.md": ""}).(fstest.MapFS)
	fsys["sessions"] = &fstest.MapFile{Mode: os.ModeNamedPipe}
	if ps := problems(t, fsys); ps[0].Cause != "this is not a folder" || ps[0].Hint == "" {
		t.Error(ps)
	}
}

func TestNamesGiveIDs(t *testing.T) {
	for name, want := range map[string]string{
		"01-opening.md": "opening", "opening.md": "opening", "1_A  Sector's Day.md": "a-sector-s-day",
		"02. Réseaux & bibliothèques.md": "reseaux-bibliotheques", "Øre – straße.md": "ore-strasse",
		"2024-review.md": "2024-review", "12.md": "12", "2024-09-30-opening.md": "2024-09-30-opening", "00012-a.md": "a",
		"图书馆.md": "", "01-图书馆.md": "", "02-IFLA图书馆.md": "", "😀.md": "", "--.md": "",
		strings.Repeat("a", 79) + "-b.md": strings.Repeat("a", 79),
	} {
		if got := sessionSlug(name); got != want {
			t.Errorf("%q gives %q instead of %q", name, got, want)
		}
		if want != "" && !report.ValidID(want) {
			t.Errorf("%q is not a valid id", want)
		}
	}
}
