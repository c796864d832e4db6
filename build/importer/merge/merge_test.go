package merge_test

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"reportwidget/build/content"
	"reportwidget/build/importer"
	"reportwidget/build/importer/merge"
	"reportwidget/build/project"
)

const programme = "Title,Date,Start,End,Room,Speakers,Track,Abstract\n" +
	"Stronger together,2024-09-30,09:30,11:00,Hall 2,Ana Silva,Libraries,Libraries that work together have more to give.\n" +
	"Open access for all,2024-09-30,11:30,12:30,Hall 1,,Access,\n" +
	"The future of metadata,2024-10-01,09:30,11:00,Hall 2,Bo Ek,Libraries,What comes next?\n"

// summit imports a programme into a new folder.
func summit(t testing.TB, text string) project.Files {
	t.Helper()
	made, err := project.Import(t.Context(), file("programme.csv", text), importer.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return made.Files
}

func file(name, text string) importer.Input {
	return importer.Input{Name: name, Content: []byte(text)}
}

// notes is a folder of documents by their names.
func notes(files map[string]string) importer.Input {
	folder := project.Files{}
	for name, text := range files {
		folder[name] = []byte(text)
	}
	return importer.Input{Name: "notes", FS: folder.FS()}
}

func source(files project.Files) content.Source {
	return content.Source{FS: files.FS(), Name: "summit"}
}

// again imports a changed programme into the folder.
func again(t *testing.T, files project.Files, text string) *project.Merged {
	t.Helper()
	merged, err := project.Update(t.Context(), source(files), file("programme.csv", text), importer.Options{}, nil)
	return sound(t, merged, err)
}

// put puts notes into the sessions of the folder.
func put(t testing.TB, files project.Files, in importer.Input, matches map[string]string) *project.Merged {
	t.Helper()
	merged, err := project.Into(t.Context(), source(files), in, importer.Options{}, matches, nil)
	return sound(t, merged, err)
}

// sound checks that the folder can be published.
func sound(t testing.TB, merged *project.Merged, err error) *project.Merged {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := content.Read(project.Files(merged.Files).FS(), "summit"); err != nil {
		t.Fatal(err)
	}
	return merged
}

// changedFiles are the names of the files that an import has changed, without its record.
func changedFiles(m *project.Merged) []string {
	var names []string
	for _, p := range m.Patches {
		if p.Path != merge.File {
			names = append(names, p.Path)
		}
	}
	return names
}

// edited returns the folder with a text in a file replaced.
func edited(t *testing.T, files project.Files, name, old, new string) project.Files {
	t.Helper()
	next := maps.Clone(files)
	if !strings.Contains(string(files[name]), old) {
		t.Fatalf("%s has no %q:\n%s", name, old, files[name])
	}
	next[name] = []byte(strings.Replace(string(files[name]), old, new, 1))
	return next
}

const (
	first  = "sessions/01-stronger-together.md"
	second = "sessions/02-open-access-for-all.md"
	third  = "sessions/03-the-future-of-metadata.md"
)

func TestASecondImportOfTheSameChangesNothing(t *testing.T) {
	files := summit(t, programme)
	if m := again(t, files, programme); len(m.Patches) != 0 {
		t.Errorf("changed %v", changedFiles(m))
	}
}

func TestASecondImportKeepsWhatTheEditorChanged(t *testing.T) {
	files := edited(t, summit(t, programme), first, "room: Hall 2\n", "room: Great hall # as on the door\n")
	m := again(t, files, strings.Replace(programme, "09:30,11:00,Hall 2,Ana Silva", "10:00,11:00,Hall 2,Ana Silva", 1))
	if got := changedFiles(m); !slices.Equal(got, []string{first}) {
		t.Fatalf("changed %v", got)
	}
	want := strings.Replace(string(files[first]), "start: 09:30", "start: 10:00", 1)
	if got := string(m.Files[first]); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if len(m.Conflicts) != 0 || m.Kept != 1 {
		t.Errorf("%d conflicts, %d kept", len(m.Conflicts), m.Kept)
	}
}

func TestWhatBothSidesChangedStandsBesideAndIsSaidOnce(t *testing.T) {
	files := edited(t, summit(t, programme), first, "have more to give", "give more")
	later := strings.Replace(programme, "have more to give", "have a lot to give", 1)
	m := again(t, files, later)
	if string(m.Files[first]) != string(files[first]) {
		t.Errorf("the editor's text was replaced:\n%s", m.Files[first])
	}
	if got := string(m.Files[merge.ConflictsFile]); !strings.Contains(got, "have a lot to give") {
		t.Errorf("conflicts:\n%s", got)
	}
	if told := m.Tell("summit"); !strings.Contains(told, "1 conflict") || !strings.Contains(told, merge.ConflictsFile) {
		t.Errorf("told\n%s", told)
	}
	if m = again(t, m.Files, later); len(m.Patches) != 0 {
		t.Errorf("the conflict came again: %v", changedFiles(m))
	}
}

func TestSectionsOfATextAreMergedOneByOne(t *testing.T) {
	body := func(first, second string) importer.Input {
		return notes(map[string]string{"a.md": "# Stronger together\n\nSome words.\n\n## Money\n\n" + first + "\n\n## Hopes\n\n" + second + "\n", "b.md": "# Other things\n\nMany words.\n"})
	}
	made, err := project.Import(t.Context(), body("There is none.", "There is little."), importer.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	files := edited(t, made.Files, first, "There is none.", "There is some.")
	m, err := project.Update(t.Context(), source(files), body("There is none.", "There is a lot."), importer.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	got := string(m.Files[first])
	if !strings.Contains(got, "There is some.") || !strings.Contains(got, "There is a lot.") || len(m.Conflicts) > 0 {
		t.Errorf("%v\n%s", m.Conflicts, got)
	}
}

func TestDeletedSessionsStayDeleted(t *testing.T) {
	files := summit(t, programme)
	delete(files, second)
	for range 2 {
		m := again(t, files, strings.Replace(programme, "12:30,Hall 1", "13:00,Hall 1", 1))
		if m.Files[second] != nil || len(m.Deleted) != 1 || len(m.Added) != 0 {
			t.Fatalf("deleted %v, added %v", m.Deleted, m.Added)
		}
		files = m.Files
	}
}

func TestNewSessionsComeLastAndNamesDoNotShift(t *testing.T) {
	m := again(t, summit(t, programme), strings.Replace(programme, "Stronger", "Welcome,2024-09-30,09:00,09:30,Hall 2,Ana Silva,Plenary,Hello.\nStronger", 1))
	want := []string{"report.yaml", "sessions/04-welcome.md"}
	if got := changedFiles(m); !slices.Equal(got, want) {
		t.Errorf("changed %v, want %v", got, want)
	}
	if !strings.Contains(string(m.Files["report.yaml"]), "id: plenary") {
		t.Errorf("no new value:\n%s", m.Files["report.yaml"])
	}
}

func TestAVanishedSessionIsNamedAndStays(t *testing.T) {
	lines := strings.SplitAfter(programme, "\n")
	m := again(t, summit(t, programme), lines[0]+lines[1]+lines[3])
	if m.Files[second] == nil || len(m.Vanished) != 1 || m.Vanished[0].File != second {
		t.Errorf("vanished %v", m.Vanished)
	}
	if back := again(t, m.Files, programme); len(back.Added) != 0 || len(back.Vanished) != 0 {
		t.Errorf("it came back as %v", back.Added)
	}
}

func TestAnotherTitleInTheSourceIsTheSameSession(t *testing.T) {
	m := again(t, summit(t, programme), strings.Replace(programme, "The future of metadata", "The futures of our metadata", 1))
	if len(m.Added) != 0 || !strings.Contains(string(m.Files[third]), "title: The futures of our metadata\nid: the-future-of-metadata\n") {
		t.Errorf("added %v\n%s", m.Added, m.Files[third])
	}
}

func TestAFacetThatTheEditorRemovedStaysAway(t *testing.T) {
	files := summit(t, programme)
	yaml := string(files["report.yaml"])
	files["report.yaml"] = []byte(yaml[:strings.Index(yaml, "\n# How readers")+1])
	for _, name := range []string{first, second, third} {
		text := string(files[name])
		at := strings.Index(text, "track: ")
		files[name] = []byte(text[:at] + text[at+strings.Index(text[at:], "\n")+1:])
	}
	m := again(t, files, strings.Replace(programme, "Bo Ek", "Bo Ek; Li Wei", 1))
	if got := changedFiles(m); !slices.Equal(got, []string{third}) || strings.Contains(string(m.Files[third]), "track") {
		t.Errorf("changed %v\n%s", got, m.Files[third])
	}
}

func TestAFolderThatNoImportMadeIsNotUpdated(t *testing.T) {
	files := summit(t, programme)
	delete(files, merge.File)
	_, err := project.Update(context.Background(), source(files), file("programme.csv", programme), importer.Options{}, nil)
	if err == nil || !strings.Contains(err.Error(), "--into") {
		t.Errorf("%v", err)
	}
}

func into(t *testing.T, files project.Files, in importer.Input, matches map[string]string) (*project.Merged, error) {
	return project.Into(t.Context(), source(files), in, importer.Options{}, matches, nil)
}

func TestTranslationsAreBroughtUpToDateToo(t *testing.T) {
	const text = "Title,title-es,titre (fr)\nStronger together,Más fuertes,Plus forts\nOpen access,,\n"
	files := summit(t, text)
	const spanish, french = "sessions/01-stronger-together.es.md", "sessions/01-stronger-together.fr.md"
	files = edited(t, files, french, "Plus forts", "Plus forts ensemble")
	m := again(t, files, strings.Replace(strings.Replace(text, "Más fuertes", "Juntos", 1), "access,,", "access,Acceso,", 1))
	if got := changedFiles(m); !slices.Equal(got, []string{spanish, "sessions/02-open-access.es.md"}) {
		t.Errorf("changed %v", got)
	}
	if !strings.Contains(string(m.Files[spanish]), "title: Juntos\n") {
		t.Errorf("%s", m.Files[spanish])
	}
}

// TestEveryFormatIsBroughtUpToDate imports the summit in each format twice, and changes
// the first session in between.
func TestEveryFormatIsBroughtUpToDate(t *testing.T) {
	files, err := filepath.Glob("../testdata/summit/*")
	if err != nil || len(files) < 8 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	tried := 0
	for _, name := range files {
		read, err := os.ReadFile(name)
		if err != nil {
			continue // a folder
		}
		in := importer.Input{Name: filepath.Base(name), Content: read}
		made, err := project.Import(t.Context(), in, importer.Options{}, nil)
		if err != nil {
			continue // a part of the summit, which is not a programme by itself
		}
		tried++
		first := ""
		for file := range made.Files {
			if strings.HasPrefix(file, "sessions/") && (first == "" || file < first) {
				first = file
			}
		}
		folder := maps.Clone(made.Files)
		folder[first] = []byte(strings.Replace(string(folder[first]), "---\ntitle: ", "---\ntitle: My ", 1))
		merged, err := project.Update(t.Context(), source(folder), in, importer.Options{}, nil)
		if err != nil || len(merged.Patches) != 0 || merged.Kept != 1 {
			t.Errorf("%s: %v, %v", name, err, merged)
		}
	}
	if tried < 6 {
		t.Errorf("only %d formats", tried)
	}
}

func TestASessionInsertedIntoADocumentMovesNoOther(t *testing.T) {
	part := func(title, lead, text string) string {
		return "## " + title + "\n\nFacilitator: " + lead + "\n\n" + text + "\n\n"
	}
	before := "# The Summit\n\n" + part("Trust", "Ana Silva", "It takes time.") + part("Access", "Bo Ek", "It is open.")
	after := "# The Summit\n\n" + part("Robots", "Li Wei", "They come.") + part("Trust", "Ana Silva", "It takes years.") + part("Access for all", "Bo Ek", "It is open.")
	made, err := project.Import(t.Context(), file("notes.md", before), importer.Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	merged, err := project.Update(t.Context(), source(made.Files), file("notes.md", after), importer.Options{}, nil)
	m := sound(t, merged, err)
	if got := changedFiles(m); !slices.Equal(got, []string{"sessions/01-trust.md", "sessions/02-access.md", "sessions/03-robots.md"}) {
		t.Errorf("changed %v", got)
	}
	if got := string(m.Files["sessions/01-trust.md"]); !strings.Contains(got, "It takes years.") {
		t.Errorf("%s", got)
	}
	if got := string(m.Files["sessions/02-access.md"]); !strings.Contains(got, "title: Access for all\nid: access\n") {
		t.Errorf("%s", got)
	}
}
