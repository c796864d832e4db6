package importer

import (
	"testing"
	"time"
)

func TestWorkbooks(t *testing.T) {
	day := time.Date(2026, 5, 4, 0, 0, 0, 0, time.UTC)
	for name, c := range map[string]struct {
		sheets map[string][][]any
		story
	}{
		"a sheet for each day": {
			map[string][][]any{
				"Monday 4 May 2026":  {{"Time", "Title", "Room"}, {"9:00-10:00", "Maps", "Hall 1"}, {"10:00-11:00", "Trust", "Hall 2"}},
				"Tuesday 5 May 2026": {{"Time", "Title", "Room"}, {"9:00-10:00", "Rooms", "Hall 1"}},
			},
			story{want: []string{"2026-05-04 09:00-10:00 Maps @ Hall 1", "2026-05-04 10:00-11:00 Trust @ Hall 2", "2026-05-05 09:00-10:00 Rooms @ Hall 1"}},
		},
		"days and times as a spreadsheet keeps them": {
			map[string][][]any{"Talks": {{"Title", "Date", "Start", "Duration"}, {"Maps", day, 0.375, "0:45"}, {"Trust", day.AddDate(0, 0, 1), 0.5, 30}}},
			story{want: []string{"2026-05-04 09:00-09:45 Maps", "2026-05-05 12:00-12:30 Trust"}},
		},
		"a moment as a spreadsheet keeps it": {
			map[string][][]any{"Talks": {{"Title", "Begins"}, {"Maps", day.Add(9 * time.Hour)}, {"Trust", day.Add(14*time.Hour + 30*time.Minute)}}},
			story{want: []string{"2026-05-04 09:00 Maps", "2026-05-04 14:30 Trust"}},
		},
		"a title above the names of the columns": {
			map[string][][]any{"Talks": {{"Library Summit 2026"}, {}, {"Title", "Day", "Time"}, {"Maps", "Mon", "9:00"}, {"Trust", "Tue", "9:00"}}},
			story{choices: []string{"first-day=2026-05-04"}, want: []string{"2026-05-04 09:00 Maps", "2026-05-05 09:00 Trust"}},
		},
		"sheets of people and of notes": {
			map[string][][]any{"Speakers": {{"Name", "Email"}, {"Ana Silva", "a@example.org"}}, "Talks": {{"Title", "Speaker"}, {"Maps", "Ana Silva"}}, "Notes": {{"To do"}, {"Ask Ana"}}},
			story{want: []string{"Maps: Ana Silva"}, told: []string{"skipped sheets about people: Speakers"}},
		},
		"a sheet of costs, and a row of totals": {
			map[string][][]any{"Programme": {{"Day", "Time", "What", "Who"}, {day, "9:00", "Maps", "Ana Silva, Lund University"}, {"", "", "Total: 1 item", ""}}, "Costs": {{"Item", "Sum", "Paid"}, {"Catering", 1200, "yes"}, {"Venue", 800, "no"}}},
			story{want: []string{"2026-05-04 09:00 Maps: Ana Silva (Lund University)"}, told: []string{"skipped sheets, hidden or without titles and times of sessions: Costs", "skipped totals (1): Total: 1 item"}},
		},
		"a timetable with speakers in the second line of its cells": {
			map[string][][]any{"Monday 4 May 2026": {{"", "Room 1", "Room 2"}, {"10:00-10:45", "Maps\nLi Wei", "Trust in data\nBo Ek, Lund University"}, {"11:00-11:45", "Rights\nAna Silva", ""}}},
			story{want: []string{"2026-05-04 10:00-10:45 Maps @ Room 1: Li Wei", "2026-05-04 10:00-10:45 Trust in data @ Room 2: Bo Ek (Lund University)", "2026-05-04 11:00-11:45 Rights @ Room 1: Ana Silva"}},
		},
		"a timetable with long titles in two lines": {
			map[string][][]any{"Monday 4 May 2026": {{"", "Room 1", "Room 2"}, {"10:00-10:45", "Maps for\nDigital Libraries", "Trust in\nopen data"}, {"11:00-11:45", "Rights", ""}}},
			story{want: []string{"2026-05-04 10:00-10:45 Maps for Digital Libraries @ Room 1", "2026-05-04 10:00-10:45 Trust in open data @ Room 2", "2026-05-04 11:00-11:45 Rights @ Room 1"}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			c.check(t, Input{Name: "talks.xlsx", Content: []byte(workbook(t, c.sheets))})
		})
	}
}
