package export

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"

	"reportwidget/app/report"
)

func TestACalendarHasTheSessionsWhoseDayIsKnown(t *testing.T) {
	text, undated := sample().Calendar()
	events := readCalendar(t, text).Events()
	if len(events) != 2 || undated != 1 {
		t.Fatalf("%d events, %d left out", len(events), undated)
	}
	for property, want := range map[ics.ComponentProperty]string{
		ics.ComponentPropertySummary:     "Who are we?",
		ics.ComponentPropertyLocation:    "Hall, Brisbane, Australia",
		ics.ComponentPropertyUrl:         "https://reports.example.org/sample/session/one/",
		ics.ComponentPropertyDescription: "Berg, Anna Maria (Chair), Ashleigh Lowry\n\n• Trust matters.\n• So does time.\n\nA long story.\n\nhttps://reports.example.org/sample/session/one/",
		ics.ComponentPropertyCategories:  "Libraries,Communities,Talk",
		ics.ComponentPropertyDtstamp:     "20241001T000000Z",
	} {
		if p := events[0].GetProperty(property); p == nil || p.Value != want {
			t.Errorf("%s is %v", property, p)
		}
	}
	start, err1 := events[0].GetStartAt()
	end, err2 := events[0].GetEndAt()
	if err1 != nil || err2 != nil || start.UTC().Format(time.DateTime) != "2024-09-30 23:00:00" || end.Sub(start) != 90*time.Minute {
		t.Errorf("%v to %v (%v, %v)", start, end, err1, err2)
	}
	if p := events[1].GetProperty(ics.ComponentPropertyDtStart); p.Value != "20241002" || p.ICalParameters["VALUE"][0] != "DATE" || events[1].GetProperty(ics.ComponentPropertyDtEnd) != nil {
		t.Errorf("a session without an hour is at %v", p)
	}
}

func TestTheZoneOfACalendarIsDescribedInIt(t *testing.T) {
	v := sample()
	v.Report.Event.Zone = "Europe/Paris"
	v.Report.Sessions[0].Date, v.Report.Sessions[0].Start, v.Report.Sessions[0].End = "2024-10-26", "22:00", "04:00"
	text, _ := v.Calendar()
	want := strings.ReplaceAll(`BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:STANDARD
DTSTART:20241025T000000
TZOFFSETFROM:+0200
TZOFFSETTO:+0200
END:STANDARD
BEGIN:STANDARD
DTSTART:20241027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
`, "\n", "\r\n")
	if !strings.Contains(text, want) || !strings.Contains(text, "DTSTART;TZID=Europe/Paris:20241026T220000\r\nDTEND;TZID=Europe/Paris:20241027T040000\r\n") {
		t.Errorf("%s", text)
	}
}

func TestAZoneThatChangesInSummerSaysWhen(t *testing.T) {
	v := sample()
	v.Report.Event.Zone = "America/St_Johns"
	v.Report.Sessions[0].Date = "2024-03-09"
	v.Report.Sessions[1].Date, v.Report.Sessions[1].Start = "2024-03-11", "10:00"
	text, _ := v.Calendar()
	if want := "BEGIN:DAYLIGHT\r\nDTSTART:20240310T020000\r\nTZOFFSETFROM:-0330\r\nTZOFFSETTO:-0230\r\nEND:DAYLIGHT\r\n"; strings.Count(text, want) != 1 {
		t.Errorf("%s", text)
	}
}

func TestAZoneIsDescribedForAllDaysInWhateverOrderTheyCome(t *testing.T) {
	v := sample()
	v.Report.Event.Zone = "Europe/Paris"
	v.Report.Sessions = nil
	for _, date := range []string{"2025-03-31", "2024-10-28", "2024-10-27", "2024-10-26", "2024-07-01", "2025-03-31", "2024-10-26"} {
		v.Report.Sessions = append(v.Report.Sessions, report.Session{ID: "s", Title: "S", Date: date, Start: "10:00"})
	}
	text, _ := v.Calendar()
	var onsets []string
	for line := range strings.SplitSeq(text, "\r\n") {
		if onset, found := strings.CutPrefix(line, "DTSTART:"); found {
			onsets = append(onsets, onset)
		}
	}
	if got := strings.Join(onsets, " "); got != "20240630T000000 20241027T030000 20250330T020000" {
		t.Error(got)
	}
}

