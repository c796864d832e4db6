package importer

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

func TestWhatAnImportLeavesOutOrChangesIsTold(t *testing.T) {
	for file, want := range map[string]string{
		calendarOf(vevent("DTSTART:20240504T100000"), "BEGIN:VEVENT\r\nSUMMARY:Board\r\nCLASS:CONFIDENTIAL\r\nEND:VEVENT"): "private (1): Board",
		"Title,Start\nA,2024-05-04T10:00Z\nB,2024-05-04T10:00+02:00\n":                                                     "another UTC offset than +02:00, whose clock times stay as they are (1): A",
		"Title,Date,Start,End\nA,2024-05-04,10:00,09:00\n":                                                                 "1 session with an end before the start",
		"Title,Date,Start,End\nA,2024-05-04,22:00,01:00\n":                                                                 "1 session over midnight",
		"Title,Date,Start\nA,2024-05-04,soon\n":                                                                            `soon in "Start" (1)`,
		"Title,Room\nA,#REF!\n":                                                                                            "cells with errors of the spreadsheet, left out (1): #REF! in line 2, column 3",
		"Title,Room\nA,1\n":                                                                                                "give the report and its event their names",
		"Title,Abstract\nA,![A plan](plan.png)\n":                                                                          "Images in texts without a full address, kept as their descriptions: 1",
		`{"sessions":[{"id":"1","title":"A","speakers":["sX"],"roomId":9,"categoryItems":[7],"isServiceSession":false}],"speakers":[]}`:      "speakers that are not in the file (1)",
		`{"sessions":[{"id":"1","title":"A","speakers":["s"],"isServiceSession":true}],"speakers":[{"id":"s","fullName":"Ana"}],"rooms":[]}`: "1 session written",
	} {
		if p, _ := importingText(t, file); !strings.Contains(p.Tell("x"), want) {
			t.Errorf("%q is not in the summary:\n%s", want, p.Tell("x"))
		}
	}
}

func TestMarkdownAroundHTMLStaysMarkdown(t *testing.T) {
	p := &Programme{}
	got := markdown(p.prose("**Bold**\n\n<div>In HTML</div>\n\n- a\n- b"))
	if diff := cmp.Diff("**Bold**\n\nIn HTML\n\n- a\n- b\n", got); diff != "" {
		t.Error(diff)
	}
}

func TestAColumnOfAMAndPMBelongsToTheTimes(t *testing.T) {
	_, r := importingText(t, "Title,Date,Start,AM/PM\nA,2024-05-04,2:00,PM\nB,2024-05-04,9:00,a.m.\n")
	if diff := cmp.Diff([]string{"2024-05-04 09:00", "2024-05-04 14:00"}, whens(r)); diff != "" {
		t.Error(diff)
	}
}

func TestIdentifiersDoNotDependOnTimes(t *testing.T) {
	_, r := importingText(t, "Title,Date,Start\nA,2024-05-04,15:00\nA,2024-05-04,10:00\n")
	if r.Sessions[0].ID != "a-2" || r.Sessions[1].ID != "a" {
		t.Errorf("%q before %q", r.Sessions[0].ID, r.Sessions[1].ID)
	}
}

