package importer

import (
	"strings"
	"testing"
)

func TestAFormatWithFixedNamesShowsWhatItHasWhere(t *testing.T) {
	event := vevent("DTSTART:20260504T100000", "LOCATION:Hall 1", "CATEGORIES:Maps,Law", "X-LEVEL:Beginners", "X-HOST:Li Wei", "ATTENDEE;CN=Bo Ek:mailto:bo@example.org", "DTSTAMP:20260101T000000Z")
	sessionize := `{"sessions":[{"id":"1","title":"Maps","startsAt":"2026-05-04T10:00:00","speakers":["a"],"categoryItems":[7],"roomId":5,"level":"Beginners"}],"speakers":[{"id":"a","fullName":"Ana Silva"}],"rooms":[{"id":5,"name":"Hall 1"}],"categories":[{"title":"Theme","items":[{"id":7,"name":"Law"}]}]}`
	schedule := `{"schedule":{"conference":{"days":[{"date":"2026-05-04","rooms":{"Hall 1":[{"guid":"g","title":"Maps","start":"10:00","duration":"01:00","subtitle":"Old ones","abstract":"Many maps.","track":"Law","persons":[{"public_name":"Ana Silva"}],"level":"Beginners"}]}}]}}}`
	stories{
		"a calendar": {file: calendarOf(event), want: []string{"2026-05-04 10:00 A @ Hall 1 [categories: Law, Maps]"}, told: []string{
			"title        ← SUMMARY", `room         ← LOCATION                 the format has it there; for example "Hall 1"`, `X-LEVEL (1): the format does not say that it is for readers; "Beginners"`, `ATTENDEE (1): the format does not say that it is for readers; "Bo Ek"`,
		}},
		"a calendar, otherwise": {file: calendarOf(event), choices: []string{"-LOCATION", "facet=X-LEVEL", "people=X-HOST", "track=CATEGORIES"}, want: []string{"2026-05-04 10:00 A: Li Wei [track: Law, Maps] [x-level: Beginners]"}, told: []string{`LOCATION (1): you chose it; "Hall 1"`}},
		"Sessionize": {file: sessionize, want: []string{"2026-05-04 10:00 Maps @ Hall 1: Ana Silva [theme-facet: Law]"}, told: []string{
			`people       ← speakers                 the format has it there; for example "Ana Silva"`, `facet        ← categoryItems            the format has it there; for example "Theme: Law"`, `level (1): the format does not say that it is for readers; "Beginners"`,
		}},
		"Sessionize, otherwise":    {file: sessionize, choices: []string{"facet=level", "-roomId"}, want: []string{"2026-05-04 10:00 Maps: Ana Silva [theme-facet: Law] [level: Beginners]"}},
		"schedule.json":            {file: schedule, want: []string{"2026-05-04 10:00-11:00 Maps @ Hall 1: Ana Silva [track: Law]"}, told: []string{`subtitle     ← subtitle                 the format has it there; for example "Old ones"`}},
		"schedule.json, otherwise": {file: schedule, choices: []string{"type=level", "-track", "title=subtitle"}, want: []string{"2026-05-04 10:00-11:00 Old ones @ Hall 1: Ana Silva [type: Beginners]"}},
		"an office that organizes": {file: calendarOf(vevent("UID:1", "ORGANIZER;CN=Office:mailto:a@example.org", "DTSTART:20260504T100000")), choices: []string{"people=ORGANIZER"}, want: []string{"2026-05-04 10:00 A: Office"}},
	}.check(t)
}

func TestAChoiceThatAFormatWithFixedNamesCannotFollow(t *testing.T) {
	for choice, want := range map[string]string{"start=X-TIME": "iCalendar has fixed names for its times", "room=LOCATON": `there is no column "LOCATON"` + "\n  hint: did you mean \"LOCATION\"?"} {
		in := Input{Name: "a.ics", Content: []byte(calendarOf(vevent("DTSTART:20260504T100000", "LOCATION:Hall 1", "X-TIME:10:00")))}
		if _, err := Read(t.Context(), in, Options{Choices: chosen(t, []string{choice})}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", choice, err)
		}
	}
}
