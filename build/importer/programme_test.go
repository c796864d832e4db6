package importer

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"reportwidget/app/report"
)

// event wraps an event in a schedule.
func event(fields string) string {
	return `<schedule><conference><title>A</title></conference><day date="2024-05-04"><room name="R"><event>` + fields + `</event></room></day></schedule>`
}

func calendarOf(lines ...string) string {
	return "BEGIN:VCALENDAR\r\n" + strings.Join(lines, "\r\n") + "\r\nEND:VCALENDAR\r\n"
}

func vevent(lines ...string) string {
	return "BEGIN:VEVENT\r\nSUMMARY:A\r\n" + strings.Join(lines, "\r\n") + "\r\nEND:VEVENT"
}

// whens returns when the sessions are.
func whens(r *report.Report) []string {
	var all []string
	for _, s := range r.Sessions {
		all = append(all, strings.Join(strings.Fields(s.Date+" "+s.Start+" "+s.End), " "))
	}
	return all
}

func TestTimesAreThoseOfThePlace(t *testing.T) {
	zone := "<schedule><conference><time_zone_name>Europe/Berlin</time_zone_name></conference><day date='2024-12-27'><event><title>A</title>"
	for story, c := range map[string]struct {
		file string
		want []string
	}{
		"old schedule without rooms":           {"<schedule><day date='2007-02-24'><event><title>A</title><start>10:00</start><duration>00:45</duration></event></day></schedule>", []string{"2007-02-24 10:00 10:45"}},
		"after midnight, under the day before": {event("<title>A</title><start>01:30</start><duration>01:00</duration>"), []string{"2024-05-05 01:30 02:30"}},
		"the date of the event counts":         {event("<title>A</title><date>2024-05-05T01:30:00+02:00</date><start>01:30</start>"), []string{"2024-05-05 01:30"}},
		"told in UTC, shown in the zone":       {zone + "<date>2024-12-27T23:30:00Z</date></event></day></schedule>", []string{"2024-12-27 23:30"}},
		"no length":                            {event("<title>A</title><start>10:00</start><duration>00:00</duration>"), []string{"2024-05-04 10:00"}},
		"a length in minutes":                  {event("<title>A</title><start>10:00</start><duration>90</duration>"), []string{"2024-05-04 10:00 11:30"}},
		"a length of more than a day":          {event("<title>A</title><start>10:00</start><duration>48:00</duration>"), []string{"2024-05-04 10:00"}},
		"an end before the start":              {`[{"groupName":"All","sessions":[{"title":"A","startsAt":"2024-05-04T10:00:00","endsAt":"2024-05-04T09:00:00"}]}]`, []string{"2024-05-04 10:00"}},
		"a session without a time":             {`[{"groupName":"All","sessions":[{"title":"A","startsAt":null,"endsAt":null}]}]`, []string{""}},
		"a day in a calendar":                  {calendarOf(vevent("DTSTART;VALUE=DATE:20240504", "DTEND;VALUE=DATE:20240505")), []string{"2024-05-04"}},
		"a name of Windows for the zone":       {calendarOf(vevent("DTSTART;TZID=W. Europe Standard Time:20240504T100000", "DURATION:PT1H"), vevent("DTSTART:20240504T100000Z")), []string{"2024-05-04 10:00 11:00", "2024-05-04 12:00"}},
		"a zone that is only described":        {calendarOf("BEGIN:VTIMEZONE\r\nTZID:Here\r\nBEGIN:STANDARD\r\nDTSTART:16011028T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:16010325T020000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE", vevent("DTSTART;TZID=Here:20240504T100000"), vevent("DTSTART;TZID=Here:20241204T100000")), []string{"2024-05-04 10:00", "2024-12-04 10:00"}},
		"a series through the end of summer":   {calendarOf(vevent("UID:1", "DTSTART;TZID=Europe/Berlin:20241020T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;TZID=Europe/Berlin:20241027T100000")), []string{"2024-10-20 10:00 11:00", "2024-11-03 10:00 11:00"}},
		"one of a series that was moved":       {calendarOf(vevent("UID:1", "DTSTART:20241020T100000", "RRULE:FREQ=DAILY;UNTIL=20241021"), vevent("UID:1", "RECURRENCE-ID:20241021T100000", "DTSTART:20241022T110000")), []string{"2024-10-20 10:00", "2024-10-22 11:00"}},
		"a series without an end":              {calendarOf(vevent("DTSTART:20241020T100000", "RRULE:FREQ=WEEKLY")), []string{"2024-10-20 10:00"}},
		"a series of every second":             {calendarOf(vevent("DTSTART:20241020T100000", "RRULE:FREQ=SECONDLY;UNTIL=99991231T000000Z")), []string{"2024-10-20 10:00"}},
		"a series that never comes":            {calendarOf(vevent("DTSTART:20241020T100000", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;UNTIL=99991231T000000Z")), []string{"2024-10-20 10:00"}},
		"more times of the series":             {calendarOf(vevent("DTSTART:20241020T100000", "RDATE:20241021T120000,20241022T120000")), []string{"2024-10-20 10:00", "2024-10-21 12:00", "2024-10-22 12:00"}},
		"a table with a heading for each day":  {"Time,Title,Speaker\n2024-05-04,,\n9:15 – 10:15,A,B\n2:15-3:00,C,D\n", []string{"2024-05-04 09:15 10:15", "2024-05-04 14:15 15:00"}},
		"pretalx, a slot without a submission": {`{"slots":[{"start":"2024-05-04T10:00:00+02:00","end":"2024-05-04T10:30:00+02:00","description":"Break","submission":null},{"start":"2024-05-04T11:00:00+02:00","submission":{"code":"A","title":"A","speakers":[]}}],"version":"1","speakers":[]}`, []string{"2024-05-04 11:00"}},
		"pretalx, the data of the widget":      {`{"talks":[{"code":"A","title":"A","speakers":["X"],"track":1,"room":2,"start":"2024-05-04T10:00:00+02:00","end":"2024-05-04T11:00:00+02:00"},{"title":{"en":"Lunch"},"start":"2024-05-04T12:00:00+02:00"}],"speakers":[{"code":"X","name":"Ana"}],"tracks":[{"id":1,"name":{"en":"T"}}],"rooms":[{"id":2,"name":{"de":"Saal"}}],"timezone":"Europe/Berlin"}`, []string{"2024-05-04 10:00 11:00"}},
	} {
		t.Run(story, func(t *testing.T) {
			p, r := importingText(t, c.file)
			if diff := cmp.Diff(c.want, whens(r)); diff != "" {
				t.Error(diff, p.Tell("x"))
			}
		})
	}
}

func TestWhatIsOddAboutTimesIsTold(t *testing.T) {
	for file, want := range map[string]string{
		event("<title>A</title><start>10:00</start><duration>00:00</duration>"):                                                    "1 session of no length",
		event("<title>A</title><start>01:30</start>"):                                                                              "1 session of the night",
		event("<title>A</title><start>25:99</start>"):                                                                              "25:99",
		event("<title>A</title>"):                                                                                                  "1 session with a day without a time",
		calendarOf(vevent("DTSTART;TZID=Nowhere:20240504T100000")):                                                                 "zones that are not known, whose times stay as they are: Nowhere (1)",
		calendarOf(vevent("DTSTART:20241020T100000", "RRULE:FREQ=WEEKLY")):                                                         "series without an end, imported with their first time only: 1",
		calendarOf(vevent("DTSTART:20241020T100000", "RRULE:FREQ=DAILY;COUNT=5000")):                                               "imported with their first 1000 times only: 1",
		`[{"groupName":"All","sessions":[{"title":"A","startsAt":"2024-05-04T10:00:00","endsAt":"2024-05-04T09:00:00"}]}]`:         "1 session with an end before the start",
		`{"count":50,"next":"https://example.org/?page=2","results":[{"code":"A","title":"A","speakers":[],"state":"confirmed"}]}`: "one page of several",
		`[{"groupName":"All","sessions":[{"title":"A","isConfirmed":false}]}]`:                                                     "1 session not confirmed",
		"Title,Speaker,Shoe size\nA,B,44\nC,\xe9milie,\n":                                                                          "Shoe size (1)",
	} {
		if p, _ := importingText(t, file); !strings.Contains(p.Tell("x"), want) {
			t.Errorf("%q is not in the summary:\n%s", want, p.Tell("x"))
		}
	}
}

func TestSessionsAreToldApartAndStay(t *testing.T) {
	for story, c := range map[string]struct {
		file string
		want []string
	}{
		"repeated titles":           {"Title,Room\nWelcome,1\nWelcome,2\nWelcome,3\n", []string{"welcome", "welcome-2", "welcome-3"}},
		"the same row twice":        {"Title,Room\nWelcome,1\nWelcome,1\n", []string{"welcome"}},
		"names of devices":          {"Title,Room\nCON,1\nAux,2\nNUL,3\n", []string{"s-", "s-", "s-"}},
		"names of pages":            {"Title,Room\nEmbed,1\nQ,2\nfr,3\n", []string{"s-", "s-", "s-"}},
		"titles in other letters":   {"Title,Room\n图书馆,1\nمكتبة,2\n😀,3\n", []string{"s-", "s-", "s-"}},
		"an identifier 0":           {"<schedule><day date='2007-01-01'><event id='0'><title>A</title></event><event id='0'><title>B</title></event></day></schedule>", []string{"a", "b"}},
		"one identifier, two slots": {"<schedule><day date='2007-01-01'><event code='XY'><title>A</title><start>10:00</start></event><event code='XY'><title>A</title><start>11:00</start></event></day></schedule>", []string{"xy", "xy-2"}},
		"a long identifier":         {`[{"groupName":"All","sessions":[{"title":"A","id":"` + strings.Repeat("x", 100) + `"}]}]`, []string{"s-"}},
		"a plenary in every room":   {`[{"date":"2024-01-01","rooms":[{"name":"1","sessions":[{"id":"7","title":"A","startsAt":"2024-01-01T10:00:00"}]},{"name":"2","sessions":[{"id":"7","title":"A","startsAt":"2024-01-01T10:00:00"}]}]}]`, []string{"7"}},
	} {
		t.Run(story, func(t *testing.T) {
			_, r := importingText(t, c.file)
			if len(r.Sessions) != len(c.want) {
				t.Fatalf("%d sessions", len(r.Sessions))
			}
			for i, s := range r.Sessions {
				if s.ID != c.want[i] && !(c.want[i] == "s-" && strings.HasPrefix(s.ID, "s-")) {
					t.Errorf("the id %q instead of %q", s.ID, c.want[i])
				}
			}
		})
	}
}

func TestAnIdentifierStaysWhenOtherSessionsCome(t *testing.T) {
	_, before := importingText(t, calendarOf(vevent("UID:x@example.org", "DTSTART:20240504T100000")))
	_, after := importingText(t, calendarOf(vevent("UID:a@example.org", "DTSTART:20240504T090000"), vevent("UID:x@example.org", "DTSTART:20240504T100000", "DESCRIPTION:New")))
	if before.Sessions[0].ID != after.Sessions[1].ID {
		t.Errorf("%q became %q", before.Sessions[0].ID, after.Sessions[1].ID)
	}
}

// tracks is a table with the given tracks.
func tracks(names ...string) string {
	rows := "Title,Track,Type\n"
	for i, name := range names {
		rows += fmt.Sprintf("Talk %d,\"%s\",Talk\n", i, name)
	}
	return rows
}

func TestSpellingsOfAValueAreOne(t *testing.T) {
	p, r := importingText(t, tracks("Open access", "open  Access", "Open access", "OPEN ACCESS ", "Open\u00a0access", "Other things"))
	if f := r.Facets[0]; len(f.Values) != 2 || f.Values[0].Label != "Open access" || p.Summary.Merged != 3 {
		t.Errorf("%+v, %d merged", f, p.Summary.Merged)
	}
}

func TestValuesOfOneSessionArePutTogetherIfTheEditorWishes(t *testing.T) {
	_, r := importing(t, text(t, tracks("A", "A", "B", "C", "other")), Options{FoldSingles: true})
	want := []report.Value{{ID: "a", Label: "A"}, {ID: "other", Label: "other"}}
	if diff := cmp.Diff(want, r.Facets[0].Values); diff != "" || r.Sessions[2].Facets["track"][0] != "other" {
		t.Error(diff, r.Sessions[2])
	}
}

func TestFacetsAreRenamedJoinedAndLeftOut(t *testing.T) {
	path := text(t, tracks("A", "B"))
	for wish, want := range map[string]string{"track=partnership": "partnership type", "track=type,type=track": "type track", "track=type": "type", "type=": "track", "Track=topic": "topic type"} {
		wishes := map[string]string{}
		for _, part := range strings.Split(wish, ",") {
			from, to, _ := strings.Cut(part, "=")
			wishes[strings.ToLower(from)] = to
		}
		_, r := importing(t, path, Options{Facets: wishes})
		var ids []string
		for _, f := range r.Facets {
			ids = append(ids, f.ID)
		}
		if strings.Join(ids, " ") != want {
			t.Errorf("%s gives %q", wish, ids)
		}
	}
}

func TestALabelInOtherLettersIsAValue(t *testing.T) {
	_, r := importingText(t, tracks("图书馆", "مكتبة", "con", "図書館, 博物館", strings.Repeat("long ", 60)))
	if n := len(r.Facets[0].Values); n != 4 { // the last is a text and no value
		t.Errorf("%d values", n)
	}
}

func TestLanguagesAreToldByCodesAndNames(t *testing.T) {
	for word, want := range map[string]string{"de, en": "de en", "Deutsch": "de", "eng": "en", "漢語": "zh", "中文": "zh", "French / English": "fr en", "pt-BR": "pt-BR", "Klingonisch": "Klingonisch", "": "", "日本語": "ja"} {
		if got := strings.Join(languages(word), " "); got != want {
			t.Errorf("%q is %q", word, got)
		}
	}
}

func TestAWorkbookIsReadSheetBySheet(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	cells := map[string][]any{"A1": {"Title", "Date", "Start", "Track"}, "A2": {"Opening", 45554, 0.5, "Libraries"}}
	for _, sheet := range []string{"Talks", "Drafts", "Rooms"} {
		if _, err := f.NewSheet(sheet); err != nil {
			t.Fatal(err)
		}
		for at, row := range cells {
			if err := f.SetSheetRow(sheet, at, &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := errors.Join(f.SetSheetVisible("Drafts", false), f.SetCellValue("Rooms", "A1", "Hall")); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "programme")
	w, err := f.WriteToBuffer()
	if err == nil {
		err = os.WriteFile(path, w.Bytes(), 0o666)
	}
	if err != nil {
		t.Fatal(err)
	}
	p, r := importing(t, path, Options{})
	if diff := cmp.Diff([]string{"2024-09-19 12:00"}, whens(r)); diff != "" || !slices.Contains(p.Summary.Sheets, "Drafts") || !slices.Contains(p.Summary.Sheets, "Rooms") {
		t.Error(diff, p.Tell("x"))
	}
}

func TestPeopleAreThoseThatTheFileNames(t *testing.T) {
	for story, c := range map[string]struct {
		file string
		want []string
	}{
		"an entry is one person":     {event("<title>A</title><persons><person>Ana Silva, Open Library</person><person>Li | Wei</person></persons>"), []string{"Ana Silva, Open Library", "Li | Wei"}},
		"a cell is several":          {"Title,Speakers\nA,\"Ana Silva, Li Wei (moderator)\"\n", []string{"Ana Silva", "Li Wei/moderator"}},
		"a cell of last names first": {"Title,Speakers\nA,\"Feige, Tillmann\"\n", []string{"Feige, Tillmann"}},
	} {
		_, r := importingText(t, c.file)
		var names []string
		for _, p := range r.Sessions[0].People {
			names = append(names, strings.TrimSuffix(p.Name+"/"+p.Role, "/"))
		}
		if diff := cmp.Diff(c.want, names); diff != "" {
			t.Errorf("%s: %s", story, diff)
		}
	}
}

func TestALanguageThatIsNotTakenIsTold(t *testing.T) {
	p, _ := importingText(t, `{"count":1,"results":[{"code":"A","title":{"en":"Trust","de":"Vertrauen"},"abstract":{"de":"Nur deutsch"},"state":"confirmed","slots":[]}]}`)
	if told := p.Tell("out"); !strings.Contains(told, "title.de (1)") || strings.Contains(told, "abstract.de") {
		t.Errorf("%s", told)
	}
}
