package edit

import (
	"errors"
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/build/content"
)

func programme() Files {
	return Files{
		"report.yaml":                []byte("title: A\n"),
		"sessions/01-opening.md":     []byte("---\ntitle: Opening\n---\nText.\n"),
		"sessions/01-opening.fr.md":  []byte("---\ntitle: Ouverture\n---\n"),
		"sessions/02-panel.md":       []byte("---\ntitle: Panel\nid: round-table\n---\n"),
		"sessions/2024-look-back.md": []byte("---\ntitle: Looking back\n---\n"),
		"sessions/.DS_Store":         nil,
	}
}

func fileNames(files Files) []string {
	var all []string
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if name != "report.yaml" && name != "sessions/.DS_Store" {
			all = append(all, name)
		}
	}
	return all
}

// idsOf returns the ids of sessions in their order.
func idsOf(files Files) []string {
	var all []string
	for _, s := range content.SessionFiles(slices.Collect(maps.Keys(files))) {
		all = append(all, idOf(files, s.Path))
	}
	return all
}

func TestASessionIsAddedAfterAllOthers(t *testing.T) {
	for title, want := range map[string]struct{ file, text string }{
		"Closing: thanks": {"sessions/2025-closing-thanks.md", "---\ntitle: \"Closing: thanks\"\nid: closing-thanks\n---\n"},
		"Opening":         {"sessions/2025-opening-2.md", "---\ntitle: Opening\nid: opening-2\n---\n"},
		"闭幕":              {"sessions/2025-session.md", "---\ntitle: 闭幕\nid: session\n---\n"},
		"2030 and after":  {"sessions/2025-2030-and-after.md", "---\ntitle: 2030 and after\nid: 2030-and-after\n---\n"},
		"":                {"sessions/2025-session.md", "---\nid: session\n---\n"},
	} {
		c, err := AddSession(programme(), title)
		if err != nil {
			t.Error(err)
			continue
		}
		after := Apply(programme(), c.Patches)
		if got := string(after[want.file]); c.Field.File != want.file || got != want.text || len(after) != len(programme())+1 {
			t.Errorf("%q: %v\n%s", title, c.Field, got)
		}
	}
}

func TestACopyHasAnIDOfItsOwnAndItsTranslations(t *testing.T) {
	c, err := DuplicateSession(programme(), "sessions/01-opening.md")
	if err != nil {
		t.Fatal(err)
	}
	after := Apply(programme(), c.Patches)
	if got := string(after["sessions/2025-opening-2.fr.md"]); got != "---\ntitle: Ouverture\n---\n" || c.Subject != "Opening" {
		t.Errorf("%v: %q", c, got)
	}
	if c, err = DuplicateSession(after, "sessions/02-panel.md"); err != nil {
		t.Fatal(err)
	}
	after = Apply(after, c.Patches)
	if diff := cmp.Diff([]string{"opening", "round-table", "2024-look-back", "opening-2", "round-table-2"}, idsOf(after)); diff != "" {
		t.Error(diff)
	}
}

func TestADeletedSessionTakesItsTranslationsAlongAndComesBack(t *testing.T) {
	a := &author{t: t, files: programme(), now: noon}
	a.do(DeleteSession(a.files, "sessions/01-opening.md"))
	if diff := cmp.Diff([]string{"sessions/02-panel.md", "sessions/2024-look-back.md"}, fileNames(a.files)); diff != "" {
		t.Error(diff)
	}
	a.undo()
	if diff := cmp.Diff(texts(programme()), texts(a.files)); diff != "" {
		t.Error(diff)
	}
}

func TestARenamedSessionKeepsItsID(t *testing.T) {
	a := &author{t: t, files: programme(), now: noon}
	a.do(RenameSession(a.files, "sessions/01-opening.md", "03-welcome.md"))
	if diff := cmp.Diff([]string{"sessions/02-panel.md", "sessions/03-welcome.fr.md", "sessions/03-welcome.md", "sessions/2024-look-back.md"}, fileNames(a.files)); diff != "" {
		t.Error(diff)
	}
	if got := string(a.files["sessions/03-welcome.md"]); got != "---\ntitle: Opening\nid: opening\n---\nText.\n" {
		t.Errorf("%q", got)
	}
	a.undo()
	if diff := cmp.Diff(texts(programme()), texts(a.files)); diff != "" {
		t.Error(diff)
	}
	for _, name := range []string{"", "02-panel.md", ".hidden.md", "a/b.md", "a.txt"} {
		var refusal *Refusal
		if _, err := RenameSession(programme(), "sessions/01-opening.md", name); !errors.As(err, &refusal) {
			t.Errorf("%q: %v", name, err)
		}
	}
}

func TestMovedSessionsAreNumberedAnewAndKeepTheirIDs(t *testing.T) {
	a := &author{t: t, files: programme(), now: noon}
	a.do(MoveSession(a.files, "sessions/2024-look-back.md", 0))
	if diff := cmp.Diff([]string{"2024-look-back", "opening", "round-table"}, idsOf(a.files)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"sessions/01-2024-look-back.md", "sessions/02-opening.fr.md", "sessions/02-opening.md", "sessions/03-panel.md"}, fileNames(a.files)); diff != "" {
		t.Error(diff)
	}
	a.do(MoveSession(a.files, "sessions/01-2024-look-back.md", 2))
	a.undo()
	a.undo()
	if diff := cmp.Diff(texts(programme()), texts(a.files)); diff != "" {
		t.Error(diff)
	}
	if _, err := MoveSession(programme(), "sessions/01-opening.md", 3); err == nil {
		t.Error("it was moved after the last one")
	}
	if _, err := DeleteSession(programme(), "sessions/nowhere.md"); err == nil {
		t.Error("what is not there was deleted")
	}
}

func TestANewSessionIsTheLastOneHoweverOthersAreNumbered(t *testing.T) {
	for last, want := range map[string]string{
		"sessions/07-a.md": "sessions/08-new.md", "sessions/9-a.md": "sessions/99-new.md", "sessions/099-a.md": "sessions/100-new.md", "": "sessions/01-new.md",
	} {
		files := Files{"sessions/01-b.md": nil, last: []byte("---\ntitle: A\n---\n")}
		if last == "" {
			files = nil
		}
		if c, err := AddSession(files, "New"); err != nil || c.Field.File != want {
			t.Errorf("after %s: %v, %v", last, c.Field, err)
		}
	}
}
