package importer

import "testing"

func TestCalendars(t *testing.T) {
	stories{
		"all times in UTC": {
			file: calendarOf(vevent("UID:1", "DTSTART:20260601T083000Z", "DTEND:20260601T113000Z")),
			want: []string{"2026-06-01 08:30-11:30 A"}, told: []string{"the file gives times in UTC only: import again with --zone"},
		},
		"the zone of Exchange, with and without quotation marks": {
			file: calendarOf(vevent("UID:1", `DTSTART;TZID="tzone://Microsoft/Utc":20260708T100000`), vevent("UID:2", "DTSTART;TZID=tzone://Microsoft/Utc:20260708T110000", "DTEND;TZID=tzone://Microsoft/Utc:20260708T120000")),
			want: []string{"2026-07-08 10:00 A", "2026-07-08 11:00-12:00 A"}, told: []string{"in the time zone UTC"},
		},
		"organizers that differ from event to event": {
			file: calendarOf(vevent("UID:1", "DTSTART:20260504T110000", "ORGANIZER;CN=Ana Silva:MAILTO:office@example.org"), vevent("UID:2", "DTSTART:20260504T120000", `ORGANIZER;CN="Wei, Li":MAILTO:office@example.org`)),
			want: []string{"2026-05-04 11:00 A: Ana Silva", "2026-05-04 12:00 A: Wei, Li"},
		},
		"an office that organizes everything": {
			file: calendarOf(vevent("UID:1", "DTSTART:20260504T110000", "ORGANIZER;CN=Office:MAILTO:office@example.org"), vevent("UID:2", "DTSTART:20260504T120000", "ORGANIZER;CN=Office:MAILTO:office@example.org")),
			want: []string{"2026-05-04 11:00 A", "2026-05-04 12:00 A"}, told: []string{"ORGANIZER (2)"},
		},
		"an organizer who is only an address": {
			file: calendarOf(vevent("UID:1", "DTSTART:20260504T110000", "ORGANIZER;CN=ana@example.org:MAILTO:ana@example.org"), vevent("UID:2", "DTSTART:20260504T120000", "ORGANIZER;CN=li@example.org:MAILTO:li@example.org")),
			want: []string{"2026-05-04 11:00 A", "2026-05-04 12:00 A"},
		},
		"speakers in the description, as Indico writes them": {
			file: calendarOf(vevent("UID:1", "DTSTART:20260504T110000", `DESCRIPTION:Speakers: Ana Silva (CERN)\, Li Wei\n\nAbout decays`)),
			want: []string{"2026-05-04 11:00 A: Ana Silva (CERN), Li Wei"},
		},
	}.check(t)
}

func TestSchedulesThatSayTwoThings(t *testing.T) {
	stories{
		"a date and a start at different times": {
			file: `<schedule><conference><title>Days</title><time_zone_name>Europe/Berlin</time_zone_name></conference><day date="2026-05-04"><room name="Hall 1"><event guid="a1"><date>2026-05-04T11:30:00+02:00</date><start>09:30</start><duration>00:45</duration><title>One</title></event></room></day></schedule>`,
			want: []string{"2026-05-04 11:30-12:15 One @ Hall 1"}, told: []string{"sessions with a start that differs from the time in their date, so the date was used (1): One"},
		},
		"a date in UTC and a start of the place": {
			file: `<schedule><conference><time_zone_name>Europe/Berlin</time_zone_name></conference><day date="2026-05-04"><room name="Hall 1"><event><date>2026-05-04T07:30:00Z</date><start>09:30</start><title>One</title></event></room></day></schedule>`,
			want: []string{"2026-05-04 09:30 One @ Hall 1"},
		},
		"participants in version 2": {
			file: `{"schedule":{"conference":{"title":"Days","time_zone_name":"Europe/Berlin"},"events":[{"guid":"a1","start":"2026-05-04T10:30:00+02:00","end":"2026-05-04T11:00:00+02:00","room":{"name":"Hall 1"},"title":"Opening","participants":[{"guid":"p1","name":"Ana Silva","role":"SPEAKER"},{"guid":"p2","name":"Li Wei","role":"ORGANIZER"}]}]}}`,
			want: []string{"2026-05-04 10:30-11:00 Opening @ Hall 1: Ana Silva, Li Wei (Organizer)"},
		},
	}.check(t)
}
