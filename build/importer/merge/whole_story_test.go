package merge_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"reportwidget/build/document/sample"
	"reportwidget/build/importer"
	"reportwidget/build/importer/merge"
	"reportwidget/build/project"
)

// told is what a source says of two sessions.
type told struct{ lead, room, text, other string }

// inWord is a document with them.
func inWord(t *testing.T, s told) importer.Input {
	t.Helper()
	body := sample.P("Title", "The Summit") +
		sample.P("Heading1", "Trust") + sample.P("", "Facilitator: "+s.lead) + sample.P("", "Room: "+s.room) + sample.P("", s.text) +
		sample.P("Heading1", "Access") + sample.P("", "Facilitator: Bo Ek") + sample.P("", s.other)
	return importer.Input{Name: "notes.docx", Content: sample.Docx(body)}
}

// inWorkbook is a spreadsheet with them.
func inWorkbook(t *testing.T, s told) importer.Input {
	t.Helper()
	f := excelize.NewFile()
	for i, row := range [][]any{{"Title", "Speakers", "Room", "Abstract"}, {"Trust", s.lead, s.room, s.text}, {"Access", "Bo Ek", "", s.other}} {
		at, _ := excelize.CoordinatesToCellName(1, i+1)
		if err := f.SetSheetRow("Sheet1", at, &row); err != nil {
			t.Fatal(err)
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return importer.Input{Name: "programme.xlsx", Content: b.Bytes()}
}

func TestAnImportEditedByHandAndImportedAgain(t *testing.T) {
	before := told{"Ana Silva", "Hall 1", "It takes time.", "It is open."}
	after := told{"Ana Silveira", "Hall 3", "It takes years.", "It is open to all."}
	for format, made := range map[string]func(*testing.T, told) importer.Input{"Word": inWord, "a workbook": inWorkbook} {
		t.Run(format, func(t *testing.T) {
			first, err := project.Import(t.Context(), made(t, before), importer.Options{}, nil)
			if err != nil {
				t.Fatal(err)
			}
			files := first.Files
			edits := [][2]string{{"room: Hall 1", "room: The great hall"}, {"title: Trust", "title: On trust"}, {"It takes time.", "It takes time, and tea."}}
			name := "sessions/01-trust.md"
			for _, e := range edits {
				files = edited(t, files, name, e[0], e[1])
			}
			merged, err := project.Update(t.Context(), source(files), made(t, after), importer.Options{}, nil)
			sound(t, merged, err)
			one, other, conflicts := string(merged.Files[name]), string(merged.Files["sessions/02-access.md"]), string(merged.Files[merge.ConflictsFile])
			for _, stays := range []string{"room: The great hall", "title: On trust", "It takes time, and tea.", "Ana Silveira"} {
				if !strings.Contains(one, stays) {
					t.Errorf("no %q in\n%s", stays, one)
				}
			}
			if !strings.Contains(other, "It is open to all.") {
				t.Errorf("what changed in the source did not change:\n%s", other)
			}
			if !strings.Contains(conflicts, "Hall 3") || !strings.Contains(conflicts, "It takes years.") || strings.Contains(conflicts, "Silveira") || strings.Contains(one, "Hall 3") {
				t.Errorf("the conflicts are\n%s", conflicts)
			}
			again, err := project.Update(t.Context(), source(merged.Files), made(t, after), importer.Options{}, nil)
			if sound(t, again, err); len(again.Patches) != 0 {
				t.Errorf("the same again changes %v", changedFiles(again))
			}
		})
	}
}
