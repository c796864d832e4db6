package core

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"reportwidget/build/studio/talk"
)

// rowsOfText is a table that an author keeps by hand, with lines and spaces of their own.
const rowsOfText = `Our summit;;;;;
Title;When;Room;Speakers;Track;Abstract

Opening; 2026-03-14 09:00 ;"Main hall";Ana Example (chair);Plenary;Why we met.
Panel;2026-03-14 10:30;Studio;Li Example; Spaces, Schools ;"Two lines
of text."
Closing;2026-03-15 12:00;Studio;;Plenary;
`

const tableHead = "title: Our summit\nevent: {start: 2026-03-14, end: 2026-03-15}\nfacets:\n  - {id: track, label: Track}\ncolumns: {start: When}\n"

func openTableReport(t *testing.T, table string) *studio {
	t.Helper()
	s := start(t)
	s.ask(talk.Request{Op: talk.Open}, Files{"summit/report.yaml": []byte(tableHead), "summit/sessions.csv": []byte(table)})
	if len(s.Report.Problems) > 0 {
		t.Fatalf("%+v", s.Report.Problems)
	}
	return s
}

func (s *studio) lineOf(id string) string {
	s.t.Helper()
	for _, l := range s.Report.Sessions {
		if l.ID == id {
			return l.File
		}
	}
	s.t.Fatalf("there is no session %q in %+v", id, s.Report.Sessions)
	return ""
}

func TestAFieldOfARowChangesItsCellOnly(t *testing.T) {
	for title, c := range map[string]struct {
		request  talk.Request
		from, to string
	}{
		"title":                       {talk.Request{Field: "title", Value: "Panel; and talk"}, "\nPanel;", "\n\"Panel; and talk\";"},
		"end beside the start":        {talk.Request{Field: "end", Value: "11:30"}, "2026-03-14 10:30", "2026-03-14 10:30 – 11:30"},
		"room":                        {talk.Request{Field: "room", Value: "Loft"}, ";Studio;Li", ";Loft;Li"},
		"start beside the day":        {talk.Request{Field: "start", Value: "11:00"}, "2026-03-14 10:30", "2026-03-14 11:00"},
		"day beside the start":        {talk.Request{Field: "date", Value: "2026-03-15"}, "2026-03-14 10:30", "2026-03-15 10:30"},
		"people":                      {talk.Request{Field: "people", Value: "Li Example\nBo Example (chair)"}, "Li Example", `"Li Example; Bo Example (chair)"`},
		"text":                        {talk.Request{Field: "text", Value: "One line."}, "\"Two lines\nof text.\"", "One line."},
		"values of a filter":          {talk.Request{Field: "track", Values: []string{"schools"}, List: true}, " Spaces, Schools ", "Schools"},
		"another value of the filter": {talk.Request{Field: "track", Values: []string{"spaces", "plenary"}, List: true}, " Spaces, Schools ", "Spaces, Plenary"},
	} {
		t.Run(title, func(t *testing.T) {
			s := openTableReport(t, rowsOfText)
			c.request.Op, c.request.File = talk.Set, s.lineOf("panel")
			s.ask(c.request, nil)
			if diff := cmp.Diff(strings.Replace(rowsOfText, c.from, c.to, 1), string(s.kept["sessions.csv"])); diff != "" {
				t.Error(diff)
			}
			s.ask(talk.Request{Op: talk.Undo}, nil)
			if string(s.kept["sessions.csv"]) != rowsOfText {
				t.Error("undo leaves another table")
			}
		})
	}
}

func TestAFieldThatTheTableLacksGetsAColumn(t *testing.T) {
	s := openTableReport(t, rowsOfText)
	s.ask(talk.Request{Op: talk.Set, File: s.lineOf("panel"), Field: "lang", Value: "fr"}, nil)
	s.ask(talk.Request{Op: talk.Set, File: s.lineOf("closing"), Field: "key-points", Value: "Thanks\nSee you"}, nil)
	s.ask(talk.Request{Op: talk.Session, File: "sessions.csv:5"}, nil)
	if s.Fields["lang"] != "fr" || !strings.Contains(string(s.kept["sessions.csv"]), "Abstract;Language;Key points\n") {
		t.Errorf("%+v\n%s", s.Fields, s.kept["sessions.csv"])
	}
}

func TestRowsAreAddedDuplicatedMovedAndRemoved(t *testing.T) {
	s := openTableReport(t, rowsOfText)
	order := func() string {
		var ids []string
		for _, l := range s.Report.Sessions {
			ids = append(ids, l.ID)
		}
		return strings.Join(ids, " ")
	}
	s.ask(talk.Request{Op: talk.AddSession, Value: "Party"}, nil)
	if order() != "opening panel closing party" || s.File != s.lineOf("party") {
		t.Errorf("%s, %s", order(), s.File)
	}
	s.ask(talk.Request{Op: talk.DuplicateSession, File: s.lineOf("opening")}, nil)
	if order() != "opening opening-2 panel closing party" || s.File != s.lineOf("opening-2") {
		t.Errorf("%s, %s", order(), s.File)
	}
	s.ask(talk.Request{Op: talk.MoveSession, File: s.lineOf("party"), To: 0}, nil)
	s.ask(talk.Request{Op: talk.RemoveSession, File: s.lineOf("opening-2")}, nil)
	if order() != "party opening panel closing" {
		t.Error(order())
	}
	for range 4 {
		s.ask(talk.Request{Op: talk.Undo}, nil)
	}
	if string(s.kept["sessions.csv"]) != rowsOfText {
		t.Errorf("undo leaves\n%s", s.kept["sessions.csv"])
	}
}

