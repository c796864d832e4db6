package merge_test

import (
	"slices"
	"strings"
	"testing"

	"reportwidget/build/importer/merge"
)

const strongerNotes = "# Stronger Together!\n\nFacilitator: Ana Silva\nNotes by Zoe Zahn\n\nWe spoke about trust.\n\n## What came up\n\n- Money\n- Time\n\n## Key points\n\n- Trust takes time\n"

func TestNotesGoIntoTheSessionsOfAProgramme(t *testing.T) {
	files := edited(t, summit(t, programme), first, "room: Hall 2\n", "room: 'Hall 2'   # the big one\n")
	m := put(t, files, notes(map[string]string{"talk1.md": strongerNotes}), nil)
	want := strings.Replace(string(files[first]), "track:", "key-points:\n  - Trust takes time\ntrack:", 1) + "\n## Notes\n\nWe spoke about trust.\n\n### What came up\n\n- Money\n- Time\n"
	if got := string(m.Files[first]); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if !strings.Contains(string(m.Files["report.yaml"]), `"Notes: Zoe Zahn"`) {
		t.Error("those who took notes are not thanked")
	}
	var without []string
	for _, s := range m.Notes.Without {
		without = append(without, s.ID)
	}
	if !slices.Equal(without, []string{"open-access-for-all", "the-future-of-metadata"}) {
		t.Errorf("without notes: %v", without)
	}
	if told := m.Tell("summit"); !strings.Contains(told, "- The future of metadata, 2024-10-01 09:30 (Bo Ek)") || !strings.Contains(told, "Thank you!") {
		t.Errorf("no reminder in\n%s", told)
	}
	if again := put(t, m.Files, notes(map[string]string{"talk1.md": strongerNotes}), nil); len(again.Patches) != 0 {
		t.Errorf("the same notes change %v", changedFiles(again))
	}
}

func TestFilledFieldsAreNotReplacedByNotes(t *testing.T) {
	m := put(t, summit(t, programme), notes(map[string]string{"a.md": "# Stronger together\n\nRoom: Cellar\n\nWords of all kinds.\n"}), nil)
	if got := string(m.Files[first]); !strings.Contains(got, "room: Hall 2\n") {
		t.Errorf("%s", got)
	}
	if got := string(m.Files[merge.ConflictsFile]); !strings.Contains(got, "Cellar") {
		t.Errorf("the difference is not said: %s", got)
	}
}

func TestNotesThatAreNotSureWaitForTheirSession(t *testing.T) {
	in := notes(map[string]string{"meta.md": "# Metadata: notes of a talk\n\nWords of all kinds.\n"})
	m := put(t, summit(t, programme), in, nil)
	if len(m.Notes.Unsure) != 1 || len(m.Added) != 0 || m.Notes.Unsure[0].Best[0].ID != "the-future-of-metadata" {
		t.Fatalf("unsure %+v, added %v", m.Notes.Unsure, m.Added)
	}
	if told := m.Tell("summit"); !strings.Contains(told, "--match meta.md=the-future-of-metadata") {
		t.Errorf("told\n%s", told)
	}
	m = put(t, m.Files, in, map[string]string{"meta.md": "the-future-of-metadata"})
	if !strings.Contains(string(m.Files[third]), "## Notes\n\nWords of all kinds.") {
		t.Errorf("%s", m.Files[third])
	}
	if m = put(t, m.Files, in, nil); len(m.Notes.Unsure) != 0 || len(m.Patches) != 0 {
		t.Errorf("the answer was forgotten: %+v", m.Notes.Unsure)
	}
}

func TestNotesOfNoSessionBecomeANewOne(t *testing.T) {
	in := notes(map[string]string{"robots.md": "# Lightning round on robots\n\nModerator: Rob Otto\n\nRobots are coming to the stacks.\n"})
	m := put(t, summit(t, programme), in, nil)
	const name = "sessions/04-lightning-round-on-robots.md"
	if len(m.Added) != 1 || m.Added[0].File != name {
		t.Fatalf("added %v", m.Added)
	}
	delete(m.Files, name)
	if m = put(t, m.Files, in, nil); len(m.Added) != 0 || len(m.Deleted) != 1 {
		t.Errorf("added %v, deleted %v", m.Added, m.Deleted)
	}
}

func TestLaterNotesReplaceThoseThatNobodyEdited(t *testing.T) {
	m := put(t, summit(t, programme), notes(map[string]string{"a.md": strongerNotes}), nil)
	later := strings.Replace(strongerNotes, "We spoke about trust.", "We spoke about trust and money.", 1)
	if m = put(t, m.Files, notes(map[string]string{"a.md": later}), nil); !strings.Contains(string(m.Files[first]), "trust and money") {
		t.Errorf("%s", m.Files[first])
	}
	files := edited(t, m.Files, first, "trust and money", "money and trust")
	m = put(t, files, notes(map[string]string{"a.md": strings.Replace(later, "Money", "Cash", 1)}), nil)
	if got := string(m.Files[first]); !strings.Contains(got, "money and trust") || strings.Contains(got, "Cash") || len(m.Conflicts) != 1 {
		t.Errorf("%d conflicts\n%s", len(m.Conflicts), got)
	}
}

func TestNotesOfAProgrammeInACSVFile(t *testing.T) {
	files := summit(t, programme)
	for _, name := range []string{first, second, third} {
		delete(files, name)
	}
	delete(files, merge.File)
	files["sessions.csv"] = []byte("Title,Room,Speakers,Track,Abstract\nStronger together,Hall 2,Ana Silva,Libraries,\"More, and better.\"\nOpen access for all,,,Access,\n")
	m := put(t, files, notes(map[string]string{"talk1.md": strongerNotes}), nil)
	if got := string(m.Files["sessions.csv"]); !strings.Contains(got, "\"More, and better.\n\n## Notes\n\nWe spoke about trust.") || !strings.HasSuffix(got, "\nOpen access for all,,,Access,\n") {
		t.Errorf("%s", got)
	}
}

func TestAMatchThatNamesNothingIsAProblem(t *testing.T) {
	_, err := into(t, summit(t, programme), notes(map[string]string{"talk1.md": strongerNotes}), map[string]string{"talk2.md": "x", "talk1.md": "stronger"})
	if err == nil || !strings.Contains(err.Error(), `did you mean "talk1.md"?`) || !strings.Contains(err.Error(), `the session "stronger"`) {
		t.Errorf("%v", err)
	}
}