// workbook returns a workbook with sheets of rows, by the sheets' names.
func workbook(t *testing.T, sheets map[string][][]any) string {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	for _, sheet := range sortedKeys(sheets) {
		if _, err := f.NewSheet(sheet); err != nil {
			t.Fatal(err)
		}
		for i, row := range sheets[sheet] {
			at, _ := excelize.CoordinatesToCellName(1, i+1)
			if err := f.SetSheetRow(sheet, at, &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	w, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return w.String()
}

func TestTheSheetOfSessionsIsFoundAmongOthers(t *testing.T) {
	p, r := importingText(t, workbook(t, map[string][][]any{
		"Sheet1": {{"Read me"}, {"Hello"}}, "Sessions": {{"Title", "Room"}, {"Opening", "Hall"}}, "Speakers": {{"Name", "Title", "Email"}, {"Ana", "Dr", "a@example.org"}},
	}))
	if len(r.Sessions) != 1 || r.Sessions[0].Title != "Opening" || !strings.Contains(p.Tell("x"), "sheets about people: Speakers") {
		t.Error(p.Tell("x"))
	}
}

func TestAnOldWorkbookAndAnEmptyGroupAreNamed(t *testing.T) {
	for content, want := range map[string]string{"{}": "no named fields", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00": "Excel workbook of before 2007"} {
		if got := wrong(t, text(t, content), Options{}).Cause; !strings.Contains(got, want) {
			t.Errorf("%q is called %q", content, got)
		}
	}
}

// told returns what an import of a file with the given content tells.
func told(t *testing.T, content string) string {
	t.Helper()
	p, _ := importingText(t, content)
	return p.Tell("x")
}

func TestEveryErrorOfASpreadsheetIsTold(t *testing.T) {
	p, r := importingText(t, "Title,Track,Speaker,Room\nA,#N/A,#REF!,1\nB,Trust,Ana Silva,2\n")
	if told := p.Tell("x"); !strings.Contains(told, "left out (2): #N/A in line 2, column 3, #REF! in line 2, column 8") {
		t.Error(told)
	}
	if len(r.Facets[0].Values) != 1 || r.Sessions[0].People != nil {
		t.Errorf("published: %+v, %+v", r.Facets, r.Sessions[0].People)
	}
	content := workbook(t, map[string][][]any{"Talks": {{"Title", "Track"}, {"A", "#VALUE!"}}})
	if summary := told(t, content); !strings.Contains(summary, "#VALUE! in sheet Talks, row 2, column B") {
		t.Error(summary)
	}
}

func TestATimeThatCannotBeReadIsToldWithItsSession(t *testing.T) {
	for file, want := range map[string]string{
		event("<title>A</title><date>some day</date><start>10:00</start>"):                                     "some day of A (1)",
		event("<title>A</title><start>soon</start>"):                                                           "soon of A (1)",
		event("<title>A</title><start>10:00</start><end>late</end>"):                                           "late of A (1)",
		event("<title>A</title><start>10:00</start><duration>long</duration>"):                                 "long of A (1)",
		calendarOf(vevent("DTSTART:tomorrow")):                                                                 "tomorrow of A (1)",
		calendarOf(vevent("DTSTART:20240504T100000", "DURATION:ages")):                                         "ages of A (1)",
		calendarOf(vevent("DTSTART:20240504T100000", "RDATE:later")):                                           "later of A (1)",
		`[{"groupName":"All","sessions":[{"title":"A","startsAt":"at ten"}]}]`:                                 "at ten of A (1)",
		`{"results":[{"code":"X","title":"A","speakers":[],"state":"confirmed","duration":"x","slot":{}}]}`:    "x of A (1)",
		"Title,Date,Start\nA,2024-05-04," + strings.Repeat("a long story ", 20) + "\n":                         "a long story a long story",
		`{"schedule":{"conference":{"days":[{"date":"soon","rooms":{"R":[{"title":"A","start":"10:00"}]}}]}}}`: "10:00 of A (1)",
	} {
		if summary := told(t, file); !strings.Contains(summary, "could not be read as a day, a time or a length, left out: "+want) {
			t.Errorf("%q is not in the summary:\n%s", want, summary)
		}
	}
}

func TestAnEndThatIsATimeOfTheDay(t *testing.T) {
	for end, want := range map[string]string{"11:00": "2024-05-04 22:00", "23:00": "2024-05-04 22:00 23:00", "01:00": "2024-05-04 22:00 01:00"} {
		_, r := importingText(t, event("<title>A</title><start>22:00</start><end>"+end+"</end>"))
		if diff := cmp.Diff([]string{want}, whens(r)); diff != "" {
			t.Error(end, diff)
		}
	}
}

func TestColumnsInSeveralLanguages(t *testing.T) {
	p, r := importingText(t, "Titel [de],Título (es),Raum\nEins,Uno,1\n,Dos,2\n")
	if r.Lang != "es" || r.Sessions[0].Title != "Uno" || r.Sessions[1].Title != "Dos" || !strings.Contains(p.Tell("x"), "Translations of sessions: de (1)") {
		t.Error(r.Lang, r.Sessions, p.Tell("x"))
	}
}

func TestALanguageThatNothingShowsIsReported(t *testing.T) {
	const guess = `the language of the report was taken to be "en"`
	if summary := told(t, "Title,Room\nA,1\n"); !strings.Contains(summary, guess) {
		t.Error(summary)
	}
	if summary := told(t, "Title,Language\nA,French\n"); strings.Contains(summary, guess) {
		t.Error(summary)
	}
}

func TestATableInUTF16WithoutAMark(t *testing.T) {
	var wide strings.Builder
	for _, c := range "Title,Room\nThé,Salle\n" {
		wide.WriteString(string([]byte{byte(c), byte(c >> 8)}))
	}
	if _, r := importingText(t, wide.String()); r.Sessions[0].Title != "Thé" {
		t.Error(r.Sessions)
	}
}

func TestTimesWithoutADayStay(t *testing.T) {
	p, r := importingText(t, "Title,Start,End,Length\nA,9:30,11:00,\nB,14:00,,45\nC,23:30,0:30,\nD,,12:00,\nE,10:00,10:00,\n")
	var got []string
	for _, s := range r.Sessions {
		got = append(got, s.Title+" "+s.Start+" "+s.End)
	}
	slices.Sort(got)
	if diff := cmp.Diff([]string{"A 09:30 11:00", "B 14:00 14:45", "C 23:30 00:30", "D  ", "E 10:00 "}, got); diff != "" {
		t.Error(diff)
	}
	for _, want := range []string{"4 sessions with a time and no day", "1 session without a time", `12:00 (an end without a start) in "End" (1)`, "add the days that are missing"} {
		if summary := p.Tell("x"); !strings.Contains(summary, want) {
			t.Errorf("%q is not in the summary:\n%s", want, summary)
		}
	}
}
