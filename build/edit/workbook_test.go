package edit

import (
	"bytes"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

const sessionsBook = "sessions.xlsx"

// book is a workbook as organisers have it: with formats, dates that are numbers, a
// comment, and a sheet of something else.
func book(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	do := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	rows := [][]any{{"Title", "Day", "Start", "Room"}, {"Opening", 46095, 0.375, "Hall"}, {"Panel", 46095, 0.4375, "Studio"}, {"Closing", 46096, 0.5, "Hall"}}
	for i, row := range rows {
		reference, err := excelize.CoordinatesToCellName(1, i+1)
		do(err)
		do(f.SetSheetRow("Sheet1", reference, &row))
	}
	day, clock := "yyyy-mm-dd", "hh:mm"
	dayStyle, err := f.NewStyle(&excelize.Style{CustomNumFmt: &day})
	do(err)
	clockStyle, err := f.NewStyle(&excelize.Style{CustomNumFmt: &clock})
	do(err)
	do(f.SetCellStyle("Sheet1", "B2", "B4", dayStyle))
	do(f.SetCellStyle("Sheet1", "C2", "C4", clockStyle))
	do(f.AddComment("Sheet1", excelize.Comment{Cell: "A3", Author: "Noor", Text: "Who chairs?"}))
	_, err = f.NewSheet("Costs")
	do(err)
	do(f.SetCellFormula("Costs", "A1", "SUM(B1:B2)"))
	b, err := f.WriteToBuffer()
	do(err)
	return b.Bytes()
}

// grid returns what the first sheet of a workbook shows, with the formula and the comment
// that are beside it.
func grid(t *testing.T, content []byte) [][]string {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows("Sheet1")
	if err != nil {
		t.Fatal(err)
	}
	formula, _ := f.GetCellFormula("Costs", "A1")
	comments, _ := f.GetComments("Sheet1")
	beside := []string{formula}
	for _, c := range comments {
		beside = append(beside, c.Text)
	}
	return append(rows, beside)
}

func TestRowsOfAWorkbookAreEditedWhereTheyStand(t *testing.T) {
	head := []string{"Title", "Day", "Start", "Room"}
	opening, panel, closing := []string{"Opening", "2026-03-14", "09:00", "Hall"}, []string{"Panel", "2026-03-14", "10:30", "Studio"}, []string{"Closing", "2026-03-15", "12:00", "Hall"}
	beside := []string{"SUM(B1:B2)", "Who chairs?"}
	at := func(row int, path string) Field {
		return Field{File: sessionsBook, Sheet: "Sheet1", Row: row, Path: path}
	}
	for title, c := range map[string]struct {
		edit func(Files) (Change, error)
		want [][]string
	}{
		"a text":                    {func(f Files) (Change, error) { return Set(f, at(3, "Room"), "=Loft") }, [][]string{head, opening, {"Panel", "2026-03-14", "10:30", "=Loft"}, closing, beside}},
		"a day that stays a day":    {func(f Files) (Change, error) { return Set(f, at(2, "Day"), "2026-03-13") }, [][]string{head, {"Opening", "2026-03-13", "09:00", "Hall"}, panel, closing, beside}},
		"a time that stays a time":  {func(f Files) (Change, error) { return Set(f, at(2, "Start"), "09:05") }, [][]string{head, {"Opening", "2026-03-14", "09:05", "Hall"}, panel, closing, beside}},
		"a text in a cell for days": {func(f Files) (Change, error) { return Set(f, at(2, "Day"), "Saturday") }, [][]string{head, {"Opening", "Saturday", "09:00", "Hall"}, panel, closing, beside}},
		"an empty cell":             {func(f Files) (Change, error) { return Set(f, at(4, "Room"), "") }, [][]string{head, opening, panel, {"Closing", "2026-03-15", "12:00"}, beside}},
		"a new row": {func(f Files) (Change, error) {
			return AddRow(f, at(0, ""), map[string]string{"Title": "Party", "Day": "2026-03-15"})
		}, [][]string{head, opening, panel, closing, {"Party", "2026-03-15"}, beside}},
		"a row less":   {func(f Files) (Change, error) { return RemoveRow(f, at(2, "")) }, [][]string{head, panel, closing, beside}},
		"a copy":       {func(f Files) (Change, error) { return DuplicateRow(f, at(2, "")) }, [][]string{head, opening, opening, panel, closing, beside}},
		"down":         {func(f Files) (Change, error) { return MoveRow(f, at(2, ""), 4) }, [][]string{head, panel, closing, opening, beside}},
		"up":           {func(f Files) (Change, error) { return MoveRow(f, at(4, ""), 2) }, [][]string{head, closing, opening, panel, beside}},
		"a new column": {func(f Files) (Change, error) { return AddColumn(f, at(0, "Text")) }, [][]string{append(head[:4:4], "Text"), opening, panel, closing, beside}},
	} {
		t.Run(title, func(t *testing.T) {
			files := Files{sessionsBook: book(t)}
			change, err := c.edit(files)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, grid(t, Apply(files, change.Patches)[sessionsBook])); diff != "" {
				t.Error(diff)
			}
			history, undone, err := History{}.Add(change, noon).Undo(Apply(files, change.Patches))
			if err != nil || !bytes.Equal(Apply(files, undone.Patches)[sessionsBook], files[sessionsBook]) || len(history.Done) > 0 {
				t.Errorf("undo leaves another file: %v", err)
			}
		})
	}
}

func TestACellThatOthersDependOnIsLeftToTheSpreadsheetProgram(t *testing.T) {
	f := excelize.NewFile()
	for i, row := range [][]any{{"Title", "Room"}, {"Opening", "Hall"}, {"Panel", ""}, {"Closing", "Studio"}} {
		reference, _ := excelize.CoordinatesToCellName(1, i+1)
		if err := f.SetSheetRow("Sheet1", reference, &row); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(f.MergeCell("Sheet1", "B2", "B3"), f.SetCellFormula("Sheet1", "A4", `"Clos"&"ing"`)); err != nil {
		t.Fatal(err)
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	files := Files{sessionsBook: b.Bytes()}
	for _, at := range []Field{{File: sessionsBook, Row: 2, Path: "Room"}, {File: sessionsBook, Row: 3, Path: "Room"}, {File: sessionsBook, Row: 4, Path: "Title"}} {
		var refusal *Refusal
		if _, err := Set(files, at, "x"); !errors.As(err, &refusal) || refusal.Hint == "" {
			t.Errorf("%v: %v", at, err)
		}
	}
}
