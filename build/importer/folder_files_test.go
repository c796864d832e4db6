package importer

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"reportwidget/build/diagnostic"
	"reportwidget/build/document/sample"
)

const twoSessions = "Title,Date,Start,Speakers\nOpening,2026-05-04,09:00,Ana Silva\nMaps,2026-05-04,10:00,Li Wei\n"

var twoSessionsRead = []string{"2026-05-04 09:00 Opening: Ana Silva", "2026-05-04 10:00 Maps: Li Wei"}

// zippedAs returns an archive of files.
func zippedAs(name string, files map[string]string) Input {
	var parts []sample.Part
	for _, file := range sortedKeys(files) {
		parts = append(parts, sample.Part{Name: file, Content: files[file]})
	}
	return Input{Name: name, Content: sample.Zip(parts...)}
}

func TestTheProgrammeIsFoundAmongTheFilesThatCameWithIt(t *testing.T) {
	calendar := "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Opening\r\nDTSTART:20260504T090000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
	for name, c := range map[string]struct {
		files map[string]string
		want  []string
		told  string
	}{
		"a table and a letter":            {map[string]string{"programme.csv": twoSessions, "letter.txt": "Dear all, this is what the tool gave me.\n"}, twoSessionsRead, "files beside the programme (1): letter.txt"},
		"a table alone":                   {map[string]string{"export/programme.csv": twoSessions}, twoSessionsRead, ""},
		"a table, a readme and a licence": {map[string]string{"p.tsv": strings.ReplaceAll(twoSessions, ",", "\t"), "README.md": "# Data\n", "LICENSE.txt": "CC BY\n"}, twoSessionsRead, "LICENSE.txt"},
		"a calendar and a letter":         {map[string]string{"all.ics": calendar, "Lies mich.txt": "Hallo\n"}, []string{"2026-05-04 09:00 Opening"}, "Lies mich.txt"},
		"JSON and a readme":               {map[string]string{"talks.json": `{"talks":[{"title":"Opening","start":"2026-05-04T09:00"},{"title":"Maps","start":"2026-05-04T10:00"}]}`, "README.txt": "Exported today.\n"}, []string{"2026-05-04 09:00 Opening", "2026-05-04 10:00 Maps"}, "README.txt"},
	} {
		for _, in := range []Input{folderOf(c.files), zippedAs("export.zip", c.files)} {
			t.Run(name+" in "+in.Name, func(t *testing.T) { story{want: c.want, told: []string{c.told}}.check(t, in) })
		}
	}
}

func TestSeveralTablesInAFolderAreAQuestion(t *testing.T) {
	_, err := Read(t.Context(), folderOf(map[string]string{"day1.csv": twoSessions, "day2.csv": twoSessions}), Options{})
	ps, ok := err.(diagnostic.Problems)
	if !ok || !strings.Contains(ps[0].Cause, "day1.csv, day2.csv") || ps[0].Hint == "" {
		t.Errorf("%v", err)
	}
}

func TestATableAmongNotesIsNotReadAsNotes(t *testing.T) {
	notes := func(title string) string { return "# " + title + "\n\nFacilitator: Ana Silva\n\n" + talk + "\n" }
	in := folderOf(map[string]string{"trust.md": notes("Trust"), "access.md": notes("Access"), "participants.csv": "Name,Mail\nAna Silva,ana@example.org\n"})
	p, r := readNotes(t, in, Options{})
	var titles []string
	for _, s := range r.Sessions {
		titles = append(titles, s.Title)
	}
	if !slices.Equal(titles, []string{"Access", "Trust"}) || !strings.Contains(p.Tell("x"), "participants.csv") {
		t.Errorf("%q\n%s", titles, p.Tell("x"))
	}
}

func TestFilesThatEachHoldAListAreReadTogether(t *testing.T) {
	story{
		want: []string{"2026-05-04 09:00-09:30 Opening @ Great Hall: Ana Silva", "2026-05-04 10:00-10:30 Maps of everything @ Room 2: Ana Silva, Li Wei"},
		told: []string{"3 files of JSON or YAML, as one"},
	}.check(t, folderOf(map[string]string{
		"sessions.json": `[{"id":"101","title":"Opening","startsAt":"2026-05-04T09:00","endsAt":"2026-05-04T09:30","speakers":["s1"],"roomId":"r1"},
			{"id":"102","title":"Maps of everything","startsAt":"2026-05-04T10:00","endsAt":"2026-05-04T10:30","speakers":["s1","s2"],"roomId":"r2"}]`,
		"speakers.json": `[{"id":"s1","name":"Ana Silva","bio":"Ana is a librarian."},{"id":"s2","name":"Li Wei","bio":"Li makes maps."}]`,
		"rooms.json":    `{"r1":{"name":"Great Hall"},"r2":{"name":"Room 2"}}`,
	}))
}