func TestTimesAreToldWithoutAZoneThatNobodyKnows(t *testing.T) {
	for _, zone := range []string{"", "Local", "Down/Under", "../../etc/passwd", `Europe/Paris";X=":`, "+10:00"} {
		v := sample()
		v.Report.Event.Zone = zone
		text, _ := v.Calendar()
		if strings.Contains(text, "TZID") || strings.Contains(text, "VTIMEZONE") || !strings.Contains(text, "DTSTART:20241001T090000\r\nDTEND:20241001T103000\r\n") {
			t.Errorf("%q: %s", zone, text)
		}
	}
}

func TestACalendarOfSessionsWithoutDaysHasTheEvent(t *testing.T) {
	v := sample()
	for i := range v.Report.Sessions {
		v.Report.Sessions[i].Date = ""
	}
	text, undated := v.Calendar()
	events := readCalendar(t, text).Events()
	if len(events) != 1 || undated != 3 {
		t.Fatalf("%d events, %d left out:\n%s", len(events), undated, text)
	}
	if !strings.Contains(text, "DTSTART;VALUE=DATE:20240930\r\nDTEND;VALUE=DATE:20241004\r\n") {
		t.Errorf("%s", text)
	}
	v.Report.Event.Start, v.Report.Event.End = "", ""
	if text, undated := v.Calendar(); text != "" || undated != 3 {
		t.Errorf("an empty calendar: %d, %s", undated, text)
	}
}

func TestAnEntryIsKnownAgainAfterItsTextHasChanged(t *testing.T) {
	uid := func(change func(*report.Report)) string {
		v := sample()
		change(v.Report)
		text, _ := v.Calendar()
		return readCalendar(t, text).Events()[0].Id()
	}
	first := uid(func(*report.Report) {})
	if uid(func(r *report.Report) {
		r.Sessions[0].Title, r.Sessions[0].Date, r.Title = "Another", "2024-10-02", "T"
	}) != first {
		t.Error("another text is another entry")
	}
	if uid(func(r *report.Report) { r.Event.Name = "Another summit" }) == first {
		t.Error("two events share an entry")
	}
}

func TestNoTextLeavesItsLine(t *testing.T) {
	for _, s := range hostile {
		text, _ := hostileView(s).Calendar()
		checkLines(t, text)
		if events := readCalendar(t, text).Events(); len(events) != 2 {
			t.Errorf("%q: %d events", s, len(events))
		}
	}
}

func FuzzCalendar(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v := hostileView(s)
		text, _ := v.Calendar()
		checkLines(t, text)
		events := readCalendar(t, text).Events()
		if len(events) != 2 {
			t.Fatalf("%d events:\n%s", len(events), text)
		}
		if want := oneLine(s); want != "" {
			if p := events[0].GetProperty(ics.ComponentPropertySummary); p == nil || p.Value != want {
				t.Fatalf("%q became %v", want, p)
			}
		}
	})
}

// checkLines checks what RFC 5545 asks of every line.
func checkLines(t *testing.T, text string) {
	t.Helper()
	if strings.Count(text, "\n") != strings.Count(text, "\r\n") || strings.Count(text, "\r") != strings.Count(text, "\r\n") {
		t.Errorf("a line ends otherwise: %q", text)
	}
	for line := range strings.SplitSeq(text, "\r\n") {
		if len(line) > 75 || !utf8.ValidString(line) {
			t.Errorf("%d octets: %q", len(line), line)
		}
	}
}

func readCalendar(t *testing.T, text string) *ics.Calendar {
	t.Helper()
	calendar, err := ics.ParseCalendar(strings.NewReader(text))
	if err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	return calendar
}