func TestValuesThatCellsGiveAFilterCanBeNamedAndMerged(t *testing.T) {
	s := openTableReport(t, rowsOfText)
	if got := s.Report.Fields["facets[0].values[1].label"]; got != "Spaces" {
		t.Errorf("the second value is shown as %q", got)
	}
	s.ask(talk.Request{Op: talk.Set, Field: "facets[0].values[1].label", Value: "Places to read"}, nil)
	if !strings.Contains(string(s.kept["sessions.csv"]), ";Places to read, Schools;") || len(s.Report.Problems) > 0 {
		t.Errorf("%+v\n%s", s.Report.Problems, s.kept["sessions.csv"])
	}
	s.ask(talk.Request{Op: talk.MergeValue, Field: "track", Value: "schools", Name: "spaces"}, nil)
	if !strings.Contains(string(s.kept["sessions.csv"]), ";Places to read;") || len(s.Report.Facets[0].Values) != 2 || len(s.Report.Problems) > 0 {
		t.Errorf("%+v %+v\n%s", s.Report.Problems, s.Report.Facets, s.kept["sessions.csv"])
	}
	s.ask(talk.Request{Op: talk.Undo}, nil)
	s.ask(talk.Request{Op: talk.Undo}, nil)
	if string(s.kept["sessions.csv"]) != rowsOfText || string(s.kept["report.yaml"]) != tableHead {
		t.Errorf("undo leaves\n%s\n%s", s.kept["report.yaml"], s.kept["sessions.csv"])
	}
}

// In this table, a row with nothing but a day is the day of those below.
func TestWhatWouldChangeOtherSessionsIsRefused(t *testing.T) {
	const days = "Title,Start,Room\n2026-03-14,,\nOpening,09:00,Hall\n2026-03-15,,\nClosing,12:00,Hall\n"
	s := start(t)
	s.ask(talk.Request{Op: talk.Open}, Files{"a/report.yaml": []byte("title: A\n"), "a/sessions.csv": []byte(days)})
	for title, r := range map[string]talk.Request{
		"a row to another day":     {Op: talk.MoveSession, File: s.lineOf("opening"), To: 1},
		"a row that would be none": {Op: talk.Set, File: s.lineOf("opening"), Field: "title", Value: ""},
	} {
		answer, _ := s.core.Do(r, nil)
		if len(answer.Refused) != 1 || answer.Refused[0].Hint == "" {
			t.Errorf("%s: %+v", title, answer)
		}
	}
}

func TestAProblemOfARowIsFixedInItsForm(t *testing.T) {
	s := start(t)
	s.ask(talk.Request{Op: talk.Open}, Files{"a/report.yaml": []byte("title: A\n"), "a/sessions.csv": []byte("Title,Date\nOpening,2026-03-14\nClosing,nonsense\n")})
	if len(s.Report.Problems) != 1 || s.Report.Problems[0].Session != "closing" {
		t.Fatalf("%+v", s.Report.Problems)
	}
	s.ask(talk.Request{Op: talk.Set, File: s.lineOf("closing"), Field: "date", Value: "2026-03-15"}, nil)
	if len(s.Report.Problems) > 0 || !strings.HasSuffix(string(s.kept["sessions.csv"]), "Closing,2026-03-15\n") {
		t.Errorf("%+v\n%s", s.Report.Problems, s.kept["sessions.csv"])
	}
}

func TestRowsOfAWorkbookAreEditedInTheStudio(t *testing.T) {
	f := excelize.NewFile()
	for i, row := range [][]any{{"Title", "Room", "People"}, {"Opening", "Hall", "Ana Example"}, {"Panel", "Studio", ""}} {
		reference, _ := excelize.CoordinatesToCellName(1, i+1)
		if err := f.SetSheetRow("Sheet1", reference, &row); err != nil {
			t.Fatal(err)
		}
	}
	b, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	s := start(t)
	s.ask(talk.Request{Op: talk.Open}, Files{"a/report.yaml": []byte("title: A\n"), "a/sessions.xlsx": b.Bytes()})
	s.ask(talk.Request{Op: talk.Set, File: s.lineOf("panel"), Field: "people", Value: "Li Example\nBo Example"}, nil)
	s.ask(talk.Request{Op: talk.Set, File: s.lineOf("panel"), Field: "text", Value: "What was said."}, nil)
	s.ask(talk.Request{Op: talk.AddSession, Value: "Closing"}, nil)
	got, err := excelize.OpenReader(bytes.NewReader(s.kept["sessions.xlsx"]))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := got.GetRows("Sheet1")
	want := [][]string{{"Title", "Room", "People", "Text"}, {"Opening", "Hall", "Ana Example"}, {"Panel", "Studio", "Li Example; Bo Example", "What was said."}, {"Closing"}}
	if diff := cmp.Diff(want, rows); diff != "" || err != nil {
		t.Error(err, diff)
	}
}