func TestFilesThatEachHoldASessionStaySessions(t *testing.T) {
	_, r := importingInput(t, folderOf(map[string]string{
		"opening.yml": "title: Opening\ndate: 2026-05-04\nspeakers:\n  - name: Ana Silva\n  - name: Bo Ek\n",
		"maps.yml":    "title: Maps\ndate: 2026-05-05\nspeakers:\n  - name: Li Wei\n  - name: Eve Lee\n",
	}), Options{})
	want := []string{"2026-05-04 Opening: Ana Silva, Bo Ek", "2026-05-05 Maps: Li Wei, Eve Lee"}
	if diff := cmp.Diff(want, tellSessions(r)); diff != "" {
		t.Error(diff)
	}
}

// The talks of a day stand in videos.yml in their order, and schedule.yml says only how
// many there are at a time.
const (
	videosFile = `
- {id: ana, title: "Keynote: Shelves", date: "2026-05-04", speakers: [Ana Silva], video_provider: youtube}
- {id: li, title: Maps for all, date: "2026-05-04", speakers: [Li Wei], video_provider: youtube}
- id: lightning
  title: Lightning talks
  date: "2026-05-05"
  talks:
    - {id: bo, title: Robots, date: "2026-05-05", speakers: [Bo Ek]}
    - {id: eve, title: Laws, date: "2026-05-05", speakers: [Eve Lee]}
- {id: noor, title: Closing words, date: "2026-05-05", speakers: [Noor Aziz]}
`
	scheduleFile = `
days:
  - name: Day 1
    date: "2026-05-04"
    grid:
      - {start_time: "08:00", end_time: "09:00", slots: 1, items: [Registration]}
      - {start_time: "09:00", end_time: "10:00", slots: 1}
      - {start_time: "10:00", end_time: "10:30", slots: 1}
  - name: Day 2
    date: "2026-05-05"
    grid:
      - {start_time: "09:00", end_time: "10:00", slots: 1}
      - {start_time: "10:00", end_time: "10:15", slots: 1}
      - {start_time: "19:00", end_time: "21:00", slots: 1, items: [{title: Party, description: "With a band."}]}
tracks: []
`
)

func TestTalksFillTheFreeSlotsOfTheirDay(t *testing.T) {
	story{
		want: []string{
			"2026-05-04 09:00-10:00 Keynote: Shelves: Ana Silva", "2026-05-04 10:00-10:30 Maps for all: Li Wei",
			"2026-05-05 Robots: Bo Ek", "2026-05-05 Laws: Eve Lee", "2026-05-05 10:00-10:15 Closing words: Noor Aziz", "2026-05-05 19:00-21:00 Party",
		},
		told: []string{"3 sessions with the times of the free slots", "breaks (1): Registration"},
	}.check(t, folderOf(map[string]string{"videos.yml": videosFile, "schedule.yml": scheduleFile}))
}

func TestTalksWithoutASlotEachGetNoTimes(t *testing.T) {
	schedule := strings.Replace(scheduleFile, `{start_time: "10:00", end_time: "10:30", slots: 1}`, `{start_time: "10:00", end_time: "10:30", slots: 2}`, 1)
	story{
		want: []string{
			"2026-05-04 Keynote: Shelves: Ana Silva", "2026-05-04 Maps for all: Li Wei",
			"2026-05-05 Robots: Bo Ek", "2026-05-05 Laws: Eve Lee", "2026-05-05 10:00-10:15 Closing words: Noor Aziz", "2026-05-05 19:00-21:00 Party",
		},
		told: []string{"so their times were not used: 2026-05-04"},
	}.check(t, folderOf(map[string]string{"videos.yml": videosFile, "schedule.yml": schedule}))
}

func TestTheIdentifierOfABlockIsNotThatOfItsTalks(t *testing.T) {
	p, _ := importingInput(t, Input{Name: "blocks.json", Content: []byte(`{"sessions":[
		{"id":"b1","title":"Morning","date":"2026-05-04","room":"Hall","talks":[{"title":"Shelves","speakers":["Ana Silva"]},{"title":"Maps","speakers":["Li Wei"]}]},
		{"id":"b2","title":"Noon","date":"2026-05-04","room":"Hall","talks":[{"title":"Robots","speakers":["Bo Ek"]}]}]}`)}, Options{})
	for _, s := range p.Sessions {
		if s.Key != "" || s.ID != strings.ToLower(s.Title) {
			t.Errorf("%q has the key %q and the id %q", s.Title, s.Key, s.ID)
		}
	}
	if p.Summary.Shared > 0 || len(p.Sessions) != 3 {
		t.Error(p.Tell("x"))
	}
}
