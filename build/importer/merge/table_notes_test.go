package merge_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"reportwidget/app/report"
	"reportwidget/build/content"
	"reportwidget/build/importer/merge"
	"reportwidget/build/project"
)

// table is a report whose sessions are rows.
const table = "Title,Room,Speakers,Key points,Abstract\nStronger together,,,,\"More,\nand better.\"\nOpen access for all,Hall 1,Bo Ek,,\nThe future of metadata,,,,\n"

// inTable returns a report whose sessions are in a table with the given name.
func inTable(t *testing.T, name string, content []byte) project.Files {
	t.Helper()
	files := summit(t, programme)
	for _, name := range []string{first, second, third, merge.File} {
		delete(files, name)
	}
	files[name] = content
	return files
}

// workbookOf returns a workbook with sessions in two sheets, of which the second has a
// format, and a sheet with something else.
func workbookOf(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	for sheet, rows := range map[string][][]any{
		"Sheet1":  {{"Title", "Room", "Speakers", "Key points", "Abstract"}, {"Stronger together", "", "", "", "More,\nand better."}, {"Open access for all", "Hall 1", "Bo Ek"}},
		"Tuesday": {{"Title", "Room", "Speakers", "Key points", "Abstract"}, {"The future of metadata"}},
		"Budget":  {{"What", "Cost"}, {"Coffee", 100}},
	} {
		if _, err := f.NewSheet(sheet); err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			if err := f.SetSheetRow(sheet, fmt.Sprintf("A%d", i+1), &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// threeNotes are notes of all sessions.
func threeNotes() map[string]string {
	return map[string]string{
		"one.md":   strongerNotes,
		"two.md":   "# Open access for all\n\nRoom: Cellar\nFacilitator: Bo Ek\n\nWe spoke about fees.\n",
		"three.md": "# The future of metadata\n\nFacilitator: Li Wei\n\nWe spoke about names.\n",
	}
}

// sessionOf returns a session of the report in a folder by its title.
func sessionOf(t *testing.T, files project.Files, title string) report.Session {
	t.Helper()
	r, err := content.Read(files.FS(), "summit")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range r.Sessions {
		if s.Title == title {
			return s
		}
	}
	t.Fatalf("no session %q", title)
	return report.Session{}
}

func TestNotesOfEverySessionGoIntoTheRowsOfATable(t *testing.T) {
	for name, content := range map[string][]byte{"sessions.csv": []byte(table), "sessions.xlsx": workbookOf(t)} {
		t.Run(name, func(t *testing.T) {
			m := put(t, inTable(t, name, content), notes(threeNotes()), nil)
			files := project.Files(m.Files)
			stronger := sessionOf(t, files, "Stronger together")
			if got := stronger.Text.String(); !strings.Contains(got, "and better.") || !strings.Contains(got, "We spoke about trust.") {
				t.Errorf("the text is %q", got)
			}
			if len(stronger.People) != 1 || stronger.People[0].Name != "Ana Silva" || len(stronger.KeyPoints) != 1 || stronger.KeyPoints[0].String() != "Trust takes time" {
				t.Errorf("people %v, key points %v", stronger.People, stronger.KeyPoints)
			}
			open := sessionOf(t, files, "Open access for all")
			if open.Room != "Hall 1" || !strings.Contains(open.Text.String(), "fees") || !strings.Contains(string(files[merge.ConflictsFile]), "Cellar") {
				t.Errorf("%+v\n%s", open, files[merge.ConflictsFile])
			}
			if future := sessionOf(t, files, "The future of metadata"); !strings.Contains(future.Text.String(), "names") || len(future.People) != 1 {
				t.Errorf("%+v", future)
			}
			if again := put(t, m.Files, notes(threeNotes()), nil); len(again.Patches) > 0 {
				t.Errorf("the same notes change %v", changedFiles(again))
			}
		})
	}
}

func TestAWorkbookKeepsWhatIsNoSession(t *testing.T) {
	m := put(t, inTable(t, "sessions.xlsx", workbookOf(t)), notes(threeNotes()), nil)
	f, err := excelize.OpenReader(bytes.NewReader(m.Files["sessions.xlsx"]))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if cost, err := f.GetCellValue("Budget", "B2"); err != nil || cost != "100" {
		t.Errorf("%q, %v", cost, err)
	}
}

func TestLaterNotesChangeOnlyTheirCell(t *testing.T) {
	m := put(t, inTable(t, "sessions.xlsx", workbookOf(t)), notes(threeNotes()), nil)
	later := threeNotes()
	later["three.md"] = strings.Replace(later["three.md"], "names", "names and numbers", 1)
	m = put(t, m.Files, notes(later), nil)
	if got := sessionOf(t, m.Files, "The future of metadata").Text.String(); !strings.Contains(got, "names and numbers") {
		t.Error(got)
	}
	if got := sessionOf(t, m.Files, "Stronger together").Text.String(); strings.Count(got, "We spoke about trust.") != 1 {
		t.Error(got)
	}
}

func TestATableWithoutAColumnForTextsIsNamedWithEverySession(t *testing.T) {
	_, err := into(t, inTable(t, "sessions.csv", []byte("Title,Room\nStronger together,\nOpen access for all,\nThe future of metadata,\n")), notes(threeNotes()), nil)
	if err == nil || strings.Count(err.Error(), "it has no column for texts") != 3 || !strings.Contains(err.Error(), "sessions.csv:2") {
		t.Errorf("%v", err)
	}
}
