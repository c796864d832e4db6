package importer

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

func TestWhatAnImportLeavesOutOrChangesIsTold(t *testing.T) {
	for file, want := range map[string]string{
		calendarOf(vevent("DTSTART:20240504T100000"), "BEGIN:VEVENT\r\nSUMMARY:Board\r\nCLASS:CONFIDENTIAL\r\nEND:VEVENT"): "private (1): Board",
		"Title,Start\nA,2024-05-04T10:00Z\nB,2024-05-04T10:00+02:00\n":                                                     "another distance from UTC than +02:00, whose clock times stay as they are (1): A",
		"Title,Date,Start,End\nA,2024-05-04,10:00,09:00\n":                                                                 "1 session with an end before the start",
		"Title,Date,Start,End\nA,2024-05-04,22:00,01:00\n":                                                                 "1 session over midnight",
		"Title,Date,Start\nA,2024-05-04,soon\n":                                                                            "soon of A (1)",
		"Title,Room\nA,#REF!\n":                                                                                            "#REF! in 2:3 (1)",
		"Title,Room\nA,1\n":                                                                                                "give the report and its event their names",
		"Title,Abstract\nA,![A plan](plan.png)\n":                                                                          "Images in texts without a full address, of which only the description stayed: 1",
		`{"sessions":[{"id":"1","title":"A","speakers":["sX"],"roomId":9,"categoryItems":[7],"isServiceSession":false}],"speakers":[]}`:      "speakers that are not in the file (1)",
		`{"sessions":[{"id":"1","title":"A","speakers":["s"],"isServiceSession":true}],"speakers":[{"id":"s","fullName":"Ana"}],"rooms":[]}`: "1 session written",
	} {
		if p, _ := importingText(t, file); !strings.Contains(p.Tell("x"), want) {
			t.Errorf("%q is not told:\n%s", want, p.Tell("x"))
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

func TestTheSheetOfSessionsIsFoundAmongOthers(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	for _, sheet := range []struct {
		name string
		rows [][]any
	}{{"Sheet1", [][]any{{"Read me"}, {"Hello"}}}, {"Sessions", [][]any{{"Title", "Room"}, {"Opening", "Hall"}}}, {"Speakers", [][]any{{"Name", "Title", "Email"}, {"Ana", "Dr", "a@example.org"}}}} {
		if _, err := f.NewSheet(sheet.name); err != nil {
			t.Fatal(err)
		}
		for i, row := range sheet.rows {
			at, _ := excelize.CoordinatesToCellName(1, i+1)
			if err := f.SetSheetRow(sheet.name, at, &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	w, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	p, r := importingText(t, w.String())
	if len(r.Sessions) != 1 || r.Sessions[0].Title != "Opening" || !strings.Contains(p.Tell("x"), "sheets about people: Speakers") {
		t.Error(p.Tell("x"))
	}
}

func TestAnOldWorkbookAndAnEmptyGroupAreNamed(t *testing.T) {
	for content, want := range map[string]string{"{}": "an empty group", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00": "Excel 97-2003"} {
		if got := wrong(t, text(t, content), Options{}).Cause; !strings.Contains(got, want) {
			t.Errorf("%q is called %q", content, got)
		}
	}
}
