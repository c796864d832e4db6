package importer

import (
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// formatted returns a workbook that a function fills, whose cells with the given addresses
// show their numbers as dates or times.
func formatted(t *testing.T, fill func(*excelize.File)) string {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	fill(f)
	w, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return w.String()
}

// writeRows writes rows from a cell on.
func writeRows(f *excelize.File, sheet string, rows ...[]any) {
	for i, row := range rows {
		at, _ := excelize.CoordinatesToCellName(1, i+1)
		f.SetSheetRow(sheet, at, &row)
	}
}

// format shows the cells of a range by a pattern.
func format(f *excelize.File, sheet, from, to, pattern string) {
	style, _ := f.NewStyle(&excelize.Style{CustomNumFmt: &pattern})
	f.SetCellStyle(sheet, from, to, style)
}

func TestWorkbooksAsOrganisersMakeThem(t *testing.T) {
	at := func(h, m int) float64 { return float64(h*60+m) / (24 * 60) }
	day := func(d int) time.Time { return time.Date(2026, 5, d, 0, 0, 0, 0, time.UTC) }
	stories{
		"a sheet for each day, whose names are the days": {
			file: formatted(t, func(f *excelize.File) {
				f.SetSheetName("Sheet1", "Mon 4 May 2026")
				f.NewSheet("Tue 5 May 2026")
				writeRows(f, "Mon 4 May 2026", []any{"Time", "Title", "Speaker", "Room"}, []any{at(9, 0), "Opening", "Ana Silva", "Hall"}, []any{at(10, 30), "Maps", "Li Wei", "R1"})
				writeRows(f, "Tue 5 May 2026", []any{"Time", "Title", "Speaker", "Room"}, []any{at(9, 0), "Trust", "Bo Ek", "Hall"})
				format(f, "Mon 4 May 2026", "A2", "A3", "h:mm")
				format(f, "Tue 5 May 2026", "A2", "A2", "h:mm AM/PM")
			}),
			want: []string{"2026-05-04 09:00 Opening @ Hall: Ana Silva", "2026-05-04 10:30 Maps @ R1: Li Wei", "2026-05-05 09:00 Trust @ Hall: Bo Ek"},
			told: []string{"Days of sessions that have none of their own: Mon 4 May 2026, Tue 5 May 2026"},
		},
		"a sheet for each day, numbered": {
			file: formatted(t, func(f *excelize.File) {
				f.SetSheetName("Sheet1", "Day 1")
				f.NewSheet("Day 2")
				writeRows(f, "Day 1", []any{"Start", "End", "Title"}, []any{"09:00", "10:00", "Opening"})
				writeRows(f, "Day 2", []any{"Start", "End", "Title"}, []any{"09:00", "10:00", "Trust"})
			}),
			choices: []string{"first-day=2026-05-04"},
			want:    []string{"2026-05-04 09:00-10:00 Opening", "2026-05-05 09:00-10:00 Trust"},
		},
		"cells of dates and times, a merged day": {
			file: formatted(t, func(f *excelize.File) {
				writeRows(f, "Sheet1", []any{"Programme of the summit"}, []any{"Date", "Start", "End", "Session", "Speakers"}, []any{day(4), at(9, 0), at(9, 45), "Opening", "Ana Silva (Uni A)"}, []any{nil, at(10, 0), at(11, 0), "Maps", "Li Wei; Bo Ek"}, []any{day(5), at(9, 0), at(10, 0), "Trust", ""})
				f.MergeCell("Sheet1", "A3", "A4")
				f.MergeCell("Sheet1", "A1", "E1")
				format(f, "Sheet1", "A3", "A5", "dd/mm/yyyy")
				format(f, "Sheet1", "B3", "C5", "hh:mm")
			}),
			want: []string{"2026-05-04 09:00-09:45 Opening: Ana Silva (Uni A)", "2026-05-04 10:00-11:00 Maps: Li Wei, Bo Ek", "2026-05-05 09:00-10:00 Trust"},
		},
		"dates with times in one cell, and the date of the submission": {
			file: formatted(t, func(f *excelize.File) {
				writeRows(f, "Sheet1", []any{"ID", "Submitted", "Title", "Starts", "Length"}, []any{1, 46020.5, "Maps", 46146.375, 45}, []any{2, 46025.25, "Trust", 46147.5, 30})
				format(f, "Sheet1", "B2", "B3", "yyyy-mm-dd hh:mm")
				format(f, "Sheet1", "D2", "D3", "d. mmm yyyy hh:mm")
			}),
			want: []string{"2026-05-04 09:00-09:45 Maps", "2026-05-05 12:00-12:30 Trust"},
		},
		"merged groups above the names of the columns": {
			file: formatted(t, func(f *excelize.File) {
				writeRows(f, "Sheet1", []any{"Talk", nil, "When", nil, nil, "Where"}, []any{"Title", "Speaker", "Date", "From", "To", "Room"}, []any{"Maps", "Ana Silva", day(4), at(9, 0), at(10, 0), "R1"}, []any{"Trust", "Li Wei", day(5), at(14, 0), at(15, 0), "R2"})
				f.MergeCell("Sheet1", "A1", "B1")
				f.MergeCell("Sheet1", "C1", "E1")
				format(f, "Sheet1", "C3", "C4", "dddd d mmmm yyyy")
				format(f, "Sheet1", "D3", "E4", "h:mm")
			}),
			want: []string{"2026-05-04 09:00-10:00 Maps @ R1: Ana Silva", "2026-05-05 14:00-15:00 Trust @ R2: Li Wei"},
		},
		"a timetable of rooms, with sessions over several rows": {
			file: formatted(t, func(f *excelize.File) {
				writeRows(f, "Sheet1", []any{"Monday 4 May 2026"}, []any{"Time", "Room 1", "Room 2"}, []any{at(9, 0), "Opening (Ana Silva)", nil}, []any{at(9, 30), "Maps", "Law"}, []any{at(10, 0), nil, "Data"})
				f.MergeCell("Sheet1", "B4", "B5")
				format(f, "Sheet1", "A3", "A5", "hh:mm")
			}),
			want: []string{"2026-05-04 09:00 Opening @ Room 1: Ana Silva", "2026-05-04 09:30 Maps @ Room 1", "2026-05-04 09:30 Law @ Room 2", "2026-05-04 10:00 Data @ Room 2"},
		},
		"a timetable with ends, and a session over several rows": {
			file: formatted(t, func(f *excelize.File) {
				writeRows(f, "Sheet1", []any{"4 May 2026"}, []any{"Time", "Room 1", "Room 2"}, []any{"9:00-9:30", "Opening", "Law"}, []any{"9:30-10:00", nil, "Data"}, []any{"10:00-10:30", nil, nil}, []any{"10:30-11:00", "Trust", nil})
				f.MergeCell("Sheet1", "B3", "B5")
			}),
			want: []string{"2026-05-04 09:00-10:30 Opening @ Room 1", "2026-05-04 09:00-09:30 Law @ Room 2", "2026-05-04 09:30-10:00 Data @ Room 2", "2026-05-04 10:30-11:00 Trust @ Room 1"},
		},
	}.check(t)
}
