package merge_test

import (
	"strings"
	"testing"

	"reportwidget/build/importer/merge"
	"reportwidget/build/project"
)

// settle decides the conflicts about the fields named, for the source or, with false, for the
// report.
func settle(t *testing.T, m *project.Merged, before project.Files, fields map[string]bool) *merge.Result {
	t.Helper()
	theirs := map[int]bool{}
	for i, c := range m.Conflicts {
		for field, take := range fields {
			if c.Title+":"+c.Field == field {
				theirs[i] = take
			}
		}
	}
	if len(theirs) != len(fields) {
		t.Fatalf("of %v there are only %d conflicts: %+v", fields, len(theirs), m.Conflicts)
	}
	settled, err := m.Settle(merge.Files(before), theirs)
	if err != nil {
		t.Fatal(err)
	}
	return settled
}

func TestAConflictInARowIsTakenIntoItsCell(t *testing.T) {
	for name, content := range map[string][]byte{"sessions.csv": []byte(table), "sessions.xlsx": workbookOf(t)} {
		t.Run(name, func(t *testing.T) {
			before := inTable(t, name, content)
			m := put(t, before, notes(threeNotes()), nil)
			settled := settle(t, m, before, map[string]bool{"Open access for all:room": true})
			files := project.Files(settled.Files)
			open := sessionOf(t, files, "Open access for all")
			if open.Room != "Cellar" || !strings.Contains(open.Text.String(), "fees") || files[merge.ConflictsFile] != nil {
				t.Errorf("%+v\n%s", open, files[merge.ConflictsFile])
			}
			if got := sessionOf(t, files, "Stronger together").Text.String(); !strings.Contains(got, "We spoke about trust.") || !strings.Contains(got, "and better.") {
				t.Errorf("the row above, which has more lines now, says %q", got)
			}
			if again := settle(t, m, before, map[string]bool{"Open access for all:room": false}); sessionOf(t, project.Files(again.Files), "Open access for all").Room != "Hall 1" {
				t.Error("what was taken stays when the author decides otherwise")
			}
		})
	}
}

func TestAConflictInATextOfARowIsTakenWithAllElseInItsCell(t *testing.T) {
	before := inTable(t, "sessions.csv", []byte(table))
	before = project.Files(put(t, before, notes(threeNotes()), nil).Files)
	edited := strings.Replace(string(before["sessions.csv"]), "We spoke about names.", "We spoke about many names.", 1)
	if edited == string(before["sessions.csv"]) {
		t.Fatalf("%s", before["sessions.csv"])
	}
	before["sessions.csv"] = []byte(edited)
	later := threeNotes()
	later["three.md"] = strings.Replace(later["three.md"], "names", "names and numbers", 1)
	m := put(t, before, notes(later), nil)
	if len(m.Conflicts) != 1 || m.Conflicts[0].Table {
		t.Fatalf("%+v", m.Conflicts)
	}
	settled := settle(t, m, before, map[string]bool{"The future of metadata:" + m.Conflicts[0].Field: true})
	got := sessionOf(t, project.Files(settled.Files), "The future of metadata").Text.String()
	if !strings.Contains(got, "names and numbers") || strings.Contains(got, "many names") {
		t.Errorf("%q", got)
	}
}

func TestConflictsInTranslationsAndSectionsAreSettled(t *testing.T) {
	const sheet = "ID,Title,Title [es],Abstract,Abstract [es]\na,Opening,Apertura,\"Hello.\n\n## Part\n\nOne.\",Hola.\n"
	before := summit(t, sheet)
	for from, to := range map[string]string{"Apertura": "La apertura", "One.": "One, edited.", "Hola.": "Hola a todos."} {
		for name, content := range before {
			if strings.HasPrefix(name, "sessions/") {
				before[name] = []byte(strings.Replace(string(content), from, to, 1))
			}
		}
	}
	m := again(t, before, strings.NewReplacer("Apertura", "Inauguración", "One.", "Two.", "Hola.", "Bienvenidos.").Replace(sheet))
	if len(m.Conflicts) != 3 {
		t.Fatalf("%+v", m.Conflicts)
	}
	settled := settle(t, m, before, map[string]bool{"Opening:es:title": true, "Opening:text/Part": true, "Opening:es:text": false})
	all := ""
	for name, content := range settled.Files {
		if strings.HasPrefix(name, "sessions/") {
			all += string(content)
		}
	}
	for _, want := range []string{"title: Inauguración", "## Part", "Two.", "Hola a todos.", "Hello."} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not in\n%s", want, all)
		}
	}
	for _, no := range []string{"La apertura", "One, edited.", "Bienvenidos."} {
		if strings.Contains(all, no) {
			t.Errorf("%q is in\n%s", no, all)
		}
	}
	if settled.Files[merge.ConflictsFile] != nil {
		t.Errorf("%s", settled.Files[merge.ConflictsFile])
	}
}
