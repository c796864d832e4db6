package disk

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"reportwidget/build/diagnostic"
)

// opening is the file of a session.
const opening = "---\ntitle: Opening\n---\n"

func TestWhatIsNoFolderIsAProblem(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	for path, cause := range map[string]string{file: "this is not a folder", filepath.Join(t.TempDir(), "missing"): "there is no such file or folder"} {
		_, err := ReadReport(path)
		ps, ok := err.(diagnostic.Problems)
		if !ok || len(ps) != 1 || ps[0].File != path || ps[0].Cause != cause || !strings.Contains(ps[0].Hint, "report.yaml") {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestAFolderIsNamedOnce(t *testing.T) {
	dir := t.TempDir()
	if _, err := OpenFolders(dir, filepath.Join(dir, "..", filepath.Base(dir))); err == nil || !strings.Contains(err.Error(), "listed twice") {
		t.Error(err)
	}
}

func TestLinksOfTheFileSystemAreFollowedInsideTheFolderOnly(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	link := func(name, target string) {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.MkdirAll(filepath.Join(dir, "summit", "sessions"), 0o777); err != nil {
		t.Fatal(err)
	}
	write("secret.md", opening)
	write("summit/report.yaml", "title: Summit\n")
	write("summit/sessions/01-opening.md", opening)
	link("summit/sessions/02-inside.md", "01-opening.md")
	if r, err := ReadReport(filepath.Join(dir, "summit")); err != nil || len(r.Sessions) != 2 {
		t.Fatal(r, err)
	}
	link("summit/sessions/03-outside.md", "../../secret.md")
	_, err := ReadReport(filepath.Join(dir, "summit"))
	want := filepath.Join(dir, "summit/sessions/03-outside.md") + ": this is a link that leads out of the folder\n" +
		"  hint: links out of the folder are not followed; put the file itself here"
	if err == nil || err.Error() != want {
		t.Error(err)
	}
	if err := os.Remove(filepath.Join(dir, "summit/sessions/03-outside.md")); err != nil {
		t.Fatal(err)
	}
	link("summit/sessions/04-round.md", "04-round.md")
	link("summit/slides.pdf", "../secret.md")
	write("summit/sessions/01-opening.md", opening+"[x](../slides.pdf)\n")
	_, err = ReadReport(filepath.Join(dir, "summit"))
	want = filepath.Join(dir, "summit/sessions/01-opening.md") + ":4:1: there is no file \"slides.pdf\" in the report's folder\n" +
		"  hint: links out of the folder are not followed; put the file itself here\n"
	if err == nil || !strings.HasPrefix(err.Error(), want) || !strings.Contains(err.Error(), "04-round.md: this is a link that leads to itself") {
		t.Error(err)
	}
}

func TestTheFolderOneStandsInGivesTheID(t *testing.T) {
	t.Chdir("../examples/partnerships")
	r, err := ReadReport(".")
	if err != nil || r.ID != "partnerships" {
		t.Error(r, err)
	}
}
